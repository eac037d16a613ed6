"""A view as a link on this server, with the name it might be kept under."""

from collections.abc import Iterator, Sequence
from html import escape
from urllib.parse import urlencode

import streamlit as st

from charts.coverage import country_name
from domain import vocabulary
from domain.links import START, kinds, view_from
from domain.phrases import phrase
from domain.view import FRAMEWORKS, View
from journal.saved_views import SavedView
from journal.tables import LONGEST_NAME
from ui.asgi import root_path
from ui.filters import selection
from ui.language import KEY, browser_language, current_language


def view_here(page: str) -> View:
    """What the address of ``page`` says now."""
    stated = {name: st.query_params.get_all(name) for name in st.query_params}
    link = f"{page}?{urlencode(stated, doseq=True)}"
    return view_from(link, year=selection().year, language=current_language())


def suggested_name(title: str, view: View) -> str:
    """The page and the filters that are set.

    >>> from domain.selection import Selection
    >>> suggested_name("Coverage", View("coverage", framework="GD", selection=Selection(("PL",))))
    'Coverage · Green Deal · Poland'
    """
    return " · ".join([title, *_details(view)])[:LONGEST_NAME]


def address_of(link: str, language: str = "") -> str:
    """Where this server shows a link of domain.links, in ``language`` unless it is empty.

    >>> address_of("overview?country=PL", "hu"), address_of("gaps")
    ('/?country=PL&lang=hu', '/gaps')
    """
    page, _, query = link.partition("?")
    parts = [query, f"lang={language}" if language else ""]
    path = f"{root_path()}{'' if page == START else page}"
    stated = "&".join(part for part in parts if part)
    return f"{path}?{stated}" if stated else path


def links_html(kept: Sequence[SavedView], language: str = "") -> str:
    """A list of links; names and notes are escaped."""
    return f'<ul class="saved-views">{"".join(_link_html(one, language) for one in kept)}</ul>'


def other_language() -> str:
    """The language a link must name: the visitor's where it differs from the browser's."""
    chosen = str(st.session_state.get(KEY) or "")
    return "" if chosen == browser_language() else chosen


def _link_html(one: SavedView, language: str) -> str:
    address = escape(address_of(one.link, language))
    note = f"<small>{escape(one.note)}</small>" if one.note else ""
    return f'<li><a href="{address}">{escape(one.name)}</a>{note}</li>'


def _details(view: View) -> Iterator[str]:
    chosen, language = view.selection, view.language
    regions = vocabulary.by_key("reference/regions", "region")
    if view.framework != FRAMEWORKS[0]:
        yield phrase(f"filter.framework.{view.framework}", language)
    if chosen.countries:
        yield ", ".join(country_name(one, language) for one in chosen.countries)
    if chosen.regions:
        yield ", ".join(regions[one]["name"] for one in chosen.regions)
    if chosen.kind_group != kinds()[0]:
        group = chosen.kind_group
        yield vocabulary.label("reference/kind_groups", "kind_group", group, language)
    if not chosen.in_force:
        yield phrase("chips.all_strategies", language)
