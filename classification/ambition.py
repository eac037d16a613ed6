"""Sets the figures of a text beside targets of the EU; no part of any level or score.

EU targets bind the EU or its Member States, not cities: the answer is further, the same, less far,
or not comparable and why. Only the benchmarks that name concepts are compared, and a figure must
stand in the same sentence as counted evidence of one of these concepts.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from classification.figures import CHANGES, Figure, Years, dated, figures_of, is_part, years_of
from classification.reading import Reading, read_sentence
from classification.roles import COMMITTING
from domain.model import Ambition, Attribute, Chain, Classified, Evidence, Statement
from domain.vocabulary import Row, read

TABLE = "reference/eu_benchmarks"
BEYOND, MATCHES, BELOW, NOT_COMPARABLE = "beyond", "matches", "below", "not_comparable"


@dataclass(frozen=True, slots=True)
class Benchmark:
    """A target of the EU with which figures about its concepts are compared."""

    id: str
    criterion: str
    concepts: frozenset[str]
    is_whole: bool  # figures about a part of the place, such as its buildings, say something else
    direction: str  # decrease, increase: a change; reach: a share, or a state by some year
    low: float | None  # empty: a state that needs no figure, such as climate neutrality
    high: float | None
    unit: str
    base_year: int | None
    year: int


def find_ambitions(
    classified: Classified, chain: Chain, *, base_year: int | None = None, year: int | None = None
) -> Iterator[Ambition]:
    """Yield each figure of ``chain`` once beside the benchmark nearest in time.

    ``base_year`` and ``year`` stand in columns of their own and count where a sentence names none.
    """
    spoken = [proof for proof in classified.evidence if _benchmarks_of(proof)]
    years = years_of(classified.attributes, Years(base_year, year)) if spoken else Years()
    seen = set()
    for index, statement in enumerate(classified.statements):
        proofs = [proof for proof in spoken if proof.statement == index]
        if not proofs or statement.role not in COMMITTING:
            continue
        stated = [one for one in classified.attributes if _is_inside(one, statement)]
        for found in _of_sentence(_read(statement, chain), proofs, stated, years):
            if (found.benchmark, found.value) not in seen:
                seen.add((found.benchmark, found.value))
                yield found


@cache
def compared_benchmarks() -> tuple[Benchmark, ...]:
    """Rows of data/reference/eu_benchmarks.csv that name concepts; the others are only listed."""
    return tuple(_benchmark(row) for row in read(TABLE) if row["concepts"])


def judge(figure: Figure, benchmark: Benchmark) -> tuple[str, str]:
    """The verdict, and the reason where the two cannot be compared."""
    reason = _obstacle(figure, benchmark)
    if reason or figure.year is None:
        return NOT_COMPARABLE, reason
    if benchmark.low is None:
        return _by_year(figure.year, benchmark.year), ""
    extent = _extent(figure.value, benchmark)
    if figure.year < benchmark.year:
        return (BEYOND, "") if extent != BELOW else (NOT_COMPARABLE, "earlier_year")
    if figure.year > benchmark.year:
        return (BELOW, "") if extent != BEYOND else (NOT_COMPARABLE, "later_year")
    return extent, ""


def _benchmark(row: Row) -> Benchmark:
    value, base = row["value"], row["base_year"]
    return Benchmark(
        id=row["benchmark"],
        criterion=row["criterion"],
        concepts=frozenset(row["concepts"].split(";")),
        is_whole=bool(row["is_whole"]),
        direction=row["direction"],
        low=float(value) if value else None,
        high=float(row["value_max"] or value) if value else None,
        unit=row["unit"],
        base_year=int(base) if base else None,
        year=int(row["target_year"]),
    )


def _obstacle(figure: Figure, benchmark: Benchmark) -> str:
    """Why the two are no pair; empty where they are."""
    is_change = benchmark.direction in CHANGES
    obstacles = {
        "other_unit": figure.unit != benchmark.unit,
        "other_direction": benchmark.low is not None and figure.direction != benchmark.direction,
        "other_scope": benchmark.is_whole and figure.is_part,
        "no_base_year": is_change and None in (figure.base_year, benchmark.base_year),
        "other_base_year": is_change and figure.base_year != benchmark.base_year,
        "no_year": figure.year is None,
    }
    return next((reason for reason, is_there in obstacles.items() if is_there), "")


def _extent(value: float | None, benchmark: Benchmark) -> str:
    low, high = benchmark.low, benchmark.high
    if value is None or low is None or high is None:
        return MATCHES
    return BELOW if value < low else BEYOND if value > high else MATCHES


def _by_year(year: int, wanted: int) -> str:
    return MATCHES if year == wanted else BEYOND if year < wanted else BELOW


def _of_sentence(
    reading: Reading, proofs: Sequence[Evidence], stated: Sequence[Attribute], years: Years
) -> Iterator[Ambition]:
    """Yield the figures about the nearest evidence, then the states that need no figure."""
    for figure in dated(figures_of(reading), stated, years):
        for benchmark, proof in _pairs(_nearest(figure, proofs), figure):
            yield _ambition(figure, benchmark, proof, reading)
    for proof in proofs:
        state = Figure(proof.start, proof.end, None, "", "reach", is_part(reading, proof.start))
        for one in dated([state], stated, years):
            for benchmark, _ in _pairs([proof], one) if one.year else ():
                yield _ambition(one, benchmark, proof, reading)


def _pairs(proofs: Iterable[Evidence], figure: Figure) -> Iterator[tuple[Benchmark, Evidence]]:
    """One benchmark per criterion: the one of the same year, else the nearest in time."""
    by_criterion = {proof.criterion: proof for proof in proofs}
    for proof in by_criterion.values():
        fitting = [one for one in _benchmarks_of(proof) if _may_speak_of(figure, one)]
        if fitting:
            yield min(fitting, key=lambda one: abs(one.year - (figure.year or 0))), proof


def _may_speak_of(figure: Figure, benchmark: Benchmark) -> bool:
    """Whether it is worth a line: amounts of another unit only where they go the same way."""
    if benchmark.low is None or figure.value is None:
        return benchmark.low is None and figure.value is None
    return figure.unit == benchmark.unit or figure.direction == benchmark.direction


def _benchmarks_of(proof: Evidence) -> list[Benchmark]:
    if proof.status != "counted":
        return []
    return [
        one
        for one in compared_benchmarks()
        if one.criterion == proof.criterion and proof.concept in one.concepts
    ]


def _nearest(figure: Figure, proofs: Sequence[Evidence]) -> list[Evidence]:
    """The evidence next to the figure, so that two figures of a sentence are told apart."""
    numeric = [
        proof for proof in proofs if any(one.low is not None for one in _benchmarks_of(proof))
    ]
    gaps = [max(proof.start - figure.end, figure.start - proof.end, 0) for proof in numeric]
    return [proof for proof, gap in zip(numeric, gaps, strict=True) if gap == min(gaps)]


def _ambition(figure: Figure, benchmark: Benchmark, proof: Evidence, reading: Reading) -> Ambition:
    verdict, reason = judge(figure, benchmark)
    return Ambition(
        criterion=benchmark.criterion,
        benchmark=benchmark.id,
        verdict=verdict,
        reason=reason,
        statement=proof.statement,
        field=reading.field,
        surface=reading.text[figure.start : figure.end],
        start=figure.start,
        end=figure.end,
        value=figure.value,
        base_year=figure.base_year,
        target_year=figure.year,
    )


def _is_inside(attribute: Attribute, statement: Statement) -> bool:
    is_there = statement.start <= attribute.start < statement.end
    return attribute.field == statement.field and is_there


def _read(statement: Statement, chain: Chain) -> Reading:
    """Take the sentence apart once more; few sentences hold such evidence."""
    text = next(one.text for one in chain.passages if one.field == statement.field)
    return read_sentence(
        statement.field, text, (statement.start, statement.end), statement.language
    )
