"""The head of one strategy's page: what it is, whose it is, and the workbook row behind it."""

from collections.abc import Hashable, Mapping
from typing import Any

import streamlit as st

from domain import vocabulary
from domain.locales import number_text
from exports.blocks.strategies import period_words
from ui.blocks import excerpt_badge, say
from ui.facts import facts_list, is_stated, row_facts
from ui.language import current_language
from ui.plain import plain, web_link

FACTS = (
    *("place", "type", "status", "status_note", "adopted_year", "period_start", "period_end"),
    *("outlook_year", "issuer", "partner", "language", "text_basis", "confidence"),
    *("budget_amount", "budget_currency", "budget_basis", "budget_note", "supersedes"),
    *("source_urls", "short_title", "strategy_code"),
)


def show_head(strategy: Mapping[Hashable, Any]) -> None:
    """Title, place, kind, status and period; below them every stated field with its cell.

    ``strategy``: the row of the question strategy.
    """
    st.title(plain(strategy["title"]), anchor=False)
    if strategy["title_en"] not in ("", strategy["title"]):
        st.markdown(f"*{plain(strategy['title_en'])}*")
    st.markdown(" · ".join(_key_facts(strategy)))
    st.caption("  \n".join(_origin(strategy)))
    if is_stated(strategy["place_id"]):
        st.page_link(
            "pages/city.py",
            label=say("strategies.open_place", place=plain(strategy["place_name"])),
            icon=":material/location_city:",
            query_params={"place": str(strategy["place_id"])},
        )
    if strategy["text_basis"] != "full":
        excerpt_badge(1, 1)


def show_facts(strategy: Mapping[Hashable, Any]) -> None:
    """Every field the workbook states, with the address of its cell."""
    where = say(
        "strategies.facts.where",
        workbook=plain(strategy["workbook"]),
        sheet=plain(strategy["sheet"]),
        row=strategy["sheet_row"],
    )
    with st.expander(say("strategies.facts.heading"), icon=":material/table_rows:"):
        st.caption(where)
        st.html(facts_list(row_facts(strategy, "strategies", FACTS, current_language())))


def _key_facts(strategy: Mapping[Hashable, Any]) -> list[str]:
    place = strategy["place_name"] if is_stated(strategy["place_id"]) else strategy["place"]
    facts = [
        f"**{plain(place)}**",
        _label("countries", "country", strategy["country"]),
        _label("strategy_types", "code", strategy["type"]),
        _status(strategy),
        period_words(strategy["period_start"], strategy["period_end"], current_language()),
    ]
    return [*facts, *_budget(strategy)]


def _status(strategy: Mapping[Hashable, Any]) -> str:
    name = _label("strategy_statuses", "code", strategy["status"])
    year = strategy["adopted_year"]
    return f"{name} ({year})" if is_stated(year) else name


def _origin(strategy: Mapping[Hashable, Any]) -> list[str]:
    """Where the text comes from, and the partner's own words on the status."""
    origin = [
        say("strategies.partner", name=_label("partners", "partner", strategy["partner"])),
        _label("text_bases", "code", strategy["text_basis"]),
        say(
            "strategies.confidence",
            name=_label("confidences", "code", strategy["confidence"]).lower(),
        ),
    ]
    links = ", ".join(filter(None, map(web_link, strategy["source_urls"])))
    lines = [" · ".join(filter(None, origin))]
    if strategy["status_note"]:
        lines.append(say("strategies.status_note", words=plain(strategy["status_note"])))
    if links:
        lines.append(say("evidence.sources", links=links))
    return lines


def _budget(strategy: Mapping[Hashable, Any]) -> list[str]:
    """The amount as stated, in its own currency and with what it is; never converted."""
    if not is_stated(strategy["budget_amount"]):
        return []
    basis = _label("budget_bases", "code", strategy["budget_basis"] or "unclear")
    amount = number_text(strategy["budget_amount"], current_language())
    return [f"{amount} {strategy['budget_currency']} ({basis.lower()})"]


def _label(table: str, key: str, code: str) -> str:
    return plain(vocabulary.label(f"reference/{table}", key, code, current_language()))
