"""The sheet of the template that shows a strategy and its measures as they look filled in.

Its columns run down the page, so that no reader can take it for data.
"""

from collections.abc import Sequence
from itertools import groupby

from openpyxl.worksheet.worksheet import Worksheet

from domain.phrases import phrase
from domain.vocabulary import read
from etl.fields import SHEETS, Field, fields
from etl.tables.sheets import sheet_label
from etl.template.template_page import add_heading, add_line, add_row, lay_out
from etl.template.template_style import fill, font
from etl.values.lists import options

_WIDTHS = (30, 52, 52)  # characters

Values = dict[str, str]  # field -> value; codes, not names


def fill_example(sheet: Worksheet, language: str) -> None:
    """Write the example of ``language``."""
    lay_out(sheet, _WIDTHS)
    labels = {name: sheet_label(name, language) for name in SHEETS}
    add_heading(sheet, phrase("template.example", language), is_title=True)
    add_line(sheet, phrase("template.example_note", language, **labels))
    for name in SHEETS:
        rows = examples(language, name)
        add_heading(sheet, labels[name])
        for field in fields(name):
            if any(values.get(field.name) for values in rows):
                _add_field(sheet, field, rows, language)


def examples(language: str, sheet: str) -> list[Values]:
    """Rows of the example of ``language`` on ``sheet``, as ``write_template`` takes them."""
    cells = [
        row
        for row in read("vocabulary/template_examples")
        if (row["language"], row["sheet"]) == (language, sheet)
    ]
    by_row = groupby(cells, key=lambda cell: cell["row"])
    return [{cell["field"]: cell["value"] for cell in row} for _, row in by_row]


def _add_field(sheet: Worksheet, field: Field, rows: Sequence[Values], language: str) -> None:
    shown = [_shown(field, values.get(field.name, ""), language) for values in rows]
    row = add_row(sheet, [field.labels[language], *shown], font(), None)
    label = sheet.cell(row, 1)
    label.font = font(is_bold=True)
    label.fill = fill("band_fill")


def _shown(field: Field, value: str, language: str) -> str:
    return options(field.list, language).get(value, value) if field.list else value
