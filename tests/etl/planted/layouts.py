"""Ways in which partners lay out their tables, each written around good rows."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from openpyxl.utils import get_column_letter

from etl.fields import readable_fields
from tests.etl.planted import layouts_of_sheets as of_sheets
from tests.etl.planted import layouts_untidy as untidy
from tests.etl.planted.plain import STRATEGIES, Plain, letter_of, plain
from tests.etl.planted.words import words

Layout = Callable[[str, Path], Plain]


def _as_they_are(language: str, path: Path) -> Plain:
    """The twin of all others."""
    return plain(language, path)


def _headings_in_row_5(language: str, path: Path) -> Plain:
    """A banner above, and nothing else to say."""
    made = plain(language, path)
    for name in ("strategies", "measures"):
        made.sheet(name).insert_rows(1, 4)
        made.sheet(name)["A1"] = words("banner", language)
    return made


def _groups_above(language: str, path: Path) -> Plain:
    """Two rows of headings, the upper one merged over several columns."""
    made = plain(language, path)
    sheet = made.sheet("strategies")
    years = [letter_of(sheet, name, language) for name in ("period_start", "period_end")]
    title = letter_of(sheet, "title", language)
    sheet.insert_rows(1)
    sheet["A1"] = words("group_what", language)
    sheet.merge_cells(f"A1:{title}1")
    sheet[f"{years[0]}1"] = words("group_when", language)
    sheet.merge_cells(f"{years[0]}1:{years[1]}1")
    return made


def _reordered(language: str, path: Path) -> Plain:
    """Columns from right to left."""
    made = plain(language, path)
    for name in ("strategies", "measures"):
        sheet = made.sheet(name)
        turned = [row[::-1] for row in sheet.iter_rows(values_only=True)]
        sheet.delete_rows(1, sheet.max_row)
        for row in turned:
            sheet.append(row)
    return made


def _headings_astray(language: str, path: Path) -> Plain:
    """One column more, two misspelt, one twice that says something else once."""
    made = plain(language, path)
    sheet = made.sheet("strategies")
    place = letter_of(sheet, "place", language)
    short = letter_of(sheet, "short_title", language)
    sheet[f"{short}1"] = words("similar", language)
    made.expect("unknown_header_similar", "info", sheet, f"{short}1")
    summary = sheet[f"{letter_of(sheet, 'summary', language)}1"]
    summary.value += summary.value[-1]
    made.expect("header_guessed", "info", sheet, summary.coordinate)
    extra, again = (get_column_letter(sheet.max_column + more) for more in (1, 2))
    sheet[f"{extra}1"] = words("unknown", language)
    made.expect("unknown_header", "info", sheet, f"{extra}1")
    for row in range(1, sheet.max_row + 1):
        sheet[f"{again}{row}"] = sheet[f"{place}{row}"].value
    sheet[f"{again}4"] = "Xyz"
    made.expect("duplicate_header", "info", sheet, f"{again}1")
    made.expect("columns_disagree", "warning", sheet, f"{place}4")
    return made


def _rows_between(language: str, path: Path) -> Plain:
    """A total, a remark, a section and the headings again between rows, of which one is hidden."""
    made = plain(language, path)
    sheet = made.sheet("strategies")
    heads = [cell.value for cell in sheet[1]]
    amount = letter_of(sheet, "budget_amount", language) if _has_budget(made) else "H"
    sheet.insert_rows(4)
    sheet["A4"] = words("section", language)
    made.expect("row_section", "info", sheet, "A4")
    sheet.insert_rows(7)
    for column, text in enumerate(heads, start=1):
        sheet.cell(7, column).value = text
    made.expect("row_heading", "info", sheet, "A7")
    sheet.row_dimensions[5].hidden = True
    made.expect("rows_hidden", "info", sheet)
    last = sheet.max_row
    sheet[f"A{last + 1}"], sheet[f"{amount}{last + 1}"] = words("total", language), 1_500_000
    made.expect("row_total", "info", sheet, f"A{last + 1}")
    sheet[f"A{last + 3}"] = words("remark", language)
    made.expect("row_remark", "info", sheet, f"A{last + 3}")
    return made


def _has_budget(made: Plain) -> bool:
    return any("budget_amount" in row for row in made.rows["strategies"])


def _merged_places(language: str, path: Path) -> Plain:
    """One cell for the place of several strategies below each other."""
    made = plain(language, path)
    sheet = made.sheet("strategies")
    place = letter_of(sheet, "place", language)
    names = [row["place"] for row in made.rows["strategies"]]
    first = next(at for at, name in enumerate(names) if name == names[at + 1])
    sheet.merge_cells(f"{place}{first + 2}:{place}{first + 3}")
    return made


def _no_codes(language: str, path: Path) -> Plain:
    """Own headings without any code; one strategy twice, and no partner, kind of place or basis."""
    lacking = ("partner", "text_basis", "language", "place_kind")
    made = plain(language, path, without=("strategy_code", "measure_code", *lacking))
    sheet, measures = made.sheet("strategies"), made.sheet("measures")
    title = get_column_letter(measures.max_column + 1)
    titles = {row["strategy_code"]: row["title"] for row in made.rows["strategies"]}
    measures[f"{title}1"] = _strategy_label(language)
    for row, measure in enumerate(made.rows["measures"], start=2):
        measures[f"{title}{row}"] = titles[measure["strategy_code"]]
    last = STRATEGIES + 2
    sheet.append([cell.value for cell in sheet[STRATEGIES + 1]])
    made.expect("duplicate_row", "error", sheet, f"{letter_of(sheet, 'title', language)}{last}")
    made.expect("codes_assigned", "warning", sheet)
    made.expect("codes_assigned", "warning", measures)
    made.expect("column_filled", "warning", sheet)
    made.planted.rows += 1
    return made


def _strategy_label(language: str) -> str:
    return next(
        one.labels[language] for one in readable_fields("measures") if one.name == "strategy_title"
    )


def _own_units(language: str, path: Path) -> Plain:
    """Budgets in thousands, and the period in one column."""
    made = plain(language, path, without=("budget_amount", "budget_currency", "period_end"))
    sheet = made.sheet("strategies")
    budget, period = (get_column_letter(sheet.max_column + more) for more in (1, 2))
    sheet[f"{budget}1"], sheet[f"{period}1"] = (
        words("thousands", language),
        words("period", language),
    )
    for row in range(2, STRATEGIES + 2):
        sheet[f"{budget}{row}"], sheet[f"{period}{row}"] = 2500, "2014–2030"
    made.expect("number_scaled", "info", sheet, f"{budget}2")
    sheet[f"{budget}3"] = "250.000"
    made.expect("number_thousands_unlikely", "warning", sheet, f"{budget}3")
    sheet[f"{period}4"] = words("reversed", language)
    made.expect("period_reversed", "warning", sheet, f"{period}4")
    sheet[f"{period}5"] = words("unclear", language)
    made.expect("period_unreadable", "warning", sheet, f"{period}5")
    return made


def _far_below(language: str, path: Path) -> Plain:
    """A forgotten cell far below the table."""
    made = plain(language, path)
    sheet = made.sheet("measures")
    sheet.cell(25_000, 1, "x")
    made.expect("reading_stopped", "info", sheet)
    return made


LAYOUTS: Mapping[str, Layout] = MappingProxyType(
    {
        "as they are": _as_they_are,
        "headings in row 5": _headings_in_row_5,
        "groups above": _groups_above,
        "reordered": _reordered,
        "headings astray": _headings_astray,
        "rows between": _rows_between,
        "merged places": _merged_places,
        "sheets of cities": of_sheets.sheets_of_cities,
        "hidden sheet": of_sheets.hidden_sheet,
        "no codes": _no_codes,
        "own units": _own_units,
        "sheet of one city": of_sheets.sheet_of_one_city,
        "far below": _far_below,
        "strategy beside measure": of_sheets.strategy_beside_measure,
        "labels exchanged": of_sheets.labels_exchanged,
        "untidy": untidy.untidy,
        "gaps and numbers": untidy.gaps_and_numbers,
        "merged codes": untidy.merged_codes,
        "codes as sections": untidy.codes_as_sections,
        "numbered heads": untidy.numbered_heads,
        "measures below": untidy.measures_below,
        "measures copied": untidy.measures_copied,
        "turned": untidy.turned,
    }
)
UNUSABLE: Mapping[str, Layout] = MappingProxyType(
    {"measures alone": of_sheets.measures_alone, "prose": of_sheets.prose}
)
UNCHANGED = (  # layouts in which the tables say what they say in the twin
    "headings in row 5",
    "groups above",
    "reordered",
    "rows between",
    "merged places",
    "sheets of cities",
    "far below",
    "untidy",
    "gaps and numbers",
    "merged codes",
    "codes as sections",
)
