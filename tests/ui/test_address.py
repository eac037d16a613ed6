"""The address keeps what is chosen, and a step back or a link changes what it leaves out."""

import pytest
from streamlit.testing.v1 import AppTest


def page():
    import streamlit as st

    from ui.address import adopt, adopt_one, look_up_address, publish

    look_up_address()
    adopt_one("lang", ("en", "sk"), "en", stays=True)
    adopt_one("framework", ("SDG", "GD", "SC"), "SDG")
    adopt("country", ("CZ", "HU", "PL", "SK"))
    st.radio("Framework", ("SDG", "GD", "SC"), key="framework")
    st.multiselect("Country", ("CZ", "HU", "PL", "SK"), key="country")
    publish("lang", [st.session_state["lang"]], ["en"])
    publish("framework", [st.session_state["framework"]], ["SDG"])
    publish("country", st.session_state["country"])


def open_at(app, **stated):
    """The same visit at another address; nothing stated is an address without parameters."""
    app.query_params.clear()
    for name, value in stated.items():
        app.query_params[name] = value
    return app.run()


@pytest.fixture
def visit():
    return open_at(AppTest.from_function(page), lang="sk", framework="GD", country="SK")


def chosen(app):
    return app.session_state["framework"], app.session_state["country"]


def test_an_address_opens_what_it_names(visit):
    assert chosen(visit) == ("GD", ["SK"])


def test_navigation_that_leaves_everything_out_keeps_what_is_chosen(visit):
    again = open_at(visit)

    assert chosen(again) == ("GD", ["SK"])
    assert again.query_params["country"] == "SK"


def test_a_step_back_to_an_address_without_filters_takes_them_away(visit):
    assert chosen(open_at(visit, exact="1")) == ("SDG", [])


def test_a_link_sets_what_it_names_and_nothing_else_stays(visit):
    assert chosen(open_at(visit, exact="1", country="PL")) == ("SDG", ["PL"])


def test_a_step_back_to_the_same_address_undoes_what_was_chosen_since(visit):
    visit.radio[0].set_value("SC").run()

    assert chosen(open_at(visit, exact="1", framework="GD", country="SK")) == ("GD", ["SK"])


def test_the_language_stays_where_a_link_names_none(visit):
    assert open_at(visit, exact="1").session_state["lang"] == "sk"
    assert open_at(visit, exact="1", lang="en").session_state["lang"] == "en"


def test_the_note_that_an_address_is_exact_is_for_one_run_and_never_stays_in_it(visit):
    app = open_at(visit, exact="1", country="PL")

    assert "exact" not in app.query_params
    assert chosen(open_at(app)) == ("SDG", ["PL"])


def test_a_value_that_nothing_offers_is_left_out(visit):
    assert chosen(open_at(visit, exact="<b>", framework="XX", country="PL")) == ("SDG", ["PL"])
