"""Nobody knows whether a provider took it: it is asked; else an answer goes once more, what the bot began never."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.acceptance.test_courting import comes_and_goes_quiet
from tests.harness.driver import Bot, Channel, Lead
from tests.harness.hours import begin_workday
from tests.harness.waiting import until

ALL: tuple[Channel, ...] = ("whatsapp", "telegram", "sms")
REMEMBERING: tuple[Channel, ...] = ("whatsapp", "sms")
SENDS: dict[str, str] = {"whatsapp": "sendMessage", "telegram": "sendMessage", "sms": "Messages"}
LISTS: dict[str, str] = {"whatsapp": "lastOutgoingMessages", "sms": "list"}


async def ask(bot: Bot, channels: Sequence[Channel], trouble: str) -> list[Lead]:
    """Somebody asks on each of these, where every message has this trouble; gives who."""
    leads = []
    for channel in channels:
        leads.append(bot.lead(channel))
        bot.fails(channel, trouble, times=None, method=SENDS[channel])
        await leads[-1].says("כמה זה עולה?")
    return leads


def count(leads: Sequence[Lead]) -> list[int]:
    """How many messages each of them has from the bot."""
    return [len([one for one in lead.messages if not one.mine]) for lead in leads]


def status(bot: Bot, lead: Lead) -> list[str]:
    """What the timeline says of each message that went to somebody, or may have."""
    return [line["status"] for line in bot.timeline(lead) if line["kind"] == "outbound"]


@pytest.mark.parametrize("answer", ["html", "accepted"])
async def test_what_was_taken_is_taken_whatever_is_answered(bot: Bot, answer: str) -> None:
    """A page of something in between, or 202 and not a word: on all three networks, and for the rest of the day."""
    leads = await ask(bot, ALL, answer)
    assert all(lead.sees("260") for lead in leads)
    await bot.advance(hours=6)
    bot.heals()
    await bot.advance(hours=6)
    assert count(leads) == [1, 1, 1]
    assert all(line in ("sent", "delivered", "read") for lead in leads for line in status(bot, lead))


async def test_who_can_be_asked_is_asked_before_it_goes_again(bot: Bot) -> None:
    """The connection breaks behind every message: both networks that keep lists have it in theirs."""
    leads = await ask(bot, REMEMBERING, "drop_after")
    assert all(lead.sees("260") for lead in leads)
    await bot.advance(hours=2)
    assert count(leads) == [1, 1]
    assert all(bot.calls(channel, LISTS[channel]) for channel in REMEMBERING)
    bot.heals()


async def test_what_the_bot_began_is_not_repeated_where_nobody_can_tell(bot: Bot) -> None:
    """Whoever could be asked is in trouble, too: each touch goes once, and the timeline says what is known of it."""
    await begin_workday(bot)
    dana = bot.lead("whatsapp", "דנה")
    lead_id = await comes_and_goes_quiet(bot, dana)
    bot.fails("whatsapp", 500, times=None, method=LISTS["whatsapp"])
    bot.fails("whatsapp", "drop_after", times=None, method=SENDS["whatsapp"])
    before = len(dana.messages)
    await bot.advance(days=9)
    bot.heals()
    await bot.advance(days=1)
    touches = [one.text for one in dana.messages[before:]]
    assert touches
    assert len(touches) == len(set(touches)), touches
    told = [line["status"] for line in bot.timeline(lead_id) if line["kind"] == "outbound"]
    assert "uncertain" in told or "delivered" in told or "read" in told, told


@pytest.mark.parametrize("place", ["sqlite", "postgresql"])
async def test_a_provider_that_takes_it_and_never_answers(
    place: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """Time to answer is a second here instead of 25. Telegram can't be asked: once more, and never again."""
    url = f"sqlite+aiosqlite:///{tmp_path / 'waltz.db'}"
    if place == "postgresql":
        url = request.getfixturevalue("postgres_server").create_database()
    bot = Bot(url, tmp_path)
    bot.module = "tests.harness.impatient"
    with bot:
        leads = await ask(bot, ALL, "mute")
        assert all(lead.sees("260") for lead in leads)
        assert await until(lambda: not bot.has_unsent())
        await bot.advance(hours=6)
        bot.heals()
        await bot.advance(hours=6)
        assert count(leads) == [1, 2, 1]
        assert status(bot, leads[1]) == ["uncertain"]
