"""A person is asked for, one of the staff has it, and words and pictures go both ways."""

import asyncio
from pathlib import Path

from tests.harness.driver import Bot, Lead
from tests.harness.hours import begin_workday
from tests.harness.waiting import until


async def asks_for_a_person(bot: Bot, lead: Lead) -> str:
    """Asks what it costs, then for somebody to talk to, on a morning when staff are there."""
    await begin_workday(bot)
    await lead.says("כמה זה עולה?")
    assert lead.sees("260")
    await lead.says("אפשר לדבר עם בן אדם?")
    assert lead.sees("העברתי לצוות של הסטודיו")
    return bot.id_of(lead)


async def test_the_alert_says_who_why_where_and_what_was_said(sqlite_bot: Bot) -> None:
    dana = sqlite_bot.lead("whatsapp", "דנה שאלתיאל")
    await asks_for_a_person(sqlite_bot, dana)
    alert = sqlite_bot.staff.sees("דנה שאלתיאל").found
    assert alert
    assert "כמה זה עולה?" in alert.text
    assert "אפשר לדבר עם בן אדם?" in alert.text
    assert dana.phone[-4:] in alert.text
    assert len(alert.buttons) == 4


async def test_of_two_who_take_it_at_once_one_has_it(bot: Bot) -> None:
    dana = bot.lead("whatsapp", "דנה גבע")
    lead_id = await asks_for_a_person(bot, dana)
    assert bot.staff.sees("דנה גבע")
    await asyncio.gather(
        bot.staff.presses("אני על זה", on="דנה גבע", by="Noa"),
        bot.staff.presses("אני על זה", on="דנה גבע", by="Gil"),
    )
    assert bot.staff.sees("זה כבר אצל")
    owner = bot.api(f"leads/{lead_id}")["handoff"]["owner"]
    assert owner in ("Noa", "Gil")
    told = bot.staff.sees("זה כבר אצל").found
    assert told
    assert owner in told.text
    taken = [line for line in bot.timeline(lead_id) if line["kind"] == "handoff" and line["text"] == "taken"]
    assert len(taken) == 1


async def test_words_go_both_ways_and_the_bot_is_silent(sqlite_bot: Bot) -> None:
    bot = sqlite_bot
    dana = bot.lead("whatsapp", "דנה רז")
    lead_id = await asks_for_a_person(bot, dana)
    assert bot.staff.sees("דנה רז")
    await bot.staff.presses("אני על זה", on="דנה רז")
    assert bot.staff.sees("Noa")
    await bot.staff.replies("היי דנה, כאן נועה. במה אפשר לעזור?", to="דנה רז")
    assert dana.sees("כאן נועה")

    await dana.says("כמה זה עולה לשניים?")
    assert bot.staff.sees("כמה זה עולה לשניים?")
    assert dana.sees_nothing()

    await dana.says("תורידו אותי מהרשימה")  # a refusal counts even now
    assert dana.sees("הוסרת")
    assert bot.api(f"leads/{lead_id}")["refused_at"]

    await bot.staff.presses("טופל", on="דנה רז")
    assert bot.staff.sees("סגר")
    closed = [
        line for line in bot.timeline(lead_id) if line["kind"] == "handoff" and line["text"] == "closed"
    ]
    assert len(closed) == 1
    assert closed[0]["why"]
    assert bot.api(f"leads/{lead_id}")["handoff"] is None
    await dana.says("מה הכתובת?")
    assert dana.sees("לינקולן")


async def test_nobody_takes_it_and_it_is_told_again_then_further(tmp_path: Path) -> None:
    noa = "+972541112233"
    database = f"sqlite+aiosqlite:///{tmp_path / 'waltz.db'}"
    with Bot(database, tmp_path, settings={"WHATSAPP_STAFF_NUMBERS": noa}) as bot:
        phone = bot.lead("whatsapp", "Noa", phone=noa)
        dana = bot.lead("whatsapp", "דנה כהן")
        await asks_for_a_person(bot, dana)
        assert bot.staff.sees("דנה כהן")
        assert phone.sees("דנה כהן")
        await bot.advance(minutes=11)
        assert bot.staff.sees("דנה כהן")
        assert phone.sees("דנה כהן")
        calls = len(bot.calls("whatsapp", "sendMessage"))
        await bot.advance(minutes=11)
        assert len(bot.calls("whatsapp", "sendMessage")) > calls  # the next contact
        await bot.advance(days=2)
        assert len([m for m in bot.staff.messages if "דנה כהן" in m.text]) <= 5  # told, not nagged


async def test_outside_working_hours_the_lead_hears_when_somebody_will_be_there(sqlite_bot: Bot) -> None:
    bot = sqlite_bot
    await begin_workday(bot)
    await bot.advance(hours=12)
    dana = bot.lead("whatsapp", "דנה לילה")
    await dana.says("אפשר לדבר עם בן אדם?")
    sight = dana.sees("9:00").found
    assert sight, [m.text for m in dana.messages]


async def test_an_answer_typed_on_the_businesss_own_phone_silences_the_bot_until_nobody_writes(
    sqlite_bot: Bot,
) -> None:
    bot = sqlite_bot
    await begin_workday(bot)
    dana = bot.lead("whatsapp", "דנה טל")
    await dana.says("היי")
    assert dana.sees("סטודיו")
    bot.control("owner", {"person": dana.person, "text": "היי, כאן נועה מהסטודיו"})
    assert await until(lambda: any(line["kind"] == "staff" for line in bot.timeline(dana)))
    await dana.says("כמה זה עולה?")
    assert dana.sees_nothing()
    await bot.advance(days=2)
    await dana.says("כמה זה עולה?")
    assert dana.sees("260")
