"""Which words of a sentence a refusal, a “without” or an “instead of” reaches."""

from collections.abc import Iterator

from classification.phrase_index import Hit
from classification.reading import GIVEN_UP, Reading
from classification.settings import settings
from classification.verbs import denied_promises, promises


def negated_words(reading: Reading) -> dict[int, str]:
    """Positions of words that are expressly not promised, with the kind of cue that says so."""
    refusals = [
        (cue.first, cue.entry) for cue in reading.cued(*GIVEN_UP) if not _ends_burden(reading, cue)
    ]
    refusals += [(position, "unplanned") for position in denied_promises(reading)]
    negated: dict[int, str] = {}
    for position, kind in refusals:
        negated.update(dict.fromkeys(_reach_of_refusal(reading, position), kind))
    for cue in reading.cued("without", "instead"):
        negated.update(dict.fromkeys(_excluded(reading, cue), cue.entry))
    for cue in reading.cued(*GIVEN_UP):
        for position in cue.words:
            negated.pop(position, None)
    return negated


def replaced_words(reading: Reading) -> frozenset[int]:
    """Positions of everything that makes way for something else, burdens included."""
    width = settings().scope["instead"]
    return frozenset(
        position
        for cue in reading.cued("instead")
        for position in _reach_beside(reading, cue, width)
    )


def _ends_burden(reading: Reading, cue: Hit[str]) -> bool:
    """Whether what is given up is itself a burden: “rezygnacja z kotłów węglowych”."""
    reach = _reach_beside(reading, cue, settings().scope["burden"])
    burdens = {position for burden in reading.cued("burden") for position in burden.words}
    rescued = {position for end in reading.cued("cease") for position in end.words}
    return bool(burdens.intersection(reach)) and rescued.isdisjoint(reach)


def _reach_of_refusal(reading: Reading, position: int) -> Iterator[int]:
    """The clause of the refusal and its neighbours up to a break or to a promise of their own."""
    home = reading.clause_of(position)
    yield from reading.words_of(home)
    for step in (1, -1):
        index = home + step
        while 0 <= index < len(reading.clauses) and _continues(reading, index, step):
            yield from reading.words_of(index)
            index += step


def _continues(reading: Reading, index: int, step: int) -> bool:
    """Whether a clause still belongs to the refusal beside it."""
    is_cut = reading.clauses[index if step > 0 else index + 1].is_new
    return not is_cut and promises(reading).isdisjoint(reading.words_of(index))


def _excluded(reading: Reading, cue: Hit[str]) -> range:
    """Words behind “without” or “instead of”; none where what goes is a burden such as coal."""
    reach = _reach_beside(reading, cue, settings().scope[cue.entry])
    kinds = ("burden", "nuisance") if cue.entry == "without" else ("burden",)
    burdens = {position for burden in reading.cued(*kinds) for position in burden.words}
    return range(0) if burdens.intersection(reach) else reach


def _reach_beside(reading: Reading, cue: Hit[str], width: int) -> range:
    """Words after the cue (before it in Hungarian), inside its clause, up to a promise."""
    clause = reading.clauses[reading.clause_of(cue.first)]
    stops = promises(reading)
    if reading.language in settings().postposed:
        first = max(clause.first, cue.first - width)
        barriers = [position + 1 for position in stops if first <= position < cue.first]
        return range(max([first, *barriers]), cue.first)
    last = min(clause.last, cue.last + width)
    barriers = [position - 1 for position in stops if cue.last < position <= last]
    return range(cue.last + 1, min([last, *barriers]) + 1)
