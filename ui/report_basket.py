"""The report of this visit: what "add to report" has gathered, whichever page is open."""

from dataclasses import dataclass, replace

import streamlit as st

from domain.phrases import phrase
from domain.report import CHART, MOST_PIECES, ONE_SENTENCE, PARTS, SENTENCES, TABLE, Piece, Plan
from domain.view import View
from ui.language import current_language

BASKET, OPENED = "report_basket", "report_opened"


@dataclass(frozen=True, slots=True)
class Basket:
    """The plan so far, where it began, and what it was before something was taken out."""

    plan: Plan
    template: str = ""  # whose title it bears, unless the author wrote another
    base: View | None = None  # that the template was filled for
    before: Plan | None = None


def basket() -> Basket:
    """What this visit has gathered; an empty report in the visitor's language at first."""
    kept: Basket | None = st.session_state.get(BASKET)
    return kept or Basket(untitled(current_language()))


def plan() -> Plan:
    """The report as it stands."""
    return basket().plan


def untitled(language: str) -> Plan:
    """An empty report with the title that serves until there is a better one."""
    return Plan(phrase("builder.untitled", language), language)


def keep(changed: Basket) -> None:
    """Let ``changed`` be the report of this visit."""
    st.session_state[BASKET] = changed


def change(changed: Plan) -> None:
    """Let ``changed`` be the plan."""
    keep(replace(basket(), plan=changed))


def take_out(changed: Plan) -> None:
    """Let ``changed`` be the plan, which lacks something that can be brought back."""
    keep(replace(basket(), plan=changed, before=plan()))


def bring_back() -> None:
    """The plan as it was before something was taken out."""
    before = basket().before
    if before is not None:
        keep(replace(basket(), plan=before, before=None))


def edited() -> int:
    """The position, from 0, of the piece whose words are being edited; -1 for none."""
    return int(st.session_state.get(OPENED, -1))


def edit(position: int) -> None:
    """Open the words and parts of one piece; -1 closes them."""
    st.session_state[OPENED] = position


def add(link: str, block: str, part: str) -> str:
    """Add a part of a view's block; parts of the same block stand together in one piece.

    ``part``: chart, table, sentences, sentence:<n>, or empty for all. Returns the outcome: added,
    there, full.
    """
    before = plan()
    wanted = (part,) if part else PARTS
    places = {(one.link, one.block): at for at, one in enumerate(before.pieces)}
    at = places.get((link, block))
    if at is None:
        if len(before.pieces) >= MOST_PIECES:
            return "full"
        change(before.with_piece(Piece(link, block, wanted)))
        return "added"
    changed = with_parts(before, at, (*before.pieces[at].parts, *wanted))
    change(changed)
    return "added" if changed != before else "there"


def with_parts(changed: Plan, position: int, parts: tuple[str, ...]) -> Plan:
    """The plan with other parts of one piece, each once and in the order they are printed.

    >>> one = Plan("Mestá", "sk", (Piece("gaps", "gap_ranking", ("chart",)),))
    >>> with_parts(one, 0, ("table", "sentence:2", "sentences", "chart")).pieces[0].parts
    ('sentences', 'chart', 'table')
    """
    single = sorted(one for one in set(parts) if one.startswith(ONE_SENTENCE))
    said = [SENTENCES] if SENTENCES in parts else single
    kept = (*said, *(one for one in (CHART, TABLE) if one in parts))
    pieces = list(changed.pieces)
    pieces[position] = replace(pieces[position], parts=kept)
    return replace(changed, pieces=tuple(pieces))
