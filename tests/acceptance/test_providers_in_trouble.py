"""What providers do to a running bot: they refuse the account, they take a message and say nothing."""

from collections.abc import Sequence
from typing import Any

from tests.harness.driver import Bot
from tests.harness.processes import call
from tests.harness.waiting import until


def channels(bot: Bot) -> dict[str, str]:
    """Each channel's state, as load balancers see it."""
    return dict(call(f"{bot.url}/healthz")["channels"])


def answers(messages: Sequence[Any]) -> int:
    return len([message for message in messages if not message.mine])


async def test_a_minute_of_401_loses_nothing_and_is_told_once(bot: Bot) -> None:
    dana, noa = bot.lead("whatsapp", "דנה"), bot.lead("telegram", "נועה")
    bot.fails("whatsapp", 401, times=None)
    await dana.says("כמה זה עולה?")
    assert bot.staff.sees("⛔ WhatsApp")
    assert await until(lambda: channels(bot)["whatsapp"] == "refused")
    assert channels(bot)["telegram"] == "on"
    await noa.says("כמה זה עולה?")
    assert noa.sees("★")
    await bot.advance(minutes=1)
    assert answers(dana.messages) == 0
    bot.heals()
    await bot.advance(minutes=2)
    assert dana.sees("★")
    assert bot.staff.sees("✅ WhatsApp")
    assert await until(lambda: channels(bot)["whatsapp"] in ("on", "authorized"))
    assert answers(dana.messages) == 1


async def test_a_message_that_was_taken_without_a_word_is_found(bot: Bot) -> None:
    """GREEN-API lists what it sent; Telegram can't be asked, and may get an answer twice, never more."""
    dana, noa = bot.lead("whatsapp", "דנה"), bot.lead("telegram", "נועה")
    bot.fails("whatsapp", "drop_after", times=None, method="sendMessage")
    bot.fails("telegram", "drop_after", times=None, method="sendMessage")
    await dana.says("כמה זה עולה?")
    await noa.says("כמה זה עולה?")
    assert dana.sees("★")
    assert noa.sees("★")
    await bot.advance(hours=1)
    bot.heals()
    await bot.advance(hours=1)
    assert answers(dana.messages) == 1
    assert answers(noa.messages) == 2
    [line] = [line for line in bot.timeline(dana) if line["kind"] == "outbound"]
    assert line["status"] in ("sent", "delivered", "read")
    [line] = [line for line in bot.timeline(noa) if line["kind"] == "outbound"]
    assert line["status"] == "uncertain"
    assert line["error"].startswith("uncertain whether it arrived")
