"""What real phones and networks do to a running bot, played from outside."""

import asyncio

from tests.harness.driver import Bot
from tests.harness.waiting import until

AWAY = "שלום! אנחנו לא זמינים כרגע. כמה זה עולה?"


def answers(lead: object) -> int:
    return sum(not message.mine for message in lead.messages)  # type: ignore[attr-defined]


async def test_two_automatic_answerers_do_not_talk_for_ever(sqlite_bot: Bot) -> None:
    away = sqlite_bot.lead("whatsapp", "מענה אוטומטי")
    await away.says(AWAY)
    assert await until(lambda: answers(away) == 1)

    def heard() -> int:
        return sum(line["kind"] == "inbound" for line in sqlite_bot.timeline(away))

    for number in range(2, 9):
        await away.says(AWAY)
        assert await until(lambda wanted=number: heard() == wanted)  # type: ignore[misc]
    assert answers(away) <= 3
    lines = sqlite_bot.timeline(away)
    opened = [line for line in lines if line["kind"] == "handoff" and "opened" in line["text"]]
    assert len(opened) == 1
    assert any(line["status"] == "held" and "again and again" in line["why"] for line in lines)


async def test_an_album_is_one_message(sqlite_bot: Bot) -> None:
    dana = sqlite_bot.lead("whatsapp", "דנה")
    await dana.says("היי")
    assert await until(lambda: answers(dana) == 1)
    picture = sqlite_bot.upload("a.png", "image/png", b"\x89PNG\r\n\x1a\n")
    for number in range(5):
        await dana.shares("image", "כמה זה עולה?" if number == 0 else "", media=picture)
    assert dana.sees("₪", ever=True)
    await asyncio.sleep(0.5)
    assert answers(dana) == 2
    assert not [line for line in sqlite_bot.timeline(dana) if line["kind"] == "handoff"]


async def test_a_refusal_that_only_the_network_knows_is_one(sqlite_bot: Bot) -> None:
    dana = sqlite_bot.lead("sms", "דנה", takes_sms=False)
    told = len(sqlite_bot.calls("sms"))
    await dana.says("כמה זה עולה?")
    assert await until(lambda: len(sqlite_bot.calls("sms")) > told)

    def refused() -> bool:
        lines = [line for line in sqlite_bot.timeline(dana) if line["kind"] == "consent"]
        return any("Asked us to stop" in line["why"] or "refused" in line["why"] for line in lines)

    assert await until(refused, 20)
    assert all(message.mine for message in dana.on("whatsapp").messages), "nothing goes out elsewhere"
