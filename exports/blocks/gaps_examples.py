"""The examples beside a list of gaps: who goes furthest, and in which words."""

import pandas as pd

from exports.blocks.block import Snapshot
from store.gaps import gap_wordings

WORDS = ["example_title", "example_words", "example_words_en", "example_language"]


def with_words(snapshot: Snapshot, rows: pd.DataFrame) -> pd.DataFrame:
    """``rows`` with the words that earned the level of each example.

    ``rows``: criterion, example_strategy (missing without example). Adds example_title (of the
    strategy), example_words (title of the measure; empty where title or summary earned the
    level), example_words_en and example_language.
    """
    known = rows.dropna(subset="example_strategy")
    if known.empty:
        return rows.assign(**dict.fromkeys(WORDS, ""))
    wordings = snapshot.answer(
        gap_wordings,
        strategies=tuple(sorted(set(known["example_strategy"]))),
        criteria=tuple(sorted(set(known["criterion"]))),
    )
    named = wordings.drop(columns="title_en").rename(
        columns={
            "strategy_code": "example_strategy",
            "title": "example_title",
            "measure_title": "example_words",
            "measure_title_en": "example_words_en",
            "language": "example_language",
        }
    )
    joined = rows.merge(named, on=["criterion", "example_strategy"], how="left")
    return joined.assign(**{name: joined[name].fillna("") for name in WORDS})
