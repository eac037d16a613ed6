"""What makes a commitment measurable or implementable, with the words that say so."""

from collections.abc import Iterator

from classification.numbers import Number, find_numbers
from classification.phrase_index import Hit
from classification.reading import Reading
from classification.settings import settings
from domain.model import Attribute

CUED = ("baseline_word", "budget", "indicator", "monitoring", "owner")
APOSTROPHES = ("'", "’")  # “the town’s carbon footprint” names no owner
KIND_OF_CUE = {"baseline_word": "baseline"}


def find_attributes(reading: Reading) -> Iterator[Attribute]:
    """Quantities, deadlines, money and the cues for an owner, monitoring or an indicator."""
    for number in find_numbers(reading):
        kind = _kind_of(number, reading)
        if kind:
            yield _attribute(kind, reading, number.start, number.end)
    for cue in reading.cued(*CUED):
        yield _attribute(KIND_OF_CUE.get(cue.entry, cue.entry), reading, *reading.span(cue))
    for cue in reading.cued("organisation"):
        if _leads_clause(cue, reading):
            yield _attribute("owner", reading, *reading.span(cue))


def has_open_year(reading: Reading) -> bool:
    """Whether the sentence names a year that is still to come."""
    return any(
        number.kind == "year" and number.value >= settings().years["open"]
        for number in find_numbers(reading)
    )


def _leads_clause(cue: Hit[str], reading: Reading) -> bool:
    """Whether an office is the subject or a name set apart, not the place of the work."""
    clause = reading.clauses[reading.clause_of(cue.first)]
    is_genitive = reading.text[reading.tokens[cue.last].end :][:1] in APOSTROPHES
    return not is_genitive and cue.first - clause.first <= settings().scope["subject"]


def _kind_of(number: Number, reading: Reading) -> str:
    if number.kind == "year":
        return _kind_of_year(number, reading)
    return {"money": "budget", "quantity": "quantity"}.get(number.kind, "")


def _kind_of_year(year: Number, reading: Reading) -> str:
    """A deadline, a baseline, or nothing for a bare year of the past."""
    if any(_covers(cue, year, reading) for cue in reading.cued("baseline")):
        return "baseline"
    years = settings().years
    is_cued = any(_covers(cue, year, reading) for cue in reading.cued("deadline"))
    return "deadline" if year.value >= years["cued" if is_cued else "open"] else ""


def _covers(cue: Hit[str], number: Number, reading: Reading) -> bool:
    return any(reading.tokens[position].start == number.start for position in cue.words)


def _attribute(kind: str, reading: Reading, start: int, end: int) -> Attribute:
    return Attribute(kind, reading.field, reading.text[start:end], start, end)
