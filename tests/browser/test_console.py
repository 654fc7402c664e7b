"""The team's console in a real browser, around the real bot: sign in, see who waits, take over, answer."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.conftest import in_browser
from tests.browser.test_phones import LAPTOP, SIDEWAYS, SMALL, keep
from tests.harness.processes import call

if TYPE_CHECKING:
    from playwright.async_api import Browser, Page, Route

pytestmark = in_browser

WORDS = {
    "he": {
        "name": "דנה כהן", "staff": "נועה", "asks": "אפשר לדבר עם בן אדם בבקשה?", "take": "אני על זה",
        "answer": "היי, כאן נועה", "yours": "השיחה אצלך", "back": "להחזיר לבוט", "none": "אין פניות פתוחות",
        "stop": "הפסקת פרסומות", "stopped": "סירוב",
    },
    "en": {
        "name": "Dana Cohen", "staff": "Noa", "asks": "Can I talk to a person please?", "take": "Take",
        "answer": "Hi, Noa here", "yours": "The conversation is yours", "back": "Back to bot",
        "none": "No open handoffs", "stop": "Stop advertising", "stopped": "Declined",
    },
}  # fmt: skip
SMALLEST = 44  # px, of what is tapped
TAPPED = (
    "button:visible, .button:visible, .nav a:visible, input:not([type=checkbox]):visible, "
    "label:has(> input[type=checkbox]):visible"
)

CUT = "all => all.filter(it => it.scrollWidth > it.clientWidth).map(it => it.textContent)"


class Person:
    """A customer with a phone of the demo's."""

    def __init__(self, url: str, name: str, language: str) -> None:
        self._control = f"{url}/sandbox/control"
        body = {"name": name, "phone": "+972501234567", "language": language}
        self.id = call(f"{self._control}/person", body)["id"]

    async def says(self, text: str) -> None:
        """Write on WhatsApp."""
        body = {"person": self.id, "channel": "whatsapp", "text": text}
        await asyncio.to_thread(call, f"{self._control}/say", body)

    async def sees(self, words: str) -> None:
        """Wait for these words on the phone."""
        for _ in range(600):
            shown: list[dict[str, Any]] = await asyncio.to_thread(
                call, f"{self._control}/chats?person={self.id}&channel=whatsapp"
            )
            if any(words in message["text"] for message in shown if not message["mine"]):
                return
            await asyncio.sleep(0.1)
        raise AssertionError(f"{words!r} never came")


@asynccontextmanager
async def signed_in(
    browser: "Browser", url: str, size: tuple[int, int], language: str, name: str
) -> AsyncIterator["Page"]:
    """The front page; whatever the browser complained of meanwhile fails the test."""
    width, height = size
    context = await browser.new_context(viewport={"width": width, "height": height}, has_touch=width < 500)
    page = await context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "console", lambda note: complaints.append(note.text) if note.type in ("error", "warning") else None
    )
    page.set_default_timeout(60_000)
    await page.goto(f"{url}/sign-in?lang={language}")
    await look_at_sizes(page, f"console-sign-in-{language}")
    await page.fill("#name", name)
    await page.fill("#password", "waltz")
    await page.keyboard.press("Enter")
    await page.wait_for_url(f"{url}/")
    await page.wait_for_selector("body[data-ready]")
    yield page
    assert not complaints
    await context.close()


async def look(page: "Page", name: str) -> None:
    """What holds for every page: it fits, its direction is right, and a finger can hit what it has to hit."""
    await page.wait_for_selector("body[data-ready]")
    language = await page.evaluate("document.documentElement.lang")
    assert await page.evaluate("document.documentElement.dir") == ("rtl" if language == "he" else "ltr")
    assert await page.evaluate(SIDEWAYS) <= 0, "the page must not scroll sideways"
    for nav in await page.locator(".nav").all():
        assert await nav.evaluate("it => it.scrollWidth - it.clientWidth") <= 0, (
            "every page of it is in sight"
        )
    assert await page.locator(".brand-text b").evaluate_all(CUT) == [], "the business's name is told whole"
    # In one look: the page may be renewed between two.
    tapped = await page.locator(TAPPED).evaluate_all(
        # what was taken away between finding and looking has no size, and nobody taps it
        "all => all.filter(it => it.getClientRects().length)"
        ".map(it => [it.getBoundingClientRect().height, it.outerHTML])"
    )
    assert tapped
    assert [html for height, html in tapped if height < SMALLEST - 0.5] == []
    await keep(page, name)


