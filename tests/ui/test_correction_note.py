import json

from ui.correction_note import correctable, correction_note

ROW = {
    "partner": "CSCC",
    "workbook": "CSCC.xlsx",
    "sheet": "Strategie",
    "strategy_code": "CZ-BRNO-SECAP-2030",
    "title": "Akční plán",
    "cells": json.dumps({"issuer": "U3"}),
    "written": "{}",
    "issuer": "Rada města",
    "budget_amount": float("nan"),
}
FACTS = {"link": "strategies?strategy=CZ-BRNO-SECAP-2030", "version": "20261128-5a4bf4"}


def test_a_note_names_the_cell_its_value_and_leaves_a_line_to_fill():
    note = correction_note(ROW, "issuer", languages=("en",), **FACTS)

    assert "Cell: U3" in note
    assert "It says now: Rada města" in note
    assert "It should say: \n" in note


def test_a_note_is_written_for_the_visitor_and_for_the_partner():
    note = correction_note(ROW, "issuer", languages=("hu", "cs"), **FACTS)

    assert note.index("Munkafüzet: CSCC.xlsx") < note.index("Sešit: CSCC.xlsx")


def test_a_visitor_with_the_partners_language_gets_the_note_once():
    note = correction_note(ROW, "issuer", languages=("cs", "cs"), **FACTS)

    assert note.count("CSCC.xlsx") == 1


def test_an_empty_field_without_a_column_says_so():
    note = correction_note(ROW, "budget_amount", languages=("en",), **FACTS)

    assert "Cell: no such column in the workbook" in note
    assert "It says now: (empty)" in note


def test_what_is_in_question_stands_in_the_note():
    doubt = "SDG7, “solární elektrárna”"

    assert doubt in correction_note(ROW, "issuer", languages=("en",), doubt=doubt, **FACTS)


def test_only_fields_that_the_store_keeps_can_be_corrected():
    assert correctable(ROW) == ["strategy_code", "partner", "title", "issuer", "budget_amount"]
