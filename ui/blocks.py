"""The building blocks of a page: title, badges, links, the footer."""

from html import escape
from typing import Any, NoReturn

import pandas as pd
import streamlit as st

from domain import vocabulary
from domain.phrases import phrase
from exports.blocks.source import short_version
from ui.asgi import root_path
from ui.filters import is_experimental
from ui.language import current_language
from ui.session import facts, version


def say(key: str, **values: object) -> str:
    """The phrase ``key`` in the visitor's language."""
    return phrase(key, current_language(), **values)


def page_title(name: str, lead: str) -> None:
    """Open a page of words with its question and a lead."""
    st.title(say(f"page.{name}.question"))
    st.markdown(lead)


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


def experimental_badge() -> None:
    """Say that the framework in view is experimental, where it is."""
    if is_experimental():
        st.caption(f":material/science: {say('framework.experimental.note')}")


def open_place(points: list[dict[str, Any]], places: pd.DataFrame) -> None:
    """Offer the page of the place whose dot was clicked.

    ``places``: place_id and place_name of everything a click can name.
    """
    if not points:
        return
    clicked = {str(point.get("customdata", "")).partition("|")[0] for point in points}
    for row in places[places["place_id"].isin(clicked)].drop_duplicates("place_id").itertuples():
        st.page_link(
            "pages/city.py",
            label=say("overview.open_place", place=row.place_name),
            icon=":material/arrow_forward:",
            query_params={"place": str(row.place_id)},
        )


def static_address() -> str:
    """Where this server serves ``static/``, also behind a path prefix."""
    return f"{root_path()}app/static"


def footer() -> None:
    """Close every page: project, partners, what is measured, versions and licences."""
    known = facts(version())
    partners = ", ".join(row["name"] for row in vocabulary.read("reference/partners"))
    lines = [
        say("footer.project", partners=partners),
        say(
            "footer.version",
            version=short_version(version()),
            built=known["built_at"][:16].replace("T", " "),
            lexicon=known["lexicon"][:8],
        ),
        say("footer.licences"),
    ]
    st.html(
        f'<footer class="fine-print"><p><b>{escape(say("footer.measures"))}</b></p>'
        f"{''.join(f'<p>{escape(line)}</p>' for line in lines)}</footer>"
    )
