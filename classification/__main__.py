"""Command line: predict a table of texts, or evaluate against labelled ones."""

import argparse
import csv
import json
from pathlib import Path

from classification.evaluation import evaluate
from classification.prediction import COLUMNS, predict
from classification.scorer import load_scorer


def main() -> None:
    """Run the command given on the command line."""
    parser = argparse.ArgumentParser(prog="python -m classification", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    predicting = commands.add_parser("predict", help="one row per text and criterion")
    predicting.add_argument("source", type=Path, metavar="INPUT.csv")
    predicting.add_argument("target", type=Path, metavar="OUTPUT.csv")
    evaluating = commands.add_parser("evaluate", help="print the metrics as JSON")
    evaluating.add_argument("source", type=Path, metavar="LABELLED.csv")
    arguments = parser.parse_args()
    rows = _read(arguments.source)
    if arguments.command == "evaluate":
        print(json.dumps(evaluate(load_scorer(), rows), indent=2, ensure_ascii=False))
    else:
        _predict(rows, arguments.target)


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def _predict(rows: list[dict[str, str]], target: Path) -> None:
    with target.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, COLUMNS)
        writer.writeheader()
        writer.writerows(predict(load_scorer(), rows))


if __name__ == "__main__":
    main()
