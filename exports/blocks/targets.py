"""Quantified targets on a line of years, and which of them can be set beside targets of the EU."""

from dataclasses import replace
from typing import Any

import pandas as pd

from charts.coverage import country_name
from charts.frame import Words
from charts.targets import target_timeline
from domain import vocabulary
from domain.phrases import listed, phrase
from domain.view import View
from exports.blocks.block import Block, Snapshot, nothing
from exports.blocks.scope import in_view
from exports.blocks.source import source_line
from exports.blocks.tables import Column, country_names, labelled
from exports.blocks.targets_benchmarks import of_quantities, said
from exports.blocks.targets_words import (
    figure_words,
    from_words,
    left_out_name,
    quantity_name,
    verdict_words,
)
from store.queries import key_figures
from store.targets import targets as stated_figures

KEY = "target_timeline"
VERDICTS = ("beyond", "matches", "below", "not_comparable")


def target_years(snapshot: Snapshot, view: View) -> Block:
    """What is to be reached by when, by quantity and country."""
    targets = targets_in_view(snapshot, view)
    if targets.empty:
        return nothing(KEY)
    language = view.language
    words = Words(
        phrase("targets.title", language),
        phrase("targets.subtitle", language, targets=len(targets), places=_places(targets)),
        target_source(snapshot, view),
    )
    return Block(
        key=KEY,
        sentences=(in_view(snapshot, view), *_said(targets, language)),
        words=words,
        figure=target_timeline(
            _counts(targets, language), of_quantities(language), language=language, words=words
        ),
        tabulate=lambda: target_table(targets, language),
        count=len(targets),
    )


def targets_in_view(snapshot: Snapshot, view: View) -> pd.DataFrame:
    """Rows of the question targets that are targets."""
    stated = snapshot.answer(stated_figures, view.selection)
    return stated[stated["left_out"] == ""]


def left_out_in_view(snapshot: Snapshot, view: View) -> pd.DataFrame:
    """Rows of the question targets that are figures but no targets, by reason."""
    stated = snapshot.answer(stated_figures, view.selection)
    return stated[stated["left_out"] != ""].sort_values("left_out", kind="stable")


def left_out_words(snapshot: Snapshot, view: View) -> str:
    """Which figures are left out, how many of each; empty where none is."""
    counts = left_out_in_view(snapshot, view)["left_out"].value_counts()
    order = [row["reason"] for row in vocabulary.read("reference/target_left_out")]
    named = [
        f"{left_out_name(one, view.language)} ({counts[one]})" for one in order if one in counts
    ]
    if not named:
        return ""
    reasons = listed(named, view.language)
    return phrase("targets.left_out", view.language, reasons=reasons)


def target_source(snapshot: Snapshot, view: View) -> str:
    """The source line, without the note of a framework, since targets belong to none."""
    figures = snapshot.answer(key_figures, view.selection)
    return source_line(
        snapshot.version,
        replace(view, framework="SDG"),
        has_excerpts=figures["partial_text_count"] > 0,
    )


def target_table(targets: pd.DataFrame, language: str) -> pd.DataFrame:
    """Targets as people read them, each with its own words and its cell."""
    rows = targets.to_dict("records")
    columns: dict[str, Column] = {
        "place": targets["place_name"],
        "country": country_names(targets["country"], language),
        "target_quantity": [quantity_name(row["quantity"], language) for row in rows],
        "target_measure": targets["title"],
        "target_words": targets["written_text"],
        "target_figure": [figure_words(row, language) for row in rows],
        "target_base": [from_words(row, language) for row in rows],
        "target_year": targets["target_year"],
        "target_verdict": [verdict_words(row, language) for row in rows],
        "target_benchmark": [
            said(row["benchmark"], language) if row["benchmark"] else "" for row in rows
        ],
        "strategy": targets["strategy_title"],
        "target_cell": targets["workbook"] + " " + targets["sheet"] + " " + targets["cell"],
    }
    return labelled(columns, language)


def _places(targets: pd.DataFrame) -> int:
    return int(targets["place_id"].nunique())


def _said(targets: pd.DataFrame, language: str) -> list[str]:
    quantities = targets["quantity"].value_counts()
    most = phrase(
        "targets.said.most",
        language,
        targets=len(targets),
        places=_places(targets),
        quantity=quantity_name(str(quantities.index[0]), language),
        count=int(quantities.iloc[0]),
    )
    verdicts = targets["verdict"].value_counts()
    if verdicts.drop("", errors="ignore").sum() == 0:
        return [most, phrase("targets.said.no_verdict", language)]
    counts = {one: int(verdicts.get(one, 0)) for one in VERDICTS}
    return [most, phrase("targets.said.verdicts", language, **counts)]


def _counts(targets: pd.DataFrame, language: str) -> pd.DataFrame:
    """Targets by quantity, year and country, the quantities in the order of their list."""
    order = [row["code"] for row in vocabulary.read("reference/quantities")]
    same = ["quantity", "country", "target_year"]
    counts = (
        targets.groupby(same, dropna=False, sort=False)
        .agg(count=("measure_code", "size"), places=("place_name", _some_names))
        .reset_index()
        .rename(columns={"target_year": "year"})
    )
    ranked = counts.iloc[counts["quantity"].map(order.index).argsort(kind="stable")]
    return ranked.assign(
        name=[quantity_name(one, language) for one in ranked["quantity"]],
        hover=[_hover(row, language) for row in ranked.itertuples()],
    )


def _some_names(names: "pd.Series[str]") -> str:
    """The first few places, so that the words under a pointer stay short."""
    unique = list(dict.fromkeys(names))
    return ", ".join(unique[:8]) + (" …" if len(unique) > 8 else "")


def _hover(row: Any, language: str) -> str:
    year = phrase("targets.no_year", language) if pd.isna(row.year) else str(int(row.year))
    head = f"<b>{quantity_name(row.quantity, language)}</b> · {year}"
    counted = phrase("targets.hover.count", language, targets=int(row.count))
    return f"{head}<br>{country_name(row.country, language)}: {counted}<br>{row.places}"
