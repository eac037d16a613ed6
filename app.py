"""Navigation, language and filters around the chosen page."""

from pathlib import Path

import streamlit as st

from domain.errors import SmartV4Error
from domain.phrases import phrase
from etl.pipeline import default_submissions, loader
from etl.problems import describe
from ui.address import look_up_address
from ui.assets import is_in_front
from ui.blocks import footer, say
from ui.chips import show_chips
from ui.filters import adopt_language, choose_filters, choose_language
from ui.frame import show_frame
from ui.glossary import offer_glossary
from ui.import_access import is_local
from ui.language import current_language
from ui.saved_views import offer_saved_views
from ui.session import look_up_version, version
from ui.turns import Turn, building, turn

ROOT = Path(__file__).resolve().parent
REFUSED = "refused_files"

PAGES = {
    "nav.explore": {
        "overview": ":material/grid_view:",
        "coverage": ":material/view_module:",
        "gaps": ":material/troubleshoot:",
        "city": ":material/location_city:",
        "strategies": ":material/description:",
    },
    "nav.compare": {
        "compare": ":material/compare_arrows:",
        "map": ":material/map:",
        "crosswalk": ":material/hub:",
        "targets": ":material/flag:",
        "smart": ":material/account_tree:",
        "money": ":material/payments:",
    },
    "nav.share": {"report": ":material/ios_share:", "present": ":material/slideshow:"},
    "nav.background": {
        "quality": ":material/fact_check:",
        "method": ":material/menu_book:",
    },
}
LOCAL_PAGES = {"nav.contribute": {"submissions": ":material/upload_file:"}}


def navigation() -> st.Page:
    """The pages, named in the visitor's language; some only on the visitor's own machine."""
    offered = PAGES | LOCAL_PAGES if is_local() else PAGES
    sections = {
        say(section): [
            st.Page(
                Path("pages") / f"{name}.py",
                title=say(f"page.{name}"),
                icon=icon,
                default=name == "overview",
            )
            for name, icon in pages.items()
        ]
        for section, pages in offered.items()
    }
    return st.navigation(sections, expanded=True)


@st.cache_resource(show_spinner=False)
def is_prepared(version: str) -> bool:
    """Whether ``version`` comes from the present submissions, vocabulary and rules."""
    return bool(version) and loader().is_up_to_date(default_submissions())


def prepare_store(ours: Turn) -> None:
    """Build the snapshot where it is missing or out of date, and show how far it is."""
    if is_prepared(version()):
        return
    ours.give_up()
    language = current_language()
    with (
        st.container(key="preparing"),
        st.status(phrase("store.preparing", language), expanded=True) as status,
    ):
        bar = st.progress(0.0)

        def show(step: str, share: float) -> None:
            """Move the bar."""
            bar.progress(share, text=phrase(f"step.{step}", language))

        with building:
            look_up_version()
            if not is_prepared(version()):
                report = loader(progress=show).load(default_submissions())
                st.session_state[REFUSED] = report.refused
                is_prepared.clear()
        status.update(state="complete")
    st.rerun()


def show_refused() -> None:
    """Name the files of the submissions folder that could not be taken in at this start."""
    for problem in st.session_state.get(REFUSED, ()):
        st.warning(" ".join(describe(problem, current_language())))


st.set_page_config(
    page_title=phrase("app.name", "en"), page_icon=str(ROOT / "static" / "icon.png"), layout="wide"
)
with turn() as ours:
    look_up_version()
    look_up_address()
    adopt_language()
    page = navigation()
    with st.sidebar:
        choose_language()
        choose_filters()
        offer_saved_views(page.url_path, page.title)
        offer_glossary()
        st.caption(say("app.tagline"))
    show_frame(is_linked=is_in_front())
    show_chips()
    try:
        prepare_store(ours)
        show_refused()
        page.run()
        footer()
    except SmartV4Error as problem:
        st.error(str(problem))
