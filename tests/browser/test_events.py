"""Events in the console, in a real browser: the report with its charts, the form, a link to the door."""

import asyncio
import csv
import io
from datetime import timedelta
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import delete

from bot.app import App
from storage.tables.events import events
from tests.browser.conftest import in_browser
from tests.browser.test_console import look
from tests.browser.test_door import house, venue
from tests.browser.test_phones import LAPTOP, opened, sees, write
from tests.browser.test_phones import keep as keep_phones
from tests.harness.console import PASSWORD, House
from tests.harness.doors import Venue, stage

if TYPE_CHECKING:
    from playwright.async_api import Browser, Page

__all__ = ["house", "venue"]
pytestmark = in_browser
LANGUAGES = ("he", "en")
CUT = """them => them.filter(
    it => it.scrollWidth > it.clientWidth || it.scrollHeight > it.clientHeight + 6
).map(it => it.textContent)"""
"""What those of these say that show only a part of it."""
SIZES = {"phone": {"width": 390, "height": 844}, "laptop": {"width": 1280, "height": 900}}


async def fill(venue: Venue) -> None:
    """An event that was: thirty registered from here and there, and not all of them came."""
    begins = venue.event.starts_at
    sources, channels = ("roll-up", "facebook", "api", None), ("whatsapp", "telegram", "sms")
    for number in range(30):
        came = begins + timedelta(minutes=20 * (number % 7) - 40) if number % 3 else None
        gone: dict[str, Any] = {}
        if number % 10 == 9:
            gone = {"state": "cancelled", "state_at": begins - timedelta(days=number % 9)}
        await venue.sells(
            f"אורחת {number}", source=sources[number % 4], channel=channels[number % 3],
            arrived_at=None if gone else came, registered_at=begins - timedelta(days=number % 12), **gone,
        )  # fmt: skip


async def sign_in(page: "Page", url: str, language: str) -> None:
    await page.goto(f"{url}/sign-in?lang={language}&next=/events")
    await page.fill("#password", PASSWORD)
    await page.keyboard.press("Enter")
    await page.wait_for_selector(".event-row")


async def test_the_report_the_form_and_a_link_to_the_door(
    browser: "Browser", house: House, venue: Venue
) -> None:
    await fill(venue)
    await stage(house.app, "next", days=7, reminders=("week",))
    for language, (on, size) in product(LANGUAGES, SIZES.items()):
        context = await browser.new_context(viewport=size, locale=language)  # type: ignore[arg-type]
        page = await context.new_page()
        page.on("pageerror", lambda error: pytest.fail(str(error)))
        await sign_in(page, house.url, language)
        await look(page, f"events-{language}-{on}")
        await page.goto(f"{house.url}/events/evening")
        bars = page.locator(".bars rect.came")
        assert await bars.first.evaluate("it => it.getBoundingClientRect().width") > 10
        assert await page.locator(".bar-label").evaluate_all(CUT) == []
        await look(page, f"event-{language}-{on}")
        await page.click("section#door button.main")
        assert await page.locator("#door-address").input_value()
        await look(page, f"event-door-{language}-{on}")
        await page.goto(f"{house.url}/events/evening/edit")
        await look(page, f"event-edit-{language}-{on}")
        await context.close()


async def test_the_missing_reminder_is_switched_on_by_one_press_and_the_tickets_are_downloaded(
    browser: "Browser", house: House
) -> None:
    """On a phone and on a laptop, in both languages; it waits for what is to be seen, and not for ever."""
    past = await stage(house.app, reminders=("week", "day"))
    for number in range(3):
        came = past.event.starts_at if number else None
        await past.sells(f"אורחת {number}", phone=f"+97250000000{number}", arrived_at=came)
    await house.app.clock.move_to(house.app.database, past.event.ends_at + timedelta(minutes=5))
    async with asyncio.timeout(60):
        for language in LANGUAGES:
            context = await browser.new_context(locale=language, accept_downloads=True)
            page = await context.new_page()
            page.on("pageerror", lambda error: pytest.fail(str(error)))
            await sign_in(page, house.url, language)
            for on, size in SIZES.items():
                following = await stage(house.app, f"next-{language}-{on}", days=7, reminders=("week",))
                await page.set_viewport_size(size)  # type: ignore[arg-type]
                await press_reminder(page, house.url, following.event.id)
                await look(page, f"event-reminder-{language}-{on}")
                await download_tickets(page, house.url, language)
                await end(house.app, following.event.id)
            await context.close()


async def press_reminder(page: "Page", url: str, following: str) -> None:
    """The report offers what was missing, for the next event; once pressed it is on there, and offered no more."""
    await page.goto(f"{url}/events/evening")
    button = page.locator(f".gap form[action='/events/{following}/reminder'] button")
    await look(page, f"{following}-before")
    await button.click()
    await page.locator(
        ".note.good[role=status]"
    ).wait_for()  # the address tells of it no more: the page takes it out
    assert page.url.startswith(f"{url}/events/{following}")
    await page.goto(f"{url}/events/evening")
    await page.locator(".gap").wait_for()
    assert await button.count() == 0
    await page.goto(f"{url}/events/{following}/edit")
    assert await page.locator("[name=reminder_morning]").is_checked()
    assert not await page.locator("[name=reminder_hour]").is_checked(), "that one alone"


async def download_tickets(page: "Page", url: str, language: str) -> None:
    """The file is kept under the event's name, and a spreadsheet reads it in the reader's language."""
    await page.goto(f"{url}/events/evening")
    async with page.expect_download() as loading:
        await page.click("a[href$='/tickets.csv']")
    loaded = await loading.value
    assert loaded.suggested_filename == "evening.csv"
    content = (await loaded.path()).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf"), "or Excel takes Hebrew for something else"
    head, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig")))
    assert head[0] == {"he": "שם", "en": "Name"}[language]
    assert [row[0] for row in rows] == ["אורחת 0", "אורחת 1", "אורחת 2"]
    assert [bool(row[6]) for row in rows] == [False, True, True], "who came"


async def end(app: App, event_id: str) -> None:
    """An event is the next one no more."""
    async with app.database.begin() as tx:
        await tx.execute(delete(events).where(events.c.id == event_id))


async def test_the_demo_from_the_word_to_the_door(browser: "Browser", demo: str) -> None:
    """The ticket is a picture on two phones; who has it comes in by a click at the door's page."""
    async with opened(browser, demo, LAPTOP, "he") as page:
        for pane in ("telegram", "whatsapp"):
            if pane == "telegram":
                await page.click(".pane[data-pane=telegram] .start")
                await page.locator(".pane[data-pane=telegram] .theirs").first.wait_for()
            await write(page, pane, "ערב פתוח")
        await write(page, "whatsapp", "דנה כהן")
        await write(page, "whatsapp", "סלסה")
        picture = page.locator(".pane[data-pane=whatsapp] .theirs img.picture").last
        await picture.wait_for()
        assert await picture.evaluate("it => it.decode().then(() => it.naturalWidth)") == 1080
        await sees(page, "whatsapp", "/t/")
        await keep_phones(page, "demo-ticket")

        async with page.context.expect_page() as opening:
            await page.click("#door")
        door = await opening.value
        await door.wait_for_selector("body[data-ready]")
        await door.fill("#name", "דנה")
        await door.click("#found button")
        await door.locator("#verdict.green").wait_for()
        await door.close()
