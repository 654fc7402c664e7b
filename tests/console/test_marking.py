"""On a lead's page: an answer was wrong, or what staff answered is worth learning."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape
from typing import Any

from conversations.dialogue.facts import WordsHeard
from storage import facts, learning
from storage.facts import Noted
from storage.questions import read_open
from tests.harness.console import House, Seen, Visitor
from tests.harness.ready import on_sqlite

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def link(seen: Seen, page: str) -> str:
    """Where the last link to this page leads."""
    found = re.findall(rf'href="(/leads/\w+/{page}\?[^"]+)"', seen.html)
    assert found, seen.text
    return unescape(found[-1])


async def examples(house: House) -> list[tuple[str | None, str]]:
    async with house.app.database.read() as connection:
        return [(one.answer, one.text) for one in (await learning.read_learned(connection)).examples]


async def test_an_answer_is_marked_as_wrong_and_the_right_one_learned(house: House, noa: Visitor) -> None:
    lead_id = await house.hears("how much is it?")
    page = await noa.opens(link(await noa.opens(f"/leads/{lead_id}"), "mark"))
    assert "260 a month" in page.text
    form = page.form("/mark")
    assert ">how much is it?</textarea>" in page.html
    seen = await noa.sends(form, words="how much is it?", right="location")
    assert seen.path == f"/leads/{lead_id}?note=marked"
    for words in ("Marked as wrong", "The answer “Prices” was wrong", "Noa: “📍 Where” was due"):
        assert words in seen.text
    assert "Wrong answer?" not in seen.text, "it is marked"
    assert await examples(house) == [("location", "how much is it?")]
    answered = await house.said(await house.hears("how much is it?", "972509999999"))
    assert "14 Lincoln" in answered[-1]


@on_sqlite
async def test_where_none_is_right_it_is_put_aside(house: House, noa: Visitor) -> None:
    lead_id = await house.hears("how much is it?")
    form = (await noa.opens(link(await noa.opens(f"/leads/{lead_id}"), "mark"))).form("/mark")
    seen = await noa.sends(form, words="how much is it?", right="")
    assert "Noa: no answer fits" in seen.text
    assert await examples(house) == [(None, "how much is it?")]


async def test_a_form_that_is_sent_twice_teaches_once(house: House, noa: Visitor) -> None:
    lead_id = await house.hears("how much is it?")
    form = (await noa.opens(link(await noa.opens(f"/leads/{lead_id}"), "mark"))).form("/mark")
    for _ in range(2):
        await noa.sends(form, words="how much is it?", right="location")
    assert await examples(house) == [("location", "how much is it?")]


@on_sqlite
async def test_in_hebrew(house: House, noa: Visitor) -> None:
    lead_id = await house.hears("כמה זה עולה?")
    page = await noa.opens(f"{link(await noa.opens(f'/leads/{lead_id}'), 'mark')}&lang=he")
    assert "מה הייתה התשובה הנכונה?" in page.text
    seen = await noa.sends(page.form("/mark"), words="כמה זה עולה?", right="location")
    assert "סומנה כלא נכונה" in seen.text


@on_sqlite
async def test_words_that_can_be_no_example_are_asked_for_again(house: House, noa: Visitor) -> None:
    lead_id = await house.hears("how much is it?")
    form = (await noa.opens(link(await noa.opens(f"/leads/{lead_id}"), "mark"))).form("/mark")
    for words in (" ", "x" * 301):
        seen = await noa.sends(form, words=words, right="location")
        assert (seen.status, "empty or too long" in seen.text) == (409, True)
        assert "260 a month" in seen.text, "what was answered is still in sight"
    assert await examples(house) == []


@on_sqlite
async def test_what_a_button_brought_is_nobodys_mistake(house: House, noa: Visitor) -> None:
    lead_id = await house.hears("hello")
    await house.hears("1")
    assert "Wrong answer?" not in (await noa.opens(f"/leads/{lead_id}")).text


@on_sqlite
async def test_what_staff_answered_is_taught_with_a_press(house: House, noa: Visitor) -> None:
    lead_id = await house.hears("hello")
    await house.hears("do you take dogs?")
    await noa.presses(f"/leads/{lead_id}", "/take")
    seen = await noa.sends((await noa.opens(f"/leads/{lead_id}")).form("/answer"), text="Small ones, gladly!")
    page = await noa.opens(link(seen, "teach"))
    assert "do you take dogs?" in page.html
    assert "Small ones, gladly!" in page.html
    form = page.form("/teach")
    seen = await noa.sends(form, words="do you take dogs?", reply="Small ones, gladly!", answer="")
    assert seen.path == f"/leads/{lead_id}?note=taught"
    assert "The bot has learned “do you take dogs?” By Noa" in seen.text
    async with house.app.database.read() as connection:
        assert await read_open(connection, EPOCH) == [], "it is dealt with"
    answered = await house.said(await house.hears("do you take dogs?", "972509999999"))
    assert answered[-1].endswith("Small ones, gladly!")


@on_sqlite
async def test_what_can_be_no_answer_is_asked_for_again(house: House, noa: Visitor) -> None:
    lead_id = await house.hears("do you take dogs?")
    await noa.presses(f"/leads/{lead_id}", "/take")
    seen = await noa.sends((await noa.opens(f"/leads/{lead_id}")).form("/answer"), text="Yes")
    form = (await noa.opens(link(seen, "teach"))).form("/teach")
    told: dict[str, dict[str, Any]] = {
        "Curly brackets": {"reply": "{code}", "words": "dogs?"},
        "Write an answer": {"reply": " ", "words": "dogs?"},
        "empty or too long": {"reply": "Yes", "words": ""},
        "Pick an answer": {"reply": "Yes", "words": "dogs?", "answer": "gone"},
    }
    for words, fields in told.items():
        seen = await noa.sends(form, **({"answer": ""} | fields))
        assert (seen.status, words in seen.text) == (409, True), words
    assert await examples(house) == []


async def test_no_address_and_no_form_breaks_it(house: House, noa: Visitor) -> None:
    lead_id = await house.hears("how much is it?")
    for page in ("mark", "teach"):
        for at in ("", "x", "2026-11-26", "2026-11-26T00:00:00", "2026-11-26T00:00:00%2B00:00", "%00"):
            assert (await noa.opens(f"/leads/{lead_id}/{page}?at={at}")).status == 404
        assert (await noa.opens(f"/leads/nobody/{page}?at=x")).status == 404
        assert (await noa.opens(f"/leads/%00/{page}")).status == 404
    form = (await noa.opens(link(await noa.opens(f"/leads/{lead_id}"), "mark"))).form("/mark")
    assert (await noa.sends(form, csrf="", words="x")).status == 403
    assert (await noa.sends(form, key="../x", words="x")).status == 403
    assert (await noa.sends(form, at="x", words="x")).status == 404
    assert (await noa.sends(replace(form, action="/leads/nobody/mark"), words="x")).status == 404


@on_sqlite
async def test_several_messages_before_an_answer_are_its_question(house: House, noa: Visitor) -> None:
    lead_id = await house.hears("hello")
    now = house.app.clock.now()
    async with house.app.database.begin() as tx:
        await facts.add(tx, [Noted(lead_id, now, WordsHeard("one more thing"))])
    await house.hears("how much is it?")
    page = await noa.opens(link(await noa.opens(f"/leads/{lead_id}"), "mark"))
    assert ">one more thing\nhow much is it?</textarea>" in page.html
