"""Command line: predict a table of texts, evaluate against labelled ones, train, compare languages.

python -m classification predict INPUT.csv OUTPUT.csv [--scorer lexicon|linear|embedding]
python -m classification evaluate LABELLED.csv [--table FIGURES.csv] [--scorer …]
python -m classification balance LABELLED.csv    phrases and recall by goal and language, as CSV
python -m classification train [--scorer linear|embedding]   rewrite data/model
"""

import argparse
import csv
import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TextIO

from classification import balance
from classification.embedding import PATH as EMBEDDING
from classification.embedding import EmbeddingScorer
from classification.evaluation import evaluate
from classification.evaluation_table import COLUMNS as FIGURES
from classification.evaluation_table import table_rows
from classification.linear import load_linear, model_path
from classification.prediction import COLUMNS, Scorer, predict
from classification.scorer import load_scorer
from domain.errors import VocabularyError
from domain.vocabulary import LANGUAGES

SCORERS: Mapping[str, Callable[[], Scorer]] = {
    "lexicon": load_scorer,
    "linear": load_linear,
    "embedding": EmbeddingScorer,
}
PLAIN = ("id", "text")
LONGEST_CELL = 10_000_000  # characters; a whole strategy fits, a runaway quotation mark does not
LABELLED = ("id", "lang", "text", "sdgs", "sdg_targets", "green_deal", "green_deal_criteria")


def main(words: Sequence[str] | None = None) -> None:
    """Run the command in ``words``, by default those of the command line."""
    options = _parser().parse_args(words)
    try:
        options.run(options)
    except (VocabularyError, OSError) as problem:
        raise SystemExit(f"{problem}") from problem


def predict_table(options: argparse.Namespace) -> None:
    """Write one row per text and criterion."""
    rows = _read(options.source, *PLAIN)
    with options.target.open("w", encoding="utf-8", newline="") as lines:
        _write(lines, COLUMNS, predict(_scorer(options), rows))


def evaluate_table(options: argparse.Namespace) -> None:
    """Print the metrics as JSON and put them into a table where one is named."""
    figures = evaluate(_scorer(options), _read(options.source, *LABELLED))
    print(json.dumps(figures, indent=2, ensure_ascii=False))
    if options.table:
        _replace(options.table, options.source.stem, figures)


def balance_table(options: argparse.Namespace) -> None:
    """Print phrases and recall by goal or area and language."""
    figures = evaluate(load_scorer(), _read(options.source, *LABELLED))
    _write(sys.stdout, balance.COLUMNS, balance.balance_rows(figures))


def train_models(options: argparse.Namespace) -> None:
    """Write the weights of a scorer that has any: one file a language, or one for all."""
    try:
        from classification import training
    except ModuleNotFoundError as missing:
        raise SystemExit(
            f"Training needs {missing.name}; 'python run.py check' installs it."
        ) from missing
    if options.scorer == "embedding":
        with EMBEDDING.open("w", encoding="utf-8", newline="") as lines:
            _write(lines, training.EMBEDDING_COLUMNS, training.train_embedding())
        return
    for language in LANGUAGES:
        rows = training.train(training.examples_of(language))
        with model_path(language).open("w", encoding="utf-8", newline="") as lines:
            _write(lines, training.COLUMNS, rows)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m classification",
        description=__doc__,
        formatter_class=argparse.RawTextHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True)
    predicting = commands.add_parser("predict", help="one row per text and criterion")
    predicting.add_argument("source", type=Path, metavar="INPUT.csv")
    predicting.add_argument("target", type=Path, metavar="OUTPUT.csv")
    predicting.set_defaults(run=predict_table)
    evaluating = commands.add_parser("evaluate", help="print the metrics as JSON")
    evaluating.add_argument("source", type=Path, metavar="LABELLED.csv")
    evaluating.add_argument(
        "--table", type=Path, metavar="FIGURES.csv", help="replace this set's rows in a table"
    )
    evaluating.set_defaults(run=evaluate_table)
    for one in (predicting, evaluating):
        one.add_argument("--scorer", choices=SCORERS, default="lexicon")
    balancing = commands.add_parser("balance", help="phrases and recall by goal and language")
    balancing.add_argument("source", type=Path, metavar="LABELLED.csv")
    balancing.set_defaults(run=balance_table)
    training = commands.add_parser("train", help="rewrite the weights of a second scorer")
    training.add_argument("--scorer", choices=("linear", "embedding"), default="linear")
    training.set_defaults(run=train_models)
    return parser


def _scorer(options: argparse.Namespace) -> Scorer:
    return SCORERS[options.scorer]()


def _replace(table: Path, dataset: str, figures: Mapping[str, object]) -> None:
    others = [row for row in _read(table) if row["dataset"] != dataset] if table.is_file() else []
    rows: list[Mapping[str, object]] = [*others, *table_rows(dataset, figures)]
    with table.open("w", encoding="utf-8", newline="") as lines:
        _write(lines, FIGURES, sorted(rows, key=lambda row: str(row["dataset"])))


def _read(path: Path, *needed: str) -> list[dict[str, str]]:
    """Rows of a CSV file; ends the program with one sentence where that is not possible."""
    csv.field_size_limit(LONGEST_CELL)
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines)
            missing = set(needed) - set(reader.fieldnames or ())
            if missing:
                raise SystemExit(f"{path} lacks the columns {', '.join(sorted(missing))}.")
            return list(reader)
    except (OSError, UnicodeDecodeError, csv.Error) as problem:
        raise SystemExit(f"{path} cannot be read as a CSV file in UTF-8: {problem}.") from problem


def _write(lines: TextIO, columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> None:
    writer = csv.DictWriter(lines, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)


if __name__ == "__main__":
    main()
