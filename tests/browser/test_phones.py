"""The phone page in a real browser, around the real bot: be the customer, be the staff, move the clock."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import in_browser

if TYPE_CHECKING:
    from playwright.async_api import Browser, Page

pytestmark = in_browser

LAPTOP = (1440, 900)
PHONE = (390, 844)
SMALL = (360, 640)
BELOW = """most => {
  const it = document.querySelector(".pane[data-pane=telegram] .thread");
  return it.scrollHeight > it.clientHeight && it.scrollHeight - it.scrollTop - it.clientHeight <= most;
}"""
"""Whether nothing of the chat is hidden below what is in sight, where it is longer than that."""
GROWS_TWICE = """() => {
  const it = document.querySelector(".pane[data-pane=telegram] .thread");
  const tall = { flex: "none", height: "900px" };
  const grow = () => Object.assign(it.appendChild(document.createElement("div")).style, tall);
  it.dispatchEvent(new Event("pointerdown"));
  grow();
  it.scrollTop = it.scrollHeight;
  grow();
  return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
}"""
"""Somebody touches the chat; a picture comes, and the next before the browser has told of the scrolling."""
SIDEWAYS = "document.documentElement.scrollWidth - innerWidth"


@asynccontextmanager
async def opened(browser: "Browser", url: str, size: tuple[int, int], language: str) -> AsyncIterator["Page"]:
    """The page, loaded; whatever the browser complained of meanwhile fails the test."""
    width, height = size
    context = await browser.new_context(viewport={"width": width, "height": height}, has_touch=width < 500)
    page = await context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "console", lambda note: complaints.append(note.text) if note.type in ("error", "warning") else None
    )
    page.set_default_timeout(60_000)
    await page.goto(f"{url}/sandbox/?lang={language}")
    await page.wait_for_selector("body[data-ready]")
    yield page
    assert await page.evaluate(SIDEWAYS) <= 0, "the page must not scroll sideways"
    assert not complaints
    await context.close()


async def keep(page: "Page", name: str) -> None:
    """A screenshot to look at, where SCREENSHOTS names a folder."""
    if folder := os.environ.get("SCREENSHOTS"):
        await page.screenshot(path=Path(folder) / f"{name}.png")


async def write(page: "Page", pane: str, text: str) -> None:
    """Type in a pane and press Enter."""
    area = page.locator(f".pane[data-pane={pane}] textarea")
    await area.fill(text)
    await area.press("Enter")


async def sees(page: "Page", pane: str, words: str) -> None:
    """Wait for a message of somebody else's with these words in a pane."""
    await page.locator(f".pane[data-pane={pane}] .theirs", has_text=words).last.wait_for()


STORY = {
    "he": {
        "price": "כמה זה עולה?",
        "person": "אפשר לדבר עם בן אדם?",
        "staff": "היי, כאן נועה",
        "why": "מה מתוכנן",
    },
    "en": {
        "price": "How much is it?",
        "person": "Can I talk to a person?",
        "staff": "Hi, Noa here",
        "why": "planned",
    },
}


@pytest.mark.parametrize("language", ["he", "en"])
async def test_a_customer_at_a_laptop(browser: "Browser", demo: str, language: str) -> None:
    words = STORY[language]
    async with opened(browser, demo, LAPTOP, language) as page:
        assert await page.evaluate("document.documentElement.dir") == ("rtl" if language == "he" else "ltr")

        await page.click("#leave-details")
        await page.check("[name=consent]")
        await page.click("#details .primary")
        await page.locator(".pane.whatsapp .theirs").wait_for()

        await write(page, "whatsapp", words["price"])
        await sees(page, "whatsapp", "★")
        await page.locator(".pane.whatsapp .mine .ticks:is(.delivered, .read)").first.wait_for()

        await page.click(".pane[data-pane=telegram] .start")
        await page.locator(".pane[data-pane=telegram] .keyboard button").first.wait_for()
        await write(page, "telegram", words["person"])
        await page.locator(".pane.staff .theirs .keyboard").wait_for()
        await page.locator(".pane.staff .theirs .bubble").hover()
        await page.locator(".pane.staff .theirs .more").click()
        await page.locator(".pane.staff .menu button").click()
        await write(page, "staff", words["staff"])
        await sees(page, "telegram", words["staff"])

        await page.locator("#why h3", has_text=words["why"]).wait_for()
        await page.locator("#why .entry.is-outbound .reason").first.wait_for()
        await keep(page, f"laptop-{language}")

        before = await page.locator("#now span").inner_text()
        await page.click("[data-step='86400']")
        await page.wait_for_function(
            "day => document.querySelector('#now span').textContent !== day", arg=before
        )
        await page.wait_for_selector("[data-step='86400']:not(:disabled)")
        await keep(page, f"laptop-{language}-next-day")


