"""The strategies in view as a table: whose they are, since when, and to how much they commit."""

import pandas as pd

from charts.frame import Words
from domain.collation import sort_key
from domain.phrases import phrase
from domain.view import View
from exports.blocks.block import Block, Snapshot, nothing
from exports.blocks.scope import in_view
from exports.blocks.source import source_line
from exports.blocks.tables import Column, country_names, names
from store.strategies import strategy_list
from store.targets import targets

KEY = "strategy_table"


def strategy_table(snapshot: Snapshot, view: View) -> Block:
    """Every strategy in view, by country, place and title; there is no chart of it."""
    language = view.language
    strategies = snapshot.answer(strategy_list, view.selection)
    if strategies.empty:
        return nothing(KEY)
    words = Words(
        phrase("strategy_table.title", language),
        phrase("strategy_table.subtitle", language, strategies=len(strategies)),
        source_line(
            snapshot.version, view, has_excerpts=bool((strategies["text_basis"] != "full").any())
        ),
    )
    return Block(
        key=KEY,
        sentences=(in_view(snapshot, view), _with_targets(snapshot, view, len(strategies))),
        words=words,
        figure={},
        tabulate=lambda: list_table(in_order(strategies, language), language),
        count=len(strategies),
        is_empty=strategies.empty,
    )


def _with_targets(snapshot: Snapshot, view: View, total: int) -> str:
    """How many strategies state a figure to reach; what is no target is left out."""
    stated = snapshot.answer(targets, view.selection)
    count = stated.loc[stated["left_out"] == "", "strategy_code"].nunique()
    return phrase("strategy_table.said.targets", view.language, count=int(count), total=total)


def in_order(strategies: pd.DataFrame, language: str) -> pd.DataFrame:
    """The rows by country, place and title, in the alphabet of ``language``."""
    return strategies.sort_values(
        ["country", "place_name", "title"],
        key=lambda column: column.map(lambda text: sort_key(text, language)),
        kind="stable",
    )


def list_table(strategies: pd.DataFrame, language: str) -> pd.DataFrame:
    """The list as people read it.

    ``strategies``: rows of the question strategy_list.
    """
    years = zip(strategies["period_start"], strategies["period_end"], strict=True)
    columns: dict[str, Column] = {
        "place": strategies["place_name"],
        "title": strategies["title"],
        "title_en": strategies["title_en"],
        "goals": strategies["covered_goals"],
        "areas": strategies["covered_areas"],
        "period": [period_words(start, end, language) for start, end in years],
        "type": names("strategy_types", strategies["type"], language),
        "status": names("strategy_statuses", strategies["status"], language),
        "measures": strategies["measure_count"],
        "country": country_names(strategies["country"], language),
    }
    return pd.DataFrame(
        {phrase(f"strategies.column.{name}", language): one for name, one in columns.items()}
    )


def period_words(start: object, end: object, language: str) -> str:
    """The years a strategy covers; an end that nobody stated is said to be open.

    >>> period_words(2021, 2030, "en"), period_words(2021, None, "en")
    ('2021–2030', 'from 2021, end not stated')
    """
    starts, ends = not pd.isna(start), not pd.isna(end)  # type: ignore[call-overload]
    if starts and ends:
        return f"{start}–{end}"
    if starts:
        return phrase("strategies.period.open", language, start=start)
    if ends:
        return phrase("strategies.period.until", language, end=end)
    return phrase("strategies.period.unknown", language)
