"""Run benchmarks: ``python -m benchmarks [NAME …]``, all by default; ``fuzz COUNT`` of files.

Each prints one JSON object.
"""

import importlib
import json
import sys

NAMES = (
    *("classify", "fuzz", "http", "load", "open_data", "pages", "reports", "scale", "sdg"),
    *("sessions", "submissions"),
)


def main(*words: str) -> int:
    """Run the named benchmarks, all by default; a number says how many files to fuzz."""
    names = [word for word in words if not word.isdigit()]
    counts = [int(word) for word in words if word.isdigit()][:1]
    unknown = [name for name in names if name not in NAMES]
    if unknown:
        print(f"Unknown benchmark {', '.join(unknown)}; choose from {', '.join(NAMES)}.")
        return 2
    for name in names or NAMES:
        try:
            run = importlib.import_module(f"benchmarks.{name}").measure
            figures = run(*counts) if name == "fuzz" else run()
        except ModuleNotFoundError as missing:
            print(f"{name} needs the package {missing.name}; 'python run.py check' installs it.")
            return 1
        print(json.dumps({"benchmark": name, **figures}), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
