"""Decides whether a sentence promises, describes, dreams or merely refers."""

from classification.attributes import has_open_year
from classification.reading import GIVEN_UP, Reading
from classification.settings import settings
from classification.verbs import is_past, promises

COMMITTING = ("objective", "measure", "indicator")
STRATEGY_TITLE = "strategy_title"
HYPHEN = "-"  # behind the first half of a double adjective, which may look like a past verb


def role_of(reading: Reading, chain_role: str) -> str:
    """The role of one sentence inside a chain: vision, objective, measure, indicator, diagnosis.

    A vision or diagnosis becomes an objective only by a pledge in words; a measure becomes a
    diagnosis where it only describes.
    """
    if chain_role not in COMMITTING:
        return "objective" if _pledges(reading) else chain_role
    if reading.field == STRATEGY_TITLE:
        return chain_role
    if reading.has("vision") and not _pledges(reading):
        return "vision"
    return "diagnosis" if _describes(reading) else chain_role


def _pledges(reading: Reading) -> bool:
    standing = promises(reading)
    return any(cue.first in standing for cue in reading.cued("pledge"))


def _describes(reading: Reading) -> bool:
    if promises(reading) or has_open_year(reading) or reading.has(*GIVEN_UP):
        return False
    return reading.has("diagnosis", "reference") or _tells_the_past(reading)


def _tells_the_past(reading: Reading) -> bool:
    if reading.has("conditional"):
        return False
    if reading.language in settings().past_describes:
        told = list(range(len(reading.tokens)))
    elif reading.language in settings().past_ends_clause:
        told = [clause.last for clause in reading.clauses]
    else:
        return False
    return any(_is_past_verb(reading, position) for position in told)


def _is_past_verb(reading: Reading, position: int) -> bool:
    token = reading.tokens[position]
    is_half = reading.text[token.end : token.end + 1] == HYPHEN
    return not is_half and is_past(token.word, reading.language)
