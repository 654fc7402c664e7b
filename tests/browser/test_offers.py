"""A place that came free is offered on each of the three phones, and taken there: by a tap, a number, a word."""

import asyncio
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from tests.browser.conftest import find_chromium, in_browser
from tests.browser.test_phones import LAPTOP, keep, opened, sees, write
from tests.harness.processes import Process, call
from tests.harness.waiting import free_port

if TYPE_CHECKING:
    from playwright.async_api import Browser, Page

pytestmark = in_browser
KEY = "offers-key"
TEL_AVIV = ZoneInfo("Asia/Jerusalem")
EVENTS = {"telegram": "צפרדע", "whatsapp": "ינשוף", "sms": "דרקון"}


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[str]:
    """`waltz demo` with a key of the test's own; gives its address."""
    find_chromium()
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    arguments = ["bot.cli", "demo", f"--port={port}", f"--database={tmp_path / 'demo.db'}"]
    process = Process(arguments, tmp_path, "demo", {"API_KEY": KEY}, f"{url}/healthz")
    try:
        process.wait_ready()
        yield url
    finally:
        process.stop()


def api(url: str, path: str, body: Any, method: str | None = None) -> Any:
    return call(f"{url}/api/{path}", body, {"Authorization": f"Bearer {KEY}"}, method=method)


def move_to_sunday(url: str) -> datetime:
    """Ten in the morning of the Sunday after the next night: nobody is asleep."""
    now = datetime.fromisoformat(call(f"{url}/sandbox/clock", {"advance": "PT0S"})["now"]).astimezone(
        TEL_AVIV
    )
    days = (6 - now.weekday()) % 7 or 7
    sunday = (now + timedelta(days=days)).replace(hour=10, minute=0, second=0, microsecond=0)
    call(f"{url}/sandbox/clock", {"to": sunday.isoformat()})
    return sunday


def fill(url: str, pane: str, starts_at: datetime) -> dict[str, Any]:
    """An event with one place, which somebody has."""
    body = {
        "title": f"ערב {EVENTS[pane]}",
        "keyword": EVENTS[pane],
        "starts_at": starts_at.isoformat(),
        "capacity": 1,
    }
    api(url, f"events/{pane}", body, "PUT")
    holder = {"name": "נועה לוי", "phone": "+972502223344"}
    api(url, f"events/{pane}/registrations", holder)
    return holder


async def waits(page: "Page", pane: str) -> None:
    """Text the word, and stand in line; on Telegram a number is asked for, and typed."""
    await write(page, pane, EVENTS[pane])
    await sees(page, pane, "על איזה שם")
    await write(page, pane, "דנה כהן")
    if pane == "telegram":
        await sees(page, pane, "מספר הטלפון")
        await (
            page.locator(".pane[data-pane=telegram]").get_by_role("button", name="לשתף את המספר").last.click()
        )
    await sees(page, pane, "רשימת ההמתנה")


async def takes(page: "Page", pane: str) -> None:
    """As each of them answers: where there is a button it is tapped."""
    if pane == "telegram":
        await page.locator(".pane[data-pane=telegram]").get_by_role("button", name="כן, אשמח").last.click()
    else:
        await write(page, pane, "1" if pane == "whatsapp" else "כן, אשמח")


async def test_a_place_that_came_free_is_taken_on_each_phone(browser: "Browser", demo: str) -> None:
    sunday = await asyncio.to_thread(move_to_sunday, demo)
    async with opened(browser, demo, LAPTOP, "he") as page:
        await page.click(".pane[data-pane=telegram] .start")
        await page.locator(".pane[data-pane=telegram] .theirs").first.wait_for()
        for pane in EVENTS:
            holder = await asyncio.to_thread(fill, demo, pane, sunday + timedelta(days=4, hours=9))
            await waits(page, pane)
            gives_up = holder | {"status": "cancelled"}
            await asyncio.to_thread(api, demo, f"events/{pane}/registrations", gives_up)
            await asyncio.to_thread(call, f"{demo}/sandbox/clock", {"advance": "PT1M"})
            await sees(page, pane, "התפנה מקום")
            await keep(page, f"offer-{pane}")
            await takes(page, pane)
            await sees(page, pane, "/t/")
            told = await asyncio.to_thread(api, demo, f"events/{pane}", None)
            assert (told["registered"], told["offered"], told["waiting"]) == (1, 0, 0)
