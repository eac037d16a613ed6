"""The slides that the address names: a built-in sequence, or saved views in an order."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from domain import vocabulary
from domain.links import view_from
from domain.phrases import phrase
from domain.view import View
from journal.saved_views import views_by_id
from ui.filters import selection
from ui.journal import journal
from ui.language import current_language

DECK, VIEW, SLIDE = "deck", "view", "slide"  # parameters of the address
MOST = 60  # slides of a sequence
DIGITS = 9  # of an id


@dataclass(frozen=True, slots=True)
class Slide:
    """One step of a sequence."""

    heading: str  # plain text; of a saved view its name, words of a user
    link: str  # as domain.links writes it
    is_withdrawn: bool = False

    def view(self) -> View:
        """What it shows, in the visitor's language."""
        return view_from(self.link, year=selection().year, language=current_language())


def sequence() -> list[Slide]:
    """The slides of the address; none where it names nothing that is here.

    Raises JournalError where saved views are named and cannot be read.
    """
    deck = st.query_params.get(DECK, "")
    if deck:
        return deck_slides(deck) if deck in decks() else []
    ids = saved_ids(st.query_params.get_all(VIEW))
    kept = views_by_id(journal(), ids) if ids else []
    return [Slide(one.name, one.link, one.withdrawn_at is not None) for one in kept]


def decks() -> list[str]:
    """The built-in sequences of data/look/decks.csv, in their order."""
    return list(dict.fromkeys(row["deck"] for row in vocabulary.read("look/decks")))


def deck_slides(deck: str) -> list[Slide]:
    """The slides of one built-in sequence, with their headings."""
    rows = [row for row in vocabulary.read("look/decks") if row["deck"] == deck]
    language = current_language()
    return [Slide(phrase(f"deck.{deck}.{row['slide']}", language), row["link"]) for row in rows]


def saved_ids(stated: Sequence[str]) -> list[int]:
    """The ids among ``stated``, which anybody may have typed, each once.

    >>> saved_ids(["4", "9", "4", "-1", "<b>", "9" * 30])
    [4, 9]
    """
    ids = [int(one) for one in stated if one.isdecimal() and len(one) <= DIGITS]
    return list(dict.fromkeys(ids))[:MOST]


def is_presenting() -> bool:
    """Whether the address names a slide and not only a sequence."""
    return bool(st.query_params.get(SLIDE))


def slide_number(total: int) -> int:
    """Number of the slide in view, 1..``total``; the nearest for any other."""
    stated = st.query_params.get(SLIDE, "")
    number = int(stated) if stated.isdecimal() and len(stated) <= DIGITS else 1
    return min(max(number, 1), total)


def go_to(number: int) -> None:
    """Turn to a slide."""
    st.query_params[SLIDE] = str(number)


def start_deck(deck: str) -> None:
    """Show the first slide of a built-in sequence."""
    st.query_params.pop(VIEW, None)
    st.query_params[DECK] = deck
    go_to(1)


def start_views(ids: Sequence[str]) -> None:
    """Show the first of some saved views."""
    st.query_params.pop(DECK, None)
    st.query_params[VIEW] = list(ids)
    go_to(1)


def leave() -> None:
    """Back to the choice of a sequence."""
    st.query_params.pop(SLIDE, None)
