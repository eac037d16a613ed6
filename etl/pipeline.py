"""From submitted workbooks to a published snapshot; the only conductor of the steps."""

import os
import time
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from classification.linear import load_linear
from classification.scorer import load_scorer
from domain.errors import StoreError, WorkbookError
from domain.model import Problem, Source
from domain.vocabulary import DATA
from etl.build import Scorers, build_tables
from etl.checks import check_snapshot
from etl.identity import identity, rules_hash
from etl.intake.gate import inspect
from etl.problems import from_error, problem
from etl.report import Report
from etl.submissions.decisions import Decisions
from etl.submissions.inbox import Accepted, Counts, Inbox, sha256, workbooks_in
from etl.submissions.submission import Submission, read_submission, unusable
from store.disk import only_writer, writing
from store.location import open_store, store_folder
from store.snapshots import Snapshots
from store.strategies import meta, totals

Progress = Callable[[str, float], None]  # step and share of it done, 0..1


def silent(step: str, share: float) -> None:
    """Report nothing."""


@dataclass(slots=True)
class Loader:
    """Takes workbooks in and keeps the store in step with them."""

    snapshots: Snapshots
    inbox: Inbox
    progress: Progress = silent
    _read: dict[Accepted, Submission] = field(default_factory=dict)
    _steps: dict[str, float] = field(default_factory=dict)

    def load(self, paths: Iterable[Path], *, strict: bool = False) -> Report:
        """Take in what is usable, list the rest, publish where anything changed.

        ``strict`` refuses a file that holds any error instead of taking its good rows. Waits for
        a load already under way. Raises StoreError where the store cannot be written.
        """
        with writing(self.inbox.folder.parent), only_writer(self.inbox.folder):
            self.snapshots.sweep()
            return self._load(workbooks_in(paths), strict=strict)

    def withdraw(self, entry: Accepted) -> Report:
        """Publish without the workbook; its copy and its history are kept."""
        return self._after(lambda: self.inbox.withdraw(entry))

    def restore(self, entry: Accepted) -> Report:
        """Publish with an earlier edition in place of the present one of its name."""
        return self._after(lambda: self.inbox.restore(entry))

    def decide(self, one: str, other: str, keep: str) -> Report:
        """Publish with ``keep`` of two strategies that describe the same, or with both."""
        return self._after(lambda: self.decisions.decide(one, other, keep))

    @property
    def decisions(self) -> Decisions:
        """What was decided about strategies that two workbooks describe."""
        return Decisions(self.inbox.folder)

    def _after(self, change: Callable[[], None]) -> Report:
        with writing(self.inbox.folder.parent), only_writer(self.inbox.folder):
            change()
            return self._load([], strict=False)

    def _load(self, paths: Sequence[Path], *, strict: bool) -> Report:
        started = time.monotonic()
        refused = self._take_in(paths, strict=strict)
        self._note("read", started)
        wanted = self._wanted()
        changed = not self._is_published(wanted)
        if changed:
            self._publish(wanted)
        return self._report(changed=changed, started=started, refused=refused)

    def is_up_to_date(self, paths: Iterable[Path]) -> bool:
        """Whether the snapshot comes from these files, this vocabulary and these rules.

        A version somebody rolled back to counts as up to date until the next load; a file that
        cannot be used brings nothing new.
        """
        if self.snapshots.is_pinned():
            return True
        known = {(entry.workbook, entry.sha256) for entry in self.inbox.history()}
        if any(_is_news(path, known) for path in workbooks_in(paths)):
            return False
        return self._is_published(self._wanted())

    def _take_in(self, paths: Sequence[Path], *, strict: bool) -> list[Problem]:
        refused = []
        for number, path in enumerate(paths):
            self.progress("read", number / len(paths))
            try:
                refused += self._take_one(path, strict=strict)
            except WorkbookError as error:
                refused.append(from_error(error))
        self.progress("read", 1.0)
        return refused

    def _take_one(self, path: Path, *, strict: bool) -> list[Problem]:
        """Take one workbook in; what speaks against that is answered instead."""
        submission = read_submission(path)
        if strict and any(one.severity == "error" for one in submission.problems):
            raise WorkbookError("refused_strict", path.name)
        if earlier := self.inbox.earlier(sha256(path)):
            day = earlier.accepted_at[:10]
            return [problem("earlier_edition", Source(path.name, "", 0), value=path.name, date=day)]
        accepted = self.inbox.take(path, submission.partner, counts_of(submission))
        self._read[accepted] = submission
        return []

    def _wanted(self) -> str:
        return identity(self.inbox.newest_first(), self.decisions.all())

    def _is_published(self, wanted: str) -> bool:
        version = self.snapshots.current()
        if not version:
            return False
        try:
            with self.snapshots.open(version) as connection:
                return meta(connection).get("identity") == wanted
        except StoreError:  # missing or damaged: it is built again
            return False

    def _publish(self, wanted: str) -> None:
        started = time.monotonic()
        submissions = [(entry, self._submission(entry)) for entry in self.inbox.newest_first()]
        facts = {"identity": wanted, "rules": rules_hash()}
        scorers = Scorers(load_scorer(), load_linear())
        tables = build_tables(
            submissions,
            scorers,
            decisions=self.decisions.all(),
            meta=facts,
            progress=self.progress,
        )
        self._note("classify", started)
        started = time.monotonic()
        self.progress("publish", 0.0)
        self.snapshots.publish(tables, wanted, check_snapshot)
        self.progress("publish", 1.0)
        self._note("publish", started)

    def _submission(self, entry: Accepted) -> Submission:
        if entry not in self._read:
            self._read[entry] = self._read_again(entry)
        return self._read[entry]

    def _read_again(self, entry: Accepted) -> Submission:
        if not self.inbox.is_whole(entry):
            raise StoreError(
                f"The copy of {entry.workbook} among the accepted workbooks is missing or damaged; "
                "nothing was published. Hand in the workbook again."
            )
        try:
            return read_submission(self.inbox.path(entry))
        except WorkbookError as error:  # the rules have become stricter since
            return unusable(error)

    def _note(self, step: str, started: float) -> None:
        self._steps[step] = round(time.monotonic() - started, 2)

    def _report(self, *, changed: bool, started: float, refused: list[Problem]) -> Report:
        version = self.snapshots.current()
        with self.snapshots.open(version) as connection:
            counts = totals(connection)
        seconds = round(time.monotonic() - started, 2)
        return Report(
            version=version,
            changed=changed,
            **counts,
            seconds=seconds,
            steps=dict(self._steps),
            refused=tuple(refused),
        )


def default_submissions() -> list[Path]:
    """The folder of workbooks to build from: SV4_SUBMISSIONS, or the embedded ones.

    Raises StoreError where there is no such folder.
    """
    folder = Path(os.environ.get("SV4_SUBMISSIONS") or DATA / "submissions")
    if not folder.is_dir():
        raise StoreError(f"There is no folder {folder} to load from; correct SV4_SUBMISSIONS.")
    return [folder]


def loader(url: str = "", progress: Progress = silent) -> Loader:
    """A loader for the store at ``url``, SV4_STORE or the default."""
    inbox = Inbox(store_folder(url) / "accepted")
    return Loader(open_store(url), inbox, progress)


def counts_of(submission: Submission) -> Counts:
    """What is kept of a submission beside its file."""
    return Counts(
        strategies=len(submission.strategies),
        measures=len(submission.measures),
        rejected=submission.rows_rejected,
        template_version=submission.template_version,
    )


def _is_news(path: Path, known: Collection[tuple[str, str]]) -> bool:
    try:
        inspect(path)
        if (path.name, sha256(path)) in known:
            return False
        read_submission(path)
    except WorkbookError:
        return False
    return True
