"""The command line, as a partner or a script calls it."""

import json

import pytest

from domain.vocabulary import LANGUAGES
from etl.__main__ import main

PROBLEM = {"code", "severity", "sheet", "row", "column", "cell", "value", "message", "remedy"}


@pytest.fixture
def broken(tmp_path):
    """A web page that calls itself a workbook."""
    path = tmp_path / "broken.xlsx"
    path.write_text("<html>Žilina</html>", encoding="utf-8")
    return path


def checked(capsys, *arguments):
    code = main(["check", *map(str, arguments), "--format", "json"])
    return code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_the_worst_file_decides_the_exit_code(capsys, make_submission, broken, tmp_path):
    good = make_submission().rename(tmp_path / "good.xlsx")
    doubtful = make_submission(strategy={"adopted_year": "loni"})

    assert checked(capsys, good)[0] == 0
    assert checked(capsys, good, doubtful)[0] == 1
    assert checked(capsys, good, broken, doubtful)[0] == 2


def test_each_file_is_one_json_object_of_the_agreed_shape(capsys, make_submission, broken):
    _, files = checked(capsys, make_submission(strategy={"adopted_year": "loni"}), broken)

    assert [file["status"] for file in files] == ["problems", "unusable"]
    for file in files:
        assert list(file)[:4] == ["file", "status", "strategies", "measures"]
        assert list(file)[4:] == ["rows_accepted", "rows_rejected", "problems"]
        assert all(set(problem) == PROBLEM for problem in file["problems"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refused_file_is_explained_in_the_partner_s_language(capsys, broken, language):
    code = main(["check", str(broken), "--language", language])

    out = capsys.readouterr().out
    assert (code, out.count("broken.xlsx"), "problem." in out) == (2, 3, False)


def test_a_load_ends_with_one_json_line_and_tells_of_refused_files(
    capsys, template, broken, tmp_path
):
    code = main(["load", str(template()), str(broken), "--store", f"duckdb:{tmp_path / 'ž š'}"])

    captured = capsys.readouterr()
    report = json.loads(captured.out.splitlines()[-1])
    assert (code, report["strategies"], report["measures"], report["problems"]) == (2, 1, 1, 1)
    assert "broken.xlsx is a web page" in captured.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("load", "DIR", "--store", "postgres:brno"),
        ("load", "DIR", "--store", "duckdb:DIR/notes.txt/store"),
        ("versions", "--store", "brno"),
        ("rollback", "2019", "--store", "duckdb:DIR"),
        ("template", "--language", "sk", "--output", "DIR"),
        ("template", "--language", "sk", "--output", "DIR/neni/sablona.xlsx"),
        ("check", "DIR"),
        ("check", "DIR/neni.xlsx"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_exit_code_2(capsys, tmp_path, arguments):
    (tmp_path / "notes.txt").touch()

    code = main([argument.replace("DIR", str(tmp_path)) for argument in arguments])

    captured = capsys.readouterr()
    words = (captured.err or captured.out).splitlines()[-1]
    assert (code, words.endswith((".", ">."))) == (2, True)
    assert "Traceback" not in captured.err
