"""Whatever the sheets of a workbook hold: it is read or refused, and every row is accounted for."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter

from domain.errors import WorkbookError
from domain.vocabulary import read
from etl.fields import SHEETS, readable_fields
from etl.intake.workbook import Merge, RawCell, RawRow, RawSheet, RawWorkbook
from etl.submissions.submission import submission

OF_COLUMNS = ("column_filled", "codes_assigned")  # told once a sheet, of no cell
LABELS = sorted(
    {label for kind in SHEETS for one in readable_fields(kind) for label in one.labels.values()}
)
NAMES = ["Strategie", "Opatření", "Plan", "Brno", "Příklad", "2024", "Stratégiák", "List 1"]
WORDS = [
    *("Brno", "Kraków", "Žilina", "Pécs", "Nové Mesto", "Česko", "PL", "SSCC", "Zlínský kraj"),
    *("Smart City Brno", "Plan mobilności Krakowa", "SECAP mesta Žilina", "Klímastratégia"),
    *("2030", "2020–2030", "40 %", "5 mil. Kč", "-40", "1e999", "9" * 40, "31. 2. 2021"),
    *("Celkem", "Razem:", "Zdroj: web", "-", "není", "?", " ", "\u202e", "ß", "0"),
    *("https://brno.cz", "javascript:x", "M1", "CZ-1", "SDG 11", "A/17", "(1)", "1"),
]
GOOD = {  # what mostly stands in the columns without which a row is nothing
    "title": ["Smart City Brno", "Plan mobilności", "SECAP mesta Žilina", "Klímastratégia"],
    "place": ["Brno", "Kraków", "Bratislava", "Pécs"],
    "strategy_title": ["Smart City Brno", "Plan mobilności", "SECAP mesta Žilina", "Brno"],
}
KINDS = ["text", "text", "text", "number", "percent", "date", "boolean", "error", "formula"]


def _texts(kind):
    if kind == "number":
        return st.sampled_from(["0", "-5", "2030", "1e+300", "12.5", "44927", "nan", "inf"])
    if kind == "percent":
        return st.sampled_from(["40%", "-3%", "1e+300%", "0%"])
    if kind == "date":
        return st.sampled_from(["2021-05-27", "1900-01-01", "9999-12-31"])
    if kind in ("boolean", "error", "formula"):
        return st.sampled_from(["TRUE", "#REF!", "=A1+B1", "#N/A"])
    return st.one_of(st.sampled_from(WORDS), st.sampled_from(LABELS), st.text(max_size=30))


CELLS = st.sampled_from(KINDS).flatmap(lambda kind: st.builds(RawCell, st.just(kind), _texts(kind)))
LETTERS = st.integers(1, 9).map(get_column_letter)
MERGES = st.builds(
    lambda a, b, c, d: Merge(min(a, c), min(b, d), max(a, c), max(b, d)),
    *(LETTERS, st.integers(1, 12), LETTERS, st.integers(1, 12)),
)
pytestmark = pytest.mark.slow
ALIASES = sorted({row["spelling"] for row in read("vocabulary/header_aliases")})
HEADINGS = st.sampled_from(LABELS + ALIASES).map(lambda label: RawCell("text", label))


@st.composite
def sheets(draw):
    """Cells in any order, mostly below a row of known headings."""
    rows = draw(st.lists(st.dictionaries(LETTERS, CELLS, max_size=9), max_size=9))
    if draw(st.integers(0, 4)):
        at = draw(st.integers(0, min(2, len(rows))))
        rows.insert(at, draw(st.dictionaries(LETTERS, HEADINGS, min_size=2, max_size=9)))
    if rows and draw(st.booleans()):
        rows.insert(draw(st.integers(0, len(rows))), draw(st.sampled_from(rows)))
    gap = draw(st.integers(1, 3))
    numbered = [RawRow(at * gap, _ordered(row)) for at, row in enumerate(rows, start=1) if row]
    return RawSheet(
        name=draw(st.sampled_from(NAMES)),
        is_hidden=draw(st.integers(0, 5)) == 0,
        rows=tuple(numbered),
        merges=tuple(draw(st.lists(MERGES, max_size=4))),
        hidden_rows=frozenset(row.number for row in numbered if draw(st.integers(0, 9)) == 0),
    )


@st.composite
def lists(draw):
    """The columns of ordinary tables with any cells below, of both kinds."""
    made = []
    for kind in SHEETS:
        language = draw(st.sampled_from(["en", "pl", "cs", "sk", "hu"]))
        columns = draw(st.lists(st.sampled_from(readable_fields(kind)), min_size=3, max_size=9))
        names = ["title", "place"] if kind == "strategies" else ["title", "strategy_title"]
        own = [one for one in readable_fields(kind) if one.name in names]
        letters = [get_column_letter(at) for at in range(1, len(own + columns) + 1)]
        labels = (RawCell("text", one.labels[language]) for one in own + columns)
        rows = [dict(zip(letters, labels, strict=True))]
        for _ in range(draw(st.integers(0, 6))):
            faults = draw(st.dictionaries(st.sampled_from(letters), CELLS, max_size=4))
            named = zip(letters, own, strict=False)
            good = {
                letter: RawCell("text", draw(st.sampled_from(GOOD[one.name])))
                for letter, one in named
            }
            rows.append(good | (faults if draw(st.integers(0, 2)) else {}))
        numbered = (RawRow(at, _ordered(row)) for at, row in enumerate(rows, start=1))
        made.append(RawSheet(f"List {kind}", is_hidden=False, rows=tuple(numbered)))
    return made


def _ordered(row):
    return dict(sorted(row.items(), key=lambda item: (len(item[0]), item[0])))


def result_of(book):
    """What the workbook brings; nothing where it is refused."""
    named = {sheet.name: sheet for sheet in book}  # Excel allows no name twice
    try:
        return submission(RawWorkbook("mesta.xlsx", "", tuple(named.values())))
    except WorkbookError as refusal:
        assert refusal.code in ("no_strategies_sheet", "no_header")
        return None


def assert_accounted_for(result):
    accepted = len(result.strategies) + len(result.measures)
    assert result.rows_accepted + result.rows_rejected == result.rows_read
    assert result.rows_accepted == accepted
    assert len({one.code for one in result.strategies} - {""}) == len(result.strategies)
    assert len({one.code for one in result.measures} - {""}) == len(result.measures)
    assert {one.strategy for one in result.measures} <= {one.code for one in result.strategies}


def assert_pointed_at(result):
    """Of a cell that is there the problem says which; of a missing column at least the row."""
    sources = [one.source for one in (*result.strategies, *result.measures)]
    for found in result.problems:
        if not found.field or found.code in OF_COLUMNS:
            continue
        assert found.sheet and (found.row or found.cell)
        assert found.cell or not found.value
        rows = [one for one in sources if (one.sheet, one.row) == (found.sheet, found.row)]
        assert found.cell or all(found.field not in one.columns for one in rows)


@settings(max_examples=150, deadline=None)
@given(st.lists(sheets(), min_size=1, max_size=4))
def test_any_sheets_are_read_or_refused_and_every_row_is_accounted_for(book):
    if result := result_of(book):
        assert_accounted_for(result)
        assert_pointed_at(result)


@settings(max_examples=150, deadline=None)
@given(lists())
def test_any_cells_below_known_headings_are_accounted_for(book):
    if result := result_of(book):
        assert_accounted_for(result)
        assert_pointed_at(result)


@settings(max_examples=60, deadline=None)
@given(lists())
def test_an_error_holds_its_row_back_and_nothing_else_does(book):
    if result := result_of(book):
        taken = {one.source.sheet: set() for one in (*result.strategies, *result.measures)}
        for one in (*result.strategies, *result.measures):
            taken[one.source.sheet].add(one.source.row)
        errors = {(p.sheet, p.row) for p in result.problems if p.severity == "error" and p.row}

        assert len(errors) == result.rows_rejected
        assert not any(row in taken.get(sheet, ()) for sheet, row in errors)


@settings(max_examples=40, deadline=None)
@given(lists())
def test_the_same_workbook_is_read_the_same_way_twice(book):
    assert result_of(book) == result_of(book)
