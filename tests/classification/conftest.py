"""A small lexicon in five languages and a short way to classify one text with it."""

import pytest

from classification.lexicon import Lexicon, load_lexicon
from classification.reading import read_sentence
from classification.scorer import LexiconScorer
from domain.model import Chain, Passage

CONCEPT_CRITERIA = [
    ("boilers", "GD8a"),
    ("boilers", "SDG11.6"),
    ("bus", "GD5b"),
    ("bus", "SDG11.2"),
    ("cycling", "GD5c"),
    ("cycling", "SDG11.2"),
    ("park", "GD7a"),
    ("park", "SDG11.7"),
    ("solar", "GD2a"),
    ("solar", "SDG7.2"),
]

PHRASES = {
    "en": [
        ("boilers", "replacement ~ coal boiler", "strong", "", ""),
        ("bus", "bus", "specific", "", "bus of the orchestra"),
        ("bus", "timetable", "context", "", ""),
        ("bus", "line", "specific", "transport;tram", ""),
        ("cycling", "cycle path", "strong", "", ""),
        ("park", "park", "strong", "", ""),
        ("solar", "solar panel", "strong", "", ""),
    ],
    "pl": [
        ("boilers", "wymiana ~ piec", "strong", "", ""),
        ("cycling", "ścieżka rowerowa", "strong", "", ""),
        ("park", "park", "strong", "", ""),
        ("park", "zielony|zielona", "strong", "", ""),
        ("solar", "panel słoneczny|fotowoltaiczny", "strong", "", ""),
    ],
    "cs": [
        ("cycling", "cyklostez*", "strong", "", ""),
        ("park", "park", "strong", "", ""),
        ("park", "louka", "strong", "", ""),
        ("solar", "solární panel", "strong", "", ""),
    ],
    "sk": [
        ("cycling", "cyklotras*", "strong", "", ""),
        ("park", "park", "strong", "", ""),
        ("solar", "obnoviteľný zdroj", "strong", "", ""),
    ],
    "hu": [
        ("cycling", "*kerékpárút*", "strong", "", ""),
        ("park", "park", "strong", "", ""),
        ("park", "zöldfelület*", "strong", "", ""),
        ("solar", "napelem*", "strong", "", ""),
    ],
}


@pytest.fixture(scope="session")
def lexicon():
    criteria = [{"concept": concept, "criterion": c} for concept, c in CONCEPT_CRITERIA]
    columns = ("concept", "phrase", "strength", "needs", "blocks")
    phrases = {
        language: [dict(zip(columns, row, strict=True)) for row in rows]
        for language, rows in PHRASES.items()
    }
    return Lexicon(criteria, phrases)


@pytest.fixture(scope="session")
def classify(lexicon):
    """Classify one text with the small lexicon."""
    return _classifier(LexiconScorer(lexicon))


@pytest.fixture(scope="session")
def classify_fully():
    """Classify one text with the lexicon of the product."""
    return _classifier(LexiconScorer(load_lexicon()))


@pytest.fixture(scope="session")
def read():
    """Take one sentence apart."""
    return lambda language, text: read_sentence("text", text, (0, len(text)), language)


def _classifier(scorer):
    def classify(language, text, role="measure", field="text", attributes=()):
        return scorer.classify(Chain("one", language, role, (Passage(field, text),), attributes))

    return classify


def levels_of(classified):
    return {finding.criterion: finding.level for finding in classified.findings if finding.level}


@pytest.fixture(scope="session")
def levels():
    """Levels by criterion."""
    return levels_of


@pytest.fixture(scope="session")
def statuses():
    """Statuses of the evidence, by surface."""
    return lambda classified: {proof.surface: proof.status for proof in classified.evidence}
