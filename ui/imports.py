"""Workbooks that a visitor hands over: named safely, looked at once, never kept on the disk."""

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple, TypeVar

import streamlit as st

from ui.blocks import say
from ui.plain import plain

TYPES = ("xlsx", "xlsm", "xls", "xlsb", "ods", "csv")  # the gate explains the wrong ones
LONGEST = 100  # characters of a file name without its ending
NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f<>:"|?*]')
MEMORY = "import_known"
MEGABYTE = 1_048_576

Result = TypeVar("Result")


class Upload(NamedTuple):
    """One file as it came."""

    name: str  # without folder, safe on every system
    digest: str  # SHA-256 of ``data``
    data: bytes

    @property
    def key(self) -> tuple[str, str]:
        """What tells this upload from every other."""
        return self.name, self.digest


def choose_files(file_bytes: int, on_change: Callable[[], None]) -> list[Upload]:
    """Ask for workbooks of at most ``file_bytes`` each; the same file given twice counts once."""
    size = f"{file_bytes / MEGABYTE:.0f}"
    _translate(size)
    given = st.file_uploader(
        say("imports.upload", size=size),
        type=TYPES,
        accept_multiple_files=True,
        key="import_files",
        on_change=on_change,
        max_upload_size=file_bytes // MEGABYTE,
    )
    uploads = (_upload(one.name, one.getvalue()) for one in given)
    return list({one.key: one for one in uploads}.values())


def safe_name(name: str) -> str:
    r"""The file name that a browser told, as a name and never as a path.

    >>> safe_name("../../etc/Brno: plán.xlsx"), safe_name("C:\\tmp\\Łódź.xlsx"), safe_name("..")
    ('Brno_ plán.xlsx', 'Łódź.xlsx', 'workbook')
    """
    last = NOT_IN_NAMES.sub("_", re.split(r"[\\/]", name)[-1]).strip(" .")
    path = Path(last or "workbook")
    return f"{path.stem[:LONGEST]}{path.suffix[:10]}"


def look_at(uploads: Sequence[Upload], look: Callable[[Path], Result]) -> list[Result]:
    """What ``look`` finds in each upload, in their order; shows how far it is.

    An upload seen before is not looked at again. Raises OSError where it cannot be written.
    """
    fresh = [one for one in uploads if ("look", one.key) not in _memory()]
    with st.empty():
        for number, upload in enumerate(fresh):
            st.progress(number / len(fresh), text=_checking(upload, number + 1, len(fresh)))
            with on_disk([upload]) as [path]:
                _memory()["look", upload.key] = look(path)
        if fresh:
            st.html("<span></span>")
    return [_memory()["look", one.key] for one in uploads]


def remembered(kind: str, key: object, make: Callable[[], Result]) -> Result:
    """What ``make`` answered in this visit for ``kind`` and ``key``; asked once."""
    memory = _memory()
    if (kind, key) not in memory:
        memory[kind, key] = make()
    result: Result = memory[kind, key]
    return result


def forget_others(uploads: Sequence[Upload]) -> None:
    """Let go of what was found in files that are no longer on the page."""
    known = {one.key for one in uploads}
    for kind, key in [entry for entry in _memory() if entry[0] == "look"]:
        if key not in known:
            del _memory()[kind, key]


@contextmanager
def on_disk(uploads: Sequence[Upload]) -> Iterator[list[Path]]:
    """The uploads as files of their own names, for as long as they are needed."""
    with TemporaryDirectory(prefix="smart-v4-", ignore_cleanup_errors=True) as folder:
        paths = []
        for number, upload in enumerate(uploads):
            path = Path(folder) / str(number) / upload.name
            path.parent.mkdir()
            path.write_bytes(upload.data)
            paths.append(path)
        yield paths


def file_made_by(write: Callable[[Path], None]) -> bytes:
    """The content of the workbook that ``write`` writes."""
    with TemporaryDirectory(prefix="smart-v4-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "workbook.xlsx"
        write(path)
        return path.read_bytes()


def _upload(name: str, data: bytes) -> Upload:
    return Upload(safe_name(name), hashlib.sha256(data).hexdigest(), data)


def _checking(upload: Upload, number: int, count: int) -> str:
    return say("imports.checking", number=number, count=count, workbook=plain(upload.name))


def _memory() -> dict[tuple[str, object], Any]:
    memory: dict[tuple[str, object], Any] = st.session_state.setdefault(MEMORY, {})
    return memory


def _translate(size: str) -> None:
    """Let static/frame/imports.css print our words over Streamlit's, which are English only."""
    words = {"button": say("imports.browse"), "limit": say("imports.limit", size=size)}
    lines = "".join(f'--upload-{name}: "{text}";' for name, text in words.items())
    st.html(f"<style>:root {{ {lines} }}</style>")
