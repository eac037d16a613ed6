"""What every file states about itself: who made it, of which data, how to read and cite it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from charts.coverage import country_name
from domain import vocabulary
from domain.phrases import date_text, listed, phrase
from domain.view import View
from exports.blocks.block import Snapshot
from exports.blocks.scope import published_on
from exports.blocks.source import scope_words, short_version
from store.queries import key_figures
from store.strategies import meta


@dataclass(frozen=True, slots=True)
class Imprint:
    """Labelled lines, in the order they are printed."""

    lines: tuple[tuple[str, str], ...]  # label, text
    cite: str
    caution: str  # that a text is measured and not a city
    excerpts: str  # the excerpt badge; empty where every text is a full one
    short: str  # one line for the foot of a page or slide


def imprint_of(
    snapshot: Snapshot, views: Sequence[View], *, language: str, today: date, address: str = ""
) -> Imprint:
    """The imprint of a file that shows ``views``; ``address``: of the dashboard, where known."""
    version, known = short_version(snapshot.version), snapshot.answer(meta)
    caution = phrase("footer.measures", language)
    excerpts = _excerpts(snapshot, views, language)
    published = date_text(published_on(snapshot.version), language)
    cite = phrase(
        "imprint.cite.text",
        language,
        year=str(today.year),
        version=version,
        date=date_text(today, language),
    )
    method = [phrase("imprint.method.text", language, lexicon=str(known["lexicon"])[:8])]
    stated = {
        "project": phrase("footer.project", language, partners=_partners()),
        "data": phrase("imprint.data.text", language, version=version, date=published),
        "filters": "; ".join(dict.fromkeys(filter_words(view, language) for view in views)),
        "date": date_text(today, language),
        "reading": " ".join(one for one in (caution, excerpts) if one),
        "method": " ".join([*method, *([f"{address}/method?lang={language}"] if address else [])]),
        "licences": phrase("footer.licences", language),
        "cite": cite,
    }
    lines = tuple((phrase(f"imprint.{name}", language), text) for name, text in stated.items())
    short = phrase("imprint.short", language, version=version, date=date_text(today, language))
    return Imprint(lines, cite, caution, excerpts, short)


def filter_words(view: View, language: str) -> str:
    """The filters of a view in words: framework, countries or regions, kind, strategies in force.

    >>> from domain.selection import Selection
    >>> filter_words(View("gaps", selection=Selection(("SK",), year=2026)), "en")[:31]
    'SDGs · Slovakia · Cities and mu'
    """
    chosen = view.selection
    regions = vocabulary.by_key("reference/regions", "region")
    countries = [country_name(one, language) for one in chosen.countries]
    names = countries + [regions[one]["name"] for one in chosen.regions]
    return " · ".join(
        [
            phrase(f"filter.framework.{view.framework}", language),
            listed(names, language) if names else phrase("said.all_countries", language),
            vocabulary.label("reference/kind_groups", "kind_group", chosen.kind_group, language),
            scope_words(chosen, language),
        ]
    )


def _excerpts(snapshot: Snapshot, views: Sequence[View], language: str) -> str:
    """The badge for the view with most strategies that are not full texts."""
    partial, total = max(
        (
            (int(row["partial_text_count"]), int(row["strategy_count"]))
            for row in (snapshot.answer(key_figures, one.selection) for one in views)
        ),
    )
    if partial == 0:
        return ""
    key = "badge.excerpt" if partial == total else "badge.some_excerpts"
    return phrase(key, language, count=partial, total=total)


def _partners() -> str:
    return ", ".join(row["name"] for row in vocabulary.read("reference/partners"))
