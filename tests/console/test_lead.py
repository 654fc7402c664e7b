"""A lead's page: what was agreed to, what is planned, what was said and why, and answering."""

import asyncio

import pytest
from sqlalchemy import update

from bot.decisions.arrivals import Arrival
from conversations.dialogue.facts import WordsHeard
from conversations.lead.addresses import Address
from conversations.lead.reason import reason
from conversations.turn.inputs import Submitted
from storage import facts
from storage.facts import Noted
from storage.tables.messages import messages
from storage.writing import encode
from tests.harness.console import House, Visitor

AGREED = "I agree to news and offers of the studio"


async def test_everything_that_is_known_is_there(house: House, noa: Visitor) -> None:
    lead_id = await house.gets(
        "Dana Cohen",
        "+972501234567",
        email="dana@example.com",
        source="instagram",
        agreed=AGREED,
        tags=("evening",),
    )
    await house.hears("how much is it?")
    await house.sells(lead_id, "10 lessons", "SHOP-7")
    seen = await noa.opens(f"/leads/{lead_id}")
    for words in ("Dana Cohen", "+972501234567", "dana@example.com", "instagram", AGREED, "from a form", "evening",
                  "10 lessons", "₪480.00", "SHOP-7", "WhatsApp"):  # fmt: skip
        assert words in seen.text, words
    assert 'href="tel:+972501234567"' in seen.html


@pytest.mark.hours
async def test_every_message_says_why_and_what_became_of_it(house: House, noa: Visitor) -> None:
    lead_id = await house.hears("how much is it?")
    seen = await noa.opens(f"/leads/{lead_id}")
    assert "how much is it?" in seen.text
    assert "Answers a question on" in seen.text
    assert "Queued" in seen.text
    hebrew = await noa.opens(f"/leads/{lead_id}?lang=he")
    assert "תשובה בנושא" in hebrew.text
    assert "ממתינה לשליחה" in hebrew.text


async def test_what_did_not_go_out_says_both_reasons_once(house: House, noa: Visitor) -> None:
    lead_id = await house.hears("how much is it?")
    async with house.app.database.begin() as tx:
        await tx.execute(update(messages).values(status="lapsed", why_not=encode(reason("lapsed"))))
    for language, words in (("en", ("Answers a question on", "Its moment had passed")),
                            ("he", ("תשובה בנושא", "המועד שלה כבר עבר"))):  # fmt: skip
        seen = await noa.opens(f"/leads/{lead_id}?lang={language}")
        assert [seen.text.lower().count(part.lower()) for part in words] == [1, 1]


@pytest.mark.hours
async def test_a_refusal_stands_in_the_ledger(house: House, noa: Visitor) -> None:
    lead_id = await house.gets("Dana", "+972501234567", agreed=AGREED)
    await house.hears("please stop texting me")
    seen = await noa.opens(f"/leads/{lead_id}")
    assert "Asked us to stop writing" in seen.text
    ledger = seen.text.partition("Consent to advertising")[2]
    assert ledger.index("Declined") < ledger.index("Agreed")
    assert "Nothing is planned" in seen.text


async def test_an_answer_goes_out_once_however_often_it_is_sent(house: House, noa: Visitor) -> None:
    lead_id = await house.hears("can I talk to a person?")
    page = await noa.presses("/", "/take")
    form = page.form("/answer")
    answers = await asyncio.gather(
        *(noa.sends(form, text="Hi, Noa here.\r\nHow can I help?") for _ in range(3))
    )
    assert {seen.status for seen in answers} == {200}
    assert (await house.said(lead_id)).count("Hi, Noa here.\nHow can I help?") == 1
    seen = await noa.opens(f"/leads/{lead_id}")
    assert seen.html.count("Hi, Noa here.\nHow can I help?") == 1
    assert "Staff: Noa" in seen.text


async def test_only_who_has_it_answers_and_what_they_wrote_is_kept(house: House, noa: Visitor) -> None:
    lead_id = await house.hears("can I talk to a person?")
    assert not (await noa.opens(f"/leads/{lead_id}")).has_form("/answer")
    form = (await noa.presses("/", "/take")).form("/answer")
    await noa.presses("/", "/back")
    async with house.visitor() as maya:
        await maya.signs_in("Maya")
        await maya.presses(f"/leads/{lead_id}", "/take")
        seen = await noa.sends(form, text="a long and careful answer")
        assert seen.status == 409
        assert "a long and careful answer" in seen.text
        assert "Only Maya answers here now" in seen.text
        assert not (await noa.opens(f"/leads/{lead_id}")).has_form("/answer")
    assert "a long and careful answer" not in await house.said(lead_id)


async def test_nothing_and_too_much_are_not_sent(house: House, noa: Visitor) -> None:
    lead_id = await house.hears("can I talk to a person?")
    form = (await noa.presses("/", "/take")).form("/answer")
    before = await house.said(lead_id)
    assert (await noa.sends(form, text=" \n")).status == 409
    seen = await noa.sends(form, text="x" * 4001)
    assert seen.status == 409
    assert "x" * 4001 in seen.html
    assert await house.said(lead_id) == before


async def test_a_long_timeline_shows_its_end_and_leads_back(house: House, noa: Visitor) -> None:
    lead_id = await house.hears("hello")
    async with house.app.database.begin() as tx:
        now = house.app.clock.now()
        await facts.add(tx, [Noted(lead_id, now, WordsHeard(f"word {n:04}")) for n in range(450)])
    path: str | None = f"/leads/{lead_id}"
    read: list[str] = []
    while path:
        seen = await noa.opens(path)
        words = [f"word {n:04}" for n in range(450) if f"word {n:04}" in seen.html]
        assert len(words) <= 200
        read = words + read
        link = seen.html.partition(f'small" href="/leads/{lead_id}?before=')[2].partition('"')[0]
        path = f"/leads/{lead_id}?before={link}" if link else None
    assert read == [f"word {n:04}" for n in range(450)]


async def test_a_record_that_became_part_of_another_leads_there(house: House, noa: Visitor) -> None:
    older = await house.gets("Dana", "+972501234567")
    newer = await house.hears("hello", "972509999999")
    both = Submitted(name="Dana", phone="+972501234567")
    addresses = (Address("phone", "+972501234567"), Address("phone", "+972509999999"))
    await house.app.intake.accept(Arrival(both, addresses=addresses, creates=True, phone="+972501234567"))
    seen = await noa.opens(f"/leads/{newer}")
    assert (seen.status, seen.path) == (200, f"/leads/{older}")


async def test_a_regular_is_seen_at_the_top_with_what_they_paid(simple_house: House) -> None:
    lead_id = await simple_house.gets("Dana Cohen", "+972501234567")
    for order in ("A1", "A2", "A3"):
        await simple_house.sells(lead_id, order=order)
    async with simple_house.visitor() as noa:
        await noa.signs_in("Noa")
        page = await noa.opens(f"/leads/{lead_id}?lang=en")
        assert page.text.index("⭐ A regular") < page.text.index("What is planned")
        hebrew = await noa.opens(f"/leads/{lead_id}?lang=he")
        assert "<bdi>₪480.00</bdi>" in hebrew.html, "the sign stands left of the number"
