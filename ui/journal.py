"""The journal of this server, and its refusals in the visitor's language."""

from journal.errors import JournalError
from journal.location import Journal, journal_url
from store.location import store_folder
from ui.blocks import say


def journal() -> Journal:
    """Where people's records are kept. Raises JournalError for a setting that is no address."""
    return journal_url(store_folder())


def refusal(problem: JournalError) -> str:
    """Why the journal did not do what it was asked, as one sentence."""
    return say(f"views.error.{problem.reason}")
