"""The scopes a command names: v4, country:PL, place:gn:3094802."""

from dataclasses import replace

from domain.links import codes
from domain.selection import Selection
from domain.view import View
from exports.blocks.block import Snapshot
from exports.blocks.profile import place_row
from exports.errors import ExportError


def view_of(scope: str, *, language: str, year: int, snapshot: Snapshot) -> View:
    """The view that ``scope`` stands for; raises ExportError where it names nothing here."""
    kind, _, code = scope.partition(":")
    view = View("overview", language, selection=Selection(year=year))
    if scope == "v4":
        return view
    if kind == "country" and code in codes("countries", "country"):
        return replace(view, selection=Selection(countries=(code,), year=year))
    placed = view.with_choices(place=code)
    if kind == "place" and code and place_row(snapshot, placed) is not None:
        return placed
    raise ExportError("scope", scope=scope)


def template_of(scope: str) -> str:
    """The template that suits ``scope``: city for a place, country otherwise."""
    return "city" if scope.startswith("place:") else "country"
