"""A block: a statement in words, its chart and its table, all of one view of one snapshot."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol, TypeVar

import pandas as pd

from charts.frame import Figure, Words
from domain.view import View

Known = TypeVar("Known")


class Answer(Protocol):
    """Asks a question of the store about the published version; what it says is shared."""

    def __call__(self, question: Callable[..., Known], *arguments: Any, **details: Any) -> Known:
        """What ``question`` says to the arguments."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A published version and the way to ask it."""

    version: str
    answer: Answer


def snapshot_of(version: str, connection: object) -> Snapshot:
    """``version`` of the store, asked through a ``connection`` of its own."""

    def answer(question: Callable[..., Known], *arguments: Any, **details: Any) -> Known:
        """What the question says."""
        return question(connection, *arguments, **details)

    return Snapshot(version, answer)


@dataclass(frozen=True)
class Block:
    """Shown whole or not at all: nobody sees the chart without its words and its table."""

    key: str  # names its files and its texts, such as country_heatmap
    sentences: tuple[str, ...]  # what it says, one to three, plain text
    words: Words
    figure: Figure
    tabulate: Callable[[], pd.DataFrame]  # makes the table, which most looks at a chart never need
    count: int  # n: the places, strategies or figures the sentences speak of
    is_empty: bool = False  # the view holds nothing to show

    @cached_property
    def table(self) -> pd.DataFrame:
        """The figures as people read them; empty where the view holds nothing."""
        return self.tabulate()


Builder = Callable[[Snapshot, View], Block]


def nothing(key: str) -> Block:
    """The block of a view that holds nothing."""
    return Block(key, (), Words("", "", ""), {}, pd.DataFrame, 0, is_empty=True)
