"""The version stamp of the template: where it stands and how it is read back.

A template carries its version in three places, because programs that save it may drop one.

1. The custom document property ``sv4_template``: the version as a text.
2. The defined name ``sv4_template``: the version as a constant, ``="2026.1"``.
3. One visible cell of the sheet of instructions, to which the defined name ``sv4_template_cell``
   points: the sentence ``template.version`` of data/texts/template.csv in the language of the
   template, such as “Template version 2026.1”.

A reader takes the first of them it finds, in this order. For the third it needs no address: it
gives the texts of the sheet of instructions, whatever its name has become, to ``stamp_in``.
"""

import re
from collections.abc import Iterable
from functools import cache

from openpyxl import Workbook
from openpyxl.packaging.custom import StringProperty
from openpyxl.workbook.defined_name import DefinedName

from domain.phrases import phrase
from domain.vocabulary import LANGUAGES
from etl.intake.limits import settings
from etl.values.spelling import fold

STAMP = "sv4_template"
STAMP_CELL = "sv4_template_cell"
_VERSION = "{version}"


def template_version() -> str:
    """Version of the templates written now."""
    version: str = settings("template")["version"]
    return version


def add_stamp(book: Workbook, cell: str) -> None:
    """Write the hidden stamps; ``cell`` is the address of the visible one, with its sheet."""
    book.custom_doc_props.append(  # type: ignore[attr-defined]
        StringProperty(name=STAMP, value=template_version())
    )
    book.defined_names[STAMP] = DefinedName(STAMP, attr_text=f'"{template_version()}"')
    book.defined_names[STAMP_CELL] = DefinedName(STAMP_CELL, attr_text=cell)


def stamp_in(texts: Iterable[str]) -> str:
    """The version the first visible stamp among ``texts`` names; empty where there is none.

    >>> stamp_in(["Instrukcja", " Wersja  szablonu 2026.1 "])
    '2026.1'
    """
    found = (line.fullmatch(fold(text)) for text in texts for line in _stamp_lines())
    return next((match[1] for match in found if match), "")


@cache
def _stamp_lines() -> tuple[re.Pattern[str], ...]:
    sentences = (phrase("template.version", language) for language in LANGUAGES)
    halves = (sentence.partition(_VERSION) for sentence in sentences)
    return tuple(
        re.compile(rf"{re.escape(fold(before))}[\s:]*(\d[\w.-]*){re.escape(fold(after))}")
        for before, _, after in halves
    )
