"""Checks what one cell alone cannot tell: years in order, codes and rows unique, figures agree."""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence

from domain.model import Problem
from etl.problems import problem
from etl.tables.rows import Row
from etl.values.cleaned import Value
from etl.values.cleaning_amounts import target_parts
from etl.values.numbers import read_number
from etl.values.spelling import fold
from etl.values.targets import read_target

_SAME_FIGURE = 0.005  # relative difference of two figures that only rounding tells apart


def checked_strategies(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows with every problem a strategy can have beyond its cells."""
    unique = _marked(rows, "strategy_code", lambda row: row.values["strategy_code"])
    return tuple(_checked_strategy(row) for row in unique)


def checked_measures(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows with every problem a measure can have; targets made positive."""
    turned = [_with_target_parts(_positive_target(row)) for row in rows]
    unique = _marked(turned, "measure_code", lambda row: row.values["measure_code"])
    return tuple(_checked_measure(row) for row in unique)


def without_copies(rows: Sequence[Row]) -> list[Row]:
    """The rows, those held back that have no code and say what an earlier one says."""
    return _marked(rows, "title", _contents)


def _marked(rows: Sequence[Row], name: str, key: Callable[[Row], Hashable]) -> list[Row]:
    """The rows, those held back whose key an earlier one has; an empty key is nobody's."""
    first: dict[Hashable, Row] = {}
    result = []
    for row in rows:
        own = key(row)
        earlier = first.setdefault(own, row) if own else row
        if earlier is not row:
            code = "duplicate_code" if name.endswith("_code") else "duplicate_row"
            row = row.with_problems(_at(row, code, name, first_row=_place_of(earlier, row)))
        result.append(row)
    return result


def _place_of(earlier: Row, row: Row) -> str:
    number = str(earlier.source.row)
    return (
        number if earlier.source.sheet == row.source.sheet else f"{earlier.source.sheet}!{number}"
    )


def _contents(row: Row) -> Hashable:
    """What tells rows without codes apart: place, title and period, or all that is written."""
    if row.is_held_back:
        return None
    if "measure_code" in row.values:
        written = {name: text for name, text in row.written.items() if name != "number"}
        texts = (*sorted(written.items()), *row.extras.values())
        return None if row.values["measure_code"] else (row.values["strategy_code"], texts)
    editions = ("adopted_year", "period_start", "period_end", "version")
    edition = tuple(row.values[name] for name in editions)
    document = tuple(fold(row.text(name)) for name in ("country", "place", "title"))
    return None if row.values["strategy_code"] else (document, edition)


def _checked_strategy(row: Row) -> Row:
    row = _ordered(row, "period_order", "period_start", "period_end")
    row = _ordered(row, "outlook_order", "period_end", "outlook_year")
    row = row.with_problems(*_budget_problems(row))
    region, country = row.text("admin1"), row.text("country")
    if region and country and region.partition(".")[0] != country:
        elsewhere = _at(
            row, "region_elsewhere", "admin1", other=row.written.get("country", country)
        )
        row = row.with_values({"admin1": ""}, elsewhere)
    if row.values["title"] and "summary" in row.source.columns and not row.values["summary"]:
        row = row.with_problems(_at(row, "summary_missing", "summary"))
    return row


def _checked_measure(row: Row) -> Row:
    row = _ordered(row, "target_before_base", "base_year", "target_year")
    return row.with_problems(*_budget_problems(row))


def _ordered(row: Row, code: str, earlier: str, later: str) -> Row:
    """The row, with a problem where the later year lies before the earlier one."""
    first, last = row.values[earlier], row.values[later]
    if isinstance(first, int) and isinstance(last, int) and last < first:
        return row.with_problems(_at(row, code, later, other=str(first)))
    return row


def _budget_problems(row: Row) -> Iterator[Problem]:
    has_amount = row.values["budget_amount"] is not None
    has_currency = bool(row.values["budget_currency"])
    if has_amount and not has_currency:
        yield _at(row, "budget_without_currency", "budget_amount")
    if has_currency and not has_amount and row.written.get("budget_currency"):
        yield _at(row, "currency_without_budget", "budget_currency")


def _positive_target(row: Row) -> Row:
    value = row.values["target_value"]
    if not isinstance(value, float) or value >= 0:
        return row
    if row.values["direction"] not in ("", "reduce"):
        conflict = _at(row, "target_sign_conflict", "target_value")
        return row.with_values({"target_value": None}, conflict)
    found = _at(row, "negative_target", "target_value", reading=f"{-value:g}")
    return row.with_values({"target_value": -value, "direction": "reduce"}, found)


def _with_target_parts(row: Row) -> Row:
    """The row with what the words of its target say of columns left empty."""
    words = row.text("target_text")
    parts = _target_in(words, row.language) if words else {}
    if not parts:
        return row
    own, value = row.values["target_value"], parts["target_value"]
    if isinstance(own, float) and isinstance(value, float) and not _is_same(own, value):
        other = _at(row, "conflicting_figures", "target_value", other=words)
        return row.with_problems(other) if row.written.get("target_value") else row
    missing = {name: one for name, one in parts.items() if row.values.get(name) in (None, "")}
    if not missing:
        return row
    told = ", ".join(f"{one:g}" if isinstance(one, float) else str(one) for one in missing.values())
    return row.with_values(missing, _at(row, "target_from_words", "target_text", reading=told))


def _target_in(words: str, language: str) -> Mapping[str, Value]:
    """Value, unit, years and the like that the words state; empty without a value."""
    target = read_target(words, language)
    if target.value is not None:
        return {"target_value": target.value, **target_parts(target)}
    number = read_number(words) if not any(map(str.isalpha, words)) else None
    if not number or number.value is None or number.code:
        return {}
    return {"target_value": abs(number.value)}


def _is_same(one: float, other: float) -> bool:
    return abs(one - other) <= _SAME_FIGURE * max(abs(one), abs(other))


def _at(row: Row, code: str, name: str, **details: str) -> Problem:
    return problem(code, row.source, name, row.written.get(name, ""), **details)
