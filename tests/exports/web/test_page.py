"""The page: everything said, nothing loaded, nobody's words taken for mark-up."""

import json
import re
from html.parser import HTMLParser

import pytest

from domain.phrases import phrase
from exports.blocks.block import nothing
from exports.report.report import Part
from exports.web.page import page_html, write
from exports.web.shell import shell

EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'&\u2028"


class Reader(HTMLParser):
    """Elements with their attributes, words, and what stands in scripts."""

    def __init__(self, page):
        super().__init__()
        self.elements, self.words, self.scripts = [], [], []
        self._in_script = False
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        self._in_script = tag == "script"

    def handle_endtag(self, tag):
        self._in_script = False

    def handle_data(self, data):
        (self.scripts if self._in_script else self.words).append(data)

    def all(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]


def test_it_says_all_of_a_part(make_report, make_part, make_block):
    page = page_html(make_report(make_part(make_block(), heading="Rozdział", comment="Mój głos")))

    words = " ".join(Reader(page).words)
    for said in [
        *("Strategie", "Do czego się zobowiązują", "Rozdział", "Kto się zobowiązuje?", "n = 4"),
        *("Dwa miasta się zobowiązują.", "Źródło: Smart V4 Strategies", "Mój głos", "Fragmenty"),
        *("Łódź", "Győr", "Žďár nad Sázavou", "Příbram", "Zobowiązanie", "Cytat", "Metoda"),
    ]:
        assert said in words


def test_it_tells_its_language_and_leads_back_to_the_dashboard(make_report, make_part, make_block):
    reader = Reader(page_html(make_report(make_part(make_block()))))

    assert reader.all("html") == [{"lang": "pl"}]
    addresses = [link["href"] for link in reader.all("a")]
    assert "https://example.org/?lang=pl" in addresses
    assert "https://example.org/method?lang=pl" in addresses


def test_it_loads_nothing(make_report, make_part, make_block):
    reader = Reader(page_html(make_report(make_part(make_block()))))

    assert [one for name, one in reader.elements if name in ("link", "img", "iframe")] == []
    assert [script for script in reader.all("script") if "src" in script] == []
    [policy] = [meta["content"] for meta in reader.all("meta") if "http-equiv" in meta]
    assert "default-src 'none'" in policy
    assert "unsafe-eval" not in policy
    assert "script-src 'unsafe-inline'" not in policy


def test_only_scripts_of_ours_run(make_report, make_part, make_block):
    reader = Reader(page_html(make_report(make_part(make_block()))))

    run = [one for one in reader.all("script") if one.get("type") != "application/json"]
    ready = shell()
    assert len(run) == 3
    assert reader.scripts[-3:] == [ready.base_map, ready.plotly, ready.behaviour]


def test_words_of_a_stranger_stay_words(make_report, make_part, make_block):
    part = make_part(make_block(title=EVIL, places=(EVIL, "b", "c", "d")), comment=EVIL)

    reader = Reader(page_html(make_report(part, title=EVIL)))

    assert reader.all("img") == []
    assert len(reader.all("script")) == 4
    figure = json.loads(reader.scripts[0])
    assert figure["data"][0]["labels"][0] == EVIL


def test_an_address_that_is_no_web_address_is_no_link(make_report, make_part, make_block):
    block = make_block(places=("javascript:alert(1)", "https://lodz.pl/plan", "c", "d"))

    report = make_report(make_part(block), address="javascript:alert(1)//")
    addresses = {link["href"] for link in Reader(page_html(report)).all("a")}

    assert "https://lodz.pl/plan" in addresses
    assert not [one for one in addresses if one.startswith("javascript")]


def test_a_missing_number_is_no_zero(make_report, make_part, make_block):
    page = page_html(make_report(make_part(make_block())))

    assert '<td class="number">–<span class="unseen">brak wartości</span></td>' in page
    assert json.loads(Reader(page).scripts[0])["data"][0]["values"] == [1, 2, 3, None]


def test_a_view_that_holds_nothing_says_so(make_report, make_part, make_block):
    part = make_part(nothing("gap_ranking"), heading="Luki")

    words = " ".join(Reader(page_html(make_report(part))).words)
    assert phrase("report.nothing", "pl") in words


def test_the_table_behind_a_chart_is_printed_only_where_it_was_asked_for(
    make_report, make_part, make_block
):
    asked, unasked = make_part(make_block()), make_part(make_block(), parts=("chart",))

    classes = [
        one["class"] for one in Reader(page_html(make_report(asked, unasked))).all("details")
    ]

    assert classes == ["asked", ""]


def test_headings_follow_each_other(make_report, make_part, make_block):
    parts: list[Part] = [make_part(make_block()), make_part(make_block(), heading="Rozdział")]

    page = page_html(make_report(*parts))

    assert re.findall(r"<(h\d)", page) == ["h1", "h2", "h2", "h2", "h3", "h2"]


@pytest.mark.parametrize("language", ["en", "hu"])
def test_a_country_report_holds_each_boundary_once_and_every_number(country_report, language):
    told = []

    page = write(country_report(language), None, told.append).decode()

    reader = Reader(page)
    data = {one["id"] for one in reader.all("script") if "id" in one}
    assert {"v4_regions.geojson", "v4_countries.geojson"} < data
    assert len(reader.all("section")) == len(country_report(language).parts)
    assert told[-1] == 1.0
    assert reader.all("html") == [{"lang": language}]
