"""A real browser: whichever Chromium this machine has, driven by Playwright, which brings none along."""

import os
import shutil
from collections.abc import AsyncIterator, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from tests.harness.processes import Process
from tests.harness.waiting import free_port

if TYPE_CHECKING:
    from playwright.async_api import Browser

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
QUIET = [
    "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


def find_chromium() -> str:
    """The browser's path. Where there is none the test is skipped; in CI it fails."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    return found or _missing("no Chromium on this machine (install chromium, or set CHROMIUM to its path)")


def _missing(what: str) -> str:
    if os.environ.get("CI") == "true":
        pytest.fail(what)
    pytest.skip(what)


in_session = partial(pytest_asyncio.fixture, loop_scope="session")
"""For what these tests await: all of it is in the loop that the browser is spoken to in."""


in_browser = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
"""Of each file of these tests: its `pytestmark`."""


@in_session(scope="session")
async def one_browser() -> AsyncIterator["Browser"]:
    """The one browser of a process of the test run: to start it takes a second of a core."""
    chromium = find_chromium()
    try:
        from playwright.async_api import async_playwright
    except ImportError:
        _missing("playwright is not installed (`make test` installs it)")
    arguments = [*QUIET, "--no-sandbox"] if os.geteuid() == 0 else QUIET
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(executable_path=chromium, args=arguments, timeout=120_000)
        yield launched
        await launched.close()


@in_session()
async def browser(one_browser: "Browser") -> AsyncIterator["Browser"]:
    """A browser in which nothing of another test is left: each context has a profile that is thrown away."""
    yield one_browser
    for context in one_browser.contexts:
        await context.close()


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[str]:
    """`waltz demo` as a process of its own; gives its address."""
    find_chromium()
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    arguments = ["bot.cli", "demo", f"--port={port}", f"--database={tmp_path / 'demo.db'}"]
    process = Process(arguments, tmp_path, "demo", {}, f"{url}/healthz")
    try:
        process.wait_ready()
        yield url
    finally:
        process.stop()
