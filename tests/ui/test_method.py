"""The table of agreement on the method page."""

from ui.method import agreement_table

ROWS = (
    {"language": "pl", "metric": "goals_f1", "value": "0.8125", "count": "120"},
    {"language": "hu", "metric": "goals_f1", "value": "0.79", "count": "118"},
    {"language": "hu", "metric": "evidence_valid", "value": "1.0", "count": "118"},
)


def test_metrics_stand_below_each_other_and_languages_side_by_side():
    table = agreement_table(ROWS, "en")

    assert list(table.columns) == ["Measure", "Polski (n = 120)", "Magyar (n = 118)"]
    assert table["Polski (n = 120)"].iloc[0] == 81.2


def test_a_metric_nobody_counted_in_a_language_stays_empty():
    table = agreement_table(ROWS, "en").set_index("Measure")

    assert table["Polski (n = 120)"].isna().sum() == 1
