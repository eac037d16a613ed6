"""The money that strategies and measures state: as stated, never converted, never added up."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from charts.frame import Words
from charts.money import amount_text, basis_name, currency_name, money_dots
from domain.phrases import listed, phrase
from domain.view import View
from exports.blocks.block import Block, Snapshot, nothing
from exports.blocks.source import source_line
from exports.blocks.tables import Column, country_names, labelled
from store.money import money_counts, money_stated

KEY = "money_amounts"
MOST_DRAWN = 15  # amounts of a currency in the figure, the largest; the table holds all
OF = ("strategies", "measures")  # shown apart: a plan's money and its measures' money overlap


def stated_amounts(snapshot: Snapshot, view: View) -> Block:
    """Amounts by currency, of strategies or of their measures.

    Choices: ``of`` (strategies or measures). The sentences count both.
    """
    counts = snapshot.answer(money_counts, view.selection)
    if counts.empty:
        return nothing(KEY)
    amounts = shown_amounts(snapshot, view)
    language, of = view.language, shown_kind(view)
    above_zero = amounts[amounts["amount"] > 0]  # zero has no place on a logarithmic scale
    drawn = above_zero.groupby("currency", sort=False).head(MOST_DRAWN)
    words = Words(
        phrase(f"money.title.{of}", language),
        _subtitle(language, is_cut=len(drawn) < len(above_zero)),
        source_line(snapshot.version, view, has_excerpts=True),
    )
    if drawn.empty:
        return Block(KEY, _said(snapshot, view, counts), words, {}, pd.DataFrame, 0, is_empty=True)
    return Block(
        key=KEY,
        sentences=_said(snapshot, view, counts),
        words=words,
        figure=money_dots(drawn, language=language, words=words),
        tabulate=lambda: _table(amounts, language),
        count=len(amounts),
    )


def _subtitle(language: str, *, is_cut: bool) -> str:
    measured = phrase("money.subtitle", language)
    cut = phrase("money.largest", language, count=MOST_DRAWN) if is_cut else ""
    return f"{measured} {cut}".rstrip()


def shown_kind(view: View) -> str:
    """Whose amounts are shown: a code of OF, the first where the choice names none."""
    stated = view.choice("of")
    return stated if stated in OF else OF[0]


def shown_amounts(snapshot: Snapshot, view: View) -> pd.DataFrame:
    """Rows of the question money_stated that the view shows."""
    stated = snapshot.answer(money_stated, view.selection)
    is_strategy = stated["measure_code"] == ""
    return stated[is_strategy if shown_kind(view) == OF[0] else ~is_strategy]


def _said(snapshot: Snapshot, view: View, counts: pd.DataFrame) -> tuple[str, ...]:
    """How many state money, the largest a currency, how many state none."""
    language, shown = view.language, shown_amounts(snapshot, view)
    total = counts.drop(columns="country").sum()
    without = total["strategy_count"] - total["strategy_stated_count"]
    sentences = [
        phrase(
            "money.said.stated",
            language,
            strategies=int(total["strategy_stated_count"]),
            strategy_total=int(total["strategy_count"]),
            measures=int(total["measure_stated_count"]),
            measure_total=int(total["measure_count"]),
        )
    ]
    if len(shown):
        largest = _largest(shown, language)
        sentences.append(
            phrase(f"money.said.largest.{shown_kind(view)}", language, amounts=largest)
        )
    if without:
        sentences.append(phrase("money.said.without", language, count=int(without)))
    return tuple(sentences)


def _largest(amounts: pd.DataFrame, language: str) -> str:
    """The largest amount a currency, each with its place and what it is."""
    return listed([_one(row, language) for row in _rows(amounts)], language)


def _rows(amounts: pd.DataFrame) -> Iterator[Any]:
    return iter(amounts.drop_duplicates("currency").itertuples())


def _one(row: Any, language: str) -> str:
    amount = amount_text(row.amount, row.currency, language)
    return f"{amount} ({row.place_name}, {basis_name(row.basis, language).lower()})"


def _table(amounts: pd.DataFrame, language: str) -> pd.DataFrame:
    columns: dict[str, Column] = {
        "money_currency": amounts["currency"].map(lambda one: currency_name(one, language)),
        "money_amount": amounts["amount"],
        "money_basis": amounts["basis"].map(lambda one: basis_name(one, language)),
        "place": amounts["place_name"],
        "country": country_names(amounts["country"], language),
        "strategy": amounts["strategy_title"],
        "money_note": amounts["note"],
        "money_workbook": amounts["workbook"],
        "money_cell": amounts["sheet"] + " " + amounts["cell"],
    }
    if (amounts["measure_code"] != "").any():
        columns = {**columns, "money_measure": amounts["title"]}
    return labelled(columns, language)
