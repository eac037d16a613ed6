"""The PDF by either way: its words can be found, charts are vectors, it says who made it."""

import shutil
import subprocess

import pytest

from exports.pictures.chrome import CHOSEN, is_available
from exports.pictures.warm import browser
from exports.web.pdf import write
from exports.web.typesetting import typeset

pytestmark = pytest.mark.slow

BY_CHROME = pytest.param(
    "chrome",
    marks=[
        pytest.mark.browser,
        pytest.mark.skipif(not is_available(), reason="no Chrome or Chromium"),
    ],
)
EVIL = "#panic() $x$ <a> @b *c* [d] \\u{1} </script> // e"


@pytest.fixture(params=[BY_CHROME, "typst"])
def written(request, monkeypatch, tmp_path):
    if request.param == "typst":
        monkeypatch.setenv(CHOSEN, str(tmp_path / "none"))
    yield lambda report: write(report, None, lambda _: None)
    browser.close()


@pytest.fixture
def words_of(tmp_path):
    """The words of a PDF as another program reads them."""
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed")

    def words(pdf):
        path = tmp_path / "report.pdf"
        path.write_bytes(pdf)
        done = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True)
        return " ".join(done.stdout.decode().split())

    return words


def test_another_program_finds_every_letter(written, words_of, make_report, make_part, make_block):
    words = words_of(written(make_report(make_part(make_block(), comment="Mój głos"))))

    for said in [
        *("Łódź", "Győr", "Žďár nad Sázavou", "Příbram", "Kto się zobowiązuje?", "Mój głos"),
        *("Dwa miasta się zobowiązują.", "Źródło: Smart V4 Strategies", "Cytat", "wersja 1"),
    ]:
        assert said in words


def test_words_of_a_stranger_stay_words(written, words_of, make_report, make_part, make_block):
    part = make_part(make_block(title=EVIL, places=(EVIL, "b", "c", "d")), comment=EVIL)

    words = words_of(written(make_report(part, title="Strategie")))

    assert words.count("#panic()") >= 3
    assert "@b *c* [d]" in words


def test_it_is_tagged_and_tells_its_language(written, make_report, make_part, make_block):
    pdf = written(make_report(make_part(make_block(), heading="Rozdział")))

    assert b"/StructTreeRoot" in pdf
    assert b"/Lang" in pdf
    assert b"/Outlines" in pdf


def test_a_country_report_counts_its_pages(written, words_of, country_report):
    report = country_report("pl")

    words = words_of(written(report))

    assert "Łódź" in words
    assert report.imprint.cite[:40] in words
    assert report.imprint.short[:60] in words
    assert " 2 / " in words


def test_without_chrome_it_says_that_charts_are_simpler(words_of, make_report):
    assert "bez Chrome" in words_of(typeset(make_report()))
