from hypothesis import given
from hypothesis import strategies as st

from domain.finding import holds_all, occurrences
from domain.folding import fold

TEXTS = st.text(alphabet="aáäčďéíłñőřšťúůüűýžß ﬁ₂A", max_size=30)


@given(TEXTS, st.text(alphabet="acdilorstuz2", min_size=1, max_size=3))
def test_what_is_marked_folds_to_the_word_that_was_looked_for(text, word):
    found = [fold(text[start:end]) for start, end in occurrences(text, [word])]

    assert all(word in folded for folded in found)
    assert bool(found) == (word in fold(text))


def test_every_word_must_occur_in_any_order():
    assert holds_all("Zelená střecha víceúčelové haly", ["hal", "zelen"])
    assert not holds_all("Zelená střecha", ["zelen", "most"])
