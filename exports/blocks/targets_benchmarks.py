"""Targets of the EU beside the targets of strategies: which, by when, how much, whether checked."""

import pandas as pd

from domain import vocabulary
from domain.locales import number_text
from domain.phrases import phrase
from domain.vocabulary import Row

TABLE, SERIES = "reference/eu_benchmarks", "reference/target_series"
RANGE, UNCHECKED = "–", "?"


def of_series(series: str, language: str) -> pd.DataFrame:
    """EU targets on the scale of one series, in words.

    Columns: value, label, hover.
    """
    codes = _codes(vocabulary.by_key(SERIES, "series")[series]["benchmarks"])
    rows = [
        {
            "value": float(row["value"]),
            "label": _label(row, language),
            "hover": said(row["benchmark"], language),
        }
        for row in map(_benchmark, codes)
    ]
    return pd.DataFrame(rows, columns=["value", "label", "hover"])


def of_quantities(language: str) -> pd.DataFrame:
    """The years of EU targets by quantity.

    Columns: quantity, year, mark (a question mark where the EU target was not checked), hover.
    """
    rows = [
        {
            "quantity": series["quantity"],
            "year": int(row["target_year"]),
            "mark": "" if row["is_verified"] else UNCHECKED,
            "hover": said(row["benchmark"], language),
        }
        for series in vocabulary.read(SERIES)
        for row in map(_benchmark, _codes(f"{series['benchmarks']};{series['milestones']}"))
    ]
    unique = pd.DataFrame(rows, columns=["quantity", "year", "mark", "hover"])
    together = unique.groupby(["quantity", "year"], sort=False)
    joined = together.agg(mark=("mark", _all_marks), hover=("hover", "<br>".join))
    return joined.reset_index()


def benchmark_line(benchmark: str, language: str) -> str:
    """What is meant, how much, by when and against which year."""
    row = _benchmark(benchmark)
    values = {"subject": phrase(f"benchmark.{benchmark}", language), "year": row["target_year"]}
    if not row["value"]:
        return phrase("benchmark.line.state", language, **values)
    values["target"] = target_text(row, language)
    if not row["base_year"]:
        return phrase("benchmark.line", language, **values)
    return phrase("benchmark.line.base", language, base=row["base_year"], **values)


def said(benchmark: str, language: str) -> str:
    """The EU target in one line, with a note where it was not compared with a source."""
    row, line = _benchmark(benchmark), benchmark_line(benchmark, language)
    whose = phrase(f"benchmark.level.{row['level']}", language)
    checked = "" if row["is_verified"] else f", {phrase('benchmark.unchecked', language)}"
    return f"{line} ({whose}{checked})"


def target_text(row: Row, language: str) -> str:
    """The figure with its unit and its direction or bound; ``row``: of eu_benchmarks.csv."""
    values = [row["value"], row["value_max"]] if row["value_max"] else [row["value"]]
    value = RANGE.join(number_text(float(one), language) for one in values)
    amount = phrase(f"benchmark.amount.{row['unit']}", language, value=value)
    kind = row["bound"] if row["direction"] == "reach" else row["direction"]
    return phrase(f"benchmark.target.{kind}", language, amount=amount)


def _benchmark(code: str) -> Row:
    return vocabulary.by_key(TABLE, "benchmark")[code]


def _codes(cell: str) -> list[str]:
    return [code for code in cell.split(";") if code]


def _all_marks(marks: "pd.Series[str]") -> str:
    """A question mark where any of them was not checked."""
    return max(marks, key=len)


def _label(row: Row, language: str) -> str:
    mark = "" if row["is_verified"] else f" {UNCHECKED}"
    return f"{phrase('benchmark.level.eu', language)} {row['target_year']}{mark}"
