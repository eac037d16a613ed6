"""Questions about what is missing and who is good at it, one function each."""

import pandas as pd

from domain.selection import Selection
from store.queries import Connection, ask


def gap_ranking(
    connection: Connection,
    selection: Selection,
    *,
    framework: str,
    peer_countries: tuple[str, ...] = (),
) -> pd.DataFrame:
    """Criteria by the share of places in view that do not commit to them, core first.

    Peers are the places of ``peer_countries`` (empty: all) outside the view.
    Columns: criterion, parent, weight, place_count, not_found_count, mention_count,
    committed_count (level 2), measurable_count (level 3 and up), gap_count (not found, full texts
    only), open_share (0..1, missing without data), peer_count, peer_covered_count, peer_share
    (0..1, missing without peers), example_level (2..4), example_place_id, example_place,
    example_strategy.
    """
    return ask(
        connection,
        "gap_ranking",
        framework=framework,
        peer_countries=list(peer_countries),
        **selection.parameters(),
    )


def gap_places(connection: Connection, selection: Selection, *, criterion: str) -> pd.DataFrame:
    """What every place in view reaches in one criterion, furthest first.

    Columns: place_id, place_name, country, level (0..4, missing without data), status,
    strategy_code, is_full (all its texts in view are full texts).
    """
    return ask(connection, "gap_places", criterion=criterion, **selection.parameters())


def gap_wordings(
    connection: Connection, *, strategies: tuple[str, ...], criteria: tuple[str, ...]
) -> pd.DataFrame:
    """The measure or goal with which strategies earned their levels.

    Columns: strategy_code, criterion, title, title_en, language, measure_title, measure_title_en
    (empty where the strategy's own title or summary earned it).
    """
    return ask(connection, "gap_wordings", strategies=list(strategies), criteria=list(criteria))


def gap_ambition(
    connection: Connection, selection: Selection, *, framework: str, place_id: str = ""
) -> pd.DataFrame:
    """Goals or areas that visions speak of against those that measures commit to.

    Columns: criterion, place_count (compared), vision_count, measures_count, vision_only_count,
    measures_only_count, vision_share, measures_share (0..1, missing without places),
    vision_level, measures_level (0..4 for one place, else missing), left_out_count.
    """
    return ask(
        connection,
        "gap_ambition",
        framework=framework,
        place_id=place_id,
        **selection.parameters(),
    )
