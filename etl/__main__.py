"""Command line of the data: templates, checks, loading, versions.

python -m etl template --language pl --output FILE
python -m etl check FILE… [--report OUT.xlsx] [--format text|json] [--language en]
python -m etl load [PATH…] [--strict] [--store URL] [--language en]
python -m etl versions [--store URL]
python -m etl rollback VERSION [--store URL]
python -m etl history [--store URL]
python -m etl withdraw | restore EDITION [--store URL]
python -m etl links [--store URL]
"""

import argparse
import gc
import json
import sys
from collections import Counter
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path

from domain.errors import SmartV4Error, WorkbookError
from domain.model import Problem
from domain.phrases import phrase
from domain.vocabulary import LANGUAGES
from etl.answer.problem_report import write_report
from etl.answer.report_outcome import Rows
from etl.check import CheckedFile, check_file, exit_code
from etl.links import checked_links
from etl.pipeline import Progress, default_submissions, loader
from etl.problems import describe, from_error
from etl.stored_problems import stored_problems
from etl.submissions.inbox import workbooks_in
from etl.template.template import write_template
from store.link_report import write_links
from store.location import open_store, store_folder
from store.strategies import addresses, problems


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # not every console knows the letters ő and ł
            stream.reconfigure(errors="backslashreplace")
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except (SmartV4Error, OSError) as error:
        print(_sentence(error, options), file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def template(options: argparse.Namespace) -> int:
    """Write an empty template."""
    write_template(options.language, options.output)
    print(options.output)
    return 0


def check(options: argparse.Namespace) -> int:
    """Say what is wrong with files, without loading them."""
    checked = [check_file(path) for path in workbooks_in(options.files)]
    for one in checked:
        lines = _as_json(one, options) if options.format == "json" else _as_text(one, options)
        print("\n".join(lines))
    if options.report:
        read = [one.workbook for one in checked if one.workbook]
        found = [problem for one in checked for problem in one.problems]
        rows = Rows(
            sum(one.rows_accepted for one in checked), sum(one.rows_rejected for one in checked)
        )
        write_report(options.report, read, found, options.language, rows)
    return max((exit_code(one) for one in checked), default=0)


def load(options: argparse.Namespace) -> int:
    """Take files in, list what to look at, publish a new version where anything changed."""
    gc.disable()  # this process ends soon, and walking millions of rows takes an eighth of its time
    report = loader(options.store, _console(options.language)).load(
        options.paths or default_submissions(), strict=options.strict
    )
    with open_store(options.store).open(report.version) as connection:
        found = [*report.refused, *stored_problems(problems(connection))]
    for problem in found:
        print(_line(problem, options.language), file=sys.stderr)
    print(json.dumps(report.as_dict(), ensure_ascii=False))
    return 2 if any(one.severity == "error" for one in report.refused) else 0


def versions(options: argparse.Namespace) -> int:
    """List the published versions, oldest first; an asterisk marks the current one."""
    snapshots = open_store(options.store)
    for version in snapshots.versions():
        print("*" if version == snapshots.current() else " ", version)
    return 0


def rollback(options: argparse.Namespace) -> int:
    """Make an older version current again."""
    open_store(options.store).rollback(options.version)
    return 0


def history(options: argparse.Namespace) -> int:
    """List every workbook ever taken in; an asterisk marks those that count."""
    inbox = loader(options.store).inbox
    current = {entry.edition for entry in inbox.current()}
    for entry in inbox.history():
        mark = "*" if entry.edition in current else " "
        facts = (entry.accepted_at, entry.action, entry.partner, entry.sha256[:12], entry.workbook)
        print(mark, *facts)
    return 0


def withdraw(options: argparse.Namespace) -> int:
    """Let a workbook count no longer; its copy is kept."""
    one = loader(options.store, _console("en"))
    print(json.dumps(one.withdraw(one.inbox.entry(options.edition)).as_dict(), ensure_ascii=False))
    return 0


def restore(options: argparse.Namespace) -> int:
    """Let an earlier edition of a workbook count again."""
    one = loader(options.store, _console("en"))
    print(json.dumps(one.restore(one.inbox.entry(options.edition)).as_dict(), ensure_ascii=False))
    return 0


def links(options: argparse.Namespace) -> int:
    """Ask every web address whether it still answers, and remember which do not."""
    snapshots = open_store(options.store)
    with snapshots.open(snapshots.current()) as connection:
        urls = addresses(connection)["url"].tolist()
    found = list(checked_links(urls, _console("en")))
    write_links(store_folder(options.store), found)
    print(json.dumps(Counter(link.outcome for link in found)))
    return 0


def _as_json(checked: CheckedFile, options: argparse.Namespace) -> Iterator[str]:
    yield json.dumps(checked.as_dict(options.language), ensure_ascii=False)


def _as_text(checked: CheckedFile, options: argparse.Namespace) -> Iterator[str]:
    facts = checked.as_dict(options.language)
    yield phrase(f"console.checked.{checked.status}", options.language, **facts)
    yield from (f"  {_line(problem, options.language)}" for problem in checked.problems)


def _line(problem: Problem, language: str) -> str:
    message, remedy = describe(problem, language)
    where = " ".join(filter(None, (problem.workbook, problem.sheet, problem.cell)))
    return f"{problem.severity}: {where}: {message} {remedy}"


def _sentence(error: SmartV4Error | OSError, options: argparse.Namespace) -> str:
    if isinstance(error, OSError):
        error = WorkbookError("not_written", Path(error.filename or "").name, reason=error.strerror)
    if isinstance(error, WorkbookError):
        return _line(from_error(error), getattr(options, "language", "en"))
    return str(error)


def _console(language: str) -> Progress:
    """Show progress in place on a terminal, one line a finished step elsewhere."""
    is_terminal = sys.stderr.isatty()

    def show(step: str, share: float) -> None:
        """Print the share of the step."""
        if is_terminal or share == 1:
            words = phrase(f"step.{step}", language)
            start, end = ("\r", "" if share < 1 else "\n") if is_terminal else ("", "\n")
            print(f"{start}{words}: {share:4.0%}", end=end, file=sys.stderr, flush=True)

    return show


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m etl", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    commands = parser.add_subparsers(required=True)
    one = commands.add_parser("template", help=template.__doc__)
    one.add_argument("--language", choices=LANGUAGES, required=True)
    one.add_argument("--output", type=Path, required=True)
    one.set_defaults(run=template)
    one = commands.add_parser("check", help=check.__doc__)
    one.add_argument("files", nargs="+", type=Path)
    one.add_argument("--report", type=Path)
    one.add_argument("--format", choices=("text", "json"), default="text")
    one.add_argument("--language", choices=LANGUAGES, default="en")
    one.set_defaults(run=check)
    one = commands.add_parser("load", help=load.__doc__)
    one.add_argument("paths", nargs="*", type=Path)
    one.add_argument("--strict", action="store_true")
    one.add_argument("--language", choices=LANGUAGES, default="en")
    one.set_defaults(run=load)
    one.add_argument("--store", default="")
    for run, argument in _STORE_COMMANDS.items():
        one = commands.add_parser(run.__name__, help=run.__doc__)
        one.add_argument("--store", default="")
        one.set_defaults(run=run)
        if argument:
            one.add_argument(argument)
    return parser


_STORE_COMMANDS = {  # command -> what it wants to know besides the store
    versions: "",
    rollback: "version",
    history: "",
    withdraw: "edition",
    restore: "edition",
    links: "",
}


if __name__ == "__main__":
    sys.exit(main())
