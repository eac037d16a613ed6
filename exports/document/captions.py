"""Captions that Word numbers, worded the way each language puts the number."""

from collections import Counter

from docx.oxml.xmlchemy import BaseOxmlElement

from domain.phrases import phrase
from exports.document.elements import paragraph, run
from exports.document.fields import field

FIGURE, TABLE = "figure", "table"
_NUMBER, _TEXT = "\x00", "\x01"  # where they stand in the phrase


class Captions:
    """Counts the figures and tables of one document."""

    def __init__(self, language: str) -> None:
        """Begin at one."""
        self._language = language
        self._counts: Counter[str] = Counter()

    def next(self, kind: str, text: str) -> BaseOxmlElement:
        """The caption above the next figure or table, kept with it.

        ``kind``: FIGURE or TABLE. Word keeps a series for every label, named by the label itself.
        """
        self._counts[kind] += 1
        worded = phrase(f"document.caption.{kind}", self._language, number=_NUMBER, caption=_TEXT)
        label, _, end = worded.partition(_TEXT)
        before, _, after = label.partition(_NUMBER)
        series = phrase(f"report.{kind}", self._language)
        number = field(f"SEQ {series} \\* ARABIC", str(self._counts[kind]), bold=True)
        opening = [run(before, bold=True)] if before else []
        return paragraph(
            "Caption", *opening, *number, run(after, bold=True), run(text + end), keep=True
        )
