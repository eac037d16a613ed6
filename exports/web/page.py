"""A report as one HTML file that needs nothing else: no server, no internet."""

import re
from collections.abc import Iterator, Sequence
from string import Template

from domain.phrases import phrase
from exports.blocks.block import Snapshot
from exports.bundle.names import file_names
from exports.report.report import Progress, Report
from exports.web.figures import data_html
from exports.web.shell import HERE, print_style, shell
from exports.web.views import Section, sections, words

ADDRESS = re.compile(r"https?://[^\s<>\"']+[^\s<>\"'.,;:)]")


def write(report: Report, snapshot: Snapshot, progress: Progress) -> bytes:
    """The report as UTF-8; ``snapshot`` is not asked, as every part brings its block along."""
    page = page_html(report)
    progress(1.0)
    return page.encode()


def page_html(report: Report) -> str:
    """The whole page."""
    ready, language = shell(), report.language
    parts = list(sections(report, file_names(report)))
    template = Template((HERE / "page.html").read_text(encoding="utf-8"))
    return template.substitute(
        language=language,
        policy=ready.policy,
        title=words(report.title),
        style=ready.style + print_style(report.imprint.short),
        skip=words(phrase("web.skip", language)),
        project=words(phrase("app.name", language)),
        subtitle=words(report.subtitle),
        short=words(report.imprint.short),
        badge=f'<p class="badge">{words(report.imprint.excerpts)}</p>'
        if report.imprint.excerpts
        else "",
        contents=words(phrase("report.contents", language)),
        entries="".join(_entries(parts)),
        views="\n".join(part.html for part in parts),
        about=words(phrase("imprint.heading", language)),
        imprint="".join(_line(label, text) for label, text in report.imprint.lines),
        data=data_html(_figures(report)),
        base_map=ready.base_map,
        plotly=ready.plotly,
        behaviour=ready.behaviour,
    )


def _figures(report: Report) -> dict[str, dict[str, object]]:
    return {
        f"view-{number}-chart": part.block.figure
        for number, part in enumerate(report.parts, start=1)
        if part.has_chart
    }


def _entries(parts: Sequence[Section]) -> Iterator[str]:
    """Chapters with their views below them."""
    is_open = False
    for part in parts:
        if part.chapter:
            yield "</ol></li>" if is_open else ""
            yield f'<li><a href="#{part.identity}-chapter">{words(part.chapter)}</a><ol>'
            is_open = True
        if part.title:
            yield f'<li><a href="#{part.identity}">{words(part.title)}</a></li>'
    yield "</ol></li>" if is_open else ""


def _line(label: str, text: str) -> str:
    linked = ADDRESS.sub(_anchor, words(text))
    return f"<dt>{words(label)}</dt><dd>{linked}</dd>"


def _anchor(found: re.Match[str]) -> str:
    """A link of words that are escaped already."""
    return f'<a href="{found[0]}" rel="noopener">{found[0]}</a>'
