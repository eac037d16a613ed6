"""Agreement with the public SDG classification benchmark: one goal asked of 1,251 English texts.

The package wants an older pandas than the product: it lives in an environment of its own.
"""

import json
import os
import subprocess
import sys
import venv
from pathlib import Path
from typing import Any

from classification.outcomes import is_goal
from classification.prediction import Scorer, text_chain
from classification.scorer import load_scorer

PACKAGE = "sdgclassification-benchmark==1.0.0"
HOME = Path(__file__).parent.parent / ".venv-sdg"
CHILD = Path(__file__).with_name("sdg_child.py")
PYTHON = HOME / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def measure() -> dict[str, object]:
    """Accuracy, precision and recall in percent and F1, unweighted means over the 17 goals.

    Raises CalledProcessError where the package cannot be installed.
    """
    _prepare()
    texts: list[str] = json.loads(_child("texts", ""))
    scorer = load_scorer()
    goals = {text: found_goals(scorer, text) for text in texts}
    return {"scorer": scorer.version, **json.loads(_child("score", json.dumps(goals)))}


def found_goals(scorer: Scorer, text: str) -> list[int]:
    """Numbers of the goals the scorer finds in an English text."""
    findings = scorer.classify(text_chain({"id": "", "text": text, "lang": "en"})).findings
    return [int(f.criterion[3:]) for f in findings if f.level and is_goal(f.criterion)]


def _prepare() -> None:
    if not PYTHON.exists():
        venv.create(HOME, with_pip=True)
    quiet: dict[str, Any] = {"check": True, "stdout": sys.stderr}
    subprocess.run([PYTHON, "-m", "pip", "install", "--quiet", PACKAGE], **quiet)


def _child(command: str, message: str) -> str:
    """The last line the child prints; the package itself prints tables before."""
    answer = subprocess.run(
        [PYTHON, CHILD, command], input=message, capture_output=True, encoding="utf-8", check=True
    )
    return answer.stdout.splitlines()[-1]
