"""Asks a snapshot whether it contradicts itself."""

from store.queries import Connection, ask


def contradictions(connection: Connection) -> list[str]:
    """Each contradiction with its number of rows; empty where the snapshot is sound."""
    found = ask(connection, "contradictions")
    return [f"{row.contradiction} ({row.row_count})" for row in found.itertuples()]
