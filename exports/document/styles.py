"""The styles of the document: few, named as Word names them, all in one family of letters."""

from dataclasses import dataclass

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement

from charts.colours import colours
from exports.document.elements import element, name_of

FONT = "Arial"
INK, HEADING, QUIET, ACCENT = "ink", "heading", "quiet", "accent"
TABLE_STYLE = "StatisticalTable"
BUILT_IN = ("Normal", "DefaultParagraphFont", "TableNormal", "NoList")


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph style; sizes and distances in points."""

    key: str  # its id in the file
    name: str  # as Word lists it
    size: float
    bold: bool = False
    colour: str = INK
    before: float = 0
    after: float = 0
    line: float = 1.0  # of the height of the letters
    keep: bool = False  # on one page with the next paragraph
    outline: int = -1  # level in the navigation pane, from 0
    indent: float = 0
    align: str = "left"
    bar: str = ""  # colour of a line along the left edge
    follows: str = ""  # style of the next paragraph one types


LOOKS = (
    Look("Title", "Title", 24, bold=True, colour=HEADING, before=6, after=4, keep=True),
    Look("Subtitle", "Subtitle", 13, colour=QUIET, after=12, keep=True),
    Look("Heading1", "heading 1", 16, True, HEADING, 20, 6, keep=True, outline=0, follows="Normal"),
    Look("Heading2", "heading 2", 12.5, True, INK, 14, 4, keep=True, outline=1, follows="Normal"),
    Look("TOCHeading", "TOC Heading", 13, bold=True, colour=HEADING, before=16, after=4, keep=True),
    Look("TOC1", "toc 1", 10, bold=True, before=6, after=2),
    Look("TOC2", "toc 2", 10, after=2, indent=12),
    Look("Caption", "caption", 9, before=8, after=4, keep=True, follows="Normal"),
    Look("Legend", "Chart legend", 8, after=4, keep=True),
    Look("Figure", "Figure", 10, after=2, keep=True, follows="Source"),
    Look("Source", "Source", 7.5, colour=QUIET, before=3, after=3),
    Look("Comment", "Author comment", 10, before=6, after=8, line=1.15, indent=10, bar=ACCENT),
    Look("Notice", "Notice", 9, before=4, after=8, indent=10, bar=HEADING),
    Look("TitleFacts", "Title facts", 9, after=3),
    Look("Imprint", "Imprint", 8, after=3),
    Look("TableText", "Table text", 8),
    Look("TableNumber", "Table number", 8, align="right"),
    Look("SmallText", "Table text small", 7),
    Look("SmallNumber", "Table number small", 7, align="right"),
    Look("SmallCentred", "Table number centred", 7, align="center"),
    Look("Header", "header", 8, colour=QUIET),
    Look("Footer", "footer", 8, colour=QUIET),
)


def give_styles(document: Document, language: str) -> None:
    """Replace the styles of ``document``; ``language``: code of its words, such as pl-PL."""
    styles = document.styles.element
    for style in styles.findall(name_of("w:style")):
        if style.get(name_of("w:styleId")) not in BUILT_IN:
            styles.remove(style)
    _set_defaults(styles, language)
    for look in LOOKS:
        styles.append(_paragraph_style(look))
    styles.append(_link_style())
    styles.append(_table_style())


def hexadecimal(name: str) -> str:
    """The six digits of one of the colours of the styles."""
    stated = colours()["levels"]["fill"][-1] if name == HEADING else colours()["lines"][name]
    return str(stated).lstrip("#")


def _set_defaults(styles: BaseOxmlElement, language: str) -> None:
    """Letters and language for everything that says nothing else."""
    letters = element(
        "w:rPr",
        element("w:rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT),
        element("w:color", val=hexadecimal(INK)),
        *_sizes(10),
        element("w:lang", val=language, eastAsia=language, bidi="ar-SA"),
    )
    around = element("w:pPr", element("w:spacing", before=0, after=120, line=276, lineRule="auto"))
    defaults = element(
        "w:docDefaults", element("w:rPrDefault", letters), element("w:pPrDefault", around)
    )
    styles.replace(styles.find(name_of("w:docDefaults")), defaults)
    normal = next(one for one in styles if one.get(name_of("w:styleId")) == "Normal")
    for look in normal.findall(name_of("w:rPr")) + normal.findall(name_of("w:pPr")):
        normal.remove(look)


def _sizes(points: float) -> list[BaseOxmlElement]:
    """Letters are measured in half points."""
    half = round(2 * points)
    return [element("w:sz", val=half), element("w:szCs", val=half)]


def _paragraph_style(look: Look) -> BaseOxmlElement:
    style = element("w:style", element("w:name", val=look.name), type="paragraph")
    style.set(name_of("w:styleId"), look.key)
    style.append(element("w:basedOn", val="Normal"))
    if look.follows:
        style.append(element("w:next", val=look.follows))
    style.append(element("w:uiPriority", val=9))
    style.append(element("w:qFormat"))
    style.append(_paragraph_look(look))
    letters = element("w:rPr", *([element("w:b"), element("w:bCs")] if look.bold else []))
    letters.append(element("w:color", val=hexadecimal(look.colour)))
    letters.extend(_sizes(look.size))
    style.append(letters)
    return style


def _paragraph_look(look: Look) -> BaseOxmlElement:
    made = element("w:pPr")
    if look.keep:
        made.extend([element("w:keepNext"), element("w:keepLines")])
    if look.bar:
        line = element("w:left", val="single", sz=18, space=8, color=hexadecimal(look.bar))
        made.append(element("w:pBdr", line))
    if look.outline >= 0:
        made.append(element("w:suppressAutoHyphens"))
    around = {"before": round(20 * look.before), "after": round(20 * look.after)}
    made.append(element("w:spacing", **around, line=round(240 * look.line), lineRule="auto"))
    made.append(element("w:ind", left=round(20 * look.indent)))
    made.append(element("w:jc", val=look.align))
    if look.outline >= 0:
        made.append(element("w:outlineLvl", val=look.outline))
    return made


def _link_style() -> BaseOxmlElement:
    colour = hexadecimal(HEADING)
    return parse_xml(
        f'<w:style {nsdecls("w")} w:type="character" w:styleId="Hyperlink">'
        '<w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/>'
        f'<w:uiPriority w:val="99"/><w:rPr><w:color w:val="{colour}"/><w:u w:val="single"/></w:rPr>'
        "</w:style>"
    )


def _table_style() -> BaseOxmlElement:
    """Lines above, below and under the head; hairlines between rows; no vertical ones."""
    strong, fine = hexadecimal(INK), "D5DADF"
    return parse_xml(
        f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="{TABLE_STYLE}">'
        '<w:name w:val="Statistical table"/><w:basedOn w:val="TableNormal"/>'
        '<w:uiPriority w:val="99"/><w:tblPr><w:tblBorders>'
        f'<w:top w:val="single" w:sz="8" w:space="0" w:color="{strong}"/>'
        f'<w:bottom w:val="single" w:sz="8" w:space="0" w:color="{strong}"/>'
        f'<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{fine}"/>'
        '</w:tblBorders><w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="74" w:type="dxa"/>'
        '<w:bottom w:w="28" w:type="dxa"/><w:right w:w="74" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders>'
        f'<w:bottom w:val="single" w:sz="6" w:space="0" w:color="{strong}"/>'
        "</w:tcBorders></w:tcPr></w:tblStylePr></w:style>"
    )
