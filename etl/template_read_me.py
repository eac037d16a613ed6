"""The first sheet of the template: what to do, and what each column is for."""

from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from domain.phrases import phrase
from domain.vocabulary import read
from etl.fields import SHEETS, Field, fields
from etl.limits import settings
from etl.sheets import sheet_label
from etl.template_style import WRAPPED, fill, font

_WIDTHS = (20, 30, 14, 90)  # characters
_STEPS = range(1, 6)
_COLUMNS = ("sheet", "name", "required", "help")


def fill_read_me(sheet: Worksheet, language: str) -> None:
    """Write the instructions in ``language``."""
    for letter, width in zip("ABCD", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.sheet_view.showGridLines = False
    title = font(size=settings("template")["title_size"], is_bold=True)
    _line(sheet, phrase("template.title", language), title)
    _line(sheet, phrase("template.version", language, version=settings("template")["version"]))
    _line(sheet, phrase("template.intro", language))
    _line(sheet, phrase("template.steps", language), font(is_bold=True))
    labels = {name: sheet_label(name, language) for name in SHEETS}
    for step in _STEPS:
        _line(sheet, phrase(f"template.step_{step}", language, **labels))
    _line(sheet, phrase("template.columns", language), font(is_bold=True))
    _columns(sheet, language)
    _line(sheet, phrase("template.support", language, partners=_partners()))


def _line(sheet: Worksheet, text: str, style: Font | None = None) -> None:
    row = sheet.max_row + 1 if sheet["A1"].value else 1
    cell = sheet.cell(row, 1, text)
    cell.font = style or font()
    cell.alignment = WRAPPED
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(_WIDTHS))
    lines = 1 + len(text) // sum(_WIDTHS)
    sheet.row_dimensions[row].height = max(18, (style or font()).size * 1.4 * lines)


def _columns(sheet: Worksheet, language: str) -> None:
    _table_row(sheet, [phrase(f"template.column_{name}", language) for name in _COLUMNS])
    for cell in sheet[sheet.max_row]:
        cell.font = font(ink="header_ink", is_bold=True)
        cell.fill = fill("header_fill")
    for name in SHEETS:
        for field in fields(name):
            _table_row(sheet, _described(field, language))
            if name == SHEETS[0]:
                for cell in sheet[sheet.max_row]:
                    cell.fill = fill("band_fill")


def _table_row(sheet: Worksheet, texts: list[str]) -> None:
    row = sheet.max_row + 1
    for column, text in enumerate(texts, start=1):
        cell = sheet.cell(row, column, text)
        cell.font = font()
        cell.alignment = WRAPPED


def _described(field: Field, language: str) -> list[str]:
    required = phrase("template.yes", language) if field.is_required else ""
    sheet = sheet_label(field.sheet, language)
    return [sheet, field.labels[language], required, field.help[language]]


def _partners() -> str:
    return ", ".join(row["name"] for row in read("reference/partners"))
