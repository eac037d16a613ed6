"""Turns a table of texts into a table of criteria with the words behind each."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from classification.criteria import framework_of, parents_of
from domain.model import Chain, Classified, Evidence, Finding, Passage

FIELD = "text"
DEFAULT_ROLE = "measure"
COLUMNS = (
    "id",
    "lang",
    "framework",
    "criterion",
    "level",
    "score",
    "status",
    "field",
    "start",
    "end",
    "surface",
    "concept",
    "attributes",
)
STATUS_ORDER = ("counted", "harm", "negated", "signal", "blocked")
STRENGTH_ORDER = ("strong", "specific", "context", "weak")
NOTHING = Finding("", level=0, score=0.0, attributes=())


class Scorer(Protocol):
    """Anything that classifies chains and can say which version it is."""

    id: str
    version: str
    languages: tuple[str, ...]

    def classify(self, chain: Chain) -> Classified:
        """Statements, evidence, attributes and findings of ``chain``."""


def predict(scorer: Scorer, rows: Iterable[Mapping[str, str]]) -> Iterator[dict[str, object]]:
    """One row per text and criterion, in the columns of ``COLUMNS``.

    ``rows``: id, text and optionally lang and role. ``start`` and ``end`` count characters of the
    text; ``level`` is 0..4, ``score`` 0..1; ``attributes`` is a list separated by ``;``.
    """
    for row in rows:
        classified = scorer.classify(text_chain(row))
        language = row.get("lang") or _language_of(classified)
        for criterion, proof in sorted(best_evidence(classified).items()):
            yield {"id": row["id"], "lang": language, **_cells(criterion, proof, classified)}


def text_chain(row: Mapping[str, str]) -> Chain:
    """A chain with the text of one row."""
    role = row.get("role") or DEFAULT_ROLE
    return Chain(row["id"], row.get("lang") or "", role, (Passage(FIELD, row["text"]),))


def best_evidence(classified: Classified) -> dict[str, Evidence]:
    """For every criterion, goal and area the evidence that says most."""
    best: dict[str, Evidence] = {}
    for proof in sorted(classified.evidence, key=_rank):
        for criterion in (proof.criterion, *parents_of(proof.criterion)):
            best.setdefault(criterion, proof)
    return best


def _rank(proof: Evidence) -> tuple[int, int, int]:
    strength = STRENGTH_ORDER.index(proof.strength)
    return STATUS_ORDER.index(proof.status), strength, proof.start


def _language_of(classified: Classified) -> str:
    return classified.statements[0].language if classified.statements else ""


def _cells(criterion: str, proof: Evidence, classified: Classified) -> dict[str, object]:
    findings = (finding for finding in classified.findings if finding.criterion == criterion)
    finding = next(findings, NOTHING)
    return {
        "framework": framework_of(criterion),
        "criterion": criterion,
        "level": finding.level,
        "score": finding.score,
        "status": proof.status,
        "field": proof.field,
        "start": proof.start,
        "end": proof.end,
        "surface": proof.surface,
        "concept": proof.concept,
        "attributes": ";".join(finding.attributes),
    }
