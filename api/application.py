"""The interface as an ASGI application: one route a table, all read only."""

import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from http import HTTPStatus

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.answers import MEDIA_TYPES, Answer, as_json, of_block, of_table
from api.asked import Asked, understood
from api.index import index
from api.kept import Kept, keep
from api.negotiation import form
from api.openapi import described, names_at
from api.problems import ROOT, NotFoundError, NotUnderstoodError, RequestError
from api.published import Published, snapshot_of, unavailable
from api.responses import preflight, problem_response, query_of, response, root_of
from api.tables import CODE, SCREEN, TABLES, Table
from domain.errors import StoreError
from domain.vocabulary import by_key
from exports.blocks.block import Snapshot

log = logging.getLogger("smart_v4")
published = Published()

Find = Callable[[Request], Awaitable[Kept]]
Make = Callable[[Asked, Snapshot, str], Answer]


def table_route(table: Table) -> Route:
    """Where a table is served."""

    async def find(request: Request) -> Kept:
        """A page of the table."""
        asked = _understood(request, table.path, table.filters, table.needed)
        return await _kept(request, asked, lambda *given: of_table(table, *given))

    return _route(f"/{table.path}", find)


async def find_block(request: Request) -> Kept:
    """One block of the dashboard in words and rows."""
    blocks, key = by_key("reference/api_blocks", "block"), request.path_params["key"]
    if key not in blocks:
        raise NotFoundError("unknown_block", value=key, allowed=tuple(blocks))
    row = blocks[key]
    asked = _understood(request, key, (*SCREEN, *row["choices"].split()), row["needed"])
    return await _kept(request, asked, lambda *given: of_block(key, row["page"], *given))


async def find_index(request: Request) -> Kept:
    """What there is."""
    asked = _understood(request, "", ())
    return await _kept(
        request,
        asked,
        lambda asked, snapshot, root: Answer(
            as_json(index(snapshot, asked.view.language, root)), MEDIA_TYPES["json"]
        ),
    )


async def find_description(request: Request) -> Kept:
    """The interface for programs; needs no data."""
    root = root_of(request)
    return await published.answer(
        (root, "openapi"), lambda: keep(Answer(as_json(described(root)), MEDIA_TYPES["json"]), "")
    )


def _route(path: str, find: Find) -> Route:
    async def endpoint(request: Request) -> Response:
        """The answer, or why there is none."""
        if request.method == "OPTIONS":
            return preflight()
        try:
            return response(request, await find(request))
        except RequestError as problem:
            return problem_response(request, problem)
        except StoreError:
            log.warning("The store cannot be read", exc_info=True)
            return problem_response(request, unavailable("no_data"))
        except Exception:
            log.exception("A question to the interface failed")
            failed = RequestError(HTTPStatus.INTERNAL_SERVER_ERROR, "failed")
            return problem_response(request, failed)

    return Route(f"{ROOT}{path}", endpoint, methods=["GET", "OPTIONS"])


def _understood(request: Request, where: str, filters: tuple[str, ...], needed: str = "") -> Asked:
    asked = understood(
        where,
        names_at(filters),
        query_of(request),
        path=str(request.scope["path"]).removeprefix(f"{root_of(request)}/"),
        year=datetime.now(UTC).year,
        form=form(request.headers),
        **{name: value for name, value in request.path_params.items() if name == CODE},
    )
    if needed and not asked.view.choice(needed):
        raise NotUnderstoodError("needed", name=needed)
    return asked


async def _kept(request: Request, asked: Asked, make: Make) -> Kept:
    """The answer, made beside the event loop unless it is known."""
    version, root = await published.version(), root_of(request)
    return await published.answer(
        (version, root, asked), lambda: keep(make(asked, snapshot_of(version), root), version)
    )


async def _refused(request: Request, refusal: Exception) -> Response:
    """What Starlette itself turns away, in our words."""
    is_method = isinstance(refusal, HTTPException) and refusal.status_code == 405
    problem = RequestError(HTTPStatus.METHOD_NOT_ALLOWED, "method")
    return problem_response(request, problem if is_method else NotFoundError("unknown_path"))


application = Starlette(
    routes=[
        _route("", find_index),
        _route("/openapi.json", find_description),
        *map(table_route, TABLES),
        _route("/blocks/{key}", find_block),
    ],
    exception_handlers={HTTPException: _refused},
)
application.router.redirect_slashes = False
