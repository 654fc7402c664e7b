"""Fixtures and settings of every test."""

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers

from tests.harness.statements import share_statements

pytest_plugins = [
    "tests.harness.postgres",
    "tests.harness.ready",
    "tests.harness.lead",
    "tests.harness.moments",
]

# A busy machine is no reason to fail, and a failure has to come back when the test is run again.
settings.register_profile(
    "waltz", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("waltz")
# Each process would look through all files of the bot for numbers and words to try, for seconds, and with every file
# that changes the examples would be others: they are drawn from what the tests say alone.
providers._get_local_constants = lambda: providers._local_constants

# Each app would learn its sentences for seconds. What they bring is tested in tests/understanding.
os.environ.setdefault("SENTENCE_VECTORS", "false")
# Many processes of the tests read the same journeys: what one of them learned the others need not.
os.environ.setdefault("READER_CACHE", str(Path(tempfile.gettempdir()) / f"waltz-readers-{os.getuid()}"))
share_statements()
# Four processes at once: each is quicker when it does not wake threads for sums of a few thousand numbers.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# Thousands of tests stay in memory to the end: the collector would walk through them again and again.
gc.set_threshold(50_000, 20, 50)

# Where nothing compiled is to lie among the files, each of the many processes of a run would compile all of the bot and
# of the tests for itself: it is kept elsewhere. Workers and whatever else is started from here follow.
if os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):
    COMPILED = str(Path(tempfile.gettempdir()) / f"waltz-compiled-{os.getuid()}")
    sys.pycache_prefix = os.environ.setdefault("PYTHONPYCACHEPREFIX", COMPILED)
    sys.dont_write_bytecode = False

IN_MEMORY, ROOM = Path("/dev/shm"), 4 * 2**30


def _keeps_programs_and_files() -> bool:
    """Whether files can be kept in memory: a container may have next to no room there, or run nothing from there."""
    if not os.access(IN_MEMORY, os.W_OK):
        return False
    return shutil.disk_usage(IN_MEMORY).free > ROOM and not os.statvfs(IN_MEMORY).f_flag & os.ST_NOEXEC


# SQLite waits for the disk at each commit, thirty times as long as all else of it takes. Files in memory outlive
# whatever process is killed here just as well.
if _keeps_programs_and_files():
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(IN_MEMORY))


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """All that is loaded and listed meanwhile stays: to look there for what can go takes a tenth of the time."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_finish() -> None:
    """What was loaded stays to the end, too: who looks for what grows need not walk through it."""
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def learned() -> None:
    """What is the same for every journey is learned by one process of a test run, not by each."""
    from bot.understanding.learned import recall_builtin

    recall_builtin(Path(os.environ["READER_CACHE"]))
