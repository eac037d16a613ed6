"""Stores to test against: the real one, built once a run, and an empty one."""

import pytest
from hypothesis import settings

from etl.pipeline import default_submissions, loader

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def real_store(tmp_path_factory):
    """Address of a store built from the embedded submissions."""
    url = f"duckdb:{tmp_path_factory.mktemp('store')}"
    loader(url).load(default_submissions())
    return url


@pytest.fixture(scope="session")
def browser():
    """One browser for all tests of a run: a second driver could not start beside the first."""
    pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    from benchmarks.browser import browser_path, chromium

    if not browser_path():
        pytest.skip("no Chrome or Chromium on this machine")
    with chromium() as one:
        yield one


@pytest.fixture
def empty_store(tmp_path, monkeypatch):
    """Address of a store for which nobody has handed in anything yet."""
    submissions = tmp_path / "submissions"
    submissions.mkdir()
    monkeypatch.setenv("SV4_SUBMISSIONS", str(submissions))
    return f"duckdb:{tmp_path / 'store'}"
