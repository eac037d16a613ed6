"""The page of money: whose amounts are shown, the strategy behind a dot, who states none."""

from typing import Any

import pandas as pd
import streamlit as st

from domain.view import View
from exports.blocks.money import OF, shown_amounts
from exports.blocks.tables import country_names
from store.money import money_counts, money_stated
from ui.blocks import say
from ui.choices import choose
from ui.filters import selection
from ui.language import current_language
from ui.money_list import amount_list
from ui.plain import plain
from ui.session import answer
from ui.views import current_snapshot

LISTED = 30  # amounts written out


def choose_kind() -> str:
    """Whose amounts are shown: those of strategies or those of their measures, never both."""
    return choose("of", OF, label=say("money.of"), show=lambda one: say(f"money.of.{one}"))


def say_no_amount() -> None:
    """Say calmly that nothing in view states an amount, which is not the same as none."""
    st.info(say("money.none"), icon=":material/money_off:")


def open_strategies(points: list[dict[str, Any]]) -> None:
    """Offer the strategies whose dots were clicked."""
    clicked = {str(point.get("customdata", "")) for point in points}
    amounts = answer(money_stated, selection())
    for row in (
        amounts[amounts["strategy_code"].isin(clicked)]
        .drop_duplicates("strategy_code")
        .itertuples()
    ):
        st.page_link(
            "pages/strategies.py",
            label=say(
                "money.open", place=plain(str(row.place_name)), title=plain(str(row.strategy_title))
            ),
            icon=":material/arrow_forward:",
            query_params={"strategy": str(row.strategy_code)},
        )


def show_amounts(view: View) -> None:
    """Every amount with its strategy and cell: what a click on a dot tells, without a click."""
    amounts = shown_amounts(current_snapshot(), view)
    st.header(say("money.list.heading"))
    if len(amounts) > LISTED:
        st.caption(say("money.list.more", shown=LISTED, count=len(amounts)))
    st.html(amount_list(amounts.head(LISTED), view))


def show_counts() -> None:
    """How many of each country state an amount; not stated is a number of its own."""
    counts = answer(money_counts, selection())
    strategies, measures = counts["strategy_count"], counts["measure_count"]
    columns = {
        "country": country_names(counts["country"], current_language()),
        "strategies_stated": counts["strategy_stated_count"],
        "strategies_not_stated": strategies - counts["strategy_stated_count"],
        "measures_stated": counts["measure_stated_count"],
        "measures_not_stated": measures - counts["measure_stated_count"],
    }
    table = pd.DataFrame({say(f"money.counts.{name}"): of for name, of in columns.items()})
    st.header(say("money.counts.heading"))
    st.caption(say("money.counts.note"))
    st.dataframe(table, hide_index=True, alt=say("money.counts.heading"))
