"""The Frictionless descriptor: datapackage.json, and how each table is laid out."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from domain import vocabulary
from exports.blocks.source import short_version
from exports.open_data.fields import Row, allowed, fields, tables

NAME = "smart-v4-strategies"
TITLE = "Smart V4 Strategies: city and region strategies of the Visegrad countries"
DESCRIPTION = (
    "Strategies of cities and regions of Poland, Czechia, Slovakia and Hungary, set against the UN "
    "Sustainable Development Goals, the European Green Deal and the SMART Concept: texts, evidence "
    "and levels. This measures what the submitted text says, not what a city achieved. "
    "Supported by the Visegrad Fund."
)
KEYWORDS = ("strategies", "cities", "regions", "SDG", "European Green Deal", "smart cities", "V4")
MEDIA_TYPES = {"csv": "text/csv", "parquet": "application/vnd.apache.parquet"}
PACKAGE = ""  # stands for the whole in the column resource of the sources
NUMBERS = {"minimum": float, "maximum": float}


def descriptor(folder: Path, version: str, created: str) -> dict[str, Any]:
    """What datapackage.json says of the files in ``folder``; ``created``: ISO 8601, UTC."""
    resources = [
        _resource(folder, table, kind)
        for kind in MEDIA_TYPES
        for table in tables()
        if (folder / path_of(table["table"], kind)).is_file()
    ]
    return {
        "profile": "data-package",
        "name": NAME,
        "title": TITLE,
        "description": DESCRIPTION,
        "version": short_version(version),
        "created": created,
        "keywords": list(KEYWORDS),
        "contributors": _contributors(),
        **_licences(PACKAGE),
        "sources": [_source(row) for row in vocabulary.read("reference/open_data_sources")],
        "resources": resources,
    }


def path_of(table: str, kind: str) -> str:
    """Where a table lies within the package.

    >>> path_of("levels", "csv")
    'csv/levels.csv'
    """
    return f"{kind}/{table}.{kind}"


def _resource(folder: Path, table: Row, kind: str) -> dict[str, Any]:
    name, path = table["table"], path_of(table["table"], kind)
    written = folder / path
    facts: dict[str, Any] = {
        "name": name if kind == "csv" else f"{name}-{kind}",
        "title": table["title"],
        "description": table["description"],
        "path": path,
        "format": kind,
        "mediatype": MEDIA_TYPES[kind],
        "bytes": written.stat().st_size,
        "hash": f"sha256:{_digest(written)}",
        **_licences(name),
    }
    if kind == "csv":
        layout = {"profile": "tabular-data-resource", "type": "table", "encoding": "utf-8"}
        return facts | layout | {"schema": schema(table)}
    return facts | {"type": "file"}  # a Parquet file holds its own schema


def schema(table: Row) -> dict[str, Any]:
    """The Table Schema of one table: fields with types and limits, keys, and the empty cell."""
    rows = fields(table["table"])
    keys = table["primary_key"]
    references = [_foreign_key(row, table["table"]) for row in rows if row["references"]]
    return {
        "fields": [_field(row) for row in rows],
        "missingValues": [""],
        **({"primaryKey": keys.split(";")} if keys else {}),
        **({"foreignKeys": references} if references else {}),
    }


def _field(row: Row) -> dict[str, Any]:
    described = row["description"] + (f" ({row['unit']})" if row["unit"] else "")
    limits = {name: as_number(row[name]) for name, as_number in NUMBERS.items() if row[name]}
    codes = allowed(row)
    constraints = {
        **({"required": True} if row["required"] else {}),
        **({"enum": codes} if codes else {}),
        **{name: int(one) if row["type"] == "integer" else one for name, one in limits.items()},
    }
    stated: dict[str, Any] = {
        "name": row["field"],
        "type": row["type"],
        "description": described,
        **({"unit": row["unit"]} if row["unit"] else {}),
    }
    return stated | ({"constraints": constraints} if constraints else {})


def _foreign_key(row: Row, table: str) -> dict[str, Any]:
    target, field = row["references"].split(".")
    resource = "" if target == table else target  # empty: the table itself
    return {"fields": [row["field"]], "reference": {"resource": resource, "fields": [field]}}


def _licences(table: str) -> dict[str, Any]:
    found = [_licence(row) for row in _licensed() if row["resource"] == table]
    return {"licenses": found} if found else {}


def _licensed() -> Iterable[Row]:
    return (row for row in vocabulary.read("reference/open_data_sources") if row["licence"])


def _licence(row: Row) -> dict[str, str]:
    return {"name": row["licence"], "title": row["licence_title"], "path": row["licence_path"]}


def _contributors() -> list[dict[str, str]]:
    return [
        {"title": row["name"], "path": row["url"], "role": "contributor"}
        for row in vocabulary.read("reference/partners")
    ]


def _source(row: Mapping[str, str]) -> dict[str, str]:
    return {name: row[name] for name in ("title", "path") if row[name]}


def _digest(path: Path) -> str:
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
