"""The report in a real browser, in both languages, on a phone and a laptop."""

from collections.abc import AsyncIterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from conversations.reporting.counts import Spent
from storage.reporting.orders import keep_spend
from tests.browser.conftest import in_browser, in_session
from tests.browser.test_console import SMALLEST, TAPPED
from tests.browser.test_phones import LAPTOP, SMALL, keep
from tests.harness.console import PASSWORD, House, living

if TYPE_CHECKING:
    from playwright.async_api import Browser, Page

pytestmark = in_browser
SIDE = """() => {
    const bars = [...document.querySelectorAll('.funnel .reached')].map(bar => bar.getBoundingClientRect());
    return {left: bars.map(bar => bar.left), right: bars.map(bar => bar.right), width: bars.map(bar => bar.width)};
}"""
"""Where the funnel's bars are."""
NAMED_FIRST = """() => [...document.querySelectorAll('.tiles .tile')].every(tile =>
    tile.querySelector('dt').getBoundingClientRect().bottom <= tile.querySelector('dd').getBoundingClientRect().top + 1)
"""


@in_session()
async def house(ready_sqlite: str) -> AsyncIterator[House]:
    async with living(ready_sqlite) as running:
        for number, source in enumerate(("facebook", "facebook", "google", None)):
            lead = await running.gets(f"Lead {number}", f"+97250123456{number}", source=source)
            if number < 2:
                await running.hears("כמה זה עולה?", f"97250123456{number}")
                await running.sells(lead, order=f"A{number}")
        async with running.app.database.begin() as tx:
            await keep_spend(tx, Spent("spring", date(2026, 10, 2), "ILS", Decimal(100)))
        yield running


async def test_the_report_is_read_on_any_screen(house: House, browser: "Browser") -> None:
    for language in ("he", "en"):
        context = await browser.new_context()
        page = await context.new_page()
        complaints = listen(page)
        await page.goto(f"{house.url}/sign-in?lang={language}&next=/report")
        await page.fill("[name=password]", PASSWORD)
        await page.keyboard.press("Enter")
        for width, height in (SMALL, LAPTOP):
            await page.wait_for_selector(".funnel")
            await page.set_viewport_size({"width": width, "height": height})
            await look(page, language, width)
            await keep(page, f"report-{language}-{width}")
            await page.goto(f"{house.url}/report")
        assert complaints == []
        await context.close()


def listen(page: "Page") -> list[str]:
    """What the browser complains of from now on."""
    told: list[str] = []
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("console", lambda note: told.append(note.text) if note.type == "error" else None)
    return told


async def look(page: "Page", language: str, width: int) -> None:
    """Nothing sticks out, what is tapped is large enough, and bars grow from where one begins to read."""
    assert await page.evaluate("document.documentElement.scrollWidth") <= width
    sizes = await page.eval_on_selector_all(
        TAPPED, "all => all.map(one => one.getBoundingClientRect().height)"
    )
    assert min(sizes) >= SMALLEST
    assert await page.evaluate(NAMED_FIRST), "what a number is stands above it"
    bars = await page.evaluate(SIDE)
    edge = bars["right" if language == "he" else "left"]
    assert max(edge) - min(edge) < 1
    assert bars["width"][0] > bars["width"][4] > 0
    await page.select_option("[name=by]", "campaign")
    await page.click("form.period button")
    await page.wait_for_selector("[data-part=spring]")
