from charts.labels import column, number, numbered
from domain.vocabulary import LANGUAGES, read


def test_criteria_of_the_smart_concept_are_announced_as_such():
    for language in LANGUAGES:
        assert numbered("SC-ZP.1", language).startswith("SMART ZP.1 ")
        assert numbered("SC-A", language).startswith("SMART A ")
    assert not numbered("GD5c", "en").startswith("SMART")


def test_columns_of_one_grid_differ_in_every_language():
    rows = read("reference/criteria")
    for parent in {row["parent"] for row in rows}:
        for framework in ("SDG", "GD", "SC"):
            ids = [
                row["criterion"]
                for row in rows
                if (row["parent"], row["framework"]) == (parent, framework) and row["is_scored"]
            ]
            for language in LANGUAGES:
                assert len({column(one, language) for one in ids}) == len(ids)


def test_topics_without_a_code_go_by_their_pillar():
    assert number("SC-B.energy") == "B"
