"""One sentence of a strategy as HTML: its marked words, its role, and what they count for."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any

import pandas as pd

from charts.colours import colours
from charts.labels import numbered
from domain.phrases import phrase
from ui.highlight import Mark, highlighted
from ui.sentences import attribute_marks, concept_name, reason

MARKS = ("counted", "signal", "negated", "blocked", "harm", "attribute")


def statement_html(
    statement: Any,
    evidence: Iterable[Any],
    attributes: Iterable[Any],
    levels: Mapping[str, Any],
    language: str,
) -> str:
    """The sentence with all its evidence.

    ``statement``: a row of statements_of_strategy; ``evidence`` and ``attributes``: its rows;
    ``levels``: rows of levels_of_strategy by criterion.
    """
    proofs = list(evidence)
    marks = [*_evidence_marks(proofs, language), *attribute_marks(attributes, language)]
    shift = statement.text_start
    shifted = [mark._replace(start=mark.start - shift, end=mark.end - shift) for mark in marks]
    words = highlighted(statement.text, shifted)
    reasons = "".join(f"<li>{line}</li>" for line in _reasons(proofs, levels, language))
    why = f"<ul>{reasons}</ul>" if reasons else ""
    if why:
        why = f"<details><summary>{_summary(proofs, language)}</summary>{why}</details>"
    return f'<div class="statement"><p lang="{escape(statement.language)}">{words}</p>{why}</div>'


def level_chip(level: int, language: str) -> str:
    """The level as a small coloured label with its number and name."""
    fill, ink = colours()["levels"]["fill"][level], colours()["levels"]["text"][level]
    name = escape(phrase(f"level.{level}", language))
    return f'<span class="level" style="--fill:{fill};--ink:{ink}">{level} · {name}</span>'


def marks_legend(language: str) -> str:
    """What the marks in the sentences mean."""
    entries = "".join(
        f'<span title="{escape(phrase(f"{_mark_key(kind)}.help", language))}">'
        f'<mark class="{kind}">{escape(phrase(_mark_key(kind), language))}</mark></span>'
        for kind in MARKS
    )
    return f'<p class="marks">{entries}</p>'


def _mark_key(kind: str) -> str:
    return "strategies.mark.attribute" if kind == "attribute" else f"evidence.{kind}"


def _evidence_marks(proofs: Iterable[Any], language: str) -> Iterator[Mark]:
    for proof in proofs:
        title = f"{phrase(f'evidence.{proof.status}', language)}: "
        title += numbered(proof.criterion, language)
        yield Mark(proof.text_start, proof.text_end, proof.status, title)


def _summary(proofs: Iterable[Any], language: str) -> str:
    """What the sentence counts for; where nothing counts, what was looked at."""
    names: dict[str, dict[str, None]] = {}
    for proof in proofs:
        names.setdefault(proof.status, {})[numbered(proof.criterion, language)] = None
    status = "counted" if "counted" in names else next(iter(names))
    label = phrase(f"evidence.{status}", language)
    return escape(f"{label}: {', '.join(names[status])}")


def _reasons(proofs: Iterable[Any], levels: Mapping[str, Any], language: str) -> Iterator[str]:
    """A line for each wording, counted ones first: words, concept, status, rule, criteria."""
    groups: dict[tuple[str, ...], list[Any]] = {}
    for proof in sorted(proofs, key=lambda proof: proof.status != "counted"):
        key = (proof.surface, proof.concept, proof.status, proof.strength, proof.rule)
        groups.setdefault(key, []).append(proof)
    for (surface, concept, status, strength, rule), group in groups.items():
        named = phrase(f"strength.{strength}", language)
        parts = (
            concept_name(concept, language),
            phrase(f"evidence.{status}", language),
            phrase("strategies.strength", language, name=named.lower()),
        )
        about = " · ".join(filter(None, parts))
        criteria = "".join(_criterion_line(proof, levels, language) for proof in group)
        words = escape(phrase("evidence.words", language, words=surface))
        why = escape(reason(status, rule, language))
        yield f"<b>{words}</b> {escape(about)}. {why}<ul>{criteria}</ul>"


def _criterion_line(proof: Any, levels: Mapping[str, Any], language: str) -> str:
    """The criterion, and the level where this very row of the workbook earned it."""
    name = escape(numbered(proof.criterion, language))
    level = levels.get(proof.criterion)
    if level is None or pd.isna(level.level):  # a text too short to judge has evidence, no level
        return f"<li>{name}</li>"
    if proof.status != "counted" or level.measure_code != proof.measure_code:
        return f"<li>{name}</li>"
    return f"<li>{name} {level_chip(int(level.level), language)}</li>"
