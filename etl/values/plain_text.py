"""Spaces, dashes and apostrophes as a keyboard writes them, so that figures can be compared."""

import re

_SIGNS = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u202f\u2009\u2007\u2002\u2003\u2008\u200a\t\r\n", " "),
        **dict.fromkeys("−–—‐‑‒﹣－", "-"),
        **dict.fromkeys("’‘ʼ´`", "'"),
    }
)
_SPLIT_UNIT = re.compile(r"\b(CO|km|m) ([23])\b")


def plain(text: str) -> str:
    """``text`` with plain spaces, hyphens and apostrophes; “CO 2” and “m 2” in one piece.

    >>> plain("6\u202f109\u202f183 m 2")
    '6 109 183 m2'
    """
    return _SPLIT_UNIT.sub(r"\1\2", text.translate(_SIGNS)).strip()
