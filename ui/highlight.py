"""Marks words inside a text as HTML: escaped, overlapping marks nested, nothing else."""

from collections.abc import Iterable
from html import escape
from typing import NamedTuple


class Mark(NamedTuple):
    """Words of a text to mark."""

    start: int  # characters from the beginning of the text
    end: int  # first character behind the words
    kind: str  # class of the mark: counted, signal, negated, blocked, harm, attribute
    title: str = ""  # said when the pointer rests on it


def highlighted(text: str, marks: Iterable[Mark]) -> str:
    """``text`` as escaped HTML with its marks; what lies outside the text is cut off.

    Where marks overlap, the shared words carry one mark of each kind, with all titles.

    >>> highlighted("sadzenie drzew & krzewów", [Mark(9, 14, "counted", "15.1")])
    'sadzenie <mark class="counted" title="15.1">drzew</mark> &amp; krzewów'
    """
    known = [mark for mark in marks if mark.start < mark.end]
    cuts = {0, len(text), *(place for mark in known for place in (mark.start, mark.end))}
    places = sorted(place for place in cuts if 0 <= place <= len(text))
    return "".join(
        _marked(text[start:end], [one for one in known if one.start <= start and end <= one.end])
        for start, end in zip(places, places[1:], strict=False)
    )


def _marked(words: str, marks: list[Mark]) -> str:
    titles: dict[str, dict[str, None]] = {}
    for mark in marks:
        titles.setdefault(mark.kind, {})[mark.title] = None
    html = escape(words)
    for kind in sorted(titles, reverse=True):
        title = escape("; ".join(filter(None, titles[kind])))
        said = f' title="{title}"' if title else ""
        html = f'<mark class="{escape(kind)}"{said}>{html}</mark>'
    return html
