"""Turns away what is no readable, harmless Excel workbook, before anything parses it."""

import unicodedata
import zipfile
from collections import Counter
from collections.abc import Collection
from pathlib import Path, PurePosixPath

from domain.errors import WorkbookError
from etl.intake.gate_kinds import kind_of_bytes, kind_of_package
from etl.intake.limits import limits

_ENTRY = b"PK\x01\x02"  # begins each entry of a zip's directory
_DIRECTORY_END = b"PK\x05\x06"
_END_LENGTH = 65_557  # bytes the end of the directory takes at most, with its comment
_MB = 1024**2
_SHOWN = 100  # characters of a name in a sentence


def inspect(path: Path) -> None:
    """Raise WorkbookError unless ``path`` is an Excel workbook worth reading."""
    try:
        _inspect_file(path)
        content = path.read_bytes()
    except (OSError, ValueError) as refusal:  # no permission, a name too long or with a zero byte
        raise WorkbookError("unreadable", path.name) from refusal
    _inspect_content(path, content)
    try:
        with zipfile.ZipFile(path) as package:
            _inspect_size(path, package.infolist())
            _inspect_names(path, package.infolist())
            _inspect_kind(path, package)
    except WorkbookError:
        raise
    except Exception as broken:  # zipfile answers damage with many kinds of exception
        raise WorkbookError("damaged", path.name) from broken


def _inspect_file(path: Path) -> None:
    if path.name.startswith("~$"):
        raise WorkbookError("lock_file", path.name)
    if any(unicodedata.category(letter) in ("Cc", "Cs") for letter in path.name):
        raise WorkbookError("file_name", path.name)
    if path.is_dir():
        raise WorkbookError("folder", path.name)
    if not path.is_file():
        raise WorkbookError("file_missing", path.name)
    size = path.stat().st_size
    if size == 0:
        raise WorkbookError("file_empty", path.name)
    if size > limits().file_bytes:
        raise WorkbookError("file_too_large", path.name, limit=limits().file_bytes // _MB)


def _inspect_content(path: Path, content: bytes) -> None:
    if code := kind_of_bytes(content):
        raise WorkbookError(code, path.name)
    if _DIRECTORY_END not in content[-_END_LENGTH:]:
        raise WorkbookError("file_cut_short", path.name)
    if content.count(_ENTRY) > limits().parts:  # counted before zipfile makes an object of each
        raise WorkbookError("too_many_parts", path.name, limit=limits().parts)


def _inspect_size(path: Path, parts: Collection[zipfile.ZipInfo]) -> None:
    unpacked = sum(part.file_size for part in parts)
    if unpacked > limits().unpacked_bytes:
        raise WorkbookError("unpacks_too_large", path.name, limit=limits().unpacked_bytes // _MB)
    ratio = unpacked / path.stat().st_size
    if unpacked > limits().bomb_bytes and ratio > limits().bomb_ratio:
        raise WorkbookError("packed_too_tightly", path.name, ratio=round(ratio))


def _inspect_names(path: Path, parts: Collection[zipfile.ZipInfo]) -> None:
    if any(part.flag_bits & 1 for part in parts):
        raise WorkbookError("password", path.name)
    names = Counter(part.filename.casefold() for part in parts)
    for name, count in names.items():
        if _leads_outside(name):
            raise WorkbookError("part_outside", path.name, part=name[:_SHOWN])
        if count > 1:
            raise WorkbookError("part_twice", path.name, part=name[:_SHOWN])


def _leads_outside(name: str) -> bool:
    steps = PurePosixPath(name.replace("\\", "/"))
    return steps.is_absolute() or ".." in steps.parts or ":" in name


def _inspect_kind(path: Path, package: zipfile.ZipFile) -> None:
    if code := kind_of_package(package):
        raise WorkbookError(code, path.name)
