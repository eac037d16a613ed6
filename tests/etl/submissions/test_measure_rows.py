"""Titles and kinds of measures that bring none."""

import pytest

from tests.etl.written_sheets import read, sheet_of, told

STRATEGIES = sheet_of(
    "Strategie", ["Název", "Město", "Rok schválení"], ["Smart City Brno", "Brno", 2017]
)


def measures_of(headings, *rows):
    return read(STRATEGIES, sheet_of("Opatření", headings, *rows))


def test_a_measure_without_a_kind_is_a_measure():
    headings = ["Název", "Cílový rok", "Odpovídá", "Druh"]

    [plain, goal] = measures_of(
        headings, ["Chytré lampy", 2030, "TSB", None], ["Méně emisí", 2030, "MMB", "cíl"]
    ).measures

    assert (plain.kind, goal.kind) == ("measure", "goal")


@pytest.mark.parametrize("heading", ["Popis", "Sledování", "Cíl slovy dokumentu"])
def test_a_measure_without_a_title_is_called_by_what_it_says(heading):
    result = measures_of(
        [heading, "Cílový rok", "Odpovídá", "Poznámka"], ["Nové tramvaje do Líšně", 2030, "DPMB"]
    )

    assert [measure.title for measure in result.measures] == ["Nové tramvaje do Líšně"]


def test_a_long_description_is_cut_at_a_word_for_the_title_and_kept_whole():
    text = "Rozšíření tramvajové sítě do Kampusu a do Líšně " * 5

    [measure] = measures_of(["Popis", "Cílový rok", "Odpovídá"], [text, 2030, "DPMB"]).measures

    assert len(measure.title) <= 121
    assert text.startswith(measure.title.removesuffix("…"))
    assert measure.description == text.strip()


def test_only_the_first_line_of_a_description_is_the_title():
    text = "Chytré lampy\nV celém městě do roku 2030."

    [measure] = measures_of(["Popis", "Cílový rok", "Odpovídá"], [text, 2030, "TSB"]).measures

    assert measure.title == "Chytré lampy"


def test_a_measure_that_says_nothing_is_held_back():
    result = measures_of(["Název", "Cílový rok", "Odpovídá"], [None, 2030, "DPMB"])

    missing = told(result, "required_empty")
    assert (missing.sheet, missing.cell, missing.field) == ("Opatření", "A2", "title")
    assert (result.rows_read, result.rows_rejected) == (2, 1)
