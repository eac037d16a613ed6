"""Links inside HTML to other pages, in the view's own language, framework and scope."""

from dataclasses import replace
from html import escape

from domain.links import link_of
from domain.selection import Selection
from domain.view import View


def link_html(words: str, view: View, page: str, **choices: str) -> str:
    """A link to ``page`` in the view's language, framework and scope; the words are escaped.

    The filters of countries and regions are left behind: an example may lie outside them.
    """
    chosen = view.selection
    widened = Selection(kind_group=chosen.kind_group, in_force=chosen.in_force, year=chosen.year)
    target = replace(view, page=page, selection=widened, choices=()).with_choices(**choices)
    address = link_of(target, with_language=True)
    return f'<a href="{escape(address, quote=True)}">{escape(words)}</a>'
