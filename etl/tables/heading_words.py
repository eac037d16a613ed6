"""Knows which field a heading means, in five languages and in the ways people vary it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from domain.vocabulary import LANGUAGES, read
from etl.fields import SHEETS, fields, readable_fields
from etl.tables.heading_units import heading_unit
from etl.values.spelling import fold, nearest

Meanings = Mapping[str, str]  # language -> field
_BRACKETS = re.compile(r"[(\[].*?[)\]]")
_NUMBERED = re.compile(r"^\s*(?:\d{1,2}[.)]|[a-z]\))\s*(?=\S)", re.IGNORECASE)
_PARTS = re.compile(r"[/|\n]")
_NOT_A_LETTER = re.compile(r"[^a-z]+")
_CERTAIN = 0.88  # from which a similar heading is taken for the field, 0..1
_FORBIDDEN = ""  # field of stems that forbid a guess
_SHORTEST = 5  # letters of a spelling that may stand at the beginning of a longer heading


@lru_cache(maxsize=20_000)
def meanings(text: str, kind: str) -> Meanings:
    """The fields of ``kind`` that the heading names outright, by language; empty for none.

    >>> meanings("Název (oficiální)", "strategies")["cs"]
    'title'
    """
    known = _spellings(kind)
    text = _NUMBERED.sub("", text)
    forms = (text, _BRACKETS.sub(" ", text), heading_unit(text).rest)
    found = next((known[key] for key in map(fold, forms) if key in known), None)
    return found or _of_parts(text, kind)


def is_spelling(text: str, kind: str) -> bool:
    """Whether the text is a heading exactly as it is listed."""
    return fold(_NUMBERED.sub("", text)) in _spellings(kind)


@lru_cache(maxsize=20_000)
def likely_meanings(text: str, kind: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    """The fields a heading may mean: by its beginning, or by a word in it."""
    found = _beginning(text, kind)
    named = in_language(found, (*languages, *found))
    return tuple(dict.fromkeys(filter(None, [named, *_by_stems(text, kind)])))


@lru_cache(maxsize=2_000)
def misspelt(text: str, kind: str, languages: tuple[str, ...]) -> str:
    """The field whose spelling differs from the heading by a slip of the pen; empty for none."""
    known = _spellings(kind)
    found = nearest(text, tuple(known), similarity=_CERTAIN) if len(text) >= _SHORTEST else ""
    return in_language(known[found], (*languages, *known[found])) if found else ""


def in_language(found: Meanings, languages: Sequence[str]) -> str:
    """The field meant in the first of the languages; “Kraj” is a country in Polish only."""
    return next((found[language] for language in languages if language in found), "")


def speaks_of(text: str) -> str:
    """Strategies or measures, where a heading names the one and not the other; else empty."""
    words = _words(text)
    named = {kind for kind in SHEETS if any(w.startswith(_kind_stems(kind)) for w in words)}
    return named.pop() if len(named) == 1 else ""


def similar_label(text: str, kind: str) -> str:
    """The label of the template most like ``text``; empty where none comes near."""
    return nearest(text, _labels(kind))


def _beginning(text: str, kind: str) -> Meanings:
    """The fields whose longest spelling begins the heading: “Rok schválení radou”."""
    words = fold(_BRACKETS.sub(" ", text)).split()
    beginnings = (" ".join(words[:count]) for count in range(len(words) - 1, 0, -1))
    known = _spellings(kind)
    return next((known[one] for one in beginnings if len(one) >= _SHORTEST and one in known), {})


def _by_stems(text: str, kind: str) -> list[str]:
    words = _words(_BRACKETS.sub(" ", text))
    found = [
        field
        for field, stems in _stems(kind).items()
        if any(word.startswith(stems) for word in words)
    ]
    if _FORBIDDEN in found:
        return []
    return [*found, "budget_amount"] if heading_unit(text).currency else found


def _words(text: str) -> list[str]:
    return [word for word in _NOT_A_LETTER.split(fold(text)) if word]


@cache
def _stems(kind: str) -> Mapping[str, tuple[str, ...]]:
    """Field -> beginnings of words that speak of it; the empty field forbids a guess."""
    stems: dict[str, tuple[str, ...]] = {}
    for row in read("vocabulary/heading_stems"):
        if row["sheet"] == kind and row["field"] != "sheet":
            stems[row["field"]] = (*stems.get(row["field"], ()), row["stem"])
    return stems


@cache
def _kind_stems(kind: str) -> tuple[str, ...]:
    rows = read("vocabulary/heading_stems")
    return tuple(row["stem"] for row in rows if (row["sheet"], row["field"]) == (kind, "sheet"))


def _of_parts(text: str, kind: str) -> Meanings:
    """What the parts of “Miasto / Gmina” mean, where all that are known mean the same."""
    parts = [_spellings(kind).get(fold(part), {}) for part in _PARTS.split(text)]
    named = [part for part in parts if part]
    fields_named = {field for part in named for field in part.values()}
    return named[0] if len(parts) > 1 and len(fields_named) == 1 else {}


@cache
def _spellings(kind: str) -> Mapping[str, Meanings]:
    table: dict[str, dict[str, str]] = {}
    for spelling, language, field in _all_spellings(kind):
        table.setdefault(fold(spelling), {}).setdefault(language, field)
    return table


def _all_spellings(kind: str) -> Iterator[tuple[str, str, str]]:
    names = {field.name for field in readable_fields(kind)}
    for field in readable_fields(kind):
        yield field.name, "", field.name
        for language in LANGUAGES:
            yield field.labels[language], language, field.name
    for row in read("vocabulary/header_aliases"):
        if row["field"] in names and row["sheet"] in ("", kind):
            yield row["spelling"], row["language"], row["field"]


@cache
def _labels(kind: str) -> tuple[str, ...]:
    return tuple(label for field in fields(kind) for label in field.labels.values())
