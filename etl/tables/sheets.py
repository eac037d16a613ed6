"""What the sheets of a submission are called in five languages."""

from functools import cache

from domain.vocabulary import read
from etl.values.spelling import fold


@cache
def sheet_label(sheet: str, language: str) -> str:
    """What the template calls ``sheet`` in ``language``.

    >>> sheet_label("measures", "cs")
    'Opatření'
    """
    rows = read("vocabulary/sheet_names")
    found = (row for row in rows if (row["sheet"], row["language"]) == (sheet, language))
    return next(row["spelling"] for row in found if row["is_label"])


def sheet_kind(name: str) -> str:
    """strategies, measures, read_me or lists; empty for a sheet of the partner's own."""
    kinds = {fold(row["spelling"]): row["sheet"] for row in read("vocabulary/sheet_names")}
    return kinds.get(fold(name), "")
