"""The verdict on a file that is only checked."""

import pytest

from etl.check import check_file, exit_code


@pytest.mark.parametrize(
    ("cells", "status", "code"),
    [
        ({}, "clean", 0),
        ({"status": "-"}, "clean", 0),
        ({"place": "Bezejmenov"}, "problems", 1),
        ({"adopted_year": "loni"}, "problems", 1),
        ({"title": None}, "problems", 1),
    ],
    ids=["nothing", "a note", "an open place", "a warning", "an error"],
)
def test_notes_alone_leave_a_file_clean(make_submission, cells, status, code):
    checked = check_file(make_submission(strategy=cells))

    assert (checked.status, exit_code(checked)) == (status, code)


def test_a_file_that_cannot_be_read_is_unusable_with_the_reason(tmp_path):
    path = tmp_path / "brno.xlsx"
    path.write_text("<html>Brno</html>", encoding="utf-8")

    checked = check_file(path)

    assert (checked.status, exit_code(checked), checked.workbook) == ("unusable", 2, None)
    assert [found.code for found in checked.problems] == ["web_page"]


def test_the_counts_are_those_of_the_submission(make_submission):
    checked = check_file(make_submission(measure={"title": None}))

    assert (checked.strategies, checked.measures) == (1, 0)
    assert (checked.rows_accepted, checked.rows_rejected) == (1, 1)
    assert checked.as_dict("cs")["problems"][0]["cell"] == "D2"
