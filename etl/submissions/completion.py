"""Fills what a strategy's row leaves open and something else tells, and says so."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from classification.language import settle_language
from domain.model import Problem, Source
from domain.vocabulary import Row as Entry
from domain.vocabulary import read
from etl.fields import Field, readable_fields
from etl.geography.place_anywhere import resolve_anywhere
from etl.geography.place_index import places
from etl.geography.places import Resolution, resolve
from etl.problems import problem
from etl.tables.column_contents import names_in
from etl.tables.rows import Row
from etl.values import lists
from etl.values.spelling import fold

_SHOWN = 6  # values that are told
_READ = 50  # titles that tell the language of the file
_CAUTIOUS = "excerpt"  # of a text nobody described nothing is called missing
_OTHER = "other"


@dataclass(frozen=True, slots=True)
class Context:
    """What the file says beside its rows."""

    workbook: str
    language: str  # of most headings; empty where unknown
    countries: frozenset[str] = frozenset()  # that rows of the file name


_Fill = Callable[[Row, Context], str]


def completed(rows: Sequence[Row], context: Context) -> tuple[list[Row], list[Problem]]:
    """The rows without needless gaps; what was filled in whole columns is told once a sheet."""
    named = frozenset(row.text("country") for row in rows if row.values["country"])
    titles = " ".join(row.text("title") for row in rows[:_READ])
    language = settle_language(context.language, titles) if context.language else ""
    known = replace(context, countries=named, language=language)
    filled: dict[tuple[str, str], list[tuple[Row, str]]] = defaultdict(list)
    result = []
    for row in rows:
        whole = _placed(row, known)
        for column in _fillable():
            if whole.values[column.name] in (None, ""):
                whole = _filled(whole, column, known, filled)
        result.append(whole)
    return result, list(_told(filled))


def _placed(row: Row, context: Context) -> Row:
    """A row without a place: its region, its sheet or its title may name one."""
    if row.values["place"] or "place" in row.source.columns:
        return row
    region = row.written.get("admin1", "")
    found = region or next(filter(None, _named_places(row, context)), "")
    if not found:
        return row
    others = tuple(one for one in row.problems if one.field != "place")
    is_held_back = any(one.severity == "error" for one in others)
    row = replace(row, problems=others, is_held_back=is_held_back)
    told = [] if region else [_at(row, "place_from_words", "place", reading=found)]
    return row.with_values({"place": found} | ({"admin1": ""} if region else {}), *told)


def _named_places(row: Row, context: Context) -> Iterator[str]:
    """The section, the sheet or words of the title, where they are a place outright."""
    countries = list(dict.fromkeys(_likely_countries(row, context))) or _countries()
    texts = (row.section, row.source.sheet, *names_in(row.text("title")))
    for text in texts:
        if text and any(resolve(text, country).place_id for country in countries):
            yield text


def _filled(
    row: Row,
    column: Field,
    context: Context,
    filled: dict[tuple[str, str], list[tuple[Row, str]]],
) -> Row:
    value = _FILLS[column.fill](row, context)
    if not value:
        is_certain = column.fill != "certain_country"
        return row if is_certain else row.with_problems(_at(row, "required_empty", column.name))
    if column.name not in row.source.columns:
        filled[row.source.sheet, column.name].append((row, value))
        return row.with_values({column.name: value})
    found = _at(row, "cell_filled", column.name, codes=value, list=column.list)
    is_told = any(one.field == column.name for one in row.problems)
    return row.with_values({column.name: value}, *([] if is_told else [found]))


def _told(filled: Mapping[tuple[str, str], Sequence[tuple[Row, str]]]) -> Iterator[Problem]:
    columns = {column.name: column for column in _fillable()}
    for (sheet, name), rows in filled.items():
        values = list(dict.fromkeys(value for _, value in rows))[:_SHOWN]
        source = Source(rows[0][0].source.workbook, sheet, 0)
        yield problem(
            "column_filled", source, name, codes=";".join(values), list=columns[name].list
        )


def _at(row: Row, code: str, name: str, **details: str) -> Problem:
    return problem(code, row.source, name, row.written.get(name, ""), **details)


def _fillable() -> list[Field]:
    order = list(_FILLS)
    fields = [column for column in readable_fields("strategies") if column.fill in _FILLS]
    return sorted(fields, key=lambda column: order.index(column.fill))


def _country(row: Row, context: Context) -> str:
    """The first likely country that knows the place, else the only one where it is certain."""
    likely = list(dict.fromkeys(_likely_countries(row, context)))
    known = next((one for one in likely if _place(row, one).place_id), "")
    if known:
        return known
    found = resolve_anywhere(row.text("place"), kind=row.text("place_kind")).place_id
    return places()[found].country if found else next(iter(likely), "")


def _likely_countries(row: Row, context: Context) -> Iterator[str]:
    yield from filter(None, [row.text("admin1").partition(".")[0]])
    yield from filter(None, [lists.find("reference/countries", row.section)])
    partners = read("reference/partners")
    yield from (one["country"] for one in partners if one["partner"] == row.values["partner"])
    yield from context.countries if len(context.countries) == 1 else ()
    yield from (one["country"] for one in partners if _is_named_after(context.workbook, one))
    yield from (one["country"] for one in partners if one["language"] == context.language)


def _is_named_after(workbook: str, partner: Entry) -> bool:
    return fold(partner["partner"]) in fold(workbook)


def _countries() -> list[str]:
    return [entry["country"] for entry in read("reference/countries")]


def _place(row: Row, country: str) -> Resolution:
    return resolve(
        row.text("place"),
        country,
        region=row.text("admin1"),
        kind=row.text("place_kind"),
        geonameid=str(row.values["geonameid"] or ""),
    )


def _place_kind(row: Row, context: Context) -> str:
    found = _place(row, row.text("country")).place_id
    if found:
        return places()[found].kind
    return lists.find_within("reference/place_kinds", row.text("place"))


def _partner(row: Row, context: Context) -> str:
    partners = read("reference/partners")
    named = [one["partner"] for one in partners if _is_named_after(context.workbook, one)]
    own = [one["partner"] for one in partners if one["country"] == row.values["country"]]
    return next(iter([*named, *own]), "")


def _type(row: Row, context: Context) -> str:
    written = (row.text("short_title"), row.text("title"))
    found = (lists.find_within("reference/strategy_types", text) for text in written)
    return next(filter(None, found), _OTHER)


def _language(row: Row, context: Context) -> str:
    spoken = {one["country"]: one["language"] for one in read("reference/partners")}
    usual = context.language or spoken.get(row.text("country"), "")
    return settle_language(usual, " ".join((row.text("title"), row.text("summary"))))


def _text_basis(row: Row, context: Context) -> str:
    return _CAUTIOUS


_FILLS: Mapping[str, _Fill] = MappingProxyType(
    {
        "certain_country": _country,
        "from_country": _partner,
        "from_place": _place_kind,
        "from_title": _type,
        "detected": _language,
        "cautious": _text_basis,
    }
)
