"""Trains the linear scorer on the labelled statements and the phrases of the lexicon.

Needs scikit-learn (requirements-dev.txt); the product itself only reads the weights.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

from classification.criteria import parents_of
from classification.embedding import load_encoder, vectors
from classification.linear import beginnings_of
from classification.outcomes import is_goal, listed
from domain.vocabulary import Row, read

COLUMNS = ("criterion", "beginning", "weight")
EMBEDDING_COLUMNS = ("criterion", "base", "weights")
GOALS = tuple(f"SDG{number}" for number in range(1, 18))
SETS = ("evaluation/development", "evaluation/practice")
PHRASE_WEIGHT = 0.5  # of a statement; a phrase is short and no real sentence
FREEDOM = 10.0  # inverse of the regularisation
EMBEDDING_FREEDOM = 100.0
KEPT = 400  # weights per goal, the largest by amount
SIGNS = re.compile(r"[*~=#]")


@dataclass(frozen=True, slots=True)
class Example:
    """One text with its goals and how much it counts in training."""

    text: str
    goals: frozenset[str]
    weight: float


def train(examples: Sequence[Example]) -> Iterator[dict[str, object]]:
    """Rows of data/model/linear_XX.csv from the examples of one language."""
    counter = CountVectorizer(analyzer=beginnings_of, min_df=2)
    matrix = normalize(counter.fit_transform(one.text for one in examples))
    weights = np.array([one.weight for one in examples])
    names = counter.get_feature_names_out()
    for goal in GOALS:
        answers = np.array([goal in one.goals for one in examples])
        model = LogisticRegression(C=FREEDOM, max_iter=500)
        model.fit(matrix, answers, sample_weight=weights)
        yield _row(goal, "", model.intercept_[0])
        for index in sorted(np.argsort(-np.abs(model.coef_[0]), kind="stable")[:KEPT]):
            yield _row(goal, names[index], model.coef_[0][index])


def train_embedding() -> Iterator[dict[str, object]]:
    """Rows of data/model/embedding.csv from the labelled statements of all languages at once."""
    examples = [_from_statement(row) for name in SETS for row in read(name)]
    matrix = np.array(vectors(load_encoder(), [one.text for one in examples]))
    for goal in GOALS:
        model = LogisticRegression(C=EMBEDDING_FREEDOM, max_iter=2000)
        model.fit(matrix, [goal in one.goals for one in examples])
        weights = " ".join(f"{weight:.3f}" for weight in model.coef_[0])
        yield {"criterion": goal, "base": round(float(model.intercept_[0]), 3), "weights": weights}


def examples_of(language: str) -> list[Example]:
    """Own statements and own phrases of one language; the blind set stays out."""
    statements = [row for name in SETS for row in read(name) if row["lang"] == language]
    return [*map(_from_statement, statements), *_from_phrases(language)]


def _from_statement(row: Row) -> Example:
    return Example(row["text"], frozenset(f"SDG{goal}" for goal in listed(row, "sdgs")), 1.0)


def _from_phrases(language: str) -> Iterator[Example]:
    goals: dict[str, set[str]] = {}
    for row in read("vocabulary/concept_criteria"):
        own = {one for one in (row["criterion"], *parents_of(row["criterion"])) if is_goal(one)}
        goals.setdefault(row["concept"], set()).update(own)
    for row in read(f"vocabulary/phrases_{language}"):
        if row["strength"] in ("strong", "specific"):
            text = SIGNS.sub("", row["phrase"].replace("|", " "))
            yield Example(text, frozenset(goals.get(row["concept"], ())), PHRASE_WEIGHT)


def _row(goal: str, beginning: str, weight: float) -> dict[str, object]:
    return {"criterion": goal, "beginning": beginning, "weight": round(float(weight), 3)}
