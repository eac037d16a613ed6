"""Words of a user as the journal keeps them."""

from journal.errors import JournalError
from journal.tables import LONGEST_NAME


def name_of(text: str) -> str:
    """A name on one line. Raises JournalError for one that cannot be kept."""
    name = printable(text)
    if not name:
        raise JournalError("name_missing")
    if len(name) > LONGEST_NAME:
        raise JournalError("name_long")
    return name


def printable(text: str) -> str:
    """``text`` with single spaces; what is no letter, sign or space is left out."""
    one_line = " ".join(text.split())
    return "".join(sign for sign in one_line if sign.isprintable())
