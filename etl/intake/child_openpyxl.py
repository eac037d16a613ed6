"""Spares openpyxl work that costs half of its time and whose result nobody here needs."""

from typing import Any

from openpyxl.reader import strings
from openpyxl.worksheet import _read_only, _reader
from openpyxl.xml.constants import SHEET_MAIN_NS

_TEXT = f"{{{SHEET_MAIN_NS}}}t"
_RUN_TEXT = f"{{{SHEET_MAIN_NS}}}r/{_TEXT}"


class _PlainText:
    """The letters of a text without fonts, colours and reading aids."""

    def __init__(self, content: str) -> None:
        self.content = content

    @classmethod
    def from_tree(cls, node: Any) -> "_PlainText":
        """As ``openpyxl.cell.text.Text`` is made."""
        parts = (*node.iterfind(_TEXT), *node.iterfind(_RUN_TEXT))
        return cls("".join(part.text or "" for part in parts))


def skip_the_unneeded() -> None:
    """Change openpyxl for the whole process."""
    strings.Text = _reader.Text = _PlainText  # type: ignore[attr-defined]
    # A sheet that declares no size would be parsed whole to learn one that nobody believes.
    _read_only.ReadOnlyWorksheet._get_size = lambda _: None  # type: ignore[attr-defined]
