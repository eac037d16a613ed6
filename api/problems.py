"""Why a request was not answered, in plain words and as RFC 9457 has it."""

from http import HTTPStatus

from domain.errors import SmartV4Error
from domain.phrases import phrase

MEDIA_TYPE = "application/problem+json"
ROOT = "/api/v1"
LONGEST_ECHO = 60  # characters of a wrong value that are repeated to its sender


class RequestError(SmartV4Error):
    """``reason`` names the phrase api.problem.<reason>; ``values`` fill it."""

    def __init__(self, status: int, reason: str, *, table: str = "", **values: object) -> None:
        """Keep what the sentence needs; ``table``: where the reader finds what is there."""
        self.status = status
        self.reason = reason
        self.table = table
        self.values = {name: _echo(value) for name, value in values.items()}
        super().__init__(self.told("en"))

    def told(self, language: str, root: str = ROOT) -> str:
        """The sentence in ``language``; ``root``: address of the interface on this server."""
        address = f"{root}/{self.table}".rstrip("/")
        return phrase(f"api.problem.{self.reason}", language, address=address, **self.values)

    def as_json(self, language: str, root: str) -> dict[str, object]:
        """The members of a problem document; ``reason`` is for programs and never translated."""
        return {
            "type": "about:blank",
            "title": HTTPStatus(self.status).phrase,
            "status": self.status,
            "reason": self.reason,
            "detail": self.told(language, root),
        }


class NotUnderstoodError(RequestError):
    """A parameter that cannot be understood."""

    def __init__(self, reason: str, *, table: str = "", **values: object) -> None:
        """As a problem of status 400."""
        super().__init__(HTTPStatus.BAD_REQUEST, reason, table=table, **values)


class NotFoundError(RequestError):
    """An address behind which there is nothing."""

    def __init__(self, reason: str, *, table: str = "", **values: object) -> None:
        """As a problem of status 404."""
        super().__init__(HTTPStatus.NOT_FOUND, reason, table=table, **values)


def _echo(value: object) -> object:
    """A value fit for a sentence: what was sent is cut short, what is allowed is listed whole."""
    if isinstance(value, tuple):
        return ", ".join(value)
    if not isinstance(value, str):
        return value
    return value if len(value) <= LONGEST_ECHO else f"{value[:LONGEST_ECHO]}…"
