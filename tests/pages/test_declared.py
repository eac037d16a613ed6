"""What a partner assigned, from the cell of the workbook to the page."""

import pytest

from domain.phrases import phrase
from etl.template.template import write_template

STRATEGY = {
    "strategy_code": "CZ-BRNO-SECAP-2030",
    "country": "CZ",
    "partner": "CSCC",
    "place": "Brno",
    "place_kind": "city",
    "title": "Akční plán udržitelné energetiky a klimatu",
    "type": "climate_energy_secap",
    "status": "adopted",
    "language": "cs",
    "summary": "Město chce do roku 2030 snížit emise CO2 o 40 %.",
    "text_basis": "excerpt",
    "declared_sdg": "SDG 13; SDG 5",
    "declared_green_deal": "GD1",
}
MEASURE = {
    "measure_code": "CZ-BRNO-SECAP-2030-M01",
    "strategy_code": "CZ-BRNO-SECAP-2030",
    "kind": "goal",
    "title": "Snížení emisí CO2 o 40 % do roku 2030",
}


@pytest.fixture
def store(tmp_path, monkeypatch):
    submissions = tmp_path / "submissions"
    submissions.mkdir()
    monkeypatch.setenv("SV4_SUBMISSIONS", str(submissions))
    rows = {"strategies": [STRATEGY], "measures": [MEASURE]}
    write_template("cs", submissions / "CSCC.xlsx", rows)
    return f"duckdb:{tmp_path / 'store'}"


def test_what_both_see_and_what_only_the_partner_sees_stand_side_by_side(visit, words_of, store):
    app = visit("strategies", store, strategy="CZ-BRNO-SECAP-2030", lang="sk")

    said = words_of(app)
    assert phrase("declared.heading", "sk") in said
    assert f"**{phrase('declared.agreed', 'sk')}** (2)" in said
    assert f"**{phrase('declared.only_declared', 'sk')}** (1)" in said


def test_a_strategy_without_assignments_has_no_such_part(visit, words_of, real_store):
    app = visit("strategies", real_store, strategy="CZ-BRNO-SECAP-2030")

    assert phrase("declared.heading", "en") not in words_of(app)
