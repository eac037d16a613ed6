"""A part of a report as slides: message, chart or table, legend, source, notes."""

from collections.abc import Callable
from dataclasses import dataclass

from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from domain.phrases import phrase
from exports.deck import grids
from exports.deck.bars import add_bars, add_pairs
from exports.deck.cells import add_table
from exports.deck.drawings import add_picture
from exports.deck.elements import Box, Run, Text, quiet
from exports.deck.fitting import height, lines, pages
from exports.deck.frames import excerpt
from exports.deck.legend import legend_text
from exports.deck.scatter import add_dots
from exports.deck.slides import add_lines, add_notes, add_slide, room_below
from exports.deck.words import chart_title, described, message, small_print, spoken
from exports.native.axes import legend
from exports.native.native import native_of
from exports.native.shapes import Bars, Dots, Grid
from exports.report.report import Part, Report

COMMENT, COMMENT_LINES = 13.0, 3  # points; a longer comment gets a slide of its own
BODY = 18.0  # points
MOST_SLIDES = 4  # of one long grid
FINE, SUBTITLE = 9.5, 12.0  # points


@dataclass(frozen=True, slots=True)
class Place:
    """Where a part of a report goes."""

    deck: Deck
    report: Report
    part: Part
    chapter: str

    @property
    def language(self) -> str:
        """Of the report."""
        return self.report.language


Draw = Callable[[Slide, Box], None]


def add_part(place: Place, picture: bytes) -> None:
    """All slides of a part; ``picture`` is empty where none is needed or could be drawn."""
    part = place.part
    if part.is_missing:
        _add_words(place, phrase("report.nothing", place.language))
    elif part.has_chart:
        _add_chart(place, picture)
    elif part.has_table:
        _add_frame(place, "")
    elif part.piece.block:
        _add_words(place, "\n".join(one for one in part.sentences if one != message(part)))
    if part.piece.comment and not _is_shown(part):
        _add_words(place, part.piece.comment)


def _add_chart(place: Place, picture: bytes) -> None:
    native = native_of(place.part.block)
    if isinstance(native, Grid):
        _add_grid(place, native)
    elif native is not None:
        note = _rows_note(place, len(native.categories))
        _add_page(place, lambda slide, box: _draw(place, native, slide, box), note=note)
    elif picture:
        words = described(place.part)
        name = place.part.block.words.title
        _add_page(
            place,
            lambda slide, box: add_picture(slide, box, picture, name=name, words=words),
        )
        if place.part.has_table:
            _add_frame(place, "")
    else:
        is_picture = place.part.block.key != "money_amounts"
        _add_frame(place, phrase("deck.no_picture", place.language) if is_picture else "")


def _draw(place: Place, native: Bars | Dots, slide: Slide, box: Box) -> None:
    said = {"name": place.part.block.words.title, "words": described(place.part)}
    if isinstance(native, Bars):
        add_bars(slide, box, native, language=place.language, **said)
    elif _are_pairs(native):
        add_pairs(slide, box, native, language=place.language, **said)
    else:
        add_dots(slide, box, native, language=place.language, **said)


def _are_pairs(native: Dots) -> bool:
    """Whether bars can stand for the dots: one a row and series, whose shape says nothing."""
    is_told_apart = any(point.is_open for one in native.series for point in one.points)
    return native.is_single and native.unit in ("percent", "level") and not is_told_apart


def _rows_note(place: Place, shown: int) -> str:
    """Rankings show a page of their rows, the table of the block holds all."""
    total = len(place.part.block.table)
    if place.part.block.key not in ("gap_ranking", "gap_of_place") or shown >= total:
        return ""
    return phrase("deck.rows.more", place.language, first=1, last=shown, total=total)


def _add_grid(place: Place, grid: Grid) -> None:
    """A slide for each stretch of rows; all of them have the same room."""
    room = _measure(place)
    measures = grids.measured(grid, room.width)
    stretches = grids.pages(grid, measures, room.height)[:MOST_SLIDES]
    total = len(grid.rows)
    for number, rows in enumerate(stretches, start=1):
        key = "deck.rows" if stretches[-1].stop == total else "deck.rows.more"
        note = phrase(key, place.language, first=rows.start + 1, last=rows.stop, total=total)
        of = (number, len(stretches))
        draw = _grid_drawer(place, grid, measures, rows)
        _add_page(place, draw, note=note if len(rows) < total else "", of=of)


def _grid_drawer(place: Place, grid: Grid, measures: grids.Measures, rows: range) -> Draw:
    def draw(slide: Slide, box: Box) -> None:
        """Put the table on the slide."""
        add_table(
            slide,
            box,
            grids.looks(grid, rows),
            grids.widths(grid, measures),
            size=measures.size,
            language=place.language,
            name=place.part.block.words.title,
            words=described(place.part),
            heights=grids.heights(grid, measures, rows, box.height),
        )

    return draw


