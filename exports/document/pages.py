"""Pages: upright and wide sections, with the title above and imprint and page number below."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from docx.document import Document
from docx.oxml.xmlchemy import BaseOxmlElement

from exports.document.elements import element, name_of, paragraph, run, said, tab
from exports.document.fields import field as counted

SHORT_SIDE, LONG_SIDE = 11906, 16838  # A4 in twentieths of a point
SIDE, ABOVE, BELOW, EDGE = 1134, 1134, 1021, 510  # margins, and header and footer from the edge


@dataclass(slots=True)
class Stretch:
    """What stands on pages of one shape."""

    is_wide: bool = False
    elements: list[BaseOxmlElement] = field(default_factory=list)


def width_of(is_wide: bool) -> int:
    """Twentieths of a point between the margins."""
    return (LONG_SIDE if is_wide else SHORT_SIDE) - 2 * SIDE


def height_of(is_wide: bool) -> int:
    """Twentieths of a point between the margins above and below."""
    return (SHORT_SIDE if is_wide else LONG_SIDE) - ABOVE - BELOW


def lay_out(document: Document, stretches: Sequence[Stretch], *, title: str, imprint: str) -> None:
    """Fill the body of ``document``; a change of shape begins a new page.

    ``title``: above all pages but the first; ``imprint``: one line below all of them.
    """
    body = document.element.body
    body.clear_content()
    last = body[-1]
    sections = _Sections(document, title, imprint)
    for number, stretch in enumerate(stretches):
        body_end = sections.of(stretch.is_wide, is_first=number == 0)
        for one in stretch.elements:
            last.addprevious(one)
        if number == len(stretches) - 1:
            body.replace(last, body_end)
        else:
            _ending(last).append(body_end)


def _ending(last: BaseOxmlElement) -> BaseOxmlElement:
    """The look of the paragraph that ends a section; a table cannot end one."""
    before = last.getprevious()
    if before is None or before.tag != name_of("w:p"):
        before = paragraph("Source")
        last.addprevious(before)
    look: BaseOxmlElement = before.find(name_of("w:pPr"))
    return look


class _Sections:
    """Properties of sections, which share two headers and two footers."""

    def __init__(self, document: Document, title: str, imprint: str) -> None:
        self._links: dict[tuple[bool, str], str] = {}
        for is_wide in (False, True):
            above, header = document.part.add_header_part()  # type: ignore[no-untyped-call]
            above.element[:] = [said("Header", title)]
            below, footer = document.part.add_footer_part()  # type: ignore[no-untyped-call]
            below.element[:] = [_foot(imprint, width_of(is_wide))]
            self._links[is_wide, "w:headerReference"] = header
            self._links[is_wide, "w:footerReference"] = footer

    def of(self, is_wide: bool, *, is_first: bool) -> BaseOxmlElement:
        """A section of new pages; the very first page has no title above it."""
        made = element("w:sectPr")
        for (wide, name), link in self._links.items():
            if wide == is_wide:
                made.append(element(name, type="default", r__id=link))
        if is_first:
            footer = self._links[is_wide, "w:footerReference"]
            made.append(element("w:footerReference", type="first", r__id=footer))
        across, down = (LONG_SIDE, SHORT_SIDE) if is_wide else (SHORT_SIDE, LONG_SIDE)
        turned = {"orient": "landscape"} if is_wide else {}
        sides = {"left": SIDE, "right": SIDE, "top": ABOVE, "bottom": BELOW}
        made.append(element("w:type", val="nextPage"))
        made.append(element("w:pgSz", w=across, h=down, **turned))
        made.append(element("w:pgMar", **sides, header=EDGE, footer=EDGE, gutter=0))
        if is_first:
            made.append(element("w:titlePg"))
        return made


def _foot(imprint: str, width: int) -> BaseOxmlElement:
    """The imprint, and at the right edge the page of how many."""
    line = paragraph("Footer", run(imprint), tab(), *counted("PAGE", "1"), run("\u00a0/\u00a0"))
    line.extend(counted("NUMPAGES", "1"))
    stops = element("w:tabs", element("w:tab", val="right", pos=width))
    line.find(name_of("w:pPr")).append(stops)
    return line
