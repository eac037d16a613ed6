"""Why a file could not be written, as a sentence in the reader's language."""

from domain.errors import SmartV4Error
from domain.phrases import phrase


class ExportError(SmartV4Error):
    """``reason`` names the phrase export.error.<reason>; ``values`` fill it."""

    def __init__(self, reason: str, **values: object) -> None:
        """Keep what the sentence needs; the error itself reads in English."""
        super().__init__(phrase(f"export.error.{reason}", "en", **values))
        self.reason = reason
        self.values = values

    def told(self, language: str) -> str:
        """The sentence in ``language``."""
        return phrase(f"export.error.{self.reason}", language, **self.values)
