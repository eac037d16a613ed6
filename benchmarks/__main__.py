"""Run benchmarks: ``python -m benchmarks [classify|load|pages|sdg]``, one JSON object each."""

import importlib
import json
import sys

NAMES = ("classify", "load", "pages", "sdg")


def main(*names: str) -> int:
    """Run the named benchmarks, all by default."""
    unknown = [name for name in names if name not in NAMES]
    if unknown:
        print(f"Unknown benchmark {', '.join(unknown)}; choose from {', '.join(NAMES)}.")
        return 2
    for name in names or NAMES:
        try:
            figures = importlib.import_module(f"benchmarks.{name}").measure()
        except ModuleNotFoundError as missing:
            print(f"{name} needs the package {missing.name}; 'python run.py check' installs it.")
            return 1
        print(json.dumps({"benchmark": name, **figures}), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
