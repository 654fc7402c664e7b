"""All that the team does with somebody, in a real browser: add, note, tag, sell, give on, merge, end advertising."""

import asyncio
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import in_browser
from tests.browser.test_console import Person, look_at_sizes, signed_in
from tests.browser.test_phones import LAPTOP, PHONE

if TYPE_CHECKING:
    from playwright.async_api import Browser, Page

pytestmark = in_browser

WORDS = {
    "he": {
        "asks": "אפשר לדבר עם בן אדם?", "take": "אני על זה", "add": "הוספת ליד", "save": "שמירה",
        "give": "העברה לחבר צוות", "merge": "זה אותו אדם כמו…", "name": "יעל שחר",
        "note": "מגיעה עם אחותה", "to": "דניאל", "stop": "הפסקת פרסומות", "declined": "סירוב",
    },
    "en": {
        "asks": "Can I talk to a person?", "take": "Take", "add": "Add a lead", "save": "Save",
        "give": "Give to a colleague", "merge": "The same person as…", "name": "Yael Shachar",
        "note": "Brings her sister", "to": "Daniel", "stop": "Stop advertising", "declined": "Declined",
    },
}  # fmt: skip


async def open_part(page: "Page", words: str) -> None:
    """Unfold what stands behind these words."""
    await page.locator("summary", has_text=words).first.click()


async def save(page: "Page", field: str, value: str, button: str) -> None:
    """Fill in one field and send its form, until the page that answers it is there: what is live shows it before."""
    await page.locator(f"#{field}").fill(value)
    async with page.expect_navigation():
        await page.locator(f"form:has(#{field})").get_by_role("button", name=button).click()


@pytest.mark.parametrize(("language", "size"), [("he", PHONE), ("en", LAPTOP)])
async def test_everything_the_team_does_with_somebody(
    browser: "Browser", demo: str, language: str, size: tuple[int, int]
) -> None:
    words = WORDS[language]
    dana = await asyncio.to_thread(Person, demo, "Dana Cohen", language)
    async with signed_in(browser, demo, size, language, "Noa") as page:
        await page.goto(f"{demo}/leads")
        await open_part(page, words["add"])
        await page.locator(".add-lead [name=name]").fill(words["name"])
        await page.locator(".add-lead [name=phone]").fill("050-765 4321")
        await page.locator(".add-lead button").click()
        await page.wait_for_url("**/leads/*")
        other = page.url
        await page.get_by_role("heading", name=words["name"]).wait_for()

        await dana.says(words["asks"])
        await page.goto(f"{demo}/")
        await page.locator(".case").get_by_role("button", name=words["take"]).click()
        await page.wait_for_url("**/leads/*")
        chat = await page.locator("a[href*='wa.me']").first.get_attribute("href")
        assert chat is not None
        assert chat.endswith("972501234567")

        await page.locator("[data-canned]").select_option(index=1)
        ready = await page.locator("#text").input_value()
        assert ready
        async with page.expect_navigation():
            await page.locator("#text").press("Control+Enter")
        await dana.sees(ready.splitlines()[0])

        await save(page, "note", words["note"], words["save"])
        await page.locator(".thread", has_text=words["note"]).wait_for()
        await save(page, "add_tag", "vip", words["save"])
        await page.locator(".chip", has_text="vip").first.wait_for()
        await look_at_sizes(page, f"console-tending-{language}")
        async with page.expect_navigation():
            await page.get_by_role("button", name="✕ vip").click()
        await page.locator(".tending form.inline", has_text="vip").wait_for(state="detached")

        await page.locator("details:has(#amount) summary").click()
        await page.locator("#item").fill("salsa")
        await save(page, "amount", "260", "")
        await page.locator(".rows", has_text="260").first.wait_for()

        async with page.expect_navigation():
            await page.get_by_role("button", name=words["stop"]).click()
        await page.locator(".ledger li", has_text=words["declined"]).wait_for()

        await open_part(page, words["merge"])
        younger, older = page.url.partition("?")[0].partition("#")[0], other.partition("?")[0]
        await save(page, "other", f"{older}#about", words["save"])
        await page.wait_for_url(f"{older}*")
        await page.locator(".thread", has_text=words["asks"]).wait_for()
        await page.goto(younger)
        await page.wait_for_url(f"{older}*")
        await page.goto(f"{demo}/leads?q=050-765")
        await page.locator(".lead-row").first.wait_for()
        assert await page.locator(".lead-row").count() == 1

        await page.locator(".lead-row").first.click()
        await open_part(page, words["give"])
        await save(page, "assign_to", words["to"], words["save"])
        await page.locator(".lead-head, .lead-hands, .answer", has_text=words["to"]).first.wait_for()
        await look_at_sizes(page, f"console-given-{language}")


async def test_what_is_being_written_stays_when_something_new_comes(browser: "Browser", demo: str) -> None:
    dana = await asyncio.to_thread(Person, demo, "Dana Cohen", "en")
    await dana.says(WORDS["en"]["asks"])
    async with signed_in(browser, demo, LAPTOP, "en", "Noa") as page:
        await page.locator(".case").get_by_role("button", name=WORDS["en"]["take"]).first.click()
        await page.wait_for_url("**/leads/*")
        await open_part(page, WORDS["en"]["give"])
        await page.locator("#assign_to").fill("Daniel")
        await open_part(page, WORDS["en"]["merge"])
        await page.locator("#other").fill("half an addr")
        await page.locator("#other").blur()

        for words in ("My new number is on its way", "and one more thing"):
            await dana.says(words)
            await page.locator(".thread", has_text=words).wait_for()
        assert await page.locator("#other").input_value() == "half an addr"
        assert await page.locator("#assign_to").input_value() == "Daniel"
