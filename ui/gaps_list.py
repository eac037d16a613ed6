"""The criteria of the chart as a list: how often, how often elsewhere, and the best example."""

from html import escape
from typing import Any

import pandas as pd

from charts.labels import numbered
from domain.links import link_of
from domain.phrases import phrase
from domain.view import View
from ui.page_links import link_html
from ui.statements import level_chip


def places_list(rows: pd.DataFrame, view: View) -> str:
    """One entry a criterion of many places.

    ``rows``: of the question gap_ranking with the words of exports.blocks.gaps_examples; what
    workbooks say is escaped.
    """
    known = rows[rows["place_count"] > 0]
    return _list(
        _entry(row, view, _name_of_part(row, view), _counts(row, view)) for row in _each(known)
    )


def place_list(rows: pd.DataFrame, view: View, basis: str) -> str:
    """One entry a criterion that one place does not commit to.

    ``rows``: of exports.blocks.gaps_of_place.open_points with words; ``basis``: how carefully
    *not found* must be worded.
    """
    return _list(
        _entry(row, view, _name_of_cell(row, view), _state(row, view, basis)) for row in _each(rows)
    )


def examples_list(examples: pd.DataFrame, view: View) -> str:
    """One entry a place that commits; columns as of an example, furthest first."""
    return _list(_example(row, view) for row in _each(examples))


def lessons_list(lessons: pd.DataFrame, view: View) -> str:
    """One entry a criterion with the place that goes furthest in it; columns as of an example."""
    return _list(
        f"<b>{escape(numbered(row.criterion, view.language))}</b><p>{_example(row, view)}</p>"
        for row in _each(lessons)
    )


def _each(rows: pd.DataFrame) -> Any:
    return rows.itertuples()


def _list(entries: Any) -> str:
    items = "".join(f"<li>{entry}</li>" for entry in entries)
    return f'<ul class="gap-list">{items}</ul>'


def _entry(row: Any, view: View, name: str, counts: str) -> str:
    core = (
        ""
        if row.weight == 1
        else f" <small>({escape(phrase('gaps.supporting', view.language))})</small>"
    )
    label = escape(phrase("gaps.item.example", view.language))
    example = "" if pd.isna(row.example_place_id) else f"<p>{label} {_example(row, view)}</p>"
    return f"<b>{name}</b>{core}<p>{counts}</p>{example}"


def _name_of_part(row: Any, view: View) -> str:
    """The criterion, linked to its list of places on this page."""
    address = link_of(view.with_choices(criterion=row.criterion), with_language=True)
    name = escape(numbered(row.criterion, view.language))
    return f'<a href="{escape(address, quote=True)}">{name}</a>'


def _name_of_cell(row: Any, view: View) -> str:
    """The criterion, linked to the words behind it."""
    name = numbered(row.criterion, view.language)
    return link_html(name, view, "coverage", place=view.choice("place"), part=row.criterion)


def _counts(row: Any, view: View) -> str:
    key = "gaps.item.gaps" if 0 < row.gap_count == row.not_found_count else "gaps.item.open"
    counted = phrase(
        key,
        view.language,
        open=int(row.not_found_count + row.mention_count),
        places=int(row.place_count),
        share=float(row.open_share),
    )
    return escape(f"{counted} {_peers(row, view, 'elsewhere')}".strip())


def _state(row: Any, view: View, basis: str) -> str:
    state = phrase(f"city.open.state.{'mention' if row.level else basis}", view.language)
    sentence = f"{state[:1].upper()}{state[1:]}."
    return escape(f"{sentence} {_peers(row, view, 'similar')}".strip())


def _peers(row: Any, view: View, who: str) -> str:
    if pd.isna(row.peer_share):
        return ""
    return phrase(
        f"gaps.item.{who}",
        view.language,
        covered=int(row.peer_covered_count),
        peers=int(row.peer_count),
        share=float(row.peer_share),
    )


def _example(row: Any, view: View) -> str:
    """Who goes furthest, how far, in which words and in which strategy."""
    place = link_html(row.example_place, view, "city", place=row.example_place_id)
    strategy = link_html(row.example_title, view, "strategies", strategy=row.example_strategy)
    cell = {"place": row.example_place_id, "part": row.criterion}
    proof = link_html(phrase("gaps.item.proof", view.language), view, "coverage", **cell)
    chip = level_chip(int(row.example_level), view.language)
    return f"{place} {chip} {_words(row, view)} <small>{strategy} · {proof}</small>"


def _words(row: Any, view: View) -> str:
    """The measure as written, with its English title where the reader's language is another."""
    if not row.example_words:
        return escape(phrase("gaps.item.own_words", view.language))
    written = f'<q lang="{escape(row.example_language)}">{escape(row.example_words)}</q>'
    english = row.example_words_en
    if view.language == row.example_language or english in ("", row.example_words):
        return written
    return f'{written} <small lang="en">({escape(english)})</small>'
