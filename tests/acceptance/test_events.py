"""An event from outside: made by the API, registered for by its word and by a page, full, moved, cancelled."""

import asyncio
from datetime import datetime, timedelta
from itertools import count
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest

from tests.harness.driver import Bot, HttpError, Lead
from tests.harness.hours import begin_week

NUMBERS = count(1)


async def an_event(bot: Bot, word: str = "כנס", **more: Any) -> tuple[str, datetime]:
    """An event on the Thursday of a week that begins now, with a word of its own; gives its id and when it starts."""
    sunday = await begin_week(bot)
    starts_at = sunday + timedelta(days=4, hours=9)
    name = f"party{next(NUMBERS)}"
    body = {"title": "ערב היכרות", "keyword": word, "starts_at": starts_at.isoformat(), "venue": "לינקולן 14"}
    made = bot.put(f"events/{name}", body | more)
    assert made["registered"] == made["waiting"] == 0
    return name, starts_at


async def registers(lead: Lead, word: str, name: str) -> None:
    """Texts the word, and the name that is asked for."""
    await lead.says(word)
    assert lead.sees("על איזה שם")
    await lead.says(name)


def stands(bot: Bot, event: str, *names: str) -> tuple[int, ...]:
    shown = bot.api(f"events/{event}")
    return tuple(shown[name] for name in names)


async def test_who_registered_on_a_page_gets_the_ticket_by_the_word_and_who_did_not_gets_a_form(
    bot: Bot,
) -> None:
    event, _ = await an_event(bot, "צפרדע")
    dana, noa = bot.lead("whatsapp", "דנה"), bot.lead("sms", "נועה")
    given = bot.api(f"events/{event}/registrations", {"name": "דנה כהן", "phone": dana.phone})
    assert given["ticket_url"].endswith(f"/t/{given['code']}")
    assert bot.api(f"events/{event}/registrations", {"name": "דנה כהן", "phone": dana.phone}) == given
    assert dana.sees(given["code"])
    await dana.says('  "צְפַרְדֵּעַ"! ')
    assert dana.sees(given["code"])
    await registers(noa, "שלום, צפרדע", "נועה לוי")
    assert noa.sees("/t/")
    [ticket] = [seen for seen in noa.news if "/t/" in seen.text]
    assert len(ticket.text) <= 70, "one part, in Hebrew"
    assert stands(bot, event, "registered", "arrived", "cancelled", "no_show") == (2, 0, 0, 0)


async def test_who_types_somebodys_number_is_shown_nothing_of_theirs_until_the_contact_is_shared(
    bot: Bot,
) -> None:
    event, _ = await an_event(bot, "ינשוף")
    dana, stranger = bot.lead("telegram", "דנה"), bot.lead("telegram", "יעל")
    given = bot.api(f"events/{event}/registrations", {"name": "דנה כהן", "phone": dana.phone})
    await registers(stranger, "ינשוף", "יעל לוי")
    assert stranger.sees("מספר הטלפון")
    await stranger.says(dana.phone)
    assert stranger.sees("כבר נרשמת?")
    await stranger.presses("להירשם עכשיו")
    assert stranger.sees("/t/")
    assert not any(given["code"] in seen.text for seen in stranger.messages)
    assert stands(bot, event, "registered") == (2,)
    await registers(dana, "ינשוף", "דנה כהן")
    assert dana.sees("מספר הטלפון")
    await dana.presses("לשתף את המספר שלי")
    assert dana.sees(given["code"])
    assert stands(bot, event, "registered") == (2,)


async def test_one_place_that_comes_free_is_one_offer_and_the_next_in_line_gets_what_is_declined(
    bot: Bot,
) -> None:
    event, _ = await an_event(bot, "דרקון", capacity=1)
    first = bot.lead("whatsapp", "ראשונה")
    bot.api(f"events/{event}/registrations", {"name": "ראשונה", "phone": first.phone})
    line = [bot.lead("whatsapp", name) for name in ("שנייה", "שלישית")]
    for lead in line:
        await registers(lead, "דרקון", lead.name)
        assert lead.sees("רשימת ההמתנה")
    with pytest.raises(HttpError) as full:
        bot.api(f"events/{event}/registrations", {"name": "Late", "phone": "+972501112233"})
    assert full.value.status == 409
    assert '"waiting_place":3' in str(full.value)
    for _ in range(2):
        bot.api(f"events/{event}/registrations", {"name": "x", "phone": first.phone, "status": "cancelled"})
    assert line[0].sees("התפנה מקום")
    assert stands(bot, event, "registered", "offered", "waiting", "cancelled") == (0, 1, 2, 1)
    await line[0].says("לא הפעם")
    assert line[1].sees("התפנה מקום")
    await line[1].presses("כן, אשמח")
    assert line[1].sees("/t/")
    assert stands(bot, event, "registered", "offered", "waiting") == (1, 0, 1)


