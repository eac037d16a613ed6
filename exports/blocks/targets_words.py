"""A target of a strategy in words: how much, from where, by when, and beside the EU's."""

from collections.abc import Hashable, Mapping
from typing import Any, TypeAlias

import pandas as pd

from domain import vocabulary
from domain.locales import number_text
from domain.phrases import phrase

SERIES, LEFT_OUT = "reference/target_series", "reference/target_left_out"
Target: TypeAlias = Mapping[Hashable, Any]  # a row of the question targets


def amount(value: float, unit: str, language: str) -> str:
    """A number with its unit, the unit in words where it is a known one.

    >>> amount(40, "%", "en"), amount(10.5, "km", "hu").split()
    ('40%', ['10,5', 'km'])
    """
    number = number_text(value, language)
    if unit == "%":
        return phrase("benchmark.amount.percent", language, value=number)
    name = vocabulary.label("reference/unit_names", "unit", unit, language)
    return f"{number}\u00a0{name}"


def figure_words(target: Target, language: str) -> str:
    """Direction, bound and amount; the state where no figure is needed."""
    if is_state(target) or pd.isna(target["target_value"]):
        return series_name(target["series"], language)
    said = amount(float(target["target_value"]), str(target["unit"]), language)
    if target["bound"]:
        bound = vocabulary.label("reference/bounds", "code", target["bound"], language)
        said = f"{bound} {said}"
    direction = vocabulary.label("reference/directions", "code", target["direction"], language)
    return f"{direction}: {said}" if target["direction"] else said


def from_words(target: Target, language: str) -> str:
    """Baseline and base year; empty where neither is stated."""
    year: str = "" if pd.isna(target["base_year"]) else str(int(target["base_year"]))
    if pd.isna(target["baseline_value"]):
        return phrase("targets.base", language, year=year) if year else ""
    value = amount(float(target["baseline_value"]), str(target["unit"]), language)
    key = "targets.base.value_year" if year else "targets.base.value"
    return (
        phrase(key, language, value=value, year=year)
        if year
        else phrase(key, language, value=value)
    )


def year_words(target: Target, language: str) -> str:
    """The target year, or that none is stated."""
    if pd.isna(target["target_year"]):
        return phrase("targets.no_year", language)
    return str(int(target["target_year"]))


def verdict_words(target: Target, language: str) -> str:
    """How it stands beside the EU target, with the reason where the two cannot be compared."""
    if not target["verdict"]:
        return ""
    said = phrase(f"ambition.verdict.{target['verdict']}", language)
    if not target["reason"]:
        return said
    year = target["base_year" if target["reason"] == "other_base_year" else "target_year"]
    stated: object = "" if pd.isna(year) else int(year)
    reason = phrase(f"ambition.reason.{target['reason']}", language, year=stated)
    return phrase("ambition.pair", language, verdict=said, reason=reason)


def is_state(target: Target) -> bool:
    """Whether it needs no figure, such as climate neutrality."""
    row = vocabulary.by_key(SERIES, "series").get(target["series"], {})
    return bool(row) and not row["has_axis"]


def series_name(series: str, language: str) -> str:
    """What is counted, in which direction; a phrase for what nothing else counts."""
    if not series:
        return phrase("targets.series.other", language)
    return vocabulary.label(SERIES, "series", series, language)


def quantity_name(quantity: str, language: str) -> str:
    """The quantity as the partners' list has it."""
    return vocabulary.label("reference/quantities", "code", quantity, language)


def left_out_name(reason: str, language: str) -> str:
    """What a figure is that is no target."""
    return vocabulary.label(LEFT_OUT, "reason", reason, language)
