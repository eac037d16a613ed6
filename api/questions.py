"""What each table shows: a question of the store, or a reference table, asked for one view.

Each function returns rows with the columns that the table declares, or more; names of criteria and
countries come with ``named``, once only the rows of one page are left.
"""

from collections.abc import Callable

import pandas as pd

from api.problems import NotFoundError
from domain import vocabulary
from domain.rules import few_places
from domain.view import View
from exports.blocks.block import Snapshot
from exports.blocks.countries import coverage_in_view, regions_in_view
from exports.blocks.tables import country_names, criterion_names
from store import gaps, queries, strategies
from store import targets as figures
from store.coverage import coverage_of_regions as shares_of_regions
from store.maps import map_places

NAMES = {"criterion": criterion_names, "country": country_names}
Question = Callable[[Snapshot, View], pd.DataFrame]


def coverage_of_countries(snapshot: Snapshot, view: View) -> pd.DataFrame:
    """Countries against goals or areas, or the parts of one."""
    shares = coverage_in_view(
        snapshot,
        view.selection,
        framework=view.framework,
        parent=view.choice("criterion"),
        minimum_level=_level(view),
    )
    return _counted(shares)


def coverage_of_regions(snapshot: Snapshot, view: View) -> pd.DataFrame:
    """Regions in view against one criterion."""
    reached = snapshot.answer(map_places, view.selection, criterion=view.choice("criterion"))
    regions = regions_in_view(snapshot, view.selection)
    shares = shares_of_regions(regions, reached, _level(view))
    chosen = view.selection.regions
    shown = shares[shares["region"].isin(chosen)] if chosen else shares
    return _counted(shown.assign(criterion=view.choice("criterion")))


def coverage_of_places(snapshot: Snapshot, view: View) -> pd.DataFrame:
    """Places against goals or areas, or the parts of one."""
    place = view.choice("place")
    return snapshot.answer(
        queries.coverage_by_place,
        view.selection,
        framework=view.framework,
        parent=view.choice("criterion"),
        places=(place,) if place else (),
    )


def open_criteria(snapshot: Snapshot, view: View) -> pd.DataFrame:
    """Parts of goals and areas by how many places do not commit to them."""
    ranked = snapshot.answer(gaps.gap_ranking, view.selection, framework=view.framework)
    parent = view.choice("criterion")
    return _counted(ranked[ranked["parent"] == parent] if parent else ranked)


def listed_strategies(snapshot: Snapshot, view: View) -> pd.DataFrame:
    """Strategies in view, of one place or of those that reach a level in a criterion."""
    found = snapshot.answer(strategies.strategy_list, view.selection)
    place, criterion = view.choice("place"), view.choice("criterion")
    if place:
        found = found[found["place_id"] == place]
    if not criterion:
        return found
    reaching = snapshot.answer(
        strategies.strategies_reaching, criterion=criterion, minimum_level=_level(view)
    )
    return found[found["strategy_code"].isin(reaching["strategy_code"])]


def one_strategy(snapshot: Snapshot, view: View) -> pd.DataFrame:
    """The row of one strategy; raises NotFoundError where the code is unknown."""
    found = snapshot.answer(strategies.strategy, view.choice("code"))
    if found.empty:
        raise NotFoundError("unknown_strategy", value=view.choice("code"), table="strategies")
    return found


def levels(snapshot: Snapshot, view: View) -> pd.DataFrame:
    """Its level in every criterion of the framework in view."""
    one_strategy(snapshot, view)
    reached = snapshot.answer(strategies.levels_of_strategy, view.choice("code"))
    return reached[reached["framework"] == view.framework]


def evidence(snapshot: Snapshot, view: View) -> pd.DataFrame:
    """Words that were found in it, each with its sentence."""
    one_strategy(snapshot, view)
    found = snapshot.answer(strategies.evidence_of_strategy, view.choice("code"))
    sentences = snapshot.answer(strategies.statements_of_strategy, view.choice("code"))
    sentences = sentences[["statement_id", "text", "language"]]
    joined = found.merge(sentences, on="statement_id", how="left")
    return joined.rename(columns={"language": "text_language"})


def measures(snapshot: Snapshot, view: View) -> pd.DataFrame:
    """Its goals, priorities, measures, projects and indicators."""
    one_strategy(snapshot, view)
    return snapshot.answer(strategies.measures_of_strategy, view.choice("code"))


def targets(snapshot: Snapshot, view: View) -> pd.DataFrame:
    """Figures to reach, of strategies in view."""
    return snapshot.answer(figures.targets, view.selection)


def places(snapshot: Snapshot, view: View) -> pd.DataFrame:
    """Places that have handed in a strategy, in force or not."""
    found = snapshot.answer(queries.place_list)
    chosen = view.selection
    is_chosen = found["kind_group"] == chosen.kind_group
    if chosen.countries:
        is_chosen &= found["country"].isin(chosen.countries)
    if chosen.regions:
        is_chosen &= found["region"].isin(chosen.regions)
    return found[is_chosen]


def regions(_snapshot: Snapshot, view: View) -> pd.DataFrame:
    """Regions of the countries in view."""
    rows = pd.DataFrame(vocabulary.read("reference/regions")).rename(
        columns={"name": "region_name"}
    )
    chosen = view.selection.countries
    return rows[rows["country"].isin(chosen)] if chosen else rows


def criteria(_snapshot: Snapshot, view: View) -> pd.DataFrame:
    """All criteria of the framework in view, scored or not."""
    rows = pd.DataFrame(vocabulary.read("reference/criteria"))
    own = rows[rows["framework"] == view.framework]
    numbers = {name: pd.to_numeric(own[name]) for name in ("position", "weight")}
    return own.assign(**numbers, is_scored=own["is_scored"] == "1")


def blocks(_snapshot: Snapshot, _view: View) -> pd.DataFrame:
    """Keys of blocks, with the page that shows them and the choices they take."""
    rows = pd.DataFrame(vocabulary.read("reference/api_blocks"))
    return rows.assign(choices=rows["choices"].str.split())


def named(rows: pd.DataFrame, language: str) -> pd.DataFrame:
    """The rows with names in ``language`` beside the codes of criteria and countries."""
    names = {
        f"{code}_name": find(rows[code], language) for code, find in NAMES.items() if code in rows
    }
    return rows.assign(**names)


def _level(view: View) -> int:
    return int(view.choice("level", "2"))


def _counted(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with n judged: few places, or none with data."""
    count = rows["place_count"]
    return rows.assign(
        few_places=count.between(1, few_places() - 1),
        status=(count > 0).map({True: "data", False: "no_data"}),
    )
