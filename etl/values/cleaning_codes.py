"""Cells that choose from a list: by code, by any name of it, or by words that contain one."""

from etl.fields import Field
from etl.intake.workbook import RawCell
from etl.values import lists
from etl.values.cleaned import Cleaned, Finding, Heading, refused
from etl.values.spelling import nearest

_IN_OWN_WORDS = {"status": "status_note"}  # field -> the one that keeps the partner's words


def clean_code(column: Field, cell: RawCell, heading: Heading) -> Cleaned:
    """The code the cell stands for, or that its words contain."""
    if code := lists.find(column.list, cell.text):
        return Cleaned(code)
    kept = _IN_OWN_WORDS.get(column.name, "")
    also = {kept: cell.text} if kept else {}
    if code := lists.find_within(column.list, cell.text):
        return Cleaned(code, () if kept else (Finding("code_from_words", {"reading": code}),), also)
    similar = nearest(cell.text, lists.spellings(column.list))
    found = "unknown_code_similar" if similar else "unknown_code"
    cleaned = refused(column, found, nearest=similar, list=column.list)
    return Cleaned(cleaned.value, cleaned.findings, also)
