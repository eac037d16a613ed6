"""Words for those who cannot see the charts; openpyxl leaves them out of its drawings."""

import io
import re
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import quoteattr

DRAWING = re.compile(r"xl/drawings/drawing(\d+)\.xml")
CHART = re.compile(r'name="Chart (\d+)"')


def described(workbook: bytes, words: Sequence[Sequence[str]]) -> bytes:
    """``workbook`` with an alternative text for every chart.

    ``words``: the texts of the charts of each sheet that has any, in the order of the sheets.
    """
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook)) as before,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for part in before.infolist():
            content = before.read(part)
            drawing = DRAWING.fullmatch(part.filename)
            if drawing:
                content = _named(content.decode(), words[int(drawing[1]) - 1]).encode()
            after.writestr(part, content)
    return written.getvalue()


def _named(drawing: str, words: Sequence[str]) -> str:
    return CHART.sub(lambda one: f"{one[0]} descr={quoteattr(words[int(one[1]) - 1])}", drawing)
