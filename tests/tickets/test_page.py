"""A ticket's page: in the visitor's language, and looking at it changes nothing."""

import re
from datetime import timedelta
from typing import Any

import aiohttp
from icalendar import Calendar

from bot.tickets.qr import read_qr
from bot.web.tickets.guessing import MOST
from tests.harness.console import House
from tests.harness.doors import Venue


async def visit(house: House, http: aiohttp.ClientSession, path: str, **headers: str) -> tuple[int, str]:
    async with http.get(house.url + path, headers=headers, allow_redirects=False) as answer:
        return answer.status, await answer.text("utf-8", "replace")


async def test_it_speaks_the_visitors_language(
    venue: Venue, simple_house: House, http: aiohttp.ClientSession
) -> None:
    code = (await venue.sells("דנה לוי")).lower()

    _, asked = await visit(simple_house, http, f"/t/{code}?lang=en")
    _, browser = await visit(
        simple_house, http, f"/t/{code}", **{"accept-language": "en-US,en;q=0.9,he;q=0.8"}
    )
    _, business = await visit(simple_house, http, f"/t/{code}")

    assert 'lang="en" dir="ltr"' in asked
    assert 'lang="en" dir="ltr"' in browser
    assert 'lang="he" dir="rtl"' in business
    assert "Open evening" in asked
    assert "דנה לוי" in asked
    assert "לינקולן 12" in business


async def test_it_is_found_in_any_spelling_and_in_a_scanners_capitals(
    venue: Venue, simple_house: House, http: aiohttp.ClientSession
) -> None:
    code = await venue.sells("Dana")

    assert (await visit(simple_house, http, f"/t/{code}"))[0] == 200
    async with http.get(f"{simple_house.url}/T/{code}") as answer:
        assert (answer.status, answer.url.path) == (200, f"/t/{code.lower()}")


async def test_the_picture_is_read_by_a_camera_and_the_entry_by_a_calendar(
    venue: Venue, simple_house: House, http: aiohttp.ClientSession
) -> None:
    code = await venue.sells("Dana")
    async with http.get(f"{simple_house.url}/t/{code.lower()}.png") as answer:
        assert answer.content_type == "image/png"
        assert (read_qr(await answer.read()) or "").upper().endswith(f"/T/{code}")
    async with http.get(f"{simple_house.url}/t/{code.lower()}.ics") as answer:
        entry: Any = Calendar.from_ical(await answer.read()).walk("VEVENT")[0]
    assert entry["dtstart"].dt == venue.event.starts_at.replace(microsecond=0)
    assert code not in str(entry["uid"]).upper()


async def test_looking_changes_nothing(
    venue: Venue, simple_house: House, http: aiohttp.ClientSession
) -> None:
    code = (await venue.sells("Dana")).lower()
    for path in ("", ".png", ".ics", "?lang=en"):
        assert (await visit(simple_house, http, f"/t/{code}{path}"))[0] == 200
    for path in ("/cancel", "/hand-on"):
        assert (await visit(simple_house, http, f"/t/{code}{path}"))[0] == 405
        async with http.post(f"{simple_house.url}/t/{code}{path}", data={"name": "Noa"}) as answer:
            assert answer.status == 200  # nobody confirmed: the page again
    assert (await visit(simple_house, http, f"/t/{code}"))[0] == 200


async def test_a_ticket_that_is_void_says_why_everywhere(
    venue: Venue, simple_house: House, http: aiohttp.ClientSession
) -> None:
    for state, words in (("cancelled", "הכרטיס בוטל"), ("handed_on", "הכרטיס הועבר")):
        code = await venue.sells("Dana")
        await venue.ends(code, state)
        status, page = await visit(simple_house, http, f"/t/{code.lower()}")
        assert status == 410
        assert words in page
        assert "<svg" not in page
        assert (await visit(simple_house, http, f"/t/{code.lower()}.png"))[0] == 410


async def test_guessed_codes_are_not_found_and_whoever_guesses_without_end_is_braked(
    venue: Venue, simple_house: House, http: aiohttp.ClientSession
) -> None:
    code = (await venue.sells("Dana")).lower()
    for guess in ("2" * 26, code[:-1], code + "a", "x", "%00", "ü", "a" * 5000):
        assert (await visit(simple_house, http, f"/t/{guess}"))[0] == 404, guess
        assert (await visit(simple_house, http, f"/t/{guess}.png"))[0] == 404, guess

    for number in range(MOST):
        status, _ = await visit(simple_house, http, f"/t/{number:026}")
        if status == 429:
            break
    else:
        raise AssertionError("never braked")


async def test_no_page_brings_anything_of_somebody_elses(
    venue: Venue, simple_house: House, http: aiohttp.ClientSession
) -> None:
    code, key = (await venue.sells("<b>Dana</b>")).lower(), await venue.opens("<i>main</i>")
    for path in (f"/t/{code}", f"/door/{key}"):
        async with http.get(simple_house.url + path) as answer:
            page, policy = await answer.text(), answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "<b>Dana" not in page
        assert "<i>main" not in page
        assert all(
            found.startswith("/") for found in re.findall(r'(?:src|rel="stylesheet" href)="([^"]+)"', page)
        )


async def test_when_the_event_is_over_nothing_can_be_done_any_more(
    venue: Venue, simple_house: House, http: aiohttp.ClientSession
) -> None:
    code = (await venue.sells("Dana")).lower()
    await simple_house.app.clock.move_to(
        simple_house.app.database, venue.event.ends_at + timedelta(minutes=1)
    )

    status, page = await visit(simple_house, http, f"/t/{code}")

    assert status == 200
    assert "<form" not in page
    assert "האירוע כבר היה" in page
