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
    open_place,
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
overall = coverage[coverage["country"] == "V4"].dropna(subset="coverage_share")

if overall.empty:
    page_title("overview", "")
    nothing_to_show()
    st.stop()

ranked = overall.sort_values(["coverage_share", "position"])
page_title(
    "overview",
    say(
        f"overview.lead.{framework()}",
        places=figures["place_count"],
        most=numbered(ranked.iloc[-1]["criterion"], language),
        most_share=f"{100 * ranked.iloc[-1]['coverage_share']:.0f}",
        least=numbered(ranked.iloc[0]["criterion"], language),
        least_share=f"{100 * ranked.iloc[0]['coverage_share']:.0f}",
    ),
)
excerpt_badge(figures["partial_text_count"], figures["strategy_count"])
source = source_line(has_excerpts=figures["partial_text_count"] > 0)

for column, name in zip(
    st.columns(4), ("strategies", "places", "measures", "evidence"), strict=True
):
    singular = {"strategies": "strategy", "places": "place", "measures": "measure"}.get(name, name)
    column.metric(
        say(f"overview.{name}"),
        f"{figures[f'{singular}_count']:,}".replace(",", "\u202f"),
        help=say(
            f"overview.{name}.help",
            submitted=figures["submitted_strategy_count"],
            shown=figures["strategy_count"],
        ),
    )

left, right = st.columns([3, 2], gap="large")
with left:
    minimum = choose_minimum_level(say("overview.threshold"))
    coverage = answer(coverage_by_country, chosen, framework=framework(), minimum_level=minimum)
    words = Words(
        say(f"overview.heatmap.title.{framework()}"),
        say(f"overview.heatmap.subtitle.{minimum}", few=few_places()),
        source,
    )
    chart(
        country_heatmap(coverage, language=language, words=words),
        country_table(coverage),
        words,
        key="country_heatmap",
    )
with right:
    st.subheader(say("overview.least.heading"))
    least = answer(least_covered, chosen, framework=framework(), minimum_level=minimum)
    for row in least.head(LEAST).itertuples():
        st.markdown(
            say(
                "overview.least.item",
                criterion=numbered(str(row.criterion), language),
                covered=row.covered_count,
                places=row.place_count,
                mentioned=row.mention_count,
            )
        )

st.subheader(say("overview.map.heading"))
criterion = choose_criterion(say("overview.map.choose"), ranked.iloc[-1]["criterion"])
regions = answer(coverage_by_region, chosen, criterion=criterion, minimum_level=minimum)
places = answer(places_on_map, chosen, criterion=criterion)
name = numbered(criterion, language)
words = Words(
    say("overview.map.title", criterion=name),
    say("overview.map.subtitle", minimum=minimum, count=places["level"].count()),
    source,
)
figure = region_map(
    regions,
    places,
    criterion=criterion,
    geojson=f"{static_address()}/v4_regions.geojson",
    language=language,
    words=words,
)
clicked = chart(figure, region_table(regions), words, key="region_map", select=True)
open_place(clicked, places)
