import csv
from collections import Counter
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import pytest
from openpyxl.utils import get_column_letter

from domain.vocabulary import DATA, LANGUAGES, read
from etl.fields import SHEETS, readable_fields
from etl.intake.workbook import RawCell, RawRow, RawSheet
from etl.tables.headers import read_header
from etl.values import lists
from etl.values.spelling import fold

LONGEST_SHEET_NAME = 31  # characters, in Excel
TABLES = {
    "header_aliases": ("field", "language", "spelling", "sheet"),
    "list_aliases": ("list", "code", "spelling"),
    "empty_marks": ("spelling",),
    "sheet_names": ("sheet", "language", "spelling", "is_label"),
    "row_marks": ("mark", "language", "spelling"),
}


def written_headings():
    path = Path(__file__).with_name("headings_of_tables.csv")
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    for key, group in groupby(rows, key=itemgetter("sheet", "language", "table")):
        named = {row["heading"]: row["field"] for row in group}
        yield pytest.param(key[0], named, id="-".join(key))


def sheet_of(headings):
    cells = {get_column_letter(at): RawCell("text", text) for at, text in enumerate(headings, 1)}
    return RawSheet("Arkusz1", is_hidden=False, rows=(RawRow(1, cells),))


@pytest.mark.parametrize(("kind", "headings"), [*written_headings()])
def test_the_headings_of_an_official_table_are_understood(kind, headings):
    header = read_header("tabela.xlsx", sheet_of(headings), kind)

    letters = {get_column_letter(at): text for at, text in enumerate(headings, 1)}
    assert {letters[letter]: field for field, letter in header.columns.items()} == headings
    assert header.problems == ()


@pytest.mark.parametrize("table", TABLES)
def test_spellings_are_sorted_and_stand_once(table):
    rows = [tuple(row.values()) for row in read(f"vocabulary/{table}")]

    assert rows == sorted(set(rows))
    assert tuple(read(f"vocabulary/{table}")[0]) == TABLES[table]


def aliases(kind, language):
    names = {field.name for field in readable_fields(kind)}
    return [
        row
        for row in read("vocabulary/header_aliases")
        if row["language"] == language and row["sheet"] in ("", kind) and row["field"] in names
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", SHEETS)
def test_a_heading_names_one_field_of_a_sheet_and_is_listed_once(kind, language):
    meant = {fold(field.labels[language]): field.name for field in readable_fields(kind)}
    listed = Counter(fold(row["spelling"]) for row in aliases(kind, language))

    for row in aliases(kind, language):
        assert meant.setdefault(fold(row["spelling"]), row["field"]) == row["field"]
    assert [spelling for spelling, count in listed.items() if count > 1] == []


def test_every_alias_can_be_met_on_a_sheet():
    for row in read("vocabulary/header_aliases"):
        kinds = [row["sheet"]] if row["sheet"] else SHEETS
        assert any(row in aliases(kind, row["language"]) for kind in kinds), row


@pytest.mark.parametrize("kind", SHEETS)
def test_no_language_is_left_with_few_spellings_of_what_every_table_has(kind):
    essential = {"title", "place", "period", "budget_amount", "number"}
    for language in LANGUAGES:
        count = Counter(row["field"] for row in aliases(kind, language))
        assert min(count[name] for name in essential) >= 5


def test_every_spelling_of_a_list_stands_for_an_existing_code():
    for row in read("vocabulary/list_aliases"):
        assert (DATA / f"{row['list']}.csv").is_file()
        assert row["code"] in lists.options(row["list"], "en")
        assert lists.find(row["list"], row["spelling"]) == row["code"]


def test_a_spelling_of_a_list_is_listed_once():
    rows = read("vocabulary/list_aliases")
    listed = Counter((row["list"], fold(row["spelling"])) for row in rows)

    assert [spelling for spelling, count in listed.items() if count > 1] == []


def test_what_names_a_code_is_no_mark_for_nothing():
    marks = {fold(row["spelling"]) for row in read("vocabulary/empty_marks")}
    rows = read("vocabulary/list_aliases")
    names = {name for table in {row["list"] for row in rows} for name in lists.spellings(table)}

    assert marks & {fold(name) for name in names | {row["spelling"] for row in rows}} == set()


@pytest.mark.parametrize(
    ("table", "written", "code"),
    [
        ("strategy_types", "PZMM", "mobility_sump"),
        ("strategy_types", "POŚ", "environment"),
        ("strategy_types", "Strategický plán města", "integrated_development"),
        ("strategy_types", "PHSR", "integrated_development"),
        ("strategy_types", "Mobilitási terv", "mobility_sump"),
        ("place_kinds", "miasto na prawach powiatu", "city"),
        ("place_kinds", "statutární město", "city"),
        ("place_kinds", "krajské mesto", "city"),
        ("place_kinds", "nagyközség", "village"),
        ("place_kinds", "DSO", "association"),
        ("regions", "woj. śląskie", "PL.83"),
        ("regions", "JMK", "CZ.78"),
        ("regions", "Košický", "SK.03"),
        ("regions", "Győr-Moson-Sopron megye", "HU.09"),
        ("bounds", "alespoň", "at_least"),
        ("currencies", "koruna", "CZK"),
        ("languages", "magyar nyelvű", "hu"),
        ("partners", "CSCC z.s.", "CSCC"),
    ],
)
def test_a_word_of_everyday_use_stands_for_its_code(table, written, code):
    assert lists.find(f"reference/{table}", written) == code


@pytest.mark.parametrize(
    ("title", "code"),
    [
        (
            "Akční plán pro udržitelnou energii a klima (SECAP) města Litoměřice",
            "climate_energy_secap",
        ),
        ("Plan adaptacji Miasta Rybnika do zmian klimatu do roku 2030", "adaptation"),
        ("Plan działań SECAP dla Bydgoszczy", "climate_energy_secap"),
        ("Stratégia rozvoja mesta Trnava", "integrated_development"),
        ("Kecskemét Fenntartható Városi Mobilitási Terve", "mobility_sump"),
    ],
)
def test_no_common_word_hides_the_type_a_title_names(title, code):
    assert lists.find_within("reference/strategy_types", title) == code


def test_a_sheet_name_means_one_kind_and_fits_into_excel():
    kinds = {}
    for row in read("vocabulary/sheet_names"):
        assert kinds.setdefault(fold(row["spelling"]), row["sheet"]) == row["sheet"]
        assert len(row["spelling"]) <= LONGEST_SHEET_NAME
        assert not set(row["spelling"]) & set(r"/\?*[]:")


def test_a_total_is_no_remark():
    meant = {}
    for row in read("vocabulary/row_marks"):
        assert meant.setdefault(fold(row["spelling"]), row["mark"]) == row["mark"]
    assert set(meant.values()) == {"total", "remark"}
