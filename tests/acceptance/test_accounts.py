"""The business's account in trouble, numbers without WhatsApp, and lists that are imported at night."""

import asyncio
from datetime import timedelta
from pathlib import Path

from tests.acceptance.test_commands import waltz
from tests.acceptance.test_courting import AGREED, comes_and_goes_quiet
from tests.harness.driver import Bot
from tests.harness.hours import begin_week, begin_workday, is_open, proactive_of, sent_at


async def test_a_yellow_card_stops_courting_and_not_answers_and_staff_are_told(bot: Bot) -> None:
    await begin_workday(bot)
    dana = bot.lead("whatsapp", "דנה")
    lead_id = await comes_and_goes_quiet(bot, dana)
    bot.control("state", {"state": "yellowCard"})
    assert bot.staff.sees("WhatsApp")

    await bot.advance(days=2)
    assert not proactive_of(bot.timeline(lead_id))
    await dana.says("יש חניה?")
    assert dana.sees("חניון")

    back = await bot.advance(hours=1)
    bot.control("state", {"state": "authorized"})
    assert bot.staff.sees("WhatsApp")
    await bot.advance(days=14)
    assert proactive_of(bot.timeline(lead_id))
    assert all(sent_at(line) > back for line in proactive_of(bot.timeline(lead_id)))


async def test_who_has_no_whatsapp_is_written_to_by_sms(bot: Bot) -> None:
    await begin_workday(bot)
    noam = bot.lead("sms", "נועם", has_whatsapp=False)
    lead_id = await bot.signs_up(noam, language="he", consent=AGREED)
    assert noam.sees("ואלס")  # tried on WhatsApp first, which says so later
    await bot.advance(days=21)
    touches = proactive_of(bot.timeline(lead_id))
    assert len(touches) >= 3
    assert {line["channel"] for line in touches} == {"sms"}


async def test_a_list_imported_at_night_is_greeted_in_the_morning(sqlite_bot: Bot, tmp_path: Path) -> None:
    bot = sqlite_bot
    sunday = await begin_week(bot)
    await bot.advance(to=sunday + timedelta(hours=14))
    people = [bot.lead("whatsapp", f"דנה {number}") for number in range(5)]
    rows = "".join(f"{person.name},{person.phone}\n" for person in people)
    file = tmp_path / "leads.csv"
    file.write_text(f"name,phone\n{rows}", "utf-8")
    done = await asyncio.to_thread(waltz, tmp_path, "leads", "import", str(file), **bot._environment())
    assert done.returncode == 0, done.stderr
    await bot.advance(hours=2)
    assert not any(m for person in people for m in person.messages)
    await bot.advance(to=sunday + timedelta(days=1, hours=3))
    assert all(person.sees("ואלס", ever=True) for person in people)
    greetings = [
        next(line for line in bot.timeline(person) if line["kind"] == "outbound") for person in people
    ]
    assert all(is_open(sent_at(line)) for line in greetings)
    assert len({line["sent_at"] for line in greetings}) == len(people)
