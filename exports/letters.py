"""Text as office files may hold it."""

import re

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: object) -> str:
    r"""The text without the characters that no XML file may hold.

    >>> xml_text("Łódź\x0b 2030\x00")
    'Łódź 2030'
    """
    return _FORBIDDEN.sub("", str(text))
