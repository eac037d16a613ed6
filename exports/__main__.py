"""Command line of the files that leave the dashboard.

python -m exports --scope v4|country:PL|place:gn:3094802 --format html|pdf|xlsx|pptx|docx|zip
                  --language en --output FILE [--template NAME] [--framework SDG|GD|SC]
                  [--address URL] [--store URL]
python -m exports --open-data DIR [--store URL]
"""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path

from domain.errors import SmartV4Error, StoreError
from domain.view import FRAMEWORKS
from domain.vocabulary import LANGUAGES
from exports.blocks.block import Snapshot, snapshot_of
from exports.errors import ExportError
from exports.formats import FORMATS, write
from exports.open_data.package import write_package
from exports.report.report import assemble
from exports.report.scope import template_of, view_of
from exports.report.templates import planned, template_names
from store.location import open_store


def main(arguments: list[str] | None = None) -> int:
    """Write what is asked for; 0 where it is there, 2 where it cannot be."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # not every console knows the letters ő and ł
            stream.reconfigure(errors="backslashreplace")
    parser = _parser()
    options = parser.parse_args(arguments)
    if not options.open_data and not (options.format and options.output):
        parser.error("name --format and --output, or --open-data")
    try:
        with opened(options.store) as snapshot:
            print(_open_data(options, snapshot) if options.open_data else _file(options, snapshot))
        return 0
    except ExportError as error:
        print(error.told(options.language), file=sys.stderr)
    except (SmartV4Error, OSError) as error:
        print(error, file=sys.stderr)
    return 2


@contextmanager
def opened(store: str = "") -> Iterator[Snapshot]:
    """The published snapshot of ``store``; raises StoreError where there is none."""
    snapshots = open_store(store)
    version = snapshots.current()
    if not version:
        raise StoreError("No data has been loaded yet; run python -m etl load first.")
    with snapshots.open(version) as connection:
        yield snapshot_of(version, connection)


def _file(options: argparse.Namespace, snapshot: Snapshot) -> Path:
    today = datetime.now(UTC).date()
    view = view_of(options.scope, language=options.language, year=today.year, snapshot=snapshot)
    base = replace(view, framework=options.framework)
    plan = planned(options.template or template_of(options.scope), base, snapshot)
    report = assemble(plan, snapshot, base=base, today=today, address=options.address.rstrip("/"))
    options.output.write_bytes(write(options.format, report, snapshot))
    output: Path = options.output
    return output


def _open_data(options: argparse.Namespace, snapshot: Snapshot) -> Path:
    folder: Path = options.open_data
    write_package(folder, snapshot)
    return folder


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m exports", description=__doc__.split("\n")[0])
    parser.add_argument("--scope", default="v4", help="v4, country:PL or place:PLACEID")
    parser.add_argument("--format", choices=tuple(FORMATS))
    parser.add_argument("--language", choices=LANGUAGES, default="en")
    parser.add_argument("--framework", choices=FRAMEWORKS, default=FRAMEWORKS[0])
    parser.add_argument("--template", choices=template_names(), default="")
    parser.add_argument("--address", default="", help="of the dashboard, for links back to it")
    parser.add_argument("--output", type=Path, help="the file to write")
    parser.add_argument("--open-data", type=Path, help="a folder for the whole set as open data")
    parser.add_argument("--store", default="", help="duckdb:<folder>; SV4_STORE by default")
    return parser


if __name__ == "__main__":
    sys.exit(main())
