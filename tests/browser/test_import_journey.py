"""One partner's way in a real browser: a fault is seen, good rows count, then no longer."""

import re

import pytest

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")

from benchmarks.browser import served  # noqa: E402
from domain.phrases import phrase  # noqa: E402
from etl.template.template import write_template  # noqa: E402

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ZILINA = {
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
FAULTY = ZILINA | {"strategy_code": "SK-TRNAVA-PHSR", "place": "Trnava", "country": "Rakúsko"}
PATIENCE = 60_000  # milliseconds for a publication


@pytest.fixture
def workbook(tmp_path):
    path = tmp_path / "Žilina.xlsx"
    write_template("sk", path, {"strategies": [ZILINA, FAULTY]})
    return path


def test_a_fault_is_seen_the_good_row_counts_and_withdrawn_it_is_gone(
    page, workbook, empty_store, monkeypatch
):
    monkeypatch.setenv("SV4_LOCAL", "1")
    with served(empty_store) as (address, _):
        page.goto(f"{address}/submissions")
        page.locator("input[type=file]").wait_for(state="attached")

        page.set_input_files("input[type=file]", workbook)
        fault = page.locator(".kinds .error", has_text="Rakúsko")
        fault.wait_for()
        cells = fault.locator(".cells").inner_text()
        press(page, "imports.accept")
        told(page, "imports.done.accept")
        shown = strategies(page, address)

        page.goto(f"{address}/submissions")
        press(page, "imports.withdraw")
        press(page, "imports.withdraw.confirm")
        told(page, "imports.done.withdraw")
        gone = strategies(page, address)

    assert re.search(r"\b[A-Z]+\d+$", cells)
    assert ZILINA["title"] in shown
    assert ZILINA["title"] not in gone


def test_a_stranger_s_link_opens_the_first_page(page, empty_store, monkeypatch):
    monkeypatch.delenv("SV4_LOCAL", raising=False)
    with served(empty_store) as (address, _):
        page.goto(f"{address}/submissions")

        page.get_by_role("heading", name=phrase("page.overview.question", "en")).wait_for()

        assert page.locator("input[type=file]").count() == 0


def test_another_name_of_this_machine_is_not_its_user(page, empty_store, monkeypatch):
    monkeypatch.setenv("SV4_LOCAL", "1")
    with served(empty_store) as (address, _):
        page.goto(f"{address.replace('127.0.0.1', 'portal.localhost')}/submissions")

        page.get_by_role("heading", name=phrase("page.overview.question", "en")).wait_for()

        assert page.locator("input[type=file]").count() == 0


def press(page, key):
    page.get_by_role("button", name=phrase(key, "en"), exact=True).click()


def told(page, key):
    page.get_by_text(phrase(key, "en")).wait_for(timeout=PATIENCE)


def strategies(page, address):
    """Everything the page of the one strategy says."""
    page.goto(f"{address}/strategies?strategy={ZILINA['strategy_code']}")
    page.get_by_text(phrase("footer.measures", "en")).wait_for()
    return page.locator("[data-testid=stMain] h1").inner_text()
