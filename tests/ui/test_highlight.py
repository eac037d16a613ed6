"""Marking words inside a text."""

from ui.highlight import Mark, highlighted


def test_a_text_without_marks_is_only_escaped():
    assert highlighted("Výsadba <b>& péče", []) == "Výsadba &lt;b&gt;&amp; péče"


def test_words_and_titles_are_escaped():
    html = highlighted("a < b", [Mark(2, 3, "counted", '"<x>"')])

    assert html == 'a <mark class="counted" title="&quot;&lt;x&gt;&quot;">&lt;</mark> b'


def test_the_same_words_found_for_two_criteria_carry_both_titles():
    html = highlighted("tramwaje", [Mark(0, 8, "counted", "11.2"), Mark(0, 8, "counted", "9.1")])

    assert html == '<mark class="counted" title="11.2; 9.1">tramwaje</mark>'


def test_shared_words_of_overlapping_marks_carry_both_kinds():
    html = highlighted("100 elektrobusów", [Mark(0, 16, "attribute"), Mark(4, 16, "counted")])

    assert html == (
        '<mark class="attribute">100 </mark>'
        '<mark class="attribute"><mark class="counted">elektrobusów</mark></mark>'
    )


def test_marks_outside_the_text_are_cut_off():
    html = highlighted("Brno", [Mark(-3, 2, "signal"), Mark(3, 99, "signal"), Mark(7, 9, "harm")])

    assert html == '<mark class="signal">Br</mark>n<mark class="signal">o</mark>'


def test_an_empty_mark_marks_nothing():
    assert highlighted("Pécs", [Mark(2, 2, "counted")]) == "Pécs"
