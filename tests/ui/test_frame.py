"""Sheets and scripts come with the page where server.py links them, with the run elsewhere."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from ui import assets, frame

COMMENT = re.compile(r"/\*.*?\*/", re.S)


def page(is_linked):
    from ui.frame import show_frame

    show_frame(is_linked=is_linked)


def bodies(is_linked, **state):
    app = AppTest.from_function(page, args=(is_linked,))
    for name, value in state.items():
        app.session_state[name] = value
    return [element.proto.body for element in app.run().get("html")]


@pytest.mark.parametrize(("chosen", "told"), [("pl", "pl"), ("hu", "hu"), ("'><b>", "en")])
def test_the_document_gets_the_chosen_language_and_nothing_else(chosen, told):
    [script] = bodies(True, lang=chosen)

    assert f'document.documentElement.lang = "{told}";' in script


def test_without_a_server_of_ours_the_run_brings_the_scripts():
    assert any(frame.script().text in body for body in bodies(False))
    assert not any(frame.script().text in body for body in bodies(True))


def test_the_page_links_what_is_served():
    linked = assets.with_links("<head></head><body></body>")

    assert all(f"./{address}" in linked for address in assets.frame_files())


def test_no_sheet_for_the_screen_asks_what_an_element_contains():
    """With :has() each element added has the browser look at the whole page again."""
    on_screen = [path for path in frame.FOLDER.glob("*.css") if path.stem != "print"]
    rules = {path.name: COMMENT.sub("", path.read_text(encoding="utf-8")) for path in on_screen}

    assert [name for name, text in rules.items() if ":has(" in text] == []
