"""Answers that were given before, ready to be sent again, within a bounded memory."""

import gzip
import hashlib
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass

from api.answers import Answer
from exports.blocks.source import short_version

WORTH_PACKING = 1_000  # bytes below which compressing gains nothing
LARGEST = 48_000_000  # bytes kept at once
PACKED_TAG = "-gzip"  # a strong tag names the bytes as they are sent


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer with its tag, plain and compressed."""

    answer: Answer
    version: str
    etag: str  # without quotation marks
    packed: bytes  # empty where compressing gains nothing

    @property
    def size(self) -> int:
        """Bytes in memory."""
        return len(self.answer.body) + len(self.packed)

    def is_meant(self, stated: str) -> bool:
        """Whether a header If-None-Match names this answer, compressed or not."""
        tags = {one.strip().removeprefix("W/").strip('"') for one in stated.split(",")}
        return bool(tags & {"*", self.etag, self.etag + PACKED_TAG})


def keep(answer: Answer, version: str) -> Kept:
    """The answer with a tag that changes when any of its bytes do."""
    digest = hashlib.sha256(answer.body).hexdigest()[:20]
    name = short_version(version) if version else "0"
    is_large = len(answer.body) >= WORTH_PACKING
    packed = gzip.compress(answer.body, 6, mtime=0) if is_large else b""
    return Kept(answer, version, f"{name}-{digest}", packed)


class Shelf:
    """The answers used last, up to a number of bytes; for one event loop."""

    def __init__(self, largest: int = LARGEST) -> None:
        """Begin empty."""
        self._largest = largest
        self._size = 0
        self._kept: OrderedDict[Hashable, Kept] = OrderedDict()

    def get(self, key: Hashable) -> Kept | None:
        """The answer kept under ``key``."""
        found = self._kept.get(key)
        if found:
            self._kept.move_to_end(key)
        return found

    def put(self, key: Hashable, kept: Kept) -> None:
        """Keep an answer; those not used for longest make room."""
        former = self._kept.pop(key, None)
        self._size += kept.size - (former.size if former else 0)
        self._kept[key] = kept
        while self._size > self._largest:
            _, dropped = self._kept.popitem(last=False)
            self._size -= dropped.size
