import json

import pytest

from domain.phrases import phrase
from domain.vocabulary import LANGUAGES, read
from exports.blocks.registry import MAIN_BLOCKS
from journal.location import journal_url
from journal.saved_views import save_view, withdraw_view
from store.location import store_folder

DECKS = list(dict.fromkeys(row["deck"] for row in read("look/decks")))


@pytest.fixture
def keep(real_store, tmp_path, monkeypatch):
    """Save a view in a journal of this test's own."""
    monkeypatch.setenv("SV4_JOURNAL", f"sqlite:///{tmp_path}/journal.sqlite")

    def save(name, link):
        return save_view(journal_url(store_folder(real_store)), name=name, link=link)

    return save


@pytest.fixture
def withdraw(real_store):
    return lambda saved: withdraw_view(journal_url(store_folder(real_store)), saved.id)


def figure_of(app):
    [chart] = app.get("plotly_chart")
    return json.loads(chart.proto.spec)


def press(app, name):
    return app.button(key=f"slide_{name}").click().run()


def test_a_visitor_is_first_asked_what_to_show(visit, words_of, real_store):
    app = visit("present", real_store)

    assert app.title[0].value == phrase("page.present.question", "en")
    assert phrase("deck.countries", "en") in words_of(app)
    assert app.get("plotly_chart") == []


@pytest.mark.parametrize("deck", DECKS)
def test_every_slide_of_every_sequence_says_and_shows_something(deck, visit, words_of, real_store):
    app = visit("present", real_store, deck=deck, slide="1")
    count = sum(row["deck"] == deck for row in read("look/decks"))

    for number in range(1, count + 1):
        assert not app.exception
        assert f"{number} / {count}" in words_of(app)
        assert phrase(f"deck.{deck}.{number}", "en") in words_of(app)
        assert figure_of(app)["data"]
        app = app if number == count else press(app, "next")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_slide_speaks_the_visitor_s_language(language, visit, words_of, real_store):
    app = visit("present", real_store, deck="countries", slide="2", lang=language)

    assert phrase("deck.countries.2", language) in words_of(app)
    assert phrase("source.excerpts", language) in words_of(app)


def test_the_links_of_the_sequences_name_pages_that_can_be_projected():
    rows = read("look/decks")

    assert {row["link"].partition("?")[0] for row in rows} <= set(MAIN_BLOCKS)
    for deck in DECKS:
        numbers = [int(row["slide"]) for row in rows if row["deck"] == deck]
        assert numbers == list(range(1, len(numbers) + 1))


def test_a_slide_says_the_finding_and_prints_how_much_is_in_view(visit, words_of, real_store):
    said = words_of(visit("present", real_store, deck="countries", slide="1"))

    assert "The goals most places commit to" in said
    assert "n = " in said
    assert "In view" in said


def test_the_buttons_turn_the_slides_and_the_address_follows(visit, words_of, real_store):
    app = visit("present", real_store, deck="countries", slide="1")

    assert app.button(key="slide_previous").disabled
    assert "2 / 6" in words_of(press(app, "next"))
    assert app.query_params["slide"] == "2"
    assert "6 / 6" in words_of(press(app, "last"))
    assert app.button(key="slide_next").disabled
    assert "1 / 6" in words_of(press(app, "first"))


def test_leaving_leads_back_to_the_choice_and_keeps_the_sequence_in_the_address(visit, real_store):
    app = press(visit("present", real_store, deck="countries", slide="3"), "leave")

    assert app.title[0].value == phrase("page.present.question", "en")
    assert "slide" not in app.query_params
    assert app.query_params["deck"] == "countries"


@pytest.mark.parametrize(("stated", "shown"), [("99", "6 / 6"), ("0", "1 / 6"), ("<b>", "1 / 6")])
def test_a_slide_that_is_not_there_is_answered_with_the_nearest(
    stated, shown, visit, words_of, real_store
):
    assert shown in words_of(visit("present", real_store, deck="countries", slide=stated))


@pytest.mark.parametrize("address", [{"deck": "<b>"}, {"view": "999"}, {"view": "x"}, {}])
def test_a_sequence_nobody_has_is_answered_calmly(address, visit, words_of, real_store, keep):
    app = visit("present", real_store, slide="1", **address)

    assert not app.exception
    assert phrase("present.unknown", "en") in words_of(app)
    assert "<b>" not in words_of(app)


def test_a_deck_starts_with_its_first_slide(visit, words_of, real_store):
    app = visit("present", real_store)

    app.button(key="present_start_countries").click().run()

    assert "1 / 6" in words_of(app)


def test_saved_views_are_shown_in_the_order_they_were_ticked(visit, words_of, real_store, keep):
    for name, link in (("Zelená dohoda", "overview?framework=GD"), ("Slovensko", "coverage")):
        keep(name, link)
    app = visit("present", real_store)

    app.multiselect(key="view").set_value(["2", "1"]).run()
    app.button(key="present_start_own").click().run()

    assert "Slovensko" in words_of(app)
    assert app.query_params["view"] == ["2", "1"]
    assert "Zelená dohoda" in words_of(press(app, "next"))


def test_a_ticked_view_can_be_moved_to_an_earlier_place(visit, real_store, keep):
    keep("Brno", "overview")
    keep("Győr", "coverage")
    app = visit("present", real_store)
    app.multiselect(key="view").set_value(["1", "2"]).run()

    app.button(key="present_earlier_2").click().run()

    assert app.multiselect(key="view").value == ["2", "1"]
    assert app.query_params["view"] == ["2", "1"]


def test_a_sequence_of_saved_views_opens_from_its_address(visit, words_of, real_store, keep):
    keep("Brno", "overview")
    keep("Győr", "coverage?country=HU")

    said = words_of(visit("present", real_store, view=["2", "1"], slide="1"))

    assert "Győr" in said
    assert "1 / 2" in said


def test_the_name_of_a_saved_view_is_shown_letter_by_letter(visit, real_store, keep):
    keep("<img src=x onerror=alert(1)> **Brno**", "overview")

    app = visit("present", real_store, view="1", slide="1")
    html = "".join(element.proto.body for element in app.get("html"))

    assert "&lt;img src=x onerror=alert(1)&gt; **Brno**" in html
    assert "<img" not in html


@pytest.mark.parametrize(
    ("link", "key"),
    [
        ("method", "present.cannot"),
        ("overview?level=much", "present.cannot"),
        ("city?place=gn:0", "present.empty"),
        ("overview?country=CZ&kind=district", "present.empty"),
    ],
)
def test_a_view_that_is_no_slide_says_so(link, key, visit, words_of, real_store, keep):
    keep("Brno", link)

    app = visit("present", real_store, view="1", slide="1")

    assert not app.exception
    assert phrase(key, "en") in words_of(app)


def test_a_withdrawn_view_says_that_it_was_removed(visit, words_of, real_store, keep, withdraw):
    withdraw(keep("Brno", "overview"))

    app = visit("present", real_store, view="1", slide="1")

    assert phrase("present.withdrawn", "en") in words_of(app)
    assert app.get("plotly_chart") == []


def test_a_damaged_journal_leaves_the_ready_made_sequences(
    visit, words_of, real_store, tmp_path, monkeypatch
):
    (tmp_path / "journal.sqlite").write_bytes(b"nothing" * 400)
    monkeypatch.setenv("SV4_JOURNAL", f"sqlite:///{tmp_path}/journal.sqlite")

    app = visit("present", real_store)

    assert phrase("views.error.damaged", "en") in words_of(app)
    assert phrase("deck.countries", "en") in words_of(app)
