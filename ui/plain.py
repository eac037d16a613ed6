"""Text and links from workbooks, made safe for Markdown: nothing in them is mark-up."""

import re
from urllib.parse import quote, urlsplit

MARKUP = re.compile(r"([\\`*_\[\]<>~$#|])|^(?=[-+] )|:(?=\w)")
GAPS = re.compile(r"[^\S\u00a0]+")  # a space that keeps a line together stays
NUMBERED = re.compile(r"^(\d+)([.)])")


def plain(text: str) -> str:
    r"""``text`` so that Markdown shows it letter by letter.

    >>> plain("5. kerület [terv] *2030*")
    '5\\. kerület \\[terv\\] \\*2030\\*'
    """
    one_line = GAPS.sub(" ", text).strip()
    return NUMBERED.sub(r"\1\\\2", MARKUP.sub(lambda found: f"\\{found.group()}", one_line))


def web_link(url: str) -> str:
    """A Markdown link named after its host; empty unless ``url`` is http or https.

    >>> web_link("https://www.krakow.pl/plan(2030)")
    '[krakow.pl](https://www.krakow.pl/plan%282030%29)'
    >>> web_link("javascript:alert(1)")
    ''
    """
    host = web_host(url)
    return f"[{plain(host)}]({quote(url.strip(), safe=':/?&=%@;,+~.-_!')})" if host else ""


def web_host(url: str) -> str:
    """The host of an http or https address without www; empty for everything else."""
    try:
        parts = urlsplit(url.strip())
        host = parts.hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.") if parts.scheme in ("http", "https") else ""
