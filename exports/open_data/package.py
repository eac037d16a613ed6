"""The whole analysed set as a Frictionless data package: Parquet, CSV, dictionary and descriptor.

Left out are what partners should look at (problems), which workbooks they handed in (submissions),
and the columns they added for themselves: those are between them and the project.
"""

import io
import json
import tempfile
import zipfile
from pathlib import Path

from exports.blocks.block import Snapshot
from exports.errors import ExportError
from exports.open_data.descriptor import MEDIA_TYPES, descriptor, path_of
from exports.open_data.dictionary import dictionary, labels
from exports.open_data.fields import LABELS, stored_tables
from exports.open_data.readme import readme
from exports.report.report import Progress
from exports.table import csv_bytes
from store.open_data import write_csv, write_parquet
from store.strategies import meta

DESCRIPTOR, README, DICTIONARY = "datapackage.json", "README.md", "dictionary.csv"
WRITERS = {"csv": write_csv, "parquet": write_parquet}


def write_package(folder: Path, snapshot: Snapshot, progress: Progress = lambda _: None) -> None:
    """Write the package into ``folder``, over an earlier one of ours.

    Raises ExportError where the folder holds other files.
    """
    _expect_ours(folder)
    for kind in MEDIA_TYPES:
        (folder / kind).mkdir(parents=True, exist_ok=True)
    pairs = [(table, kind) for kind in MEDIA_TYPES for table in stored_tables()]
    for done, (table, kind) in enumerate(pairs, start=1):
        snapshot.answer(WRITERS[kind], table, folder / path_of(table, kind))
        progress(done / (len(pairs) + 1))
    (folder / path_of(LABELS, "csv")).write_bytes(csv_bytes(labels()))
    (folder / DICTIONARY).write_bytes(csv_bytes(dictionary()))
    created = snapshot.answer(meta)["built_at"]
    described = descriptor(folder, snapshot.version, created)
    text = json.dumps(described, ensure_ascii=False, indent=2)
    (folder / DESCRIPTOR).write_text(f"{text}\n", encoding="utf-8")
    (folder / README).write_text(readme(snapshot), encoding="utf-8")
    progress(1)


def package_zip(snapshot: Snapshot, progress: Progress = lambda _: None) -> bytes:
    """The package as one ZIP file."""
    packed = io.BytesIO()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        write_package(folder, snapshot, progress)
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in sorted(folder.rglob("*.*")):
                archive.write(path, path.relative_to(folder))
    return packed.getvalue()


def _expect_ours(folder: Path) -> None:
    """Allow a folder that is new, empty, or holds nothing but files this module writes."""
    stored = {path_of(table, kind) for kind in MEDIA_TYPES for table in stored_tables()}
    ours = stored | {path_of(LABELS, "csv"), DICTIONARY, DESCRIPTOR, README}
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    if folder.is_file() or found - ours:
        raise ExportError("folder", folder=folder)
