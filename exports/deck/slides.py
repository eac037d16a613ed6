"""The frame of every slide: title, chapter above it, imprint and number at the foot, notes."""

from copy import deepcopy
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from charts.colours import colours
from domain.locales import language_tag
from exports.deck.elements import Box, Run, Text, add_text, element, write
from exports.deck.fitting import LEADING, fitted, height, shortened
from exports.deck.master import FOOT, HEIGHT, PAGE, SIDE, TITLE, WIDTH, layout_of
from exports.letters import xml_text
from exports.report.report import Report

BODY = PP_PLACEHOLDER.BODY
TITLE_SIZES = (24.0, 22.0, 20.0, 18.0, 16.0, 14.0)
CHAPTER = Box(SIDE, 17, WIDTH - 2 * SIDE, 13)
AIR = 8  # points between title and what follows
BOTTOM = HEIGHT - 36  # where the foot begins


def add_slide(deck: Deck, report: Report, title: str, *, chapter: str = "") -> tuple[Slide, Box]:
    """A slide with its title, and the room below it; ``chapter`` stands small above the title."""
    slide = deck.slides.add_slide(layout_of(deck, PAGE))
    said = Text([[Run(title, bold=True)]], _size(title), report.language)
    write(slide.shapes.title, said)
    if chapter and chapter != title:
        accent = colours()["levels"]["fill"][3]
        short = shortened(chapter, 11, CHAPTER.width)
        add_text(slide, CHAPTER, Text([[Run(short, accent)]], 11, report.language), "Chapter")
    add_foot(slide, report)
    return slide, room_below(title)


def room_below(title: str) -> Box:
    """The room between a title and the foot of its slide."""
    tall = min(TITLE.height, height(title, _size(title), TITLE.width, bold=True))
    top = TITLE.top + tall + AIR
    return Box(SIDE, top, WIDTH - 2 * SIDE, BOTTOM - top)


def _size(title: str) -> float:
    return fitted(title, TITLE.width, TITLE.height, TITLE_SIZES, bold=True)


def add_foot(slide: Slide, report: Report) -> None:
    """Imprint and slide number in the places that the master has for them."""
    layout: Any = slide.slide_layout
    for holder in layout.placeholders:
        kind = holder.element.xpath(".//p:ph")[0].get("type")
        if kind not in ("ftr", "sldNum"):
            continue
        copied = deepcopy(holder.element)
        copied.xpath(".//p:cNvPr")[0].set("id", str(_next_id(slide)))
        slide.shapes._spTree.append(copied)
        body = copied.find(qn("p:txBody"))
        for old in body.findall(qn("a:p")):
            body.remove(old)
        words = _number(report) if kind == "sldNum" else _imprint(report)
        body.append(element("a:p", words))


def add_notes(slide: Slide, text: str, report: Report) -> None:
    """What the speaker sees, one paragraph a line."""
    notes: Any = slide.notes_slide
    [holder] = [one for one in notes.placeholders if one.placeholder_format.type == BODY]
    runs = [[Run(line)] for line in text.split("\n")]
    write(holder, Text(runs, 12, report.language, after=4))


def add_lines(slide: Slide, box: Box, text: Text, name: str) -> Box:
    """Lines of text at the top of ``box``; what is left below them."""
    tall = sum(
        height("".join(run.text for run in runs), text.size, box.width) + text.after
        for runs in text.paragraphs
    )
    add_text(slide, Box(box.left, box.top, box.width, tall), text, name)
    return box.below(tall)


def _next_id(slide: Slide) -> int:
    return 1 + max(int(one) for one in slide.shapes._spTree.xpath(".//p:cNvPr/@id"))


def _imprint(report: Report) -> BaseOxmlElement:
    look = element("a:rPr", lang=language_tag(report.language), sz=900)
    words = element("a:t")
    words.text = xml_text(shortened(report.imprint.short, 9, FOOT.width / LEADING * 1.15))
    return element("a:r", look, words)


def _number(report: Report) -> BaseOxmlElement:
    look = element("a:rPr", lang=language_tag(report.language), sz=900)
    words = element("a:t")
    words.text = "‹#›"
    field = element("a:fld", look, words, type="slidenum")
    field.set("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}")
    return field
