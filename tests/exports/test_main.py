"""The command line writes files and says in one sentence where it cannot."""

import pytest

from domain.phrases import phrase
from exports.__main__ import main


def run(capsys, *arguments):
    code = main(list(arguments))
    said = capsys.readouterr()
    return code, said.out.strip(), said.err.strip()


def test_a_report_is_written_to_the_file(tmp_path, real_store, capsys):
    output = tmp_path / "krakow.html"
    words = ("--scope", "place:gn:3094802", "--format", "html", "--language", "pl")

    code, out, _ = run(capsys, *words, "--store", real_store, "--output", str(output))

    assert (code, out) == (0, str(output))
    written = output.read_text(encoding="utf-8").replace("\N{NO-BREAK SPACE}", " ")
    assert "Kraków: strategia w skrócie" in written


def test_a_place_nobody_knows_is_named_in_one_sentence(tmp_path, real_store, capsys):
    words = ("--scope", "place:gn:1", "--format", "html", "--language", "hu")

    code, _, err = run(capsys, *words, "--store", real_store, "--output", str(tmp_path / "x"))

    assert code == 2
    assert err == phrase("export.error.scope", "hu", scope="place:gn:1")


def test_a_store_without_data_asks_to_load_first(tmp_path, empty_store, capsys):
    words = ("--format", "html", "--store", empty_store, "--output", str(tmp_path / "x.html"))

    code, _, err = run(capsys, *words)

    assert code == 2
    assert "etl load" in err


def test_a_folder_that_is_not_there_is_named(tmp_path, real_store, capsys):
    output = tmp_path / "missing" / "x.xlsx"

    code, _, err = run(capsys, "--format", "html", "--store", real_store, "--output", str(output))

    assert code == 2
    assert str(output) in err


def test_without_a_file_to_write_the_command_says_how_it_is_used(capsys):
    with pytest.raises(SystemExit) as refused:
        main(["--format", "pptx"])

    assert refused.value.code == 2
    assert "--output" in capsys.readouterr().err
