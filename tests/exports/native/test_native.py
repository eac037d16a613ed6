"""Native shapes hold the numbers of the figure and of the table, in the order of the screen."""

import pytest

from domain.selection import Selection
from domain.view import FRAMEWORKS, View
from exports.blocks.registry import BLOCKS
from exports.native.axes import legend
from exports.native.native import native_of
from exports.native.shapes import Bars, Dots, Grid

KRAKOW, OSTRAVA = {"place": "gn:3094802"}, {"place": "gn:3068799"}
TWO_PLACES, TWO_COUNTRIES = {"with": "gn:3094802,gn:3068799"}, {"with": "PL,SK"}
SHAPES = [
    ("country_heatmap", {}, Grid),
    ("place_heatmap", {}, Grid),
    ("comparison", TWO_PLACES, Grid),
    ("comparison", TWO_COUNTRIES, Grid),
    ("crosswalk_grid", {}, Grid),
    ("field_completeness", {}, Grid),
    ("gap_ranking", {}, Bars),
    ("gap_of_place", KRAKOW, Bars),
    ("city_profile", KRAKOW, Bars),
    ("gap_ambition", {}, Dots),
    ("gap_ambition", KRAKOW, Dots),
    ("succession", OSTRAVA, Dots),
    ("target_timeline", {}, Dots),
    ("target_scale", {}, Dots),
    ("map_regions", {}, type(None)),
    ("region_map", {}, type(None)),
    ("smart_treemap", {}, type(None)),
    ("money_amounts", {}, type(None)),
    ("strategy_table", {}, type(None)),
]


def block_of(snapshot, key, *, framework="SDG", language="en", **choices):
    view = View("gaps", language, framework, Selection(year=2026)).with_choices(**choices)
    return BLOCKS[key](snapshot, view)


@pytest.mark.parametrize("framework", FRAMEWORKS)
@pytest.mark.parametrize(("key", "choices", "shape"), SHAPES, ids=str)
def test_every_figure_has_its_shape(key, choices, shape, framework, snapshot):
    block = block_of(snapshot, key, framework=framework, **choices)

    native = native_of(block)

    assert type(native) is (shape if block.figure else type(None))


def test_every_block_has_been_thought_of():
    assert {key for key, *_ in SHAPES} == set(BLOCKS)


@pytest.mark.parametrize("framework", FRAMEWORKS)
@pytest.mark.parametrize(
    ("key", "choices"), [("country_heatmap", {}), ("comparison", TWO_COUNTRIES)], ids=str
)
def test_cells_print_the_shares_of_the_table(key, choices, framework, snapshot):
    block = block_of(snapshot, key, framework=framework, **choices)

    native = native_of(block)

    of = block.table.set_index(["Country", "Criterion"])["Share of places (%)"]
    names = list(dict.fromkeys(block.table["Country"]))
    for row, cells in zip(native.rows, native.cells, strict=True):
        for name, cell in zip(names, cells, strict=True):
            share = of[name, row.text]
            assert cell.number == (None if share != share else pytest.approx(share, abs=0.51))
    assert native.unit == "percent"


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_cells_of_places_print_the_levels_of_the_table(framework, snapshot):
    block = block_of(snapshot, "place_heatmap", framework=framework)

    native = native_of(block)

    columns = len(native.columns) - 1
    levels = block.table["Level (0–4)"].astype("float64")
    rows = [levels.iloc[at * columns : (at + 1) * columns] for at in range(len(native.rows))]
    for cells, expected in zip(native.cells, rows, strict=True):
        assert [cell.number for cell in cells[:-1]] == [
            None if level != level else level for level in expected
        ]
        assert cells[-1].number == (expected >= 2).sum()
    assert (native.unit, native.has_totals) == ("level", True)


def test_what_does_not_apply_is_marked_and_no_number(snapshot):
    native = native_of(block_of(snapshot, "place_heatmap"))

    marked = [cell for row in native.cells for cell in row if cell.mark]

    assert marked
    assert {(cell.number, cell.text) for cell in marked} == {(None, "")}
    assert {cell.state for cell in marked} <= {"Not applicable", "No data"}