def _add_frame(place: Place, remark: str) -> None:
    """The table of the block; ``remark`` says why it stands there instead of a picture."""
    part = place.part
    room = _measure(place)
    shown = excerpt(part.block.table, room.width, room.height, place.language)
    said = {"name": part.block.words.title, "words": described(part)}

    def draw(slide: Slide, box: Box) -> None:
        """Put the table on the slide."""
        add_table(
            slide,
            box,
            shown.rows,
            shown.widths,
            size=10,
            language=place.language,
            heights=shown.heights,
            **said,
        )

    note = " · ".join(one for one in (remark, shown.note) if one)
    _add_page(place, draw, note=note, has_legend=False)


def _measure(place: Place) -> Box:
    """The room that a page will leave for its drawing, with a note and numbered in its title."""
    title = phrase("deck.title.part", place.language, title=message(place.part), number=9, total=9)
    box = room_below(title)
    head = sum(_tall(one, box.width) for one in _head(place))
    foot = sum(_tall(one, box.width) for one in _foot(place, "n", has_legend=True))
    return Box(box.left, box.top + head, box.width, box.height - head - foot - 14)


def _add_page(
    place: Place,
    draw: Draw,
    *,
    note: str = "",
    of: tuple[int, int] = (1, 1),
    has_legend: bool = True,
) -> None:
    """One slide: the words above, the drawing in the room between, the words below."""
    title = message(place.part)
    if of[1] > 1:
        title = phrase("deck.title.part", place.language, title=title, number=of[0], total=of[1])
    slide, box = add_slide(place.deck, place.report, title, chapter=place.chapter)
    for text in _head(place):
        box = add_lines(slide, box, text, "Subtitle")
    foot = _foot(place, note, has_legend=has_legend)
    below = sum(_tall(text, box.width) for text in foot)
    room = Box(box.left, box.top + 6, box.width, box.height - below - 12)
    draw(slide, room)
    left = Box(box.left, room.top + room.height + 6, box.width, below)
    for text in foot:
        left = add_lines(slide, left, text, "Legend and source")
    add_notes(slide, spoken(place.part, place.report), place.report)


def _head(place: Place) -> list[Text]:
    """Title and subtitle of the chart, and a short comment of the author."""
    words = place.part.block.words
    texts = []
    if chart_title(place.part):
        texts.append(Text([[Run(chart_title(place.part), bold=True)]], 13, place.language))
    if words.subtitle:
        texts.append(Text([[Run(words.subtitle, quiet())]], SUBTITLE, place.language, after=2))
    if place.part.piece.comment and _is_shown(place.part):
        label = Run(f"{phrase('report.comment', place.language)}: ", bold=True)
        paragraph = [label, Run(place.part.piece.comment)]
        texts.append(Text([paragraph], COMMENT, place.language, after=4))
    return texts


def _foot(place: Place, note: str, *, has_legend: bool) -> list[Text]:
    """Legend, how much is in view, source with the link to the live view."""
    language, texts = place.language, []
    entries = legend(place.part.block.figure) if has_legend else ()
    if entries:
        texts.append(legend_text(entries, language))
    said = " · ".join(one for one in (note, small_print(place.part, language)) if one)
    source = [Run(place.part.block.words.source, quiet())]
    address = place.report.address_of(place.part)
    if address:
        source.append(Run("  "))
        source.append(Run(phrase("report.live", language), "#0B4F8A", address=address))
    return [*texts, Text([[Run(said, quiet())], source], FINE, language)]


def _tall(text: Text, room: float) -> float:
    return sum(
        height("".join(run.text for run in runs), text.size, room) + text.after
        for runs in text.paragraphs
    )


def _is_shown(part: Part) -> bool:
    """Whether the comment stands on the slide of the chart."""
    if not (part.has_chart or part.has_table):
        return False
    return lines(part.piece.comment, COMMENT, 780) <= COMMENT_LINES


def _add_words(place: Place, text: str) -> None:
    """Slides that hold words only."""
    title = message(place.part) or place.chapter or phrase("report.comment", place.language)
    for body in pages(text, BODY, 860, 340) or [""]:
        slide, box = add_slide(place.deck, place.report, title, chapter=place.chapter)
        runs = [[Run(line)] for line in body.split("\n")]
        add_lines(slide, box.below(12), Text(runs, BODY, place.language), "Text")
        add_notes(slide, spoken(place.part, place.report), place.report)
