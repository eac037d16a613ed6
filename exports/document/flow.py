"""The text as it grows: paragraphs and tables in a row, on upright or wide pages."""

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.xmlchemy import BaseOxmlElement

from exports.document.captions import Captions
from exports.document.contents import Heading, heading_line
from exports.document.elements import element, run
from exports.document.pages import Stretch
from exports.letters import xml_text


class Flow:
    """Takes what is written next; knows the headings so far and counts figures and tables."""

    def __init__(self, document: Document, language: str) -> None:
        """Begin on upright pages; ``document`` keeps what the text links to."""
        self.document = document
        self.language = language
        self.captions = Captions(language)
        self.headings: list[Heading] = []
        self.stretches: list[Stretch] = [Stretch()]
        self._drawings = 0

    def add(self, *elements: BaseOxmlElement, is_wide: bool = False) -> None:
        """Write on; other pages begin where their shape changes."""
        if self.stretches[-1].is_wide != is_wide:
            self.stretches.append(Stretch(is_wide))
        self.stretches[-1].elements.extend(elements)

    def add_heading(self, level: int, text: str, *, is_wide: bool = False) -> None:
        """A heading that the contents will list."""
        heading = Heading(level, xml_text(text), len(self.headings) + 1)
        self.headings.append(heading)
        self.add(heading_line(heading), is_wide=is_wide)

    def next_drawing(self) -> int:
        """A number for a drawing that no other one has."""
        self._drawings += 1
        return self._drawings

    def link(self, text: str, address: str) -> BaseOxmlElement:
        """Words that open ``address``, which must be one of the web."""
        if not address.startswith(("https://", "http://")):
            return run(text)
        key = self.document.part.relate_to(
            xml_text(address), RELATIONSHIP_TYPE.HYPERLINK, is_external=True
        )
        return element("w:hyperlink", run(text, style="Hyperlink"), r__id=key, w__history=1)
