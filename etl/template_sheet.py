"""One sheet of the template: hidden keys, labels, drop-downs, and the rows already known."""

from collections.abc import Mapping, Sequence

from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from domain.phrases import phrase
from etl.fields import Field, fields
from etl.limits import settings
from etl.lists import options
from etl.template_lists import list_name
from etl.template_style import TOP, WRAPPED, fill, font, width

_KEYS, _LABELS, _FIRST = 1, 2, 3  # rows
_FORMULA_LIKE = ("=", "+", "-", "@", "\t", "\r")
_LIST_TYPES = ("url_list", "text_list", "identifier_list", "goal_list", "area_list")
_WRAPPED_TYPES = ("text", "long_text", "code", *_LIST_TYPES)
_TITLE, _PROMPT, _ERROR = 32, 255, 225  # characters Excel allows in a message

Values = Mapping[str, str]  # field -> value; codes, not names


def fill_sheet(sheet: Worksheet, name: str, language: str, rows: Sequence[Values]) -> None:
    """Lay out the columns of the sheet ``name`` and write ``rows`` below the labels."""
    for column, field in enumerate(fields(name), start=1):
        _head(sheet, column, field, language)
        _add_check(sheet, column, field, language)
        for row, values in enumerate(rows, start=_FIRST):
            _write(sheet.cell(row, column), field, values.get(field.name, ""), language)
    sheet.row_dimensions[_KEYS].hidden = True
    sheet.row_dimensions[_LABELS].height = 32
    sheet.freeze_panes = f"B{_FIRST}"
    last = get_column_letter(len(fields(name)))
    sheet.auto_filter.ref = f"A{_LABELS}:{last}{max(_FIRST, _LABELS + len(rows))}"
    sheet.print_title_rows = f"{_LABELS}:{_LABELS}"
    sheet.page_setup.orientation = "landscape"


def _head(sheet: Worksheet, column: int, field: Field, language: str) -> None:
    key = sheet.cell(_KEYS, column, field.name)
    key.font = font(ink="key_ink")
    mark = " *" if field.is_required else ""
    label = sheet.cell(_LABELS, column, field.labels[language] + mark)
    label.font = font(ink="header_ink", is_bold=True)
    label.fill = fill("required_fill" if field.is_required else "header_fill")
    label.alignment = WRAPPED
    below = sheet.column_dimensions[get_column_letter(column)]
    below.width = width(field.type)
    below.alignment = _alignment(field)


def _add_check(sheet: Worksheet, column: int, field: Field, language: str) -> None:
    check = _check(field)
    check.promptTitle = field.labels[language][:_TITLE]
    check.prompt = field.help[language][:_PROMPT]
    check.showInputMessage = True
    if check.type:
        wrong = "number" if field.type == "integer" else field.type
        check.errorTitle = phrase("template.wrong_title", language)[:_TITLE]
        check.error = phrase(f"template.wrong_{wrong}", language)[:_ERROR]
        check.showErrorMessage = True
    letter = get_column_letter(column)
    check.add(f"{letter}{_FIRST}:{letter}{settings('template')['entry_rows']}")
    sheet.add_data_validation(check)


def _check(field: Field) -> DataValidation:
    if field.type == "code":
        return DataValidation("list", formula1=list_name(field.list), allow_blank=True)
    if field.type == "year":
        low, high = f"{field.minimum:.0f}", f"{field.maximum:.0f}"
        return DataValidation("whole", low, high, True, operator="between")
    if field.type == "integer":
        return DataValidation("whole", "1", allow_blank=True, operator="greaterThanOrEqual")
    if field.type == "number":
        return DataValidation("decimal", "0", allow_blank=True, operator="greaterThanOrEqual")
    return DataValidation(allow_blank=True)


def _write(cell: Cell | MergedCell, field: Field, value: str, language: str) -> None:
    cell.alignment = _alignment(field)
    if not value:
        return
    if field.type in ("year", "integer"):
        cell.value = int(value)
    elif field.type == "number":
        cell.value = float(value)
    else:
        write_text(cell, options(field.list, language).get(value, value) if field.list else value)


def _alignment(field: Field) -> Alignment:
    return WRAPPED if field.type in _WRAPPED_TYPES else TOP


def write_text(cell: Cell | MergedCell, text: str) -> None:
    """Write ``text`` so that no program takes it for a formula."""
    cell.value = text
    cell.data_type = "s"
    if text.startswith(_FORMULA_LIKE):
        cell.quotePrefix = True
