"""The first sheet of the template: what to do, what happens then, what each column is for."""

from collections.abc import Iterator
from itertools import count, takewhile

from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.worksheet import Worksheet

from domain.phrases import has_phrase, phrase
from domain.vocabulary import read
from etl.fields import SHEETS, Field, fields
from etl.tables.sheets import sheet_label
from etl.template.template_page import add_heading, add_line, add_row, lay_out
from etl.template.template_stamp import template_version
from etl.template.template_style import fill, font

_WIDTHS = (18, 30, 13, 74)  # characters
_PARTS = ("steps", "reading", "after")
_COLUMNS = ("sheet", "name", "required", "help")


def fill_read_me(sheet: Worksheet, language: str) -> str:
    """Write the instructions in ``language``; return the address of the visible version."""
    lay_out(sheet, _WIDTHS)
    add_heading(sheet, phrase("template.title", language), is_title=True)
    row = add_line(sheet, phrase("template.version", language, version=template_version()))
    add_line(sheet, phrase("template.intro", language))
    for part in _PARTS:
        add_heading(sheet, phrase(f"template.{part}", language))
        for line in _lines(part, language):
            add_line(sheet, line)
    add_heading(sheet, phrase("template.columns", language))
    _columns(sheet, language)
    add_line(sheet, phrase("template.support", language, partners=_partners()))
    return f"{quote_sheetname(sheet.title)}!$A${row}"


def _lines(part: str, language: str) -> Iterator[str]:
    labels = {name: sheet_label(name, language) for name in (*SHEETS, "example")}
    keys = (f"template.{part}_{number}" for number in count(1))
    return (phrase(key, language, **labels) for key in takewhile(has_phrase, keys))


def _columns(sheet: Worksheet, language: str) -> None:
    titles = [phrase(f"template.column_{name}", language) for name in _COLUMNS]
    add_row(sheet, titles, font(ink="header_ink", is_bold=True), fill("header_fill"))
    for name in SHEETS:
        band = fill("band_fill") if name == SHEETS[0] else None
        for field in fields(name):
            add_row(sheet, _described(field, language), font(), band)


def _described(field: Field, language: str) -> list[str]:
    required = phrase("template.yes", language) if field.is_required else ""
    sheet = sheet_label(field.sheet, language)
    return [sheet, field.labels[language], required, field.help[language]]


def _partners() -> str:
    return ", ".join(row["name"] for row in read("reference/partners"))
