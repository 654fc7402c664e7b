"""A ticket's page on a phone: kept for when there is no network, handed on, and cancelled."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from bot.decisions.due.timers import Sweep
from tests.browser.conftest import in_browser
from tests.browser.test_door import carried, house, keep, venue
from tests.harness.console import House
from tests.harness.doors import API_KEY, Venue

if TYPE_CHECKING:
    from playwright.async_api import Browser

__all__ = ["house", "venue"]
pytestmark = in_browser


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


async def asks(house: House, method: str, path: str, **body: Any) -> dict[str, Any]:
    """What the organiser's script is answered."""
    headers = {"authorization": f"Bearer {API_KEY}"}
    async with (
        aiohttp.ClientSession(headers=headers) as http,
        http.request(method, f"{house.url}/api/events/{path}", json=body or None) as answer,
    ):
        told: dict[str, Any] = await answer.json()
        return told


async def test_a_ticket_is_handed_on_then_given_back_and_its_place_is_offered_to_who_waits(
    browser: "Browser", house: House
) -> None:
    """One place: Dana hands it to Noa, Noa can't come, and Yael, who stood in line, takes it."""
    evening = {"title": "ערב פתוח", "keyword": "ערב", "starts_at": "2099-12-03T19:30", "capacity": 1}
    await asks(house, "PUT", "evening", **evening)
    given = await asks(house, "POST", "evening/registrations", name="דנה לוי", phone="+972501234567")
    yael = ""
    for words in ("ערב", "יעל גל"):
        yael = await house.hears(words, "972507654321")
    assert (await asks(house, "GET", "evening"))["waiting"] == 1

    async with carried(browser) as context:
        page = await context.new_page()
        page.on("pageerror", lambda error: pytest.fail(str(error)))
        old = f"{house.url}/t/{given['code'].lower()}"
        await page.goto(old)
        await page.locator("details:has(form[action$='/hand-on']) summary").click()
        await page.fill("#name", "נועה כהן")
        await page.click("form[action$='/hand-on'] button")
        await page.locator(".who", has_text="נועה כהן").wait_for()
        new = await page.input_value("#link")
        assert not new.lower().endswith(given["code"].lower())
        await keep(page, "ticket-he-handed-on")
        gone = await page.goto(old)
        assert gone
        assert gone.status == 410, "the old code is dead at once"
        assert (await asks(house, "GET", "evening"))["offered"] == 0, "a place that is handed on is not free"

        await page.goto(f"{house.url}/t/{new.rpartition('/')[2]}")
        await page.locator("details:has(form[action$='/cancel']) summary").click()
        await page.click("form[action$='/cancel'] button")
        await page.locator("main.none").wait_for()
        await keep(page, "ticket-he-given-back")

        app = house.app
        sending = (app.delivery.look, app.delivery.look_for_replies)
        await Sweep(app.database, app.clock, app.intake, *sending).run()  # what a worker does
        stands = await asks(house, "GET", "evening")
        assert (stands["registered"], stands["offered"], stands["waiting"]) == (0, 1, 0)
        assert "התפנה מקום" in (await house.said(yael))[-1]
        await house.hears("כן, אשמח", "972507654321")
        link = (await house.said(yael))[-1].partition("/t/")[2].split()[0]
        await page.goto(f"{house.url}/t/{link}")
        await page.locator(".who", has_text="יעל גל").wait_for()
        assert await page.locator(".code svg").is_visible()
        await keep(page, "ticket-he-offered")
