"""What is missing, and who is good at it: of one place, or of all places of a scope."""

from domain.view import View
from exports.blocks.block import Block, Snapshot
from exports.blocks.gaps_of_place import of_place
from exports.blocks.gaps_of_places import of_places
from exports.blocks.profile import place_row


def gap_ranking(snapshot: Snapshot, view: View) -> Block:
    """The criteria that are most often not found or only mentioned.

    Choices: ``place`` (one place; else many), ``of`` (a country or region), ``sort``, ``rows``.
    """
    if place_row(snapshot, view) is None:
        return of_places(snapshot, view)
    return of_place(snapshot, view)
