"""A real browser: whichever Chromium this machine has, driven by Playwright, which brings none along."""

import os
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

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


@pytest.fixture
async def browser() -> AsyncIterator["Browser"]:
    """A browser of this test's own, with a profile that is thrown away."""
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
