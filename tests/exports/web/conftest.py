"""A report of few words, some of them hostile, and reports of the embedded submissions."""

from datetime import date
from functools import cache

import pandas as pd
import pytest

from charts.frame import Entry, Margins, Words, framed
from domain.report import PARTS, Piece
from domain.view import View
from exports.blocks.block import Block
from exports.report.imprint import Imprint
from exports.report.report import Part, Report, assemble
from exports.report.scope import view_of
from exports.report.templates import planned

PLACES = ("Łódź", "Győr", "Žďár nad Sázavou", "Příbram")
LINES = (("Metoda", "Opis: https://example.org/method?lang=pl"), ("Jak cytować", "Cytat"))
TODAY = date(2026, 11, 29)


def block_of(title="Kto się zobowiązuje?", places=PLACES, values=(1, 2, 3, None)):
    words = Words(title, "n = 4", "Źródło: Smart V4 Strategies")
    trace = {
        "type": "treemap",
        "labels": list(places),
        "parents": [""] * len(places),
        "values": list(values),
    }
    figure = framed(
        [trace],
        {},
        words=words,
        height=200,
        margins=Margins(bottom=40),
        legend=[Entry("Zobowiązanie", "#0B4F8A")],
    )
    table = pd.DataFrame({"Miejsce": list(places), "Poziom (0–4)": pd.array(values, "Int64")})
    return Block("smart_treemap", ("Dwa miasta się zobowiązują.",), words, figure, lambda: table, 4)


def part_of(block, *, parts=PARTS, heading="", comment=""):
    piece = Piece("overview?country=PL", block.key, parts, heading, comment)
    return Part(piece, View("overview", "pl"), block)


def report_of(*parts, title="Strategie", address="https://example.org"):
    return Report(
        title=title,
        subtitle="Do czego się zobowiązują",
        language="pl",
        base=View("overview", "pl"),
        parts=parts,
        imprint=Imprint(LINES, "Cytat", "Uwaga", "Fragmenty", "Smart V4 Strategies · wersja 1"),
        version="20261128T221013183989-5a4bf417a953",
        address=address,
    )


@pytest.fixture
def make_block():
    return block_of


@pytest.fixture
def make_part():
    return part_of


@pytest.fixture
def make_report():
    return report_of


@pytest.fixture(scope="module")
def country_report(snapshot):
    """The country report of Poland in a language."""

    @cache
    def make(language):
        base = view_of("country:PL", language=language, year=2026, snapshot=snapshot)
        plan = planned("country", base, snapshot)
        return assemble(plan, snapshot, base=base, today=TODAY, address="https://example.org")

    return make
