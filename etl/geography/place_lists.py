"""Takes apart a cell that names several places."""

import re
from functools import cache, lru_cache

from domain.vocabulary import read
from etl.geography.places import LONGEST_NAME, resolve

MOST_PLACES = 50  # in one cell; a longer list is a text about something else


@lru_cache(maxsize=20_000)
def split_places(text: str, country: str) -> tuple[str, ...]:
    """The names in ``text``, in its order; the whole text where it is one name or none.

    A text is taken apart only where it names no place as a whole and each part names another
    place of ``country`` (ISO 3166-1 alpha-2) for certain.

    >>> split_places("Brno, Ostrava a Plzeň", "CZ")
    ('Brno', 'Ostrava', 'Plzeň')
    >>> split_places("Moravská Ostrava a Přívoz", "CZ")
    ('Moravská Ostrava a Přívoz',)
    """
    whole = (text.strip(),)
    if not text or resolve(text, country).place_id:
        return whole
    for joints in _joints():
        parts = tuple(part.strip() for part in joints.split(text) if part.strip())
        if 1 < len(parts) <= MOST_PLACES and _are_places(parts, country):
            return parts
    return whole


def _are_places(parts: tuple[str, ...], country: str) -> bool:
    if any(len(part) > LONGEST_NAME for part in parts):
        return False
    found = [resolve(part, country).place_id for part in parts]
    return all(found) and len(set(found)) == len(found)


@cache
def _joints() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What separates names: signs alone, then signs and words."""
    rows = read("reference/place_joints")
    signs = "|".join(re.escape(row["joint"]) for row in rows if row["kind"] == "sign")
    words = "|".join(re.escape(row["joint"]) for row in rows if row["kind"] == "word")
    by_sign = rf"{signs}|[\r\n]"
    return re.compile(by_sign), re.compile(rf"{by_sign}|(?<=\s)(?:{words})(?=\s)", re.IGNORECASE)
