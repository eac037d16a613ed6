"""Start the app, its tests or its checks in a private environment.

    python run.py [app]    open the dashboard in the browser
    python run.py test     run the tests
    python run.py check    run the linters and the type checker

Needs only Python 3.11 or later. The first start creates .venv and installs what is needed;
later starts reuse it until the requirements change. Further options are passed on.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")

APP_REQUIREMENTS = ("requirements.txt",)
ALL_REQUIREMENTS = ("requirements.txt", "requirements-dev.txt")

COMMANDS = {
    "app": [["streamlit", "run", "server.py"]],
    "test": [["pytest"]],
    "check": [["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"]],
}


def main(name: str = "app", *options: str) -> int:
    """Run one of COMMANDS inside the environment and return its exit code."""
    if name in {"-h", "--help"}:
        print(__doc__)
        return 0
    if name not in COMMANDS:
        name, options = "app", (name, *options)
    if name == "app":
        os.environ.setdefault("SV4_LOCAL", "1")
        options = ("--server.address", "127.0.0.1", *options)
    prepare(APP_REQUIREMENTS if name == "app" else ALL_REQUIREMENTS)
    return run(COMMANDS[name], options)


def prepare(names: tuple[str, ...]) -> None:
    """Create the environment and install the requirement files ``names`` where they changed."""
    wanted = "\n".join((ROOT / name).read_text(encoding="utf-8") for name in names)
    stamp = ENVIRONMENT / f"installed-{len(names)}.txt"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return
    if not PYTHON.is_file():
        create_environment()
    install(names[-1])
    stamp.write_text(wanted, encoding="utf-8")


def create_environment() -> None:
    """Make .venv, or say what the system lacks."""
    print("Preparing a private Python environment in .venv …")
    try:
        import venv

        venv.create(ENVIRONMENT, with_pip=True)
    except (ImportError, subprocess.CalledProcessError) as problem:
        raise SystemExit(
            "Python cannot create a virtual environment here. On Debian and Ubuntu install it with "
            "'apt install python3-venv', then start again."
        ) from problem


def install(requirements: str) -> None:
    """Install one requirement file, or say that the network is needed this once."""
    print("Installing the packages; this takes about a minute the first time …")
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"]
    if subprocess.run([*command, str(ROOT / requirements)], check=False).returncode:
        raise SystemExit(
            "The packages could not be installed. This step needs the internet (or a package "
            "index that pip knows) once; check the connection and start again."
        )


def run(commands: list[list[str]], options: tuple[str, ...]) -> int:
    """Run every command and return the worst exit code; options go to the last."""
    codes = []
    for number, command in enumerate(commands, start=1):
        last = options if number == len(commands) else ()
        codes.append(_run_one(*command, *last))
    return max(codes)


def _run_one(*command: str) -> int:
    try:
        return subprocess.run([str(PYTHON), "-m", *command], cwd=ROOT, check=False).returncode
    except KeyboardInterrupt:  # Ctrl-C is how the app is meant to be closed
        return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
