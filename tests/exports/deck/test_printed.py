"""Slides as LibreOffice opens them: one page a slide, no letter lost."""

import io
import shutil
import subprocess
from datetime import date

import pptx
import pytest

from exports.deck.deck import write
from exports.report.report import assemble
from exports.report.scope import view_of
from exports.report.templates import planned

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (shutil.which("soffice") and shutil.which("pdftotext")), reason="no LibreOffice"
    ),
]


def printed(path, folder):
    profile = f"-env:UserInstallation=file://{folder}/profile"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*convert, str(path)], check=True, capture_output=True)
    read = ["pdftotext", str(path.with_suffix(".pdf")), "-"]
    text = subprocess.run(read, check=True, capture_output=True).stdout.decode()
    return text.rstrip("\f").split("\f")


@pytest.mark.parametrize(
    ("scope", "language", "name"),
    [("country:PL", "pl", "Łódź"), ("country:HU", "hu", "Győr"), ("country:CZ", "cs", "Žďár")],
)
def test_a_deck_prints_a_page_for_every_slide(scope, language, name, snapshot, tmp_path):
    base = view_of(scope, language=language, year=2026, snapshot=snapshot)
    report = assemble(
        planned("country", base, snapshot), snapshot, base=base, today=date(2026, 11, 29)
    )
    data = write(report, snapshot, lambda share: None)
    (tmp_path / "deck.pptx").write_bytes(data)

    pages = printed(tmp_path / "deck.pptx", tmp_path)

    assert len(pages) == len(pptx.Presentation(io.BytesIO(data)).slides)
    assert report.title.split(":")[0].split()[0] in pages[0]
    assert any(name in page for page in pages)
