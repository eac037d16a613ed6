import re
import shutil
import subprocess
import zipfile
from datetime import date
from io import BytesIO

import pandas as pd
import pytest

from domain.phrases import phrase
from domain.report import Piece, Plan
from domain.vocabulary import LANGUAGES
from exports.native.native import native_of
from exports.native.shapes import Bars
from exports.report.report import assemble
from exports.workbook.workbook import write
from store.open_data import evidence_in_view
from store.queries import coverage_by_place

LEVELS = {0, 1, 2, 3, 4}
TODAY = date(2026, 11, 29)
NOTHING = "Nothing in view"


def values(sheet):
    return list(sheet.iter_rows(values_only=True))


def words(sheet):
    return [str(cell) for row in values(sheet) for cell in row if cell is not None]


def rows_of(sheet, table):
    top, *rows = sheet[sheet.tables[table].ref]
    names = [cell.value for cell in top]
    return [dict(zip(names, (cell.value for cell in row), strict=True)) for row in rows]


def part_of(report, block):
    return next(part for part in report.parts if part.piece.block == block)


def sheet_with(book, title):
    return next(sheet for sheet in book if sheet["A1"].value == title and sheet._charts)


def test_sheets_are_named_in_the_language_of_the_report(country_book):
    names = country_book.sheetnames

    assert names[:2] == ["Shrnutí", "Matice pokrytí"]
    assert names[-4:] == ["Otevřené body", "Strategie", "Doklady", "Metoda"]
    assert all(len(name) <= 31 for name in names)
    assert country_book.properties.language == "cs"


def test_the_matrix_holds_the_levels_of_the_data_as_numbers(country_book, country, snapshot):
    sheet = country_book["Matice pokrytí"]
    rows = values(sheet)
    top = next(at for at, row in enumerate(rows) if row[0] == "Místo")
    coverage = snapshot.answer(coverage_by_place, country.base.selection, framework="SDG")
    stated = {
        (row.place_name, row.position): row.level
        for row in coverage.itertuples()
        if pd.notna(row.level)
    }

    shown = {
        (row[0], at): row[1 + at]
        for row in rows[top + 1 :]
        for at in range(1, 18)
        if row[1 + at] in LEVELS
    }

    assert shown == {key: int(level) for key, level in stated.items()}


def test_what_has_no_level_is_marked_and_never_zero_or_empty(country_book):
    sheet = country_book["Matice pokrytí"]
    marked = [cell for row in sheet.iter_rows() for cell in row if cell.value == "·"]

    assert marked
    assert {cell.fill.patternType for cell in marked} == {"gray0625"}
    assert sheet.conditional_formatting
    assert sheet.freeze_panes and sheet.auto_filter.ref


def test_native_charts_read_the_cells_that_hold_the_numbers_of_the_block(country_book, country):
    block = part_of(country, "gap_ranking").block
    shape = native_of(block)
    assert isinstance(shape, Bars)
    sheet = sheet_with(country_book, block.words.title)

    chart = sheet._charts[0]

    for series, drawn in zip(shape.series, chart.series, strict=True):
        _, _, area = drawn.val.numRef.f.rpartition("!")
        found = [cell.value for (cell,) in sheet[area.replace("$", "")]]
        assert found == pytest.approx([value / 100 for value in series.values])


def test_charts_have_words_for_those_who_cannot_see_them(country, snapshot):
    file = zipfile.ZipFile(BytesIO(write(country, snapshot, lambda share: None)))
    drawings = [file.read(name).decode() for name in file.namelist() if "drawings/drawing" in name]

    frames = [frame for drawing in drawings for frame in re.findall("<cNvPr[^>]*>", drawing)]
    assert frames
    assert all('descr="' in frame for frame in frames)
    assert part_of(country, "gap_ambition").block.words.title in " ".join(frames)


def test_shares_are_fractions_written_as_percent(country_book, country):
    frame = part_of(country, "map_regions").block.table
    share = next(name for name in frame if name.endswith("(%)"))
    sheet = next(sheet for sheet in country_book if sheet.title.startswith("Kraje"))
    [table] = sheet.tables
    header = next(cell for cell in sheet[sheet.tables[table].ref][0] if cell.value == share)

    cells = [row[header.column - 1] for row in sheet[sheet.tables[table].ref][1:]]

    assert {cell.number_format for cell in cells if cell.value != "–"} == {'0" "%'}
    assert [cell.value for cell in cells] == [
        "–" if one != one else pytest.approx(one / 100) for one in frame[share]
    ]


def test_every_counted_piece_of_evidence_names_its_cell(country_book, country, snapshot):
    rows = rows_of(country_book["Doklady"], "evidence")

    assert len(rows) == len(snapshot.answer(evidence_in_view, country.base.selection))
    assert {row["Sešit"] for row in rows} == {"CSCC.xlsx"}
    assert all(row["Buňka"] and row["Nalezená slova"] for row in rows)
    assert {row["Úroveň (0–4)"] for row in rows} <= LEVELS


def test_a_gap_is_not_called_so_on_an_excerpt(country_book):
    found = {row["Co se našlo"] for row in rows_of(country_book["Otevřené body"], "gaps")}

    assert found == {phrase("workbook.gaps.not_found", "cs"), phrase("level.1", "cs")}


def test_a_place_lists_its_own_rows_alone(report_of, opened):
    book = opened(report_of("place:gn:3094802", "city", "pl"))

    assert {row["Jednostka"] for row in rows_of(book["Dowody"], "evidence")} == {"Kraków"}
    assert {row["Jednostka"] for row in rows_of(book["Strategie"], "strategies")} == {"Kraków"}


def test_imprint_and_names_keep_every_letter(country_book, country):
    method, summary = words(country_book["Metoda"]), words(country_book["Shrnutí"])

    for label, text in country.imprint.lines:
        assert label in method and text in method
        assert text in summary
    assert any("Příbram" in one or "Žďár" in one for one in words(country_book["Strategie"]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_can_be_written_in_every_language(language, report_of, opened):
    book = opened(report_of("country:HU", "gaps", language))

    assert book.properties.language.startswith(language)
    assert "{" not in "".join(words(book.worksheets[0]))


def test_text_never_becomes_a_formula_or_breaks_the_file(snapshot, report_of, opened):
    base = report_of("v4", "gaps", "en").base
    comment = '=HYPERLINK("http://x")\x07 Łódź'
    plan = Plan("=1+1", "en", (Piece(comment=comment), Piece(block="unknown", parts=("table",))))
    report = assemble(plan, snapshot, base=base, today=TODAY)

    book = opened(report)

    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert "'=1+1" in words(book["Summary"])
    assert any("Łódź" in one for one in words(book["Summary"]))
    assert any(NOTHING in one for one in words(book["Summary"]))


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_opens_it_and_keeps_the_letters(country, snapshot, tmp_path):
    (tmp_path / "report.xlsx").write_bytes(write(country, snapshot, lambda share: None))

    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
        + ["--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "report.xlsx")],
        check=True,
        capture_output=True,
        timeout=300,
    )

    assert (tmp_path / "report.pdf").stat().st_size > 50_000
