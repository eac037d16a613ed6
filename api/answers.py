"""Answers as bytes: what is asked for, with version, licence and how to cite."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from api.asked import Asked
from api.problems import ROOT, NotUnderstoodError
from api.questions import named
from api.rows import Values, as_csv, as_records, columns_of, kind_of
from api.tables import Table
from domain.links import codes, link_of, path_of
from domain.phrases import date_text, phrase
from domain.view import View
from exports.blocks.block import Snapshot
from exports.blocks.registry import BLOCKS
from exports.blocks.scope import published_on
from exports.blocks.source import short_version
from store.queries import place_list
from store.strategies import text_bases

MEDIA_TYPES = {"json": "application/json", "csv": "text/csv; charset=utf-8"}


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent, before it is compressed."""

    body: bytes
    media_type: str
    total: int = -1  # rows of all pages together; -1 where there are no rows
    next: str = ""  # address of the next page; empty on the last


def of_table(table: Table, asked: Asked, snapshot: Snapshot, root: str) -> Answer:
    """A page of a table; raises RequestError where the data do not know what is named."""
    _expect_places(asked, snapshot)
    rows = table.question(snapshot, asked.view)
    shown = named(rows.iloc[asked.offset : asked.offset + asked.limit], asked.view.language)
    values = columns_of(shown, {one.name: one.type for one in table.columns})
    described = [
        {"name": one.name, "type": one.type, "description": one.description}
        for one in table.columns
    ]
    return _answer(asked, snapshot, root, values=values, described=described, total=len(rows))


def of_block(key: str, page: str, asked: Asked, snapshot: Snapshot, root: str) -> Answer:
    """The words and the table of a block, as the dashboard shows them for the same query."""
    _expect_places(asked, snapshot)
    block = BLOCKS[key](snapshot, asked.view)
    shown = block.table.iloc[asked.offset : asked.offset + asked.limit]
    kinds = {str(name): kind_of(values) for name, values in block.table.items()}
    words = {
        "title": block.words.title,
        "subtitle": block.words.subtitle,
        "sentences": block.sentences,
        "count": block.count,
        "source": block.words.source,
        "page": _page(asked.view, page, root),
    }
    return _answer(
        asked,
        snapshot,
        root,
        values=columns_of(shown, kinds),
        described=[{"name": name, "type": kind} for name, kind in kinds.items()],
        total=len(block.table),
        words=words,
    )


def imprint(
    snapshot: Snapshot, language: str, *, is_experimental: bool = False
) -> dict[str, object]:
    """What every answer states about the data."""
    published, version = published_on(snapshot.version), short_version(snapshot.version)
    return {
        "version": snapshot.version,
        "license": phrase("footer.licences", language),
        "cite": phrase(
            "api.cite",
            language,
            year=str(published.year),
            version=version,
            date=date_text(published, language),
        ),
        "notes": _notes(snapshot, language, is_experimental=is_experimental),
    }


def as_json(document: object) -> bytes:
    """UTF-8 without spaces; a number that JSON does not know is a bug and raises ValueError."""
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode()


def _answer(
    asked: Asked,
    snapshot: Snapshot,
    root: str,
    *,
    values: Mapping[str, Values],
    described: Sequence[Mapping[str, str]],
    total: int,
    words: Mapping[str, object] | None = None,
) -> Answer:
    end = asked.offset + asked.limit
    following = f"{root}/{asked.link(end)}" if end < total else ""
    if asked.format == "csv":
        return Answer(as_csv(values), MEDIA_TYPES["csv"], total, following)
    document = {
        **imprint(snapshot, asked.view.language, is_experimental=asked.view.is_experimental),
        "filters": _filters(asked),
        **(words or {}),
        "total": total,
        "next": following or None,
        "columns": described,
        "rows": as_records(values),
    }
    return Answer(as_json(document), MEDIA_TYPES["json"], total, following)


def _filters(asked: Asked) -> dict[str, object]:
    """The filters as understood, defaults included, those left out that are not obeyed."""
    view, chosen = asked.view, asked.view.selection
    known: dict[str, object] = {
        "lang": view.language,
        "framework": view.framework,
        "country": list(chosen.countries),
        "region": list(chosen.regions),
        "kind": chosen.kind_group,
        "scope": "in_force" if chosen.in_force else "all",
        **dict(view.choices),
    }
    obeyed = {name: value for name, value in known.items() if name in asked.names}
    return {**obeyed, "year": chosen.year} if "scope" in asked.names else obeyed


def _notes(snapshot: Snapshot, language: str, *, is_experimental: bool) -> list[str]:
    bases = snapshot.answer(text_bases)
    notes = [phrase("footer.measures", language), phrase("source.no_sample", language)]
    if (bases["text_basis"] != "full").any():
        notes.append(phrase("source.excerpts", language))
    if is_experimental:
        notes.append(phrase("framework.experimental.note", language))
    return notes


def _page(view: View, page: str, root: str) -> str:
    """Address of the page of the dashboard that shows the block."""
    shown = View(page, view.language, view.framework, view.selection, view.choices)
    return f"{root.removesuffix(ROOT)}/{path_of(link_of(shown, with_language=True))}"


def _expect_places(asked: Asked, snapshot: Snapshot) -> None:
    """Raise NotUnderstoodError where a place is named that has handed in nothing."""
    named = {"place": asked.view.choice("place"), "with": asked.view.choice("with")}
    if not any(named.values()):
        return
    known = {*snapshot.answer(place_list)["place_id"], *codes("countries", "country")}
    for name, value in named.items():
        for one in value.split(",") if value else ():
            if one not in known:
                raise NotUnderstoodError("unlisted_value", table="places", name=name, value=one)
