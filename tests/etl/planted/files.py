"""Files that are no workbook one can read, each made of a good one, by the code they must bring."""

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from etl.intake.limits import limits

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
_TYPES = "[Content_Types].xml"
_BOOK, _SHEET = "xl/workbook.xml", "xl/worksheets/sheet1.xml"
_PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"
_CSV = "Kod strategii;Miasto;Tytuł\r\nPL-LODZ-CCC-2024;Łódź;Kontrakt klimatyczny\r\n"
_HTML = "<html><body><table><tr><td>Žilina</td></tr></table></body></html>"
_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MAIN = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_BINARY = b"application/vnd.ms-excel.sheet.binary.macroEnabled.main"
_ODS = "application/vnd.oasis.opendocument.spreadsheet"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"

_TIGHT, _LARGE = 60_000_000, 210_000_000  # bytes
_NO_TEXT = b'<row><c t="s"><v>999999</v></c></row></sheetData>'

Maker = Callable[[bytes], bytes]


def _zipped(parts: Mapping[str, bytes | str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return buffer.getvalue()


def _parts(good: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(good)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _with(**changes: bytes | None) -> Maker:
    """A maker that adds or replaces parts, or removes those that are None."""

    def make(good: bytes) -> bytes:
        parts = {**_parts(good), **changes}
        return _zipped({name: content for name, content in parts.items() if content is not None})

    return make


def _edited(part: str, old: bytes, new: bytes) -> Maker:
    """A maker that writes ``new`` in place of the first ``old``, which must be there."""

    def make(good: bytes) -> bytes:
        parts = _parts(good)
        assert old in parts[part]
        return _zipped({**parts, part: parts[part].replace(old, new, 1)})

    return make


def _constant(content: bytes) -> Maker:
    return lambda good: content


def _encrypted(good: bytes) -> bytes:
    """The bit of the first entry set that says it is encrypted."""
    start = good.index(b"PK\x01\x02") + 8
    return good[:start] + bytes([good[start] | 1]) + good[start + 1 :]


def _rows(count: int) -> bytes:
    cell = b'<row><c t="inlineStr"><is><t>Brno</t></is></c></row>'
    return cell * count + b"</sheetData>"


def _long_cell() -> bytes:
    text = b"x" * (limits().characters + 1)
    return b'<row><c t="inlineStr"><is><t>' + text + b"</t></is></c></row></sheetData>"


def _ole(stream: str) -> Maker:
    return _constant(_OLE + stream.encode("utf-16-le") + b"\0" * 64)


def _outside(good: bytes) -> bytes:
    return _zipped({**_parts(good), "../../etc/cron.d/brno": b"x"})


def _twice(good: bytes) -> bytes:
    return _zipped({**_parts(good), _SHEET.upper(): b"<worksheet/>"})


MAKERS: Mapping[str, tuple[str, Maker]] = MappingProxyType(
    {  # kind of file -> code, how it is made of a good workbook
        "encrypted": ("password", _ole("EncryptedPackage")),
        "encrypted zip": ("password", _encrypted),
        "xls": ("old_format", _ole("Workbook")),
        "excel 4": ("old_format", _constant(b"\x09\x04\x06\x00\0\0\x10\0")),
        "doc": ("office_document", _ole("WordDocument")),
        "docx": (
            "office_document",
            _constant(
                _zipped(
                    {
                        _TYPES: f"<Types><Override ContentType='{_DOCUMENT}'/></Types>",
                        "word/document.xml": b"<document/>",
                    }
                )
            ),
        ),
        "ods": ("open_document", _constant(_zipped({"mimetype": _ODS, "content.xml": b"<x/>"}))),
        "numbers": ("apple_document", _constant(_zipped({"Index/Document.iwa": b""}))),
        "xlsb": ("binary_workbook", _edited(_TYPES, _MAIN, _BINARY)),
        "macros": ("macros", _with(**{"xl/vbaProject.bin": b"\0"})),
        "strict": ("strict_format", _edited(_BOOK, _TRANSITIONAL, _STRICT)),
        "html": ("web_page", _constant(_HTML.encode())),
        "csv": ("text_file", _constant(_CSV.encode("cp1250"))),
        "csv of windows": ("text_file", _constant(_CSV.encode("utf-16"))),
        "pdf": ("pdf_file", _constant(_PDF)),
        "photo": ("picture_file", _constant(b"\xff\xd8\xff\xe0\0\x10JFIF")),
        "zip": ("zip_archive", lambda good: _zipped({"plany/brno.xlsx": good})),
        "noise": ("not_a_workbook", _constant(b"\0\1\2\3" * 99)),
        "empty": ("file_empty", _constant(b"")),
        "half": ("file_cut_short", lambda good: good[: len(good) // 2]),
        "broken directory": ("damaged", lambda good: good.replace(b"PK\x01\x02", b"PK\x01\x09")),
        "broken sheet": ("damaged", _edited(_SHEET, b"</sheetData>", b"</sheet")),
        "no sheet": ("part_missing", _with(**{_SHEET: None})),
        "no such text": ("unreadable", _edited(_SHEET, b"</sheetData>", _NO_TEXT)),
        "outside": ("part_outside", _outside),
        "twice": ("part_twice", _twice),
        "many parts": (
            "too_many_parts",
            _with(**{f"xl/media/{n}.bin": b"" for n in range(limits().parts)}),
        ),
        "tight": ("packed_too_tightly", _with(**{"xl/media/a.bin": b"\0" * _TIGHT})),
        "large inside": ("unpacks_too_large", _with(**{"xl/media/a.bin": b"\0" * _LARGE})),
        "large": ("file_too_large", lambda good: good + b"\0" * limits().file_bytes),
        "long cell": ("cell_too_long", _edited(_SHEET, b"</sheetData>", _long_cell())),
        "many rows": (
            "too_many_rows",
            _edited(_SHEET, b"</sheetData>", _rows(limits().rows + 1)),
        ),
    }
)


ODD_PATHS = MappingProxyType(
    {  # code -> name of a file or folder that is odd for its path
        "lock_file": "~$brno.xlsx",
        "file_name": "brno\x07.xlsx",
        "file_missing": "praha.xlsx",
        "folder": "plany.xlsx",
    }
)


def write_odd_paths(folder: Path, good: bytes) -> Mapping[str, Path]:
    """Code -> path of what is wrong with a file beside its content."""
    paths = {code: folder / name for code, name in ODD_PATHS.items()}
    for code in ("lock_file", "file_name"):
        paths[code].write_bytes(good)
    paths["folder"].mkdir()
    return paths
