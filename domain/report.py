"""What a report is to hold: pieces in an order, independent of the language they are written in."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

SENTENCES, CHART, TABLE = "sentences", "chart", "table"
PARTS = (SENTENCES, CHART, TABLE)
ONE_SENTENCE = "sentence:"  # with a number from 1, such as sentence:2
MOST_PIECES = 60
LONGEST_HEADING, LONGEST_COMMENT = 200, 4_000  # characters


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of a view, or parts of it, with what the author says about it."""

    link: str = ""  # of the view, as domain.links writes it; empty: only heading and comment
    block: str = ""  # key of the block, as exports.blocks.registry has it
    parts: tuple[str, ...] = PARTS
    heading: str = ""  # begins a chapter where it is not empty
    comment: str = ""  # the author's own words, plain text


@dataclass(frozen=True, slots=True)
class Plan:
    """A report before it is written."""

    title: str
    language: str
    pieces: tuple[Piece, ...] = ()
    subtitle: str = ""

    def with_piece(self, piece: Piece) -> "Plan":
        """The same plan with one more piece at its end; a piece it holds already is not repeated.

        >>> cell = Piece("gaps?country=SK", "gap_ranking")
        >>> len(Plan("Medzery", "sk").with_piece(cell).with_piece(cell).pieces)
        1
        """
        if piece in self.pieces or len(self.pieces) >= MOST_PIECES:
            return self
        return replace(self, pieces=(*self.pieces, piece))

    def moved(self, position: int, by: int) -> "Plan":
        """The same plan with the piece at ``position`` (from 0) moved ``by`` places, if it can."""
        target = position + by
        if not (0 <= position < len(self.pieces) and 0 <= target < len(self.pieces)):
            return self
        pieces = list(self.pieces)
        pieces.insert(target, pieces.pop(position))
        return replace(self, pieces=tuple(pieces))

    def without(self, position: int) -> "Plan":
        """The same plan without the piece at ``position`` (from 0)."""
        kept = (piece for at, piece in enumerate(self.pieces) if at != position)
        return replace(self, pieces=tuple(kept))

    def with_words(self, position: int, *, heading: str, comment: str) -> "Plan":
        """The same plan with other words of the author around the piece at ``position``."""
        pieces = list(self.pieces)
        pieces[position] = replace(
            pieces[position],
            heading=heading.strip()[:LONGEST_HEADING],
            comment=comment.strip()[:LONGEST_COMMENT],
        )
        return replace(self, pieces=tuple(pieces))


def plan_as_record(plan: Plan) -> dict[str, object]:
    """The plan as plain values that JSON can hold."""
    pieces = [
        {
            "link": piece.link,
            "block": piece.block,
            "parts": list(piece.parts),
            "heading": piece.heading,
            "comment": piece.comment,
        }
        for piece in plan.pieces
    ]
    return {
        "title": plan.title,
        "subtitle": plan.subtitle,
        "language": plan.language,
        "pieces": pieces,
    }


def plan_from_record(record: Mapping[str, object]) -> Plan:
    """The plan that ``plan_as_record`` wrote; raises ValueError for anything else."""
    stated = record.get("pieces")
    if not isinstance(stated, list) or len(stated) > MOST_PIECES:
        raise ValueError("A plan holds a list of pieces.")
    return Plan(
        title=_text(record, "title"),
        language=_text(record, "language"),
        pieces=tuple(_piece(one) for one in stated),
        subtitle=_text(record, "subtitle"),
    )


def _piece(record: object) -> Piece:
    if not isinstance(record, Mapping):
        raise ValueError("A piece is a record.")
    parts = record.get("parts")
    if not isinstance(parts, list) or not all(isinstance(part, str) for part in parts):
        raise ValueError("A piece lists its parts.")
    return Piece(
        link=_text(record, "link"),
        block=_text(record, "block"),
        parts=tuple(parts),
        heading=_text(record, "heading"),
        comment=_text(record, "comment"),
    )


def _text(record: Mapping[str, object], name: str) -> str:
    value = record.get(name, "")
    if not isinstance(value, str):
        raise ValueError(f"{name} is a text.")
    return value
