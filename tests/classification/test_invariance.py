"""What must not change a judgement, tried on every statement of the development set."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from classification.outcomes import without_diacritics
from classification.prediction import text_chain
from classification.scorer import load_scorer
from domain.model import Chain, Passage
from domain.vocabulary import read

ROWS = read("evaluation/development")
BOILERPLATE = {
    "en": "The document was printed on sheets of size A4.",
    "pl": "Dokument wydrukowano na arkuszach formatu A4.",
    "cs": "Dokument byl vytištěn na listech formátu A4.",
    "sk": "Dokument bol vytlačený na listoch formátu A4.",
    "hu": "A dokumentumot A4-es lapokra nyomtatták.",
}
any_row = some.sampled_from(ROWS)


@pytest.fixture(scope="module")
def scorer():
    return load_scorer()


@pytest.fixture(scope="module")
def found(scorer):
    def find(row, text=None):
        findings = scorer.classify(text_chain({**row, "text": text or row["text"], "role": ""}))
        return {(one.criterion, one.level) for one in findings.findings if one.level}

    return find


def ended(text):
    return text if text.endswith((".", "!", "?")) else f"{text}."


@given(row=any_row)
def test_saying_it_again_adds_nothing(row, found):
    text = ended(row["text"])

    assert found(row, f"{text}\n{text}\n{text}") == found(row, text)


@given(row=any_row)
def test_a_sentence_about_nothing_behind_it_changes_nothing(row, found):
    text = ended(row["text"])

    assert found(row, f"{text}\n{BOILERPLATE[row['lang']]}") >= {
        one for one in found(row, text) if one[1] > 1
    }


@given(row=any_row)
def test_the_spacing_of_words_does_not_matter(row, found):
    assert found(row, row["text"].replace(" ", "   ")) == found(row)


@given(first=any_row, second=any_row)
def test_the_order_of_fields_does_not_matter(scorer, first, second):
    passages = (Passage("title", first["text"]), Passage("description", second["text"]))

    def judged(order):
        chain = Chain("x", first["lang"], "measure", order)
        return {(one.criterion, one.level) for one in scorer.classify(chain).findings}

    assert judged(passages) == judged(passages[::-1])


@pytest.mark.parametrize("language", ["pl", "cs", "sk", "hu"])
def test_nearly_every_text_is_read_the_same_without_its_diacritics(language, found):
    rows = [row for row in ROWS if row["lang"] == language]

    same = sum(found(without_diacritics(row)) == found(row) for row in rows)
    assert same / len(rows) >= 0.95


@pytest.mark.parametrize("change", [str.lower, str.upper])
def test_nearly_every_text_is_read_the_same_in_either_case(change, found):
    same = sum(found(row, change(row["text"])) == found(row) for row in ROWS)

    assert same / len(ROWS) >= 0.97


@pytest.mark.parametrize(
    ("language", "promise", "refusal"),
    [
        ("en", "The city will build a cycle path.", "The city will not build a cycle path."),
        ("pl", "Miasto wybuduje drogę rowerową.", "Miasto nie wybuduje drogi rowerowej."),
        ("cs", "Město postaví cyklostezku.", "Město cyklostezku nepostaví."),
        ("sk", "Mesto postaví cyklotrasu.", "Mesto cyklotrasu nepostaví."),
        ("hu", "A város kerékpárutat épít.", "A város nem épít kerékpárutat."),
    ],
)
def test_a_refused_promise_loses_its_label(language, promise, refusal, found):
    row = {"id": "x", "lang": language}

    assert ("GD5c", 2) in found(row, promise)
    assert found(row, refusal) == set()
