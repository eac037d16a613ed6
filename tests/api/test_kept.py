import asyncio
import threading

import pytest

from api import published
from api.answers import Answer
from api.kept import Shelf, keep
from api.problems import RequestError
from api.published import MOST_WAITING, Published


def answer(body=b"x" * 400):
    return keep(Answer(body, "text/plain"), "20261128T221013183989-5a4bf417a953")


def test_what_was_not_used_for_longest_makes_room():
    shelf = Shelf(largest=1_000)

    shelf.put("Praha", answer())
    shelf.put("Brno", answer())
    shelf.get("Praha")
    shelf.put("Plzeň", answer())

    assert [name for name in ("Praha", "Brno", "Plzeň") if shelf.get(name)] == ["Praha", "Plzeň"]


def test_an_answer_put_twice_counts_once():
    shelf = Shelf(largest=1_000)

    for _ in range(5):
        shelf.put("Praha", answer())
    shelf.put("Brno", answer())

    assert shelf.get("Praha") and shelf.get("Brno")


def test_the_tag_changes_with_the_bytes_and_only_with_them():
    assert answer().etag == answer().etag
    assert answer().etag != answer(b"y").etag
    assert answer().etag.startswith("20261128-5a4bf4-")


def test_requests_for_the_same_share_one_run():
    runs = []

    def work():
        runs.append(1)
        return answer()

    async def ask_often():
        store = Published()
        return await asyncio.gather(*(store.answer("same", work) for _ in range(20)))

    answers = asyncio.run(ask_often())

    assert len(runs) == 1
    assert len(set(map(id, answers))) == 1


def test_more_questions_than_can_wait_are_sent_away():
    held = threading.Event()

    def work():
        held.wait()
        return answer()

    async def ask_too_much():
        store = Published()
        waiting = [
            asyncio.ensure_future(store.answer(number, work)) for number in range(MOST_WAITING)
        ]
        await asyncio.sleep(0)
        with pytest.raises(RequestError) as refusal:
            await store.answer("one more", work)
        held.set()
        await asyncio.gather(*waiting)
        return refusal.value

    refusal = asyncio.run(ask_too_much())

    assert (refusal.status, refusal.reason) == (503, "busy")


def test_a_store_that_changes_is_noticed(get, monkeypatch, empty_store):
    monkeypatch.setattr(published, "FRESH", 0)
    before = get("/regions")
    monkeypatch.setenv("SV4_STORE", empty_store)

    after = get("/regions")

    assert (before.status, after.status) == (200, 503)
