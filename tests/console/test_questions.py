"""What nobody answered: the owner says what is due, and the bot answers it from the next message on."""

import re
from dataclasses import replace

import pytest
import yaml

from storage import leads, learning
from tests.harness.console import Form, House, Seen, Visitor, living
from tests.harness.ready import on_sqlite
from tests.harness.waiting import until

DOG = "אפשר לבוא עם כלב?"
OTHER = "972509999999"


async def ask(house: House, *words: str, phone: str = "972501234567") -> str:
    """Somebody says hello and asks this, of which nothing is known."""
    await house.gets("Dana", f"+{phone}")
    for said in ("היי", *words):
        lead_id = await house.hears(said, phone)
    return lead_id


async def answer_of(house: House, words: str) -> str:
    """What somebody else is told who asks this."""
    await house.hears("היי", "972508888888")
    lead_id = await house.hears(words, "972508888888")
    return (await house.said(lead_id))[-1]


def pressed(seen: Seen, action: str) -> Form:
    """The form of the first question, sent by another of its buttons."""
    return replace(seen.form("/questions/belong"), action=f"/questions/{action}")


@on_sqlite
async def test_nothing_is_open(noa: Visitor) -> None:
    assert "No open questions" in (await noa.opens("/questions")).text


async def test_strangers_see_nothing_and_come_back_when_they_have_signed_in(simple_house: House) -> None:
    async with simple_house.visitor() as anybody:
        seen = await anybody.opens("/questions")
        assert seen.path == "/sign-in?next=/questions"
        assert (await anybody.signs_in(to="/questions")).path == "/questions"


async def test_what_is_asked_most_comes_first_with_who_asked(house: House, noa: Visitor) -> None:
    await ask(house, "יש לכם מגבות להשאלה?")
    lead_id = await ask(house, DOG, "אפשר לבוא עם הכלב?", phone=OTHER)
    seen = await noa.opens("/questions")
    assert seen.text.index("Asked twice") < seen.text.index("Asked once")
    assert seen.text.index(DOG) < seen.text.index("יש לכם מגבות להשאלה?")
    assert f'href="/leads/{lead_id}">' in seen.html
    hebrew = await noa.opens("/questions?lang=he")
    assert "שאלות בלי תשובה" in hebrew.text
    assert 'dir="rtl"' in hebrew.html


@on_sqlite
async def test_belongs_to_an_answer_and_the_bot_knows_it_at_once(house: House, noa: Visitor) -> None:
    await ask(house, DOG)
    before = house.app.journey.version
    seen = await noa.sends((await noa.opens("/questions")).form("/questions/belong"), answer="location")
    assert seen.path == "/questions?note=belongs"
    assert "The bot knows this from now on" in seen.text
    assert "No open questions" in seen.text
    assert await answer_of(house, DOG) == "בלינקולן 14"
    assert house.app.journey.version != before


@on_sqlite
async def test_an_answer_that_is_written_here_is_given_from_now_on(house: House, noa: Visitor) -> None:
    await ask(house, DOG)
    form = pressed(await noa.opens("/questions"), "make")
    seen = await noa.sends(form, reply_he="כלבים קטנים, בכיף!\r\nרק ברצועה", reply_en="")
    assert "The bot uses it already" in seen.text
    assert await answer_of(house, DOG) == "כלבים קטנים, בכיף!\nרק ברצועה"


@on_sqlite
async def test_the_lead_who_asks_next_is_on_the_journey_that_was_learned(house: House, noa: Visitor) -> None:
    lead_id = await ask(house, DOG)
    await noa.sends((await noa.opens("/questions")).form("/questions/belong"), answer="location")
    await house.hears("איפה אתם?")
    async with house.app.database.read() as connection:
        lead = await leads.read(connection, lead_id)
    assert lead is not None
    assert lead.journey == house.app.journey.version != "v1"


@on_sqlite
async def test_no_question_for_us_is_not_asked_again(house: House, noa: Visitor) -> None:
    await ask(house, "יש לכם מגבות להשאלה?")
    seen = await noa.sends(pressed(await noa.opens("/questions"), "put-aside"))
    assert "It will not come back" in seen.text
    await house.hears("יש לכם מגבות להשאלה", OTHER)
    await house.hears("יש לכם מגבות להשאלה?!", OTHER)
    assert "No open questions" in (await noa.opens("/questions")).text


@on_sqlite
async def test_what_is_not_ticked_stays(house: House, noa: Visitor) -> None:
    await ask(house, DOG, "אפשר לבוא עם הכלב?")
    form = (await noa.opens("/questions")).form("/questions/belong")
    assert {"p0", "p1"} <= form.fields.keys()
    fewer = replace(form, fields={name: value for name, value in form.fields.items() if name != "p1"})
    seen = await noa.sends(fewer, answer="location")
    assert "Asked once" in seen.text
    none = replace(form, fields={name: value for name, value in form.fields.items() if name[0] != "p"})
    seen = await noa.sends(none, answer="location")
    assert (seen.status, "Leave at least one wording ticked" in seen.text) == (409, True)


