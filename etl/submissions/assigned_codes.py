"""Gives rows without a code of their own one that the same row gets again next time."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from domain.folding import fold
from domain.model import Problem, Source
from etl.problems import problem
from etl.tables.rows import Row

_NOT_IN_CODES = re.compile(r"[^A-Z0-9]+")
_YEARS = ("period_end", "adopted_year", "period_start")


def with_strategy_codes(rows: Sequence[Row]) -> tuple[list[Row], list[Problem]]:
    """Codes of country, place, type and year: CZ-BRNO-MOBILITY-SUMP-2030; never of the title."""
    return _with_codes(rows, "strategy_code", _strategy_stem, numbered=False)


def with_measure_codes(rows: Sequence[Row]) -> tuple[list[Row], list[Problem]]:
    """Codes of the strategy and the order below it: CZ-BRNO-MOBILITY-SUMP-2030-M01."""
    return _with_codes(rows, "measure_code", _measure_stem, numbered=True)


def _with_codes(
    rows: Sequence[Row], name: str, stem: Callable[[Row], str], *, numbered: bool
) -> tuple[list[Row], list[Problem]]:
    codes = _Codes({row.text(name) for row in rows} - {""}, numbered)
    result, assigned = [], []
    for row in rows:
        if not row.values[name] and not row.is_held_back:
            row = row.with_values({name: codes.next(stem(row))})
            assigned.append(row)
        result.append(row)
    return result, list(_told(assigned, name))


class _Codes:
    """Hands out codes nobody has yet."""

    def __init__(self, taken: set[str], numbered: bool) -> None:
        self._taken = taken
        self._numbered = numbered
        self._last: Counter[str] = Counter()

    def next(self, stem: str) -> str:
        """The stem itself or with a number; always with one where they are counted."""
        code = "" if self._numbered else stem
        while not code or code in self._taken:
            self._last[stem] += 1
            number = self._last[stem]
            code = f"{stem}{number:02d}" if self._numbered else f"{stem}-{number + 1}"
        self._taken.add(code)
        return code


def _told(rows: Iterable[Row], name: str) -> Iterable[Problem]:
    by_sheet: dict[str, list[Row]] = {}
    for row in rows:
        by_sheet.setdefault(row.source.sheet, []).append(row)
    for sheet, found in by_sheet.items():
        source = Source(found[0].source.workbook, sheet, 0)
        first, count = found[0].text(name), str(len(found))
        yield problem("codes_assigned", source, name, reading=first, count=count)


def _strategy_stem(row: Row) -> str:
    year = next((str(row.values[name]) for name in _YEARS if row.values[name]), "")
    parts = (row.text("country"), row.text("place"), row.text("type"), year)
    return "-".join(filter(None, map(_plain, parts)))


def _measure_stem(row: Row) -> str:
    return f"{row.text('strategy_code')}-M"


def _plain(text: str) -> str:
    return _NOT_IN_CODES.sub("-", fold(text).upper()).strip("-")
