"""Reports written as workbooks and opened again with openpyxl."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from exports.report.report import assemble
from exports.report.scope import view_of
from exports.report.templates import planned
from exports.workbook.workbook import write

TODAY = date(2026, 11, 29)


@pytest.fixture(scope="module")
def report_of(snapshot):
    """Assemble a ready-made report."""

    def make(scope, template, language, address="https://example.org"):
        base = view_of(scope, language=language, year=2026, snapshot=snapshot)
        plan = planned(template, base, snapshot)
        return assemble(plan, snapshot, base=base, today=TODAY, address=address)

    return make


@pytest.fixture(scope="module")
def opened(snapshot):
    """Write a report and open it."""

    def make(report):
        return load_workbook(BytesIO(write(report, snapshot, lambda share: None)))

    return make


@pytest.fixture(scope="module")
def country(report_of):
    return report_of("country:CZ", "country", "cs")


@pytest.fixture(scope="module")
def country_book(country, opened):
    return opened(country)
