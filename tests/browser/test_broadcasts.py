"""Broadcasts in a real browser: the list, the form, the look before, and one that is under way."""

from typing import TYPE_CHECKING

from tests.browser.conftest import in_browser
from tests.browser.test_console import look_at_sizes
from tests.browser.test_phones import LAPTOP, SMALL
from tests.harness.console import PASSWORD, House, living

if TYPE_CHECKING:
    from playwright.async_api import Browser, Page

pytestmark = in_browser
WORDS = "היי {name}, ביום שני יש מקום בשיעור הפתיחה. אפשר לענות כאן, ונשמור לך."


async def gather(house: House) -> None:
    """Two who agreed, one who did not, one who is to be told in English."""
    for number, (name, agreed) in enumerate((("דנה כהן", "כן"), ("נועה לוי", "כן"), ("גיל", None))):
        await house.gets(name, f"+97250123456{number}", agreed=agreed)


async def check(page: "Page") -> None:
    """Fill in the form, and look at it before it goes."""
    if not await page.locator("[name=text_he]").is_visible():
        await page.click("details.writer summary")
    await page.fill("[name=text_he]", WORDS)
    await page.fill("form[action='/broadcasts/check'] [name=name]", "שיעור פתיחה")
    await page.click("form[action='/broadcasts/check'] .button.main")
    await page.wait_for_selector("form[action='/broadcasts/start']")


async def test_they_are_looked_at_sent_and_followed(browser: "Browser", ready_sqlite: str) -> None:
    async with living(ready_sqlite) as house:
        await gather(house)
        for language, (width, height) in (("he", SMALL), ("en", LAPTOP)):
            context = await browser.new_context(viewport={"width": width, "height": height})
            context.set_default_timeout(60_000)
            page = await context.new_page()
            await page.goto(f"{house.url}/sign-in?lang={language}")
            await page.fill("#name", "נועה")
            await page.fill("#password", PASSWORD)
            await page.keyboard.press("Enter")
            await page.wait_for_url(f"{house.url}/")
            await page.goto(f"{house.url}/broadcasts?lang={language}")
            await look_at_sizes(page, f"console-broadcasts-{language}")
            await check(page)
            await look_at_sizes(page, f"console-broadcast-check-{language}")
            await page.click("form[action='/broadcasts/start'] .button.main")
            await page.wait_for_url("**/broadcasts/*")
            await look_at_sizes(page, f"console-broadcast-{language}")
            await context.close()
