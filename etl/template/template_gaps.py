"""Shows at once which required cells of a row are still empty, as soon as the row is begun."""

from collections.abc import Sequence

from openpyxl.formatting.rule import Rule
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from etl.fields import Field
from etl.template.template_style import fill


def mark_gaps(sheet: Worksheet, columns: Sequence[Field], first: int, last: int) -> None:
    """Colour the empty required cells of begun rows, from row ``first`` to row ``last``."""
    style = DifferentialStyle(fill=fill("gap_fill"))
    row = f"$A{first}:${get_column_letter(len(columns))}{first}"
    for column, field in enumerate(columns, start=1):
        if field.is_required:
            letter = get_column_letter(column)
            gap = f"AND(COUNTA({row})>0,LEN(TRIM({letter}{first}))=0)"
            cells = f"{letter}{first}:{letter}{last}"
            sheet.conditional_formatting.add(cells, Rule("expression", dxf=style, formula=[gap]))
