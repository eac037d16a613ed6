"""Work on the store that a click elsewhere does not interrupt: it runs beside the page."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event, Thread
from typing import Any

import streamlit as st

from domain.errors import SmartV4Error
from ui.blocks import say
from ui.session import look_up_version

JOB, LAST = "import_job", "import_last_job"
POLL = 0.15  # seconds

log = logging.getLogger("smart_v4")

Progress = Callable[[str, float], None]
Work = Callable[[Progress], Any]


@dataclass(slots=True)
class Job:
    """One change of the store: under way, then ended with a report or an error."""

    name: str  # accept, withdraw, restore, decide
    step: str = "wait"  # its words are step.<step>
    share: float = 0.0
    report: Any = None
    error: Exception | None = None
    ended: Event = field(default_factory=Event)

    def run(self, work: Work) -> None:
        """Do the work and keep how it ended, whatever happens."""
        try:
            self.report = work(self._show)
        except Exception as error:  # told to the visitor by the page
            self.error = error
            if not isinstance(error, SmartV4Error | OSError):
                log.error("A change of the store failed", exc_info=error)
        finally:
            self.ended.set()

    def _show(self, step: str, share: float) -> None:
        self.step, self.share = step, share


def start(name: str, work: Work) -> None:
    """Begin ``work``, unless something of this visit is under way already.

    ``work`` receives a callback for its progress and returns the report of the run.
    """
    if JOB not in st.session_state:
        job = Job(name)
        st.session_state[JOB] = job
        Thread(target=job.run, args=(work,), daemon=True).start()


def last_job() -> Job | None:
    """The last change of this visit; waits with a bar while it is under way."""
    job: Job | None = st.session_state.get(JOB)
    if job:
        with st.empty():
            while not job.ended.wait(POLL):
                st.progress(job.share, text=say(f"step.{job.step}"))
            st.html("<span></span>")
        st.session_state[LAST] = job
        del st.session_state[JOB]
        look_up_version()
    found: Job | None = st.session_state.get(LAST)
    return found


def forget_last_job() -> None:
    """Tell no longer how the last change ended."""
    st.session_state.pop(LAST, None)


def sentence(error: Exception) -> str:
    """One plain sentence about a failure."""
    if isinstance(error, SmartV4Error):
        return say("imports.failed", reason=str(error))
    if isinstance(error, OSError):
        return say("imports.failed", reason=error.strerror or type(error).__name__)
    return say("error.unexpected")
