"""Whose rows a workbook lists: all in view of its base, or one place's own."""

from dataclasses import dataclass, replace

from domain.selection import Selection
from domain.view import FRAMEWORKS, View
from exports.blocks.block import Snapshot
from exports.blocks.profile import own_view, place_row
from store.strategies import strategies_of_place


@dataclass(frozen=True, slots=True)
class Scope:
    """The base view of a report, turned to its place where it has one."""

    view: View
    place_id: str  # empty: all places in view

    @property
    def selection(self) -> Selection:
        """The filters of the view."""
        return self.view.selection

    @property
    def frameworks(self) -> list[str]:
        """Those to list side by side; the experimental one only where the report is about it."""
        return [one for one in FRAMEWORKS if one in ("SDG", "GD", self.view.framework)]

    @property
    def places(self) -> tuple[str, ...]:
        """The places to list; empty for all in view."""
        return (self.place_id,) if self.place_id else ()


def scope_of(snapshot: Snapshot, base: View, language: str) -> Scope:
    """The scope of a report about ``base`` in ``language``."""
    view = replace(base, language=language)
    place = place_row(snapshot, view)
    if place is None:
        return Scope(view, "")
    strategies = snapshot.answer(strategies_of_place, place["place_id"], year=view.selection.year)
    return Scope(own_view(view, place, strategies), place["place_id"])
