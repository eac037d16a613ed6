"""Lays strategies, measures, statements and evidence out as the rows of store/sql/schema.sql."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, fields
from typing import Any

from domain import vocabulary
from domain.folding import fold
from domain.model import Ambition, Doubt, Measure, Place, Problem, Strategy
from etl.levels import Judged, StrategyLevel

Rows = list[dict[str, Any]]

NESTED = {
    *("code", "strategy", "supersedes", "budget", "source_urls", "declared", "source"),
    *("written", "extras"),
}
_LEVEL_COLUMNS = tuple(column.name for column in fields(StrategyLevel))
_DOUBT_COLUMNS = tuple(column.name for column in fields(Doubt))
NOT_STORED = {"place_kind", "geonameid", "region", "members", "parent_place"}  # see table places


def criteria_rows() -> Rows:
    """All goals and targets, areas and sub-criteria, pillars and topics."""
    return [
        {
            "criterion": row["criterion"],
            "framework": row["framework"],
            "kind": row["kind"],
            "parent": row["parent"],
            "position": int(row["position"]),
            "weight": float(row["weight"] or 1),
            "is_scored": bool(row["is_scored"]),
            "colour": row["colour"],
        }
        for row in vocabulary.read("reference/criteria")
    ]


def region_rows() -> Rows:
    """All 58 regions of the map, whether or not anything came from them."""
    columns = ("region", "country", "name", "name_en")
    return [{name: row[name] for name in columns} for row in vocabulary.read("reference/regions")]


def strategy_row(
    strategy: Strategy, measures: Sequence[Measure], *, place_id: str | None, words: int
) -> dict[str, Any]:
    """One row of ``strategies``."""
    statuses = vocabulary.by_key("reference/strategy_statuses", "code")
    return {
        "strategy_code": strategy.code,
        "place_id": place_id,
        **_flat(strategy),
        "is_adopted": bool(statuses.get(strategy.status, {}).get("is_in_force")),
        "supersedes": list(strategy.supersedes),
        "budget_amount": strategy.budget.amount,
        "budget_currency": strategy.budget.currency,
        "budget_basis": strategy.budget.basis,
        "budget_note": strategy.budget.note,
        "source_urls": list(strategy.source_urls),
        "declared": list(strategy.declared),
        "word_count": words,
        "search_text": fold(" ".join(_searchable(strategy, measures))),
        **_source_columns(strategy),
    }


def measure_row(measure: Measure, position: int) -> dict[str, Any]:
    """One row of ``measures``; ``position`` is its place in the order of the workbook."""
    return {
        "measure_code": measure.code,
        "strategy_code": measure.strategy,
        "position": position,
        **_flat(measure),
        "budget_amount": measure.budget.amount,
        "budget_currency": measure.budget.currency,
        "budget_basis": measure.budget.basis,
        "source_urls": list(measure.source_urls),
        **_source_columns(measure),
    }


def place_row(place: Place) -> dict[str, Any]:
    """One row of ``places``."""
    kinds = vocabulary.by_key("reference/place_kinds", "kind")
    return {
        "place_id": place.id,
        "country": place.country,
        "region": place.region,
        "kind": place.kind,
        "kind_group": kinds[place.kind]["kind_group"],
        "name": place.name,
        "name_en": place.name_en,
        "parent": place.parent,
        "population": place.population,
        "size_class": size_class(place.population),
        "latitude": place.latitude,
        "longitude": place.longitude,
    }


def size_class(population: int | None) -> str:
    """The class of towns to compare with; empty where the population is unknown.

    >>> size_class(380_000), size_class(None)
    ('L', '')
    """
    if population is None:
        return ""
    rows = vocabulary.read("reference/size_classes")
    return [row["size_class"] for row in rows if population >= int(row["minimum_population"])][-1]


def statement_rows(judged: Judged, first_position: int) -> Iterator[dict[str, Any]]:
    """Yield the rows of ``statements`` for one chain; offsets count from the cell's beginning."""
    sourced = judged.sourced
    for number, statement in enumerate(judged.classified.statements):
        yield {
            "statement_id": statement_id(judged, number),
            "strategy_code": sourced.strategy,
            "measure_code": sourced.measure,
            "position": first_position + number,
            "field": statement.field,
            "role": statement.role,
            "language": statement.language,
            "text": statement.text,
            "text_start": statement.start + sourced.offset,
            "text_end": statement.end + sourced.offset,
            "cell": sourced.cells.get(statement.field, ""),
        }


