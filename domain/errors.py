"""Every failure this product raises on purpose.

SmartV4Error
  WorkbookError        the file as a whole cannot be used
  VocabularyError      a file under data/ contradicts itself
  StoreError           no snapshot can be opened or published
"""


class SmartV4Error(Exception):
    """Base class; its text is safe to show to a partner."""


class WorkbookError(SmartV4Error):
    """A submitted file that cannot be used at all; ``code`` names the reason in problems.csv."""

    def __init__(self, code: str, workbook: str, **values: object) -> None:
        """Keep what the sentence in the partner's language needs."""
        super().__init__(f"{workbook}: {code}")
        self.code = code
        self.workbook = workbook
        self.values = values


class VocabularyError(SmartV4Error):
    """A reference or vocabulary file is missing or contradicts itself."""


class StoreError(SmartV4Error):
    """The store has no snapshot, or the one asked for is not there."""
