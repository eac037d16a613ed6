"""Names what went wrong while a workbook was read."""

import re
import zipfile
import zlib
from typing import Any
from xml.etree.ElementTree import ParseError

_NO_PART = re.compile("There is no item named '(.+)' in the archive")
_REASON_LENGTH = 200


class RefusalError(Exception):
    """A workbook that is not read on purpose; ``code`` names the reason."""

    def __init__(self, code: str, **values: object) -> None:
        """Keep what the sentence about it needs."""
        super().__init__(code)
        self.code = code
        self.values = values


def failure(broken: Exception) -> dict[str, Any]:
    """Code and values of the sentence that tells a partner about ``broken``."""
    if isinstance(broken, RefusalError):
        return {"error": broken.code, "values": broken.values}
    if isinstance(broken, MemoryError):
        return {"error": "too_much_memory", "values": {}}
    if isinstance(broken, zipfile.BadZipFile | zlib.error | EOFError | ParseError):
        return {"error": "damaged", "values": {}}
    if missing := _NO_PART.search(str(broken)):
        return {"error": "part_missing", "values": {"part": missing[1][:_REASON_LENGTH]}}
    reason = f"{type(broken).__name__}: {str(broken)[:_REASON_LENGTH]}"
    return {"error": "unreadable", "values": {"reason": reason}}
