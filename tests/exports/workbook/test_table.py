from io import BytesIO

from openpyxl import load_workbook

from domain.selection import Selection
from domain.view import View
from exports.blocks.block import nothing
from exports.blocks.countries import country_coverage
from exports.workbook.table import table_xlsx


def test_the_table_of_a_block_keeps_numbers_and_source(snapshot):
    block = country_coverage(snapshot, View("overview", "hu", selection=Selection()))

    [sheet] = load_workbook(BytesIO(table_xlsx(block, "hu")))

    [table] = sheet.tables.values()
    top, *rows = sheet[table.ref]
    places = [cell.value for cell in top].index("Adattal rendelkező helyek")
    assert [row[places].value for row in rows] == block.table["Adattal rendelkező helyek"].tolist()
    assert block.words.source in [row[0].value for row in sheet.iter_rows()]


def test_a_block_that_holds_nothing_is_a_file_all_the_same():
    [sheet] = load_workbook(BytesIO(table_xlsx(nothing("country_heatmap"))))

    assert not sheet.tables
