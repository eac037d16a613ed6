"""Blocks built once for all visitors who look at the same view of the same version."""

from functools import lru_cache

from domain.view import View
from exports.blocks.block import Block, Builder, Snapshot
from ui.views import current_snapshot


def built(builder: Builder, view: View) -> Block:
    """The block of ``view``; shared, never to be changed."""
    return _built(current_snapshot(), builder, view)


@lru_cache(maxsize=600)
def _built(snapshot: Snapshot, builder: Builder, view: View) -> Block:
    return builder(snapshot, view)
