"""Answers and problems as HTTP has them: tags, caching, and openness to pages elsewhere."""

from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response

from api.answers import as_json
from api.kept import PACKED_TAG, Kept
from api.negotiation import language, takes_gzip
from api.problems import MEDIA_TYPE, ROOT, RequestError

METHODS = "GET, HEAD, OPTIONS"
RETRY = "10"  # seconds
OPEN = {
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "ETag, Link, X-Total-Count, X-Data-Version, Retry-After",
    "cross-origin-resource-policy": "cross-origin",
    "x-content-type-options": "nosniff",
}
CACHING = "public, max-age=300, stale-while-revalidate=86400"  # then asked again by its tag
VARYING = "Accept, Accept-Encoding"


def root_of(request: Request) -> str:
    """Address of the interface on this server, also behind a path prefix."""
    return f"{request.scope.get('root_path', '')}{ROOT}"


def query_of(request: Request) -> str:
    """The query as it was sent, whatever bytes it holds."""
    return bytes(request.scope["query_string"]).decode("utf-8", "replace")


def response(request: Request, kept: Kept) -> Response:
    """The answer, compressed where the reader can unpack it; 304 where it has it already."""
    is_packed = bool(kept.packed) and takes_gzip(request.headers)
    headers = _headers(kept, is_packed=is_packed)
    if kept.is_meant(request.headers.get("if-none-match", "")):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    body = kept.packed if is_packed else kept.answer.body
    if is_packed:
        headers["content-encoding"] = "gzip"
    return _sent(request, body, kept.answer.media_type, headers)


def problem_response(request: Request, problem: RequestError) -> Response:
    """Why there is no answer, in the reader's language."""
    told_in = language(query_of(request), request.headers)
    headers = {**OPEN, "cache-control": "no-store", "content-language": told_in}
    if problem.status == HTTPStatus.SERVICE_UNAVAILABLE:
        headers["retry-after"] = RETRY
    if problem.status == HTTPStatus.METHOD_NOT_ALLOWED:
        headers["allow"] = METHODS
    body = as_json(problem.as_json(told_in, root_of(request)))
    return _sent(request, body, MEDIA_TYPE, headers, problem.status)


def preflight() -> Response:
    """What a browser asks before a script of another site may send a header of its own."""
    allowed = {
        "allow": METHODS,
        "access-control-allow-methods": METHODS,
        "access-control-allow-headers": "Accept, Accept-Language, If-None-Match",
        "access-control-max-age": "86400",
    }
    return Response(status_code=HTTPStatus.NO_CONTENT, headers={**OPEN, **allowed})


def _headers(kept: Kept, *, is_packed: bool) -> dict[str, str]:
    tag = kept.etag + PACKED_TAG if is_packed else kept.etag
    headers = {**OPEN, "etag": f'"{tag}"', "cache-control": CACHING, "vary": VARYING}
    if kept.version:
        headers["x-data-version"] = kept.version
    if kept.answer.total >= 0:
        headers["x-total-count"] = str(kept.answer.total)
    if kept.answer.next:
        headers["link"] = f'<{kept.answer.next}>; rel="next"'
    return headers


def _sent(
    request: Request, body: bytes, media_type: str, headers: dict[str, str], status: int = 200
) -> Response:
    """A response whose length is stated also where only the headers are asked for."""
    headers["content-length"] = str(len(body))
    shown = b"" if request.method == "HEAD" else body
    return Response(shown, status, headers, media_type)
