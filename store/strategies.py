"""Questions about single strategies and about the snapshot itself."""

import pandas as pd

from domain.selection import Selection
from store.queries import Connection, ask


def strategy_list(
    connection: Connection, selection: Selection, *, words: tuple[str, ...] = ()
) -> pd.DataFrame:
    """Strategies in view whose text holds all of ``words`` (folded: lower case, no diacritics).

    Columns: strategy_code, place_id, place_name, country, kind, title, title_en, type, status,
    adopted_year, period_start, period_end, language, text_basis, partner, measure_count,
    covered_goals (0..17), covered_areas (0..10).
    """
    return ask(connection, "strategy_list", words=list(words), **selection.parameters())


def strategies_reaching(
    connection: Connection, *, criterion: str, minimum_level: int
) -> pd.DataFrame:
    """Codes of the strategies whose own level in a criterion is at least ``minimum_level``."""
    return ask(connection, "strategies_reaching", criterion=criterion, minimum_level=minimum_level)


def sentences_of_strategies(connection: Connection, codes: tuple[str, ...]) -> pd.DataFrame:
    """Sentences of some strategies, in the order of ``codes`` and of reading.

    Columns: strategy_code, place_name, title, text, language, cell, workbook, sheet.
    """
    return ask(connection, "sentences_of_strategies", codes=list(codes))


def strategy(connection: Connection, code: str) -> pd.DataFrame:
    """The row of one strategy with its place; empty where the code is unknown."""
    return ask(connection, "strategy", strategy_code=code)


def all_strategies(connection: Connection) -> pd.DataFrame:
    """Every strategy with all its columns, by code."""
    return ask(connection, "all_strategies")


def all_measures(connection: Connection) -> pd.DataFrame:
    """Every measure of every strategy with all its columns, in the order of the workbooks."""
    return ask(connection, "all_measures")


def measures_of_strategy(connection: Connection, code: str) -> pd.DataFrame:
    """Its goals, priorities, measures, projects and indicators in the order of the workbook."""
    return ask(connection, "measures_of_strategy", strategy_code=code)


def statements_of_strategy(connection: Connection, code: str) -> pd.DataFrame:
    """Its sentences in reading order, also those without evidence."""
    return ask(connection, "statements_of_strategy", strategy_code=code)


def evidence_of_strategy(connection: Connection, code: str) -> pd.DataFrame:
    """Its evidence in reading order; status tells what was counted and what was not."""
    return ask(connection, "evidence_of_strategy", strategy_code=code)


def attributes_of_strategy(connection: Connection, code: str) -> pd.DataFrame:
    """Words of it that state a quantity, deadline, owner and the like."""
    return ask(connection, "attributes_of_strategy", strategy_code=code)


def doubts_of_strategy(connection: Connection, code: str) -> pd.DataFrame:
    """Where a second scorer reads its measures differently, the surest first."""
    return ask(connection, "doubts_of_strategy", strategy_code=code)


def ambitions_of_strategy(connection: Connection, code: str) -> pd.DataFrame:
    """Its figures beside targets of the EU, in reading order; no part of any level."""
    return ask(connection, "ambitions_of_strategy", strategy_code=code)


def levels_of_strategy(connection: Connection, code: str) -> pd.DataFrame:
    """Its level (0..4) in every scored criterion, zeros included."""
    return ask(connection, "levels_of_strategy", strategy_code=code)


def sensitivity(connection: Connection) -> pd.DataFrame:
    """How many judgements on goals and areas turn when one threshold moves.

    Columns: variant (strict_evidence, lenient_evidence, strict_covered, lenient_covered),
    judgement_count, changed_count, place_count, changed_places.
    """
    return ask(connection, "sensitivity")


def strategies_of_place(connection: Connection, place_id: str, *, year: int) -> pd.DataFrame:
    """The place's own strategies, those in force in ``year`` first."""
    return ask(connection, "strategies_of_place", place_id=place_id, year=year)


def strategies_also_covering(connection: Connection, place_id: str) -> pd.DataFrame:
    """Strategies of its region, its parent and its associations, with the relation."""
    return ask(connection, "strategies_also_covering", place_id=place_id)


def problems(connection: Connection) -> pd.DataFrame:
    """What partners should look at, errors first."""
    return ask(connection, "problems")


def submissions(connection: Connection) -> pd.DataFrame:
    """The workbooks behind the snapshot."""
    return ask(connection, "submissions")


def meta(connection: Connection) -> dict[str, str]:
    """Facts about the snapshot: identity, versions, build time (UTC)."""
    return dict(ask(connection, "meta").itertuples(index=False))


def totals(connection: Connection) -> dict[str, int]:
    """How many strategies, measures, places, pieces of evidence and problems there are."""
    return {str(name): int(count) for name, count in ask(connection, "totals").iloc[0].items()}


def goals_of_strategy(connection: Connection, code: str) -> pd.DataFrame:
    """What it reaches in each goal and area, with the status in words.

    Columns: criterion, framework, level (0..4, missing without data), status, is_relevant,
    breadth (parts at level 2 and up), part_count, evidence_count, attributes.
    """
    return ask(connection, "goals_of_strategy", strategy_code=code)


def text_bases(connection: Connection) -> pd.DataFrame:
    """How many strategies were submitted as full document, summary or excerpt.

    Columns: text_basis, strategy_count.
    """
    return ask(connection, "text_bases")


def addresses(connection: Connection) -> pd.DataFrame:
    """Every web address of strategies and measures, each once: url."""
    return ask(connection, "addresses")
