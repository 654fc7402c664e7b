"""What is heard and felt at the door, in a real browser, and that a link which is over says so at once."""

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from storage.door import links
from tests.browser.conftest import in_browser
from tests.browser.test_door import carried, house, keep, open_door, sees, types, venue
from tests.harness.console import House
from tests.harness.doors import Venue

if TYPE_CHECKING:
    from playwright.async_api import Browser, Page

__all__ = ["house", "venue"]
pytestmark = in_browser
LISTENING = """
window.felt = []; window.notes = []; window.loudest = 0;
navigator.vibrate = (pattern) => window.felt.push(pattern) > 0;
const start = OscillatorNode.prototype.start, connect = AudioNode.prototype.connect;
OscillatorNode.prototype.start = function (at) {
  window.notes.push(this.frequency.value);
  return start.call(this, at);
};
AudioNode.prototype.connect = function (to, ...more) {
  if (to instanceof AudioDestinationNode) hear(this);
  return connect.call(this, to, ...more);
};
function hear(node) {
  const ear = new AnalyserNode(node.context), wave = new Float32Array(ear.fftSize);
  connect.call(node, ear);
  const listen = () => {
    ear.getFloatTimeDomainData(wave);
    window.loudest = Math.max(window.loudest, ...wave);
    setTimeout(listen, 5);
  };
  listen();
}
"""
SOUNDS = """new Promise((done) => {
  const listen = () => window.loudest > 0.05 ? done() : setTimeout(listen, 20);
  listen();
})"""
"""A phone has a motor and a loudspeaker, this machine has neither: what would reach them is written down."""


async def take_in(page: "Page") -> tuple[list[Any], list[float]]:
    """What was felt and heard of the last scan, once it was really to be heard; then it is quiet again."""
    async with asyncio.timeout(60):
        await page.evaluate(SOUNDS)
    felt, notes = await page.evaluate("[window.felt, window.notes]")
    await page.evaluate("window.felt = []; window.notes = []; window.loudest = 0")
    await page.click("#verdict")
    return felt, notes


async def test_yes_look_and_no_sound_and_feel_different(
    browser: "Browser", house: House, venue: Venue
) -> None:
    """By a typed code, by a name, and by a USB scanner on a page that nobody has touched."""
    dana, noa = await venue.sells("דנה לוי"), await venue.sells("נועה כהן")
    async with carried(browser) as context:
        await context.add_init_script(LISTENING)
        page = await open_door(context, house.url, await venue.opens())
        await page.keyboard.type(f"HTTPS://WALTZ.EXAMPLE/T/{dana}", delay=1)
        await page.keyboard.press("Enter")
        await sees(page, "admitted", "green")
        yes = await take_in(page)
        await types(page, dana)
        await sees(page, "already_admitted", "red")
        no = await take_in(page)
        await page.fill("#name", "נועה")
        await page.click("#found button")
        await sees(page, "admitted", "green")
        assert await take_in(page) == yes
        assert await venue.arrived_at(noa)
        await context.set_offline(True)
        await types(page, "2" * 26)
        await sees(page, "unknown", "yellow")
        look = await take_in(page)

    assert [len(felt) for felt, _ in (yes, look, no)] == [1, 1, 1], "one shake each"
    (shakes,), (warns,), (refuses,) = yes[0], look[0], no[0]
    assert sum(shakes) < sum(warns) < sum(refuses)
    assert (len(yes[1]), len(look[1]), len(no[1])) == (1, 2, 1)
    assert yes[1][0] > look[1][0] > no[1][0], "high for yes, low for no"


@pytest.mark.parametrize("language", ["he", "en"])
async def test_a_link_that_was_closed_admits_nobody_and_keeps_nothing(
    browser: "Browser", house: House, venue: Venue, language: str
) -> None:
    """The page is still open on the phone when somebody closes its link: the very next scan says so."""
    code, key = await venue.sells("דנה לוי"), await venue.opens()
    async with carried(browser, language) as context:
        page = await open_door(context, house.url, key)
        async with venue.app.database.begin() as tx:
            await links.revoke(tx, "evening", links.hash_key(key), await venue.app.read_clock())
        await types(page, code)
        said = await sees(page, "link_over", "red")
        assert {"he": "כבר לא פעיל", "en": "This link is over"}[language] in said
        await keep(page, f"door-{language}-closed")
        await page.locator("#pill.red[data-count='0']").wait_for()
    assert await venue.arrived_at(code) is None


async def test_past_its_end_a_link_admits_nobody_without_network_either(
    browser: "Browser", house: House, venue: Venue
) -> None:
    code, key = await venue.sells("דנה לוי"), await venue.opens(hours=1)
    async with carried(browser) as context:
        page = await open_door(context, house.url, key)
        await context.set_offline(True)
        later = int(timedelta(hours=2).total_seconds() * 1000)
        await page.evaluate(f"const now = Date.now; Date.now = () => now() + {later}")
        await types(page, code)
        await sees(page, "link_over", "red")
