"""Writes the workbook a partner fills in, empty or with rows already in it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from openpyxl import Workbook
from openpyxl.packaging.custom import StringProperty
from openpyxl.workbook.defined_name import DefinedName

from etl.fields import SHEETS
from etl.limits import settings
from etl.sheets import sheet_label
from etl.template_lists import add_lists
from etl.template_read_me import fill_read_me
from etl.template_sheet import Values, fill_sheet

STAMP = "sv4_template"
_NO_ROWS: Mapping[str, Sequence[Values]] = MappingProxyType({})


def write_template(
    language: str, path: Path, rows: Mapping[str, Sequence[Values]] = _NO_ROWS
) -> None:
    """Write the template in ``language`` (en, pl, cs, sk, hu) to ``path``.

    ``rows`` says what to write on each sheet (strategies, measures): field name -> value, with
    the codes of the lists, which then appear by their names.
    """
    book = Workbook()
    read_me = book.worksheets[0]
    read_me.title = sheet_label("read_me", language)
    fill_read_me(read_me, language)
    for name in SHEETS:
        sheet = book.create_sheet(sheet_label(name, language))
        fill_sheet(sheet, name, language, rows.get(name, ()))
    add_lists(book, language)
    _stamp(book)
    book.save(path)


def _stamp(book: Workbook) -> None:
    version = settings("template")["version"]
    book.custom_doc_props.append(  # type: ignore[attr-defined]
        StringProperty(name=STAMP, value=version)
    )
    book.defined_names[STAMP] = DefinedName(STAMP, attr_text=f'"{version}"')
