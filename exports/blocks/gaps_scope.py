"""Whose gaps are asked for: all places in view, those of one country, or those of one region."""

from dataclasses import dataclass, replace

from charts.coverage import country_name
from domain import vocabulary
from domain.links import codes
from domain.phrases import date_text, listed, phrase
from domain.selection import Selection
from domain.view import View
from exports.blocks.block import Snapshot
from exports.blocks.scope import in_view, published_on
from exports.blocks.source import scope_words
from store.queries import key_figures

MOST_NAMES = 3  # regions named before they are only counted


@dataclass(frozen=True, slots=True)
class Scope:
    """The places asked about and those they are compared with."""

    view: View  # its filters narrowed to the places asked about
    peer_countries: tuple[str, ...]  # where peers lie, outside the view; empty: anywhere
    peers: str  # how peers are called in keys of texts: countries or regions
    name: str  # of the places asked about, to begin a title with


def scope_of(view: View) -> Scope:
    """The scope that the choice ``of`` names, a country or a region among those of the filters."""
    code = view.choice("of") if view.choice("of") in offered(view.selection) else ""
    narrowed = replace(view, selection=_narrowed(view.selection, code))
    regions = narrowed.selection.regions
    countries = tuple(dict.fromkeys(_region(one)["country"] for one in regions))
    peers = "regions" if regions else "countries"
    return Scope(narrowed, countries, peers, scope_name(code, view))


def offered(selection: Selection) -> list[str]:
    """What may be asked about: '' for all in view, then countries, each before its regions."""
    countries = selection.countries or tuple(codes("countries", "country"))
    regions = [
        code
        for code in codes("regions", "region")
        if _region(code)["country"] in countries
        and (not selection.regions or code in selection.regions)
    ]
    under = {
        one: [code for code in regions if _region(code)["country"] == one] for one in countries
    }
    if selection.regions:
        return ["", *regions]
    return ["", *(code for one in countries for code in (one, *under[one]))]


def scope_name(code: str, view: View) -> str:
    """The name of a country or region; of the filters where ``code`` is empty."""
    if not code:
        return _filters_name(view)
    if _is_region(code):
        return str(_region(code)["name"])
    return country_name(code, view.language)


def opening_sentence(snapshot: Snapshot, scope: Scope) -> str:
    """How many places and strategies the scope holds, which count, and the day of the data."""
    view = scope.view
    if not view.selection.regions:
        return in_view(snapshot, view)
    figures = snapshot.answer(key_figures, view.selection)
    return phrase(
        "gaps.said.region",
        view.language,
        where=scope.name,
        places=figures["place_count"],
        strategies=figures["strategy_count"],
        scope=scope_words(view.selection, view.language),
        date=date_text(published_on(snapshot.version), view.language),
    )


def _narrowed(selection: Selection, code: str) -> Selection:
    if not code:
        return selection
    if _is_region(code):
        return replace(selection, countries=(_region(code)["country"],), regions=(code,))
    return replace(selection, countries=(code,))


def _filters_name(view: View) -> str:
    chosen, language = view.selection, view.language
    if 0 < len(chosen.regions) <= MOST_NAMES:
        return listed([str(_region(one)["name"]) for one in chosen.regions], language)
    if chosen.countries and not chosen.regions:
        return listed([country_name(one, language) for one in chosen.countries], language)
    return phrase("gaps.of.all", language)


def _is_region(code: str) -> bool:
    return code in vocabulary.by_key("reference/regions", "region")


def _region(code: str) -> dict[str, str]:
    return dict(vocabulary.by_key("reference/regions", "region")[code])
