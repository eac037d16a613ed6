"""Overview: who covers what in the four countries, and what is missing?"""

import streamlit as st

from charts.coverage import country_heatmap
from charts.frame import Words
from charts.labels import numbered
from charts.regions import region_map
from domain.rules import few_places
from store.queries import (
    coverage_by_country,
    coverage_by_region,
    key_figures,
    least_covered,
    places_on_map,
)
from ui.blocks import (
    chart,
    excerpt_badge,
    nothing_to_show,
    page_title,
    say,
    source_line,
    static_address,
)
from ui.choices import choose_criterion, choose_minimum_level
from ui.filters import framework, selection
from ui.language import current_language
from ui.session import answer
from ui.tables import country_table, region_table

LEAST = 6  # criteria named in words

chosen, language = selection(), current_language()
figures = answer(key_figures, chosen).iloc[0]
coverage = answer(coverage_by_country, chosen, framework=framework())

if figures["strategy_count"] == 0:
    page_title("overview", "")
    nothing_to_show()
    st.stop()

overall = coverage[coverage["country"] == "V4"].dropna(subset="coverage_share")
ranked = overall.sort_values(["coverage_share", "position"])
least, most = ranked.iloc[0], ranked.iloc[-1]
page_title(
    "overview",
    say(
        f"overview.lead.{framework()}",
        places=figures["place_count"],
        most=numbered(most["criterion"], language),
        most_share=f"{100 * most['coverage_share']:.0f}",
        least=numbered(least["criterion"], language),
        least_share=f"{100 * least['coverage_share']:.0f}",
    ),
)
excerpt_badge(figures["partial_text_count"], figures["strategy_count"])

for column, name in zip(
    st.columns(4), ("strategy", "place", "measure", "evidence"), strict=True
):
    column.metric(say(f"overview.{name}"), f"{figures[f'{name}_count']:,}".replace(",", " "))
