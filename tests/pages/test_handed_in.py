"""A strategy's page shows what was handed in beside the values read from it."""

import pytest
from openpyxl import Workbook

from etl.pipeline import loader
from store.link_report import CheckedLink, write_links

HEADS = ["Město", "Název dokumentu", "Rozpočet", "Kontakt", "Web"]
ROW = ["Brno", "Strategie rozvoje <b>města</b>", "1,5 mld. Kč", "=Jana & spol.", "brno.cz/s"]
GONE = CheckedLink("https://brno.cz/s", "gone", 404, "2026-11-28")


@pytest.fixture
def own_table(tmp_path):
    """A store with one strategy out of a table of a partner's own."""
    book = Workbook()
    for at, row in enumerate((HEADS, ROW), start=1):
        for column, text in enumerate(row, start=1):
            book.active.cell(at, column, text).data_type = "s"
    book.save(tmp_path / "tabulka.xlsx")
    store = f"duckdb:{tmp_path / 'store'}"
    loader(store).load([tmp_path / "tabulka.xlsx"])
    write_links(tmp_path / "store", [GONE])
    return store


def html_of(app):
    return "\n".join(one.proto.body for one in app.get("html"))


def test_own_columns_words_of_amounts_and_dead_addresses_are_shown(visit, own_table):
    app = visit("strategies", own_table, strategy="CZ-BRNO-INTEGRATED-DEVELOPMENT")

    assert not app.exception
    shown = html_of(app)
    assert "1,5 mld. Kč" in shown
    assert "=Jana &amp; spol." in shown
    assert "2026-11-28" in shown
