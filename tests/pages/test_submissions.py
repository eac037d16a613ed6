import tempfile

import pytest
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from domain.phrases import phrase
from domain.vocabulary import LANGUAGES
from etl.pipeline import loader
from etl.template.template import write_template
from store.strategies import all_strategies

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ZILINA = {
    "strategy_code": "SK-ZILINA-SUMP-2040",
    "country": "SK",
    "partner": "SSCC",
    "place": "Žilina",
    "place_kind": "city",
    "title": "Plán udržateľnej mobility mesta Žilina",
    "type": "mobility_sump",
    "status": "adopted",
    "period_start": "2024",
    "language": "sk",
    "summary": "Mesto chce, aby ľudia menej jazdili autom a viac chodili pešo.",
    "text_basis": "excerpt",
}
TRNAVA = ZILINA | {
    "strategy_code": "SK-TRNAVA-PHSR-2030",
    "place": "Trnava",
    "title": "Program rozvoja mesta Trnava",
    "type": "development",
}


@pytest.fixture
def local(monkeypatch):
    monkeypatch.setenv("SV4_LOCAL", "1")


@pytest.fixture
def hand_in(tmp_path):
    """Write rows to a workbook and return its bytes."""

    def write(*strategies, name="zilina.xlsx", title=""):
        path = tmp_path / name
        write_template("sk", path, {"strategies": strategies})
        if title:
            book = load_workbook(path)
            book.properties.subject = title
            book.save(path)
        return path.name, path.read_bytes(), XLSX

    return write


@pytest.fixture
def page(visit, empty_store, local):
    return visit("submissions", empty_store)


def press(app, key):
    [button] = [one for one in app.button if one.key == key]
    return button.click().run()


def html(app):
    return "\n".join(str(one.proto.body) for one in app.get("html"))


def codes(store):
    one = loader(store)
    with one.snapshots.open(one.snapshots.current()) as connection:
        return all_strategies(connection)["strategy_code"].tolist()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_opens_in_every_language_on_the_own_machine(language, visit, real_store, local):
    app = visit("submissions", real_store, lang=language)

    assert not app.exception
    assert not app.error
    assert app.title[0].value == phrase("page.submissions.question", language)
    assert "SPCC.xlsx" in html(app)


def test_nobody_else_is_offered_the_page(visit, real_store, monkeypatch):
    monkeypatch.delenv("SV4_LOCAL", raising=False)

    app = visit("overview", real_store)

    with pytest.raises(ValueError, match="Could not find a navigation page"):
        app.switch_page("pages/submissions.py")


def test_the_file_of_the_page_shows_nothing_to_strangers(monkeypatch):
    monkeypatch.delenv("SV4_LOCAL", raising=False)

    app = AppTest.from_file("../../pages/submissions.py").run()

    assert not app.exception
    assert not app.title
    assert not app.file_uploader


def test_a_workbook_is_reported_on_before_anything_changes(page, hand_in, empty_store, words_of):
    page.file_uploader[0].set_value([hand_in(ZILINA, TRNAVA | {"country": "Rakúsko"})]).run()

    assert phrase("imports.outcome", "en", strategies=1, measures=0, rejected=1) in words_of(page)
    assert "Rakúsko" in html(page)
    assert phrase("imports.changes", "en", added=1, changed=0, removed=0) in words_of(page)
    assert codes(empty_store) == []


def test_good_rows_are_accepted_and_a_second_time_nothing_would_change(
    page, hand_in, empty_store, words_of
):
    page.file_uploader[0].set_value([hand_in(ZILINA, TRNAVA | {"country": "Rakúsko"})]).run()

    press(page, "import_accept")

    assert phrase("imports.done.accept", "en") in page.success[0].value
    assert codes(empty_store) == [ZILINA["strategy_code"]]
    assert phrase("imports.same", "en") in words_of(page)
    assert not [one for one in page.button if one.key == "import_accept"]


