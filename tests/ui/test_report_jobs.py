from threading import Event

import pytest

from exports.errors import ExportError
from ui.report_jobs import AT_ONCE, MOST_OPEN, Job, Shelf, begin, shelf

PATIENCE = 10  # seconds


def a_job(name="brno"):
    return Job("report", f"{name}.docx", "application/x", name)


def held(started, until):
    def work(progress):
        started.set()
        assert until.wait(PATIENCE)
        progress(0.5)
        return b"file"

    return work


def test_a_finished_file_waits_on_the_shelf():
    job = a_job()

    assert begin(job, lambda progress: "Łódź".encode())
    assert job.ended.wait(PATIENCE)

    assert shelf.get(job) == "Łódź".encode()
    assert (job.share, job.error) == (1.0, None)


def test_a_failure_is_kept_for_the_visitor_and_the_next_job_runs():
    failing, after = a_job(), a_job("gyor")

    def refuse(progress):
        raise ExportError("browser")

    begin(failing, refuse)
    begin(after, lambda progress: b"file")

    assert failing.ended.wait(PATIENCE)
    assert after.ended.wait(PATIENCE)
    assert failing.error.reason == "browser"
    assert shelf.get(failing) is None
    assert shelf.get(after) == b"file"


def test_two_files_are_made_at_a_time_and_a_third_waits():
    until = Event()
    starts = [Event() for _ in range(AT_ONCE + 1)]
    jobs = [a_job(str(number)) for number in range(AT_ONCE + 1)]
    for job, started in zip(jobs, starts, strict=True):
        begin(job, held(started, until))
        started.wait(0.5)

    assert [started.is_set() for started in starts] == [True] * AT_ONCE + [False]
    assert [job.is_running for job in jobs] == [True] * AT_ONCE + [False]

    until.set()
    assert all(job.ended.wait(PATIENCE) for job in jobs)
    assert all(shelf.get(job) == b"file" for job in jobs)


def test_one_who_stops_leaves_the_line_and_makes_nothing():
    until = Event()
    running = [a_job(str(number)) for number in range(AT_ONCE)]
    waiting = a_job("waiting")
    for job in running:
        begin(job, held(Event(), until))
    while not all(job.is_running for job in running):
        pass
    begin(waiting, lambda progress: b"file")

    waiting.stopped.set()
    running[0].stopped.set()

    assert waiting.ended.wait(PATIENCE)
    assert not running[1].ended.is_set()
    until.set()
    assert all(job.ended.wait(PATIENCE) for job in running)
    assert [shelf.get(job) for job in (waiting, *running)] == [None, None, b"file"]


def test_a_crowd_is_refused_and_served_later():
    until = Event()
    jobs = [a_job(str(number)) for number in range(MOST_OPEN)]
    assert all(begin(job, held(Event(), until)) for job in jobs)

    assert not begin(a_job("late"), lambda progress: b"file")

    until.set()
    assert all(job.ended.wait(PATIENCE) for job in jobs)
    late = a_job("late")
    while not begin(late, lambda progress: b"file"):
        pass
    assert late.ended.wait(PATIENCE)


def test_the_shelf_lets_the_oldest_go_where_files_are_many():
    small, (brno, gyor) = Shelf(most_bytes=8), (a_job(), a_job("gyor"))

    small.put(brno, b"12345")
    small.put(gyor, b"1234")

    assert small.get(brno) is None
    assert small.get(gyor) == b"1234"


def test_the_shelf_lets_go_what_nobody_took_in_time():
    patient, impatient, job = Shelf(seconds=60), Shelf(seconds=-1), a_job()
    for one in (patient, impatient):
        one.put(job, b"file")

    assert patient.get(job) == b"file"
    assert impatient.get(job) is None


@pytest.mark.parametrize(("told", "shown"), [(-1.0, 0.0), (0.4, 0.4), (7.0, 1.0)])
def test_a_share_stays_between_nothing_and_all(told, shown):
    job = a_job()

    job.show(told)

    assert job.share == shown
