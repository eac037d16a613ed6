"""Checks what one cell alone cannot tell: years in order, codes unique, measures at home."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from domain.model import Problem
from etl.problems import problem
from etl.sheet_rows import Row
from etl.spelling import nearest

_COMPARED = 100  # unknown codes for which a similar one is sought, as that takes its time


def checked_strategies(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows with every problem a strategy can have beyond its cells."""
    unique = _mark_duplicates(rows, "strategy_code")
    return tuple(row.with_problems(*_strategy_problems(row)) for row in unique)


def checked_measures(rows: Sequence[Row], strategies: Sequence[Row]) -> tuple[Row, ...]:
    """The rows with every problem a measure can have; targets made positive."""
    accepted: dict[str, bool] = {}
    for row in strategies:
        code = row.text("strategy_code")
        accepted[code] = accepted.get(code, False) or not row.is_held_back
    similar = _similar_codes(rows, accepted)
    turned = [_positive_target(row) for row in rows]
    unique = _mark_duplicates(turned, "measure_code")
    return tuple(row.with_problems(*_measure_problems(row, accepted, similar)) for row in unique)


def _similar_codes(measures: Sequence[Row], codes: Mapping[str, bool]) -> dict[str, str]:
    written = dict.fromkeys(row.text("strategy_code") for row in measures)
    unknown = (code for code in written if code and code not in codes)
    return {code: nearest(code, tuple(codes)) for code in islice(unknown, _COMPARED)}


def _mark_duplicates(rows: Sequence[Row], name: str) -> Iterator[Row]:
    first: dict[str, int] = {}
    for row in rows:
        code = row.text(name)
        if code and code in first:
            row = row.with_problems(_at(row, "duplicate_code", name, first_row=str(first[code])))
        first.setdefault(code, row.source.row)
        yield row


def _strategy_problems(row: Row) -> Iterator[Problem]:
    yield from _order(row, "period_order", "period_start", "period_end")
    yield from _order(row, "outlook_order", "period_end", "outlook_year")
    yield from _budget_problems(row)
    region, country = row.text("admin1"), row.text("country")
    if region and country and region.partition(".")[0] != country:
        yield _at(row, "region_elsewhere", "admin1", other=row.written["country"])
    if row.values["title"] and "summary" in row.source.columns and not row.values["summary"]:
        yield _at(row, "summary_missing", "summary")


def _measure_problems(
    row: Row, accepted: Mapping[str, bool], similar: Mapping[str, str]
) -> Iterator[Problem]:
    yield from _order(row, "target_before_base", "base_year", "target_year")
    yield from _budget_problems(row)
    code = row.text("strategy_code")
    if code and code not in accepted:
        found = "unknown_strategy_similar" if similar.get(code) else "unknown_strategy"
        yield _at(row, found, "strategy_code", nearest=similar.get(code, ""))
    elif code and not accepted[code]:
        yield _at(row, "strategy_held_back", "strategy_code")


def _order(row: Row, code: str, earlier: str, later: str) -> Iterator[Problem]:
    first, last = row.values[earlier], row.values[later]
    if isinstance(first, int) and isinstance(last, int) and last < first:
        yield _at(row, code, later, other=str(first))


def _budget_problems(row: Row) -> Iterator[Problem]:
    has_amount = row.values["budget_amount"] is not None
    has_currency = bool(row.values["budget_currency"])
    if has_amount and not has_currency:
        yield _at(row, "budget_without_currency", "budget_amount")
    if has_currency and not has_amount:
        yield _at(row, "currency_without_budget", "budget_currency")


def _positive_target(row: Row) -> Row:
    value = row.values["target_value"]
    if not isinstance(value, float) or value >= 0:
        return row
    if row.values["direction"] not in ("", "reduce"):
        return row.with_problems(_at(row, "target_sign_conflict", "target_value"))
    found = _at(row, "negative_target", "target_value", reading=f"{-value:g}")
    values = {**row.values, "target_value": -value, "direction": "reduce"}
    return replace(row, values=values).with_problems(found)


def _at(row: Row, code: str, name: str, **details: str) -> Problem:
    return problem(code, row.source, name, row.written.get(name, ""), **details)
