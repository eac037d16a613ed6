"""The tables of agreement on the method page."""

from ui.agreement import agreement_table, validation_html


def row(language, metric, value, count, *, criterion="", low="", high=""):
    return {
        "language": language,
        "metric": metric,
        "criterion": criterion,
        "value": value,
        "low": low,
        "high": high,
        "count": count,
    }


def plain(text):
    return text.replace("\u00a0", " ").replace("\u2060", "")


ROWS = (
    row("pl", "goals_f1", "0.8125", "120"),
    row("hu", "goals_f1", "0.79", "118"),
    row("hu", "evidence_valid", "0.95", "118", low="0.8940", high="0.9771"),
)


def test_metrics_stand_below_each_other_and_languages_side_by_side():
    table = agreement_table(ROWS, "en")

    assert [heading.replace("\u00a0", " ") for heading in table.columns] == [
        "Measure",
        "Polski (n = 120)",
        "Magyar (n = 118)",
    ]
    assert table.iloc[0].tolist()[1:] == ["81", "79"]


def test_a_share_carries_the_range_that_chance_leaves_open():
    assert plain(agreement_table(ROWS, "en").iloc[1, 2]) == "95 (89–98)"


def test_a_metric_nobody_counted_in_a_language_stays_empty():
    assert agreement_table(ROWS, "en").iloc[1, 1] == ""


def test_a_goal_with_few_labelled_texts_is_marked_and_not_given_a_figure():
    few = row("sk", "recall", "0.8", "19", criterion="SDG11", low="0.5", high="0.9")
    enough = row("sk", "recall", "0.8", "20", criterion="SDG13", low="0.58", high="0.92")

    html = validation_html([few, enough], "en")

    assert html.count("not validated") == 1
    assert "80 (58–92)" in plain(html)