async def look_at_sizes(page: "Page", name: str) -> None:
    """A page holds on a small phone and on a laptop, without being opened anew; it is left as it was."""
    before = page.viewport_size
    assert before
    for width, height in (SMALL, LAPTOP):
        await page.set_viewport_size({"width": width, "height": height})
        await look(page, f"{name}-{width}")
    await page.set_viewport_size(before)


async def find_way(page: "Page", href: str, size: tuple[int, int]) -> None:
    """Every page is in sight; where there is no room, behind one press, and the bar has two rows at most."""
    way, menu = page.locator(f'.nav a[href="{href}"]'), page.locator("[data-menu]")
    if size[0] > 1180:
        assert not await menu.is_visible()
        assert await way.is_visible()
        return
    assert not await way.is_visible()
    assert await page.locator(".bar").evaluate("it => it.offsetHeight") <= 2 * SMALLEST + 20
    await menu.click()
    assert await way.is_visible()
    await look(page, f"console-menu-{size[0]}")
    await page.keyboard.press("Escape")
    assert not await way.is_visible()
    assert await menu.evaluate("it => it === document.activeElement")


async def find_way_at_sizes(page: "Page", href: str) -> None:
    """On a small phone and on a laptop; it is left as it was."""
    before = page.viewport_size
    assert before
    for size in (SMALL, LAPTOP):
        await page.set_viewport_size({"width": size[0], "height": size[1]})
        await find_way(page, href, size)
    await page.set_viewport_size(before)


@pytest.mark.parametrize(("language", "size"), [("he", SMALL), ("en", LAPTOP)])
async def test_somebody_waits_is_taken_and_answered(
    browser: "Browser", demo: str, language: str, size: tuple[int, int]
) -> None:
    words = WORDS[language]
    dana = await asyncio.to_thread(Person, demo, words["name"], language)
    async with signed_in(browser, demo, size, language, words["staff"]) as page:
        await page.get_by_text(words["none"]).wait_for()
        await find_way_at_sizes(page, "/sandbox/")
        await look_at_sizes(page, f"console-nobody-{language}")
        await dana.says(words["asks"])
        # Nobody reloads: the page hears of it.
        await page.locator(".case", has_text=words["asks"]).wait_for()
        assert (await page.title()).startswith("(1)")
        assert await page.locator("[data-waiting]").inner_text() == "1"
        await look_at_sizes(page, f"console-handoffs-{language}")

        await page.locator(".case").get_by_role("button", name=words["take"]).click()
        await page.wait_for_url("**/leads/*")
        await page.get_by_text(words["yours"]).first.wait_for()
        await page.locator("#text").fill(words["answer"])
        await page.keyboard.press("Control+Enter")
        await dana.sees(words["answer"])
        await page.locator(".said.staff", has_text=words["answer"]).wait_for()

        # What they write next appears by itself, and does not disturb who is writing.
        await page.locator("#text").fill("…")
        await dana.says("👍 123")
        await page.locator(".said.theirs", has_text="👍 123").wait_for()
        assert await page.locator("#text").input_value() == "…"
        assert await page.locator(".said.theirs", has_text="👍 123").is_visible()
        await page.locator("#text").fill("")
        await look_at_sizes(page, f"console-lead-{language}")

        await page.locator(".lead-hands").get_by_role("button", name=words["back"]).click()
        await page.locator(".note.good").wait_for()
        # They said so on the phone, and whether they ever agreed does not matter.
        await page.get_by_role("button", name=words["stop"]).click()
        await page.locator(".ledger li", has_text=words["stopped"]).wait_for()
        assert await page.get_by_role("button", name=words["stop"]).count() == 0
        await look_at_sizes(page, f"console-declined-{language}")
        await page.goto(f"{demo}/leads?q=050-123")
        await page.locator(".lead-row").first.wait_for()
        await look_at_sizes(page, f"console-leads-{language}")
        await page.locator("summary").last.click()
        await look_at_sizes(page, f"console-filters-{language}")


