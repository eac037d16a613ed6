import io
import tempfile
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.errors import WorkbookError
from etl.gate import inspect
from etl.limits import limits

CONTENT_TYPES = ("[Content_Types].xml", b"<Types/>")
WORKBOOK = ("xl/workbook.xml", b"<workbook xmlns='http://schemas.openxmlformats.org/'/>")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


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


FILES = {
    "file_empty": b"",
    "not_a_workbook": "Kód;Název\nCZ-BRNO;Plán\n".encode(),
    "old_format": OLE,
    "password": OLE + "EncryptedPackage".encode("utf-16-le"),
    "damaged": package(CONTENT_TYPES, WORKBOOK)[:60],
    "open_document": package(
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", b"<x/>")
    ),
    "binary_workbook": package(CONTENT_TYPES, ("xl/workbook.bin", b"\0")),
    "macros": package(CONTENT_TYPES, WORKBOOK, ("xl/vbaProject.bin", b"\0")),
    "strict_format": package(
        CONTENT_TYPES,
        ("xl/workbook.xml", b"<workbook xmlns='http://purl.oclc.org/ooxml/spreadsheetml/main'/>"),
    ),
    "too_many_parts": package(CONTENT_TYPES, *((f"xl/{n}.xml", b"") for n in range(2001))),
    "unpacks_too_large": package(CONTENT_TYPES, WORKBOOK, ("xl/a.xml", b"\0" * 210_000_000)),
}


def refusal(path):
    with pytest.raises(WorkbookError) as refused:
        inspect(path)
    return refused.value.code


@pytest.mark.parametrize("code", FILES)
def test_each_kind_of_unusable_file_has_a_code_of_its_own(tmp_path, code):
    path = tmp_path / "strategie.xlsx"
    path.write_bytes(FILES[code])

    assert refusal(path) == code


def test_a_text_document_is_no_workbook(tmp_path):
    path = tmp_path / "strategie.xlsx"
    path.write_bytes(package(CONTENT_TYPES, ("word/document.xml", b"<x/>")))

    assert refusal(path) == "not_a_workbook"


def test_a_zip_with_a_password_is_named_as_such(tmp_path):
    path = tmp_path / "strategie.xlsx"
    path.write_bytes(encrypted(package(CONTENT_TYPES, WORKBOOK)))

    assert refusal(path) == "password"


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


SHIPPED = (Path(__file__).parents[2] / "data/submissions/DJN.xlsx").read_bytes()


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
