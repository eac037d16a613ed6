"""What changed when a place's strategy replaced an earlier one, by goal or area."""

import pandas as pd

from charts.frame import Words
from charts.labels import numbered
from charts.succession import succession_dumbbell
from domain.phrases import listed, phrase
from domain.view import View
from exports.blocks.block import Block, Snapshot, nothing
from exports.blocks.source import source_line
from exports.blocks.tables import Column, criterion_names, labelled
from store.succession import succession_levels

KEY = "succession"
COMMITTED = 2
CHANGES = ("new", "deeper", "shallower", "dropped")  # in the order they are said


def succession(snapshot: Snapshot, view: View) -> Block:
    """The newest pair of the place in the choice ``place``; nothing where there is none.

    Criteria that neither text speaks of, or that one of them cannot be asked about, are left out.
    """
    place = view.choice("place")
    pairs = snapshot.answer(succession_levels, place_id=place, framework=view.framework)
    changes = _changes(pairs)
    if changes.empty:
        return nothing(KEY)
    language, first = view.language, changes.iloc[0]
    titles = {"later": str(first["later_title"]), "earlier": str(first["earlier_title"])}
    has_excerpts = {first["later_basis"], first["earlier_basis"]} != {"full"}
    words = Words(
        phrase("succession.title", language),
        phrase("succession.subtitle", language, **titles),
        source_line(snapshot.version, view, has_excerpts=has_excerpts, is_sample=False),
    )
    return Block(
        key=KEY,
        sentences=_said(changes, titles, language, has_excerpts=has_excerpts),
        words=words,
        figure=succession_dumbbell(changes, language=language, words=words),
        tabulate=lambda: _table(changes, language),
        count=len(changes),
    )


def _table(changes: pd.DataFrame, language: str) -> pd.DataFrame:
    columns: dict[str, Column] = {
        "criterion": criterion_names(changes["criterion"], language),
        "succession_before": changes["level_before"],
        "succession_after": changes["level_after"],
        "succession_change": changes["change"].map(
            lambda one: phrase(f"succession.change.{one}", language)
        ),
    }
    return labelled(columns, language)


def _changes(pairs: pd.DataFrame) -> pd.DataFrame:
    """The first pair's criteria that have a level in both texts and are touched by one."""
    if pairs.empty:
        return pairs
    first = pairs.iloc[0]
    is_later = pairs["later_code"] == first["later_code"]
    is_first = is_later & (pairs["earlier_code"] == first["earlier_code"])
    known = pairs[is_first].dropna(subset=["level_before", "level_after"])
    touched = known.loc[(known["level_before"] > 0) | (known["level_after"] > 0)]
    whole: pd.DataFrame = touched.astype({"level_before": int, "level_after": int})
    levels = zip(whole["level_before"], whole["level_after"], strict=True)
    return whole.assign(change=[change_of(before, after) for before, after in levels])


def change_of(before: int, after: int) -> str:
    """How a criterion moved: a commitment is new or dropped at level 2.

    >>> change_of(1, 2), change_of(3, 1), change_of(2, 3), change_of(4, 2), change_of(0, 1)
    ('new', 'dropped', 'deeper', 'shallower', 'deeper')
    """
    if before == after:
        return "same"
    if before < COMMITTED <= after:
        return "new"
    if after < COMMITTED <= before:
        return "dropped"
    return "deeper" if after > before else "shallower"


def _said(
    changes: pd.DataFrame, titles: dict[str, str], language: str, *, has_excerpts: bool
) -> tuple[str, ...]:
    """Which text replaced which with n, what moved, and that excerpts prove no loss."""
    moved = [
        phrase(f"succession.said.{one}", language, criteria=_names(changes, one, language))
        for one in CHANGES
        if (changes["change"] == one).any()
    ]
    parts = "; ".join(moved) or phrase("succession.said.same", language)
    sentences = [
        phrase("succession.said.pair", language, **titles, count=len(changes)),
        phrase("succession.said.moved", language, changes=parts),
    ]
    if has_excerpts:
        sentences.append(phrase("succession.said.excerpts", language))
    return tuple(sentences)


def _names(changes: pd.DataFrame, change: str, language: str) -> str:
    codes = changes.loc[changes["change"] == change, "criterion"]
    return listed([numbered(one, language) for one in codes], language)
