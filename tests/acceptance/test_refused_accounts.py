"""A provider takes nothing from the account: all waits, nobody is written to elsewhere, staff hear of it once."""

from typing import Any

import pytest

from tests.acceptance.test_providers_in_trouble import channels
from tests.harness.driver import Bot, Channel, Lead
from tests.harness.hours import begin_workday
from tests.harness.waiting import until

SENDS: dict[Channel, str] = {"whatsapp": "sendMessage", "telegram": "sendMessage", "sms": "Messages"}
NAMES: dict[Channel, str] = {"whatsapp": "WhatsApp", "telegram": "Telegram", "sms": "SMS"}
GRACE = "ואלס"


def answers(lead: Lead) -> int:
    return len([one for one in lead.messages if not one.mine])


def refusals(bot: Bot, name: str) -> int:
    """How often staff read that a network refuses the account."""
    return len([one for one in bot.staff.messages if "⛔" in one.text and name in one.text])


async def all_see(leads: list[Lead], words: str) -> bool:
    return await until(lambda: all(any(m.holds(words) for m in one.messages) for one in leads))


@pytest.mark.parametrize("status", [403, 404, 466])
async def test_a_campaign_waits_and_turns_into_no_sms(sqlite_bot: Bot, status: int) -> None:
    """Twenty forms, all with numbers that SMS would reach. 466 is the quota's, the others the account's."""
    bot = sqlite_bot
    await begin_workday(bot)
    sms, told = len(bot.calls("sms")), refusals(bot, NAMES["whatsapp"])
    bot.fails("whatsapp", status, times=None, method=SENDS["whatsapp"])
    people = [bot.lead("whatsapp", f"דנה {number}") for number in range(20)]
    ids = [await bot.signs_up(person, language="he") for person in people]
    assert await until(lambda: channels(bot)["whatsapp"] not in ("on", "authorized"))
    tries = len(bot.calls("whatsapp", SENDS["whatsapp"]))
    await bot.advance(minutes=30)
    # Tries come further and further apart: not one for each message, nor one each moment.
    assert len(bot.calls("whatsapp", SENDS["whatsapp"])) - tries <= 12
    assert not any(answers(person) for person in people)
    bot.heals()
    await bot.advance(minutes=11)
    assert await all_see(people, GRACE)
    assert [answers(person) for person in people] == [1] * 20
    assert len(bot.calls("sms")) == sms
    assert refusals(bot, NAMES["whatsapp"]) - told <= 1
    assert all(not failed(bot.timeline(lead_id)) for lead_id in ids)


def failed(timeline: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [line for line in timeline if line.get("status") == "failed"]


@pytest.mark.parametrize(("channel", "status"), [("telegram", 401), ("sms", 403)])
async def test_an_answer_waits_for_its_own_network(sqlite_bot: Bot, channel: Channel, status: int) -> None:
    bot = sqlite_bot
    others: list[Channel] = [one for one in SENDS if one != channel]
    bot.fails(channel, status, times=None, method=SENDS[channel])
    dana = bot.lead(channel, "דנה")
    beside = [bot.lead(other, "נועה") for other in others]
    await dana.says("כמה זה עולה?")
    assert await until(lambda: channels(bot)[channel] == "refused")
    for lead in beside:
        await lead.says("כמה זה עולה?")
        assert lead.sees("260")
    await bot.advance(hours=1)
    assert answers(dana) == 0
    bot.heals()
    await bot.advance(minutes=11)
    assert dana.sees("260", ever=True)
    await bot.advance(hours=1)
    assert answers(dana) == 1
    assert await until(lambda: channels(bot)[channel] == "on")


async def test_what_waits_too_long_lapses_and_is_no_failure(sqlite_bot: Bot) -> None:
    bot = sqlite_bot
    bot.fails("whatsapp", 401, times=None)
    dana = bot.lead("whatsapp", "דנה")
    await dana.says("כמה זה עולה?")
    assert await until(lambda: channels(bot)["whatsapp"] == "refused")
    await bot.advance(hours=25)
    [line] = [line for line in bot.timeline(dana) if line["kind"] == "outbound"]
    assert line["status"] == "lapsed"
    bot.heals()
    await bot.advance(hours=1)
    assert answers(dana) == 0
    await dana.says("כמה זה עולה?")  # whoever asks again is the try, at the latest
    await bot.advance(minutes=11)
    assert dana.sees("260", ever=True)


async def test_a_person_who_blocked_the_bot_is_written_to_elsewhere(sqlite_bot: Bot) -> None:
    """The one reason to change the channel: this person's own."""
    bot = sqlite_bot
    await begin_workday(bot)
    noam = bot.lead("sms", "נועם", has_whatsapp=False)
    await bot.signs_up(noam, language="he")
    assert noam.sees(GRACE)
    assert channels(bot)["whatsapp"] in ("on", "authorized")
