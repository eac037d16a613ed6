"""The whole file, opened again by python-docx."""

import re

import pytest

from domain.phrases import phrase
from domain.report import CHART, SENTENCES, TABLE, Piece

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
GAPS = Piece("gaps?country=PL", "gap_ranking", heading="Luki")
COUNTRY = Piece("overview?country=PL", "country_heatmap", (SENTENCES, CHART))


def words(document):
    return [paragraph.text for paragraph in document.paragraphs]


def texts(element):
    return "".join(one.text or "" for one in element.iter(f"{W}t"))


def test_headings_carry_the_styles_that_word_navigates_by(written):
    document = written(GAPS)

    headings = {one.text: one.style.name for one in document.paragraphs if "Head" in one.style.name}
    assert headings["Luki"] == "Heading 1"
    assert headings["Poland: what is most often not found?"] == "Heading 2"


def test_letters_of_the_region_arrive_unharmed(written):
    assert "Łódź, Győr, Žďár, Příbram" in words(written())


@pytest.mark.parametrize(
    ("language", "tag"),
    [("en", "en-GB"), ("pl", "pl-PL"), ("cs", "cs-CZ"), ("sk", "sk-SK"), ("hu", "hu-HU")],
)
def test_spell_checkers_know_the_language(written, language, tag):
    document = written(language=language)

    assert {one.get(f"{W}val") for one in document.styles.element.iter(f"{W}lang")} == {tag}
    assert document.core_properties.language == tag


@pytest.mark.parametrize(
    ("language", "opening"),
    [("en", "Figure 1. "), ("pl", "Rysunek 1. "), ("cs", "Obrázek 1. "), ("hu", "1. ábra. ")],
)
def test_captions_put_the_number_where_the_language_does(written, language, opening):
    document = written(COUNTRY, language=language)

    [caption] = [one for one in document.paragraphs if one.style.name == "Caption"]
    assert caption.text.startswith(opening)
    assert f"SEQ {phrase('report.figure', language)} " in "".join(
        one.text for one in caption._p.iter(f"{W}instrText")
    )


def test_the_imprint_closes_the_document(written):
    document = written(language="cs")

    said = words(document)
    heading = said.index("O\u00a0této zprávě")
    assert any("Visegrádským fondem" in line for line in said[heading:])
    assert said[-1].startswith("Jak citovat: Smart V4 Strategies (2026)")


def test_the_foot_of_every_page_counts_pages_and_names_the_project(written):
    foot = written().sections[0].footer._element

    codes = [one.text.strip() for one in foot.iter(f"{W}instrText")]
    assert codes == ["PAGE", "NUMPAGES"]
    assert "Visegrad Fund" in texts(foot)


def test_contents_list_every_heading_and_lead_to_it(written):
    pieces = [Piece(heading=name, comment="…") for name in ("Łódź", "Győr", "Žďár", "Brno")]
    document = written(*pieces, *pieces)

    [contents] = document.element.body.iter(f"{W}sdtContent")
    links = {texts(one): one.get(f"{W}anchor") for one in contents.iter(f"{W}hyperlink")}
    marks = {one.get(f"{W}name") for one in document.element.body.iter(f"{W}bookmarkStart")}
    assert {"Łódź", "Győr", "Žďár", "Brno", "About this report"} == set(links)
    assert set(links.values()) <= marks


def test_nothing_asks_the_reader_to_update_fields(written):
    document = written(GAPS)

    assert not list(document.settings.element.iter(f"{W}updateFields"))
    assert not [one for one in document.element.body.iter(f"{W}fldChar") if one.get(f"{W}dirty")]


def test_a_table_repeats_its_head_and_keeps_its_rows_whole(written):
    [table] = written(Piece(GAPS.link, GAPS.block, (TABLE,))).tables

    head, *rows = table._tbl.tr_lst
    assert head.find(f"{W}trPr/{W}tblHeader") is not None
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in [head, *rows])


def test_a_table_too_wide_for_the_page_turns_it(written):
    document = written(Piece(comment="Úvod"), Piece(GAPS.link, GAPS.block, (TABLE,)))

    shapes = [section.page_width > section.page_height for section in document.sections]
    assert shapes == [False, True, False]


def test_a_view_that_holds_nothing_says_so(written):
    document = written(Piece("city?place=gn:1", "city_profile"), language="sk")

    assert phrase("report.nothing", "sk") in words(document)


def test_letters_that_xml_forbids_do_not_break_the_file(written):
    document = written(
        Piece(heading="Pl\x0czeň", comment="Br\x00no\x1f \ud800\ufffe"), title="\x01V4"
    )

    assert "Plzeň" in words(document)
    assert "Brno " in words(document)
    assert document.core_properties.title == "V4"


def test_words_of_the_author_never_become_markup(written):
    assert '<b>&amp; =1+1 "Łódź"</b>' in words(written(Piece(comment='<b>&amp; =1+1 "Łódź"</b>')))


def test_the_view_can_be_opened_in_the_dashboard(written):
    document = written(COUNTRY, address="https://example.org/smart")

    targets = [link.target_ref for link in document.part.rels.values() if link.is_external]
    assert targets == ["https://example.org/smart/?lang=en&country=PL"]


def test_only_addresses_of_the_web_become_links(written):
    document = written(COUNTRY, address="javascript:alert(1)//")

    assert not [link for link in document.part.rels.values() if link.is_external]


def test_blocks_that_are_called_alike_are_told_apart_by_framework(written):
    green = Piece("gaps?framework=GD&country=PL", "gap_ranking", (SENTENCES,))
    document = written(Piece("gaps?country=PL", "gap_ranking", (SENTENCES,)), green)

    said = [
        line
        for line in words(document)
        if re.match(r"Poland: what is most often not found\?", line)
    ]
    assert len(set(said)) == 2
