"""A ticket's page on a phone: kept for when there is no network, handed on, and cancelled."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.test_door import carried, house, keep, venue
from tests.harness.console import House
from tests.harness.doors import Venue

if TYPE_CHECKING:
    from playwright.async_api import Browser

__all__ = ["house", "venue"]
pytestmark = pytest.mark.browser


async def test_a_ticket_opens_again_without_network(
    browser: "Browser", house: House, venue: Venue, tmp_path: Path
) -> None:
    code = (await venue.sells("דנה לוי־אברמוביץ׳")).lower()
    async with carried(browser) as context:
        page = await context.new_page()
        page.on("pageerror", lambda error: pytest.fail(str(error)))
        await page.goto(f"{house.url}/t/{code}")
        await page.wait_for_selector("body[data-kept]")
        await keep(page, "ticket-he")
        await page.click("summary >> nth=0")
        await keep(page, "ticket-he-handing")

        await context.set_offline(True)
        await page.goto(f"{house.url}/t/{code}")
        await page.locator("#saved").wait_for()
        assert await page.locator(".code svg").is_visible()
        await keep(page, "ticket-he-offline")
        await context.set_offline(False)

        await venue.ends(code.upper(), "cancelled")
        answer = await page.goto(f"{house.url}/t/{code}")
        assert answer
        assert answer.status == 410
        await keep(page, "ticket-he-cancelled")
        await context.set_offline(True)  # and nothing of it is left on the phone
        with pytest.raises(Exception, match=r"ERR_INTERNET_DISCONNECTED|ERR_FAILED"):
            await page.goto(f"{house.url}/t/{code}")

    async with carried(browser, "en") as context:
        page = await context.new_page()
        await page.goto(f"{house.url}/t/{(await venue.sells('Dana Levi')).lower()}?lang=en")
        await keep(page, "ticket-en")
