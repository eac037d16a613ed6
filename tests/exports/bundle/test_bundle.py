"""The folder in one file: names, numbers, words, and what is said where pictures are missing."""

import csv
import io
import zipfile
from datetime import date

import pytest

from domain.phrases import phrase
from exports.bundle.bundle import write
from exports.bundle.names import file_names
from exports.pictures.chrome import CHOSEN, is_available
from exports.pictures.warm import browser
from exports.report.report import assemble
from exports.report.scope import view_of
from exports.report.templates import planned


@pytest.fixture
def briefing(snapshot):
    """The gap briefing for Slovakia: two charts."""
    base = view_of("country:SK", language="sk", year=2026, snapshot=snapshot)
    plan = planned("gaps", base, snapshot).with_words(0, heading="Medzery", comment="Náš hlas")
    today = date(2026, 11, 29)
    return assemble(plan, snapshot, base=base, today=today, address="https://example.org")


@pytest.fixture
def no_chrome(monkeypatch, tmp_path):
    monkeypatch.setenv(CHOSEN, str(tmp_path / "none"))


def files_of(report, progress=lambda _: None):
    with zipfile.ZipFile(io.BytesIO(write(report, None, progress))) as archive:
        assert archive.testzip() is None
        return {name.rpartition("/")[2]: archive.read(name) for name in archive.namelist()}


def test_names_sort_as_the_report_does_and_tell_the_version(briefing, no_chrome):
    names = list(files_of(briefing))

    assert names == sorted(names)
    tables = [name for name in names if name.endswith(".csv")]
    assert [name[:3] for name in tables] == ["01-", "02-"]
    day = briefing.version[:8]
    assert all(name.isascii() and f"-{day}-" in name for name in tables)


def test_a_table_opens_with_every_letter_and_says_where_it_is_from(briefing, no_chrome):
    table = next(content for name, content in files_of(briefing).items() if name[:2] == "01")

    text = table.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    assert table.startswith(b"\xef\xbb\xbf")
    assert rows[0] == list(briefing.parts[0].block.table.columns)
    assert len(rows) > len(briefing.parts[0].block.table)
    for said in [briefing.parts[0].block.words.source, briefing.imprint.cite, "Náš hlas"]:
        assert said in text


def test_without_chrome_the_readme_says_why_pictures_are_missing(briefing, no_chrome):
    files = files_of(briefing)

    readme = files["README.txt"].decode("utf-8-sig")
    assert phrase("bundle.no_pictures", "sk") in readme
    assert {name.rpartition(".")[2] for name in files} == {"csv", "txt"}
    assert "SVG, PNG, CSV" not in readme


def test_the_readme_holds_the_imprint_and_the_words(briefing, no_chrome):
    readme = files_of(briefing)["README.txt"].decode("utf-8-sig")

    for label, text in briefing.imprint.lines:
        assert f"{label}: {text}" in readme
    assert all(said in readme for said in briefing.parts[0].sentences)
    assert f"{file_names(briefing)[1]} (CSV)" in readme
    assert "https://example.org/gaps?lang=sk" in readme


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.skipif(not is_available(), reason="no Chrome or Chromium")
def test_every_chart_comes_as_svg_and_png(briefing):
    told = []

    files = files_of(briefing, told.append)
    browser.close()

    kinds = [name.rpartition(".")[2] for name in files]
    assert kinds == ["csv", "png", "svg", "csv", "png", "svg", "txt"]
    assert told == sorted(told)
    assert told[-1] == 1.0
    drawing = next(content for name, content in files.items() if name.endswith(".svg"))
    assert briefing.parts[0].block.words.title in drawing.decode()
