"""A query as it is understood: every parameter known, every value one that exists."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, urlencode

from api.parameters import EVERYWHERE, MOST_ROWS, Parameter, parameter
from api.problems import NotUnderstoodError
from domain.links import SCOPES, kinds
from domain.selection import Selection
from domain.view import FRAMEWORKS, View
from domain.vocabulary import LANGUAGES

LONGEST = 2_000  # characters of a query
MOST_FIELDS = 100
MOST_LISTED = 25  # values named in a sentence; longer sets have a table
LEVELS = ("2", "3")
FILTERS = ("lang", "framework", "country", "region", "kind", "scope")

Stated = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that can be answered; equal ones have equal answers of one data version."""

    path: str  # below the root, such as coverage/countries
    view: View  # filters and choices
    names: tuple[str, ...]  # of the parameters that are obeyed
    stated: tuple[tuple[str, str], ...]  # what the address says, apart from format and paging
    format: str = "json"
    limit: int = MOST_ROWS
    offset: int = 0

    def link(self, offset: int) -> str:
        """Path and query of another page of the same answer."""
        paging = {"format": self.format, "limit": self.limit, "offset": offset}
        query = urlencode([*self.stated, *paging.items()], quote_via=quote, safe=":,")
        return f"{quote(self.path)}?{query}"


def understood(
    where: str,
    names: Sequence[str],
    query: str,
    *,
    path: str,
    year: int,
    form: str = "json",
    **given: str,
) -> Asked:
    """The question behind ``query`` at the table or block ``where``, which takes ``names``.

    ``form``: what is answered where the query does not say it; ``given``: parts of the address.
    Raises NotUnderstoodError where anything is not understood.
    """
    stated = _stated(query, names)
    framework = _framework(where, stated)
    for name, values in stated.items():
        _expect(parameter(where, name), values, framework)
    kept = {name: tuple(dict.fromkeys(values)) for name, values in stated.items()}
    return Asked(
        path=path,
        view=_view(where, {**_defaults(names), **kept}, framework, year).with_choices(**given),
        names=tuple(names),
        stated=tuple((name, value) for name in kept for value in kept[name] if _is_filter(name)),
        format=kept.get("format", (form,))[0],
        limit=int(kept.get("limit", (str(MOST_ROWS),))[0]),
        offset=int(kept.get("offset", ("0",))[0]),
    )


def _stated(query: str, names: Sequence[str]) -> dict[str, list[str]]:
    if len(query) > LONGEST or query.count("&") >= MOST_FIELDS:
        raise NotUnderstoodError("too_long", characters=LONGEST)
    stated: dict[str, list[str]] = {}
    for name, value in parse_qsl(query, keep_blank_values=True):
        if name not in names:
            raise NotUnderstoodError("unknown_parameter", name=name, known=tuple(names))
        stated.setdefault(name, []).append(value)
    return {name: stated[name] for name in sorted(stated)}


def _framework(where: str, stated: Stated) -> str:
    """The framework named, which decides what a criterion may be."""
    values = stated.get("framework", FRAMEWORKS[:1])
    _expect(parameter(where, "framework"), values, FRAMEWORKS[0])
    return values[0]


def _expect(one: Parameter, values: Sequence[str], framework: str) -> None:
    if len(values) > 1 and not one.is_repeatable:
        raise NotUnderstoodError("repeated", name=one.name)
    for value in values:
        if one.range:
            _expect_number(one.name, value, *one.range)
        elif value not in one.allowed(framework) and not (one.is_stored and value):
            raise _unknown(one, value, framework)


def _expect_number(name: str, value: str, lowest: int, highest: int) -> None:
    is_number = value.isascii() and value.isdecimal() and len(value) <= len(str(highest))
    if not (is_number and lowest <= int(value) <= highest):
        raise NotUnderstoodError("number", name=name, value=value, lowest=lowest, highest=highest)


def _unknown(one: Parameter, value: str, framework: str) -> NotUnderstoodError:
    allowed = one.allowed(framework)
    if one.is_stored or (len(allowed) > MOST_LISTED and one.listed_at):
        table = one.listed_at
        if table == "criteria":
            table = f"{table}?framework={framework}"
        return NotUnderstoodError("unlisted_value", table=table, name=one.name, value=value)
    return NotUnderstoodError("unknown_value", name=one.name, value=value, allowed=tuple(allowed))


def _view(where: str, stated: Stated, framework: str, year: int) -> View:
    choices = {name: stated[name][0] for name in stated if _is_choice(name)}
    return View(
        page=where,
        language=stated.get("lang", LANGUAGES)[0],
        framework=framework,
        selection=Selection(
            countries=tuple(stated.get("country", ())),
            regions=tuple(stated.get("region", ())),
            kind_group=stated.get("kind", kinds())[0],
            in_force=stated.get("scope", SCOPES)[0] == SCOPES[0],
            year=year,
        ),
    ).with_choices(**choices)


def _defaults(names: Sequence[str]) -> dict[str, tuple[str]]:
    return {"level": (LEVELS[0],)} if "level" in names else {}


def _is_filter(name: str) -> bool:
    return name not in EVERYWHERE


def _is_choice(name: str) -> bool:
    return name not in (*EVERYWHERE, *FILTERS)
