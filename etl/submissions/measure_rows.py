"""Brings measures home: to their strategy, with a kind, a title and a code."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from domain.model import Problem
from etl.fields import NAMING
from etl.problems import problem
from etl.submissions.strategy_links import Link, StrategyLinks, link_to
from etl.tables.rows import Row
from etl.values.spelling import nearest

_REFERENCES = ("strategy_code", "strategy_title", "place")
_GROUPED = 0.6  # share of rows with a reference up to which the others belong to those above
_USUAL_KIND = "measure"
_TITLE = 120  # characters of a description that stand for a missing title
_COMPARED = 100  # unknown codes for which a similar one is sought, as that takes its time


def at_home(
    rows: Sequence[Row], strategies: Sequence[Row], owners: Mapping[tuple[str, int], Row]
) -> list[Row]:
    """The measures with the codes of their strategies.

    ``owners``: sheet and row of a measure -> the strategy that the same row names.
    """
    links = StrategyLinks(strategies)
    by_row = {(row.source.sheet, row.source.row): row for row in strategies}
    similar = _Similar([row.text("strategy_code") for row in strategies])
    result = []
    for row in _with_references(rows, links):
        owner = owners.get((row.source.sheet, row.source.row))
        own = by_row[owner.source.sheet, owner.source.row] if owner else None
        result.append(_linked(_named(row), link_to(own) if own else links.find(row), similar))
    return result


def _with_references(rows: Sequence[Row], links: StrategyLinks) -> Iterator[Row]:
    """The measures with what a column of the partner's own says of their strategy.

    Where no heading tells, the column counts that names strategies in most rows.
    """
    for _, own in groupby(rows, key=lambda row: row.source.sheet):
        group = list(own)
        if any(map(_refers, group)):
            yield from _carried_down(group)
            continue
        heading = _naming_column(group, links)
        for row in group:
            yield _referring(row, heading)


def _referring(row: Row, heading: str) -> Row:
    """The row with the text below ``heading`` as what names its strategy."""
    text = row.extras.get(heading, "")
    if not text:
        return row
    columns = {**row.source.columns, "strategy_title": row.extra_columns[heading]}
    named = replace(row, source=replace(row.source, columns=columns))
    written = {**row.written, "strategy_title": text}
    return replace(named, written=written).with_values({"strategy_title": text})


def _carried_down(rows: Sequence[Row]) -> Iterator[Row]:
    """Where only the first row of each group names the strategy, its others belong to it too."""
    is_grouped = _refers(rows[0]) and sum(map(_refers, rows)) <= _GROUPED * len(rows)
    above = rows[0]
    for row in rows:
        above = row if _refers(row) else above
        if is_grouped and row is not above and not row.section:
            row = row.with_values({name: above.values[name] for name in _REFERENCES})
        yield row


def _refers(row: Row) -> bool:
    return any(row.values[name] or name in _unread(row) for name in _REFERENCES)


def _unread(row: Row) -> set[str]:
    """Fields whose cell could not be read."""
    return {one.field for one in row.problems if one.severity != "info"}


def _naming_column(rows: Sequence[Row], links: StrategyLinks) -> str:
    named = Counter(
        heading for row in rows for heading, text in row.extras.items() if links.names(text)
    )
    heading, count = next(iter(named.most_common(1)), ("", 0))
    return heading if 2 * count >= len(rows) else ""


class _Similar:
    """Finds a known code like an unknown one, for the first hundred of them."""

    def __init__(self, codes: Sequence[str]) -> None:
        self._codes = tuple(dict.fromkeys(filter(None, codes)))
        self._found: dict[str, str] = {}

    def to(self, code: str) -> str:
        """The similar code; empty where there is none, or too much was asked already."""
        if code not in self._found and len(self._found) < _COMPARED:
            self._found[code] = nearest(code, self._codes)
        return self._found.get(code, "")


def _linked(row: Row, link: Link, similar: _Similar) -> Row:
    written = row.text(link.field) if link.field else ""
    if link.problem == "strategy_held_back":
        held_back = _at(row, link.problem, link.field or "strategy_code")
        return row.with_values({"strategy_code": link.code}, held_back)
    if link.code:
        is_guess = bool(link.problem and written)
        told = [_at(row, link.problem, link.field, reading=link.code)] if is_guess else []
        return row.with_values({"strategy_code": link.code}, *told)
    if unread := _unread(row) & set(_REFERENCES):
        return _held_back(row, unread)
    if not written:
        name = "strategy_code" if "strategy_code" in row.source.columns else "strategy_title"
        return row.with_problems(_at(row, "required_empty", name))
    near = similar.to(written) if link.problem == "unknown_strategy" else ""
    code = "unknown_strategy_similar" if near else link.problem
    return row.with_problems(_at(row, code, link.field, nearest=near))


def _held_back(row: Row, names: Collection[str]) -> Row:
    """The row, refused for the cells that should name its strategy."""
    problems = tuple(
        replace(one, severity="error") if one.field in names else one for one in row.problems
    )
    return replace(row, problems=problems, is_held_back=True)


def _named(row: Row) -> Row:
    """The row with a title, out of its description, and a kind."""
    values: dict[str, str] = {}
    if not row.values["kind"]:
        values["kind"] = _USUAL_KIND
    if not row.values["title"]:
        texts = (row.text(name) for name in NAMING)
        values["title"] = _shortened(next(filter(None, texts), ""))
    row = row.with_values(values)
    if not row.values["title"]:
        return row.with_problems(_at(row, "required_empty", "title"))
    return row


def _shortened(text: str) -> str:
    """The first words of a text."""
    line = text.split("\n", 1)[0].strip()
    if len(line) <= _TITLE:
        return line
    return line[: line.rfind(" ", 0, _TITLE) if " " in line[:_TITLE] else _TITLE] + "…"


def _at(row: Row, code: str, name: str, **details: str) -> Problem:
    return problem(code, row.source, name, row.written.get(name, ""), **details)
