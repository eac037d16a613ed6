"""Submissions: what does a workbook bring, what is wrong with it, and which ones count?"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path

import streamlit as st

from domain.errors import WorkbookError
from domain.model import Problem, Strategy
from etl.answer.problem_report import write_report
from etl.check import CheckedFile, check_file
from etl.intake.limits import limits
from etl.intake.workbook import RawWorkbook
from etl.pipeline import loader
from etl.problems import describe
from etl.report import Report
from etl.stored_problems import stored_problems
from etl.submissions.changes import Present, changes
from etl.submissions.inbox import Accepted
from etl.submissions.submission import Submission, read_submission
from etl.template.template import write_template
from store.strategies import all_measures, all_strategies, problems
from ui.blocks import page_title, say
from ui.data_report import Finding
from ui.import_access import is_local
from ui.import_changes import show_changes
from ui.import_decisions import Document, show_decided, show_pair
from ui.import_history import Entry, show_history
from ui.import_jobs import Progress, forget_last_job, last_job, start
from ui.import_outcome import show_ended, show_failed
from ui.import_report import show_findings, show_outcome
from ui.imports import (
    Upload,
    choose_files,
    file_made_by,
    forget_others,
    look_at,
    on_disk,
    remembered,
)
from ui.language import current_language
from ui.plain import plain
from ui.session import answer, version


def findings(found: Sequence[Problem]) -> list[Finding]:
    """Problems with their sentences."""
    language = current_language()
    return [Finding(one, *describe(one, language)) for one in found]


def show_last_change() -> None:
    """Wait for a change under way and tell how it, or the one before, ended."""
    job = last_job()
    if job and job.error:
        show_failed(job.error)
        st.button(say("imports.retry"), key="import_retry", on_click=publish)
    elif job:
        show_ended(job.name, asdict(job.report), findings(job.report.refused))


def show_files() -> None:
    """Ask for workbooks, report on each, and offer to take the good ones in."""
    template_button()
    uploads = choose_files(limits().file_bytes, on_change=forget_last_job)
    forget_others(uploads)
    try:
        checked = look_at(uploads, check_file)
    except OSError as refusal:
        show_failed(refusal)
        return
    new = [one for one, found in zip(uploads, checked, strict=True) if show_file(one, found)]
    if new:
        show_acceptance(new)


def template_button() -> None:
    """Offer the empty template in the visitor's language."""
    language = current_language()
    st.download_button(
        say("imports.template"),
        partial(file_made_by, partial(write_template, language)),
        file_name=f"smart-v4-template-{language}.xlsx",
        key="import_template",
        on_click="ignore",
        icon=":material/download:",
    )


def show_file(upload: Upload, checked: CheckedFile) -> bool:
    """Report on one file; whether it can be taken in and would change something."""
    with st.container(border=True):
        st.markdown(f"## {plain(upload.name)}")
        show_outcome(
            checked.status,
            strategies=checked.strategies,
            measures=checked.measures,
            rejected=checked.rows_rejected,
        )
        show_findings(findings(checked.problems))
        if checked.problems and checked.workbook:
            answer_button(upload, checked.workbook, checked.problems)
        return checked.submission is not None and is_news(upload, checked.submission)


def answer_button(upload: Upload, workbook: RawWorkbook, found: Sequence[Problem]) -> None:
    """Offer the workbook with its problems marked in the cells."""
    language = current_language()
    st.download_button(
        say("imports.answer"),
        lambda: file_made_by(lambda path: write_report(path, [workbook], found, language)),
        file_name=f"{upload.name.rpartition('.')[0] or upload.name}-{language}.xlsx",
        key=f"import_answer_{upload.digest}_{upload.name}",
        on_click="ignore",
        icon=":material/download:",
    )


def is_news(upload: Upload, submission: Submission) -> bool:
    """Say what accepting the file would change; whether it may be accepted."""
    inbox = loader().inbox
    if upload.digest in {entry.sha256 for entry in inbox.newest_first()}:
        st.info(say("imports.same"), icon=":material/info:")
        return False
    if earlier := inbox.earlier(upload.digest):
        show_earlier(earlier)
        return False
    if not submission.strategies:
        st.markdown(say("imports.nothing_good"))
        return False
    key = (version(), upload.name, upload.digest)
    show_changes(remembered("changes", key, lambda: changed_by(submission)))
    return True


def changed_by(submission: Submission) -> list[dict[str, object]]:
    """The changes against the data in view."""
    present = Present(answer(all_strategies), answer(all_measures))
    return [asdict(one) for one in changes(submission, present)]


