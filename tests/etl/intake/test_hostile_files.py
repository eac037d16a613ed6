"""Workbooks made to do harm: each ends with rows or with a code, and soon."""

import ctypes
import os
import re
import sys
import time
import zipfile
from dataclasses import replace

import pytest
from openpyxl import Workbook

from domain.errors import WorkbookError
from domain.phrases import phrase
from domain.vocabulary import LANGUAGES
from etl.intake import child_process, child_windows
from etl.intake.gate import inspect
from etl.intake.limits import limits
from etl.intake.workbook import RawCell, read_workbook

SHEET = "xl/worksheets/sheet1.xml"
BOOK = "xl/workbook.xml"
SECONDS = 15  # on a busy machine; most take less than one


@pytest.fixture
def plan(tmp_path):
    """A workbook with two cells, as harmless as any."""
    book = Workbook()
    book.active.title = "Strategie"
    book.active.append(["Kód", "Název"])
    book.active.append(["CZ-BRNO", "Plán"])
    path = tmp_path / "plan.xlsx"
    book.save(path)
    return path


def rewritten(path, **changes):
    """Put other bytes in place of parts: by name, or removed where the content is None."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()} | changes
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            if content is not None:
                package.writestr(name, content)
    return path


def edited(path, part, old, new):
    """Change one part by a regular expression that must be found."""
    with zipfile.ZipFile(path) as package:
        content = package.read(part)
    assert re.search(old, content)
    return rewritten(path, **{part: re.sub(old, lambda _: new, content, count=1)})


def outcome(path):
    """The first column, or the code of the refusal, whose sentences must exist."""
    started = time.monotonic()
    try:
        inspect(path)
        rows = [row.cells["A"].text for sheet in read_workbook(path).sheets for row in sheet.rows]
    except WorkbookError as refused:
        for language in LANGUAGES:
            assert phrase(f"problem.{refused.code}", language, workbook="", **refused.values)
        rows = refused.code
    assert time.monotonic() - started < SECONDS
    return rows


ROWS = ["Kód", "CZ-BRNO"]


def test_the_plan_itself_is_read(plan):
    assert outcome(plan) == ROWS


@pytest.mark.parametrize("size", [b"A1:XFD1048576", b"A1:A1", b"Z9:A1", b"A0:", b"", b"brno"])
def test_the_size_that_a_sheet_declares_is_not_believed(plan, size):
    edited(plan, SHEET, b'<dimension ref="[^"]*"', b'<dimension ref="' + size + b'"')

    assert outcome(plan) == ROWS


def test_a_cell_in_the_last_corner_costs_neither_time_nor_memory(plan):
    corner = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    edited(plan, SHEET, b"</sheetData>", corner)

    assert outcome(plan) == ROWS


BILLION_LAUGHS = b'<!DOCTYPE x [<!ENTITY a0 "brno">%s]>' % b"".join(
    b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10)
)
QUADRATIC = b'<!DOCTYPE x [<!ENTITY a9 "%s">]>' % (b"a" * 100_000)
OUTSIDE = b'<!DOCTYPE x [<!ENTITY a9 SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize("part", [SHEET, BOOK])
@pytest.mark.parametrize(
    ("bomb", "used"),
    [(BILLION_LAUGHS, b"&a9;"), (QUADRATIC, b"&a9;" * 20_000), (OUTSIDE, b"&a9;")],
    ids=["billion laughs", "quadratic", "outside"],
)
def test_entities_neither_grow_nor_lead_outside(plan, part, bomb, used):
    edited(plan, part, b"^(<[?][^>]*[?]>)?", bomb)
    edited(plan, part, b">Strategie<|CZ-BRNO|<workbookPr", used + b"<workbookPr")

    assert outcome(plan) == "damaged"


def test_a_bomb_of_zeros_stops_at_the_gate(plan):
    rewritten(plan, **{"xl/media/a.bin": b"\0" * 60_000_000})

    assert outcome(plan) == "packed_too_tightly"


def test_a_bomb_below_every_limit_of_the_gate_stops_in_the_child(plan):
    text = b"<t>" + b"x" * 40_000_000 + b"</t>"
    edited(plan, SHEET, b"<t>CZ-BRNO</t>", text)

    assert outcome(plan) == "cell_too_long"


def test_a_million_empty_rows_are_not_waited_for(plan):
    rows = b"".join(b'<row r="%d"/>' % number for number in range(3, 300_000))
    edited(plan, SHEET, b"</sheetData>", rows + b"</sheetData>")

    assert outcome(plan) == ROWS


def long_rows(count):
    """Rows of the longest texts, four bytes a letter in memory."""
    cell = f'<c t="inlineStr"><is><t>\U0001f600{"a" * 32_000}</t></is></c>'
    return f"<row>{cell}</row>".encode() * count


def test_more_content_than_the_server_may_hold_is_refused(plan):
    edited(plan, SHEET, b"</sheetData>", long_rows(2_300) + b"</sheetData>")

    with pytest.raises(WorkbookError) as refused:
        read_workbook(plan)

    assert refused.value.code == "too_much_content"
    assert refused.value.values == {"limit": limits().content_bytes // 1024**2}


def test_many_sheets_on_one_part_are_stopped_by_what_they_hold(plan):
    edited(plan, SHEET, b"</sheetData>", long_rows(100) + b"</sheetData>")
    relations = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    sheet = b'<sheet name="s" sheetId="9" r:id="rId1" xmlns:r="' + relations + b'"/>'
    edited(plan, BOOK, b"</sheets>", sheet * 40 + b"</sheets>")

    assert outcome(plan) == "too_much_content"


@pytest.mark.parametrize("index", [b"7", b"-1", b"99999999999999999999", b"brno", b"1e3"])
def test_a_text_that_is_not_in_the_table_of_texts_is_a_refusal(plan, index):
    cell = b'<row r="3"><c r="A3" t="s"><v>' + index + b"</v></c></row></sheetData>"
    edited(plan, SHEET, b"</sheetData>", cell)

    assert outcome(plan) == "unreadable"


def test_a_wrong_checksum_is_a_damage(plan):
    with zipfile.ZipFile(plan) as package:
        start = package.getinfo(SHEET).header_offset
    content = bytearray(plan.read_bytes())
    content[start + 14] ^= 255  # the checksum before the part
    entry = content.rindex(SHEET.encode()) - 46
    content[entry + 16] ^= 255  # and the one in the directory
    plan.write_bytes(content)

    assert outcome(plan) == "damaged"


@pytest.mark.parametrize(
    ("part", "code"),
    [
        (SHEET, "part_missing"),
        (BOOK, "part_missing"),
        ("[Content_Types].xml", "zip_archive"),
        ("xl/_rels/workbook.xml.rels", "part_missing"),
    ],
)
def test_a_missing_part_is_named(plan, part, code):
    rewritten(plan, **{part: None})

    assert outcome(plan) == code


def test_a_relationship_to_a_sheet_that_is_not_there_is_a_missing_part(plan):
    edited(plan, "xl/_rels/workbook.xml.rels", b"sheet1.xml", b"sheet7.xml")

    assert outcome(plan) == "part_missing"


def test_a_workbook_without_any_sheet_has_no_rows(plan):
    edited(plan, BOOK, b"<sheets>.*</sheets>", b"<sheets/>")

    assert outcome(plan) == []


def test_a_part_that_would_be_written_elsewhere_stops_at_the_gate(plan):
    rewritten(plan, **{"../../../tmp/brno": b"x"})

    assert outcome(plan) == "part_outside"


@pytest.mark.parametrize(
    "formula", [b"cmd|' /C calc'!A0", b'HYPERLINK("http://brno.example","Brno")', b"A1&amp;A2"]
)
def test_a_formula_is_only_ever_its_result_or_its_words(plan, formula):
    cell = b'<row r="3"><c r="A3"><f>' + formula + b"</f></c></row></sheetData>"
    edited(plan, SHEET, b"</sheetData>", cell)

    [*_, last] = read_workbook(plan).sheets[0].rows

    assert last.cells["A"] == RawCell("formula", "=" + formula.decode().replace("&amp;", "&"))


@pytest.mark.parametrize(
    "cell",
    [
        b'<c r="A3" t="n"><v>1e999</v></c>',
        b'<c r="A3" t="n"><v>' + b"9" * 5_000 + b"</v></c>",
        b'<c r="A3" t="d"><v>2026-99-99</v></c>',
        b'<c r="A3" t="b"><v>brno</v></c>',
        b'<c r="A3" s="99999"><v>1</v></c>',
        b'<c r="A3" s="-1"><v>1</v></c>',
        b'<c r="ZZZZ99999999"><v>1</v></c>',
        b'<c r="0"><v>1</v></c>',
        b'<c r="A3" t="inlineStr"><is/></c>',
        b"<c><c><c/></c></c>",
    ],
)
def test_a_cell_that_no_excel_writes_ends_with_rows_or_a_code(plan, cell):
    edited(plan, SHEET, b"</sheetData>", b'<row r="3">' + cell + b"</row></sheetData>")

    assert outcome(plan)


@pytest.mark.parametrize("number", [b"0", b"-5", b"99999999999", b"brno", b""])
def test_a_row_number_that_no_excel_writes_ends_with_rows_or_a_code(plan, number):
    row = b'<row r="' + number + b'"><c><v>1</v></c></row></sheetData>'
    edited(plan, SHEET, b"</sheetData>", row)

    assert outcome(plan)


def test_tags_without_end_take_no_time(plan):
    edited(plan, SHEET, b"</sheetData>", b"<row <mergeCell <c " * 1_000_000)

    assert outcome(plan) == "damaged"


def test_a_deep_nest_of_tags_takes_no_time(plan):
    edited(plan, SHEET, b"</sheetData>", b"<a>" * 1_000_000)

    assert outcome(plan) in ("damaged", "too_much_memory")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_child_that_never_ends_by_itself_is_ended(tmp_path, monkeypatch):
    path = tmp_path / "plan.xlsx"
    os.mkfifo(path)  # whoever opens it waits for a writer
    monkeypatch.setattr(child_process, "limits", lambda: replace(limits(), wall_seconds=2))

    with pytest.raises(WorkbookError) as refused:
        read_workbook(path)

    assert refused.value.code == "too_slow"
    with pytest.raises(OSError, match="No such device or address"):  # nobody reads it any more
        os.open(path, os.O_WRONLY | os.O_NONBLOCK)


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="sizes of a 64-bit system")
def test_the_limits_of_a_windows_job_are_laid_out_as_windows_expects_them():
    bounds = child_windows._limits(1024**3, 30)

    assert ctypes.sizeof(bounds) == 144
    assert ctypes.sizeof(bounds.BasicLimitInformation) == 64
    assert bounds.BasicLimitInformation.PerProcessUserTimeLimit == 300_000_000
    assert type(bounds).ProcessMemoryLimit.offset == 112
