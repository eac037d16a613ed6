"""Scans the XML of one sheet for what openpyxl's reading by rows does not tell.

Attributes hold no angle brackets, so every pattern stops at the next tag and time grows with size.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from xml.sax.saxutils import unescape

_ROOT = re.compile(rb"<(\w+:)?worksheet[\s>]")
_ADDRESS = re.compile(rb'\sr="([A-Z]{1,3})([0-9]{1,7})"')
_CORNERS = re.compile(rb'\sref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"')
_HEAD = 10_000  # bytes within which the root element begins

Merge = tuple[str, int, str, int]  # first column, first row, last column, last row


@dataclass(frozen=True, slots=True)
class Scan:
    """What one sheet says besides its values."""

    merges: tuple[Merge, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    formulas: Mapping[tuple[str, int], str] = field(
        default_factory=dict
    )  # never calculated, by column and row


def scan(package: Any, part: str) -> Scan:
    """Read ``part`` of the open zip ``package``; a part in no known encoding tells nothing."""
    xml = package.read(part)
    root = _ROOT.search(xml, 0, _HEAD)
    if not root:
        return Scan()
    prefix = re.escape(root[1] or b"")
    return Scan(
        tuple(_merges(xml, prefix)),
        frozenset(_hidden_rows(xml, prefix)),
        dict(_uncalculated(xml, prefix)),
    )


def _merges(xml: bytes, prefix: bytes) -> Iterator[Merge]:
    for cell in re.finditer(rb"<%smergeCell\s[^<>]*" % prefix, xml):
        if corners := _CORNERS.search(cell[0]):
            first, top, last, bottom = (corner.decode() for corner in corners.groups())
            yield first, int(top), last, int(bottom)


def _hidden_rows(xml: bytes, prefix: bytes) -> Iterator[int]:
    for row in re.finditer(rb'<%srow\s[^<>]*\shidden="(?:1|true)"[^<>]*' % prefix, xml):
        if number := re.search(rb'\sr="([0-9]{1,7})"', row[0]):
            yield int(number[1])


def _uncalculated(xml: bytes, prefix: bytes) -> Iterator[tuple[tuple[str, int], str]]:
    """Formulas without a result; one that results in no text has the type of a text."""
    if not re.search(rb"<%sf[\s/>]" % prefix, xml):
        return
    pattern = (
        rb"<{0}c(\s[^<>]*)>\s*<{0}f(?:\s[^<>]*)?(?:/>|>([^<>]*)</{0}f>)"
        rb"\s*(<{0}v\s*/>|<{0}v>\s*</{0}v>)?\s*</{0}c>"
    )
    for cell in re.finditer(pattern.replace(b"{0}", prefix), xml):
        address = _ADDRESS.search(cell[1])
        is_empty_text = cell[3] and b't="str"' in cell[1]
        if address and not is_empty_text:
            formula = unescape((cell[2] or b"").decode(errors="replace"))
            yield (address[1].decode(), int(address[2])), f"={formula}"