def show_earlier(entry: Accepted) -> None:
    """Say that this very file counted before, and offer to let it count again."""
    key = f"imports.earlier.{'withdrawn' if entry.action == 'withdrawn' else 'replaced'}"
    st.info(say(key, day=entry.accepted_at[:10]), icon=":material/history:")
    st.button(
        say("imports.restore"),
        key=f"import_restore_{entry.sha256}",
        icon=":material/undo:",
        on_click=restore,
        args=(entry,),
    )


def show_acceptance(uploads: Sequence[Upload]) -> None:
    """Take the good rows in, or only whole files."""
    strict = st.toggle(say("imports.strict"), key="import_strict", help=say("imports.strict.help"))
    st.button(
        say("imports.accept_whole" if strict else "imports.accept"),
        key="import_accept",
        type="primary",
        icon=":material/done_all:",
        on_click=accept,
        args=(uploads, strict),
    )


def accept(uploads: Sequence[Upload], strict: bool) -> None:
    """Take the files in and publish, beside the page."""

    def work(progress: Progress) -> Report:
        """Load the files from a folder of their own."""
        with on_disk(uploads) as paths:
            return loader(progress=progress).load(paths, strict=strict)

    start("accept", work)


def publish() -> None:
    """Publish what was taken in before a failure, beside the page."""
    start("accept", lambda progress: loader(progress=progress).load([]))


def withdraw(entry: Accepted) -> None:
    """Publish without the workbook, beside the page."""
    start("withdraw", lambda progress: loader(progress=progress).withdraw(entry))


def restore(entry: Accepted) -> None:
    """Publish with the earlier edition, beside the page."""
    start("restore", lambda progress: loader(progress=progress).restore(entry))


def decide(one: str, other: str, keep: str) -> None:
    """Publish with what counts of two strategies, beside the page."""
    start("decide", lambda progress: loader(progress=progress).decide(one, other, keep))


def show_decisions() -> None:
    """Strategies that two workbooks describe, undecided ones first."""
    found = stored_problems(answer(problems))
    pairs = [one for one in found if one.code == "same_strategy"]
    decided = loader().decisions.all()
    if not pairs and not decided:
        return
    st.header(say("imports.decisions"))
    st.markdown(say("imports.decisions.lead" if pairs else "imports.decisions.none"))
    for problem in pairs:
        first, second = documents(problem)
        show_pair(first, second, partial(decide, first.code, second.code))
    show_decided(decided, decide)


def documents(problem: Problem) -> tuple[Document, Document]:
    """The strategy that counts now, and the one that was left out."""
    return (
        document(problem, problem.details["other_code"], problem.details["other"]),
        document(problem, problem.details["code"], problem.workbook),
    )


def document(problem: Problem, code: str, workbook: str) -> Document:
    """One of the two, read from the copy of its workbook; only its names where that is gone."""
    for entry in loader().inbox.newest_first():
        copy = loader().inbox.path(entry)
        if entry.workbook == workbook and copy.is_file():
            for one in remembered("read", entry.sha256, partial(strategies_in, copy)):
                if one.code == code:
                    years = (one.period_start, one.period_end)
                    period = "–".join(str(year) for year in years if year)
                    return Document(code, one.title, one.place, period, one.partner, workbook)
    return Document(code, problem.value, "", "", "", workbook)


def strategies_in(copy: Path) -> tuple[Strategy, ...]:
    """The strategies of a kept workbook; none where the rules have become stricter since."""
    try:
        return read_submission(copy).strategies
    except WorkbookError:
        return ()


def entries() -> Iterator[Entry]:
    """The history, newest first; only the last word on an edition can be taken back."""
    inbox = loader().inbox
    counting = {entry.edition for entry in inbox.newest_first()}
    told = set()
    for entry in reversed(inbox.history()):
        is_last, counts = entry.edition not in told, entry.edition in counting
        told.add(entry.edition)
        can_return = is_last and not counts and inbox.path(entry).is_file()
        yield Entry(
            workbook=entry.workbook,
            partner=entry.partner,
            day=entry.accepted_at[:16].replace("T", " "),
            action=entry.action,
            strategies=entry.counts.strategies,
            measures=entry.counts.measures,
            rejected=entry.counts.rejected,
            counts=is_last and counts,
            path=inbox.path(entry),
            withdraw=partial(withdraw, entry) if is_last and counts else None,
            restore=partial(restore, entry) if can_return else None,
        )


if not is_local():  # a page for one's own machine, also where a server lists the folder pages/
    st.stop()
page_title("submissions", say("imports.lead"))
show_last_change()
show_files()
show_decisions()
show_history(list(entries()))
