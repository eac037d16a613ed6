from collections.abc import Sequence

import pytest
from openpyxl import Workbook

from etl.template.template import write_template

STRATEGY = {
    "strategy_code": "CZ-BRNO-SECAP-2030",
    "country": "CZ",
    "partner": "CSCC",
    "place": "Brno",
    "place_kind": "city",
    "title": "Akční plán udržitelné energetiky a klimatu",
    "type": "climate_energy_secap",
    "language": "cs",
    "summary": "Město chce do roku 2030 snížit emise o 40 %.",
    "text_basis": "excerpt",
}
MEASURE = {
    "measure_code": "CZ-BRNO-SECAP-2030-M01",
    "strategy_code": "CZ-BRNO-SECAP-2030",
    "kind": "goal",
    "title": "Snížení emisí CO2",
}


@pytest.fixture
def a_strategy():
    """Cells of one good row of the sheet of strategies."""
    return dict(STRATEGY)


@pytest.fixture
def make_workbook(tmp_path):
    """Write rows of cells to sheets and return the path."""

    def make(name: str = "brno.xlsx", **sheets: Sequence[Sequence[object]]):
        book = Workbook()
        book.remove(book.active)
        for title, rows in sheets.items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(row)
        path = tmp_path / name
        book.save(path)
        return path

    return make


@pytest.fixture
def make_submission(make_workbook):
    """Write one strategy and one measure with some cells changed and return the path."""

    def make(strategy: dict = {}, measure: dict = {}):  # noqa: B006
        rows = [STRATEGY | strategy], [MEASURE | measure]
        sheets = {
            title: [list(row), list(row.values())]
            for title, [row] in zip(("Strategie", "Opatření"), rows, strict=True)
        }
        return make_workbook(**sheets)

    return make


@pytest.fixture
def template(tmp_path):
    """Write the Czech template with the given rows and return the path."""

    def write(strategies=(STRATEGY,), measures=(MEASURE,), language="cs"):
        path = tmp_path / "template.xlsx"
        write_template(language, path, {"strategies": strategies, "measures": measures})
        return path

    return write
