"""Negative controls: what keeps the promises is taken away, and the story that relies on it has to notice."""

import asyncio
from pathlib import Path

from tests.harness.driver import Bot
from tests.harness.phones import PATIENCE
from tests.harness.waiting import until


async def answer_after_a_kill(bot: Bot, within: float) -> bool:
    """Whether a question that was taken while the provider was down is answered so many seconds after kill -9."""
    dana = bot.lead("whatsapp", "דנה")
    bot.fails("whatsapp", 500, times=None, method="sendMessage")
    before = len(bot.calls("whatsapp", "sendMessage"))
    await dana.says("כמה זה עולה?")
    assert await until(lambda: len(bot.calls("whatsapp", "sendMessage")) > before)
    bot.kill()
    bot.heals()
    await asyncio.to_thread(bot.start)
    return bool(dana.sees("★", within=within))


async def test_with_the_outbox_a_kill_loses_nothing(tmp_path: Path) -> None:
    with Bot(f"sqlite+aiosqlite:///{tmp_path / 'waltz.db'}", tmp_path) as bot:
        assert await answer_after_a_kill(bot, within=PATIENCE)


async def test_without_the_outbox_the_same_kill_loses_the_answer(tmp_path: Path) -> None:
    bot = Bot(f"sqlite+aiosqlite:///{tmp_path / 'waltz.db'}", tmp_path)
    bot.module = "tests.harness.without_outbox"
    with bot:
        eve = bot.lead("whatsapp", "Eve")
        await eve.says("how much is it?")
        assert eve.sees("★")  # it does work while nothing goes wrong
        assert not await answer_after_a_kill(bot, within=6)
