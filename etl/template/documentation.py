"""Keeps the tables of ``docs/submissions.md`` true to the data.

Run ``python -m etl.template.documentation``.

The text of the page is written by hand. Between ``<!-- name -->`` and ``<!-- /name -->`` stand the
tables, which are put together anew from the columns, the code lists, the limits and the problems.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from domain.phrases import phrase
from domain.vocabulary import DATA, LANGUAGES, read
from etl.fields import SHEETS, Field, fields, readable_fields
from etl.intake.limits import limits, settings
from etl.values.lists import options

PAGE = DATA.parent / "docs" / "submissions.md"
SEVERITIES = ("error", "warning", "info")
_BLOCK = re.compile(r"(<!-- (\w+) -->\n).*?(<!-- /\2 -->)", re.DOTALL)
_LONG = 20  # rows of a list that a reader opens only when needed
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_LANGUAGE = "en"
_MEGABYTE = 1024**2


def main(page: Path = PAGE) -> None:
    """Write the tables of ``page`` anew."""
    page.write_text(renewed(page.read_text(encoding="utf-8")), encoding="utf-8")


def renewed(text: str) -> str:
    """The page ``text`` with the tables as the data are now."""
    current = tables()
    return _BLOCK.sub(lambda found: f"{found[1]}\n{current[found[2]]}\n\n{found[3]}", text)


def tables() -> dict[str, str]:
    """Every table by its name on the page."""
    columns = {sheet: "\n".join(_columns(sheet)) for sheet in SHEETS}
    problems = {severity: _problems(severity) for severity in SEVERITIES}
    return columns | problems | {"limits": _limits(), "lists": "\n\n".join(_lists())}


def _columns(sheet: str) -> Iterator[str]:
    yield _table("field", [_described(field) for field in fields(sheet)])
    others = [field for field in readable_fields(sheet) if field not in fields(sheet)]
    if others:
        named = ", ".join(f"{field.labels[_LANGUAGE]} (`{field.name}`)" for field in others)
        yield "\n" + _word("also", "fields").format(fields=named)


def _described(field: Field) -> list[str]:
    is_filled = "filled" if field.fill else "yes"
    required = _word("required", is_filled if field.is_required else "no")
    label, hint = field.labels[_LANGUAGE], field.help[_LANGUAGE]
    return [label, f"`{field.name}`", _content(field), required, hint]


def _content(field: Field) -> str:
    name = _list_name(field.list)
    low, high = (f"{bound or 0:.0f}" for bound in (field.minimum, field.maximum))
    link = f"[{name.replace('_', ' ')}](#{_anchor(name)})"
    return _word("types", field.type).format(list=link, low=low, high=high)


def _lists() -> Iterator[str]:
    every = (field for sheet in SHEETS for field in fields(sheet) if field.list)
    for table in sorted({field.list for field in every}, key=_list_name):
        yield f"### {_list_name(table).replace('_', ' ').capitalize()}\n\n{_list(table)}"


def _list(table: str) -> str:
    english, *others = (options(table, language) for language in LANGUAGES)
    is_same = all(names == others[0] for names in others)
    shown = [english, *(others[:1] if is_same else others)]
    rows = [[f"`{code}`", *(names[code] for names in shown)] for code in english]
    written = _table("local" if is_same else "list", rows)
    if len(rows) <= _LONG:
        return written
    title = _word("lists", "long").format(count=len(rows))
    return f"<details><summary>{title}</summary>\n\n{written}\n\n</details>"


def _list_name(table: str) -> str:
    return table.rpartition("/")[2]


def _anchor(name: str) -> str:
    return name.replace("_", "-")


def _problems(severity: str) -> str:
    codes = [row["code"] for row in read("vocabulary/problem_severities")]
    severities = {row["code"]: row["severity"] for row in read("vocabulary/problem_severities")}
    rows = [_problem(code) for code in sorted(codes) if severities[code] == severity]
    return _table("problem", rows)


def _problem(code: str) -> list[str]:
    sentences = (phrase(f"{part}.{code}", _LANGUAGE) for part in ("problem", "remedy"))
    return [f"`{code}`", *(_PLACEHOLDER.sub(r"*\1*", text) for text in sentences)]


def _limits() -> str:
    rows = []
    for name, (what, pattern) in settings("documentation")["limits"].items():
        value = getattr(limits(), name)
        rows.append([what, pattern.format(value=value, megabytes=value / _MEGABYTE)])
    return _table("limit", rows)


def _table(kind: str, rows: Sequence[Sequence[str]]) -> str:
    titles: list[str] = settings("documentation")["columns"][kind]
    lines = [titles, ["---"] * len(titles), *rows]
    return "\n".join(f"| {' | '.join(map(_cell, line))} |" for line in lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _word(group: str, name: str) -> str:
    word: str = settings("documentation")[group][name]
    return word


if __name__ == "__main__":
    main()
