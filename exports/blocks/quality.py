"""What came in and how complete it is: of everything submitted, whatever the filters show."""

import pandas as pd

from charts.completeness import completeness_grid
from charts.frame import Words
from domain import vocabulary
from domain.links import codes
from domain.phrases import date_text, listed, phrase
from domain.view import View
from exports.blocks.block import Block, Snapshot, nothing
from exports.blocks.scope import published_on
from exports.blocks.source import short_version
from exports.blocks.tables import Column, country_names, labelled, names, percent
from store.quality import quality_completeness, quality_places, quality_texts
from store.strategies import submissions

KEY = "field_completeness"
SHEETS = ("strategies", "measures")
NAMED = 3  # fields named in the sentence, or more where they are equal


def field_completeness(snapshot: Snapshot, view: View) -> Block:
    """Share of rows with a value, by field and country, of the sheet in the choice ``sheet``."""
    language, sheet = view.language, shown_sheet(view)
    shares = _shares(snapshot.answer(quality_completeness), sheet, language)
    count = int(shares.drop_duplicates("country")["row_count"].sum())
    if not count:
        return nothing(KEY)
    words = Words(
        phrase(f"quality.title.{sheet}", language),
        phrase("quality.subtitle", language, rows=count),
        phrase("quality.source", language, version=short_version(snapshot.version)),
    )
    return Block(
        key=KEY,
        sentences=(
            _came_in(snapshot, language),
            _open_points(snapshot, language),
            _emptiest(shares, language),
        ),
        words=words,
        figure=completeness_grid(shares, language=language, words=words),
        tabulate=lambda: _table(shares, language),
        count=count,
    )


def _table(shares: pd.DataFrame, language: str) -> pd.DataFrame:
    columns: dict[str, Column] = {
        "quality_field": shares["label"],
        "country": country_names(shares["country"], language),
        "quality_filled": shares["filled_count"],
        "quality_rows": shares["row_count"],
        "quality_share": percent(shares["share"]),
    }
    return labelled(columns, language)


def shown_sheet(view: View) -> str:
    """Whose fields are shown: strategies, unless the choice names the measures."""
    stated = view.choice("sheet")
    return stated if stated in SHEETS else SHEETS[0]


def _shares(counts: pd.DataFrame, sheet: str, language: str) -> pd.DataFrame:
    """Every kept field of the template by every country, in the order of the template."""
    rows = [row for row in vocabulary.read("vocabulary/fields") if row["sheet"] == sheet]
    own = counts[counts["sheet"] == sheet]
    kept = [row for row in rows if row["field"] in set(own["field"])]
    grid = pd.DataFrame(
        [
            {"field": row["field"], "label": row[f"label_{language}"], "country": country}
            for row in kept
            for country in codes("countries", "country")
        ],
        columns=["field", "label", "country"],
    )
    found = grid.merge(own, on=["field", "country"], how="left")
    found[["filled_count", "row_count"]] = found[["filled_count", "row_count"]].fillna(0)
    has_rows = found["row_count"] > 0
    return found.assign(share=(found["filled_count"] / found["row_count"]).where(has_rows))


def _came_in(snapshot: Snapshot, language: str) -> str:
    workbooks = snapshot.answer(submissions)
    return phrase(
        "quality.said.came_in",
        language,
        date=date_text(published_on(snapshot.version), language),
        workbooks=len(workbooks),
        partners=int(workbooks["partner"].nunique()),
        strategies=int(workbooks["strategy_count"].sum()),
        measures=int(workbooks["measure_count"].sum()),
    )


def _open_points(snapshot: Snapshot, language: str) -> str:
    """Rows that were held back and names of places that nobody could settle."""
    held_back = int(snapshot.answer(submissions)["rejected_count"].sum())
    places = len(snapshot.answer(quality_places))
    return phrase("quality.said.open", language, rejected=held_back, places=places)


def _emptiest(shares: pd.DataFrame, language: str) -> str:
    """The fields that are empty most often, over all countries; equals are all named."""
    by_field = shares.groupby("label", sort=False)[["filled_count", "row_count"]].sum()
    emptiest = (by_field["filled_count"] / by_field["row_count"]).nsmallest(NAMED, keep="all")
    fields = [
        phrase("quality.said.field", language, field=label, share=float(share))
        for label, share in emptiest.items()
    ]
    return phrase("quality.said.emptiest", language, fields=listed(fields, language))


def texts_said(snapshot: Snapshot, language: str) -> str:
    """Of how many strategies the whole text was submitted."""
    texts = snapshot.answer(quality_texts)
    total = int(texts["strategy_count"].sum())
    full = int(texts.loc[texts["text_basis"] == "full", "strategy_count"].sum())
    return phrase("quality.said.texts", language, full=full, total=total)


def text_table(snapshot: Snapshot, language: str) -> pd.DataFrame:
    """Text basis and language of the submitted strategies, a row per country and combination."""
    texts = snapshot.answer(quality_texts)
    columns: dict[str, Column] = {
        "country": country_names(texts["country"], language),
        "quality_basis": names("text_bases", texts["text_basis"], language),
        "quality_language": names("languages", texts["language"], language),
        "strategies": texts["strategy_count"],
    }
    return labelled(columns, language)


def place_table(snapshot: Snapshot, language: str) -> pd.DataFrame:
    """Names of places that nobody could settle, with the cell they stand in."""
    places = snapshot.answer(quality_places)
    columns: dict[str, Column] = {
        "quality_written": places["written"],
        "quality_workbook": places["workbook"],
        "quality_sheet": places["sheet"],
        "quality_cell": places["cell"],
    }
    return labelled(columns, language)
