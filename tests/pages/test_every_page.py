from pathlib import Path

import pytest

from domain.phrases import phrase
from domain.vocabulary import LANGUAGES

PAGES = sorted(
    path.stem for path in (Path(__file__).resolve().parent.parent.parent / "pages").glob("*.py")
)

EXPLAINING = {"method"}  # pages that explain what a gap is


@pytest.mark.parametrize("page", PAGES)
def test_every_page_runs_on_a_store_nobody_has_filled(page, visit, empty_store):
    app = visit(page, empty_store)

    assert not app.exception
    assert app.title


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_speaks_every_language_and_calls_no_excerpt_a_gap(
    page, language, visit, words_of, real_store
):
    app = visit(page, real_store, lang=language, scope="all")
    said = words_of(app)

    assert not app.exception
    assert not app.error
    assert app.title[0].value == phrase(f"page.{page}.question", language)
    assert phrase("footer.measures", language) in said
    if page not in EXPLAINING:
        assert phrase("status.gap", language).casefold() not in said.casefold().split()


@pytest.mark.parametrize("framework", ["GD", "SC"])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_says_what_it_measures_and_who_made_it(
    page, framework, visit, words_of, real_store
):
    app = visit(page, real_store, framework=framework)
    said = words_of(app)

    assert not app.exception
    assert phrase("footer.measures", "en") in said
    assert "Visegrad Fund" in said
    assert "GeoNames" in said


@pytest.mark.parametrize("page", PAGES)
def test_filters_that_leave_nothing_are_answered_calmly(page, visit, real_store):
    app = visit(page, real_store, country="CZ", kind="district")

    assert not app.exception


@pytest.mark.parametrize("page", PAGES)
def test_nonsense_in_the_address_is_ignored(page, visit, real_store):
    address = dict.fromkeys(
        ("lang", "country", "region", "kind", "scope", "framework", "criterion", "place"),
        "<script>alert(1)</script>",
    )

    app = visit(page, real_store, **address, strategy="'; drop table levels", level="9", q="%00")

    assert not app.exception
