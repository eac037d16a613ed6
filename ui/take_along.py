"""What a visitor takes from a block: into the report, as a file, or into another website."""

from collections.abc import Callable
from html import escape
from importlib import import_module

import streamlit as st

from domain.links import link_of, path_of
from domain.report import CHART, MOST_PIECES, ONE_SENTENCE, SENTENCES, TABLE
from domain.view import View
from exports.blocks.block import Block
from exports.blocks.registry import BLOCKS
from exports.table import csv_bytes
from ui.blocks import say
from ui.downloads import download, download_sheet
from ui.plain import plain
from ui.report_address import dashboard_address
from ui.report_basket import add, plan

ICONS = {"added": ":material/check:", "there": ":material/info:", "full": ":material/info:"}
SHEETS = "exports.workbook.table"  # loaded when somebody asks for a workbook
EMBED_HEIGHT = 900  # pixels
LONGEST = 4_000  # characters of an address that every browser takes


def offer(block: Block, view: View) -> None:
    """The tab that lets ``block`` leave the dashboard; ``view`` is what its page shows."""
    if block.key in BLOCKS:
        _offer_report(block, view)
    _offer_files(block, view.language)
    address = dashboard_address(view.page)
    if address:
        _offer_embedding(block, view, address)


def _offer_report(block: Block, view: View) -> None:
    link = link_of(view)
    st.markdown(f"### {say('take.report')}")
    with st.container(horizontal=True, gap="small"):
        _adding(block, link, "", say("take.all"), kind="primary")
        _adding(block, link, CHART, say("take.chart"))
        if not block.is_empty:
            _adding(block, link, TABLE, say("take.table"))
        if len(block.sentences) > 1:
            _adding(block, link, SENTENCES, say("take.sentences"))
    if block.sentences:
        st.caption(say("take.one"))
    for number, sentence in enumerate(block.sentences, start=1):
        _adding(block, link, f"{ONE_SENTENCE}{number}", plain(sentence), kind="tertiary")
    count = len(plan().pieces)
    if count:
        label = say("take.open", count=count)
        st.page_link("pages/report.py", label=label, icon=":material/arrow_forward:")


def _adding(block: Block, link: str, part: str, label: str, *, kind: str = "secondary") -> None:
    st.button(
        label,
        key=f"take_{block.key}_{part or 'all'}",
        icon=":material/add:",
        type=kind,  # type: ignore[arg-type]
        on_click=_add,
        args=(link, block.key, part),
    )


def _add(link: str, block: str, part: str) -> None:
    outcome = add(link, block, part)
    st.toast(say(f"take.{outcome}", most=MOST_PIECES), icon=ICONS[outcome])


def _offer_files(block: Block, language: str) -> None:
    st.markdown(f"### {say('take.files')}")
    with st.container(horizontal=True, gap="small"):
        if not block.is_empty:
            download(lambda: csv_bytes(block.table, notes_of(block)), name=block.key)
            download_sheet(lambda: _sheet(block, language), name=block.key)
    st.caption(say("take.pictures"))


def notes_of(block: Block) -> list[str]:
    """What stands below the table of a block in a file."""
    words = block.words
    return [words.title, words.subtitle, *block.sentences, words.source, say("footer.measures")]


def _sheet(block: Block, language: str) -> bytes:
    table_xlsx: Callable[[Block, str], bytes] = import_module(SHEETS).table_xlsx
    return table_xlsx(block, language)


def _offer_embedding(block: Block, view: View, address: str) -> None:
    st.markdown(f"### {say('take.embed')}")
    st.code(frame_html(address, view, block.words.title), language="html", wrap_lines=True)
    st.caption(say("take.embed.who"))


def frame_html(address: str, view: View, title: str) -> str:
    """The frame that shows ``view`` within another page; ``address``: of the dashboard.

    >>> from domain.selection import Selection
    >>> view = View("gaps", "sk", selection=Selection(("SK",)))
    >>> print(frame_html("https://v4.example", view, "Čo chýba?"))
    <iframe src="https://v4.example/gaps?lang=sk&amp;country=SK&amp;embed=true" title="Čo chýba?"
      width="100%" height="900" style="border: 0" loading="lazy"></iframe>
    """
    path = path_of(link_of(view, with_language=True))
    source = escape(f"{address}/{path}&embed=true"[:LONGEST], quote=True)
    named = escape(title, quote=True)
    return (
        f'<iframe src="{source}" title="{named}"\n'
        f'  width="100%" height="{EMBED_HEIGHT}" style="border: 0" loading="lazy"></iframe>'
    )
