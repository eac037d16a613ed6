"""The caption of a saved picture holds all its words within its width."""

import re

from charts.frame import CAPTION_LINE, CAPTION_WIDTH, Entry, Margins, Words, framed

WORDS = Words("Łódź i Győr", "n = 2", "Źródło: Smart V4 Strategies")


def layout_with(legend):
    return framed([], {}, words=WORDS, height=100, margins=Margins(), legend=legend)["layout"]


def test_a_long_legend_is_broken_into_lines_that_fit_and_the_picture_grows():
    legend = [Entry(f"Mierzalne zobowiązanie numer {number}", "#0B4F8A") for number in range(12)]

    short, long = layout_with(legend[:1]), layout_with(legend)

    lines = [re.sub("<[^>]*>", "", line) for line in long["annotations"][0]["text"].split("<br>")]
    assert len(lines) > 4
    assert max(map(len, lines)) <= CAPTION_WIDTH
    assert all(any(entry.label in line for line in lines) for entry in legend)
    assert long["height"] - short["height"] == CAPTION_LINE * (len(lines) - 4)


def test_without_a_legend_there_is_no_empty_line():
    [caption] = layout_with([])["annotations"]

    assert caption["text"].split("<br>") == ["<b>Łódź i Győr</b>", WORDS.subtitle, WORDS.source]
