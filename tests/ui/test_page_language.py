"""The browser is told which language the page is written in."""

import pytest
from streamlit.testing.v1 import AppTest


def page():
    from ui.page_language import tell_language

    tell_language()


@pytest.mark.parametrize(("chosen", "told"), [("pl", "pl"), ("hu", "hu"), ("'><b>", "en")])
def test_the_document_gets_the_chosen_language_and_nothing_else(chosen, told):
    app = AppTest.from_function(page)
    app.session_state["lang"] = chosen

    [script] = app.run().get("html")

    assert script.proto.body == f'<script>document.documentElement.lang = "{told}";</script>'
