"""Why the journal could not do what it was asked."""

from domain.errors import SmartV4Error

REASONS = {
    "address": "The journal address in SV4_JOURNAL is not understood.",
    "driver": "The journal needs a database driver that is not installed.",
    "unreachable": "The journal cannot be opened; saved views are not available now.",
    "busy": "The journal is being written by somebody else; please try again.",
    "damaged": "The journal file is damaged; restore it from a copy.",
    "read_only": "The journal may only be read here.",
    "name_missing": "A saved view needs a name.",
    "name_long": "The name of a saved view is too long.",
    "note_long": "The note of a saved view is too long.",
    "link": "Only a page of this dashboard can be saved.",
    "unknown": "There is no such saved view.",
}


class JournalError(SmartV4Error):
    """One sentence in English; ``reason``, a key of REASONS, names it for other languages."""

    def __init__(self, reason: str) -> None:
        """Keep the reason beside its sentence."""
        super().__init__(REASONS[reason])
        self.reason = reason
