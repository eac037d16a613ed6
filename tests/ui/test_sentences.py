import pandas as pd

from ui.sentences import concept_name, reason, sentence_html

TEXT = "Do roku 2030 zasadíme 500 stromů <& keřů>."
START = 40  # of the sentence within its cell


def evidence_of(*found):
    rows = []
    for surface, criterion, status, rule in found:
        start = START + TEXT.index(surface)
        rows.append(
            {
                "statement_id": "CZ-BRNO/M01/title#1",
                "statement_start": START,
                "text": TEXT,
                "text_en": "We will plant 500 trees <by 2030>.",
                "title_en": "Climate plan",
                "measure_code": "CZ-BRNO-M01",
                "field": "description",
                "role": "measure",
                "workbook": "CSCC.xlsx",
                "sheet": "Opatření",
                "cell": "F20",
                "surface": surface,
                "criterion": criterion,
                "concept": "no_such_concept",
                "status": status,
                "rule": rule,
                "text_start": start,
                "text_end": start + len(surface),
            }
        )
    return pd.DataFrame(rows)


ATTRIBUTES = pd.DataFrame(
    [
        {
            "statement_id": "CZ-BRNO/M01/title#1",
            "kind": "deadline",
            "text_start": START,
            "text_end": START + len("Do roku 2030"),
        },
        {"statement_id": "CZ-BRNO/M02/title#0", "kind": "budget", "text_start": 50, "text_end": 55},
    ]
)


def test_words_are_marked_where_they_stand_in_the_sentence():
    html = sentence_html(evidence_of(("stromů", "SDG15.2", "counted", "strong")), ATTRIBUTES, "cs")

    assert '<mark class="counted" title="15.2 ' in html
    assert ">stromů</mark>" in html
    assert '<mark class="attribute" title="Termín">Do roku 2030</mark>' in html
    assert html.count("<mark") == 2


def test_nothing_from_the_workbook_is_markup():
    html = sentence_html(evidence_of(("stromů", "SDG15.2", "counted", "strong")), ATTRIBUTES, "cs")

    assert "&lt;&amp; keřů&gt;" in html
    assert "&lt;by 2030&gt;" in html


def test_the_cell_in_excel_is_named():
    html = sentence_html(evidence_of(("stromů", "SDG15.2", "counted", "strong")), ATTRIBUTES, "hu")

    assert "CSCC.xlsx, „Opatření” munkalap, F20 cella" in html


def test_one_wording_for_two_criteria_is_one_reason():
    found = evidence_of(
        ("stromů", "SDG15.2", "counted", "strong"), ("stromů", "GD7a", "counted", "strong")
    )

    assert sentence_html(found, ATTRIBUTES, "en").count("<li>") == 1


def test_a_rule_without_words_falls_back_on_its_status():
    assert reason("negated", "out_of_scope", "en").startswith("The sentence says")


def test_a_concept_nobody_named_stays_out():
    assert concept_name("no_such_concept", "pl") == ""
