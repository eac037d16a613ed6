"""Decides whether a sentence promises, describes, dreams or merely refers."""

from classification.attributes import has_open_year
from classification.reading import Reading
from classification.scope import denied_commitments
from classification.settings import settings
from classification.tokens import Token

COMMITTING = ("objective", "measure", "indicator")
STRATEGY_TITLE = "strategy_title"


def role_of(reading: Reading, chain_role: str) -> str:
    """The role of one sentence inside a chain: vision, objective, measure, indicator, diagnosis.

    A vision or diagnosis becomes an objective only by a pledge in words; a measure becomes a
    diagnosis where it only describes.
    """
    if chain_role not in COMMITTING:
        return "objective" if reading.has("pledge") and _commits(reading) else chain_role
    if reading.field == STRATEGY_TITLE:
        return chain_role
    if reading.has("vision") and not reading.has("pledge"):
        return "vision"
    return "diagnosis" if _describes(reading) else chain_role


def _describes(reading: Reading) -> bool:
    if _commits(reading) or has_open_year(reading):
        return False
    return reading.has("diagnosis", "reference") or _tells_the_past(reading)


def _commits(reading: Reading) -> bool:
    """Whether the sentence holds a promise that is neither in the past nor taken back."""
    denied = denied_commitments(reading)
    return any(
        cue.first not in denied and not is_past(reading.tokens[cue.first], reading.language)
        for cue in reading.cued("commit", "pledge")
    )


def _tells_the_past(reading: Reading) -> bool:
    if reading.has("conditional"):
        return False
    return any(is_past(token, reading.language) for token in reading.tokens)


def is_past(token: Token, language: str) -> bool:
    """Whether a Slavic verb stands in the past: its ending, and an infinitive as dictionary form."""
    endings = tuple(settings().past_endings.get(language, ()))
    if not token.folded.endswith(endings):
        return False
    infinitives = tuple(settings().infinitive_endings.get(language, ()))
    return any(key != token.folded and key.endswith(infinitives) for key in token.keys)
