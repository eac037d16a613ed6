"""Goals and measures as a list: whose they are, their words with those that count, the cell."""

from collections.abc import Iterator
from html import escape
from typing import Any

import pandas as pd

from charts.labels import numbered
from domain.phrases import phrase
from domain.view import View
from ui.highlight import Mark, highlighted
from ui.page_links import link_html

SEPARATOR = " · "


def measure_cards(measures: pd.DataFrame, words: pd.DataFrame, view: View) -> str:
    """One entry a goal or measure; what workbooks say is escaped.

    ``measures``: rows of crosswalk_measures or smart_measures; ``words``: their rows of
    measure_words.
    """
    by_measure = dict(iter(words.groupby("measure_code", sort=False)))
    cards = "".join(
        f"<li>{_card(row, by_measure.get(row.measure_code, words.iloc[:0]), view)}</li>"
        for row in _each(measures)
    )
    return f'<ul class="measure-cards">{cards}</ul>'


def _each(rows: pd.DataFrame) -> Any:
    return rows.itertuples()


def _card(row: Any, words: pd.DataFrame, view: View) -> str:
    place = link_html(row.place_name, view, "city", place=row.place_id)
    strategy = link_html(row.strategy_title, view, "strategies", strategy=row.strategy_code)
    groups = [group for _, group in words.groupby("statement_id", sort=False)]
    titles = [group for group in groups if group["text"].iloc[0] == row.title]
    title = _marked(titles[0], view.language) if titles else escape(row.title)
    sentences = "".join(_sentence(group, row.title, view.language) for group in groups)
    return (
        f'<p><b lang="{escape(row.language)}">{title}</b></p>'
        f"<p><small>{place} ({escape(row.country)}){SEPARATOR}{strategy}</small></p>"
        f"{sentences}{_english(row, view.language)}"
        f"<p><small>{escape(_where(row, words, view.language))}</small></p>"
    )


def _sentence(evidence: pd.DataFrame, title: str, language: str) -> str:
    """The sentence unless the title says the same, then what each of its words counts for."""
    first: Any = evidence.iloc[0]
    spoken, words = escape(str(first["language"])), _marked(evidence, language)
    said = f'<blockquote lang="{spoken}">{words}</blockquote>'
    reasons = "".join(f"<li>{reason}</li>" for reason in _reasons(evidence, language))
    return f"{'' if first['text'] == title else said}<ul>{reasons}</ul>"


def _marked(evidence: pd.DataFrame, language: str) -> str:
    """The text that all rows share, with the words that count."""
    shift = int(evidence["statement_start"].iloc[0])
    marks = [
        Mark(
            row.text_start - shift,
            row.text_end - shift,
            "counted",
            numbered(row.criterion, language),
        )
        for row in _each(evidence)
    ]
    return highlighted(str(evidence["text"].iloc[0]), marks)


def _reasons(evidence: pd.DataFrame, language: str) -> Iterator[str]:
    for surface, rows in evidence.groupby("surface", sort=False):
        criteria = ", ".join(numbered(one, language) for one in rows["criterion"].unique())
        said = phrase("evidence.words", language, words=surface)
        yield f"<b>{escape(said)}</b> → {escape(criteria)}"


def _english(row: Any, language: str) -> str:
    """The partner's English words, folded away; they are never scored."""
    english = [text for text in (row.title_en, row.description_en) if text]
    if not english or language == row.language:
        return ""
    heading = phrase("evidence.english", language)
    lines = "".join(f"<p>{escape(text)}</p>" for text in english)
    return f'<details><summary>{escape(heading)}</summary><div lang="en">{lines}</div></details>'


def _where(row: Any, words: pd.DataFrame, language: str) -> str:
    """Workbook, sheet and the cells that hold the words."""
    cells = ", ".join(words["cell"].unique()) or str(row.cell)
    return phrase("evidence.cell", language, workbook=row.workbook, sheet=row.sheet, cell=cells)
