"""A report ready to be written: every piece with its block, in the report's language."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from domain.links import link_of, path_of, view_from
from domain.report import CHART, ONE_SENTENCE, SENTENCES, TABLE, Piece, Plan
from domain.view import View
from exports.blocks.block import Block, Builder, Snapshot, nothing
from exports.blocks.registry import BLOCKS
from exports.report.imprint import Imprint, imprint_of

Progress = Callable[[float], None]  # told how much is done, 0..1
Build = Callable[[Builder, View], Block]
Writer = Callable[["Report", Snapshot, Progress], bytes]


@dataclass(frozen=True, slots=True)
class Part:
    """One piece with what it shows."""

    piece: Piece
    view: View
    block: Block  # empty where the piece has words only, or its view holds nothing

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences to print: all, chosen ones, or none."""
        if SENTENCES in self.piece.parts:
            return self.block.sentences
        numbered = enumerate(self.block.sentences, start=1)
        return tuple(
            said for number, said in numbered if f"{ONE_SENTENCE}{number}" in self.piece.parts
        )

    @property
    def has_chart(self) -> bool:
        """Whether the chart is asked for and there."""
        return CHART in self.piece.parts and bool(self.block.figure)

    @property
    def has_table(self) -> bool:
        """Whether the table is asked for and there."""
        return TABLE in self.piece.parts and not self.block.is_empty

    @property
    def is_missing(self) -> bool:
        """Whether the piece names a block whose view holds nothing: said, never left out."""
        return bool(self.piece.block) and self.block.is_empty and not self.block.sentences


@dataclass(frozen=True, slots=True)
class Report:
    """All that a file says."""

    title: str
    subtitle: str
    language: str
    base: View  # whose places, strategies and evidence a workbook lists
    parts: tuple[Part, ...]
    imprint: Imprint
    version: str  # of the data
    address: str = ""  # of the dashboard, such as https://example.org/smart; empty where unknown

    def address_of(self, part: Part) -> str:
        """Where the dashboard shows what ``part`` shows; empty where its address is unknown."""
        if not (self.address and part.piece.block):
            return ""
        return f"{self.address}/{path_of(link_of(part.view, with_language=True))}"


def assemble(
    plan: Plan, snapshot: Snapshot, *, base: View, today: date, address: str = ""
) -> Report:
    """Build every block of ``plan`` in its language; what a link no longer names stays empty."""

    def build(builder: Builder, view: View) -> Block:
        """The block, asked from the snapshot."""
        return builder(snapshot, view)

    parts = tuple(part_of(one, plan.language, build, year=today.year) for one in plan.pieces)
    views = [part.view for part in parts if part.piece.block] or [base]
    return Report(
        title=plan.title,
        subtitle=plan.subtitle,
        language=plan.language,
        base=base,
        parts=parts,
        imprint=imprint_of(snapshot, views, language=plan.language, today=today, address=address),
        version=snapshot.version,
        address=address,
    )


def part_of(piece: Piece, language: str, build: Build, *, year: int) -> Part:
    """What a piece shows in ``language``; an empty block where its link names nothing that is."""
    view = replace(view_from(piece.link, year=year, language=language), language=language)
    builder = BLOCKS.get(piece.block)
    try:
        block = build(builder, view) if builder else nothing(piece.block)
    except (LookupError, ValueError):  # a parameter that no page offers, kept in a link
        block = nothing(piece.block)
    return Part(piece, view, block)
