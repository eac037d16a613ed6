"""The layers may only import downwards, and some packages live in one layer only."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MAY_IMPORT = {
    "domain": set(),
    "classification": {"domain"},
    "store": {"domain"},
    "journal": {"domain"},
    "charts": {"domain"},
    "exports": {"domain", "charts", "store"},
    "api": {"domain", "exports", "store"},
    "etl": {"domain", "classification", "store"},
    "ui": {"domain", "charts", "exports", "journal", "store"},
}
EVERYTHING = {*MAY_IMPORT, "pages", "server", "app"}
ONLY_IN = {
    "babel": {"domain"},
    "streamlit": {"ui"},
    "duckdb": {"store"},
    "openpyxl": {"etl", "exports"},
    "simplemma": {"classification"},
    "sqlalchemy": {"journal"},
    "starlette": {"api"},
    "pptx": {"exports"},
    "docx": {"exports"},
    "kaleido": {"exports"},
    "choreographer": {"exports"},
    "typst": {"exports"},
}


def imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]


@pytest.mark.parametrize("layer", MAY_IMPORT)
def test_layer_imports_only_what_lies_below(layer):
    for path in (ROOT / layer).rglob("*.py"):
        for name in imported(path):
            if name in EVERYTHING:
                assert name in MAY_IMPORT[layer] | {layer}, f"{path} imports {name}"
            assert layer in ONLY_IN.get(name, {layer}), f"{path} imports {name}"


def test_pages_leave_databases_and_workbooks_to_their_layers():
    for path in (ROOT / "pages").glob("*.py"):
        assert not {"duckdb", "plotly", "openpyxl", "simplemma", "sqlalchemy"} & set(
            imported(path)
        ), path
