"""Webhooks on their way: several doors, and nothing left running."""

import asyncio

from tests.harness.fakebot import FakeBot, listening, playground
from tests.harness.waiting import free_port, until


async def test_several_processes_take_turns_and_one_that_is_down_is_passed_over() -> None:
    port = free_port()
    other = FakeBot()
    doors = (f"http://127.0.0.1:{port}", "http://127.0.0.1:1")
    async with listening(other.app(), port), playground(green_mode="webhook", bot_urls=doors) as play:
        dana = play.world.person("Dana")
        for number in range(4):
            await play.world.says(dana, "whatsapp", str(number))
        assert await until(lambda: len(other.whatsapp) == 4)
        assert not play.bot.whatsapp, "the public address is nobody's own"


async def test_what_is_addressed_elsewhere_goes_there() -> None:
    async with playground(bot_urls=("http://127.0.0.1:1",)) as play:
        await play.telegram("setWebhook", url="http://127.0.0.1:2/hook")
        await play.world.says(play.world.person("Dana"), "telegram", "x")
        assert play.sandbox.courier.waiting() == 1


async def test_a_closed_courier_takes_nothing_and_leaves_nothing() -> None:
    async with playground(green_mode="webhook") as play:
        dana = play.world.person("Dana")
        play.bot.refuse = 1_000
        await play.world.says(dana, "whatsapp", "x")
        await play.sandbox.close()
        await play.world.says(dana, "whatsapp", "y")
        posts = play.bot.posts
        await asyncio.sleep(0.05)
        assert play.bot.posts == posts
        assert play.sandbox.courier.waiting() == 0