async def test_an_event_that_moves_and_is_cancelled_reminds_nobody_of_what_was(simple_bot: Bot) -> None:
    bot = simple_bot
    event, starts_at = await an_event(bot, "יערה")
    dana = bot.lead("whatsapp", "דנה")
    await registers(dana, "יערה", "דנה כהן")
    assert dana.sees("/t/")
    later = starts_at + timedelta(days=1, hours=-8)
    bot.put(f"events/{event}", {"starts_at": later.isoformat()})
    assert dana.sees("שינוי במועד")
    await bot.advance(to=starts_at - timedelta(minutes=30))
    assert not [seen for seen in dana.news if "כמעט מתחילים" in seen.text], "of the old time nothing is left"
    bot.put(f"events/{event}", {"status": "cancelled"})
    bot.put(f"events/{event}", {"status": "cancelled"})
    assert dana.sees("לא יתקיים")
    await bot.advance(to=later + timedelta(days=2))
    assert dana.sees_nothing()
    assert len([seen for seen in dana.messages if "לא יתקיים" in seen.text]) == 1
    await dana.says("יערה")
    assert dana.sees("בוטל")


def gives_back(ticket_url: str) -> None:
    """Somebody presses "can't come" on their ticket's page."""
    try:
        urlopen(f"{ticket_url}/cancel", urlencode({"confirm": "yes"}).encode(), timeout=60).close()
    except HTTPError as gone:  # what the page says of a ticket that is good no more
        gone.close()


async def test_of_sixty_at_once_ten_have_a_place_and_fifty_stand_in_line(bot: Bot) -> None:
    """By the word, by the API, and while four who had a place give it back on their tickets' pages."""
    event, _ = await an_event(bot, "אלמוג", capacity=10)
    people = [bot.lead("whatsapp", f"אורחת {'אבגדהוזחטי'[number % 10]}") for number in range(20)]
    for lead in people:
        await lead.says("אלמוג")
    for lead in people:
        assert lead.sees("על איזה שם")

    def by_api(number: int) -> Any:
        body = {"name": "Guest", "phone": f"+9725055500{number:02}"}
        try:
            return bot.api(f"events/{event}/registrations", body)["ticket_url"]
        except HttpError as error:
            return error.status

    held = [by_api(number) for number in range(40, 44)]
    at_once = [asyncio.to_thread(by_api, number) for number in range(40)]
    page = [asyncio.to_thread(gives_back, url) for url in held]
    await asyncio.gather(*at_once, *page, *(lead.says(lead.name) for lead in people))
    for lead in people:
        assert lead.sees("ערב היכרות"), "a ticket, a place in line, or an offer"
    await bot.advance(minutes=1)
    registered, waiting, offered, cancelled = stands(
        bot, event, "registered", "waiting", "offered", "cancelled"
    )
    assert (registered + offered, waiting, cancelled) == (10, 50, 4)


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"keyword": "x", "starts_at": "2027-01-01T19:00"}, "title"),
        ({"title": "x", "keyword": "!?", "starts_at": "2027-01-01T19:00"}, "keyword"),
        ({"title": "x", "keyword": "x", "starts_at": "soon"}, "starts_at"),
        (
            {"title": "x", "keyword": "x", "starts_at": "2027-01-01T19:00", "ends_at": "2027-01-01T18:00"},
            "ends_at",
        ),
        ({"title": "x", "keyword": "x", "starts_at": "2027-01-01T19:00", "capacity": -1}, "capacity"),
    ],
)
async def test_what_is_no_event_says_which_field(simple_bot: Bot, body: object, field: str) -> None:
    with pytest.raises(HttpError) as refused:
        simple_bot.put("events/nothing", body)
    assert refused.value.status == 422
    assert field in str(refused.value)
    with pytest.raises(HttpError) as unknown:
        simple_bot.api("events/nothing")
    assert unknown.value.status == 404
