"""A short fingerprint of all words and numbers the classifier works with."""

import hashlib

from classification.lexicon import Lexicon
from classification.settings import PATH
from domain.vocabulary import DATA

TABLES = (
    "abbreviations",
    "accents",
    "cues",
    "endings",
    "guards",
    "harm_criteria",
    "harms",
    "language_marks",
    "name_cues",
    "number_words",
    "uncounted",
    "units",
)


def fingerprint(lexicon: Lexicon) -> str:
    """Twelve hexadecimal digits that change with any phrase, cue or setting."""
    digest = hashlib.sha256(PATH.read_bytes())
    for table in TABLES:
        digest.update((DATA / "vocabulary" / f"{table}.csv").read_bytes())
    digest.update(lexicon.content.encode())
    return digest.hexdigest()[:12]
