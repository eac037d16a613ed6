"""The look of all slides: white paper, Arial, the accent of the product, two layouts."""

import re
from collections.abc import Mapping
from typing import Any

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout
from pptx.util import Pt

from charts.colours import colours
from exports.deck.elements import Box, element, filled, ink, quiet

WIDTH, HEIGHT, SIDE = 960, 540, 40  # points
FONT = "Arial"
OPENING, PAGE = "Title Slide", "Title Only"  # the layouts that stay
TITLE = Box(SIDE, 34, WIDTH - 2 * SIDE, 62)
FOOT = Box(SIDE, 512, 760, 16)
NUMBER = Box(WIDTH - SIDE - 80, 512, 80, 16)
COVER_TITLE = Box(SIDE + 20, 150, WIDTH - 2 * SIDE - 40, 120)
COVER_SUBTITLE = Box(SIDE + 20, 280, WIDTH - 2 * SIDE - 40, 60)
FONT_NAMES = re.compile(r'(<a:(?:majorFont|minorFont)>\s*<a:latin typeface=")[^"]*')
ACCENTS = re.compile(r"<a:accent([1-6])>.*?</a:accent\1>", re.DOTALL)


def empty_deck() -> Deck:
    """A presentation without slides, 16:9."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(WIDTH), Pt(HEIGHT)
    for layout in list(deck.slide_layouts):
        if layout.name not in (OPENING, PAGE):
            deck.slide_layouts.remove(layout)
    _set_theme(deck)
    _set_master(deck)
    for layout in deck.slide_layouts:
        _place(layout, {"ftr": FOOT, "sldNum": NUMBER})
    _place(layout_of(deck, OPENING), {"ctrTitle": COVER_TITLE, "subTitle": COVER_SUBTITLE})
    _set_cover(layout_of(deck, OPENING))
    return deck


def layout_of(deck: Deck, name: str) -> SlideLayout:
    """The layout called ``name``."""
    return next(one for one in deck.slide_layouts if one.name == name)


def _set_theme(deck: Deck) -> None:
    """Fonts and accents that people find in the menus of their program."""
    theme = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    fills = colours()["levels"]["fill"]
    accents = [fills[3], colours()["lines"]["accent"], fills[2], fills[4], fills[1]]
    accents.append(colours()["lines"]["quiet"])
    text = FONT_NAMES.sub(rf"\g<1>{FONT}", theme.blob.decode("utf-8"))
    text = ACCENTS.sub(lambda found: _accent(int(found[1]), accents), text)
    theme._blob = text.encode("utf-8")


def _accent(number: int, accents: list[str]) -> str:
    colour = accents[number - 1].removeprefix("#")
    return f'<a:accent{number}><a:srgbClr val="{colour}"/></a:accent{number}>'


def _set_master(deck: Deck) -> None:
    master = deck.slide_master
    _place(master, {"title": TITLE, "body": Box(SIDE, 110, WIDTH - 2 * SIDE, 380)})
    _place(master, {"ftr": FOOT, "sldNum": NUMBER, "dt": Box(SIDE, 512, 10, 16)})
    for style in master.element.iter(qn("p:titleStyle")):
        level = style.find(qn("a:lvl1pPr"))
        level.set("algn", "l")
        letters = level.find(qn("a:defRPr"))
        letters.set("sz", "2400")
        letters.set("b", "1")
        letters.replace(letters.find(qn("a:solidFill")), filled(ink()))
    for shape in master.placeholders:
        _align(shape)


def _align(shape: Any) -> None:
    """Words begin at the upper left; the line at the foot is small and quiet."""
    body = shape.element.find(qn("p:txBody")).find(qn("a:bodyPr"))
    for side in ("lIns", "tIns", "rIns", "bIns"):
        body.set(side, "0")
    body.set("anchor", "t")
    for letters in shape.element.iter(qn("a:lvl1pPr")):
        is_number = shape.element.xpath(".//p:ph")[0].get("type") == "sldNum"
        letters.set("algn", "r" if is_number else "l")
        look = letters.find(qn("a:defRPr"))
        look.set("sz", "900")
        for old in list(look):
            look.remove(old)
        look.append(filled(quiet()))


def _place(holder: Any, boxes: Mapping[str, Box]) -> None:
    """Move the placeholders of a master or layout by their kind."""
    for shape in holder.placeholders:
        box = boxes.get(shape.element.xpath(".//p:ph")[0].get("type", ""))
        if box:
            shape.left, shape.top = Pt(box.left), Pt(box.top)
            shape.width, shape.height = Pt(box.width), Pt(box.height)


def _set_cover(layout: Any) -> None:
    """Title and subtitle stand close together beside a stripe."""
    for shape in layout.placeholders:
        if shape.element.xpath(".//p:ph")[0].get("type") == "ctrTitle":
            shape.element.find(qn("p:txBody")).find(qn("a:bodyPr")).set("anchor", "b")
    _add_stripe(layout)


def _add_stripe(layout: SlideLayout) -> None:
    """A stripe of the accent beside the title of the first slide."""
    box = Box(SIDE, COVER_TITLE.top, 6, 190)
    corner = element("a:off", x=Pt(box.left), y=Pt(box.top))
    size = element("a:ext", cx=Pt(box.width), cy=Pt(box.height))
    look = element(
        "p:spPr",
        element("a:xfrm", corner, size),
        element("a:prstGeom", element("a:avLst"), prst="rect"),
        filled(colours()["levels"]["fill"][3]),
        element("a:ln", element("a:noFill")),
    )
    named = element(
        "p:nvSpPr",
        element("p:cNvPr", id=90, name="Stripe"),
        element("p:cNvSpPr"),
        element("p:nvPr"),
    )
    layout.shapes._spTree.append(element("p:sp", named, look))
