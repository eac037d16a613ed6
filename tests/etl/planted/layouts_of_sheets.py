"""Ways in which partners spread their tables over the sheets of a workbook."""

from pathlib import Path

from etl.tables.sheets import sheet_label
from tests.etl.planted.plain import (
    OWNERS,
    STRATEGIES,
    Plain,
    columns,
    fill,
    from_template,
    letter_of,
    plain,
    value_of,
)
from tests.etl.planted.truth import Truth
from tests.etl.planted.words import words

_OF_STRATEGIES = ("country", "place", "title", "period_end", "summary")
_OF_MEASURES = ("title", "description", "target_text", "target_year")


def sheets_of_cities(language: str, path: Path) -> Plain:
    """Strategies on two sheets, one of them once more, notes and a hidden sheet."""
    made = plain(language, path)
    sheet = made.sheet("strategies")
    other = made.book.create_sheet("2025")
    half = STRATEGIES // 2
    shown = columns(made.rows, "strategies")
    fill(other, language, shown, made.rows["strategies"][half:])
    sheet.delete_rows(half + 2, half)
    made.book.copy_worksheet(other)
    made.expect("sheet_twice", "warning", made.book.worksheets[-1])
    for title, code in (
        (words("notes", language), "sheet_not_read"),
        ("X", "hidden_sheet_not_read"),
    ):
        notes = made.book.create_sheet(title)
        notes["A1"] = words("remark", language)
        made.expect(code, "info", notes)
    made.book["X"].sheet_state = "hidden"
    return made


def hidden_sheet(language: str, path: Path) -> Plain:
    """The only strategies stand on a hidden sheet; of the measures there are but headings."""
    made = plain(language, path)
    made.sheet("strategies").sheet_state = "hidden"
    made.expect("sheet_hidden", "warning", made.sheet("strategies"))
    measures = made.sheet("measures")
    measures.delete_rows(2, measures.max_row)
    made.expect("no_rows", "warning", measures)
    made.planted.rows = made.planted.accepted = STRATEGIES
    return made


def sheet_of_one_city(language: str, path: Path) -> Plain:
    """No column of places, but the name of the city on the sheet; no measures."""
    made = plain(language, path, without=("place", "geonameid", "admin1", "place_kind"))
    made.book.remove(made.sheet("measures"))
    sheet = made.sheet("strategies")
    name = next(row["place"] for row in made.rows["strategies"] if row["place_kind"] == "city")
    sheet.title = name
    made.expect("no_measures_sheet", "warning")
    made.expect("place_from_words", "info", sheet)
    made.expect("column_filled", "warning", sheet)
    made.planted.rows = made.planted.accepted = STRATEGIES
    return made


def strategy_beside_measure(language: str, path: Path) -> Plain:
    """One sheet whose rows name a strategy, told but once, and one of its measures."""
    made = plain(language, path, without=("strategy_code", "measure_code"))
    for sheet in made.book.worksheets:
        made.book.remove(sheet)
    sheet = made.book.create_sheet(words("banner", language))
    left = [one for one in columns(made.rows, "strategies") if one.name in _OF_STRATEGIES]
    right = [one for one in columns(made.rows, "measures") if one.name in _OF_MEASURES]
    heads = [one.labels[language] for one in (*left, *right)]
    heads[len(left)] = words("measure", language)
    sheet.append(heads)
    owners = {row["strategy_code"]: row for row in made.rows["strategies"]}
    for measure in made.rows["measures"]:
        own = owners[measure["strategy_code"]]
        texts = [value_of(one, own.get(one.name, ""), language) for one in left]
        texts += [value_of(one, measure.get(one.name, ""), language) for one in right]
        sheet.append(texts)
    made.expect("codes_assigned", "warning", sheet)
    made.expect("column_filled", "warning", sheet)
    made.planted.rows = made.planted.accepted = OWNERS + len(made.rows["measures"])
    return made


def labels_exchanged(language: str, path: Path) -> Plain:
    """A template of another version, in which two labels changed places but not their keys."""
    made = from_template(language, path)
    sheet = made.sheet("strategies")
    cells = [sheet[f"{letter_of(sheet, name, language, 2)}2"] for name in ("issuer", "version")]
    cells[0].value, cells[1].value = cells[1].value, cells[0].value
    for cell in cells:
        made.expect("header_conflict", "warning", sheet, cell.coordinate)
    made.book.custom_doc_props.props[0].value = "2019.1"  # type: ignore[attr-defined]
    made.expect("template_other_version", "info")
    return made


def measures_alone(language: str, path: Path) -> Plain:
    """No sheet of strategies at all."""
    made = plain(language, path)
    made.book.remove(made.sheet("strategies"))
    made.expect("no_strategies_sheet", "error")
    return made


def prose(language: str, path: Path) -> Plain:
    """A sheet named as it should be, on which there is no table."""
    made = measures_alone(language, path)
    title = sheet_label("strategies", language)
    made.book.create_sheet(title).append([words("remark", language)])
    made.planted.truths = [Truth("no_header", "error", title, "")]
    return made
