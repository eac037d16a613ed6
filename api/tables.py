"""All tables: where each stands, what it asks, which filters it obeys, which columns it has."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from api import questions
from api.questions import Question
from domain import vocabulary

SELECTION = ("country", "region", "kind", "scope")
SCREEN = ("framework", *SELECTION)  # the filters of the sidebar
SHARES = "covered_count place_count coverage_share few_places status"
CODE = "code"  # of a strategy, in the address itself


@dataclass(frozen=True, slots=True)
class Column:
    """One column as data/reference/api_tables.csv describes it."""

    name: str
    type: str  # text, integer, number, boolean, list
    description: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table; ``path`` is its address below the root of the interface."""

    path: str
    question: Question
    filters: tuple[str, ...]  # parameters besides lang, format, limit and offset
    names: str  # of the columns, in their order
    needed: str = ""  # the parameter without which there is no answer

    @property
    def description(self) -> str:
        """What a row is."""
        return _described(self.path, "")["description"]

    @property
    def columns(self) -> tuple[Column, ...]:
        """Its columns with type and description."""
        rows = ((name, _described(self.path, name)) for name in self.names.split())
        return tuple(Column(name, row["type"], row["description"]) for name, row in rows)


TABLES = (
    Table(
        "coverage/countries",
        questions.coverage_of_countries,
        (*SCREEN, "criterion", "level"),
        f"country country_name criterion criterion_name {SHARES}",
    ),
    Table(
        "coverage/regions",
        questions.coverage_of_regions,
        (*SCREEN, "criterion", "level"),
        f"country country_name region region_name criterion criterion_name {SHARES}",
        needed="criterion",
    ),
    Table(
        "coverage/places",
        questions.coverage_of_places,
        (*SCREEN, "criterion", "place"),
        "place_id place_name country country_name criterion criterion_name level status"
        " strategy_code breadth part_count depth",
    ),
    Table(
        "gaps",
        questions.open_criteria,
        (*SCREEN, "criterion"),
        "criterion criterion_name parent weight place_count few_places status not_found_count"
        " mention_count committed_count measurable_count gap_count open_share peer_count"
        " peer_covered_count peer_share example_level example_place_id example_place"
        " example_strategy",
    ),
    Table(
        "strategies",
        questions.listed_strategies,
        (*SCREEN, "criterion", "level", "place"),
        "strategy_code place_id place_name country kind title title_en type status adopted_year"
        " period_start period_end language text_basis measure_count covered_goals covered_areas",
    ),
    Table(
        "strategies/{code}",
        questions.one_strategy,
        (),
        "strategy_code place_id place_name place country region kind kind_group partner title"
        " short_title title_en type status is_adopted status_note adopted_year period_start"
        " period_end outlook_year supersedes issuer language summary summary_en budget_amount"
        " budget_currency budget_basis budget_note source_urls declared text_basis confidence"
        " version accessed word_count workbook sheet sheet_row",
    ),
    Table(
        "strategies/{code}/levels",
        questions.levels,
        ("framework",),
        "strategy_code criterion criterion_name framework parent weight level level_low level_high"
        " status is_relevant evidence_count attributes measure_code",
    ),
    Table(
        "strategies/{code}/evidence",
        questions.evidence,
        (),
        "strategy_code measure_code statement_id criterion criterion_name concept surface"
        " text_start text_end strength status rule field role cell text text_language",
    ),
    Table(
        "strategies/{code}/measures",
        questions.measures,
        (),
        "strategy_code measure_code position kind title title_en description description_en"
        " target_text quantity direction bound target_value unit base_year baseline_value"
        " target_year budget_amount budget_currency budget_basis responsible monitoring"
        " source_urls confidence note workbook sheet sheet_row",
    ),
    Table(
        "targets",
        questions.targets,
        SELECTION,
        "place_id place_name country strategy_code strategy_title language measure_code kind title"
        " title_en written_text quantity direction bound target_value unit base_year"
        " baseline_value target_year series shown_value shown_baseline left_out benchmark verdict"
        " reason workbook sheet cell",
    ),
    Table(
        "places",
        questions.places,
        ("country", "region", "kind"),
        "place_id name name_en country region kind kind_group population size_class strategy_count",
    ),
    Table("regions", questions.regions, ("country",), "region country region_name name_en"),
    Table(
        "criteria",
        questions.criteria,
        ("framework",),
        "criterion criterion_name framework kind parent position weight is_scored",
    ),
    Table("blocks", questions.blocks, (), "block page choices description"),
)


@cache
def _described(table: str, column: str) -> vocabulary.Row:
    rows = _rows()
    return rows.get((table, column)) or rows["", column]


@cache
def _rows() -> Mapping[tuple[str, str], vocabulary.Row]:
    rows = vocabulary.read("reference/api_tables")
    return {(row["table"], row["column"]): row for row in rows}
