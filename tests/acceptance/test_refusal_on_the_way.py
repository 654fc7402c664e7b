"""A refusal stops what is on its way, on every channel, whatever kind of message it is."""

from tests.harness.driver import Bot


async def test_a_greeting_still_being_tried_is_dropped_when_they_refuse_elsewhere(sqlite_bot: Bot) -> None:
    dana = sqlite_bot.lead("whatsapp", "דנה")
    sqlite_bot.fails("whatsapp", 500, times=None, method="sendMessage", address=dana.address)
    lead_id = await sqlite_bot.signs_up(dana, language="he")
    by_sms = dana.on("sms")
    await by_sms.says("תורידו אותי מהרשימה")
    assert by_sms.sees("")
    sqlite_bot.heals()
    await sqlite_bot.advance(hours=1)
    assert not [m for m in dana.messages if not m.mine]
    greeting = next(line for line in sqlite_bot.timeline(lead_id) if line["kind"] == "outbound")
    assert greeting["status"] == "dropped"
