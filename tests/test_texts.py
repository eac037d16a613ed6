"""Every sentence stands in five languages, fits its numbers, and is asked for."""

import ast
import csv
import re
from functools import cache
from string import Formatter

import pytest

from domain.errors import VocabularyError
from domain.locales import plural_forms
from domain.phrases import filled, has_phrase
from domain.vocabulary import DATA, LANGUAGES, read

ROOT = DATA.parent
FILES = sorted((DATA / "texts").glob("*.csv"))
FOLDERS = ("api", "ui", "pages", "charts", "exports", "etl", "domain", "store")
ASKING = {"say", "phrase"}
SPECS = {"", "%", ","}
COUNTING = r"count|total|places|strategies|criteria|measures|sentences|peers|shown|rest|others|n"
WORD = r"[^\W\d_]{2,}"
JOINTS = {"en": "of in with and", "pl": "z na i w", "cs": "z ze na v", "sk": "z zo na vo"}


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def every_text():
    for path in FILES:
        for row in rows(path):
            for language in LANGUAGES:
                yield path.stem, row["key"], language, row[language]


def specs(text):
    """Names and specs of the placeholders, also of those inside a plural form."""
    for _, name, spec, _ in Formatter().parse(text):
        if name is not None:
            yield name, spec
            if spec not in SPECS:
                for form in spec.split("|"):
                    yield from specs(form)


def placeholders(text):
    return sorted({name for name, _ in specs(text)})


def is_plural(spec):
    return "#" in spec or "|" in spec


def whole_keys(argument):
    """Keys written out, also on both sides of an if; those put together are left out."""
    if isinstance(argument, ast.Constant):
        yield argument.value
    elif isinstance(argument, ast.IfExp):
        yield from (*whole_keys(argument.body), *whole_keys(argument.orelse))


@cache
def syntax_trees():
    paths = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py")]
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in paths}
    return trees | {path: ast.parse(path.read_text(encoding="utf-8")) for path in ROOT.glob("*.py")}


def asked_keys():
    for path, tree in syntax_trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ASKING:
                yield from ((path.name, key) for key in whole_keys(node.args[0]))


def pattern(joined):
    """The keys that an f-string can make: ``f"level.{level}"`` makes level.0 and level.1."""
    return "".join(
        re.escape(one.value) if isinstance(one, ast.Constant) else made(one) for one in joined
    )


def made(value):
    """What stands in braces: one of the words it chooses from, or any word without a dot."""
    words = [re.escape(str(word)) for word in whole_keys(value.value)]
    return f"({'|'.join(words)})" if words else "[^.]*"


def is_ending(parts):
    """Of an f-string: whether it only adds words to a key, such as ``f"{key}.help"``."""
    return [type(one) for one in parts] == [ast.FormattedValue, ast.Constant]


def reachable():
    """Words written in the code, and what f-strings and sums that begin with a word can make."""
    words, patterns, endings = set(), set(), set()
    for tree in syntax_trees().values():
        nodes = list(ast.walk(tree))
        joined = [node for node in nodes if isinstance(node, ast.JoinedStr)]
        inner = {id(part) for node in joined for part in node.values}
        words |= {
            node.value
            for node in nodes
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
            if id(node) not in inner
        }
        patterns |= {pattern(node.values) for node in joined}
        endings |= {node.values[1].value for node in joined if is_ending(node.values)}
    patterns |= {re.escape(word) + "[^.]*" for word in words if re.fullmatch(r"[a-z_.]+\.", word)}
    whole = [re.compile(one) for one in patterns if not one.startswith("[^.]*")]
    return words, whole, endings


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


def test_every_placeholder_is_written_in_a_way_its_language_knows():
    wrong = []
    for file, key, language, text in every_text():
        values = dict.fromkeys(placeholders(text), 1)
        try:
            filled(text, language, **values)
        except VocabularyError as error:
            wrong.append((file, key, language, str(error)))

    assert wrong == []


def test_forms_of_one_text_are_not_left_empty():
    empty = [
        (key, language)
        for _, key, language, text in every_text()
        for _, spec in specs(text)
        if is_plural(spec) and not all(form.strip() for form in spec.split("|"))
    ]

    assert empty == []


def test_a_number_before_a_noun_takes_the_form_of_the_noun():
    """Hungarian is left out: a noun after a number stays as it is."""
    bare = []
    for file, key, language, text in every_text():
        joints = "|".join(JOINTS.get(language, "").split())
        noun = rf"\{{({COUNTING}|\w+_count)\}} (?!(?:{joints})\b){WORD}"
        if language != "hu" and (found := re.search(noun, text.replace("*", ""))):
            bare.append((file, key, language, found[0]))

    assert bare == []


def test_no_phrase_is_written_twice():
    keys = [row["key"] for path in FILES for row in rows(path)]

    assert sorted(keys) == sorted(set(keys))


def test_every_key_the_code_asks_for_is_written():
    asked = list(asked_keys())

    assert len(asked) > 100
    assert [(file, key) for file, key in asked if not has_phrase(key)] == []


def test_every_written_key_is_asked_for():
    words, patterns, endings = reachable()

    def is_asked_for(key):
        if key in words or any(one.fullmatch(key) for one in patterns):
            return True
        stems = (key.removesuffix(ending) for ending in endings if key.endswith(ending))
        return any(is_asked_for(stem) for stem in stems)

    keys = [(path.stem, row["key"]) for path in FILES for row in rows(path)]

    assert [(file, key) for file, key in keys if not is_asked_for(key)] == []


def test_what_equals_the_english_text_does_so_on_purpose():
    allowed = {(row["key"], row["language"]) for row in read("languages/same_as_english")}
    written = {(key, language): text for _, key, language, text in every_text()}
    copied = {
        (key, language)
        for (key, language), text in written.items()
        if language != "en" and text == written[key, "en"] and re.search(WORD, without_values(text))
    }

    assert copied - allowed == set()
    assert allowed - copied == set()


def without_values(text):
    return re.sub(r"\{[^}]*\}", "", text)


@pytest.mark.parametrize(
    ("language", "marks"), [("pl", "„”"), ("cs", "„“"), ("sk", "„“"), ("hu", "„”")]
)
def test_quotation_marks_are_those_of_the_language(language, marks):
    foreign = set("“”„\"'‘’«»") - set(marks)
    wrong = [
        (file, key, text)
        for file, key, one, text in every_text()
        if one == language and (foreign & set(text) or text.count(marks[0]) != text.count(marks[1]))
    ]

    assert wrong == []


def test_forms_are_ordered_as_the_tables_of_the_language_say():
    assert plural_forms("en") == ("one", "other")
    assert {len(plural_forms(language)) for language in ("pl", "cs", "sk")} == {3}
