"""The text of one strategy, row after row of the workbook."""

import json
from types import SimpleNamespace

from ui.strategy_text import StrategyText, about, text_html

SOURCE = {"workbook": "SSCC.xlsx", "sheet": "Stratégie", "sheet_row": 4, "cells": json.dumps({})}


def statement(number, measure="", field="summary", text="Mesto vysadí stromy."):
    return SimpleNamespace(
        statement_id=f"s{number}",
        measure_code=measure,
        field=field,
        role="objective",
        language="sk",
        text=text,
        text_start=0,
        cell="W4",
    )


def proof(criterion):
    return SimpleNamespace(
        criterion=criterion,
        concept="street_trees",
        surface="stromy",
        text_start=13,
        text_end=19,
        strength="strong",
        status="counted",
        rule="strong",
        measure_code="",
    )


TEXT = StrategyText(
    strategy={**SOURCE, "summary_en": "The town will plant trees."},
    measures={},
    statements=[statement(1), statement(2, text="Rada plán schválila.")],
    evidence={"s1": [proof("SDG11.7"), proof("GD7c")]},
    attributes={},
    levels={},
)


def test_the_english_text_stands_once_beside_all_sentences_of_its_cell():
    html = text_html(TEXT, "sk")

    assert html.count("The town will plant trees.") == 1
    assert "Rada plán schválila." in html


def test_the_row_says_where_it_stands_in_the_workbook():
    html = text_html(TEXT, "en")

    assert "SSCC.xlsx, sheet “Stratégie”, row 4" in html
    assert '<span class="cell">W4</span>' in html


def test_one_criterion_keeps_only_its_sentences_and_its_evidence():
    shown = about(TEXT, "SDG11", ["SDG11.2", "SDG11.7"])

    assert [one.statement_id for one in shown.statements] == ["s1"]
    assert [one.criterion for one in shown.evidence["s1"]] == ["SDG11.7"]


def test_a_criterion_nobody_mentions_leaves_no_sentence():
    assert about(TEXT, "SDG2", ["SDG2.4"]).statements == []


def test_long_texts_fold_their_measures():
    measure = {**SOURCE, "kind": "project", "title_en": "", "description_en": ""}
    further = ("quantity", "direction", "bound", "target_value", "unit", "base_year")
    further += ("baseline_value", "target_year", "budget_amount", "budget_currency")
    further += ("budget_basis", "responsible", "monitoring", "confidence", "note")
    measures = {"M1": {**measure, **dict.fromkeys(further, ""), "source_urls": []}}
    many = [statement(number, measure="M1", field="title") for number in range(60)]

    html = text_html(StrategyText(SOURCE, measures, many, {}, {}, {}), "en")

    assert '<details class="row"><summary><b>Project</b>' in html
