"""Leads a declined place name back to the form it is listed under."""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice, product

from domain.vocabulary import read

LONGEST_ENDING = 4  # letters, as in Kraków|iego
SHORTEST_STEM = 1  # letter before the ending, as in V|si
_NEVER_ENDINGS = ("á", "ý", "ó", "ő", "ű", "ą", "ę")
_MOST_FORMS = 3_000  # of one name; longer ones are sentences


def ends_in_base_form(written: str) -> bool:
    """Whether the last letter is one that no ending of the table has, as in Brná.

    >>> ends_in_base_form("Brná"), ends_in_base_form("Brna"), ends_in_base_form("v Brně")
    (True, False, False)
    """
    return written.strip().casefold().endswith(_NEVER_ENDINGS)


def base_forms(key: str, country: str, *, keeps_last: bool = False) -> Iterator[str]:
    """Keys a declined name may come from, without ``key`` itself; most of them name nothing.

    ``keeps_last``: the last word stands in its base form already.

    >>> "hradec kralove" in base_forms("hradce kralove", "CZ")
    True
    """
    words = [_base_words(word, country) for word in key.split()]
    if keeps_last and words:
        words[-1] = words[-1][:1]
    for form in islice(product(*words), 1, _MOST_FORMS):
        yield " ".join(form)


@lru_cache(maxsize=20_000)
def _base_words(word: str, country: str) -> tuple[str, ...]:
    """The word as it stands, then every word it may be a form of."""
    found = {word: None}
    for length in range(min(LONGEST_ENDING, len(word) - SHORTEST_STEM) + 1):
        stem, ending = word[: len(word) - length], word[len(word) - length :]
        found |= dict.fromkeys(stem + base for base in _endings(country).get(ending, ()))
    return tuple(found)


@cache
def _endings(country: str) -> dict[str, list[str]]:
    """Endings of a declined word and what may stand in their place, without accents."""
    endings: dict[str, list[str]] = {}
    for row in read("reference/place_endings"):
        if row["country"] == country:
            endings.setdefault(row["ending"], []).append(row["base"])
    return endings
