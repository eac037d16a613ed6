import io
import tempfile
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.errors import WorkbookError
from etl.intake.gate import inspect
from etl.intake.limits import limits

CONTENT_TYPES = ("[Content_Types].xml", b"<Types/>")
WORKBOOK = ("xl/workbook.xml", b"<workbook xmlns='http://schemas.openxmlformats.org/'/>")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def content_types(*types):
    return ("[Content_Types].xml", "".join(f"<Override ContentType='{t}'/>" for t in types))


def package(*parts):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts:
            file.writestr(name, content)
    return buffer.getvalue()


def encrypted(content):
    """Set the flag bit that marks the first member as encrypted."""
    start = content.index(b"PK\x01\x02")
    return content[: start + 8] + b"\x01" + content[start + 9 :]


def stream(*names):
    return OLE + b"".join(name.encode("utf-16-le").ljust(64, b"\0") for name in names)


def wide(text):
    return text.encode("utf-16")


BOOK = (CONTENT_TYPES, WORKBOOK)
OFFICE = "application/vnd.openxmlformats-officedocument"
STRICT = b"<workbook xmlns='http://purl.oclc.org/ooxml/spreadsheetml/main'/>"
CSV = "Kód;Název\r\nCZ-BRNO;Plán zlepšení\r\n"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
DOCUMENT = f"{OFFICE}.wordprocessingml.document"
MACRO_SHEET = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
BINARY = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
FILES = {  # code, then every file that must bring it
    "file_empty": [b""],
    "web_page": [
        b"<html><body><table><tr><td>Brno</td></tr></table>",
        b"\xef\xbb\xbf\r\n <?xml version='1.0'?><Workbook/>",
        wide("<table><tr><td>Brno</td></tr></table>"),
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related",
    ],
    "text_file": [CSV.encode(), CSV.encode("cp1250"), wide(CSV), b"Jana"],
    "pdf_file": [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3"],
    "picture_file": [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0\0\x10JFIF"],
    "not_a_workbook": [b"\0\1\2\3" * 9, package(CONTENT_TYPES, ("xl/styles.xml", b""))],
    "old_format": [OLE, stream("Workbook", "WordDocument"), b"\x09\x04\x06\x00\0\0\x10\0"],
    "password": [stream("EncryptedPackage"), encrypted(package(*BOOK))],
    "office_document": [
        stream("WordDocument"),
        stream("PowerPoint Document"),
        b"{\\rtf1\\ansi Brno}",
        package(content_types(f"{DOCUMENT}.main+xml"), ("word/document.xml", b"")),
        package(content_types(f"{OFFICE}.presentationml.presentation.main+xml")),
        package(("mimetype", "application/vnd.oasis.opendocument.text")),
    ],
    "apple_document": [package(("Index/Document.iwa", b"")), package(("Index.zip", b""))],
    "zip_archive": [
        package(),
        package(("strategie/brno.xlsx", b"")),
        package(("mimetype", "application/epub+zip")),
        b"Rar!\x1a\x07\0",
        b"7z\xbc\xaf\x27\x1c",
    ],
    "file_cut_short": [package(*BOOK)[:60], package(*BOOK)[:-30]],
    "damaged": [package(*BOOK).replace(b"PK\x01\x02", b"PK\x01\x09")],
    "open_document": [package(("mimetype", ODS), ("content.xml", b"<x/>"))],
    "binary_workbook": [
        package(CONTENT_TYPES, ("xl/workbook.bin", b"\0")),
        package(content_types(BINARY), ("xl/buch.bin", b"\0")),
    ],
    "macros": [
        package(*BOOK, ("xl/vbaProject.bin", b"\0")),
        package(content_types("application/vnd.ms-office.vbaProject"), WORKBOOK),
        package(content_types("application/vnd.ms-excel.macrosheet+xml"), WORKBOOK),
    ],
    "strict_format": [
        package(CONTENT_TYPES, ("xl/workbook.xml", STRICT)),
        package(*BOOK, ("_rels/.rels", b"<R Type='http://purl.oclc.org/ooxml/officeDocument'/>")),
    ],
    "too_many_parts": [package(CONTENT_TYPES, *((f"xl/{n}.xml", b"") for n in range(2001)))],
    "unpacks_too_large": [package(*BOOK, ("xl/a.xml", b"\0" * 210_000_000))],
    "packed_too_tightly": [package(*BOOK, ("xl/a.xml", b"\0" * 60_000_000))],
    "part_outside": [
        package(*BOOK, (name, b""))
        for name in ("../../etc/cron", "/xl/a", "..\\a", "C:/a", "xl/../a")
    ],
    "part_twice": [package(*BOOK, ("xl/a.xml", b"1"), ("XL/A.xml", b"2"))],
}


def refusal(path):
    with pytest.raises(WorkbookError) as refused:
        inspect(path)
    return refused.value.code


@pytest.mark.parametrize(
    ("code", "content"),
    [
        pytest.param(code, one, id=f"{code}{n}")
        for code in FILES
        for n, one in enumerate(FILES[code])
    ],
)
def test_each_kind_of_unusable_file_has_a_code_of_its_own(tmp_path, code, content):
    path = tmp_path / "strategie.xlsx"
    path.write_bytes(content)

    assert refusal(path) == code


@pytest.mark.parametrize(
    "parts",
    [
        BOOK,
        [content_types(f"{OFFICE}.spreadsheetml.template.main+xml"), ("xl/kniha.xml", b"")],
        [content_types(MACRO_SHEET), WORKBOOK],
        [content_types(DOCUMENT, BINARY.removesuffix(".main")), WORKBOOK],
        [*BOOK, ("xl/a.xml", b"\0" * 50_000_000)],
    ],
    ids=["plain", "another name", "no macros in it", "documents inside", "large"],
)
def test_an_unusual_workbook_that_can_be_read_passes(tmp_path, parts):
    path = tmp_path / "strategie.xlsx"
    path.write_bytes(package(*parts))

    inspect(path)


def test_the_lock_file_of_an_open_workbook_is_named_as_such(tmp_path):
    path = tmp_path / "~$strategie.xlsx"
    path.write_bytes(b"Jana")

    assert refusal(path) == "lock_file"


def test_a_missing_file_and_a_folder_are_no_workbooks(tmp_path):
    assert refusal(tmp_path / "neni.xlsx") == "file_missing"
    assert refusal(tmp_path) == "folder"


def test_a_file_over_the_limit_is_not_even_opened(tmp_path):
    path = tmp_path / "strategie.xlsx"
    with path.open("wb") as stream:
        stream.truncate(limits().file_bytes + 1)

    assert refusal(path) == "file_too_large"


def test_an_ordinary_workbook_passes(make_workbook):
    inspect(make_workbook(Strategie=[["Brno"]]))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("zl\udcedn.xlsx", "file_name"),
        ("zlín\n.xlsx", "file_name"),
        ("zlín\0.xlsx", "file_name"),
        ("z" * 300 + ".xlsx", "unreadable"),
    ],
)
def test_a_name_that_no_system_can_show_or_keep_is_a_refusal(tmp_path, name, code):
    assert refusal(tmp_path / name) == code


def test_a_link_to_nowhere_or_to_itself_is_a_missing_file(tmp_path):
    for name, target in (("nikam.xlsx", "neni.xlsx"), ("kruh.xlsx", "kruh.xlsx")):
        (tmp_path / name).symlink_to(tmp_path / target)

        assert refusal(tmp_path / name) == "file_missing"


SHIPPED = (Path(__file__).parents[3] / "data/submissions/DJN.xlsx").read_bytes()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(SHIPPED) - 1), st.integers(0, 255)), max_size=9))
def test_flipped_bytes_never_keep_the_gate_busy(flips):
    content = bytearray(SHIPPED)
    for position, byte in flips:
        content[position] = byte
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "djn.xlsx"
        path.write_bytes(content)
        started = time.monotonic()
        try:
            inspect(path)
        except WorkbookError as refused:
            assert refused.code

    assert time.monotonic() - started < 1
