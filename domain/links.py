"""A view as a link and back: codes only, so that it opens on a screen in any language."""

from collections.abc import Mapping
from urllib.parse import parse_qs, quote, urlencode

from domain import vocabulary
from domain.selection import Selection
from domain.view import FRAMEWORKS, View

Stated = Mapping[str, list[str]]

START = "overview"  # the page that is served without a name
SCOPES = ("in_force", "all")
FILTERS = ("lang", "framework", "country", "region", "kind", "scope")
LONGEST = 2_000  # characters of a link; what is longer was not made here


def link_of(view: View, *, with_language: bool = False) -> str:
    """Page and parameters, defaults left out.

    >>> link_of(View("coverage", selection=Selection(("PL", "SK")), choices=(("sort", "name"),)))
    'coverage?country=PL&country=SK&sort=name'
    """
    chosen = view.selection
    parameters = {
        "lang": [view.language] if with_language else [],
        "framework": _unless(view.framework, FRAMEWORKS[0]),
        "country": list(chosen.countries),
        "region": list(chosen.regions),
        "kind": _unless(chosen.kind_group, kinds()[0]),
        "scope": [] if chosen.in_force else [SCOPES[1]],
        **{name: [value] for name, value in view.choices},
    }
    stated = {name: values for name, values in parameters.items() if values}
    query = urlencode(stated, doseq=True, quote_via=quote, safe=":,")
    return f"{view.page}?{query}" if query else view.page


def path_of(link: str) -> str:
    """Where a link stands below the root of the dashboard, whose first page has no name.

    >>> path_of("overview?country=PL"), path_of("gaps?country=PL"), path_of("overview")
    ('?country=PL', 'gaps?country=PL', '')
    """
    page, mark, query = link.partition("?")
    return f"{'' if page == START else page}{mark}{query}"


def view_from(link: str, *, year: int, language: str) -> View:
    """The view behind a link; values that nobody offers are left out.

    >>> view = view_from("gaps?country=SK&country=XX&sort=name", year=2026, language="hu")
    >>> view.selection.countries, view.choices
    (('SK',), (('sort', 'name'),))
    """
    page, _, query = link[:LONGEST].partition("?")
    stated = parse_qs(query, max_num_fields=100) if query.count("&") < 100 else {}
    scope = _one(stated, "scope", SCOPES)
    choices = {name: values[0] for name, values in stated.items() if name not in FILTERS}
    return View(
        page=page.strip("/"),
        language=_one(stated, "lang", (language, *vocabulary.LANGUAGES)),
        framework=_one(stated, "framework", FRAMEWORKS),
        selection=Selection(
            countries=_several(stated, "country", tuple(codes("countries", "country"))),
            regions=_several(stated, "region", tuple(codes("regions", "region"))),
            kind_group=_one(stated, "kind", kinds()),
            in_force=scope == SCOPES[0],
            year=year,
        ),
    ).with_choices(**choices)


def kinds() -> tuple[str, ...]:
    """Groups of kinds of places, never mixed; the first is the default."""
    return tuple(codes("kind_groups", "kind_group"))


def codes(table: str, key: str) -> list[str]:
    """The codes of a reference table, in its order; V4 is no country."""
    return [row[key] for row in vocabulary.read(f"reference/{table}") if row[key] != "V4"]


def _unless(value: str, default: str) -> list[str]:
    return [] if value == default else [value]


def _several(stated: Stated, name: str, allowed: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(value for value in dict.fromkeys(stated.get(name, ())) if value in allowed)


def _one(stated: Stated, name: str, allowed: tuple[str, ...]) -> str:
    """The first allowed value that is stated, else the default, which is the first allowed."""
    return (*_several(stated, name, allowed), allowed[0])[0]
