"""A frame as CSV that Excel opens with every letter in place and no cell turned into a formula."""

import csv
import io
from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd

RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_bytes(frame: pd.DataFrame, notes: Sequence[str] = ()) -> bytes:
    """UTF-8 with a byte order mark; ``notes`` (source, version) follow below an empty line."""
    below = [[], *([note] for note in notes)] if notes else []
    return csv_of([frame.columns, *frame.itertuples(index=False, name=None), *below])


def csv_of(rows: Iterable[Iterable[object]]) -> bytes:
    """The rows as CSV, the heads first; UTF-8 with a byte order mark, every value safe."""
    out = io.StringIO()
    csv.writer(out).writerows([safe(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def safe(value: object) -> object:
    """Text that a spreadsheet would run as a formula gets an apostrophe; missing becomes empty.

    >>> safe("=1+1"), safe(-3.5), safe(None)
    ("'=1+1", -3.5, '')
    """
    if isinstance(value, str):
        return f"'{value}" if value.startswith(RISKY) else value
    if isinstance(value, (list, tuple, np.ndarray)):
        return safe("; ".join(str(item) for item in value))
    return "" if pd.isna(value) else value  # type: ignore[call-overload]
