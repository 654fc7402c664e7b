"""What nobody answered, in a real browser around the real bot: the owner writes an answer, and the bot gives it."""

import asyncio
from itertools import islice
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import in_browser
from tests.browser.test_console import Person, look_at_sizes, signed_in
from tests.browser.test_phones import LAPTOP, SMALL
from tests.harness.waiting import pauses

if TYPE_CHECKING:
    from playwright.async_api import Browser, Page

pytestmark = in_browser

WORDS = {
    "he": {
        "name": "דנה כהן", "hello": "היי", "asks": "אפשר לבוא עם התוכי?", "also": "אפשר לבוא עם תוכי?",
        "studio": "סטודיו ואלס", "new": "לכתוב תשובה חדשה", "reply": "תוכים קטנים, בכיף 🦜",
        "save": "לשמור את התשובה", "price": "כמה זה עולה?", "wrong": "תשובה לא נכונה?", "mark": "לסמן",
        "marked": "סומנה כלא נכונה",
    },
    "en": {
        "name": "Dana Cohen", "hello": "Hi", "asks": "do you sell umbrellas?", "also": "do you sell umbrella?",
        "studio": "Studio Waltz", "new": "Write a new answer", "reply": "We do, from 200 ₪", "save": "Save the answer",
        "price": "how much is it?", "wrong": "Wrong answer?", "mark": "Mark it", "marked": "Marked as wrong",
    },
}  # fmt: skip


async def is_asked(page: "Page", url: str, words: str) -> None:
    """Wait until these words are on a page, which is not drawn meanwhile: they may be on their way still."""
    for pause in islice(pauses(), 1000):
        if words in await (await page.request.get(url)).text():
            return
        await asyncio.sleep(pause)
    raise AssertionError(f"{words!r} was never asked")


@pytest.mark.parametrize(("language", "size"), [("he", LAPTOP), ("en", SMALL)])
async def test_the_owner_writes_an_answer_and_the_bot_gives_it(
    browser: "Browser", demo: str, language: str, size: tuple[int, int]
) -> None:
    words = WORDS[language]
    dana = await asyncio.to_thread(Person, demo, words["name"], language)
    await dana.says(words["hello"])
    await dana.sees(words["studio"])
    for said in (words["asks"], words["also"]):
        await dana.says(said)
    async with signed_in(browser, demo, size, language, "נועה") as page:
        await is_asked(page, f"{demo}/questions", words["also"])
        if size == SMALL:
            await page.locator("[data-menu]").click()
        await page.locator('.nav a[href="/questions"]').click()
        await page.wait_for_url("**/questions")
        card = page.locator(".asked", has_text=words["asks"])
        assert await card.get_by_role("checkbox").count() == 2
        await look_at_sizes(page, f"questions-{language}")
        await card.locator("summary", has_text=words["new"]).click()
        await card.locator("textarea").nth(0 if language == "he" else 1).fill(words["reply"])
        await look_at_sizes(page, f"questions-writing-{language}")
        await card.get_by_role("button", name=words["save"]).click()
        await page.locator(".note.good").wait_for()
        assert await card.count() == 0
        await look_at_sizes(page, f"questions-learned-{language}")
        await dana.says(words["asks"])
        await dana.sees(words["reply"])

        await dana.says(words["price"])
        await page.goto(f"{demo}/leads")
        await page.locator(".lead-row").first.click()
        await page.get_by_text(words["wrong"]).last.click()
        await page.locator("#right").wait_for()
        await look_at_sizes(page, f"mark-{language}")
        await page.get_by_role("button", name=words["mark"]).click()
        await page.get_by_text(words["marked"]).wait_for()
        await look_at_sizes(page, f"marked-{language}")
