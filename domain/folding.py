"""Spelling without case and diacritics, for searching."""

import unicodedata


def fold(text: str) -> str:
    """Lower case without diacritics.

    >>> fold("Łódź Újbuda")
    'lodz ujbuda'
    """
    spread = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l"))
    return "".join(letter for letter in spread if not unicodedata.combining(letter))
