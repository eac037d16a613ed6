"""The building blocks of a page: lead, badges, a chart with its table, the footer."""

from collections.abc import Callable
from html import escape
from typing import Any, NoReturn

import pandas as pd
import streamlit as st

from charts.frame import PICTURE_WIDTH, Figure, Words
from domain import vocabulary
from domain.phrases import phrase
from exports.table import csv_bytes
from ui.filters import is_experimental, selection
from ui.language import current_language
from ui.session import facts, version


def say(key: str, **values: object) -> str:
    """The phrase ``key`` in the visitor's language."""
    return phrase(key, current_language(), **values)


def page_title(name: str, lead: str) -> None:
    """Open a page with its question and one sentence that answers it."""
    st.title(say(f"page.{name}.question"))
    st.markdown(lead)


def product_name() -> None:
    """Let static/page.css print the product's name above the navigation."""
    st.html(f'<style>:root {{ --product: "{say("app.name")}"; }}</style>')


def stop() -> NoReturn:
    """End a page early, with its footer."""
    footer()
    st.stop()


def nothing_to_show() -> None:
    """Say calmly that the filters leave nothing, and what to do."""
    st.info(f"**{say('empty.title')}**  \n{say('empty.text')}", icon=":material/filter_alt_off:")


def excerpt_badge(partial: int, total: int) -> None:
    """Warn that not found is not the same as lacking, wherever a text is not the full one."""
    if partial == 0:
        return
    key = "badge.excerpt" if partial == total else "badge.some_excerpts"
    st.caption(f":material/content_cut: {say(key, count=partial, total=total)}")


def source_line(*, has_excerpts: bool) -> str:
    """Source, version and scope, as they stand under every figure."""
    chosen = selection()
    scope = say("scope.in_force" if chosen.in_force else "scope.all", year=chosen.year)
    return source_words(scope, has_excerpts=has_excerpts)


def source_words(scope: str, *, has_excerpts: bool) -> str:
    """Source, version, a stated scope, and what to bear in mind about texts and framework."""
    lines = [say("source.line", version=short_version(), scope=scope)]
    if has_excerpts:
        lines.append(say("source.excerpts"))
    if is_experimental():
        lines.append(say("framework.experimental.note"))
    return " ".join(lines)


def experimental_badge() -> None:
    """Say that the framework in view is experimental, where it is."""
    if is_experimental():
        st.caption(f":material/science: {say('framework.experimental.note')}")


def short_version() -> str:
    """The day and the identity of the snapshot, short enough to print.

    Snapshots are named <UTC time>-<identity>.
    """
    day, _, identity = version().partition("-")
    return f"{day[:8]}-{identity[:6]}"


def chart(
    figure: Figure,
    table: pd.DataFrame,
    words: Words,
    *,
    key: str,
    select: bool = False,
) -> list[dict[str, Any]]:
    """Show a figure between its words, with its table; return the points a visitor has clicked."""
    st.markdown(f"##### {words.title}")
    st.caption(words.subtitle)
    shown, tabular = st.tabs([say("block.chart"), say("block.table")])
    with shown:
        _legend(figure, key)
        state: Any = st.plotly_chart(
            figure,
            key=key,
            alt=f"{words.title} {words.subtitle} {say('block.alt')}",
            config=chart_config(key),
            on_select="rerun" if select else "ignore",
            selection_mode="points",
        )
    with tabular:
        st.dataframe(table, hide_index=True, alt=words.title)
        notes = [words.title, words.subtitle, words.source, say("footer.measures")]
        download(lambda: csv_bytes(table, notes), name=key)
    st.caption(words.source)
    return list(state["selection"]["points"]) if select else []


def _legend(figure: Figure, key: str) -> None:
    """Print the legend, and let what follows move up over the caption that nobody sees."""
    meta = figure["layout"]["meta"]
    kinds = {"■": "square", "▨": "hatched", "▦": "dotted", "●": "dot", "": "heading"}
    parts = [
        f'<span class="entry {kinds[entry["sign"]]}" style="--fill:{entry["colour"]}">'
        f"{escape(entry['label'])}</span>"
        for entry in meta["legend"]
    ]
    if parts:
        st.html(f'<div class="legend">{"".join(parts)}</div>')
    up = f"margin-bottom: -{meta['caption']}px;"
    st.html(f"<style>.st-key-{key} {{ {up} }}</style>")


def open_place(points: list[dict[str, Any]], places: pd.DataFrame) -> None:
    """Offer the page of the place whose dot was clicked.

    ``places``: place_id and place_name of everything a click can name.
    """
    clicked = {str(point.get("customdata", "")).partition("|")[0] for point in points}
    for row in places[places["place_id"].isin(clicked)].drop_duplicates("place_id").itertuples():
        st.page_link(
            "pages/city.py",
            label=say("overview.open_place", place=row.place_name),
            icon=":material/arrow_forward:",
            query_params={"place": str(row.place_id)},
        )


def download(data: Callable[[], bytes], *, name: str) -> None:
    """Offer a table as a file that is only made when somebody asks for it."""
    st.download_button(
        say("block.csv"),
        data,
        file_name=f"smart-v4-{name.replace('_', '-')}-{short_version()}.csv",
        mime="text/csv",
        key=f"{name}_csv",
        on_click="ignore",
        icon=":material/download:",
    )


def chart_config(name: str) -> dict[str, Any]:
    """Modebar with a vector download only; maps find their empty base map on this server."""
    return {
        "displaylogo": False,
        "modeBarButtonsToRemove": [
            *("zoom2d", "pan2d", "select2d", "lasso2d", "zoomIn2d", "zoomOut2d"),
            *("autoScale2d", "resetScale2d", "zoomInGeo", "zoomOutGeo", "resetGeo"),
        ],
        "topojsonURL": f"{static_address()}/un/",
        "toImageButtonOptions": {
            "format": "svg",
            "filename": f"smart-v4-{name.replace('_', '-')}-{short_version()}",
            "width": PICTURE_WIDTH,
            "scale": 2,
        },
    }


def static_address() -> str:
    """Where this server serves ``static/``, also behind a path prefix."""
    prefix = str(st.get_option("server.baseUrlPath")).strip("/")
    return f"/{prefix}/app/static" if prefix else "/app/static"


def footer() -> None:
    """Close every page: project, partners, what is measured, versions and licences."""
    known = facts(version())
    partners = ", ".join(row["name"] for row in vocabulary.read("reference/partners"))
    st.divider()
    st.caption(
        "  \n".join(
            [
                f"**{say('footer.measures')}**",
                say("footer.project", partners=partners),
                say(
                    "footer.version",
                    version=short_version(),
                    built=known["built_at"][:16].replace("T", " "),
                    lexicon=known["lexicon"][:8],
                ),
                say("footer.licences"),
            ]
        )
    )
