"""The list for narrow screens, made for an address."""

import logging
from dataclasses import replace
from datetime import UTC, datetime

from domain.criteria import criteria_under
from domain.errors import SmartV4Error
from domain.links import view_from
from domain.view import View
from exports.blocks.places import ORDERS
from store.location import open_store
from ui.phone_list import phone_twin
from ui.views import snapshot_of

PAGES = tuple(map(str, range(1, 1_000)))  # of the grid: forty thousand places

log = logging.getLogger("smart_v4")


def answer(query: str) -> tuple[int, str]:
    """Status and HTML for the parameters of the page coverage; 503 where no data can be read."""
    try:
        version = open_store().current()
        return (200, phone_twin(snapshot_of(version), asked(query))) if version else (503, "")
    except SmartV4Error:
        log.warning("A list for a narrow screen cannot be made", exc_info=True)
        return 503, ""


def asked(query: str) -> View:
    """The view of a query; what the page does not offer is left out.

    >>> asked("framework=GD&criterion=SDG7&sort=name&rows=2&place=x").choices
    (('rows', '2'), ('sort', 'name'))
    """
    view = view_from(f"coverage?{query}", year=datetime.now(UTC).year, language="en")
    offered = {"criterion": criteria_under(view.framework), "sort": ORDERS, "rows": PAGES}
    known = {name: view.choice(name) for name in offered if view.choice(name) in offered[name]}
    return replace(view, choices=()).with_choices(**known)
