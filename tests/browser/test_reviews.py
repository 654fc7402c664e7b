"""Reviews and orders of nobody we know, in a real browser: on a laptop and a phone, in both languages."""

from typing import TYPE_CHECKING

from bot.decisions.arrivals import Arrival
from conversations.lead.addresses import Channel
from conversations.purchases.told import ToldOrder
from conversations.turn.inputs import Pressed, Said
from tests.browser.conftest import in_browser
from tests.browser.test_console import look_at_sizes
from tests.browser.test_phones import LAPTOP, SMALL
from tests.harness.after import REVIEW_WORDS, SURVEYS
from tests.harness.console import PASSWORD, House, living
from tests.harness.studio import build_journey

if TYPE_CHECKING:
    from playwright.async_api import Browser

pytestmark = in_browser
TEXT = "בהתחלה היה נראה לי יקר מדי, והיום ברור לי ששוה כל שקל. המורים סבלניים והקבוצה קטנה."


async def fill(house: House) -> None:
    """A review that waits, and an order of nobody's."""
    lead = await house.hears("היי")
    await house.app.intake.accept(Arrival(Pressed("review:stars:5", Channel.WHATSAPP), lead_id=lead))
    for said in (TEXT, "כן, בלי שם"):
        await house.app.intake.accept(Arrival(Said(said, Channel.WHATSAPP), lead_id=lead))
    told = ToldOrder(
        order_id="1001", source="shopify", amount=260, currency="ILS", item="מנוי חודשי", name="Dana Cohen",
        at=await house.app.read_clock(), email="dana@example.com", refunded=20,
    )  # fmt: skip
    await house.app.orders.take(told)


async def test_they_are_read_and_decided_on(browser: "Browser", ready_sqlite: str) -> None:
    journey = build_journey(own={"review_requests": REVIEW_WORDS, "surveys": SURVEYS})
    async with living(ready_sqlite, journey=journey) as house:
        await fill(house)
        for language, (width, height) in (("he", SMALL), ("en", LAPTOP)):
            context = await browser.new_context(viewport={"width": width, "height": height})
            page = await context.new_page()
            await page.goto(f"{house.url}/sign-in?lang={language}")
            await page.fill("#name", "נועה")
            await page.fill("#password", PASSWORD)
            await page.keyboard.press("Enter")
            await page.wait_for_url(f"{house.url}/")
            for path in ("orders", "reviews"):
                await page.goto(f"{house.url}/{path}?lang={language}")
                await page.wait_for_selector("body[data-ready]")
                await look_at_sizes(page, f"console-{path}-{language}")
            assert await page.get_by_text(TEXT).is_visible()
            topics = await page.locator(".topics label bdi").all_inner_texts()
            assert topics == [topic[:1].upper() + topic[1:] for topic in topics], "each begins a line"
            await context.close()
