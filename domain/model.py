"""The nouns that travel between the layers."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """Where a row came from: enough to find each of its cells again in Excel."""

    workbook: str  # file name without folder
    sheet: str
    row: int  # 1-based, as Excel shows it
    columns: Mapping[str, str] = dataclasses.field(
        default_factory=dict
    )  # field name -> column letter, or the whole address where a table lies on its side

    def cell(self, name: str) -> str:
        """Address of the cell that holds the field ``name``; empty where the sheet lacks it.

        >>> Source("brno.xlsx", "Strategies", 14, {"title": "C"}).cell("title")
        'C14'
        """
        column = self.columns.get(name, "")
        return f"{column}{self.row}" if column.isalpha() else column


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a partner should look at; its words stand in data/texts/problems.csv."""

    code: str  # stable; keys problem.<code> and remedy.<code> hold the sentences
    severity: str  # error (the row is held back), warning (the row is taken), info
    workbook: str
    sheet: str = ""
    row: int = 0  # 0: the sheet or the file as a whole
    cell: str = ""
    field: str = ""
    value: str = ""  # as written
    details: Mapping[str, str] = dataclasses.field(default_factory=dict)  # further placeholders


@dataclass(frozen=True, slots=True)
class Budget:
    """An amount of money; amounts of different currency or basis are never added."""

    amount: float | None = None
    currency: str = ""  # ISO 4217
    basis: str = ""  # total, year, estimate, grant, eu_allocation, unclear
    note: str = ""


@dataclass(frozen=True, slots=True)
class Strategy:
    """One strategy as a partner handed it in; empty text and None mean not stated."""

    code: str
    country: str  # ISO 3166-1 alpha-2
    partner: str
    place: str  # as written
    place_kind: str
    geonameid: str
    region: str  # admin-1 key such as PL.77
    members: tuple[str, ...]
    parent_place: str
    title: str
    short_title: str
    title_en: str
    type: str
    status: str
    status_note: str
    adopted_year: int | None
    period_start: int | None
    period_end: int | None
    outlook_year: int | None
    supersedes: tuple[str, ...]
    issuer: str
    language: str
    summary: str
    summary_en: str
    budget: Budget
    source_urls: tuple[str, ...]
    declared: tuple[str, ...]  # criteria the partner names, such as SDG7, SDG11.2, GD5
    text_basis: str  # full, summary, excerpt
    confidence: str  # high, medium, low
    version: str
    accessed: str  # day, month or year on which the source was read: 2026-11-28, 2026-11, 2026
    written: Mapping[str, str]  # field name -> the cell as written
    extras: Mapping[str, str]  # heading -> text, of the partner's own columns
    source: Source


@dataclass(frozen=True, slots=True)
class Measure:
    """One goal, priority, measure, project or indicator of a strategy."""

    code: str
    strategy: str
    kind: str
    title: str
    title_en: str
    description: str
    description_en: str
    target_text: str
    quantity: str
    direction: str  # reduce, increase, reach, build
    bound: str  # at_least, up_to, about; empty: exactly
    target_value: float | None  # positive; ``direction`` says which way
    unit: str
    base_year: int | None
    baseline_value: float | None
    target_year: int | None
    budget: Budget
    responsible: str
    monitoring: str
    source_urls: tuple[str, ...]
    confidence: str
    note: str
    written: Mapping[str, str]  # field name -> the cell as written
    extras: Mapping[str, str]  # heading -> text, of the partner's own columns
    source: Source


@dataclass(frozen=True, slots=True)
class Place:
    """A city, region, association or group that owns strategies."""

    id: str  # gn:3094802, adm1:PL.77, sv4:gzm
    country: str
    region: str  # admin-1 key; empty where the place spans several
    kind: str
    name: str  # endonym
    name_en: str
    parent: str  # place id
    members: tuple[str, ...]  # place ids
    population: int | None
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True)
class Passage:
    """The text of one cell as written."""

    field: str  # title, summary, description, target_text
    text: str


@dataclass(frozen=True, slots=True)
class Chain:
    """Texts that belong together: attributes may be combined inside, never across."""

    id: str
    language: str  # en, pl, cs, sk, hu; empty where unknown
    role: str  # vision, objective, measure, indicator, diagnosis
    passages: tuple[Passage, ...]
    attributes: tuple[str, ...] = ()  # stated in columns of their own, such as deadline or owner


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of a passage with the role it plays."""

    field: str
    text: str
    start: int  # characters from the beginning of the passage
    end: int
    role: str
    language: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that speak for, or expressly not for, one criterion."""

    criterion: str
    concept: str
    field: str
    statement: int  # index of the statement in its Classified
    surface: str  # as written
    start: int  # characters from the beginning of the passage
    end: int
    role: str
    strength: str  # strong, specific, context, weak
    status: str  # counted, signal, negated, blocked, harm
    rule: str  # what accepted or refused it


@dataclass(frozen=True, slots=True)
class Attribute:
    """Words that make a commitment measurable or implementable."""

    kind: str  # quantity, deadline, indicator, baseline, budget, owner, monitoring
    field: str
    surface: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """How far one chain goes towards one criterion."""

    criterion: str
    level: int  # 0..4
    score: float  # 0..1, saturating; for ordering only
    attributes: tuple[str, ...]  # kinds that earned the level
    low: int = 0  # level by the phrases that prove the topic alone
    high: int = 0  # level if phrases without a companion counted as well


@dataclass(frozen=True, slots=True)
class Doubt:
    """Where a second scorer reads a chain differently: a reason to look, never a change."""

    criterion: str
    verdict: str  # unseen: only the second scorer finds it; doubted: it finds next to nothing
    probability: float  # of the second scorer, 0..1
    words: tuple[str, ...]  # that weigh most, as written


@dataclass(frozen=True, slots=True)
class Ambition:
    """A figure of a text beside a target of the EU; never part of a level."""

    criterion: str
    benchmark: str  # id in data/reference/eu_benchmarks.csv
    verdict: str  # beyond, matches, below, not_comparable
    reason: str  # why not comparable; empty otherwise
    statement: int  # index of the statement in its Classified
    field: str
    surface: str  # the figure as written; of a target without one the words of the evidence
    start: int
    end: int
    value: float | None
    base_year: int | None
    target_year: int | None


@dataclass(frozen=True, slots=True)
class Classified:
    """What the classifier made of one chain."""

    statements: tuple[Statement, ...]
    evidence: tuple[Evidence, ...]
    attributes: tuple[Attribute, ...]
    findings: tuple[Finding, ...]
