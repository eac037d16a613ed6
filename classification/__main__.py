"""Command line: predict a table of texts, or evaluate against labelled ones.

python -m classification predict INPUT.csv OUTPUT.csv
python -m classification evaluate LABELLED.csv [--table FIGURES.csv]
"""

import argparse
import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from classification.evaluation import evaluate
from classification.evaluation_table import COLUMNS as FIGURES
from classification.evaluation_table import table_rows
from classification.prediction import COLUMNS, predict
from classification.scorer import load_scorer

NEEDED = {
    "predict": ("id", "text"),
    "evaluate": ("id", "lang", "text", "sdgs", "sdg_targets", "green_deal", "green_deal_criteria"),
}


def main(words: Sequence[str] | None = None) -> None:
    """Run the command in ``words``, by default those of the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m classification",
        description=__doc__,
        formatter_class=argparse.RawTextHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True)
    predicting = commands.add_parser("predict", help="one row per text and criterion")
    predicting.add_argument("source", type=Path, metavar="INPUT.csv")
    predicting.add_argument("target", type=Path, metavar="OUTPUT.csv")
    evaluating = commands.add_parser("evaluate", help="print the metrics as JSON")
    evaluating.add_argument("source", type=Path, metavar="LABELLED.csv")
    evaluating.add_argument(
        "--table", type=Path, metavar="FIGURES.csv", help="replace this set's rows in a table"
    )
    arguments = parser.parse_args(words)
    rows = _read(arguments.source, *NEEDED[arguments.command])
    if arguments.command == "evaluate":
        figures = evaluate(load_scorer(), rows)
        print(json.dumps(figures, indent=2, ensure_ascii=False))
        if arguments.table:
            _replace(arguments.table, arguments.source.stem, figures)
    else:
        _write(arguments.target, COLUMNS, predict(load_scorer(), rows))


def _replace(table: Path, dataset: str, figures: Mapping[str, object]) -> None:
    others = [row for row in _read(table) if row["dataset"] != dataset] if table.is_file() else []
    rows: list[Mapping[str, object]] = [*others, *table_rows(dataset, figures)]
    _write(table, FIGURES, sorted(rows, key=lambda row: str(row["dataset"])))


def _read(path: Path, *needed: str) -> list[dict[str, str]]:
    """Rows of a CSV file; ends the program with one sentence where that is not possible."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines)
            missing = set(needed) - set(reader.fieldnames or ())
            if missing:
                raise SystemExit(f"{path} lacks the columns {', '.join(sorted(missing))}.")
            return list(reader)
    except (OSError, UnicodeDecodeError, csv.Error) as problem:
        raise SystemExit(f"{path} cannot be read as a CSV file in UTF-8: {problem}.") from problem


def _write(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main()
