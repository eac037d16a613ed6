"""What was taken in can be listed, withdrawn and restored from the command line."""

import json

import pytest

from etl.__main__ import main


@pytest.fixture
def run(tmp_path, capsys):
    """Run a command on a store of its own; exit code and last line of the answer."""
    store = f"duckdb:{tmp_path / 'store'}"

    def command(*words):
        code = main([*words, "--store", store])
        lines = capsys.readouterr().out.splitlines()
        return code, lines

    return command


def test_a_workbook_withdrawn_counts_no_longer_until_it_is_restored(run, template):
    run("load", str(template()))
    [line] = run("history")[1]
    edition = line.split()[4]

    counts = [
        json.loads(run(command, edition)[1][-1])["strategies"]
        for command in ("withdraw", "restore")
    ]

    assert line.startswith("* ")
    assert counts == [0, 1]
    assert [entry.split()[-4] for entry in run("history")[1]] == [
        *("accepted", "withdrawn", "restored"),
    ]


def test_an_earlier_edition_handed_in_again_changes_nothing_and_says_so(
    run, template, a_strategy, tmp_path, capsys
):
    first = template().read_bytes()
    path = tmp_path / "template.xlsx"
    run("load", str(path))
    template([a_strategy | {"title": "Plán klimatu"}])
    run("load", str(path))
    path.write_bytes(first)

    code, lines = run("load", str(path))

    assert code == 0
    assert json.loads(lines[-1])["changed"] is False


def test_without_a_path_the_folder_of_submissions_is_loaded(run, template, monkeypatch, tmp_path):
    folder = tmp_path / "dropped"
    folder.mkdir()
    template().rename(folder / "brno.xlsx")
    monkeypatch.setenv("SV4_SUBMISSIONS", str(folder))

    code, lines = run("load")

    assert (code, json.loads(lines[-1])["strategies"]) == (0, 1)


def test_an_edition_nobody_took_in_is_answered_with_where_to_look(run, template, capsys):
    run("load", str(template()))

    assert main(["restore", "ffff", "--store", "duckdb:/nonexistent"]) == 2
    assert "history" in capsys.readouterr().err
