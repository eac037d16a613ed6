"""Labels and colours of a figure without mark-up, as office programs take them."""

import re
from html import unescape

from exports.native.shapes import Label

TAG = re.compile(r"</?(?:b|i|br|span|sup|sub)\b[^>]*>")
BREAK = re.compile(r"(?<=(-))?<br>")
SWATCH = re.compile(r'<span style="color:(#[0-9A-Fa-f]{6})">■</span>')
RGBA = re.compile(r"rgba\((\d+), ?(\d+), ?(\d+), ?([\d.]+)\)")
WHITE = 255


def plain(text: str) -> str:
    """One line without mark-up.

    >>> plain("<b>PL</b><br>n=9*"), plain("Bielsko-<br>Biała")
    ('PL n=9*', 'Bielsko-Biała')
    """
    joined = BREAK.sub(lambda found: "" if found[1] else " ", text)
    return " ".join(unescape(TAG.sub("", joined)).split())


def label(text: str) -> Label:
    """The words of an axis label and the colour of the swatch before them.

    >>> label('<span style="color:#3F7E44">■</span> 13 Climate<br>action')
    Label(text='13 Climate action', colour='#3F7E44')
    """
    swatch = SWATCH.search(text)
    return Label(plain(SWATCH.sub("", text)), swatch[1] if swatch else "")


def solid(colour: object) -> str:
    """A colour as it looks on white paper; empty for what cannot be seen or is no single colour.

    >>> solid("rgba(128,140,152,0.5)"), solid("rgba(0,0,0,0)"), solid("#FFFFFF")
    ('#C0C6CC', '', '#FFFFFF')
    """
    found = RGBA.fullmatch(str(colour))
    if not found:
        return str(colour) if str(colour).startswith("#") else ""
    share = float(found[4])
    parts = (round(WHITE + (int(found[at]) - WHITE) * share) for at in (1, 2, 3))
    return "#" + "".join(f"{part:02X}" for part in parts) if share else ""
