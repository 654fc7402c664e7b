"""Events in the console, in a real browser: the report with its charts, the form, a link to the door."""

from datetime import timedelta
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.test_console import look
from tests.browser.test_door import house, venue
from tests.browser.test_phones import LAPTOP, opened, sees, write
from tests.browser.test_phones import keep as keep_phones
from tests.harness.console import PASSWORD, House
from tests.harness.doors import Venue, stage

if TYPE_CHECKING:
    from playwright.async_api import Browser, Page

__all__ = ["house", "venue"]
pytestmark = pytest.mark.browser
LANGUAGES = ("he", "en")
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
        await look(page, f"event-{language}-{on}")
        await page.click("section#door button.main")
        assert await page.locator("#door-address").input_value()
        await look(page, f"event-door-{language}-{on}")
        await page.goto(f"{house.url}/events/evening/edit")
        await look(page, f"event-edit-{language}-{on}")
        await context.close()


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
