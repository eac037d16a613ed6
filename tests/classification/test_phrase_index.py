"""The index skips most phrases unseen: here it is held against a scan that skips none."""

import random
from itertools import product

import pytest

from classification.patterns import GAP, NUMBER, parse, parse_list, parse_words
from classification.phrase_index import PhraseIndex, Rule
from classification.tokens import tokenize

PARTS = ("park", "park*", "*park", "*ark*", "=parks", "tree|park", "new", NUMBER, "low-tree", GAP)
WORDS = ("park", "Parks", "sparked", "carpark", "new", "tree", "trees", "2030", "low", "of")


def is_word(shapes, word):
    return any(has_shape(shape, word) for shape in shapes)


def has_shape(shape, word):
    stem = shape.strip("*")
    if stem == shape:
        return shape in word.keys or (shape == NUMBER and word.is_number)
    if shape.startswith("*") and shape.endswith("*"):
        return stem in word.folded
    return word.folded.startswith(stem) if shape.endswith("*") else word.folded.endswith(stem)


def places(pattern, words):
    """For every beginning the place with the shortest gaps."""
    for first in range(len(words)):
        for steps in product(*(range(gap + 1) for gap in pattern.gaps)):
            place = [first]
            for step in steps[1:]:
                place.append(place[-1] + 1 + step)
            inside = place[-1] < len(words)
            if inside and all(map(is_word, pattern.words, (words[at] for at in place))):
                yield tuple(place)
                break


def scan(rules, words):
    for first, rule in product(range(len(words)), rules):
        for place in places(rule.pattern, words):
            others = [word for at, word in enumerate(words) if at not in place]
            is_met = any(is_word(need, word) for need in rule.needs for word in others)
            if place[0] == first and (is_met or not rule.needs):
                is_blocked = any(any(places(block, words)) for block in rule.blocks)
                yield rule.entry, place, is_blocked


def random_phrase(chance):
    first = chance.choice(("park*", "new"))
    return " ".join([first, *chance.choices(PARTS, k=chance.randint(0, 3))])


def random_rules(chance):
    for number in range(40):
        needs = chance.choice(("", "", "tree;low", "new"))
        blocks = chance.choice(("", "", "of park*;low ~ new", NUMBER))
        for pattern in parse(random_phrase(chance), "en"):
            yield Rule(pattern, number, parse_words(needs, "en"), parse_list(blocks, "en"))


@pytest.mark.parametrize("seed", range(10))
def test_the_index_finds_what_a_plain_scan_finds(seed):
    chance = random.Random(seed)
    rules = list(random_rules(chance))
    index = PhraseIndex(rules)
    for _ in range(10):
        tokens = tokenize(" ".join(chance.choices(WORDS, k=chance.randint(0, 9))), "en")

        found = [tuple(hit) for hit in index.find(tokens)]

        assert found == list(scan(rules, [token.word for token in tokens]))


def test_a_needed_word_must_stand_outside_the_phrase():
    [pattern] = parse("tram line", "en")
    index = PhraseIndex([Rule(pattern, "line", needs=parse_words("tram", "en"))])

    assert not index.find(tokenize("a tram line", "en"))
    assert index.find(tokenize("a tram line for the tram", "en"))


def test_hits_say_where_they_begin_and_end_and_whether_they_are_blocked():
    [pattern] = parse("bus ~ lane", "en")
    index = PhraseIndex([Rule(pattern, "lane", blocks=parse_list("orchestra", "en"))])

    [hit] = index.find(tokenize("New bus and tram lanes", "en"))
    [blocked] = index.find(tokenize("The bus lane of the orchestra", "en"))

    assert (hit.first, hit.last, hit.is_blocked) == (1, 4, False)
    assert blocked.is_blocked
