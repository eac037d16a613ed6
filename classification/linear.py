"""A second, statistical reader of goals: every word beginning has a weight that can be printed."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from math import exp, sqrt
from pathlib import Path
from typing import NamedTuple

from classification.chain_sentences import Sentence, sentences_of, statement_of
from classification.roles import COMMITTING
from domain.folding import fold
from domain.model import Chain, Classified, Evidence, Finding
from domain.vocabulary import DATA, LANGUAGES, Row, read

WORD = re.compile(r"[^\W\d_]{3,}")
LENGTHS = (4, 5, 6, 8)  # letters of a word beginning; shorter words stand for themselves
FOUND = 0.4  # probability from which a goal counts as found
SHOWN = 3  # words quoted for each goal
FOLDER = "model"


class Weight(NamedTuple):
    """One word of a text and what it adds for one goal, in log-odds."""

    start: int
    end: int
    value: float


class LinearModel:
    """Logistic regression over word beginnings, one goal at a time, for one language."""

    def __init__(self, rows: Iterable[Row]) -> None:
        """Take rows of data/model/linear_XX.csv; an empty beginning is the goal's base rate."""
        self._bases: dict[str, float] = {}
        self._weights: dict[str, dict[str, float]] = {}
        for row in rows:
            if row["beginning"]:
                by_goal = self._weights.setdefault(row["beginning"], {})
                by_goal[row["criterion"]] = float(row["weight"])
            else:
                self._bases[row["criterion"]] = float(row["weight"])

    def probabilities(self, text: str) -> dict[str, float]:
        """Probability 0..1 of every goal; of an empty text its base rate."""
        beginnings = sorted(beginnings_of(text))
        scale = sqrt(len(beginnings)) or 1.0
        sums = dict.fromkeys(self._bases, 0.0)
        for beginning in beginnings:
            for goal, weight in self._weights.get(beginning, {}).items():
                sums[goal] += weight
        return {goal: logistic(self._bases[goal] + sums[goal] / scale) for goal in sums}

    def words_for(self, text: str, goal: str) -> list[Weight]:
        """Words that speak for ``goal``, the weightiest first."""
        words = WORD.finditer(text)
        weighed = [Weight(*word.span(), self._weight_of(word.group(), goal)) for word in words]
        return sorted((one for one in weighed if one.value > 0), key=lambda one: -one.value)

    def _weight_of(self, word: str, goal: str) -> float:
        return sum(self._weights.get(one, {}).get(goal, 0.0) for one in _beginnings(word))


class LinearScorer:
    """Finds goals by the sum of word weights; a second opinion beside the lexicon."""

    id = "linear"

    def __init__(self, models: Mapping[str, LinearModel], version: str) -> None:
        """One model per language; ``version`` tells trainings apart."""
        self._models = models
        self.languages = tuple(models)
        self.version = version

    def probabilities(self, chain: Chain) -> dict[str, float]:
        """Probability 0..1 of every goal in the whole text; empty for an unknown language."""
        model = self._models.get(chain.language)
        return model.probabilities(_text(chain)) if model else {}

    def words_for(self, chain: Chain, goal: str) -> list[str]:
        """Words of the chain that speak for ``goal``, the weightiest first, each once."""
        model, text = self._models[chain.language], _text(chain)
        words = [text[one.start : one.end] for one in model.words_for(text, goal)]
        return list(dict.fromkeys(words))

    def classify(self, chain: Chain) -> Classified:
        """Goals found, each with the words that weigh most; levels no higher than a promise."""
        sentences = tuple(sentences_of(chain))
        statements = tuple(statement_of(sentence) for sentence in sentences)
        language = chain.language or next((one.language for one in statements), "")
        if language not in self._models:
            return Classified(statements, (), (), ())
        model = self._models[language]
        shares = model.probabilities(_text(chain)).items()
        likely = {goal: share for goal, share in shares if share >= FOUND}
        evidence = [proof for goal in likely for proof in _evidence(goal, sentences, model)]
        return Classified(statements, tuple(evidence), (), tuple(_findings(likely, evidence)))


@cache
def load_linear() -> LinearScorer:
    """The scorer with the weights under data/model."""
    digest = hashlib.sha256()
    for language in LANGUAGES:
        digest.update(model_path(language).read_bytes())
    models = {one: LinearModel(read(f"{FOLDER}/linear_{one}")) for one in LANGUAGES}
    return LinearScorer(models, digest.hexdigest()[:12])


def model_path(language: str) -> Path:
    """Where the weights of a language are kept."""
    return DATA / FOLDER / f"linear_{language}.csv"


def beginnings_of(text: str) -> set[str]:
    """Folded beginnings of all words of ``text``.

    >>> sorted(beginnings_of("Nové lípy"))
    ['lipy', 'nove']
    """
    return {one for word in WORD.findall(text) for one in _beginnings(word)}


def _beginnings(word: str) -> list[str]:
    folded = fold(word)
    return [folded[:length] for length in LENGTHS if len(folded) >= length] or [folded]


def logistic(value: float) -> float:
    """Log-odds as a probability."""
    return 1 / (1 + exp(-value))


def _text(chain: Chain) -> str:
    return "\n".join(passage.text for passage in chain.passages)


def _evidence(goal: str, sentences: Sequence[Sentence], model: LinearModel) -> Iterator[Evidence]:
    """The weightiest words of all sentences, in the order of their weight."""
    weighed = [
        (weight, sentence)
        for sentence in sentences
        for weight in model.words_for(_sentence_text(sentence), goal)
    ]
    for weight, sentence in sorted(weighed, key=lambda pair: -pair[0].value)[:SHOWN]:
        start = sentence.reading.start + weight.start
        end = sentence.reading.start + weight.end
        yield Evidence(
            criterion=goal,
            concept=LinearScorer.id,
            field=sentence.reading.field,
            statement=sentence.index,
            surface=sentence.reading.text[start:end],
            start=start,
            end=end,
            role=sentence.role,
            strength="specific",
            status="counted",
            rule=f"{weight.value:+.2f}",
        )


def _sentence_text(sentence: Sentence) -> str:
    return sentence.reading.text[sentence.reading.start : sentence.reading.end]


def _findings(likely: Mapping[str, float], evidence: Sequence[Evidence]) -> Iterator[Finding]:
    """Goals with words to show, the likeliest first."""
    roles = {goal: {proof.role for proof in evidence if proof.criterion == goal} for goal in likely}
    for goal, share in sorted(likely.items(), key=lambda pair: -pair[1]):
        if roles[goal]:
            level = 1 if roles[goal].isdisjoint(COMMITTING) else 2
            yield Finding(goal, level, round(share, 4), (), low=0, high=level)
