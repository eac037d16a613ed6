"""Numbers of a sentence, told apart: years, money, quantities, and figures that are no target."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from classification.reading import Reading
from classification.settings import settings
from domain.folding import fold
from domain.vocabulary import read

GROUPED = r"\d{0,2}(?:[\s\u00a0\u202f.,]\d{3})+(?![\d])(?:[.,]\d+)?"
NUMBER = re.compile(rf"\d(?<![\w.,/]\d)(?:{GROUPED}|\d*(?:[.,]\d+)?)")  # digit first: fast
YEAR = re.compile(r"\d{4}")
NEXT_UNIT = re.compile(r"[\s\u00a0\u202f+–-]*([%€§°]\w?|[^\W\d_]+(?:/\w+|[²³23](?!\w))?)")
LAST_UNIT = re.compile(r"([€$]|[^\W\d_]+)[\s\u00a0\u202f]*$")
ORDINAL = re.compile(r"\.\s+(?:\d|[^\W\d_])|(?:st|nd|rd|th)\b")
JOINED = re.compile(r"\s*/\s*\d|[a-zA-Z]|\s*[x×]\s*\d")
FRACTION = "fraction"
ROUND = 100


class Number(NamedTuple):
    """One number or number word and what it stands for."""

    kind: str  # year, money, quantity, none
    start: int
    end: int  # behind the unit or the counted noun
    value: int = 0  # of a year


@lru_cache(maxsize=1_000)
def find_numbers(reading: Reading) -> tuple[Number, ...]:
    """Every number of the sentence in figures, then those in words."""
    excluded = _excluded(reading)
    figures = NUMBER.finditer(reading.text, reading.start, reading.end)
    numbers = [_figure(reading, found, found.start() in excluded) for found in figures]
    return (*numbers, *_number_words(reading, excluded))


def _excluded(reading: Reading) -> set[int]:
    """Where numbers begin that cues mark as laws, pages, ages or thresholds."""
    return {
        reading.tokens[position].start
        for cue in reading.cued("no_target")
        for position in cue.words
    }


def _figure(reading: Reading, found: re.Match[str], is_excluded: bool) -> Number:
    text, start, end = reading.text, found.start(), found.end()
    unit, unit_end = _unit_after(reading, end)
    if unit == "currency" or _unit_before(text, start, reading.language) == "currency":
        return Number("money", start, unit_end)
    is_ordinal = bool(ORDINAL.match(text, end)) and found.group().isdigit()
    if is_excluded or unit == "rate" or JOINED.match(text, end):
        return Number("none", start, end)
    if unit == "measure":
        return Number("quantity", start, unit_end)
    counted = _counted_end(reading, unit_end)
    if _is_year(found.group()) and not (counted and _is_round(found.group())):
        return Number("year", start, end, int(found.group()))
    if is_ordinal:
        return Number("none", start, end)
    is_quantity = counted or _is_change(reading, start)
    return Number("quantity" if is_quantity else "none", start, counted or end)


def _is_change(reading: Reading, start: int) -> bool:
    """Whether something grows or falls “o 75”: no noun need follow."""
    word = settings().change_by.get(reading.language)
    if not word or not reading.has("increase", "decrease"):
        return False
    return reading.text[reading.start : start].lower().endswith(f" {word} ")


def _is_year(digits: str) -> bool:
    years = settings().years
    return bool(YEAR.fullmatch(digits)) and years["first"] <= int(digits) <= years["last"]


def _is_round(digits: str) -> bool:
    """Whether “2000 trees” is a likelier reading than the year 2000."""
    return int(digits) % ROUND == 0


def _unit_after(reading: Reading, end: int) -> tuple[str, int]:
    """Kind of the unit behind a number, looking past “million”, and where the words end."""
    kind, behind = _next_unit(reading, end)
    if kind != "multiplier":
        return kind, behind
    behind += reading.text[behind : behind + 1] == "."
    kind, last = _next_unit(reading, behind)
    return kind, last if kind else behind


def _next_unit(reading: Reading, end: int) -> tuple[str, int]:
    found = NEXT_UNIT.match(reading.text, end, reading.end)
    kind = _unit_kind(found.group(1), reading.language) if found else ""
    return kind, found.end() if found and kind else end


def _unit_before(text: str, start: int, language: str) -> str:
    found = LAST_UNIT.search(text, max(0, start - 8), start)
    return _unit_kind(found.group(1), language) if found else ""


def _unit_kind(word: str, language: str) -> str:
    exact, stems = _units(language)
    folded = fold(word)
    if folded in exact:
        return exact[folded]
    return next((kind for stem, kind in stems if folded.startswith(stem)), "")


@cache
def _units(language: str) -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """Units spelled out, then stems with an open end; each with its kind."""
    rows = [row for row in read("vocabulary/units") if row["language"] in ("", language)]
    exact = {fold(row["unit"]): row["kind"] for row in rows if not row["unit"].endswith("*")}
    stems = [(fold(row["unit"][:-1]), row["kind"]) for row in rows if row["unit"].endswith("*")]
    return exact, tuple(stems)


def _counted_end(reading: Reading, end: int) -> int:
    """End of the noun counted by a number that ends at ``end``; 0 where nothing is counted."""
    following = next((token for token in reading.tokens if token.start >= end), None)
    if following is None or reading.text[end : following.start].strip(" \u00a0\u202f-–."):
        return 0
    is_small = following.text[0].islower() or reading.is_shouted
    is_noun = is_small and len(following.text) > 1
    is_empty = fold(following.text) in _small_words(reading.language)
    return following.end if is_noun and not is_empty else 0


@cache
def _small_words(language: str) -> frozenset[str]:
    """Words that never name something counted: prepositions, conjunctions, “years”."""
    rows = read("vocabulary/uncounted")
    return frozenset(fold(row["word"]) for row in rows if row["language"] == language)


def _number_words(reading: Reading, excluded: set[int]) -> Iterator[Number]:
    words = _words(reading.language)
    for token in [token for token in reading.tokens if token.word.folded in words]:
        kind = words.get(token.text.lower()) or words[token.word.folded]
        is_joined = reading.text[token.end : token.end + 1] == "-"
        is_acronym = token.text.isupper() and not reading.is_shouted  # PET is not “pět”
        is_other = not token.text.isascii() and token.text.lower() not in words  # felé, not fele
        if is_joined or is_acronym or is_other or token.start in excluded:
            continue
        unit, unit_end = _unit_after(reading, token.end)
        if unit == "currency":
            yield Number("money", token.start, unit_end)
            continue
        end = token.end if kind == FRACTION else _counted_end(reading, token.end)
        if end:
            yield Number("quantity", token.start, end)


@cache
def _words(language: str) -> dict[str, str]:
    """Number words, also without diacritics, with their kind: count or fraction."""
    rows = [row for row in read("vocabulary/number_words") if row["language"] == language]
    return {key: row["kind"] for row in rows for key in (fold(row["word"]), row["word"])}
