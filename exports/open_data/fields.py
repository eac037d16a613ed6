"""What each table and field of the open data is: data/reference/open_data*.csv."""

from collections.abc import Mapping

from domain import vocabulary

LISTS = "reference/"  # begins the name of a list of codes; otherwise the codes themselves
LABELS = "labels"  # the table of codes in words, made of the lists and not of the snapshot

Row = Mapping[str, str]


def tables() -> tuple[Row, ...]:
    """Rows of table, title, primary_key, description; all tables in their order."""
    return vocabulary.read("reference/open_data_tables")


def stored_tables() -> list[str]:
    """The tables that the store holds."""
    return [row["table"] for row in tables() if row["table"] != LABELS]


def fields(table: str) -> list[Row]:
    """The fields of one table in the order of its columns."""
    return [row for row in vocabulary.read("reference/open_data") if row["table"] == table]


def allowed(field: Row) -> list[str]:
    """The codes a field may hold; empty where any value may stand there."""
    stated = field["list"]
    if stated.startswith(LISTS):
        return codes(stated)
    return stated.split(";") if stated else []


def codes(name: str) -> list[str]:
    """The codes of a list such as reference/countries: its first column."""
    rows = vocabulary.read(name)
    key = next(iter(rows[0]))
    return [row[key] for row in rows]


def code_lists() -> list[str]:
    """The lists that fields refer to, each once, and the criteria."""
    named = [row["list"] for row in vocabulary.read("reference/open_data")]
    return sorted({one for one in named if one.startswith(LISTS)} | {f"{LISTS}criteria"})
