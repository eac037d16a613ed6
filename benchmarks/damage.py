"""Damages a workbook at random: its bytes, its zip, its parts, the numbers in its attributes."""

import io
import random
import re
import zipfile
from collections.abc import Callable

Parts = dict[str, bytes]
_NUMBER = re.compile(rb'(?<==")-?[0-9]+(?=")|(?<=<v>)[0-9]+(?=</v>)')
_TAG = re.compile(rb"<[^<>]*>")
_NUMBERS = (b"0", b"-1", b"7", b"65536", b"1048577", b"99999999999", b"1e308", b"NaN", b"", b"brno")
_XML = (
    b"<",
    b"&brno;",
    b"<![CDATA[",
    b"</sheetData>",
    b'<row r="0">',
    b'<c r="A1" t="s"><v>999999</v></c>',
    b'<c r="XFD1048576" t="b"><v>2</v></c>',
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
    b'<mergeCell ref="A1:XFD1048576"/>',
    b"\xff\xfe\0",
)
_FLIPS = 20  # bytes at most
_EDITS = 5


def damaged(good: bytes, chance: random.Random) -> bytes:
    """``good``, a workbook, with one kind of damage done to it."""
    return chance.choice((_flipped, _cut, _repacked, _repacked, _repacked))(good, chance)


def _flipped(good: bytes, chance: random.Random) -> bytes:
    content = bytearray(good)
    for _ in range(chance.randint(1, _FLIPS)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    return bytes(content)


def _cut(good: bytes, chance: random.Random) -> bytes:
    start, end = sorted(chance.sample(range(len(good)), 2))
    return chance.choice((good[:start], good[:start] + good[end:], good + good[start:end]))


def _repacked(good: bytes, chance: random.Random) -> bytes:
    with zipfile.ZipFile(io.BytesIO(good)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    _change_parts(parts, chance)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return packed.getvalue()


def _change_parts(parts: Parts, chance: random.Random) -> None:
    name, other = chance.choice([*parts]), chance.choice([*parts])
    kind = chance.randrange(8)
    if kind == 0:
        parts[name], parts[other] = parts[other], parts[name]
    elif kind == 1:
        del parts[name]
    else:
        change = chance.choice(_CHANGES)
        for _ in range(chance.randint(1, _EDITS)):
            parts[name] = change(parts[name], chance)


def _with_number(content: bytes, chance: random.Random) -> bytes:
    return _replaced(content, _NUMBER, chance.choice(_NUMBERS), chance)


def _without_tag(content: bytes, chance: random.Random) -> bytes:
    return _replaced(content, _TAG, b"", chance)


def _replaced(content: bytes, what: re.Pattern[bytes], new: bytes, chance: random.Random) -> bytes:
    found = [*what.finditer(content)]
    if not found:
        return content
    start, end = chance.choice(found).span()
    return content[:start] + new + content[end:]


def _with_xml(content: bytes, chance: random.Random) -> bytes:
    found = [0, *(tag.end() for tag in _TAG.finditer(content))]
    place = chance.choice(found)
    return content[:place] + chance.choice(_XML) + content[place:]


_CHANGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _with_number,
    _without_tag,
    _with_xml,
)
