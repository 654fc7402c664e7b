"""The door's page in a real browser, with a camera that sees a drawn ticket: offline and back, at two doors."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import QUIET, find_chromium, in_browser, in_session
from tests.harness.cameras import film, seeing
from tests.harness.console import House, living
from tests.harness.doors import API_KEY, Venue, stage

if TYPE_CHECKING:
    from playwright.async_api import Browser, BrowserContext, Page

pytestmark = in_browser
SIDEWAYS = "document.documentElement.scrollWidth - innerWidth"


@asynccontextmanager
async def carried(browser: "Browser", language: str = "he") -> AsyncIterator["BrowserContext"]:
    """A phone in somebody's hand."""
    context = await browser.new_context(
        viewport={"width": 360, "height": 740}, has_touch=True, locale=language, device_scale_factor=2,
        permissions=["camera"],
    )  # fmt: skip
    context.set_default_timeout(60_000)
    yield context
    await context.close()


async def keep(page: "Page", name: str) -> None:
    """A screenshot to look at, where SCREENSHOTS names a folder."""
    assert await page.evaluate(SIDEWAYS) <= 0, "the page must not scroll sideways"
    if folder := os.environ.get("SCREENSHOTS"):
        await page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


async def open_door(context: "BrowserContext", url: str, key: str) -> "Page":
    page = await context.new_page()
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    await page.goto(f"{url}/door/{key}")
    await page.wait_for_selector("body[data-ready][data-kept]")
    return page


async def types(page: "Page", code: str) -> None:
    await page.fill("#code", code)
    await page.press("#code", "Enter")


async def sees(page: "Page", result: str, colour: str) -> str:
    """Wait for what came of a scan; gives the words. It is tapped away then."""
    verdict = page.locator(f"#verdict.{colour}[data-result={result}]")
    await verdict.wait_for()
    return await verdict.inner_text()


@in_session()
async def house(ready_sqlite: str) -> AsyncIterator[House]:
    async with living(ready_sqlite, api_key=API_KEY) as running:
        yield running


@in_session()
async def venue(house: House) -> Venue:
    return await stage(house.app)


async def test_an_evening_at_the_door(house: House, venue: Venue, tmp_path: Path) -> None:
    """The camera, another door, a name, a USB scanner; then the network goes, and comes back."""
    chromium = find_chromium()
    dana, noa, lior = [await venue.sells(name) for name in ("דנה לוי", "נועה כהן", "ליאור בר")]
    gone, michal = await venue.sells("רות גל"), await venue.sells("מיכל שגיא")
    await venue.ends(gone, "cancelled")
    key = await venue.opens("הכניסה הראשית")
    video = film(f"{house.url}/t/{dana.lower()}", tmp_path / "camera.y4m")

    async with seeing(chromium, video, QUIET) as browser, carried(browser) as context:
        page = await open_door(context, house.url, key)
        assert await page.locator("#to-come").inner_text() == "4"
        await keep(page, "door-he")
        await page.click("#start")
        assert "דנה לוי" in await sees(page, "admitted", "green")
        await keep(page, "door-he-green")
        await page.click("#verdict")  # the ticket is still held out: that is one scan
        assert await page.evaluate("document.body.dataset.camera") == "server"
        await context.set_offline(True)  # this browser's camera needs the network, and it is said so
        assert "בלי רשת המצלמה לא קוראת" in await page.locator("#trouble:not([hidden])").inner_text()
        await page.fill("#name", "ליאור")
        await page.locator(
            "#found button", has_text="ליאור"
        ).wait_for()  # by the first names that are on the phone
        await page.fill("#name", "")
        await keep(page, "door-he-camera-offline")
        await page.evaluate(
            "document.getElementById('video').pause(); document.getElementById('video').srcObject = null"
        )
        await context.set_offline(False)
        async with carried(browser, "en") as other:
            side = await open_door(other, house.url, await venue.opens("Side door"))
            await types(side, dana)
            assert "הכניסה הראשית" in await sees(side, "already_admitted", "red")
            await keep(side, "door-en-red")
            await side.click("#verdict")
            await keep(side, "door-en")

        await page.fill("#name", "נועה")
        await page.click("#found button")
        assert "נועה כהן" in await sees(page, "admitted", "green")
        await page.click("#verdict")
        await page.locator("#last .undo").first.click()
        await page.locator("#last li", has_text="הסריקה בוטלה").wait_for()
        assert await venue.arrived_at(noa) is None

        await context.set_offline(True)
        await types(page, lior)
        assert "לא דווח" in await sees(page, "admitted", "green")
        await keep(page, "door-he-offline")
        await page.click("#verdict")
        await types(page, gone)
        await sees(page, "cancelled", "red")
        await page.click("#verdict")
        await page.fill("#name", "מיכל שגיא")  # the whole name finds her by her first, which is on the phone
        await page.locator("#found button", has_text="מיכל").click()
        assert "מיכל" in await sees(page, "admitted", "green")
        await page.click("#verdict")
        await types(page, "2" * 26)
        await sees(page, "unknown", "yellow")
        await keep(page, "door-he-yellow")
        await page.click("#verdict")
        await page.locator("#pill.amber[data-count='4']").wait_for()
        await keep(page, "door-he-kept")
        assert await venue.arrived_at(lior) is None
        await page.reload()  # opened again without network, it is all there
        await page.locator("#pill.amber[data-count='4']").wait_for()

        await context.set_offline(False)
        await page.locator("#pill.green[data-count='0']").wait_for()
        assert None not in (await venue.arrived_at(lior), await venue.arrived_at(michal))
        assert await page.locator("#to-come").inner_text() == "1"

        # A USB scanner on a machine that is busy: its keys come as slowly as a person's.
        await page.keyboard.type(f"HTTPS://WALTZ.EXAMPLE/T/{noa}", delay=120)
        await page.keyboard.press("Enter")
        assert "נועה כהן" in await sees(page, "admitted", "green")


async def test_a_browser_that_reads_codes_itself_sends_no_frame(
    house: House, venue: Venue, tmp_path: Path
) -> None:
    """This one can't: a detector that sees the ticket stands in for the browser's own."""
    code, key = await venue.sells("דנה לוי"), await venue.opens()
    detector = f"""window.BarcodeDetector = class {{
        static async getSupportedFormats() {{ return ["qr_code"]; }}
        async detect(video) {{ return video.videoWidth ? [{{rawValue: "HTTPS://X.EXAMPLE/T/{code}"}}] : []; }}
    }}"""
    frames: list[str] = []
    video = film("https://x.example/t/none", tmp_path / "camera.y4m")
    async with seeing(find_chromium(), video, QUIET) as browser, carried(browser) as context:
        await context.add_init_script(detector)
        page = await open_door(context, house.url, key)
        page.on("request", lambda request: frames.append(request.url) if "/frame" in request.url else None)
        await page.click("#start")
        assert "דנה לוי" in await sees(page, "admitted", "green")
        assert await page.evaluate("document.body.dataset.camera") == "native"
    assert frames == []