def test_a_file_with_an_error_is_refused_where_the_visitor_asks_for_it(page, hand_in, empty_store):
    page.file_uploader[0].set_value([hand_in(ZILINA, TRNAVA | {"country": "Rakúsko"})]).run()
    page.toggle(key="import_strict").set_value(True).run()

    press(page, "import_accept")

    assert codes(empty_store) == []
    assert phrase("problem.refused_strict", "en", workbook="zilina.xlsx") in html(page)


def test_a_correction_shows_the_old_and_the_new_value(page, hand_in):
    page.file_uploader[0].set_value([hand_in(ZILINA)]).run()
    press(page, "import_accept")

    page.file_uploader[0].set_value([hand_in(ZILINA | {"period_start": "2025"})]).run()

    [table] = [one.value for one in page.dataframe]
    assert table.iloc[0, -2:].tolist() == ["2024", "2025"]


def test_a_withdrawn_workbook_counts_no_longer_and_can_be_restored(page, hand_in, empty_store):
    page.file_uploader[0].set_value([hand_in(ZILINA)]).run()
    press(page, "import_accept")

    press(page, "import_entry_1_withdraw")
    after_withdrawal = codes(empty_store)
    press(page, "import_entry_2_restore")

    assert after_withdrawal == []
    assert codes(empty_store) == [ZILINA["strategy_code"]]


def test_an_earlier_edition_is_recognised_and_can_count_again(page, hand_in, empty_store, words_of):
    first, second = hand_in(ZILINA), hand_in(ZILINA | {"period_start": "2025"})
    for edition in (first, second):
        page.file_uploader[0].set_value([edition]).run()
        press(page, "import_accept")

    page.file_uploader[0].set_value([first]).run()
    [again] = [one for one in page.button if one.key.startswith("import_restore_")]
    again.click().run()

    assert phrase("imports.same", "en") in words_of(page)


def test_two_workbooks_with_one_strategy_wait_for_a_decision(page, hand_in, empty_store):
    other = ZILINA | {"strategy_code": "SK-ZILINA-SUMP", "partner": "CSCC"}
    files = [hand_in(ZILINA), hand_in(other, name="mobilita.xlsx")]
    page.file_uploader[0].set_value(files).run()
    press(page, "import_accept")
    before = codes(empty_store)

    [both] = [one for one in page.button if one.label == phrase("imports.keep_both", "en")]
    both.click().run()

    assert len(before) == 1
    assert codes(empty_store) == ["SK-ZILINA-SUMP", "SK-ZILINA-SUMP-2040"]
    assert phrase("imports.decided", "en", count=1) in [one.label for one in page.expander]


def test_what_is_no_workbook_is_explained(page, words_of):
    page.file_uploader[0].set_value([("strategie.csv", b"kod;nazov", "text/csv")]).run()

    assert phrase("imports.unusable", "en") in words_of(page)
    assert not [one for one in page.button if one.key == "import_accept"]


def test_markup_in_a_cell_stays_text(page, hand_in):
    country = "<img src=x onerror=alert(1)> **fett** $x$"
    page.file_uploader[0].set_value([hand_in(ZILINA | {"country": country})]).run()

    assert "<img" not in html(page)
    assert "&lt;img src=x" in html(page)


def test_a_path_in_a_file_name_leads_nowhere(page, hand_in, empty_store):
    _, data, kind = hand_in(ZILINA)
    page.file_uploader[0].set_value([("../../../evil.xlsx", data, kind)]).run()

    press(page, "import_accept")

    assert [one.workbook for one in loader(empty_store).inbox.history()] == ["evil.xlsx"]


def test_a_disk_without_room_for_the_check_is_told_in_one_sentence(
    page, hand_in, tmp_path, monkeypatch
):
    file = hand_in(ZILINA)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "full"))

    page.file_uploader[0].set_value([file]).run()

    assert not page.exception
    assert len(page.error) == 1


def test_a_store_that_cannot_be_written_is_told_in_one_sentence(page, hand_in, tmp_path):
    page.file_uploader[0].set_value([hand_in(ZILINA)]).run()
    accepted = tmp_path / "store" / "accepted"
    (accepted / "accepted.jsonl").mkdir()

    press(page, "import_accept")

    assert not page.exception
    assert len(page.error) == 1
