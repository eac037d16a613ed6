from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from domain.phrases import phrase
from domain.selection import Selection
from domain.view import View
from journal.location import journal_url
from journal.saved_views import save_view, views
from store.location import store_folder
from ui.view_links import address_of, links_html, suggested_name

SIDEBAR = """
import streamlit as st
from ui.filters import adopt_language, choose_filters, choose_language
from ui.saved_views import offer_saved_views
adopt_language()
with st.sidebar:
    choose_language()
    choose_filters()
    offer_saved_views("{page}", "Coverage")
"""


DIALOG = """
from ui.filters import adopt_language, choose_filters, choose_language
from ui.journal import journal
from ui.saved_view_dialogs import edit_views, keep_view
from journal.saved_views import views
adopt_language()
choose_language()
choose_filters()
{content}
"""
KEEP = 'keep_view("coverage", "Coverage")'
EDIT = "kept = views(journal())\nif kept:\n    edit_views(kept)"


@pytest.fixture
def journal(real_store, tmp_path, monkeypatch):
    """An empty journal, on the machine of its only user."""
    monkeypatch.setenv("SV4_STORE", real_store)
    monkeypatch.setenv("SV4_JOURNAL", f"sqlite:///{tmp_path}/journal.sqlite")
    monkeypatch.setenv("SV4_LOCAL", "1")
    return journal_url(store_folder(real_store))


@pytest.fixture
def sidebar():
    """The sidebar with its list of saved views unfolded."""

    def show(page="coverage", **address):
        app = AppTest.from_string(SIDEBAR.format(page=page), default_timeout=60)
        app.session_state["views_open"] = True
        for name, value in address.items():
            app.query_params[name] = value
        return app.run()

    return show


@pytest.fixture
def dialog():
    """What one of the dialogs asks."""

    def show(content, **address):
        app = AppTest.from_string(DIALOG.format(content=content), default_timeout=60)
        for name, value in address.items():
            app.query_params[name] = value
        return app.run()

    return show


def html_of(app):
    return "".join(element.proto.body for element in app.get("html"))


def said_by(app):
    return [element.value for kind in ("caption", "error", "info") for element in app.get(kind)]


def test_a_folded_list_asks_the_journal_nothing(journal, tmp_path):
    app = AppTest.from_string(SIDEBAR.format(page="coverage"), default_timeout=60).run()

    assert not app.exception
    assert not (tmp_path / "journal.sqlite").exists()


def test_the_view_is_saved_with_its_page_and_its_filters_under_a_name_that_says_so(journal, dialog):
    app = dialog(KEEP, country=["PL", "SK"], framework="GD", sort="name")

    assert app.text_input(key="views_name_new").value == "Coverage · Green Deal · Poland, Slovakia"
    app.text_area(key="views_note_new").set_value("pre starostov")
    app.button(key="views_save").click().run()

    [kept] = views(journal)
    assert kept.link == "coverage?framework=GD&country=PL&country=SK&sort=name"
    assert kept.note == "pre starostov"


def test_an_empty_name_is_refused_with_a_sentence(journal, dialog):
    app = dialog(KEEP)

    app.text_input(key="views_name_new").set_value("   ")
    app.button(key="views_save").click().run()

    assert phrase("views.error.name_missing", "en") in said_by(app)
    assert views(journal) == []


def test_a_saved_view_is_a_link_to_the_same_page_and_filters(journal, sidebar):
    save_view(journal, name="Slovensko", link="coverage?country=SK&sort=name")

    app = sidebar()

    assert 'href="/coverage?country=SK&sort=name"' in unescape(html_of(app))


def test_a_link_keeps_the_language_that_the_visitor_chose(journal, sidebar):
    save_view(journal, name="Slovensko", link="overview?country=SK")

    app = sidebar(lang="hu")

    assert 'href="/?country=SK&lang=hu"' in unescape(html_of(app))


def test_name_and_note_of_a_user_are_shown_letter_by_letter(journal, sidebar):
    save_view(journal, name="<b>Brno</b>", link="overview", note='" onclick="alert(1)')

    shown = html_of(sidebar())

    assert "&lt;b&gt;Brno&lt;/b&gt;" in shown
    assert "<b>" not in shown
    assert '" onclick' not in shown


def test_a_view_can_be_renamed_and_taken_off_the_list(journal, dialog):
    save_view(journal, name="Brno", link="overview")
    app = dialog(EDIT)

    app.text_input(key="views_name_1").set_value("Brno a okolí")
    app.button(key="views_change").click().run()
    assert [one.name for one in views(journal)] == ["Brno a okolí"]

    app.button(key="views_withdraw").click().run()
    assert views(journal) == []


def test_a_visitor_of_a_shared_server_may_read_but_not_write(journal, sidebar, monkeypatch):
    monkeypatch.delenv("SV4_LOCAL")
    save_view(journal, name="Slovensko", link="coverage?country=SK")

    app = sidebar()

    assert "Slovensko" in html_of(app)
    assert phrase("views.read_only", "en") in said_by(app)
    assert app.get("button") == []


def test_a_presentation_is_kept_by_its_address_and_not_as_a_view(journal, sidebar):
    app = sidebar(page="present")

    assert app.get("button") == []


def test_a_damaged_journal_costs_the_list_and_nothing_else(journal, sidebar, tmp_path):
    (tmp_path / "journal.sqlite").write_bytes(b"nothing" * 400)

    app = sidebar()

    assert not app.exception
    assert phrase("views.error.damaged", "en") in said_by(app)


@pytest.mark.parametrize(
    ("view", "name"),
    [
        (View("gaps"), "Gaps"),
        (View("gaps", "pl", selection=Selection(("HU",))), "Gaps · Węgry"),
        (View("gaps", selection=Selection(kind_group="region")), "Gaps · Regions and counties"),
        (View("gaps", selection=Selection(regions=("CZ.78",))), "Gaps · Jihomoravský kraj"),
        (
            View("gaps", "sk", selection=Selection(in_force=False)),
            f"Gaps · {phrase('chips.all_strategies', 'sk')}",
        ),
    ],
)
def test_the_suggested_name_tells_the_filters(view, name):
    assert suggested_name("Gaps", view) == name


def test_the_first_page_has_no_name_in_its_address():
    assert address_of("overview") == "/"
    assert address_of("overview", "cs") == "/?lang=cs"


def test_no_views_make_an_empty_list():
    assert "<li>" not in links_html([])
