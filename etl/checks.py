"""Looks at a finished snapshot before anyone else does; a failed check keeps the old one."""

from typing import Any

from domain.errors import StoreError
from store.contradictions import contradictions


def check_snapshot(connection: Any) -> None:
    """Raise StoreError when the snapshot contradicts itself."""
    found = contradictions(connection)
    if found:
        raise StoreError(f"The new version was not published: {'; '.join(found)}.")
