"""Tells by its bytes what a file really is that carries the ending of an Excel workbook."""

import re
import zipfile
from collections.abc import Sequence

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # what Office wrote before 2007, and writes to encrypt
_STARTS = (  # first bytes, code
    (b"%PDF", "pdf_file"),
    (b"PK\x05\x06", "zip_archive"),  # with nothing in it
    (b"PK\x07\x08", "zip_archive"),  # in several volumes
    (b"Rar!", "zip_archive"),
    (b"7z\xbc\xaf\x27\x1c", "zip_archive"),
    (b"\x1f\x8b", "zip_archive"),
    (b"\x89PNG", "picture_file"),
    (b"\xff\xd8\xff", "picture_file"),
    (b"{\\rtf", "office_document"),
    (b"MIME-Version", "web_page"),
    (b"\x09\x00\x04\x00", "old_format"),  # Excel 2, 3, 4, 5
    (b"\x09\x00\x06\x00", "old_format"),
    (b"\x09\x02\x06\x00", "old_format"),
    (b"\x09\x04\x06\x00", "old_format"),
    (b"\x09\x08", "old_format"),
)
_STREAMS = (  # names inside an OLE file, in the order in which they decide
    ("EncryptedPackage", "password"),
    ("Workbook", "old_format"),
    ("WordDocument", "office_document"),
    ("PowerPoint Document", "office_document"),
)
_ENTRY_LENGTH = 64  # bytes
# What [Content_Types].xml says in small letters, and how names of parts end.
_WORKBOOK = re.compile(rb"(?:spreadsheetml|ms-excel)\.[\w.]+\.main\+xml")
_BINARY = (b"ms-excel.sheet.binary.macroenabled.main", "workbook.bin")
_MACROS = (b"vnd.ms-office.vbaproject", "vbaproject.bin")
_OLD_MACROS = b"macrosheet+xml"
_OTHER_OFFICE = re.compile(rb"wordprocessingml|ms-word|presentationml|ms-powerpoint|ms-visio")
_RELATIONS = "_rels/.rels"
_STRICT = b"purl.oclc.org/ooxml"
_CONTENTS = "[Content_Types].xml"
_LOOKED_AT = 3  # parts that claim to be the workbook
_HEAD = 1_000_000  # bytes; enough of a part to see what it says about itself
_MARKUP = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*<")
_WIDE = (b"\xff\xfe", b"\xfe\xff")  # text in UTF-16
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f"))  # none of them stands in a text


def kind_of_bytes(content: bytes) -> str:
    """Code of what ``content`` is in place of a zip; empty where it is one."""
    if content.startswith(_ZIP):
        return ""
    if content.startswith(_OLE):
        return next((code for name, code in _STREAMS if _entry(name) in content), "old_format")
    if code := next((code for start, code in _STARTS if content.startswith(start)), ""):
        return code
    if _MARKUP.match(content):
        return "web_page"
    head = content[:_HEAD]
    is_text = head.startswith(_WIDE) or len(head.translate(None, _CONTROLS)) == len(head)
    return "text_file" if is_text else "not_a_workbook"


def _entry(name: str) -> bytes:
    """How the directory of an OLE file keeps the name of a stream."""
    return name.encode("utf-16-le").ljust(_ENTRY_LENGTH, b"\0")


def kind_of_package(package: zipfile.ZipFile) -> str:
    """Code of what the zip ``package`` is in place of a workbook; empty where it is one."""
    names = package.namelist()
    if "mimetype" in names:
        return _kind_of_open_document(_head(package, "mimetype"))
    if any(name.endswith(".iwa") or name == "Index.zip" for name in names):
        return "apple_document"
    if _CONTENTS not in names:
        return "zip_archive"
    contents = _head(package, _CONTENTS).lower()
    workbooks = [name for name in names if _last_step(name) == "workbook.xml"][:_LOOKED_AT]
    if not (workbooks or _WORKBOOK.search(contents) or _has(_BINARY, contents, names)):
        return "office_document" if _OTHER_OFFICE.search(contents) else "not_a_workbook"
    if _has(_BINARY, contents, names):
        return "binary_workbook"
    if _has(_MACROS, contents, names) or _OLD_MACROS in contents:
        return "macros"
    heads = (_head(package, name) for name in (*workbooks, _RELATIONS) if name in names)
    return "strict_format" if any(_STRICT in head for head in heads) else ""


def _kind_of_open_document(mimetype: bytes) -> str:
    if b"spreadsheet" in mimetype:
        return "open_document"
    return "office_document" if b"opendocument" in mimetype else "zip_archive"


def _has(mark: tuple[bytes, str], contents: bytes, names: Sequence[str]) -> bool:
    content_type, part = mark
    return content_type in contents or any(_last_step(name) == part for name in names)


def _last_step(name: str) -> str:
    return name.rpartition("/")[2].casefold()


def _head(package: zipfile.ZipFile, name: str) -> bytes:
    with package.open(name) as part:
        return part.read(_HEAD)
