"""What the headers of a request say: form, compression and language of the answer."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from urllib.parse import parse_qs

from domain.vocabulary import LANGUAGES

Headers = Mapping[str, str]


def form(headers: Headers) -> str:
    """json, or csv where the header Accept likes it better.

    >>> form({"accept": "text/csv, */*;q=0.1"}), form({"accept": "text/html, */*"}), form({})
    ('csv', 'json', 'json')
    """
    weights = dict(_weighted(headers.get("accept", "")))
    return "csv" if _weight(weights, "text/csv") > _weight(weights, "application/json") else "json"


def takes_gzip(headers: Headers) -> bool:
    """Whether the answer may be compressed.

    >>> takes_gzip({"accept-encoding": "br, gzip"}), takes_gzip({"accept-encoding": "gzip;q=0"})
    (True, False)
    """
    return dict(_weighted(headers.get("accept-encoding", ""))).get("gzip", 0) > 0


def language(query: str, headers: Headers) -> str:
    """The language to give reasons in: that of the query, else the first the reader prefers.

    >>> language("lang=sk", {}), language("", {"accept-language": "de, hu-HU;q=0.8"})
    ('sk', 'hu')
    """
    preferred = sorted(
        _weighted(headers.get("accept-language", "")), key=lambda one: one[1], reverse=True
    )
    known = [name[:2] for name, weight in preferred if name[:2] in LANGUAGES and weight > 0]
    return _first([*_named(query), *known]) or LANGUAGES[0]


def _named(query: str) -> list[str]:
    with suppress(ValueError):  # more fields than anybody needs
        return parse_qs(query, max_num_fields=100).get("lang", [])
    return []


def _first(names: Sequence[str]) -> str:
    return next((name for name in names if name in LANGUAGES), "")


def _weighted(header: str) -> Iterator[tuple[str, float]]:
    """Names in a header with the weight it gives them, 0..1."""
    for part in header.lower().split(","):
        name, _, details = part.partition(";")
        yield name.strip(), _quality(details)


def _quality(details: str) -> float:
    for detail in details.split(";"):
        name, _, value = detail.partition("=")
        if name.strip() == "q":
            with suppress(ValueError):
                return float(value)
            return 0
    return 1


def _weight(weights: Mapping[str, float], kind: str) -> float:
    whole = f"{kind.partition('/')[0]}/*"
    return weights.get(kind, weights.get(whole, weights.get("*/*", 0)))