RINGS = """() => {
    window.rung = {tones: 0, shown: []};
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (...given) { rung.tones += 1; return start.apply(this, given); };
    window.Notification = class { constructor(title) { rung.shown.push(title); } };
    Notification.permission = "granted";
    Notification.requestPermission = () => Promise.resolve("granted");
}"""
"""What the machine would sound and show: a browser without a screen has neither."""


async def test_a_new_case_is_heard_and_shown_on_whatever_page_is_open(browser: "Browser", demo: str) -> None:
    """Where the bell was pressed; one that came while the next page opened counts as well."""
    dana = await asyncio.to_thread(Person, demo, "Dana Cohen", "en")
    async with signed_in(browser, demo, LAPTOP, "en", "Noa") as page:
        await page.add_init_script(f"({RINGS})()")
        await page.goto(f"{demo}/events")
        await page.wait_for_selector("[data-live-state]:not([hidden])")
        await page.locator("[data-notify]").click()
        assert await page.locator("[data-notify]").get_attribute("aria-pressed") == "true"
        assert await page.evaluate("rung.tones") == 1  # so it sounds
        await dana.says("Can I talk to a person?")
        await page.wait_for_selector("body[data-rang]")
        assert await page.evaluate("rung.tones") == 2
        assert await page.evaluate("rung.shown") == ["A new case waits for a person"]

        await page.goto(f"{demo}/leads")
        await page.locator("[data-waiting]", has_text="1").wait_for()
        await page.wait_for_selector("[data-live-state]:not([hidden])")
        assert await page.evaluate("rung.shown") == []  # what is known is not news


async def test_a_case_that_comes_before_the_first_word_of_the_server_is_heard(
    browser: "Browser", demo: str
) -> None:
    """A new tab knows nothing of pages before it, and the stream's first word may come late."""
    dana = await asyncio.to_thread(Person, demo, "Dana Cohen", "en")
    late = asyncio.Event()

    async def hold(route: "Route") -> None:
        await late.wait()
        await route.continue_()

    async with signed_in(browser, demo, LAPTOP, "en", "Noa") as page:
        await page.wait_for_selector("[data-live-state]:not([hidden])")
        await page.locator("[data-notify]").click()
        tab = await page.context.new_page()
        await tab.route("**/live*", hold)
        await tab.goto(f"{demo}/events")
        await tab.wait_for_selector("body[data-ready]")
        await dana.says("Can I talk to a person?")
        await page.locator("[data-waiting]", has_text="1").wait_for()
        late.set()
        await tab.wait_for_selector("body[data-rang]")


async def test_everything_can_be_done_without_scripts(browser: "Browser", demo: str) -> None:
    dana = await asyncio.to_thread(Person, demo, "Dana Cohen", "en")
    await dana.says("Can I talk to a person?")
    context = await browser.new_context(java_script_enabled=False)
    page = await context.new_page()
    page.set_default_timeout(60_000)
    await page.goto(f"{demo}/?lang=en")
    await page.goto(f"{demo}/sign-in?lang=en")
    await page.fill("#name", "Noa")
    await page.fill("#password", "waltz")
    await page.get_by_role("button", name="Sign in").click()
    await page.get_by_role("button", name="Take").click()
    await page.locator("#text").fill("No scripts here")
    await page.get_by_role("button", name="Send").click()
    await page.locator(".said.staff", has_text="No scripts here").wait_for()
    await dana.sees("No scripts here")
    await page.get_by_role("button", name="Sign out").click()
    await page.locator("#password").wait_for()
    await context.close()
