"""Finds the strategy a measure belongs to, by its code or by what partners write instead."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from etl.geography.place_index import places
from etl.geography.places import resolve
from etl.tables.rows import Row
from etl.values import lists
from etl.values.spelling import fold, nearest

_SHORTEST = 4  # letters of a title that may stand inside a longer reference
_LONGEST_MARK = 40  # characters of a mark of the partner's own
_ALIKE = 0.85  # from which a title with slips is taken for the one meant, 0..1
_ALIKE_WORDS, _MARGIN = 65, 15  # per cent of shared words, and by how much more
_COMPARED = 500  # references in words that are searched for, as that takes its time
_TITLES = ("strategy_code", "title", "short_title", "title_en")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MOST_INITIALS = 6
_NOT_A_LETTER = re.compile(r"[^a-z0-9]+")
_BETWEEN_PARTS = re.compile(r"\s*[/–—:;,|()]\s*|\s-\s")


@dataclass(frozen=True, slots=True)
class Link:
    """The strategy found; without a code, why not."""

    code: str
    problem: str = ""  # strategy_matched, strategy_held_back, strategy_ambiguous, unknown_strategy
    field: str = ""  # whose cell refers to it; empty where none does


def link_to(row: Row, problem: str = "", field: str = "") -> Link:
    """The link to a strategy that was found, which may itself be held back."""
    found = "strategy_held_back" if row.is_held_back else problem
    return Link(row.text("strategy_code"), found, field)


_NO_LINK = Link("", "unknown_strategy")


class StrategyLinks:
    """The strategies of one workbook by everything they may be called."""

    def __init__(self, strategies: Sequence[Row]) -> None:
        """Index the rows, held back or not, without those that only repeat another."""
        self._strategies = [row for row in strategies if not _is_repeated(row)]
        self._named: dict[str, list[Row]] = defaultdict(list)
        self._placed: dict[str, list[Row]] = defaultdict(list)
        for row in self._strategies:
            for key in _names(row):
                self._named[key].append(row)
            for key in {fold(row.text("place")), _place_id(row)} - {""}:
                self._placed[key].append(row)
        self._links: dict[tuple[str, ...], Link] = {}
        self._compared = 0

    def find(self, measure: Row) -> Link:
        """The strategy of ``measure``, by code, title, mark, kind of document or place."""
        names = ("strategy_code", "strategy_title", "place")
        key = (*(measure.text(name) for name in names), measure.section, measure.source.sheet)
        if key not in self._links:
            self._links[key] = self._find(*key)
        return self._links[key]

    def names(self, text: str) -> bool:
        """Whether the text is the code, title, number or mark of a strategy."""
        return bool(self._named.get(fold(text)))

    def _find(self, code: str, title: str, place: str, section: str, sheet: str) -> Link:
        near = self._at(place)
        if code or title:
            name = "strategy_code" if code else "strategy_title"
            return self._by_words(code or title, near or self._strategies, name)
        if place and len(near) != 1:
            return self._by_words(place, near or self._strategies, "place")
        if len(near) == 1:
            return link_to(near[0], "strategy_matched", "place")
        found = self._by_words(section, self._strategies, "") if section else Link("")
        own = [row for row in self._strategies if row.source.sheet == sheet]
        only = own if own and not found.code else self._strategies
        return link_to(only[0]) if len(only) == 1 else found if found.code else _NO_LINK

    def _by_words(self, text: str, near: Sequence[Row], name: str) -> Link:
        key = fold(text)
        outright = _among(near, self._named.get(key) or self._named[key.rstrip(".")])
        if len(outright) == 1:
            return link_to(outright[0], "", name)
        narrowed = outright or self._narrowed(text, near)
        if len(narrowed) == 1:
            return link_to(narrowed[0], "strategy_matched", name)
        return Link("", "strategy_ambiguous" if narrowed else "unknown_strategy", name)

    def _narrowed(self, text: str, near: Sequence[Row]) -> Sequence[Row]:
        """The strategies that everything in the text speaks for, such as “Praha / mobilita”."""
        self._compared += 1
        if self._compared > _COMPARED:
            return []
        if here := self._at(text):
            return here
        whole = [row for row in near if _share_words(fold(text), row)]
        if len(whole) == 1 or _looks_like_a_code(text):
            return whole
        spoken_of = _spoken_of(_plain_words(text), whole or near)
        found = self._by_parts(text, _of_year(spoken_of or whole or near, text))
        found = _most_alike(found, text) if len(found) > 1 else found
        return found or _initialled(text, near) or self._misspelt(text, near)

    def _by_parts(self, text: str, near: Sequence[Row]) -> Sequence[Row]:
        rows = near
        is_sure = len(near) < len(self._strategies)
        for part in [one for one in _BETWEEN_PARTS.split(text) if one]:
            found = next(filter(None, self._readings(part, rows)), None)
            rows, is_sure = found or rows, is_sure or bool(found)
        return rows if is_sure else []

    def _readings(self, part: str, rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
        yield _within(rows, self._named[fold(part)])
        yield _within(rows, self._at(part))
        yield [row for row in rows if _share_words(fold(part), row)]
        types = "reference/strategy_types"
        kind = lists.find(types, part) or lists.find_within(types, part)
        yield [row for row in rows if kind and row.values["type"] == kind]

    def _at(self, place: str) -> Sequence[Row]:
        """Strategies of the place, however it is written."""
        if not place:
            return []
        if found := self._placed.get(fold(place)):
            return found
        countries = {row.text("country") for row in self._strategies}
        ids = (resolve(place, country).place_id for country in sorted(countries))
        found = next((self._placed[one] for one in ids if one and one in self._placed), None)
        return found or [row for row in self._strategies if _contains(row.text("place"), place)]

    def _misspelt(self, text: str, near: Sequence[Row]) -> Sequence[Row]:
        titles = tuple(row.text("title") for row in near)
        meant = nearest(text, titles, similarity=_ALIKE) if len(text) >= _SHORTEST else ""
        return [row for row in near if meant and row.text("title") == meant]


def _among(near: Sequence[Row], found: Sequence[Row]) -> Sequence[Row]:
    """Those of ``found`` that are near, else all of them."""
    return _within(near, found) if len(found) > 1 else found


def _within(rows: Sequence[Row], found: Sequence[Row]) -> Sequence[Row]:
    codes = {row.text("strategy_code") for row in found}
    return [row for row in rows if row.text("strategy_code") in codes]


def _of_year(rows: Sequence[Row], text: str) -> Sequence[Row]:
    """Of several strategies those of a year that the reference names."""
    years = {int(year) for year in _YEAR.findall(text)}
    names = ("adopted_year", "period_start", "period_end")
    found = [row for row in rows if years & {row.values[name] for name in names}]
    return (
        found or [row for row in rows if years & set(map(int, _YEAR.findall(_title(row))))] or rows
    )


def _initialled(text: str, near: Sequence[Row]) -> Sequence[Row]:
    """Strategies whose title begins with words of these initials: BMT, Balázs Mór-terv."""
    initials = fold(text) if text.isupper() and 1 < len(text) <= _MOST_INITIALS else ""
    return [row for row in near if initials and _initials(_title(row)).startswith(initials)]


def _initials(title: str) -> str:
    return "".join(word[0] for word in _NOT_A_LETTER.split(fold(title)) if word)


def _title(row: Row) -> str:
    return row.text("title")


def _contains(whole: str, part: str) -> bool:
    """Whether the words of ``part`` stand in ``whole``: “Nové Mesto” in “Bratislava-Nové Mesto”."""
    padded = f" {_NOT_A_LETTER.sub(' ', fold(whole))} "
    return f" {_NOT_A_LETTER.sub(' ', fold(part)).strip()} " in padded


def _spoken_of(text: str, rows: Sequence[Row]) -> Sequence[Row]:
    """Strategies whose place the text names, also with another ending or by its first word."""
    names = [(row, _place_words(row)) for row in rows]
    whole = [row for row, words in names if _stands_in(" ".join(words), text)]
    return whole or [row for row, words in names if _stands_in(words[0], text)]


def _place_words(row: Row) -> list[str]:
    found = _place_id(row)
    return _plain_words(places()[found].name if found else row.text("place")).split() or [""]


def _stands_in(name: str, text: str) -> bool:
    """Whether a word of the text begins as the name does: “plán Prahy”, “SECAP Žďár n. S.”."""
    stem = name[: max(_SHORTEST, len(name) - 1)]
    return len(stem) >= _SHORTEST - 1 and f" {stem}" in f" {text}"


def _plain_words(text: str) -> str:
    return _NOT_A_LETTER.sub(" ", fold(text)).strip()


def _most_alike(rows: Sequence[Row], text: str) -> Sequence[Row]:
    """The one strategy whose title shares clearly most words with the reference, else all."""
    scores = [fuzz.token_set_ratio(_plain_words(text), _plain_words(_title(row))) for row in rows]
    best = max(scores)
    leaders = [row for row, score in zip(rows, scores, strict=True) if score > best - _MARGIN]
    return leaders if best >= _ALIKE_WORDS and len(leaders) == 1 else rows


def _is_repeated(row: Row) -> bool:
    return any(found.code in ("duplicate_code", "duplicate_row") for found in row.problems)


def _looks_like_a_code(text: str) -> bool:
    """Whether it is one word with digits, which means itself and nothing near it."""
    return " " not in text and any(letter.isdigit() for letter in text)


def _place_id(row: Row) -> str:
    kind, region = row.text("place_kind"), row.text("admin1")
    return resolve(row.text("place"), row.text("country"), kind=kind, region=region).place_id


def _titles(row: Row) -> set[str]:
    return {fold(row.text(name)) for name in _TITLES} - {""}


def _names(row: Row) -> set[str]:
    """What the strategy is called outright: its titles, its number, a mark in a further column."""
    marks = {fold(text) for text in row.extras.values() if len(text) <= _LONGEST_MARK}
    return (_titles(row) | marks | {fold(row.text("number")).rstrip(".")}) - {""}


def _share_words(key: str, row: Row) -> bool:
    """Whether one of the two stands whole in the other."""
    titles = [title for title in _titles(row) if len(title) >= _SHORTEST]
    return any(
        f" {title} " in f" {key} " or (len(key) >= _SHORTEST and f" {key} " in f" {title} ")
        for title in titles
    )
