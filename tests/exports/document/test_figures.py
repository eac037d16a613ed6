"""Charts, heatmaps and pictures in the document, read again by other libraries than wrote them."""

import shutil
from io import BytesIO

import pytest
from docx.oxml import parse_xml
from openpyxl import load_workbook
from pptx.chart.chart import Chart
from pptx.oxml import parse_xml as parse_chart

from domain.phrases import phrase
from domain.report import CHART, TABLE, Piece
from domain.selection import Selection
from domain.view import View
from exports.blocks.registry import BLOCKS
from exports.document.figures import Shown
from exports.document.flow import Flow
from exports.document.parts import add_part
from exports.document.setup import empty_document
from exports.native.native import native_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
needs_browser = pytest.mark.skipif(
    not (shutil.which("chromium") or shutil.which("google-chrome")), reason="no Chrome"
)


def drawn(block, page, framework="SDG", parts=(CHART,)):
    return Piece(f"{page}?framework={framework}&country=PL", block, parts)


def block_of(snapshot, key, page):
    chosen = Selection(countries=("PL",), year=2026)
    return BLOCKS[key](snapshot, View(page, "en", selection=chosen))


def charts(document):
    parts = [part for part in document.part.package.iter_parts() if part.content_type == CHART_TYPE]
    return [(Chart(parse_chart(part.blob), None), part) for part in parts]


def workbook(part):
    [book] = [link.target_part for link in part.rels.values()]
    return load_workbook(BytesIO(book.blob)).active


def test_the_bars_of_a_native_chart_are_the_numbers_of_the_table(written, snapshot):
    [(chart, _)] = charts(written(drawn("gap_ranking", "gaps")))
    table = block_of(snapshot, "gap_ranking", "gaps").table

    stacked, _ = chart.plots
    rows = table.set_index("Criterion").loc[list(stacked.categories)]
    for series in list(stacked.series)[:4]:
        shares = (100 * rows[series.name] / rows["Places with data"]).round(1)
        assert list(series.values) == shares.tolist()


def test_the_share_of_peers_is_a_series_of_its_own(written, snapshot):
    [(chart, _)] = charts(written(drawn("gap_ranking", "gaps")))
    table = block_of(snapshot, "gap_ranking", "gaps").table

    stacked, frames = chart.plots
    rows = table.set_index("Criterion").loc[list(stacked.categories)]
    [peers] = frames.series
    assert list(peers.values) == rows["Compared places that commit (%)"].tolist()


def test_a_chart_is_edited_by_the_workbook_inside_the_file(written):
    [(chart, part)] = charts(written(drawn("gap_ambition", "gaps")))

    names, *columns = workbook(part).iter_cols(values_only=True)
    assert list(names[1:]) == list(chart.plots[0].categories)
    for series, (name, *values) in zip(chart.plots[0].series, columns, strict=True):
        assert (series.name, list(series.values)) == (name, values)


def test_no_name_becomes_a_formula_of_the_workbook(written):
    [(_, part)] = charts(written(drawn("gap_ranking", "gaps")))

    assert not [cell for row in workbook(part) for cell in row if cell.data_type == "f"]


def test_those_who_cannot_see_a_chart_hear_what_it_shows(written):
    document = written(drawn("gap_ambition", "gaps"))

    [seen] = document.element.body.iter(f"{WP}docPr")
    assert seen.get("title") == "Poland: what do visions speak of, and what do measures commit to?"
    assert seen.get("descr").startswith("Share of places (%)")


def test_a_heatmap_is_a_table_with_the_numbers_and_shades_of_the_page(written, snapshot):
    [table] = written(drawn("place_heatmap", "coverage")).tables
    grid = native_of(block_of(snapshot, "place_heatmap", "coverage"))

    rows = [[cell.text for cell in row.cells[1:]] for row in table.rows[1:]]
    numbers = [[cell.text for cell in row if not cell.mark] for row in grid.cells]
    shown = [
        [text for text, cell in zip(texts, row, strict=True) if not cell.mark]
        for texts, row in zip(rows, grid.cells, strict=True)
    ]
    assert shown == numbers
    shade = table.rows[1].cells[1]._tc.find(f"{W}tcPr/{W}shd")
    assert f"#{shade.get(f'{W}fill')}" == grid.cells[0][0].fill


def test_what_is_not_applicable_is_marked_and_never_empty_or_zero(written, snapshot):
    [table] = written(drawn("place_heatmap", "coverage")).tables
    grid = native_of(block_of(snapshot, "place_heatmap", "coverage"))

    at = next(
        (row, column)
        for row, cells in enumerate(grid.cells)
        for column, cell in enumerate(cells)
        if cell.mark == "dotted"
    )
    cell = table.cell(at[0] + 1, at[1] + 1)
    assert cell.text == "··"
    assert cell._tc.find(f"{W}tcPr/{W}shd").get(f"{W}val") == "pct12"


@needs_browser
@pytest.mark.browser
def test_a_map_is_a_vector_picture_with_pixels_beside(written):
    document = written(drawn("map_regions", "map"))

    kinds = {str(part.partname).rpartition(".")[2] for part in document.part.package.iter_parts()}
    assert {"svg", "png"} <= kinds
    [vector] = document.element.body.iter(
        "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
    )
    key = vector.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed")
    assert parse_xml(document.part.rels[key].target_part.blob).tag.endswith("svg")


def test_without_a_browser_the_table_and_a_sentence_stand_for_the_map(report_of):
    report = report_of(drawn("map_regions", "map"), language="hu")
    flow = Flow(empty_document(report), "hu")
    [part] = report.parts
    add_part(flow, part, report, Shown(part.block, None, None), is_short=True)

    elements = [one for stretch in flow.stretches for one in stretch.elements]
    said = ["".join(word.text for word in one.iter(f"{W}t")) for one in elements]
    assert phrase("document.no_picture", "hu") in said
    assert [one.tag for one in elements].count(f"{W}tbl") == 1


def test_no_data_in_a_table_is_a_dash_and_never_a_zero(written, snapshot):
    [table] = written(drawn("map_regions", "map", parts=(TABLE,))).tables
    shares = block_of(snapshot, "map_regions", "map").table["Share of places (%)"]

    shown = [row.cells[2].text for row in table.rows[1:]]
    assert [text == "–" for text in shown] == shares.isna().tolist()
