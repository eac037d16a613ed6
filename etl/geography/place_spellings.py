"""Reads a written place name in every sensible way, the most literal first."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from domain.vocabulary import read
from etl.values.spelling import fold

SHORTEST_NAME = 4  # letters; fewer are like too many names, whether cut short or misspelt
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_NOT_A_LETTER = re.compile(r"[^a-z0-9]+")
_WORD = re.compile(r"[a-z0-9]+\.?")
_HEAD_AND_TAIL = re.compile(r"^(.+?)\s*(?:[,(/–—]|\s-\s)\s*([^,(/–—]+?)\)?$")
_SHORTEST_CUT = 5  # letters of an abbreviation that stands alone, as Kecskem.
_MOST_VARIANTS = 64  # of one name with its abbreviations in full


def place_key(written: str) -> str:
    """A name as the index keeps it: without case, accents and punctuation.

    >>> place_key("Bielsko–Biała (m.)")
    'bielsko biala m'
    """
    return _NOT_A_LETTER.sub(" ", fold(written)).strip()


@lru_cache(maxsize=20_000)
def untitled(written: str) -> tuple[tuple[str, bool], ...]:
    """The name as written, then with one title less each time.

    With each name: whether a title was taken off after which a name stands in another case.

    >>> untitled("Gmina Niepołomice")
    (('gmina niepolomice', False), ('niepolomice', False))
    """
    names = []
    name, is_declined = fold(written), False
    while name:
        names.append((name, is_declined))
        name, declines = _without_one_title(name)
        is_declined = is_declined or declines
    return tuple(names)


@lru_cache(maxsize=20_000)
def in_full(key: str, country: str) -> tuple[str, ...]:
    """Keys with the usual abbreviations of the country in full, without ``key`` itself.

    >>> in_full("k vary", "CZ")
    ('karlovy vary',)
    """
    variants = {f" {key} ": None}
    for short, full in _abbreviations(country):
        longer = {v.replace(short, full): None for v in variants if short in v}
        if len(variants) < _MOST_VARIANTS:
            variants |= longer
    return tuple(variant.strip() for variant in variants)[1:]


def cut_short(name: str) -> re.Pattern[str] | None:
    """What the keys look like that a name with full stops abbreviates; None without any.

    >>> bool(cut_short("zdar nad saz.").fullmatch("zdar nad sazavou"))
    True
    """
    words: list[str] = _WORD.findall(name)
    stops = sum(word.endswith(".") for word in words)
    letters = sum(len(word) for word in words) - stops
    if not stops or letters < (_SHORTEST_CUT if stops == len(words) else SHORTEST_NAME):
        return None
    return re.compile(" ".join(w.replace(".", "[a-z]+") for w in words))


def head_and_tail(written: str) -> tuple[str, str]:
    """A name and the last thing beside it: in brackets, after a comma, a stroke or a dash.

    Both are empty where nothing stands beside it.

    >>> head_and_tail("Żory (śląskie)"), head_and_tail("Łódź / Poland")
    (('Żory', 'śląskie'), ('Łódź', 'Poland'))
    """
    found = _HEAD_AND_TAIL.match(written.strip())
    return (found[1], found[2]) if found else ("", "")


def beginnings(key: str) -> Iterator[str]:
    """The first words of a key of several words, without the whole.

    >>> list(beginnings("dvur kralove nad labem"))
    ['dvur', 'dvur kralove', 'dvur kralove nad']
    """
    words = key.split()
    yield from (" ".join(words[:count]) for count in range(1, len(words)))


def last_words(key: str) -> Iterator[str]:
    """The last words of a key of several words, without the whole.

    >>> list(last_words("dvur kralove nad labem"))
    ['kralove nad labem', 'nad labem', 'labem']
    """
    words = key.split()
    yield from (" ".join(words[start:]) for start in range(1, len(words)))


def one_slip_away(key: str) -> set[str]:
    """Keys that differ from ``key`` by one letter too many, missing, wrong or swapped.

    >>> "krakow" in one_slip_away("karkow") and "krakow" in one_slip_away("krkow")
    True
    """
    halves = [(key[:place], key[place:]) for place in range(len(key) + 1)]
    swapped = {a + b[1] + b[0] + b[2:] for a, b in halves if len(b) > 1}
    wrong = {a + letter + b[1:] for a, b in halves if b for letter in _LETTERS}
    missing = {a + letter + b for a, b in halves for letter in _LETTERS}
    return {a + b[1:] for a, b in halves if b} | swapped | wrong | missing


def _without_one_title(name: str) -> tuple[str, bool]:
    """The name without its longest title and whether that title declines; empty without one."""
    for affix, declines in _affixes().get(("prefix", name[0]), ()):
        if name.startswith(affix) and len(name) > len(affix):
            return name.removeprefix(affix).strip(), declines
    for affix, declines in _affixes().get(("suffix", name[-1]), ()):
        if name.endswith(affix) and len(name) > len(affix):
            return name.removesuffix(affix).strip(), declines
    return "", False


@cache
def _affixes() -> dict[tuple[str, str], tuple[tuple[str, bool], ...]]:
    """Affixes and whether they decline, by position and outermost letter, the longest first.

    An affix of letters must meet a space.
    """
    affixes: dict[tuple[str, str], dict[str, bool]] = {}
    for row in read("reference/place_prefixes"):
        affix = fold(row["affix"])
        if row["position"] == "prefix":
            outermost, affix = affix[0], f"{affix} " if affix[-1].isalnum() else affix
        else:
            outermost, affix = affix[-1], f" {affix}" if affix[0].isalnum() else affix
        affixes.setdefault((row["position"], outermost), {})[affix] = bool(row["case"])
    return {
        position: tuple(sorted(found.items(), key=lambda item: (-len(item[0]), item[0])))
        for position, found in affixes.items()
    }


@cache
def _abbreviations(country: str) -> tuple[tuple[str, str], ...]:
    """Abbreviation and expansion between spaces, the longest first."""
    pairs = [
        (f" {place_key(row['abbreviation'])} ", f" {place_key(row['expansion'])} ")
        for row in read("reference/place_abbreviations")
        if row["country"] == country
    ]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))
