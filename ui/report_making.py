"""The file of this visit: started by a button, watched while it is made, then offered."""

from collections.abc import Callable

import streamlit as st

from exports.blocks.block import Snapshot, snapshot_of
from exports.errors import ExportError
from store.location import open_store
from ui.blocks import say
from ui.language import current_language
from ui.plain import plain
from ui.report_jobs import Job, Progress, Work, begin, shelf

JOB, CROWDED = "report_job", "report_crowded"
POLL = 0.5  # seconds


def start(job: Job, work: Work) -> None:
    """Begin the file, unless another of this visit is being made; the earlier one is let go."""
    earlier = job_of_visit()
    if earlier and not earlier.ended.is_set():
        return
    if earlier:
        shelf.drop(earlier)
    has_begun = begin(job, work)
    st.session_state[CROWDED] = "" if has_begun else job.kind
    st.session_state[JOB] = job if has_begun else None


def job_of_visit() -> Job | None:
    """The last file of this visit."""
    job: Job | None = st.session_state.get(JOB)
    return job


def is_busy() -> bool:
    """Whether a file of this visit is being made or waits."""
    job = job_of_visit()
    return bool(job and not job.ended.is_set())


def show_job(kind: str, made_of: object) -> None:
    """How far the file is, or the button that downloads it; nothing for another kind of file.

    ``made_of``: what it would be made of now.
    """
    if st.session_state.get(CROWDED) == kind:
        st.info(say("builder.crowded"), icon=":material/hourglass_empty:")
    job = job_of_visit()
    if job is None or job.kind != kind:
        return
    if not job.ended.is_set():
        _watch()
        return
    if job.error:
        st.error(sentence(job.error))
    else:
        _offer(job, has_changed=job.made_of != made_of)


@st.fragment(run_every=POLL)
def _watch() -> None:
    job = job_of_visit()
    if job is None or job.ended.is_set():
        st.rerun()
    st.progress(job.share, text=say("builder.making" if job.is_running else "builder.waiting"))
    st.button(say("builder.stop"), key="report_stop", icon=":material/close:", on_click=_stop)


def _stop() -> None:
    job = job_of_visit()
    if job:
        job.stopped.set()
    st.session_state[JOB] = None


def _offer(job: Job, *, has_changed: bool) -> None:
    if shelf.get(job) is None:
        st.info(say("builder.expired"), icon=":material/history:")
        return
    kilobytes = max(1, round(job.size / 1000))
    ready = say("builder.ready", name=plain(job.file_name), size=kilobytes)
    st.markdown(f":material/check_circle: {ready}")
    st.download_button(
        say("builder.download"),
        lambda: shelf.get(job) or b"",
        file_name=job.file_name,
        mime=job.media_type,
        key="report_download",
        type="primary",
        on_click="ignore",
        icon=":material/download:",
    )
    if has_changed:
        st.info(say("builder.changed"), icon=":material/edit_note:")


def sentence(error: Exception) -> str:
    """One plain sentence about a failure."""
    if isinstance(error, ExportError):
        return error.told(current_language())
    return say("error.unexpected")


def with_snapshot(version: str, write: Callable[[Snapshot, Progress], bytes]) -> Work:
    """Work that asks the version in view through a connection of its own."""

    def work(progress: Progress) -> bytes:
        """Make the file."""
        with open_store().open(version) as connection:
            return write(snapshot_of(version, connection), progress)

    return work
