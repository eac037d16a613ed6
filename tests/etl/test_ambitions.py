"""Figures beside targets of the EU on their way into a snapshot."""

from etl.pipeline import loader
from store.location import open_store
from store.strategies import ambitions_of_strategy, levels_of_strategy

CODE = "CZ-BRNO-SECAP-2030"


def loaded(url, path):
    loader(url).load([path])
    snapshots = open_store(url)
    with snapshots.open(snapshots.current()) as connection:
        levels = levels_of_strategy(connection, CODE).set_index("criterion")
        return list(ambitions_of_strategy(connection, CODE).itertuples()), levels


def test_a_measure_s_own_columns_say_from_when_and_by_when(tmp_path, make_submission):
    url = f"duckdb:{tmp_path / 'store'}"
    figure = {"title": "Snížení emisí CO2 o 60 %", "base_year": 1990, "target_year": 2030}

    found, _ = loaded(url, make_submission(measure=figure))

    assert [
        (row.benchmark, row.verdict, row.measure_code) for row in found if row.measure_code
    ] == [("ghg_2030", "beyond", f"{CODE}-M01")]


def test_the_figure_is_the_slice_of_its_sentence_and_changes_no_level(tmp_path, make_submission):
    below, above = (
        loaded(
            f"duckdb:{tmp_path / str(share)}",
            make_submission(
                measure={
                    "description": "Sejdeme se. Do roku 2030 snížíme emise CO2 "
                    f"o {share} % oproti roku 1990."
                }
            ),
        )
        for share in (20, 80)
    )
    rows = [row for row in (*below[0], *above[0]) if row.measure_code]

    assert [row.verdict for row in rows] == ["below", "beyond"]
    for row in rows:
        start = row.text_start - row.statement_start
        assert row.text[start : start + len(row.surface)] == row.surface
    assert below[1]["level"].to_dict() == above[1]["level"].to_dict()


def test_every_strategy_has_a_level_for_every_pillar_and_topic(tmp_path, make_submission):
    _, levels = loaded(f"duckdb:{tmp_path / 'store'}", make_submission())

    assert len(levels[levels["framework"] == "SC"]) == 19
    assert list(dict.fromkeys(levels["framework"])) == ["SDG", "GD", "SC"]
