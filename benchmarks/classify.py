"""Statements classified in a second of processor time, and what the first pass costs."""

import time
from collections.abc import Sequence

from classification.prediction import Scorer, text_chain
from classification.scorer import load_scorer
from domain.model import Chain
from domain.vocabulary import read

REPEATS = 5


def measure() -> dict[str, float]:
    """Processor seconds of the first pass, which loads dictionaries, and the best later speed."""
    chains = [text_chain(row) for row in read("evaluation/development")]
    scorer = load_scorer()
    first = _one_pass(scorer, chains)
    best = min(_one_pass(scorer, chains) for _ in range(REPEATS))
    return {
        "statements": len(chains),
        "first_pass": round(first, 2),
        "statements_per_second": round(len(chains) / best),
    }


def _one_pass(scorer: Scorer, chains: Sequence[Chain]) -> float:
    started = time.process_time()
    for chain in chains:
        scorer.classify(chain)
    return time.process_time() - started
