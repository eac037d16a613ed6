"""Every sentence the product says, by key, in five languages."""

from functools import cache
from pathlib import Path

from domain.errors import VocabularyError
from domain.vocabulary import DATA, read


@cache
def _phrases() -> dict[str, dict[str, str]]:
    phrases: dict[str, dict[str, str]] = {}
    for path in sorted((DATA / "texts").glob("*.csv")):
        for row in read(f"texts/{Path(path).stem}"):
            if row["key"] in phrases:
                raise VocabularyError(f"The phrase {row['key']} is written twice under data/texts.")
            phrases[row["key"]] = row
    return phrases


def phrase(key: str, language: str, **values: object) -> str:
    """The sentence ``key`` in ``language`` with its named placeholders filled.

    Raises VocabularyError for a key nobody wrote: a missing text is a bug, never silent English.
    """
    try:
        text = _phrases()[key][language]
    except KeyError as missing:
        raise VocabularyError(f"No phrase {key} in {language}.") from missing
    return text.format(**values) if values else text


def has_phrase(key: str) -> bool:
    """Whether any table under data/texts holds ``key``."""
    return key in _phrases()
