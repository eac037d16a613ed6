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
    experimental_badge,
    nothing_to_show,
    open_place,
    page_title,
    say,
    source_line,
    static_address,
    stop,
)
from ui.choices import choose_criterion, choose_minimum_level
from ui.filters import framework, selection
from ui.language import current_language
from ui.overview import lead, ranked, show_key_figures, show_least_covered
from ui.session import answer
from ui.tables import country_table, region_table

chosen, language = selection(), current_language()
figures = answer(key_figures, chosen).iloc[0]
by_share = ranked(answer(coverage_by_country, chosen, framework=framework()))

if by_share.empty:
    page_title("overview", "")
    nothing_to_show()
    stop()

page_title("overview", lead(by_share, figures["place_count"]))
excerpt_badge(figures["partial_text_count"], figures["strategy_count"])
experimental_badge()
show_key_figures(figures)
source = source_line(has_excerpts=figures["partial_text_count"] > 0)

grid, least = st.columns([3, 2], gap="large")
with grid:
    minimum = choose_minimum_level(say("overview.threshold"))
    coverage = answer(coverage_by_country, chosen, framework=framework(), minimum_level=minimum)
    words = Words(
        say(f"overview.heatmap.title.{framework()}"),
        say(f"overview.heatmap.subtitle.{minimum}", few=few_places()),
        source,
    )
    figure = country_heatmap(coverage, language=language, words=words)
    chart(figure, country_table(coverage), words, key="country_heatmap")
with least:
    uncovered = answer(least_covered, chosen, framework=framework(), minimum_level=minimum)
    show_least_covered(uncovered, minimum)

st.subheader(say("overview.map.heading"))
criterion = choose_criterion("map", say("overview.map.choose"), by_share.iloc[-1]["criterion"])
regions = answer(coverage_by_region, chosen, criterion=criterion, minimum_level=minimum)
places = answer(places_on_map, chosen, criterion=criterion)
words = Words(
    say("overview.map.title", criterion=numbered(criterion, language)),
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
st.caption(say("overview.map.click"))
open_place(chart(figure, region_table(regions), words, key="region_map", select=True), places)