@pytest.mark.parametrize(
    ("reply", "words"),
    [("", "Write an answer"), ("{until}", "Curly brackets"), ("x" * 1501, "too long")],
)
@on_sqlite
async def test_a_reply_that_can_be_none_is_not_lost(
    house: House, noa: Visitor, reply: str, words: str
) -> None:
    await ask(house, DOG)
    seen = await noa.sends(pressed(await noa.opens("/questions"), "make"), reply_he=reply)
    assert seen.status == 409
    assert words in seen.text
    assert reply in seen.html
    assert DOG in seen.text


@on_sqlite
async def test_without_an_answer_picked_nothing_happens(house: House, noa: Visitor) -> None:
    await ask(house, DOG)
    form = (await noa.opens("/questions")).form("/questions/belong")
    for answer in ("", "gone"):
        seen = await noa.sends(form, answer=answer)
        assert (seen.status, "Pick an answer" in seen.text, DOG in seen.text) == (409, True, True)


async def test_of_two_who_press_the_second_is_told(house: House, noa: Visitor) -> None:
    await ask(house, DOG)
    form = (await noa.opens("/questions")).form("/questions/belong")
    await noa.sends(form, answer="location")
    seen = await noa.sends(form, answer="price")
    assert "Somebody has dealt with it" in seen.text
    async with house.app.database.read() as connection:
        learned = await learning.read_learned(connection)
    assert [one.answer for one in learned.examples] == ["location"]


@on_sqlite
async def test_what_was_taught_by_mistake_is_taken_back(house: House, noa: Visitor) -> None:
    await ask(house, DOG)
    await noa.sends(pressed(await noa.opens("/questions"), "make"), reply_he="בכיף!")
    seen = await noa.presses("/questions", "/take-back")
    assert "Taken back" in seen.text
    assert house.app.journey.version == "v1"
    assert await answer_of(house, DOG) != "בכיף!"


@on_sqlite
async def test_it_is_downloaded_as_yaml(house: House, noa: Visitor) -> None:
    await ask(house, DOG)
    await noa.sends((await noa.opens("/questions")).form("/questions/belong"), answer="location")
    async with noa.http.get(f"{noa.url}/questions/learned.yaml") as answer:
        assert "attachment" in answer.headers["content-disposition"]
        assert yaml.safe_load(await answer.text()) == {"location": {"examples": {"he": [DOG]}}}


async def test_who_is_erased_takes_what_was_learned_of_them_along(house: House, noa: Visitor) -> None:
    lead_id = await ask(house, DOG)
    await noa.sends((await noa.opens("/questions")).form("/questions/belong"), answer="location")
    await ask(house, "יש לכם חניה?")
    await house.app.erase(lead_id)
    seen = await noa.opens("/questions")
    assert DOG not in seen.text
    assert "חניה" not in seen.text
    assert house.app.journey.version == "v1"


async def test_other_processes_take_it_up_by_themselves(ready_url: str) -> None:
    async with living(ready_url) as one, living(ready_url) as other, one.visitor() as noa:
        await ask(one, DOG)
        await noa.signs_in()
        await noa.sends((await noa.opens("/questions")).form("/questions/belong"), answer="location")
        assert await until(lambda: other.app.journey.version == one.app.journey.version)
        assert await answer_of(other, DOG) == "בלינקולן 14"


async def test_what_was_learned_is_known_after_a_restart(ready_url: str) -> None:
    async with living(ready_url) as house, house.visitor() as noa:
        await ask(house, DOG)
        await noa.signs_in()
        await noa.sends((await noa.opens("/questions")).form("/questions/belong"), answer="location")
    async with living(ready_url) as again:
        assert await answer_of(again, DOG) == "בלינקולן 14"


async def test_nothing_a_form_holds_breaks_it(house: House, noa: Visitor) -> None:
    await ask(house, DOG)
    form = (await noa.opens("/questions")).form("/questions/belong")
    assert (await noa.sends(form, csrf="x", answer="location")).status == 403
    assert (await noa.sends(form, origin="https://evil.example", answer="location")).status == 403
    for ids in ("x", "1.x", "9" * 30, "", "1..2", "999999999999999999"):
        assert (await noa.sends(form, answer="location", p0=ids)).status in (200, 409)
    assert DOG in (await noa.opens("/questions")).text


@on_sqlite
async def test_words_are_never_markup(house: House, noa: Visitor) -> None:
    evil = "<script>alert(1)</script>"
    await ask(house, evil)
    await noa.sends((await noa.opens("/questions")).form("/questions/belong"), answer="location")
    await ask(house, f"{evil} {evil}", phone=OTHER)
    seen = await noa.opens("/questions")
    assert "<script>alert" not in seen.html
    assert "&lt;script&gt;" in seen.html
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=", seen.html)
