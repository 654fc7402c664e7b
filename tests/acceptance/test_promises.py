"""Nothing lost, nothing twice; nobody forged, nothing that breaks it."""

import asyncio
import random
from datetime import datetime, timedelta

import pytest

from tests.harness.driver import Bot, HttpError
from tests.harness.processes import call
from tests.harness.waiting import until


async def test_three_repeats_of_a_webhook_have_one_effect(bot: Bot) -> None:
    for channel in ("whatsapp", "telegram", "sms"):
        dana = bot.lead(channel, "Dana")
        await dana.says("how much is it?", repeats=3)
        assert dana.sees("260")
        await asyncio.sleep(0.5)
        assert len([m for m in dana.messages if not m.mine]) == 1
        assert len([line for line in bot.timeline(dana) if line["kind"] == "inbound"]) == 1


@pytest.mark.parametrize(
    ("path", "status"),
    [("telegram", 401), ("whatsapp", 401), ("sms", 403), ("sms/status", 403)],
)
async def test_a_forged_call_is_refused_and_leaves_no_trace(simple_bot: Bot, path: str, status: int) -> None:
    body = {"update_id": 1, "message": {"message_id": 1, "chat": {"id": 5, "type": "private"}, "text": "hi"}}
    for headers in ({}, {"Authorization": "Bearer wrong", "X-Telegram-Bot-Api-Secret-Token": "wrong"}):
        with pytest.raises(HttpError) as refused:
            call(f"{simple_bot.url}/webhooks/{path}", body, headers)
        assert refused.value.status == status
    with pytest.raises(HttpError) as refused:
        call(f"{simple_bot.url}/api/leads", {"name": "Eve", "phone": "0501234567"}, {})
    assert refused.value.status == 401


async def test_what_was_answered_with_200_survives_kill_9(bot: Bot) -> None:
    dana = bot.lead("whatsapp", "דנה")
    bot.fails("whatsapp", 500, times=None)
    await dana.says("כמה זה עולה?")
    bot.kill()
    bot.heals()
    await asyncio.to_thread(bot.start)
    assert dana.sees("★", within=150)
    await asyncio.sleep(0.5)
    assert len([m for m in dana.messages if not m.mine]) == 1


async def test_killed_while_a_message_was_in_flight(simple_bot: Bot) -> None:
    dana = simple_bot.lead("whatsapp", "דנה")
    simple_bot.fails("whatsapp", "hang", times=1)
    await dana.says("כמה זה עולה?")
    assert await until(lambda: any(one["status"] == "hang" for one in simple_bot.calls("whatsapp")))
    simple_bot.kill()
    simple_bot.heals()
    await asyncio.to_thread(simple_bot.start)
    assert dana.sees("★", within=150)


async def test_killed_again_and_again_nothing_is_lost_and_hardly_anything_repeated(simple_bot: Bot) -> None:
    """Twelve people write while the bot dies four times: all is answered, at most what was in flight twice."""
    people = [simple_bot.lead("whatsapp", f"Person {n}") for n in range(12)]
    chance = random.Random(7)
    kills = 4

    async def write(person_number: int) -> None:
        for asked in ("how much does it cost?", "where are you?", "is there parking?"):
            await asyncio.sleep(chance.uniform(0, 1.5))
            await people[person_number].says(asked)

    async def kill() -> None:
        for _ in range(kills):
            await asyncio.sleep(chance.uniform(0.1, 0.5))
            simple_bot.kill()
            await asyncio.to_thread(simple_bot.start)

    await asyncio.gather(*(write(n) for n in range(len(people))), kill())
    end = asyncio.get_running_loop().time() + 150
    while asyncio.get_running_loop().time() < end:
        answered = [len([m for m in person.messages if not m.mine]) for person in people]
        if min(answered) >= 3:
            break
        await asyncio.sleep(0.5)
    assert min(answered) >= 3, answered
    assert sum(answered) - 3 * len(people) <= kills * 3, answered


async def test_sigterm_finishes_what_is_under_way_and_timers_survive(simple_bot: Bot) -> None:
    dana = simple_bot.lead("whatsapp", "דנה")
    consent = {"marketing": True, "text": "ok", "at": "2026-01-01T00:00:00Z", "source": "form"}
    lead_id = await simple_bot.signs_up(dana, language="he", consent=consent)
    assert dana.sees("ואלס")
    await simple_bot.advance(days=14, restart=True)
    assert dana.sees("פרסומת", ever=True), simple_bot.timeline(lead_id)
    assert len([line for line in simple_bot.timeline(lead_id) if line["kind"] == "timer"]) >= 3


async def test_somebody_who_said_stop_hears_nothing_more(bot: Bot) -> None:
    dana = bot.lead("whatsapp", "דנה")
    consent = {"marketing": True, "text": "ok", "at": "2026-01-01T00:00:00Z", "source": "form"}
    await bot.signs_up(dana, language="he", consent=consent)
    assert dana.sees("ואלס")
    await dana.says("תורידו אותי מהרשימה בבקשה")
    assert dana.sees("")
    await bot.advance(days=14)
    assert dana.sees_nothing()


async def test_the_clock_goes_on_from_wherever_another_process_left_it(bot: Bot) -> None:
    times = []
    for url in (bot.urls[0], bot.urls[-1], bot.urls[0]):
        moved = await asyncio.to_thread(call, f"{url}/sandbox/clock", {"advance": "PT2M"})
        times.append(datetime.fromisoformat(moved["now"]))
    bot.control("clock", {"now": times[-1].isoformat()})
    assert times[1] - times[0] >= timedelta(minutes=2)
    assert times[2] - times[1] >= timedelta(minutes=2)
