"""The tables that are published as open data, written to files by the store itself."""

import shutil
from pathlib import Path

import pandas as pd

from domain.selection import Selection
from store.queries import Connection, ask
from store.statement import statement

BOM = b"\xef\xbb\xbf"


def write_parquet(connection: Connection, table: str, path: Path) -> pd.DataFrame:
    """Write one table, text unchanged. Columns of the answer: field, type (DuckDB's), in order."""
    chosen = connection.cursor().sql(statement(f"open_{table}"))
    chosen.write_parquet(str(path), compression="zstd")
    return pd.DataFrame({"field": chosen.columns, "type": [str(one) for one in chosen.types]})


def write_csv(connection: Connection, table: str, path: Path) -> pd.DataFrame:
    """Write one table for spreadsheets: UTF-8 with a byte order mark, no cell runs as a formula.

    Columns of the answer: field, type (DuckDB's, before lists became JSON), in order.
    """
    cursor, draft = connection.cursor(), path.with_suffix(".draft")
    chosen = cursor.sql(statement(f"open_{table}"))  # the name by which open_cells.sql reads it
    cursor.sql(statement("open_cells")).write_csv(str(draft), header=True)
    with path.open("wb") as whole, draft.open("rb") as rows:
        whole.write(BOM)
        shutil.copyfileobj(rows, whole)
    draft.unlink()
    return pd.DataFrame({"field": chosen.columns, "type": [str(one) for one in chosen.types]})


def evidence_in_view(
    connection: Connection, selection: Selection, *, place_id: str = ""
) -> pd.DataFrame:
    """Every counted piece of evidence of the strategies in view, or of one place of them.

    Columns: place_name, country, strategy_code, title, text_basis, framework, criterion, level
    (0..4, of its strategy), surface, text, rule, role, workbook, sheet, cell.
    """
    return ask(connection, "open_evidence_in_view", place_id=place_id, **selection.parameters())
