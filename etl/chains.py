"""Cuts a submission into chains: texts that belong together and may share attributes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from classification.sentences import split_sentences
from domain import vocabulary
from domain.model import Chain, Measure, Passage, Strategy

MEASURE_FIELDS = ("title", "description", "target_text")


@dataclass(frozen=True, slots=True)
class SourcedChain:
    """A chain, whose it is, and the Excel cells its passages come from."""

    chain: Chain
    strategy: str
    measure: str  # empty: the strategy's own title or summary
    cells: Mapping[str, str]  # passage field -> address such as C14
    offset: int = 0  # characters of the cell before the passage


def strategy_chains(strategy: Strategy) -> Iterator[SourcedChain]:
    """Yield the title, then each sentence of the summary, which stands alone."""
    title = Chain(
        f"{strategy.code}/title",
        strategy.language,
        "objective",
        (Passage("strategy_title", strategy.title),),
    )
    yield SourcedChain(title, strategy.code, "", {"strategy_title": strategy.source.cell("title")})
    cells = {"summary": strategy.source.cell("summary")}
    for number, (start, end) in enumerate(split_sentences(strategy.summary, strategy.language)):
        passage = Passage("summary", strategy.summary[start:end])
        chain = Chain(f"{strategy.code}/summary/{number}", strategy.language, "vision", (passage,))
        yield SourcedChain(chain, strategy.code, "", cells, start)


def measure_chain(measure: Measure, language: str) -> SourcedChain:
    """One row is one chain: its title, description, target and the columns beside them."""
    texts = {field: getattr(measure, field) for field in MEASURE_FIELDS}
    passages = tuple(Passage(field, text) for field, text in texts.items() if text)
    kinds = vocabulary.by_key("reference/measure_kinds", "code")
    role = kinds.get(measure.kind, {}).get("role") or "measure"
    chain = Chain(measure.code, language, role, passages, tuple(stated_attributes(measure)))
    cells = {passage.field: measure.source.cell(passage.field) for passage in passages}
    return SourcedChain(chain, measure.strategy, measure.code, cells)


def stated_attributes(measure: Measure) -> Iterator[str]:
    """Yield the attributes that a measure states in columns of their own."""
    stated = {
        "quantity": measure.target_value is not None,
        "deadline": measure.target_year is not None,
        "indicator": measure.kind == "indicator",
        "baseline": measure.base_year is not None or measure.baseline_value is not None,
        "budget": measure.budget.amount is not None,
        "owner": bool(measure.responsible),
        "monitoring": bool(measure.monitoring),
    }
    return (kind for kind, is_stated in stated.items() if is_stated)
