"""Ready-made reports to begin with, and the country, place or comparison they are about."""

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from charts.coverage import country_name
from domain.links import codes
from domain.report import MOST_PIECES
from domain.view import View
from exports.blocks.compare import JOINT, MOST
from exports.report.imprint import filter_words
from exports.report.templates import planned, template_names
from ui.blocks import say
from ui.filters import framework, selection
from ui.language import current_language
from ui.places import offered_places
from ui.report_basket import Basket, basket, edit, keep, plan
from ui.views import current_snapshot

TEMPLATE, COUNTRY, PLACE = "report_template", "report_country", "report_place"
SIDES, SIDE = ("countries", "places"), "report_side"
FEWEST = 2  # sides of a comparison


def offer_templates() -> None:
    """Choose a template and what it is about, then fill the report with it."""
    template = st.radio(
        say("builder.template"),
        template_names(),
        format_func={one: say(f"report.{one}") for one in template_names()}.__getitem__,
        captions=[say(f"report.{one}.subtitle") for one in template_names()],
        key=TEMPLATE,
    )
    base = _base(str(template))
    with st.container(horizontal=True, gap="small"):
        anew = "builder.begin.anew" if plan().pieces else "builder.begin"
        _begin_button("anew", anew, template, base)
        if plan().pieces:
            _begin_button("more", "builder.begin.more", template, base)


def _begin_button(name: str, text: str, template: str, base: View | None) -> None:
    st.button(
        say(text),
        key=f"report_begin_{name}",
        type="primary" if name == "anew" and not plan().pieces else "secondary",
        disabled=base is None,
        on_click=_begin_anew if name == "anew" else _begin_more,
        args=(template, base),
    )


def _base(template: str) -> View | None:
    """What the report is to be about; None, said in a sentence, while something is not chosen."""
    view = View("report", current_language(), framework(), selection())
    if template == "country":
        return _with_country(view)
    if template == "city":
        return _with_place(view)
    if template == "comparison":
        return _with_sides(view)
    st.caption(say("builder.filters", filters=filter_words(view, view.language)))
    return view


def _with_country(view: View) -> View:
    options = list(view.selection.countries) or codes("countries", "country")
    names = {one: country_name(one, view.language) for one in options}
    chosen = st.selectbox(
        say("filter.country"),
        options,
        format_func=names.__getitem__,
        key=COUNTRY,
        filter_mode=None,
    )
    regions = view.selection.regions if list(view.selection.countries) == [chosen] else ()
    return replace(
        view, selection=replace(view.selection, countries=(str(chosen),), regions=regions)
    )


def _with_place(view: View) -> View | None:
    places = _place_labels([str(st.session_state.get(PLACE) or "")])
    labels = {"": say("city.pick.choose"), **places}
    chosen = st.selectbox(
        say("city.pick"),
        list(labels),
        format_func=labels.__getitem__,
        key=PLACE,
    )
    if not chosen:
        st.caption(say("builder.choose.place"))
        return None
    return view.with_choices(place=str(chosen))


def _with_sides(view: View) -> View | None:
    side = st.segmented_control(
        say("compare.kind"),
        SIDES,
        default=SIDES[0],
        format_func={one: say(f"compare.kind.{one}") for one in SIDES}.__getitem__,
        key=SIDE,
        required=True,
    )
    key = f"{SIDE}_{side}"
    labels = _side_labels(str(side), list(st.session_state.get(key, ())))
    chosen = st.multiselect(
        say(f"compare.choose.{side}"),
        list(labels),
        format_func=labels.__getitem__,
        key=key,
        max_selections=MOST,
        placeholder=say("compare.choose.placeholder"),
    )
    if len(chosen) < FEWEST:
        st.caption(say("builder.choose.few"))
        return None
    return view.with_choices(**{"with": JOINT.join(chosen)})


def _side_labels(side: str, chosen: list[str]) -> Mapping[str, str]:
    if side == "places":
        return _place_labels(chosen)
    return {one: country_name(one, current_language()) for one in codes("countries", "country")}


def _place_labels(chosen: list[str]) -> Mapping[str, str]:
    places = offered_places(chosen, key="report_place_search")
    return dict(zip(places["place_id"], places["label"], strict=True))


def _begin_anew(template: str, base: View) -> None:
    now = plan()
    language = now.language
    filled = planned(template, replace(base, language=language), current_snapshot())
    keep(Basket(filled, template, base, before=now if now.pieces else basket().before))
    edit(-1)


def _begin_more(template: str, base: View) -> None:
    now = plan()
    more = planned(template, replace(base, language=now.language), current_snapshot())
    pieces = (*now.pieces, *(one for one in more.pieces if one not in now.pieces))
    keep(replace(basket(), plan=replace(now, pieces=pieces[:MOST_PIECES]), before=now))
    edit(-1)
