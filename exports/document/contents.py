"""The table of contents: its entries are there at once, Word adds page numbers when it counts.

Nobody but the word processor knows the pages. A number of ours could be wrong, and asking Word to
count while it opens the file greets every reader with a warning; it counts when the document is
printed, saved as PDF or told to.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from docx.oxml.xmlchemy import BaseOxmlElement

from exports.document.elements import element, name_of, paragraph, run, said, tab
from exports.document.fields import bookmarked, closed, field, opened
from exports.document.pages import width_of

LEVELS = 'TOC \\o "1-2" \\h \\z \\u'


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the text."""

    level: int  # 1 chapter, 2 block
    text: str
    number: int  # of the headings of the file, from 1

    @property
    def mark(self) -> str:
        """The name of its bookmark, as Word names those of its own contents."""
        return f"_Toc{90_000_000 + self.number}"


def heading_line(heading: Heading) -> BaseOxmlElement:
    """The heading itself, where contents and navigation pane find it."""
    return paragraph(
        f"Heading{heading.level}", *bookmarked(heading.mark, heading.number, run(heading.text))
    )


def contents(headings: Sequence[Heading], title: str) -> BaseOxmlElement:
    """The block that Word offers to update, with a link to every heading."""
    lines = [_entry(heading) for heading in headings]
    code = element("w:instrText", LEVELS)
    for position, one in enumerate(opened(code), start=1):
        lines[0].insert(position, one)
    lines[-1].append(closed())
    kind = element(
        "w:docPartObj",
        element("w:docPartGallery", val="Table of Contents"),
        element("w:docPartUnique"),
    )
    inside = element("w:sdtContent", said("TOCHeading", title), *lines)
    return element("w:sdt", element("w:sdtPr", kind), inside)


def _entry(heading: Heading) -> BaseOxmlElement:
    page = field(f"PAGEREF {heading.mark} \\h", "")
    link = element("w:hyperlink", run(heading.text), tab(), *page, anchor=heading.mark, history=1)
    line = paragraph(f"TOC{heading.level}", link)
    stops = element("w:tabs", element("w:tab", val="right", pos=width_of(False)))
    line.find(name_of("w:pPr")).append(stops)
    return line
