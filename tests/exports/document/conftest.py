"""Reports of a few words, and the files written of them opened again."""

from datetime import date
from io import BytesIO

import docx
import pytest

from domain.report import Piece, Plan
from domain.selection import Selection
from domain.view import View
from exports.document.document import write
from exports.report.report import assemble


@pytest.fixture
def report_of(snapshot):
    """Put the pieces together in a language."""

    def make(*pieces, language="en", title="Strategie", address=""):
        plan = Plan(title, language, pieces or (Piece(comment="Łódź, Győr, Žďár, Příbram"),))
        base = View("overview", language, selection=Selection(year=2026))
        return assemble(plan, snapshot, base=base, today=date(2026, 11, 29), address=address)

    return make


@pytest.fixture
def written(report_of, snapshot):
    """Write the pieces in a language and open the file with python-docx."""

    def make(*pieces, **wanted):
        file = write(report_of(*pieces, **wanted), snapshot, lambda share: None)
        return docx.Document(BytesIO(file))

    return make
