"""A review that is published helps the next who hesitates, from their next message on; one that is hidden does not."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from sqlalchemy import select

from bot.decisions.arrivals import Arrival
from conversations.lead.addresses import Channel
from conversations.lead.content import Media
from conversations.purchases.told import ToldOrder
from conversations.turn.inputs import Pressed, Said, Shared
from storage import reviews
from storage.tables.schema import messages
from tests.harness.after import REVIEW_WORDS, SURVEYS
from tests.harness.console import House, living
from tests.harness.studio import build_journey

KEY = "key"
TEXT = "בהתחלה היה נראה לי יקר מדי, והיום ברור לי ששוה כל שקל"


@pytest.fixture
async def house(ready_url: str) -> AsyncIterator[House]:
    """Once on SQLite and once on PostgreSQL."""
    studio = build_journey(own={"review_requests": REVIEW_WORDS, "surveys": SURVEYS})
    business = studio.business.model_copy(update={"offer_after_doubts": 2})  # a review comes before the offer
    journey = studio.model_copy(update={"business": business})
    async with living(ready_url, journey=journey, api_key=KEY) as running:
        yield running


async def api(house: House, path: str, body: dict[str, Any] | None = None) -> tuple[int, Any]:
    headers = {"authorization": f"Bearer {KEY}"}
    async with aiohttp.ClientSession(headers=headers) as http:
        asked = (
            http.post(f"{house.url}/api/{path}", json=body) if body else http.get(f"{house.url}/api/{path}")
        )
        async with asked as answer:
            return answer.status, await answer.json()


async def writes(house: House, *steps: str, phone: str = "972501234567") -> str:
    """Somebody who bought writes a review: stars by a tap, then words; gives its id."""
    lead = await house.hears("היי", phone)
    await house.app.intake.accept(Arrival(Pressed("review:stars:5", Channel.WHATSAPP), lead_id=lead))
    for said in steps:
        await house.app.intake.accept(Arrival(Said(said, Channel.WHATSAPP), lead_id=lead))
    async with house.app.database.read() as connection:
        return str(next(row.id for row in await reviews.read_all(connection) if row.lead_id == lead))


async def answer(house: House, phone: str, words: str = "כמה זה עולה?") -> str:
    """What somebody who hesitates reads."""
    lead = await house.hears(words, phone)
    async with house.app.database.read() as connection:
        rows = select(messages.c.content).where(messages.c.lead_id == lead).order_by(messages.c.id.desc())
        return str((await connection.execute(rows)).scalars().first())


async def test_from_publishing_to_the_next_persons_answer(house: House) -> None:
    review = await writes(house, TEXT, "כן")
    assert TEXT not in await answer(house, "972520000001")
    status, listed = await api(house, "reviews?status=pending")
    assert (status, [one["id"] for one in listed]) == (200, [review])
    assert listed[0]["text"] == TEXT, "typos stay"
    assert (await api(house, f"reviews/{review}", {"topics": ["price"]}))[0] == 200
    status, published = await api(house, f"reviews/{review}", {"status": "published"})
    assert (status, published["status"], published["by"]) == (200, "published", "api")
    assert TEXT in await answer(house, "972520000002")

    assert (await api(house, f"reviews/{review}", {"status": "hidden"}))[0] == 422
    status, hidden = await api(house, f"reviews/{review}", {"status": "hidden", "reason": "personal details"})
    assert (status, hidden["reason"]) == (200, "personal details")
    assert TEXT not in await answer(house, "972520000003")


async def test_a_picture_sent_on_telegram_can_be_looked_at(house: House) -> None:
    lead = await house.hears("היי", "972501234567")
    tells = [
        Pressed("review:stars:5", Channel.TELEGRAM),
        Shared("image", Channel.TELEGRAM, media=Media("image", telegram="file-7"), caption=TEXT),
    ]
    for told in tells:
        await house.app.intake.accept(Arrival(told, lead_id=lead))
    [listed] = (await api(house, "reviews"))[1]
    assert "/media/" in listed["photo"]
    async with house.visitor() as noa:
        await noa.signs_in("נועה", to="/reviews")
        page = await noa.opens("/reviews")
    assert listed["photo"].split("/media/")[0] + "/media/" in page.html


async def test_what_scripts_ask_wrongly(house: House) -> None:
    review = await writes(house, TEXT, "לא")
    assert (await api(house, f"reviews/{review}", {"status": "published"}))[0] == 409
    assert (await api(house, f"reviews/{review}", {"status": "loud"}))[0] == 422
    assert (await api(house, f"reviews/{review}", {"topics": ["gone"]}))[0] == 422
    assert (await api(house, "reviews/nobody", {"status": "published"}))[0] == 404
    assert (await api(house, "reviews?status=loud"))[0] == 422


async def test_what_a_review_did_is_told_and_forgotten_with_the_person(house: House) -> None:
    review = await writes(house, TEXT, "כן")
    await api(house, f"reviews/{review}", {"topics": ["price"]})
    await api(house, f"reviews/{review}", {"status": "published"})
    for number in range(4):
        phone = f"97252000010{number}"
        await answer(house, phone)
        if number < 2:
            told = ToldOrder(
                order_id=f"o{number}", source="api", amount=10, currency="ILS", item="x",
                at=await house.app.read_clock(), phone=f"+{phone}",
            )  # fmt: skip
            await house.app.orders.take(told)
    _, [listed] = await api(house, "reviews")
    assert listed["effects"] == [{"topic": "price", "shown": 4, "bought": 2, "expected": 2.0}]
    await house.app.erase(listed["lead_id"])
    assert (await api(house, "reviews"))[1] == []
    assert TEXT not in await answer(house, "972520000200")


async def test_staff_decide_in_the_console(house: House) -> None:
    review = await writes(house, TEXT, "כן, בלי שם")
    async with house.visitor() as noa:
        await noa.signs_in("נועה", to="/reviews")
        page = await noa.opens("/reviews?lang=he")
        assert TEXT in page.html
        assert "מותר לפרסם, בלי שם" in page.html
        refused = await noa.sends(page.form("/reviews/hide"), why="", reason="")
        assert refused.status == 409
        assert "כדי להסתיר צריך סיבה" in refused.text
        await noa.sends(page.form("/reviews/topics"), topic_price="on")
        done = await noa.sends(page.form("/reviews/publish"))
        assert "הביקורת פורסמה" in done.text
    said = await answer(house, "972520000300")
    assert TEXT in said
    assert "מהלקוחות שלנו" in said
    _, [listed] = await api(house, "reviews?status=published")
    assert (listed["id"], listed["by"]) == (review, "נועה")
