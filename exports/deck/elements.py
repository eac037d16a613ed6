"""Parts of a slide written as XML: paragraphs and runs that name their language."""

from collections.abc import Sequence
from dataclasses import dataclass

from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement, OxmlElement
from pptx.shapes.base import BaseShape
from pptx.slide import Slide
from pptx.util import Pt

from charts.colours import colours
from domain.locales import language_tag
from exports.letters import xml_text


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a slide, in points from its upper left corner."""

    left: float
    top: float
    width: float
    height: float

    def below(self, used: float) -> "Box":
        """What is left under the first ``used`` points."""
        return Box(self.left, self.top + used, self.width, self.height - used)


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look."""

    text: str
    colour: str = ""  # #RRGGBB; empty for the ink of the product
    bold: bool = False
    address: str = ""  # of the web, opened by a click


@dataclass(frozen=True, slots=True)
class Text:
    """Paragraphs of one size."""

    paragraphs: Sequence[Sequence[Run]]
    size: float  # points
    language: str
    align: str = "l"  # l, ctr, r
    anchor: str = "t"  # t, ctr, b
    after: float = 0  # points between paragraphs


def element(name: str, /, *children: BaseOxmlElement, **attributes: object) -> BaseOxmlElement:
    """An element such as a:solidFill with its children."""
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(key, xml_text(value))
    for child in children:
        made.append(child)
    return made


def filled(colour: str) -> BaseOxmlElement:
    """A fill of one colour (#RRGGBB), none where it is empty."""
    if not colour:
        return element("a:noFill")
    return element("a:solidFill", element("a:srgbClr", val=colour.removeprefix("#")))


def paragraph(runs: Sequence[Run], text: Text, slide: Slide | None = None) -> BaseOxmlElement:
    """A paragraph; ``slide`` keeps the links of its runs."""
    look = element("a:pPr", algn=text.align)
    if text.after:
        spacing = element("a:spcPts", val=round(100 * text.after))
        look.append(element("a:spcAft", spacing))
    ending = element("a:endParaRPr", lang=language_tag(text.language), sz=round(100 * text.size))
    return element("a:p", look, *(_run(one, text, slide) for one in runs if one.text), ending)


def write(shape: BaseShape, text: Text, slide: Slide | None = None) -> None:
    """Put ``text`` in place of all that ``shape`` says."""
    body = shape.element.find(qn("p:txBody"))
    for old in body.findall(qn("a:p")):
        body.remove(old)
    for runs in text.paragraphs:
        body.append(paragraph(runs, text, slide))


def add_text(slide: Slide, box: Box, text: Text, name: str) -> BaseShape:
    """A text box without margins whose words wrap; ``name`` is what selection panes show."""
    shape = slide.shapes.add_textbox(Pt(box.left), Pt(box.top), Pt(box.width), Pt(box.height))
    shape.name = name
    body = shape.element.find(qn("p:txBody")).find(qn("a:bodyPr"))
    for side in ("lIns", "tIns", "rIns", "bIns"):
        body.set(side, "0")
    body.set("wrap", "square")
    body.set("anchor", text.anchor)
    write(shape, text, slide)
    return shape


def describe(shape: BaseShape, name: str, words: str) -> None:
    """The name of a shape and what a screen reader says of it."""
    properties = shape.element.xpath(".//p:cNvPr")[0]
    properties.set("name", xml_text(name))
    properties.set("descr", xml_text(words))


def ink() -> str:
    """The colour of words."""
    colour: str = colours()["lines"]["ink"]
    return colour


def quiet() -> str:
    """The colour of words that stand back; 4.5:1 on white."""
    colour: str = colours()["levels"]["text"][0]
    return colour


def _run(run: Run, text: Text, slide: Slide | None) -> BaseOxmlElement:
    look = element("a:rPr", lang=language_tag(text.language), sz=round(100 * text.size))
    if run.bold:
        look.set("b", "1")
    look.append(filled(run.colour or ink()))
    if slide is not None and run.address.startswith(("https://", "http://")):
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
        key = slide.part.relate_to(xml_text(run.address), kind, is_external=True)
        link = element("a:hlinkClick")
        link.set(qn("r:id"), key)
        look.append(link)
    words = element("a:t")
    words.text = xml_text(run.text)
    return element("a:r", look, words)
