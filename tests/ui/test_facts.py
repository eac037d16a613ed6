"""Fields of one workbook row as people read them."""

import json

import pandas as pd

from ui.facts import facts_list, is_stated, row_facts

ROW = {
    "type": "mobility_sump",
    "issuer": "Rada <Miasta>",
    "adopted_year": 2021,
    "period_end": pd.NA,
    "budget_amount": 230_000_000.5,
    "source_urls": ["https://www.krakow.pl/plan", "javascript:alert(1)"],
    "supersedes": [],
    "cells": json.dumps({"type": "M4", "issuer": "U4", "budget_amount": "Y4"}),
}


def test_a_code_is_named_in_the_language_of_the_visitor_with_its_cell():
    [fact] = row_facts(ROW, "strategies", ("type",), "sk")

    assert fact == ("Typ dokumentu", "Plán udržateľnej mestskej mobility (SUMP)", "M4")


def test_what_the_workbook_does_not_state_is_left_out():
    facts = row_facts(ROW, "strategies", ("adopted_year", "period_end", "supersedes"), "en")

    assert [fact.value for fact in facts] == ["2021"]


def test_amounts_keep_their_digits():
    [fact] = row_facts(ROW, "strategies", ("budget_amount",), "hu")

    assert fact.value == "230\u00a0000\u00a0000,5"


def test_only_web_addresses_become_links():
    [fact] = row_facts(ROW, "strategies", ("source_urls",), "pl")

    assert 'href="https://www.krakow.pl/plan"' in fact.value
    assert 'href="javascript' not in fact.value


def test_text_of_a_workbook_is_never_mark_up():
    html = facts_list(row_facts(ROW, "strategies", ("issuer",), "pl"))

    assert "Rada &lt;Miasta&gt;" in html
    assert '<span class="cell">U4</span>' in html


def test_zero_is_stated_and_missing_is_not():
    assert is_stated(0.0)
    assert not is_stated(float("nan"))
