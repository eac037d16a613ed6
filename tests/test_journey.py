"""One workbook from the file to the figure, with nothing replaced by a stand-in."""

from charts.coverage import country_heatmap
from charts.frame import Words
from domain.selection import Selection
from etl.pipeline import loader
from etl.template.template import write_template
from exports.blocks.block import snapshot_of
from exports.blocks.countries import coverage_in_view
from store.queries import evidence_behind

STRATEGY = {
    "strategy_code": "SK-ZILINA-SUMP-2040",
    "country": "SK",
    "partner": "SSCC",
    "place": "Žilina",
    "place_kind": "city",
    "title": "Plán udržateľnej mobility mesta Žilina",
    "type": "mobility_sump",
    "status": "adopted",
    "language": "sk",
    "summary": "Mesto chce, aby ľudia menej jazdili autom a viac chodili pešo.",
    "text_basis": "excerpt",
}
MEASURE = {
    "measure_code": "SK-ZILINA-SUMP-2040-M01",
    "strategy_code": "SK-ZILINA-SUMP-2040",
    "kind": "measure",
    "title": "Výstavba cyklotrás",
    "description": "Do roku 2030 vybudujeme 40 km cyklotrás, zodpovedá odbor dopravy.",
}


def test_a_cycle_path_in_a_workbook_becomes_a_blue_cell(tmp_path):
    path = tmp_path / "zilina.xlsx"
    write_template("sk", path, {"strategies": [STRATEGY], "measures": [MEASURE]})
    one = loader(f"duckdb:{tmp_path / 'store'}")
    report = one.load([path])
    view = Selection(year=2026)

    with one.snapshots.open(report.version) as connection:
        coverage = coverage_in_view(
            snapshot_of(report.version, connection), view, framework="GD", parent="GD5"
        )
        [zilina] = connection.execute("select distinct place_id from strategies").fetchone()
        evidence = evidence_behind(connection, view, place_id=zilina, criterion="GD5c")
    figure = country_heatmap(coverage, language="sk", words=Words("Mobilita", "Podiel", "Zdroj"))

    assert coverage.set_index(["country", "criterion"])["coverage_share"]["SK", "GD5c"] == 1.0
    assert coverage.set_index(["country", "criterion"])["coverage_share"]["SK", "GD5e"] == 0.0
    assert evidence["level"].max() == 4
    assert {"cyklotrás"} <= set(evidence["surface"].str.split().str[-1])
    darkest = figure["data"][-1]
    assert "GD5c" in [key for trace in figure["data"] for key in trace["customdata"]]
    assert darkest["type"] == "bar"
