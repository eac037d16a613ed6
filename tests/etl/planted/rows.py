"""Real rows of the partners' submissions, as the template's writer wants them."""

from collections.abc import Iterator
from datetime import date, datetime
from functools import cache

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from domain.vocabulary import DATA
from etl.fields import SHEETS, fields
from etl.tables.sheets import sheet_kind
from etl.values import lists

PARTNERS = {"en": "CSCC", "pl": "SPCC", "cs": "CSCC", "sk": "SSCC", "hu": "DJN"}
Rows = tuple[dict[str, str], ...]
_FIRST = 3  # row below the hidden keys and the labels


@cache
def submitted(partner: str) -> dict[str, Rows]:
    """Rows of the partner's workbook by sheet (strategies, measures), codes in place of names."""
    book = load_workbook(DATA / "submissions" / f"{partner}.xlsx")
    kinds = {sheet_kind(sheet.title): sheet for sheet in book.worksheets}
    return {name: tuple(_rows(kinds[name], name)) for name in SHEETS}


def _rows(sheet: Worksheet, name: str) -> Iterator[dict[str, str]]:
    tables = {field.name: field.list for field in fields(name)}
    keys = [str(cell.value) for cell in sheet[1]]
    for row in sheet.iter_rows(min_row=_FIRST, values_only=True):
        texts = {key: _text(value) for key, value in zip(keys, row, strict=True)}
        yield {key: _code(tables[key], text) for key, text in texts.items() if text}


def _text(value: object) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    return "" if value is None else str(value)


def _code(table: str, text: str) -> str:
    return (lists.find(table, text) or text) if table else text


@cache
def good_rows(language: str, strategies: int, owners: int) -> dict[str, Rows]:
    """The first ``strategies`` rows and the measures of the first ``owners`` of them.

    The others have no measures, so that holding them back holds back nothing else.
    """
    rows = submitted(PARTNERS[language])
    chosen = rows["strategies"][:strategies]
    codes = {row["strategy_code"] for row in chosen[:owners]}
    own = tuple(row for row in rows["measures"] if row["strategy_code"] in codes)
    return {"strategies": chosen, "measures": own}
