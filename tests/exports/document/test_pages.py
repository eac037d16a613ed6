"""Documents as LibreOffice lays them out: the software of somebody else opens every one."""

import shutil
import subprocess
from datetime import date

import pytest

from domain.report import Piece
from domain.selection import Selection
from domain.view import View
from exports.document.document import write
from exports.report.report import assemble
from exports.report.templates import planned

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (shutil.which("soffice") and shutil.which("pdftotext")), reason="no LibreOffice"
    ),
]
TODAY = date(2026, 11, 29)


@pytest.fixture
def pages_of(snapshot, tmp_path):
    """The words of every page of a report, as LibreOffice prints it."""

    def make(report):
        (tmp_path / "report.docx").write_bytes(write(report, snapshot, lambda share: None))
        profile = f"-env:UserInstallation=file://{tmp_path}/profile"
        printed = ("--headless", "--convert-to", "pdf", "--outdir", str(tmp_path))
        subprocess.run(
            ["soffice", profile, *printed, str(tmp_path / "report.docx")],
            check=True,
            capture_output=True,
        )
        text = subprocess.run(
            ["pdftotext", "-layout", str(tmp_path / "report.pdf"), "-"],
            check=True,
            capture_output=True,
        )
        return text.stdout.decode().rstrip("\f").split("\f")

    return make


@pytest.mark.parametrize(
    ("language", "countries"),
    [("en", ("PL",)), ("pl", ()), ("cs", ("CZ",)), ("sk", ("SK", "HU")), ("hu", ("HU",))],
)
def test_the_gap_briefing_has_two_pages_with_its_imprint(pages_of, snapshot, language, countries):
    base = View("overview", language, selection=Selection(countries=countries, year=2026))
    plan = planned("gaps", base, snapshot)
    first, second = pages_of(assemble(plan, snapshot, base=base, today=TODAY))

    assert plan.pieces[0].heading.split()[0] in first
    assert "Smart V4 Strategies (2026)" in second


def test_letters_of_the_region_are_printed(pages_of, report_of):
    [page] = pages_of(report_of(Piece(comment="Łódź, Győr, Žďár, Příbram")))

    assert "Łódź, Győr, Žďár, Příbram" in page
