"""What every page carries along: letters, style, scripts, and the policy that admits no others."""

from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from exports.pictures.offline import STATIC, base_map_script, fingerprint

HERE = Path(__file__).resolve().parent
FONT = "ibm-plex-sans-{subset}-wght-normal.woff2"
RANGES = {
    "latin-ext": "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F",
    "latin": (
        "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, "
        "U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215"
    ),
}


@dataclass(frozen=True, slots=True)
class Shell:
    """Texts that go into the page as they are."""

    style: str
    base_map: str
    plotly: str
    behaviour: str

    @property
    def policy(self) -> str:
        """Nothing is loaded; of scripts only these three run."""
        scripts = (self.base_map, self.plotly, self.behaviour)
        return "; ".join(
            [
                "default-src 'none'",
                f"script-src {' '.join(fingerprint(script) for script in scripts)}",
                "style-src 'unsafe-inline'",
                "font-src data:",
                "img-src data: blob:",
                "base-uri 'none'",
                "form-action 'none'",
            ]
        )


@cache
def shell() -> Shell:
    """Read once; ``style`` still lacks the foot of a printed sheet (see ``print_style``)."""
    plotly = files("plotly") / "package_data" / "plotly.min.js"
    return Shell(
        style=_fonts() + _text("page.css"),
        base_map=base_map_script(),
        plotly=plotly.read_text(encoding="utf-8").replace("</script", "<\\/script"),
        behaviour=_text("page.js"),
    )


def print_style(short: str) -> str:
    """The style for paper with ``short`` at the foot of every sheet."""
    letters = [f"\\{ord(letter):x} " if letter in '"\\<\n\r' else letter for letter in short]
    return _text("print.css").replace("$short", "".join(letters), 1)


def _fonts() -> str:
    faces = []
    for subset, letters in RANGES.items():
        woff2 = b64encode((STATIC / "fonts" / FONT.format(subset=subset)).read_bytes()).decode()
        faces.append(
            '@font-face { font-family: "IBM Plex Sans"; font-weight: 100 700; '
            f"unicode-range: {letters}; src: url(data:font/woff2;base64,{woff2}); }}\n"
        )
    return "".join(faces)


@cache
def _text(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")
