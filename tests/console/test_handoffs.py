"""Who waits, who takes, who is told that somebody was faster."""

import asyncio

import pytest

from tests.harness.console import House, Visitor, living

PERSON = "can I talk to a person?"


async def test_nobody_waits(noa: Visitor) -> None:
    assert "No open handoffs" in (await noa.opens("/")).text


async def test_those_who_wait_longest_come_first_with_their_words(house: House, noa: Visitor) -> None:
    await house.gets("Dana", "+972500000001")
    await house.gets("Omer", "+972500000002")
    await house.hears(PERSON, "972500000002")
    await house.hears("is there parking? can I talk to a person?", "972500000001")
    seen = await noa.opens("/")
    assert "<title>(2)" in seen.html
    assert seen.text.index("Omer") < seen.text.index("Dana")
    assert "Asked for a person" in seen.text
    assert "is there parking?" in seen.text


async def test_taken_ones_come_after_and_say_whose_they_are(house: House, noa: Visitor) -> None:
    lead_id = await house.hears(PERSON)
    seen = await noa.presses("/", "/take")
    assert seen.path == f"/leads/{lead_id}?note=taken"
    assert "It is yours" in seen.text
    front = await noa.opens("/")
    assert "Yours" in front.text
    assert front.has_form("/done")
    async with house.visitor() as maya:
        await maya.signs_in("Maya")
        front = await maya.opens("/")
        assert "With Noa for" in front.text
        assert not front.has_form("/take")


async def test_of_two_who_press_at_once_one_has_it_and_the_other_is_told(ready_url: str) -> None:
    async with (
        living(ready_url) as one,
        living(ready_url) as other,
        one.visitor() as noa,
        other.visitor() as maya,
    ):
        lead_id = await one.hears(PERSON)
        await noa.signs_in("Noa")
        await maya.signs_in("Maya")
        forms = [(await who.opens("/")).form("/take") for who in (noa, maya)]
        seen = await asyncio.gather(noa.sends(forms[0]), maya.sends(forms[1]))
        owner = await one.owner(lead_id)
    won = {"Noa": 0, "Maya": 1}[owner or ""]
    assert "It is yours" in seen[won].text
    assert f"{owner} already has it" in seen[1 - won].text
    assert seen[1 - won].path == f"/?note=lost&lead={lead_id}"


async def test_take_sent_twice_is_taken_once(house: House, noa: Visitor) -> None:
    lead_id = await house.hears(PERSON)
    form = (await noa.opens("/")).form("/take")
    await asyncio.gather(*(noa.sends(form) for _ in range(4)))
    assert (await house.said(lead_id, "handoff")).count("taken") == 1


@pytest.mark.parametrize(("action", "words"), [("done", "Closed."), ("back", "back with the bot")])
async def test_closing_gives_the_conversation_back(
    house: House, noa: Visitor, action: str, words: str
) -> None:
    lead_id = await house.hears(PERSON)
    await noa.presses("/", "/take")
    seen = await noa.presses("/", f"/{action}")
    assert seen.path == f"/?note={action}&lead={lead_id}"
    assert words in seen.text
    assert "No open handoffs" in seen.text
    assert await house.owner(lead_id) is None


async def test_a_lead_nobody_asked_about_can_be_taken_over(house: House, noa: Visitor) -> None:
    lead_id = await house.hears("how much is it?")
    await noa.presses(f"/leads/{lead_id}", "/take")
    assert await house.owner(lead_id) == "Noa"
