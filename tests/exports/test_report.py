"""Reports hold what their pages show, in the language asked for, and say what is missing."""

from datetime import date

import pytest

from domain.links import view_from
from domain.report import Piece, Plan
from domain.vocabulary import LANGUAGES
from exports.blocks.registry import BLOCKS, MAIN_BLOCKS
from exports.errors import ExportError
from exports.report.report import assemble
from exports.report.scope import template_of, view_of
from exports.report.templates import planned, template_names

TODAY = date(2026, 11, 29)
KRAKOW = "gn:3094802"


def report_of(template, scope, snapshot, language="en", **choices):
    base = view_of(scope, language=language, year=2026, snapshot=snapshot).with_choices(**choices)
    plan = planned(template, base, snapshot)
    return assemble(plan, snapshot, base=base, today=TODAY, address="https://v4.example")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("template", template_names())
def test_every_template_is_written_in_every_language(template, language, snapshot):
    scope = f"place:{KRAKOW}" if template == "city" else "country:HU"

    report = report_of(template, scope, snapshot, language, **{"with": "PL,SK"})

    assert report.parts
    assert not [part.piece.block for part in report.parts if part.is_missing]
    assert "{" not in report.title + report.subtitle
    assert all(text for _, text in report.imprint.lines)


@pytest.mark.parametrize("page", MAIN_BLOCKS)
def test_a_piece_shows_the_numbers_of_its_page(page, snapshot):
    """The page and the report build the same block of the same link."""
    link = f"{page}?country=PL&country=SK&place={KRAKOW}&with=PL,SK"
    view = view_from(link, year=TODAY.year, language="pl")
    shown = MAIN_BLOCKS[page](snapshot, view)

    plan = Plan("Raport", "pl", (Piece(link, shown.key),))
    [part] = assemble(plan, snapshot, base=view, today=TODAY).parts

    assert part.block.sentences == shown.sentences
    assert part.block.figure == shown.figure
    assert part.block.table.equals(shown.table)


@pytest.mark.parametrize("link", ["overview", f"city?place={KRAKOW}"])
def test_every_block_has_a_key_by_which_a_report_finds_it(link, snapshot):
    view = view_from(f"{link}{'&' if '?' in link else '?'}map=SDG11", year=2026, language="en")

    strangers = {builder(snapshot, view).key for builder in BLOCKS.values()} - BLOCKS.keys()

    assert strangers == set()


def test_a_link_that_nobody_offers_costs_its_piece_and_not_the_report(snapshot):
    plan = Plan(
        "Raport",
        "pl",
        (Piece("overview?map=SDG11&level=high", "region_map"), Piece("gaps", "gap_ranking")),
    )
    base = view_of("v4", language="pl", year=2026, snapshot=snapshot)

    broken, sound = assemble(plan, snapshot, base=base, today=TODAY).parts

    assert broken.is_missing
    assert sound.sentences


def test_the_language_of_a_report_is_its_own_and_not_that_of_the_link(snapshot):
    plan = Plan("Správa", "sk", (Piece("gaps?lang=pl&country=SK", "gap_ranking"),))
    base = view_of("v4", language="sk", year=2026, snapshot=snapshot)

    [part] = assemble(plan, snapshot, base=base, today=TODAY).parts

    assert part.block.sentences[0].startswith("Zobrazené (Slovensko)")


def test_one_sentence_alone_can_be_taken(snapshot):
    plan = Plan("Report", "en", (Piece("gaps", "gap_ranking", ("sentence:2",)),))
    base = view_of("v4", language="en", year=2026, snapshot=snapshot)

    [part] = assemble(plan, snapshot, base=base, today=TODAY).parts

    assert part.sentences == (part.block.sentences[1],)
    assert not part.has_chart
    assert not part.has_table


def test_a_view_that_holds_nothing_stays_in_the_report_and_is_called_missing(snapshot):
    plan = Plan("Report", "en", (Piece("gaps?kind=district&country=CZ", "gap_ranking"),))
    base = view_of("v4", language="en", year=2026, snapshot=snapshot)

    [part] = assemble(plan, snapshot, base=base, today=TODAY).parts

    assert part.is_missing


def test_the_imprint_names_project_version_filters_excerpts_and_method(snapshot):
    report = report_of("country", "country:PL", snapshot)
    said = " ".join(text for _, text in report.imprint.lines)

    assert "Visegrad Fund" in said
    assert report.version[:8] in said
    assert "Poland" in said
    assert "Excerpts only" in said
    assert "https://v4.example/method?lang=en" in said
    assert "29 November 2026" in report.imprint.cite.replace("\N{NO-BREAK SPACE}", " ")


def test_a_part_leads_back_to_its_view(snapshot):
    report = report_of("gaps", "country:HU", snapshot, "hu")

    assert report.address_of(report.parts[0]) == "https://v4.example/gaps?lang=hu&country=HU"


@pytest.mark.parametrize("scope", ["country:DE", "place:", "place:gn:1", "", "V4", "country:pl"])
def test_a_scope_that_names_nothing_is_refused_with_a_sentence(scope, snapshot):
    with pytest.raises(ExportError) as refused:
        view_of(scope, language="cs", year=2026, snapshot=snapshot)

    assert "country:PL" in refused.value.told("cs")


def test_a_place_gets_the_report_of_a_city():
    assert template_of(f"place:{KRAKOW}") == "city"
    assert template_of("country:PL") == template_of("v4") == "country"
