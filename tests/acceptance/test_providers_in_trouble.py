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


def count_recoveries(bot: Bot) -> int:
    """How often staff were told that WhatsApp works again."""
    return len([message for message in bot.staff.messages if "✅ WhatsApp" in message.text])


async def test_a_minute_of_401_loses_nothing_and_is_told_once(bot: Bot) -> None:
    dana, noa = bot.lead("whatsapp", "דנה"), bot.lead("telegram", "נועה")
    recoveries = count_recoveries(bot)
    bot.fails("whatsapp", 401, times=None)
    await dana.says("כמה זה עולה?")
    assert bot.staff.sees("⛔ WhatsApp")
    assert await until(lambda: channels(bot)["whatsapp"] == "refused")
    assert channels(bot)["telegram"] == "on"
    await noa.says("כמה זה עולה?")
    assert noa.sees("★")
    await bot.advance(minutes=1)
    assert answers(dana.messages) == 0
    bot.heals()  # from now on the try that is due goes through, be it before the clock is moved
    await bot.advance(minutes=11)  # tries come ten minutes apart at most
    assert dana.sees("★", ever=True)
    assert await until(lambda: count_recoveries(bot) == recoveries + 1)
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
