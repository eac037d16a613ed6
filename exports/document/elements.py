"""Elements of a Word document, written short."""

from docx.oxml import OxmlElement
from docx.oxml.ns import nsmap, qn
from docx.oxml.xmlchemy import BaseOxmlElement

from exports.letters import xml_text


def element(
    name: str, /, *children: BaseOxmlElement | str, **attributes: object
) -> BaseOxmlElement:
    """An element with its children; attributes get the namespace w unless named ``r__id``.

    >>> element("w:jc", val="right").attrib.values()
    ['right']
    """
    made = OxmlElement(name)
    for key, value in attributes.items():
        prefix, _, local = key.rpartition("__")
        made.set(f"{{{nsmap[prefix or 'w']}}}{local}", xml_text(value))
    for child in children:
        if isinstance(child, str):
            made.text = xml_text(child)
        else:
            made.append(child)
    return made


def run(text: str, *, style: str = "", bold: bool = False, colour: str = "") -> BaseOxmlElement:
    """A run of letters; ``colour``: six hexadecimal digits, empty for that of the paragraph."""
    looks = []
    if style:
        looks.append(element("w:rStyle", val=style))
    if bold:
        looks.append(element("w:b"))
    if colour:
        looks.append(element("w:color", val=colour))
    written = element("w:t", text)
    written.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return element("w:r", *([element("w:rPr", *looks)] if looks else []), written)


def paragraph(style: str, *children: BaseOxmlElement, keep: bool = False) -> BaseOxmlElement:
    """A paragraph in the style with the id ``style``; ``keep``: on one page with the next."""
    look = element("w:pPr", element("w:pStyle", val=style))
    if keep:
        look.append(element("w:keepNext"))
    return element("w:p", look, *children)


def said(style: str, text: str, *, keep: bool = False) -> BaseOxmlElement:
    """A paragraph of plain words."""
    return paragraph(style, run(text), keep=keep)


def tab() -> BaseOxmlElement:
    """A run that moves to the next tab stop."""
    return element("w:r", element("w:tab"))


def name_of(name: str) -> str:
    """A name such as w:p with its namespace written out, as lxml compares it."""
    return str(qn(name))
