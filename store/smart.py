"""Questions about the tree of the SMART Concept: pillars, topics, and measures that name them."""

import pandas as pd

from domain.selection import Selection
from store.queries import Connection, ask


def smart_topics(connection: Connection, selection: Selection) -> pd.DataFrame:
    """Pillars and topics in their order, the whole ('') first, those without a measure included.

    Columns: criterion, parent, measure_count, own_count (of a pillar: measures without a topic),
    place_count (with data), committed_count (level 2 and up).
    """
    return ask(connection, "smart_topics", **selection.parameters())


def smart_tiles(connection: Connection, selection: Selection) -> pd.DataFrame:
    """Topics and the places with measures for them, most measures first.

    Columns: pillar, topic (the pillar itself where no topic is named), place_id, place_name,
    country, level (1..4), measure_count.
    """
    return ask(connection, "smart_tiles", **selection.parameters())


def smart_measures(
    connection: Connection, selection: Selection, *, topic: str, place_id: str = ""
) -> pd.DataFrame:
    """Goals and measures of one topic, of one place or of all in view.

    Columns: place_id, place_name, country, strategy_code, strategy_title, language, measure_code,
    title, title_en, description_en, workbook, sheet, cell (of the title).
    """
    return ask(
        connection, "smart_measures", topic=topic, place_id=place_id, **selection.parameters()
    )
