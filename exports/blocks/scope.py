"""How much a view holds, as the sentence every page opens with."""

from datetime import date, datetime

from charts.coverage import country_name
from domain.phrases import date_text, listed, phrase
from domain.view import View
from exports.blocks.block import Snapshot
from exports.blocks.source import scope_words
from store.queries import key_figures


def in_view(snapshot: Snapshot, view: View) -> str:
    """Places and strategies in view, where they lie, which strategies count, day of the data."""
    figures = snapshot.answer(key_figures, view.selection)
    language, chosen = view.language, view.selection
    return phrase(
        f"said.in_view.{chosen.kind_group}",
        language,
        where=_where(view),
        places=figures["place_count"],
        strategies=figures["strategy_count"],
        scope=scope_words(chosen, language),
        date=date_text(published_on(snapshot.version), language),
    )


def published_on(version: str) -> date:
    """The day on which a snapshot was published; its name begins with the time in UTC."""
    return datetime.strptime(version[:8], "%Y%m%d").date()


def _where(view: View) -> str:
    language, countries = view.language, view.selection.countries
    if not countries:
        return phrase("said.all_countries", language)
    return listed([country_name(one, language) for one in countries], language)
