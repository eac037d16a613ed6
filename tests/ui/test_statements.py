"""One sentence of a strategy as HTML."""

from types import SimpleNamespace

import pandas as pd

from ui.statements import level_chip, statement_html

STATEMENT = SimpleNamespace(language="cs", text="Do roku 2030 zateplíme školy.", text_start=40)


def proof(**changes):
    known = {
        "criterion": "SDG7.3",
        "concept": "public_building_renovation",
        "surface": "zateplíme školy",
        "text_start": 53,
        "text_end": 68,
        "strength": "strong",
        "status": "counted",
        "rule": "strong",
        "measure_code": "CZ-PLZEN-M01",
    }
    return SimpleNamespace(**{**known, **changes})


def test_offsets_of_the_cell_mark_the_words_of_the_sentence():
    html = statement_html(STATEMENT, [proof()], [], {}, "cs")

    assert "Do roku 2030 <mark" in html
    assert ">zateplíme školy</mark>." in html
    assert 'title="Započteno: 7.3 ' in html


def test_a_sentence_without_evidence_explains_nothing():
    assert "<details>" not in statement_html(STATEMENT, [], [], {}, "cs")


def test_one_wording_is_explained_once_for_all_its_criteria():
    html = statement_html(STATEMENT, [proof(), proof(criterion="GD4a")], [], {}, "en")

    assert html.count("This wording alone proves the topic.") == 1
    assert html.count("<li>7.3 ") == html.count("<li>4a ") == 1


def test_the_level_stands_only_where_this_row_earned_it():
    here = SimpleNamespace(level=3, measure_code="CZ-PLZEN-M01")
    elsewhere = SimpleNamespace(level=3, measure_code="CZ-PLZEN-M02")

    assert "3 · Measurable" in statement_html(STATEMENT, [proof()], [], {"SDG7.3": here}, "en")
    assert "Measurable" not in statement_html(STATEMENT, [proof()], [], {"SDG7.3": elsewhere}, "en")


def test_a_text_too_short_to_judge_shows_its_words_without_a_level():
    unknown = SimpleNamespace(level=pd.NA, measure_code="CZ-PLZEN-M01")

    html = statement_html(STATEMENT, [proof()], [], {"SDG7.3": unknown}, "en")

    assert "<li>7.3 " in html
    assert 'class="level"' not in html


def test_what_is_not_counted_is_said_in_words():
    html = statement_html(STATEMENT, [proof(status="negated", rule="dropped")], [], {}, "pl")

    assert '<mark class="negated"' in html
    assert "Zaprzeczone lub porzucone" in html


def test_words_that_make_it_measurable_are_marked_apart():
    year = SimpleNamespace(kind="deadline", text_start=48, text_end=52)

    html = statement_html(STATEMENT, [], [year], {}, "hu")

    assert '<mark class="attribute" title="Határidő">2030</mark>' in html


def test_every_level_has_its_colour_and_name():
    assert "0 · Nenájdené" in level_chip(0, "sk")
    assert "--fill:#0B4F8A" in level_chip(4, "sk")