def evidence_rows(judged: Judged) -> Iterator[dict[str, Any]]:
    """Yield the rows of ``evidence`` for one chain."""
    for evidence in judged.classified.evidence:
        yield {
            **_owner(judged, evidence.statement),
            "criterion": evidence.criterion,
            "concept": evidence.concept,
            "surface": evidence.surface,
            "text_start": evidence.start + judged.sourced.offset,
            "text_end": evidence.end + judged.sourced.offset,
            "strength": evidence.strength,
            "status": evidence.status,
            "rule": evidence.rule,
        }


def attribute_rows(judged: Judged) -> Iterator[dict[str, Any]]:
    """Yield the rows of ``attributes`` for one chain."""
    for attribute in judged.classified.attributes:
        number = _statement_around(judged, attribute.field, attribute.start)
        yield {
            **_owner(judged, number),
            "kind": attribute.kind,
            "surface": attribute.surface,
            "text_start": attribute.start + judged.sourced.offset,
            "text_end": attribute.end + judged.sourced.offset,
        }


def doubt_row(judged: Judged, doubt: Doubt) -> dict[str, Any]:
    """One row of ``doubts``."""
    return {
        "strategy_code": judged.sourced.strategy,
        "measure_code": judged.sourced.measure,
        **{name: getattr(doubt, name) for name in _DOUBT_COLUMNS},
        "words": list(doubt.words),
    }


def ambition_row(judged: Judged, ambition: Ambition) -> dict[str, Any]:
    """One row of ``ambitions``; offsets count from the cell's beginning."""
    place = {"statement", "field", "start", "end"}
    return {
        **_owner(judged, ambition.statement),
        **{name: value for name, value in asdict(ambition).items() if name not in place},
        "text_start": ambition.start + judged.sourced.offset,
        "text_end": ambition.end + judged.sourced.offset,
    }


def level_row(level: StrategyLevel) -> dict[str, Any]:
    """One row of ``levels``."""
    return {name: getattr(level, name) for name in _LEVEL_COLUMNS}


def problem_row(problem: Problem) -> dict[str, Any]:
    """One row of ``problems``."""
    return {
        "code": problem.code,
        "severity": problem.severity,
        "workbook": problem.workbook,
        "sheet": problem.sheet,
        "sheet_row": problem.row,
        "cell": problem.cell,
        "field": problem.field,
        "value": problem.value,
        "details": json.dumps(dict(problem.details), ensure_ascii=False),
    }


def statement_id(judged: Judged, number: int) -> str:
    """Key of the ``number``-th statement of a chain."""
    return f"{judged.sourced.chain.id}#{number}"


def _searchable(strategy: Strategy, measures: Sequence[Measure]) -> Iterator[str]:
    yield from (strategy.code, strategy.place, strategy.title, strategy.short_title)
    yield from (strategy.title_en, strategy.summary, strategy.summary_en, strategy.issuer)
    for measure in measures:
        yield from (measure.title, measure.title_en, measure.description, measure.target_text)


def _flat(row: Strategy | Measure) -> dict[str, Any]:
    names = {field.name for field in fields(row)} - NESTED - NOT_STORED
    return {name: getattr(row, name) for name in sorted(names)}


def _source_columns(row: Strategy | Measure) -> dict[str, Any]:
    cells = {name: row.source.cell(name) for name in row.source.columns}
    return {
        "workbook": row.source.workbook,
        "sheet": row.source.sheet,
        "sheet_row": row.source.row,
        "cells": json.dumps(cells),
        "written": json.dumps(dict(row.written), ensure_ascii=False),
        "extras": json.dumps(dict(row.extras), ensure_ascii=False),
    }


def _owner(judged: Judged, statement: int) -> dict[str, str]:
    return {
        "statement_id": statement_id(judged, statement),
        "strategy_code": judged.sourced.strategy,
        "measure_code": judged.sourced.measure,
    }


def _statement_around(judged: Judged, field: str, start: int) -> int:
    for number, statement in enumerate(judged.classified.statements):
        if statement.field == field and statement.start <= start < statement.end:
            return number
    return 0
