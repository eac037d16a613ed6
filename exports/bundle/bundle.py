"""A report as a folder in one file: every chart as SVG and PNG, every table as CSV, a README."""

import io
import zipfile
from collections.abc import Iterator
from functools import partial

from domain.phrases import phrase
from exports.blocks.block import Snapshot
from exports.bundle.names import file_names, folder_name
from exports.bundle.readme import readme
from exports.pictures.chrome import is_available
from exports.pictures.picture import Kind, pictures
from exports.report.report import Part, Progress, Report
from exports.table import csv_bytes

KINDS: tuple[Kind, ...] = ("svg", "png")
SHARE = 1 / len(KINDS)  # of the work


def write(report: Report, snapshot: Snapshot, progress: Progress) -> bytes:
    """The report as ZIP; ``snapshot`` is not asked, as every part brings its block along.

    Without Chrome there are no pictures, and README.txt says why. Raises ExportError where a
    picture fails.
    """
    names = file_names(report)
    files = dict(_tables(report, names))
    if is_available():
        files |= _pictures(report, names, progress)
    files["README.txt"] = readme(report, names).encode("utf-8-sig")
    progress(1.0)
    return _zipped(files, folder_name(report))


def _tables(report: Report, names: dict[int, str]) -> Iterator[tuple[str, bytes]]:
    for number, part in enumerate(report.parts, start=1):
        if not part.block.is_empty:
            yield f"{names[number]}.csv", csv_bytes(part.block.table, _notes(report, part))


def _notes(report: Report, part: Part) -> list[str]:
    words, imprint = part.block.words, report.imprint
    comment = f"{phrase('report.comment', report.language)}: {part.piece.comment}"
    notes = [
        *(words.title, words.subtitle, *part.sentences, words.source),
        *([comment] if part.piece.comment else []),
        *(report.address_of(part), imprint.caution, imprint.excerpts, imprint.cite),
    ]
    return [note for note in notes if note]


def _pictures(report: Report, names: dict[int, str], progress: Progress) -> dict[str, bytes]:
    drawn = {
        names[number]: part.block.figure
        for number, part in enumerate(report.parts, start=1)
        if part.has_chart
    }
    files: dict[str, bytes] = {}
    for done, kind in enumerate(KINDS):
        told = partial(_told, progress, done * SHARE)
        made = pictures(list(drawn.values()), kind, progress=told)
        files |= {f"{name}.{kind}": one for name, one in zip(drawn, made, strict=True)}
    return files


def _told(progress: Progress, before: float, share: float) -> None:
    progress(before + SHARE * share)


def _zipped(files: dict[str, bytes], folder: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(files.items()):
            archive.writestr(f"{folder}/{name}", content)
    return out.getvalue()