async def test_a_customer_sends_a_picture_reacts_and_writes_markup(
    browser: "Browser", demo: str, tmp_path: Path
) -> None:
    picture = tmp_path / "me.svg"
    picture.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>')
    tall = tmp_path / "tall.svg"
    tall.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="400" height="900"/>')
    async with opened(browser, demo, LAPTOP, "he") as page:
        pane = page.locator(".pane[data-pane=telegram]")
        await page.click(".pane[data-pane=telegram] .start")
        greeting = pane.locator(".theirs .bubble").first
        await greeting.hover()
        await greeting.locator(".more").click()
        await pane.locator(".menu .emoji").first.click()
        await greeting.locator(".reaction").wait_for()

        await pane.locator("input[type=file]").set_input_files(picture)
        shown = pane.locator(".mine .picture")
        await shown.wait_for()
        assert await shown.evaluate("image => image.decode().then(() => image.naturalWidth)") == 40

        await write(page, "telegram", "<img src=x onerror=alert(1)> *לא* <b>מודגש</b>")
        text = pane.locator(".mine .text").last
        await text.filter(has_text="<img src=x").wait_for()
        assert await text.locator("*").count() == 0

        for _ in range(3):  # so that the chat is longer than the phone
            await pane.locator("input[type=file]").set_input_files(tall)
        await pane.locator(".mine .picture").nth(3).wait_for()
        await page.wait_for_function(BELOW, arg=0)
        await pane.locator("textarea").fill("\n".join("ארוך" for _ in range(5)))
        await page.wait_for_function(BELOW, arg=0)


async def test_pictures_that_come_at_once_do_not_take_the_last_words_out_of_sight(
    browser: "Browser", demo: str
) -> None:
    async with opened(browser, demo, LAPTOP, "he") as page:
        await page.click(".pane[data-pane=telegram] .start")
        await page.locator(".pane[data-pane=telegram] .theirs").first.wait_for()
        await page.evaluate(GROWS_TWICE)
        await page.locator(".pane[data-pane=telegram] textarea").fill("\n".join("ארוך" for _ in range(5)))
        await page.wait_for_function(BELOW, arg=0)

        thread = page.locator(".pane[data-pane=telegram] .thread")
        await thread.hover()
        await page.mouse.wheel(0, -600)
        await page.wait_for_function(f"() => !({BELOW})(300)")
        await page.locator(".pane[data-pane=telegram] textarea").fill("קצר")
        assert not await page.evaluate(f"() => ({BELOW})(100)"), "who scrolled up stays there"


async def test_what_is_shown_is_there_after_a_reload_and_in_the_language_chosen(
    browser: "Browser", demo: str
) -> None:
    async with opened(browser, demo, LAPTOP, "he") as page:
        await write(page, "sms", "איפה אתם?")
        await page.locator(".pane.sms .theirs").wait_for()
        await page.click("#language")
        await page.wait_for_selector("html[lang=en] body[data-ready]")
        await page.goto(f"{demo}/sandbox/")
        await page.wait_for_selector("html[lang=en] body[data-ready]")
        await sees(page, "sms", "לינקולן")


@pytest.mark.parametrize(("language", "size"), [("he", PHONE), ("en", SMALL)])
async def test_a_customer_at_a_phone_sees_one_screen_at_a_time(
    browser: "Browser", demo: str, language: str, size: tuple[int, int]
) -> None:
    async with opened(browser, demo, size, language) as page:
        for pane in ("whatsapp", "telegram", "sms", "staff", "why"):
            await page.click(f"[data-tab={pane}]")
            shown = [await p.get_attribute("data-pane") for p in await page.locator(".pane:visible").all()]
            assert shown == [pane]
        await page.click("[data-tab=whatsapp]")
        await write(page, "whatsapp", "כמה זה עולה? " + "ארוך" * 60 + " https://example.com/" + "x" * 120)
        await page.locator(".pane.whatsapp .theirs").wait_for()
        await keep(page, f"phone-{language}")
        await page.click("[data-tab=why]")
        await page.locator("#why .entry").first.wait_for()
        await keep(page, f"phone-{language}-why")
