import csv

import pytest

from classification.__main__ import main
from classification.prediction import COLUMNS, predict
from classification.scorer import LexiconScorer


def test_a_row_per_criterion_goal_and_area(lexicon):
    rows = list(predict(LexiconScorer(lexicon), [{"id": "1", "text": "A cycle path of 12 km"}]))

    assert [(row["framework"], row["criterion"], row["level"]) for row in rows] == [
        ("GD", "GD5", 3),
        ("GD", "GD5c", 3),
        ("SDG", "SDG11", 3),
        ("SDG", "SDG11.2", 3),
    ]
    assert {row["lang"] for row in rows} == {"en"}
    assert {row["attributes"] for row in rows} == {"quantity"}


def test_spans_point_into_the_text_handed_in(lexicon):
    text = "  Nový park,\n do 2029"

    rows = list(predict(LexiconScorer(lexicon), [{"id": "1", "lang": "cs", "text": text}]))

    assert rows
    assert all(text[row["start"] : row["end"]] == row["surface"] for row in rows)


def test_a_refused_topic_is_a_row_of_level_zero(lexicon):
    text = "The cycle path was dropped."

    rows = list(predict(LexiconScorer(lexicon), [{"id": "1", "lang": "en", "text": text}]))

    assert {(row["level"], row["score"], row["status"]) for row in rows} == {(0, 0.0, "negated")}


def test_a_text_about_nothing_gives_no_rows(lexicon):
    assert list(predict(LexiconScorer(lexicon), [{"id": "1", "text": "New chairs"}])) == []


def test_the_command_writes_a_table_with_every_column(tmp_path):
    source, target = tmp_path / "texts.csv", tmp_path / "found.csv"
    source.write_text('id,lang,text\n1,hu,"Kerékpárút, 9 km"\n', encoding="utf-8")

    main(["predict", str(source), str(target)])

    with target.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        assert tuple(reader.fieldnames) == COLUMNS
        assert "GD5c" in {row["criterion"] for row in reader}


@pytest.mark.parametrize(
    ("content", "words"),
    [("text\nCycle path\n", "lacks the columns id"), (None, "cannot be read as a CSV file")],
)
def test_an_unusable_input_is_answered_with_one_sentence(tmp_path, content, words):
    source = tmp_path / "texts.csv"
    if content:
        source.write_text(content, encoding="utf-8")

    with pytest.raises(SystemExit, match=words):
        main(["predict", str(source), str(tmp_path / "found.csv")])
