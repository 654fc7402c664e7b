"""Workers that are killed while they hold what is to be sent: the one that is left sends it, and nothing twice."""

import asyncio
from pathlib import Path

from tests.harness.driver import Bot
from tests.harness.postgres import PostgresServer
from tests.harness.waiting import until


async def test_two_of_three_die_with_what_they_claimed(
    postgres_server: PostgresServer, tmp_path: Path
) -> None:
    """Of what was in flight half was taken and half was not: WhatsApp's list tells which."""
    with Bot(postgres_server.create_database(), tmp_path, webs=1, workers=2) as bot:
        people = [bot.lead("whatsapp", f"דנה {number}") for number in range(12)]
        for number, person in enumerate(people):
            how = "mute" if number % 2 else "hang"
            bot.fails("whatsapp", how, times=None, method="sendMessage", address=person.address)
        for person in people:
            await person.says("כמה זה עולה?")
        assert await until(lambda: len(bot.calls("whatsapp", "sendMessage")) >= len(people))
        await asyncio.to_thread(bot.kill, "worker")
        bot.heals()
        await asyncio.to_thread(bot.start)
        assert all(person.sees("260", within=150, ever=True) for person in people)
        assert await until(lambda: not bot.has_unsent())
        assert [len([m for m in person.messages if not m.mine]) for person in people] == [1] * len(people)


async def test_more_workers_take_no_more_places_than_there_are_messages(
    postgres_server: PostgresServer, tmp_path: Path
) -> None:
    """Sixty forms and four workers, of which two die in the middle: each is greeted once."""
    with Bot(postgres_server.create_database(), tmp_path, webs=1, workers=4) as bot:
        people = [bot.lead("whatsapp", f"דנה {number}") for number in range(60)]
        for person in people:
            await bot.signs_up(person, language="he")
        await asyncio.to_thread(bot.kill, "worker1")
        await asyncio.to_thread(bot.kill, "worker2")
        assert all(person.sees("ואלס", within=150, ever=True) for person in people)
        assert await until(lambda: not bot.has_unsent())
        sent = [call["address"] for call in bot.calls("whatsapp", "sendMessage")]
        assert len(set(sent)) == len(people)
        assert max(len([m for m in person.messages if not m.mine]) for person in people) == 1
