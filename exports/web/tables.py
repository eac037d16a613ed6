"""Tables of blocks as HTML: what is missing is said to be so, addresses become links."""

from html import escape

import pandas as pd

from domain.phrases import phrase
from exports.web.columns import NONE, Columns, columns_of

WORDY = 24  # letters from which a column of words gets more room
LINKED = ("https://", "http://")


def table_html(table: pd.DataFrame, *, title: str, language: str, asked: bool) -> str:
    """A table that opens at a click; ``asked``: whether it is printed as well."""
    columns = columns_of(table, language)
    named = {"asked": asked, "broad": columns.is_broad}
    classes = " ".join(name for name, holds in named.items() if holds)
    summary = phrase("web.rows", language, count=len(table))
    return (
        f'<details class="{classes}"><summary>{escape(summary)}</summary>'
        f'<div class="rows" tabindex="0" role="group" aria-label="{escape(title)}"><table>'
        f'<caption class="unseen">{escape(title)}</caption>{_widths(columns)}{_head(columns)}'
        f"<tbody>{_body(columns, language)}</tbody></table></div></details>"
    )


def _widths(columns: Columns) -> str:
    """Of the printed table; the screen finds its own."""
    return "".join(f'<col style="--share: {100 * share:.2f}%">' for share in columns.shares)


def _head(columns: Columns) -> str:
    cells = "".join(
        f'<th scope="col"{kind}>{escape(head)}</th>'
        for head, kind in zip(columns.heads, _kinds(columns), strict=True)
    )
    return f"<thead><tr>{cells}</tr></thead>"


def _kinds(columns: Columns) -> list[str]:
    return [_kind(*one) for one in zip(columns.texts, columns.numeric, strict=True)]


def _kind(texts: tuple[str, ...], is_number: bool) -> str:
    if is_number:
        return ' class="number"'
    return ' class="words"' if max(map(len, texts), default=0) >= WORDY else ""


def _body(columns: Columns, language: str) -> str:
    kinds = _kinds(columns)
    none = f'{NONE}<span class="unseen">{escape(phrase("web.none", language))}</span>'
    rows = []
    for row in columns.rows:
        first, *rest = (none if text == NONE else _cell(text) for text in row)
        cells = (f"<td{kind}>{cell}</td>" for cell, kind in zip(rest, kinds[1:], strict=True))
        rows.append(f'<tr><th scope="row"{kinds[0]}>{first}</th>{"".join(cells)}</tr>')
    return "".join(rows)


def _cell(text: str) -> str:
    shown = escape(text)
    if text.startswith(LINKED) and " " not in text:
        return f'<a href="{shown}" rel="noopener">{shown}</a>'
    return shown
