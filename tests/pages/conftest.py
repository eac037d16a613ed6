import re
from html import unescape
from pathlib import Path

import pytest
from streamlit.runtime.pages_manager import PagesManager
from streamlit.testing.v1 import AppTest, app_test

TAG, ESCAPE = re.compile(r"<[^>]*>"), re.compile(r"\\(\W)")
ROOT = Path(__file__).resolve().parent.parent.parent


class NamedPages(PagesManager):
    """As server.py has it: the pages are those that app.py names, never the folder pages/."""

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        PagesManager.uses_pages_directory = False


@pytest.fixture
def visit(monkeypatch):
    """Open a page as a visitor does, with a store and the parameters of an address."""

    monkeypatch.setattr(app_test, "PagesManager", NamedPages)
    monkeypatch.setenv("SV4_LOCAL", "1")  # as run.py starts it

    def open_page(page, store, **address):
        monkeypatch.setenv("SV4_STORE", store)
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
        for name, value in address.items():
            app.query_params[name] = value
        app.run()
        return app if page == "overview" else app.switch_page(f"pages/{page}.py").run()

    return open_page


@pytest.fixture
def words_of():
    """Everything a page says, as one text."""

    def words(app):
        kinds = ("title", "header", "subheader", "markdown", "caption", "info", "warning", "error")
        said = [str(element.value) for kind in kinds for element in app.get(kind)]
        said += [unescape(TAG.sub("", element.proto.body)) for element in app.get("html")]
        return ESCAPE.sub(r"\1", "\n".join(said))

    return words
