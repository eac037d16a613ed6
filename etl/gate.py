"""Turns away what is no readable, harmless Excel workbook, before anything parses it."""

import unicodedata
import zipfile
from collections.abc import Collection
from pathlib import Path

from domain.errors import WorkbookError
from etl.limits import limits

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_STRICT = b"purl.oclc.org/ooxml"
_OPEN_DOCUMENT = b"opendocument"
_HEAD = 1_000_000  # enough of the workbook part to see its namespace


def inspect(path: Path) -> None:
    """Raise WorkbookError unless ``path`` is an Excel workbook worth reading."""
    try:
        _inspect_file(path)
        _inspect_magic(path)
    except (OSError, ValueError) as refusal:  # no permission, a name too long or with a zero byte
        raise WorkbookError("unreadable", path.name) from refusal
    try:
        with zipfile.ZipFile(path) as package:
            _inspect_size(path, package.infolist())
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
        raise WorkbookError("file_too_large", path.name, limit=limits().file_bytes // 1024**2)


def _inspect_magic(path: Path) -> None:
    with path.open("rb") as stream:
        head = stream.read(8)
        if head.startswith(_ZIP):
            return
        if head != _OLE:
            raise WorkbookError("not_a_workbook", path.name)
        is_encrypted = _ENCRYPTED_PACKAGE in stream.read(limits().file_bytes)
    raise WorkbookError("password" if is_encrypted else "old_format", path.name)


def _inspect_size(path: Path, parts: Collection[zipfile.ZipInfo]) -> None:
    if len(parts) > limits().parts:
        raise WorkbookError("too_many_parts", path.name, limit=limits().parts)
    if sum(part.file_size for part in parts) > limits().unpacked_bytes:
        limit = limits().unpacked_bytes // 1024**2
        raise WorkbookError("unpacks_too_large", path.name, limit=limit)
    if any(part.flag_bits & 1 for part in parts):
        raise WorkbookError("password", path.name)


def _inspect_kind(path: Path, package: zipfile.ZipFile) -> None:
    names = {part.filename: part for part in package.infolist()}
    endings = {name.rpartition("/")[2].casefold() for name in names}
    if "mimetype" in names and _OPEN_DOCUMENT in _head(package, "mimetype"):
        raise WorkbookError("open_document", path.name)
    if "workbook.bin" in endings:
        raise WorkbookError("binary_workbook", path.name)
    if "vbaproject.bin" in endings:
        raise WorkbookError("macros", path.name)
    workbooks = [name for name in names if name.rpartition("/")[2].casefold() == "workbook.xml"]
    if not workbooks or "[Content_Types].xml" not in names:
        raise WorkbookError("not_a_workbook", path.name)
    if any(_STRICT in _head(package, name) for name in workbooks):
        raise WorkbookError("strict_format", path.name)


def _head(package: zipfile.ZipFile, name: str) -> bytes:
    with package.open(name) as part:
        return part.read(_HEAD)
