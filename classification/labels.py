"""Bare references to Sustainable Development Goals: “SDG 7, 13”, “cíl č. 5”, “13. célhoz”."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from classification.phrase_index import Hit
from classification.reading import Reading
from classification.settings import settings
from classification.tokens import Token

GOALS = 17
SMALL_WORD = 3  # letters of “and”, “č.”, “nr”, which may stand between the numbers


@dataclass(frozen=True, slots=True)
class Label:
    """One goal named by its number."""

    criterion: str
    start: int  # characters from the beginning of the passage
    end: int


def find_labels(reading: Reading) -> tuple[Label, ...]:
    """Goals the sentence names; “goal 3” alone counts only beside the Agenda, the UN or a link."""
    kinds = ("label", "goal_word") if reading.has("label_context") else ("label",)
    found = {label.start: label for cue in reading.cued(*kinds) for label in _beside(reading, cue)}
    return tuple(found[start] for start in sorted(found))


def _beside(reading: Reading, cue: Hit[str]) -> Iterator[Label]:
    context = {position for hit in reading.cued("label_context") for position in hit.words}
    after = [t for i, t in enumerate(reading.tokens) if i > cue.last and i not in context]
    skipped = 1 if len(after) > 1 and after[1].is_number and not after[0].is_number else 0
    yield from _goals(reading, after[skipped:])
    if reading.language in settings().postposed:
        before = reading.tokens[: cue.first][::-1]
        yield from (label for label in _goals(reading, before) if _is_ordinal(reading, label))


def _goals(reading: Reading, tokens: Sequence[Token]) -> Iterator[Label]:
    """Goals in a run of numbers with only small words between them."""
    for token in tokens:
        if token.is_number:
            if not 1 <= int(token.text) <= GOALS or _is_share(reading, token):
                return
            if not _is_target_part(reading, token):
                yield Label(f"SDG{int(token.text)}", token.start, token.end)
        elif len(token.text) > SMALL_WORD:
            return


def _is_share(reading: Reading, token: Token) -> bool:
    return reading.text[token.end :].lstrip().startswith("%")


def _is_target_part(reading: Reading, token: Token) -> bool:
    """Whether the number is the 2 of “11.2”."""
    return reading.text[token.start - 2 : token.start - 1].isdigit() and (
        reading.text[token.start - 1] == "."
    )


def _is_ordinal(reading: Reading, label: Label) -> bool:
    return reading.text[label.end : label.end + 1] == "."
