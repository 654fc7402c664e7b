"""What waits for staff is told once a day, when they come in: nothing waits unseen."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.runtime.digest import Digest
from conversations.lead.addresses import Channel, Recipient
from conversations.turn.inputs import StaffPressed
from storage.tables import schema as tables
from tests.harness.going import BY_THE_RULES, HOUR, SUNDAY, local
from tests.harness.office import Office

CHAT = Recipient(Channel.TELEGRAM, "-1001234567890")
PHONE = Recipient(Channel.WHATSAPP, "972509999999@c.us")
EVENING, MORNING = local("2027-01-03T19:00"), local("2027-01-04T09:00:30")
NEXT_MORNING = MORNING + timedelta(days=1)
DANA, TALI, OMER = "972501110001", "972501110002", "972501110003"


def office(url: str) -> Office:
    return Office(url, movable=True, playbook=BY_THE_RULES)


def digest_of(bot: Office, *places: Recipient) -> Digest:
    return Digest(bot.database, bot.clock, BY_THE_RULES, places or (CHAT,))


async def writes(bot: Office, name: str, phone: str, words: str) -> str:
    """Somebody who left their details writes; gives their lead's id."""
    await bot.submits(name=name, phone=f"+{phone}")
    return (await bot.hears(words, f"{phone}@c.us")).lead_id or ""


async def read_told(bot: Office) -> list[tuple[str, str]]:
    """What staff are told, and where."""
    async with bot.database.read() as connection:
        rows = await connection.execute(select(tables.notices).order_by(tables.notices.c.id))
        return [(row.address, row.text) for row in rows]


async def test_in_the_morning_they_read_who_waits_the_angriest_first(ready_url: str) -> None:
    async with office(ready_url) as bot:
        await bot.clock.move_to(bot.database, EVENING)
        await writes(bot, "דנה", DANA, "אפשר נציג?")
        await bot.clock.move_to(bot.database, EVENING + HOUR)
        await writes(bot, "טלי", TALI, "זו פשוט חוצפה")
        await bot.clock.move_to(bot.database, MORNING)
        await digest_of(bot).tell()
        [(place, text)] = await read_told(bot)
    assert place == CHAT.address
    assert text.splitlines() == [
        "📋 פניות שמחכות, ואף אחד עוד לא לקח: 2",
        "🔥 טלי 0002 · נשמע כעס בשיחה · 13 שעות",
        "• דנה 0001 · בקשה לדבר עם מישהו מהצוות · 14 שעות",
    ]


async def test_what_became_graver_is_told_as_what_it_is_now(ready_url: str) -> None:
    async with office(ready_url) as bot:
        await bot.clock.move_to(bot.database, EVENING)
        await writes(bot, "דנה", DANA, "אפשר נציג?")
        await writes(bot, "דנה", DANA, "זו פשוט חוצפה")
        await bot.clock.move_to(bot.database, MORNING)
        await digest_of(bot).tell()
        [(_, text)] = await read_told(bot)
    assert "🔥 דנה 0001 · נשמע כעס בשיחה" in text


async def test_it_is_told_once_a_day_in_every_place_however_many_processes_look(ready_url: str) -> None:
    async with office(ready_url) as bot:
        await bot.clock.move_to(bot.database, EVENING)
        await writes(bot, "דנה", DANA, "אפשר נציג?")
        one, other = digest_of(bot, CHAT, PHONE), digest_of(bot, CHAT, PHONE)
        for moment in (MORNING, MORNING + 3 * HOUR):
            await bot.clock.move_to(bot.database, moment)
            await one.tell()
            await other.tell()
        assert [place for place, _ in await read_told(bot)] == [CHAT.address, PHONE.address]
        await bot.clock.move_to(bot.database, NEXT_MORNING)
        await one.tell()
        *_, (_, text) = await read_told(bot)
        assert text.endswith("יום ו־14 שעות")


@pytest.mark.parametrize(
    ("moment", "why"),
    [
        (local("2027-01-04T03:00"), "nobody is there at night"),
        (local("2027-01-08T10:00"), "nor on a Friday"),
        (EVENING + HOUR / 2, "what is so young is still being alerted"),
    ],
)
async def test_until_then_nothing_is_told(ready_url: str, moment: object, why: str) -> None:
    async with office(ready_url) as bot:
        await bot.clock.move_to(bot.database, EVENING)
        await writes(bot, "דנה", DANA, "אפשר נציג?")
        await bot.clock.move_to(bot.database, moment)  # type: ignore[arg-type]
        await digest_of(bot).tell()
        assert await read_told(bot) == [], why


async def test_what_somebody_has_does_not_wait(ready_url: str) -> None:
    async with office(ready_url) as bot:
        await bot.clock.move_to(bot.database, SUNDAY)
        taken = await writes(bot, "דנה", DANA, "אפשר נציג?")
        done = await writes(bot, "טלי", TALI, "אפשר נציג?")
        await bot.takes(taken, StaffPressed("take", "Noa"))
        await bot.takes(done, StaffPressed("done", "Noa"))
        await bot.clock.move_to(bot.database, MORNING)
        await digest_of(bot).tell()
        assert await read_told(bot) == []
        await bot.clock.move_to(bot.database, MORNING + HOUR)
        await writes(bot, "עומר", OMER, "אפשר נציג?")
        await bot.clock.move_to(bot.database, MORNING + 5 * HOUR)
        await digest_of(bot).tell()
        [(_, text)] = await read_told(bot)
        assert "עומר" in text
        assert "דנה" not in text


async def test_of_very_many_the_first_are_named_and_the_rest_are_counted(ready_sqlite: str) -> None:
    async with office(ready_sqlite) as bot:
        await bot.clock.move_to(bot.database, EVENING)
        for number in range(17):
            await bot.hears("אפשר נציג?", f"9725022200{number:02}@c.us")
        await bot.clock.move_to(bot.database, MORNING)
        await digest_of(bot).tell()
        [(_, text)] = await read_told(bot)
    assert text.count("\n• ") == 15
    assert text.endswith("\n+2")
