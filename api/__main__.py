"""``python -m api`` prints the reference part of docs/api.md, made from the tables themselves."""

from collections.abc import Iterator, Sequence

from api.openapi import names_at
from api.parameters import Parameter, parameter
from api.tables import SCREEN, TABLES, Table
from domain.view import FRAMEWORKS
from domain.vocabulary import read

MOST_SHOWN = 12  # values named in a cell; longer sets have a table
SETS = {
    "@places": "place_id of the table `places`",
    "@compared": "codes of places or countries with commas between them",
    "@wheres": "a country or a region",
    "@series": "code of a series, as in the table `targets`",
}


def reference() -> str:
    """Parameters, tables and blocks as Markdown."""
    return "\n".join(
        [*_parameters(), *(line for one in TABLES for line in _table(one)), *_blocks()]
    )


def _parameters() -> Iterator[str]:
    yield from ("### Parameters", "", "| parameter | values | |", "|---|---|---|")
    for name in names_at((*SCREEN, "criterion", "level", "place")):
        one = parameter("", name)
        more = " May be repeated." if one.is_repeatable else ""
        yield f"| `{name}` | {_values(one)} | {one.description}.{more} |"
    yield ""


def _table(table: Table) -> Iterator[str]:
    names = [f"`{name}`" for name in ("lang", *table.filters)]
    needed = f" `{table.needed}` is needed." if table.needed else ""
    yield from (f"### `/{table.path}`", "", f"{table.description}.", "")
    yield from (f"Parameters: {', '.join(names)}.{needed}", "")
    yield from ("| column | type | |", "|---|---|---|")
    for one in table.columns:
        yield f"| `{one.name}` | {one.type} | {one.description} |"
    yield ""


def _blocks() -> Iterator[str]:
    yield from ("### `/blocks/{block}`", "")
    yield from ("| block | parameters besides the filters | |", "|---|---|---|")
    for row in read("reference/api_blocks"):
        choices = ", ".join(f"`{name}`" for name in row["choices"].split()) or "–"
        yield f"| `{row['block']}` | {choices} | {row['description']} |"
    yield ""


def _values(one: Parameter) -> str:
    if one.range:
        return f"{one.range[0]}–{one.range[1]}"
    if one.values in SETS:
        return SETS[one.values]
    allowed = list(dict.fromkeys(code for each in FRAMEWORKS for code in one.allowed(each)))
    return (
        _listed(allowed) if len(allowed) <= MOST_SHOWN else f"codes of the table `{one.listed_at}`"
    )


def _listed(codes: Sequence[str]) -> str:
    return ", ".join(f"`{code}`" for code in codes)


if __name__ == "__main__":
    print(reference())
