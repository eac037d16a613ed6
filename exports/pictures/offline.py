"""What a drawing page has along instead of asking the internet for it."""

import json
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

STATIC = Path(__file__).resolve().parent.parent.parent / "static"
BASE_MAP = "world_110m"  # the one that Plotly asks for, without any land in it


def base_map_script() -> str:
    """JavaScript that gives Plotly its base map, so that it does not ask the internet for one."""
    base_map = json.loads((STATIC / "un" / f"{BASE_MAP}.json").read_text(encoding="utf-8"))
    return f"window.PlotlyGeoAssets={json.dumps({'topojson': {BASE_MAP: base_map}})};"


def fingerprint(script: str) -> str:
    """How a content security policy names an inline script that may run."""
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