def test_every_cell_of_the_crosswalk_is_filled_or_marked(snapshot):
    native = native_of(block_of(snapshot, "crosswalk_grid"))

    assert all(cell.fill or cell.mark for row in native.cells for cell in row)
    assert len(native.rows) * len(native.columns) == 170


def test_bars_of_gaps_are_the_counted_places(snapshot):
    block = block_of(snapshot, "gap_ranking")

    native = native_of(block)

    table = block.table.set_index("Criterion")
    names = [one.text for one in native.categories]
    for series, column in zip(
        native.series,
        ("Measurable or further", "Committed", "Only mentioned", "Not found"),
        strict=True,
    ):
        counts = [
            value * places / 100
            for value, places in zip(
                series.values, table.loc[names, "Places with data"], strict=True
            )
        ]
        assert counts == pytest.approx(table.loc[names, column].tolist())
    assert names == block.table["Criterion"].head(len(names)).tolist()


@pytest.mark.parametrize("framework", ["SDG", "GD"])
def test_a_profile_has_one_level_a_category_or_says_why_not(framework, snapshot):
    block = block_of(snapshot, "city_profile", framework=framework, **KRAKOW)

    native = native_of(block)

    levels = block.table["Level (0–4)"].astype("float64")
    for at, expected in enumerate(levels):
        stated = [one.values[at] for one in native.series if one.values[at] is not None]
        assert stated == ([] if expected != expected else [expected])
        assert bool(native.missing[at]) == (expected != expected)
    assert len(native.marks) == 2


def test_open_points_of_a_place_say_what_it_has(snapshot):
    native = native_of(block_of(snapshot, "gap_of_place", **KRAKOW))

    assert all(state.text for state in native.states)
    assert native.beside[0] == "7/10"
    assert native.series[0].values[0] == pytest.approx(70)


def test_dumbbells_are_two_numbers_a_row(snapshot):
    block = block_of(snapshot, "gap_ambition")

    native = native_of(block)

    visions, measures = (list(native.values(one)) for one in native.series)
    table = block.table.set_index("Criterion").loc[[one.text for one in native.categories]]
    assert visions == pytest.approx(table["Visions (%)"].tolist(), abs=0.051)
    assert measures == pytest.approx(table["Measures (%)"].tolist(), abs=0.051)
    assert native.unit == "percent"


def test_before_and_after_are_levels(snapshot):
    block = block_of(snapshot, "succession", **OSTRAVA)

    native = native_of(block)

    before, after = (native.values(one) for one in native.series)
    assert list(before) == block.table["Level before (0–4)"].tolist()
    assert list(after) == block.table["Level after (0–4)"].tolist()
    assert native.ticks[2] == (2.0, "2 Committed")


def test_a_target_without_a_year_has_none(snapshot):
    native = native_of(block_of(snapshot, "target_timeline", language="hu"))

    points = [point for one in native.series for point in one.points]
    assert native.unstated
    assert any(point.x is None for point in points)
    assert all(point.x is None or 2000 <= point.x <= 2100 for point in points)
    assert all(0 <= point.row < len(native.categories) for point in points)
    assert not native.is_single


def test_targets_of_one_scale_stand_beside_those_of_the_union(snapshot):
    block = block_of(snapshot, "target_scale")

    native = native_of(block)

    points = [point for one in native.series for point in one.points]
    assert len(points) >= len(block.table)
    assert [line.x for line in native.lines][:1] == [55.0]
    assert native.title == "%"


@pytest.mark.parametrize(("key", "choices", "shape"), SHAPES, ids=str)
def test_nothing_carries_mark_up(key, choices, shape, snapshot):
    block = block_of(snapshot, key, language="pl", **choices)

    native = native_of(block)

    assert "<" not in repr((native, legend(block.figure))).replace("<NA>", "")
