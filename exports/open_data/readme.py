"""The README of the data package, in English: what is in it and how to use it."""

from pathlib import Path

from exports.blocks.block import Snapshot
from exports.blocks.scope import published_on
from exports.blocks.source import short_version
from exports.open_data.fields import fields, tables
from store.strategies import meta, text_bases, totals

TEMPLATE = Path(__file__).with_suffix(".md")


def readme(snapshot: Snapshot) -> str:
    """The text of exports/open_data/readme.md with the facts of ``snapshot``."""
    known, counts = snapshot.answer(meta), snapshot.answer(totals)
    bases = snapshot.answer(text_bases)
    published = published_on(snapshot.version)
    facts = {
        "version": short_version(snapshot.version),
        "published": f"{published:%Y-%m-%d}",
        "year": f"{published:%Y}",
        "lexicon": str(known["lexicon"])[:8],
        "strategies": f"{counts['strategies']:,}",
        "measures": f"{counts['measures']:,}",
        "places": f"{counts['places']:,}",
        "evidence": f"{counts['evidence']:,}",
        "bases": ", ".join(f"{count:,} {basis}" for basis, count in bases.itertuples(index=False)),
        "tables": _table_list(),
        "fields": "\n\n".join(_field_list(row["table"], row["title"]) for row in tables()),
    }
    return TEMPLATE.read_text(encoding="utf-8").format(**facts)


def _table_list() -> str:
    rows = [f"| `{row['table']}` | {row['description']} |" for row in tables()]
    return "\n".join(["| table | what a row is |", "|---|---|", *rows])


def _field_list(table: str, title: str) -> str:
    rows = [
        f"| `{row['field']}` | {row['type']} | {row['unit']} | {row['description']} |"
        for row in fields(table)
    ]
    head = [
        f"### {title} (`{table}`)",
        "",
        "| field | type | unit | meaning |",
        "|---|---|---|---|",
    ]
    return "\n".join([*head, *rows])
