"""The file that the report becomes, and beside it the whole set as open data."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib import import_module

import streamlit as st

from domain.links import view_from
from domain.report import Plan
from domain.selection import Selection
from domain.view import View
from exports.blocks.block import Snapshot
from exports.bundle.names import part_name
from exports.formats import FORMATS, write
from exports.report.report import assemble
from ui.blocks import say
from ui.downloads import file_name
from ui.filters import framework, selection
from ui.report_address import dashboard_address
from ui.report_basket import plan
from ui.report_jobs import Job, Progress
from ui.report_making import is_busy, show_job, start, with_snapshot
from ui.session import version

FORMAT = "report_format"
NEEDS_BROWSER = {"zip"}
PACKAGE, ZIP = "exports.open_data.package", "application/zip"
API = "api/v1"


@dataclass(frozen=True, slots=True)
class Order:
    """All that decides what the file says."""

    format: str
    plan: Plan
    version: str


def offer_file() -> None:
    """Choose a format and make the file."""
    chosen = str(
        st.radio(
            say("builder.format"),
            list(FORMATS),
            format_func={one: say(f"builder.format.{one}") for one in FORMATS}.__getitem__,
            key=FORMAT,
            horizontal=True,
        )
    )
    st.caption(say(f"builder.format.{chosen}.text"))
    if chosen in NEEDS_BROWSER and not _has_browser():
        st.info(say("export.error.browser"), icon=":material/image_not_supported:")
    order = Order(chosen, written(plan()), version())
    st.button(
        say("builder.make"),
        key="report_make",
        type="primary",
        icon=":material/description:",
        disabled=is_busy() or not order.plan.pieces,
        on_click=make,
        args=(order,),
    )
    show_job("report", order)


def offer_data() -> None:
    """The whole set as open data, and the way to ask for it over the web."""
    st.markdown(say("builder.data.text"))
    st.button(
        say("builder.data.make"),
        key="report_data",
        icon=":material/dataset:",
        disabled=is_busy(),
        on_click=make_data,
    )
    show_job("data", version())
    address = f"{dashboard_address('report')}/{API}"
    st.caption(say("builder.data.api", address=f"`{address}`"))


def make(order: Order) -> None:
    """Begin the file beside the pages."""
    told = FORMATS[order.format]
    name = file_name(part_name(order.plan.title), told.extension)
    base, address = base_of(order.plan), dashboard_address("report")
    today = datetime.now(UTC).date()

    def work(snapshot: Snapshot, progress: Progress) -> bytes:
        """Build every block, then write the file."""
        report = assemble(order.plan, snapshot, base=base, today=today, address=address)
        return write(order.format, report, snapshot, progress)

    start(Job("report", name, told.media_type, order), with_snapshot(order.version, work))


def make_data() -> None:
    """Begin the package of all data beside the pages."""

    def work(snapshot: Snapshot, progress: Progress) -> bytes:
        """Write every table."""
        packed: bytes = import_module(PACKAGE).package_zip(snapshot, progress)
        return packed

    job = Job("data", file_name("open-data", "zip"), ZIP, version())
    start(job, with_snapshot(version(), work))


def written(stated: Plan) -> Plan:
    """The plan without pieces that say nothing."""
    kept = (one for one in stated.pieces if one.block or one.heading or one.comment)
    return replace(stated, pieces=tuple(kept))


def base_of(stated: Plan) -> View:
    """The view whose places, strategies and evidence a workbook lists: all that the pieces show.

    Without pieces of the dashboard it is what the filters show.
    """
    year, language = selection().year, stated.language
    views = [
        view_from(one.link, year=year, language=language) for one in stated.pieces if one.block
    ]
    if not views:
        return View("report", language, framework(), selection())
    first = views[0]
    shared = [choice for choice in first.choices if all(choice in one.choices for one in views)]
    joint = _joint([one.selection for one in views])
    return replace(first, language=language, selection=joint, choices=tuple(shared))


def _joint(selections: list[Selection]) -> Selection:
    """What covers them all; kinds of places are never mixed, the first one counts."""
    countries = [one.countries for one in selections]
    regions = {one.regions for one in selections}
    return replace(
        selections[0],
        countries=tuple(sorted({code for some in countries for code in some}))
        if all(countries)
        else (),
        regions=selections[0].regions if len(regions) == 1 else (),
        in_force=all(one.in_force for one in selections),
    )


def _has_browser() -> bool:
    has_browser: bool = import_module("exports.pictures.chrome").is_available()
    return has_browser
