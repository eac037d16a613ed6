"""Start the app, its tests or its checks in a private environment.

    python run.py [app]    open the dashboard in the browser
    python run.py test     run the tests
    python run.py check    run the linters and the type checker

Needs only Python 3.11 or later. The first start creates .venv and installs what is needed;
later starts reuse it until the requirements change. Further options are passed on.
"""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

OLDEST = (3, 11)
if sys.version_info[:2] < OLDEST:  # before anything an older Python would stumble over
    raise SystemExit(
        f"Python {OLDEST[0]}.{OLDEST[1]} or later is needed; this is {sys.version.split()[0]}."
    )

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")

APP_REQUIREMENTS = ("requirements.txt",)
ALL_REQUIREMENTS = ("requirements.txt", "requirements-dev.txt")

COMMANDS = {
    "app": [["streamlit", "run", "server.py"]],
    "test": [["pytest", "-n", "2", "--dist", "worksteal", "-m", "not slow"]],
    "check": [["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"]],
}


def main(name: str = "app", *options: str) -> int:
    """Run one of COMMANDS inside the environment and return its exit code."""
    if name in {"-h", "--help"}:
        print(__doc__)
        return 0
    if name.startswith("-"):
        name, options = "app", (name, *options)
    if name not in COMMANDS:
        print(f"Unknown command {name}; choose from {', '.join(COMMANDS)}.", file=sys.stderr)
        return 2
    if name == "app":
        os.environ.setdefault("SV4_LOCAL", "1")
        options = ("--server.address", "127.0.0.1", *options)
    prepare(APP_REQUIREMENTS if name == "app" else ALL_REQUIREMENTS)
    try:
        return run(COMMANDS[name], options)
    except KeyboardInterrupt:
        if name == "app":  # Ctrl-C is how the app is meant to be closed
            return 0
        raise


def prepare(names: tuple[str, ...]) -> None:
    """Create the environment and install the requirement files ``names`` where they changed."""
    wanted = "\n".join((ROOT / name).read_text(encoding="utf-8") for name in names)
    stamp = ENVIRONMENT / f"installed-{len(names)}.txt"
    if not PYTHON.is_file() or not any(ENVIRONMENT.glob("installed-*.txt")):
        create_environment()
    elif stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return
    install(names[-1])
    stamp.write_text(wanted, encoding="utf-8")


def create_environment() -> None:
    """Make .venv afresh, also over one that was left half made, or say what the system lacks."""
    print("Preparing a private Python environment in .venv …")
    try:
        import venv

        venv.create(ENVIRONMENT, clear=True, with_pip=True)
    except (ImportError, subprocess.CalledProcessError) as problem:
        raise SystemExit(
            "Python cannot create a virtual environment here. On Debian and Ubuntu install it with "
            "'apt install python3-venv', then start again."
        ) from problem


def install(requirements: str) -> None:
    """Install one requirement file, or say that the network is needed this once."""
    print("Installing the packages; this takes about a minute the first time …")
    command = [str(PYTHON), "-m", "pip", "install", "-qq", "--disable-pip-version-check", "-r"]
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
    with subprocess.Popen([str(PYTHON), "-m", *command], cwd=ROOT) as process:
        try:
            return process.wait()
        except KeyboardInterrupt:  # the terminal tells the child as well: let it tidy up
            with suppress(subprocess.TimeoutExpired):
                process.wait(timeout=10)
            raise
        finally:
            process.terminate()


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # or the child would outlive us
    try:
        sys.exit(main(*sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
