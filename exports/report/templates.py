"""Ready-made reports: data/reference/report_templates.csv, filled with what is asked about."""

from collections.abc import Mapping
from dataclasses import replace

from charts.coverage import country_name
from domain import vocabulary
from domain.links import link_of
from domain.phrases import listed, phrase
from domain.report import Piece, Plan
from domain.view import View
from exports.blocks.block import Snapshot
from exports.blocks.profile import place_row
from exports.blocks.registry import BLOCKS

TEMPLATES = "reference/report_templates"
CHOSEN = ("place", "with")  # choices of the view asked about that its pieces keep


def template_names() -> list[str]:
    """The templates in their order."""
    return list(dict.fromkeys(row["template"] for row in vocabulary.read(TEMPLATES)))


def planned(template: str, base: View, snapshot: Snapshot) -> Plan:
    """The plan of ``template`` for the places and countries of ``base``, in its language.

    ``base`` chooses filters and language, for city the choice ``place``, for comparison ``with``.
    """
    rows = [row for row in vocabulary.read(TEMPLATES) if row["template"] == template]
    language = base.language
    return Plan(
        title=phrase(f"report.{template}.title", language, where=subject(base, snapshot)),
        subtitle=phrase(f"report.{template}.subtitle", language),
        language=language,
        pieces=tuple(_piece(row, base) for row in rows if _is_wanted(row, base, snapshot)),
    )


def subject(base: View, snapshot: Snapshot) -> str:
    """Who a report is about: the place, else the countries of the filters, else all four."""
    place = place_row(snapshot, base)
    if place is not None:
        return str(place["name"])
    names = [country_name(one, base.language) for one in base.selection.countries]
    return listed(names, base.language) if names else phrase("report.all", base.language)


def _is_wanted(row: Mapping[str, str], base: View, snapshot: Snapshot) -> bool:
    """Whether a piece that may be left out has something to show."""
    return not row["optional"] or not BLOCKS[row["block"]](snapshot, _view(row, base)).is_empty


def _view(row: Mapping[str, str], base: View) -> View:
    view = replace(base, page=row["page"], framework=row["framework"] or base.framework, choices=())
    return view.with_choices(**{name: base.choice(name) for name in CHOSEN})


def _piece(row: Mapping[str, str], base: View) -> Piece:
    chapter, language = row["chapter"], base.language
    heading = phrase(f"report.chapter.{chapter}", language) if chapter else ""
    if not row["block"]:
        return Piece(parts=(), heading=heading, comment=phrase(f"report.words.{chapter}", language))
    return Piece(
        link=link_of(_view(row, base)),
        block=row["block"],
        parts=tuple(row["parts"].split()),
        heading=heading,
    )
