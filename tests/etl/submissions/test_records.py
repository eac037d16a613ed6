"""What of a partner's words is kept beside the values read from them."""

from tests.etl.written_sheets import read, sheet_of

STRATEGIES = ["Název", "Město", "Rok schválení", "Rozpočet (mil. Kč)"]


def test_texts_below_unknown_headings_are_kept_under_them():
    headings = [*STRATEGIES, "Náš tým", "Interní číslo"]
    cells = ["Smart City Brno", "Brno", 2017, 5, "Jana Nováková", 17]

    [strategy] = read(sheet_of("Strategie", headings, cells)).strategies

    assert strategy.extras == {"Náš tým": "Jana Nováková", "Interní číslo": "17"}


def test_an_empty_cell_below_an_unknown_heading_is_not_kept():
    headings = [*STRATEGIES, "Náš tým"]

    [strategy] = read(sheet_of("Strategie", headings, ["Smart City", "Brno", 2017])).strategies

    assert strategy.extras == {}


def test_a_cell_that_says_more_than_its_value_is_kept_as_written():
    cells = ["Smart City Brno", "Brno", "schváleno v květnu 2017", "asi 5"]

    [strategy] = read(sheet_of("Strategie", STRATEGIES, cells)).strategies

    assert (strategy.adopted_year, strategy.budget.amount) == (2017, 5_000_000)
    assert strategy.written == {
        "adopted_year": "schváleno v květnu 2017",
        "budget_amount": "asi 5",
    }


def test_a_cell_that_is_its_value_is_not_kept_twice():
    cells = ["Smart City Brno", "Brno", 2017, None]

    [strategy] = read(sheet_of("Strategie", STRATEGIES, cells)).strategies

    assert strategy.written == {}


def test_a_measure_keeps_its_extras_and_words_too():
    strategies = sheet_of("Strategie", STRATEGIES, ["Smart City Brno", "Brno", 2017])
    headings = ["Název", "Strategie", "Cílová hodnota", "Náš tým"]
    cells = ["Chytré lampy", "Smart City Brno", "snížit spotřebu o 40 % do roku 2030", "Jana"]

    [measure] = read(strategies, sheet_of("Opatření", headings, cells)).measures

    assert measure.extras == {"Náš tým": "Jana"}
    assert measure.written["target_value"] == cells[2]
    assert (measure.target_value, measure.unit, measure.target_year) == (40.0, "%", 2030)
