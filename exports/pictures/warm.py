"""One browser that stays open: started at first need, again when it has died, closed at exit."""

import atexit
import logging
from threading import Lock
from typing import TypeVar

from exports.errors import ExportError
from exports.pictures.chrome import chrome_path
from exports.pictures.running import Job, Running

Answer = TypeVar("Answer")

logger = logging.getLogger(__name__)


class WarmBrowser:
    """May be asked by several threads at once; their pictures take turns."""

    def __init__(self) -> None:
        """Nothing is started yet."""
        self._starting = Lock()
        self._running: Running | None = None

    def ask(self, job: Job[Answer], seconds: float) -> Answer:
        """What ``job`` makes of the browser, within ``seconds``; one that has died is replaced.

        Raises ExportError where there is no browser, no picture or no answer in time.
        """
        try:
            return self._asked(job, seconds)
        except ExportError as error:
            if error.reason != "picture" or self._is_alive():
                raise
            return self._asked(job, seconds)

    def close(self) -> None:
        """End the browser; the next question starts another."""
        with self._starting:
            running, self._running = self._running, None
        if running:
            running.close()

    def _asked(self, job: Job[Answer], seconds: float) -> Answer:
        running = self._warm()
        answer = running.begin(job)
        try:
            return answer.result(seconds)
        except Exception as error:  # whatever the browser fell over
            logger.warning("A picture failed: %r", error)
            answer.cancel()
            if isinstance(error, TimeoutError) or not running.is_alive:
                self._discard(running)
            raise ExportError("picture") from error

    def _warm(self) -> Running:
        with self._starting:
            if self._running is None or not self._running.is_alive:
                self._running = _started()
            return self._running

    def _is_alive(self) -> bool:
        running = self._running
        return running is not None and running.is_alive

    def _discard(self, running: Running) -> None:
        """End a browser that no longer answers, unless somebody else has done so."""
        with self._starting:
            if self._running is not running:
                return
            self._running = None
        running.close()


def _started() -> Running:
    path = chrome_path()
    try:
        return Running(path)
    except Exception as error:
        logger.warning("%s does not start: %r", path, error)
        raise ExportError("picture") from error


browser = WarmBrowser()
atexit.register(browser.close)
