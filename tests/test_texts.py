"""Every sentence stands in five languages, and every key that the code asks for is written."""

import ast
import csv
from string import Formatter

import pytest

from domain.phrases import has_phrase
from domain.vocabulary import DATA, LANGUAGES

ROOT = DATA.parent
FILES = sorted((DATA / "texts").glob("*.csv"))
FOLDERS = ("ui", "pages", "charts", "exports", "etl", "domain")
ASKING = {"say", "phrase"}


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def placeholders(text):
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name)


def whole_keys(argument):
    """Keys written out, also on both sides of an if; those put together are left out."""
    if isinstance(argument, ast.Constant):
        yield argument.value
    elif isinstance(argument, ast.IfExp):
        yield from (*whole_keys(argument.body), *whole_keys(argument.orelse))


def asked_keys():
    paths = [path for folder in FOLDERS for path in (ROOT / folder).glob("*.py")]
    for path in [*paths, ROOT / "app.py", ROOT / "server.py"]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ASKING:
                yield from ((path.name, key) for key in whole_keys(node.args[0]))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_phrase_stands_in_five_languages(path):
    missing = [(row["key"], one) for row in rows(path) for one in LANGUAGES if not row[one].strip()]

    assert missing == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_placeholders_are_the_same_in_all_languages(path):
    differing = [
        (row["key"], one)
        for row in rows(path)
        for one in LANGUAGES
        if placeholders(row[one]) != placeholders(row["en"])
    ]

    assert differing == []


def test_no_phrase_is_written_twice():
    keys = [row["key"] for path in FILES for row in rows(path)]

    assert sorted(keys) == sorted(set(keys))


def test_every_key_the_code_asks_for_is_written():
    asked = list(asked_keys())

    assert len(asked) > 100
    assert [(file, key) for file, key in asked if not has_phrase(key)] == []


def test_long_phrases_are_translated_and_not_copied_from_english():
    copied = [
        (row["key"], one)
        for path in FILES
        for row in rows(path)
        for one in LANGUAGES[1:]
        if len(row["en"].split()) > 4 and row[one] == row["en"]
    ]

    assert copied == []
