"""Writes the workbook a partner fills in, empty or with rows already in it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from openpyxl import Workbook

from domain.phrases import phrase
from etl.fields import SHEETS
from etl.tables.sheets import sheet_label
from etl.template.template_example import fill_example
from etl.template.template_lists import add_lists
from etl.template.template_read_me import fill_read_me
from etl.template.template_sheet import Values, fill_sheet
from etl.template.template_stamp import add_stamp

_NO_ROWS: Mapping[str, Sequence[Values]] = MappingProxyType({})


def write_template(
    language: str, path: Path, rows: Mapping[str, Sequence[Values]] = _NO_ROWS
) -> None:
    """Write the template in ``language`` (en, pl, cs, sk, hu) to ``path``.

    ``rows`` says what to write on each sheet (strategies, measures): field name -> value, with
    the codes of the lists, which then appear by their names.
    """
    book = Workbook()
    book.properties.title = phrase("template.title", language)
    book.properties.creator = phrase("template.creator", language)
    book.properties.language = language
    read_me = book.worksheets[0]
    read_me.title = sheet_label("read_me", language)
    stamp = fill_read_me(read_me, language)
    fill_example(book.create_sheet(sheet_label("example", language)), language)
    for name in SHEETS:
        sheet = book.create_sheet(sheet_label(name, language))
        fill_sheet(sheet, name, language, rows.get(name, ()))
    add_lists(book, language)
    add_stamp(book, stamp)
    book.save(path)
