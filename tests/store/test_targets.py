"""Figures of the submitted strategies: which are targets, and what they can be set beside."""

import pytest

from domain.selection import Selection
from store.location import open_store
from store.targets import targets


@pytest.fixture(scope="module")
def stated(real_store):
    snapshots = open_store(real_store)
    connection = snapshots.open(snapshots.current())
    yield targets(connection, Selection(in_force=False)).set_index("measure_code")
    connection.close()


def words_left_out(stated, reason):
    return stated.loc[stated["left_out"] == reason, "written_text"].tolist()


def test_sizes_of_plans_population_and_replies_are_no_targets(stated):
    assert "50 intézkedés" in words_left_out(stated, "plan_size")
    assert "100 000 obyvatel v roce 2035" in words_left_out(stated, "population")
    assert "legalább 600 lakos véleménye június végéig" in words_left_out(stated, "consultation")
    assert "potenciál 400 kWp" in words_left_out(stated, "potential")


def test_things_to_be_built_stay_targets(stated):
    kept = stated.loc[stated["left_out"] == "", "written_text"].tolist()

    assert {"80 fontánok", "25 000 stromov a kríkov"} <= set(kept)


def test_a_series_holds_one_unit(stated):
    row = stated[stated["written_text"] == "999 hektárról 1225 hektárra"].iloc[0]

    assert (row["series"], row["shown_value"], row["shown_baseline"]) == (
        "area_level",
        12_250_000,
        9_990_000,
    )


def test_what_counts_something_of_its_own_stands_in_no_series(stated):
    assert set(stated.loc[stated["quantity"] == "count", "series"]) == {""}


def test_climate_neutrality_needs_no_figure_and_is_compared(stated):
    neutral = stated[stated["series"] == "neutrality"]

    assert neutral["shown_value"].isna().all()
    assert set(neutral["verdict"]) <= {"beyond", "matches", "below", "not_comparable"}


def test_another_base_year_cannot_be_compared(stated):
    praha = stated.loc["CZ-PRAHA-CLIMATE-2030-M01"]

    assert (praha["verdict"], praha["reason"]) == ("not_comparable", "other_base_year")


def test_every_target_names_its_cell(stated):
    assert (stated["cell"].str.len() > 1).all()
