import pytest

from domain import vocabulary
from domain.vocabulary import LANGUAGES
from exports.blocks.targets_benchmarks import TABLE, benchmark_line

COMPARED = [row["benchmark"] for row in vocabulary.read(TABLE) if row["concepts"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_compared_benchmark_can_be_said_in_one_line(language):
    lines = {benchmark_line(one, language) for one in COMPARED}

    assert len(lines) == len(COMPARED)
    assert not [line for line in lines if "{" in line]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Net greenhouse gas emissions: −55%, by 2030, against 1990"),
        ("pl", "Emisje gazów cieplarnianych netto: −55%, do 2030 r., względem 1990 r."),
        ("cs", "Čisté emise skleníkových plynů: −55\u00a0%, do roku 2030, proti roku 1990"),
        ("sk", "Čisté emisie skleníkových plynov: −55\u00a0%, do roku 2030, oproti roku 1990"),
        ("hu", "Nettó üvegházhatásúgáz-kibocsátás: −55%, határidő: 2030, bázisév: 1990"),
    ],
)
def test_a_change_names_its_base_year(language, line):
    assert benchmark_line("ghg_2030", language) == line


def test_a_range_and_a_state_are_said_as_such():
    assert "66,25–72,5\u00a0%" in benchmark_line("ghg_2035", "cs")
    state = benchmark_line("climate_neutrality", "cs")
    assert state == "Klimatická neutralita, do roku 2050"
