"""One list out of several workbooks: what counts where they say the same or dispute it."""

import pytest

from etl.submissions.merging import merged
from tests.etl.written_sheets import read, sheet_of

HEADINGS = ["Kód strategie", "Název", "Město", "Partner", "Období od", "Období do", "Verze"]
BRNO = ["CZ-1", "Smart City Brno", "Brno", "CSCC", 2017, 2050]
SAME = ["CZ-2", "SMART CITY BRNO", "Statutární město Brno", "CSCC", 2017, 2050]
MEASURES = ["Kód opatření", "Kód strategie", "Název"]


def workbook(name, *strategies, measures=()):
    sheets = [sheet_of("Strategie", HEADINGS, *strategies)]
    if measures:
        sheets.append(sheet_of("Opatření", MEASURES, *measures))
    return read(*sheets, name=name)


def told(result):
    return [(one.code, one.severity, one.workbook, one.details["other"]) for one in result.problems]


def test_workbooks_of_different_strategies_make_one_list():
    zlin = workbook("zlin.xlsx", ["CZ-9", "Smart City Zlín", "Zlín", "CSCC"])

    result = merged([workbook("brno.xlsx", BRNO), zlin], {})

    assert (list(result.strategies), result.problems) == (["CZ-1", "CZ-9"], [])


def test_of_one_code_the_newest_workbook_of_the_partner_counts_as_a_note():
    newer = workbook("2025.xlsx", ["CZ-1", "Smart City Brno 2.0", "Brno", "CSCC"])
    older = workbook("2024.xlsx", BRNO)

    result = merged([newer, older], {})

    assert result.strategies["CZ-1"].title == "Smart City Brno 2.0"
    assert told(result) == [("replaced_by_newer", "info", "2024.xlsx", "2025.xlsx")]


def test_of_one_code_of_two_partners_the_later_one_is_an_error():
    first = workbook("cscc.xlsx", BRNO)
    other = workbook("sscc.xlsx", ["CZ-1", "Jiný plán", "Brno", "SSCC"])

    result = merged([first, other], {})

    assert result.strategies["CZ-1"].partner == "CSCC"
    assert told(result) == [("duplicate_between_workbooks", "error", "sscc.xlsx", "cscc.xlsx")]


def test_one_document_under_two_codes_counts_once_and_names_both():
    result = merged([workbook("a.xlsx", BRNO), workbook("b.xlsx", SAME)], {})

    [found] = result.problems
    assert list(result.strategies) == ["CZ-1"]
    assert (found.code, found.severity, found.cell) == ("same_strategy", "warning", "B2")
    assert {"CZ-1", "CZ-2"} <= set(found.details.values())


@pytest.mark.parametrize(
    "other",
    [
        ["CZ-2", "Smart City Brno", "Zlín", "CSCC", 2017, 2050],
        ["CZ-2", "Smart City Brno", "Brno", "CSCC", 2030, 2050],
        ["CZ-2", "Smart City Brno", "Brno", "CSCC", 2017, 2030],
    ],
    ids=["another place", "another start", "another end"],
)
def test_what_differs_in_place_or_period_is_another_document(other):
    result = merged([workbook("a.xlsx", BRNO), workbook("b.xlsx", other)], {})

    assert (list(result.strategies), result.problems) == (["CZ-1", "CZ-2"], [])


def test_versions_tell_editions_apart_only_where_both_have_one():
    first = workbook("a.xlsx", [*BRNO, "1"])

    assert len(merged([first, workbook("b.xlsx", [*SAME, "2"])], {}).strategies) == 2
    assert len(merged([first, workbook("b.xlsx", SAME)], {}).strategies) == 1


def test_a_missing_period_tells_no_editions_apart():
    result = merged([workbook("a.xlsx", BRNO), workbook("b.xlsx", SAME[:4])], {})

    assert list(result.strategies) == ["CZ-1"]


@pytest.mark.parametrize(
    ("keep", "counting"),
    [("both", ["CZ-1", "CZ-2"]), ("CZ-1", ["CZ-1"]), ("CZ-2", ["CZ-2"])],
)
def test_a_decision_settles_it_without_a_word(keep, counting):
    books = [workbook("a.xlsx", BRNO), workbook("b.xlsx", SAME)]

    result = merged(books, {("CZ-1", "CZ-2"): keep})

    assert (list(result.strategies), result.problems) == (counting, [])


def test_a_decision_for_a_strategy_that_is_gone_leaves_the_other_in_force():
    result = merged([workbook("a.xlsx", BRNO)], {("CZ-1", "CZ-2"): "CZ-2"})

    assert list(result.strategies) == ["CZ-1"]


def test_measures_go_with_their_strategy():
    measure = ["M1", "CZ-1", "Chytré lampy"]
    newer = workbook("2025.xlsx", BRNO, measures=[measure])
    older = workbook("2024.xlsx", BRNO, measures=[measure, ["M2", "CZ-1", "Senzory"]])
    same = workbook("b.xlsx", SAME, measures=[["M3", "CZ-2", "Tramvaje"]])

    result = merged([newer, older, same], {})

    assert list(result.measures) == ["M1", "M2"]
    assert result.measures["M1"].source.workbook == "2025.xlsx"


def test_one_code_of_measures_below_two_strategies_is_an_error():
    zlin = ["CZ-9", "Smart City Zlín", "Zlín", "CSCC"]
    first = workbook("a.xlsx", BRNO, measures=[["M1", "CZ-1", "Chytré lampy"]])
    other = workbook("b.xlsx", zlin, measures=[["M1", "CZ-9", "Senzory"]])

    result = merged([first, other], {})

    assert result.measures["M1"].strategy == "CZ-1"
    assert told(result) == [("duplicate_between_workbooks", "error", "b.xlsx", "a.xlsx")]


def test_every_strategy_comes_with_its_measures():
    zlin = ["CZ-9", "Smart City Zlín", "Zlín", "CSCC"]
    book = workbook("a.xlsx", BRNO, zlin, measures=[["M1", "CZ-9", "Lampy"]])

    by_strategy = [
        (one.code, [measure.code for measure in measures])
        for one, measures in merged([book], {}).by_strategy()
    ]

    assert by_strategy == [("CZ-1", []), ("CZ-9", ["M1"])]
