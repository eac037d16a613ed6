"""Asks every web address of the published strategies and measures whether it still answers."""

import ipaddress
import socket
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from urllib.parse import urlsplit

from store.link_report import CheckedLink

SECONDS = 15
AT_ONCE = 8
_GONE = (404, 410)
_AGENT = "Mozilla/5.0 (compatible; SmartV4Strategies link check)"
_GOOD = 400  # answers below it are fine

Progress = Callable[[str, float], None]


def checked_links(urls: Iterable[str], progress: Progress) -> Iterator[CheckedLink]:
    """Yield what each address answers; several are asked at once, each for a few seconds."""
    wanted = sorted(set(urls))
    day = datetime.now(UTC).date().isoformat()
    with ThreadPoolExecutor(AT_ONCE) as crowd:
        answers = crowd.map(_status, wanted)
        for number, (url, status) in enumerate(zip(wanted, answers, strict=True), start=1):
            yield CheckedLink(url, _outcome(status), status, day)
            progress("links", number / len(wanted))


def _outcome(status: int) -> str:
    if not status:
        return "silent"
    if status in _GONE:
        return "gone"
    return "ok" if status < _GOOD else "refused"


def _status(url: str) -> int:
    """The HTTP status of ``url``; 0 where nothing answers, or it lies inside our own network."""
    if not _is_public(url):
        return 0
    request = urllib.request.Request(url, headers={"User-Agent": _AGENT})
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as refusal:
        return refusal.code
    except (OSError, ValueError):  # no such host, no network, a malformed answer
        return 0


def _is_public(url: str) -> bool:
    """Whether the address is one of the open web; others are never asked."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return False
    try:
        found = socket.getaddrinfo(parts.hostname, None)
    except (OSError, UnicodeError):
        return False
    return all(ipaddress.ip_address(entry[4][0]).is_global for entry in found)
