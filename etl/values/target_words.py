"""Units and quantities of targets, and the small words that tell their parts apart."""

import re
from functools import cache

from domain.vocabulary import Row, read
from etl.values.spelling import fold

COUNTED = "pieces"  # the unit of what has none: trees, projects, stations
_UNIT = re.compile(r"[ \-]{0,2}(%|°C|[^\W\d_]+[23²³]?)")
_WRITTEN = re.compile(r" ?([^\W\d_]{1,5}/[^\s,;()]{1,8}|[^\W\d_]\.[^\W\d_]\.?)")  # µg/m3, p.p.
_NEXT = re.compile(r"[ /(]{0,2}([^\W\d_]+2?)")
_PER = re.compile(r" ?/ ?([^\W\d_]+[23²³]?)")
_WORD = re.compile(r"[^\W\d_]+\d?")
_NOUN = re.compile(r"[ \-]{0,2}([^\W\d_]{3,})(?![\d/])")
_REACH = 3  # words behind a unit among which “per year” still belongs to it


def unit_at(text: str, start: int) -> str:
    """The unit in ``text`` directly from ``start`` on; empty where the word there is none.

    >>> unit_at("23 ton CO2 za rok", 2), unit_at("6 m²-ről", 1), unit_at("5 stanic", 1)
    ('t CO2/year', 'm2', '')
    """
    found = _UNIT.match(text, start)
    row = _row(found)
    if found is None or row is None:
        return written[1] if (written := _WRITTEN.match(text, start)) else ""
    if row["kind"] not in ("flow", "size"):
        return row["unit"]
    unit, end = row["unit"], found.end()
    gas = _NEXT.match(text, end)
    if gas and is_word(gas[1], "co2"):
        unit, end = f"{unit} CO2", gas.end()
    per = _PER.match(text, end)
    if per and not is_word(per[1], "per_year") and not is_word(per[1], "per_person"):
        return f"{unit}/{per[1]}"
    is_yearly = row["kind"] == "flow" and is_per(text, end, "per_year")
    unit = f"{unit}/year" if is_yearly else unit
    return f"{unit}/person" if is_per(text, end, "per_person") else unit


def factor_at(text: str, start: int) -> int:
    """How many of the unit the word for it in ``text`` stands for: a kt is 1000 t."""
    row = _row(_UNIT.match(text, start))
    return int(row["factor"]) if row else 1


def is_time_at(text: str, start: int) -> bool:
    """Whether days or years are counted there: “co 2 lata” is how often, not how much."""
    row = _row(_UNIT.match(text, start))
    return row is not None and row["kind"] == "time"


def quantity_of(text: str, unit: str) -> str:
    """Code of the one quantity that the words of ``text`` and the unit speak of; else empty.

    >>> quantity_of("podíl energie z OZE 30 %", "%"), quantity_of("500 km ścieżek", "km")
    ('renewable_share', 'length')
    """
    bare = unit.removesuffix("/year").removesuffix("/person").removesuffix(" CO2")
    words = [fold(word) for word in _WORD.findall(text)]
    by_unit = [row for row in read("vocabulary/target_quantities") if row["unit"] == bare]
    named = dict.fromkeys(row["quantity"] for row in by_unit if _is_named(row, words))
    if len(named) == 1:
        return next(iter(named))
    if set(named) == {"final_energy", "renewable_share"}:
        return "renewable_share"
    alone = [row["quantity"] for row in by_unit if row["spelling"] == "*"]
    return alone[0] if alone and not named else ""


def counts(text: str, start: int) -> bool:
    """Whether a plain noun stands in ``text`` from ``start`` on, and no unit of some kind.

    >>> counts("5 dobíjecích stanic", 1), counts("20 mg/m3", 2), counts("0 emisí", 1)
    (True, False, False)
    """
    noun = _NOUN.match(text, start)
    gases = [row for row in read("vocabulary/target_quantities") if row["unit"] == "t"]
    return bool(noun) and not any(_is_named(row, [fold(noun[1])]) for row in gases if noun)


def names_build(text: str) -> bool:
    """Whether a word of ``text`` says that something is built or planted."""
    return any(is_word(word, "build") for word in _WORD.findall(text))


def is_word(word: str, kind: str) -> bool:
    """Whether ``word`` is of a kind of vocabulary/target_words: build, per_year, from and so on."""
    exact, stems = _words(kind)
    folded = fold(word)
    return folded in exact or folded.startswith(stems)


def has_ending(text: str, kind: str) -> bool:
    """Whether any word of ``text`` ends as a suffix of ``kind`` does.

    >>> has_ending(" hektárról ", "from_behind"), has_ending("-ra", "to_behind")
    (True, True)
    """
    exact, _ = _words(kind)
    return any(fold(word).endswith(tuple(exact)) for word in _WORD.findall(text))


def is_per(text: str, end: int, kind: str) -> bool:
    """Whether a word of ``kind`` follows soon, and no number after it: “rok 2030” is no rate.

    >>> is_per("3 mld. Kč ročně", 9, "per_year"), is_per("5 mil. Kč, rok 2030", 9, "per_year")
    (True, False)
    """
    following = list(_WORD.finditer(text, end))[:_REACH]
    return any(
        is_word(word.group(), kind) and not text[word.end() :].lstrip(" .")[:1].isdigit()
        for word in following
    )


def _row(word: re.Match[str] | None) -> Row | None:
    """The unit of a word as it is written, else of the word in lower case."""
    return (_units().get(word[1]) or _units().get(fold(word[1]))) if word else None


def _is_named(row: Row, words: list[str]) -> bool:
    stem = fold(row["spelling"].rstrip("*"))
    if not stem:
        return False
    if row["spelling"].endswith("*"):
        return any(word.startswith(stem) for word in words)
    return stem in words


@cache
def _units() -> dict[str, Row]:
    rows = read("vocabulary/target_units")
    folded = {fold(row["spelling"]): row for row in reversed(rows)}
    return folded | {row["spelling"]: row for row in rows}  # “dB” are no “db”


@cache
def _words(kind: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Words spelled out, then stems with an open end."""
    rows = [row["spelling"] for row in read("vocabulary/target_words") if row["kind"] == kind]
    exact = frozenset(fold(spelling) for spelling in rows if not spelling.endswith("*"))
    return exact, tuple(fold(spelling[:-1]) for spelling in rows if spelling.endswith("*"))
