"""Limits: never more than a provider allows, and replies first."""

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.traits import rates_of as telegram_rates
from bot.channels.traits import Rates
from bot.channels.whatsapp.traits import rates_of as whatsapp_rates
from bot.delivery.pacing.limits import Limits
from bot.delivery.pacing.throttle import Throttle
from bot.delivery.pacing.windows import LocalReserver, Window
from conversations.lead.addresses import Channel
from tests.channels.conftest import make_settings

WHATSAPP, TELEGRAM = Channel.WHATSAPP, Channel.TELEGRAM


@given(
    size=st.integers(1, 8),
    asked=st.lists(st.tuples(st.floats(0, 2), st.integers(1, 3)), min_size=1, max_size=60),
)
def test_no_stretch_of_time_holds_more_than_allowed(size: int, asked: list[tuple[float, int]]) -> None:
    window, now, sent = Window(size, 1.0), 0.0, list[float]()
    for pause, count in asked:
        now += pause
        count = min(count, size)
        sent += [now + window.reserve(now, count)] * count
    assert sent == sorted(sent)
    assert all(later - first >= 1.0 - 1e-9 for first, later in zip(sent, sent[size:], strict=False))


def test_a_window_gives_what_is_free_at_once() -> None:
    window = Window(2, 1.0)
    assert [window.reserve(10.0), window.reserve(10.2), window.reserve(10.3)] == [0, 0, pytest.approx(0.7)]
    assert window.reserve(50.0) == 0


async def test_forgotten_lanes_stay_few() -> None:
    now = [0.0]
    reserver = LocalReserver(lambda: now[0], lanes=100)
    for chat in range(1000):
        now[0] += 0.1
        await reserver.reserve(f"chat:{chat}", 1, 1.0, 1)
    assert len(reserver._windows) <= 100
    assert await reserver.reserve("chat:999", 1, 1.0, 1) == pytest.approx(1.0)
    for chat in range(1000):
        await reserver.reserve(f"burst:{chat}", 1, 1.0, 1)
    assert len(reserver._windows) <= 100


async def run_in_order(limits: Limits, channel: Channel, sends: list[tuple[str, bool]]) -> list[str]:
    """Ask for all of them at once; returns the addresses in the order they were let through."""
    order: list[str] = []

    async def send(address: str, proactive: bool) -> None:
        await limits.acquire(channel, address, proactive)
        order.append(address)

    await asyncio.gather(*(send(*one) for one in sends))
    return order


async def test_replies_go_ahead_of_a_waiting_campaign() -> None:
    limits = Limits({TELEGRAM: Rates(20)}, LocalReserver())
    campaign = [(f"campaign {number}", True) for number in range(30)]
    order = await run_in_order(limits, TELEGRAM, [*campaign, ("reply", False)])
    assert order.index("reply") == 20  # the first that had to wait
    assert [one for one in order if one != "reply"] == [address for address, _ in campaign]


async def test_proactive_messages_wait_for_the_providers_queue_and_replies_do_not() -> None:
    limits = Limits({WHATSAPP: Rates(50, queue_seconds=0.1)})
    clock = asyncio.get_running_loop().time
    start, times = clock(), dict[str, float]()

    async def send(address: str, proactive: bool) -> None:
        await limits.acquire(WHATSAPP, address, proactive)
        times[address] = clock() - start

    await asyncio.gather(*(send(f"p{n}", True) for n in range(4)), send("reply", False))
    # Four proactive messages and the reply share the queue: one in a tenth of a second.
    assert max(times.values()) >= 0.29


async def test_a_reply_does_not_wait_for_the_providers_queue() -> None:
    limits = Limits({WHATSAPP: Rates(50, queue_seconds=60)})
    await limits.acquire(WHATSAPP, "p0", True)
    waiting = asyncio.create_task(limits.acquire(WHATSAPP, "p1", True))
    await asyncio.sleep(0.01)
    async with asyncio.timeout(30):
        await limits.acquire(WHATSAPP, "reply", False)
    assert not waiting.done()
    await limits.close()
    assert isinstance((await asyncio.gather(waiting, return_exceptions=True))[0], asyncio.CancelledError)


async def test_one_chat_is_written_to_once_a_second() -> None:
    limits = Limits({TELEGRAM: Rates(30, chat_seconds=0.1)})
    clock = asyncio.get_running_loop().time
    start = clock()
    order = await run_in_order(limits, TELEGRAM, [("1", False), ("1", False), ("2", False)])
    assert clock() - start >= 0.1
    assert order == ["1", "2", "1"], "another chat does not wait"


async def test_after_a_long_wait_one_chats_messages_still_keep_apart() -> None:
    limits = Limits({TELEGRAM: Rates(30, chat_seconds=0.2)})
    clock = asyncio.get_running_loop().time
    limits.hold(TELEGRAM, 0.4)
    times: list[float] = []

    async def send() -> None:
        await limits.acquire(TELEGRAM, "1", False)
        times.append(clock())

    await send()
    await send()
    assert times[1] - times[0] >= 0.2


async def test_a_group_takes_twenty_a_minute() -> None:
    asked: list[tuple[str, int, float]] = []

    class Recorder:
        async def reserve(self, lane: str, size: int, seconds: float, count: int) -> float:
            asked.append((lane, size, round(seconds)))
            return 0.0

    settings = make_settings()
    rates = {TELEGRAM: telegram_rates(settings), WHATSAPP: whatsapp_rates(settings)}
    limits = Limits(rates, Recorder())
    await limits.acquire(TELEGRAM, "-1001", False)
    await limits.acquire(WHATSAPP, "x@c.us", True)
    assert asked == [
        ("telegram:-1001", 1, 1), ("telegram:-1001:minute", 20, 63), ("telegram", 30, 1),
        ("whatsapp:queue", 1, 0), ("whatsapp", 50, 1),
    ]  # fmt: skip


async def test_a_pause_the_provider_asked_for_holds_everybody() -> None:
    limits = Limits({TELEGRAM: Rates(30)})
    clock = asyncio.get_running_loop().time
    start = clock()
    limits.hold(TELEGRAM, 0.15)
    await limits.acquire(TELEGRAM, "1", False)
    assert clock() - start >= 0.14


async def test_a_crowd_before_a_slow_reserver_takes_one_place_each() -> None:
    class Slow(LocalReserver):
        taken = 0

        async def reserve(self, lane: str, size: int, seconds: float, count: int) -> float:
            self.taken += count
            await asyncio.sleep(0.001)
            return await super().reserve(lane, size, seconds, count)

    reserver = Slow()
    lane = Throttle("x", 20, 0.1, reserver)
    order: list[int] = []

    await reserver.reserve("x", 20, 0.1, 20)  # so that the very first has to wait, too

    async def go(number: int) -> None:
        await lane.acquire(proactive=number != 49)
        order.append(number)

    await asyncio.wait_for(asyncio.gather(*(go(number) for number in range(50))), 60)
    assert reserver.taken == 20 + 50
    assert order[0] == 49  # the reply came last


async def test_somebody_who_gave_up_takes_nobodys_place() -> None:
    lane = Throttle("x", 1, 0.7, LocalReserver())
    await lane.acquire(False)
    waiting = [asyncio.create_task(lane.acquire(True)) for _ in range(3)]
    await asyncio.sleep(0.01)
    waiting[0].cancel()
    await asyncio.wait_for(asyncio.gather(*waiting[1:]), 60)
    assert waiting[0].cancelled()


async def test_a_reserver_that_fails_is_heard_by_all_who_wait() -> None:
    class Failing:
        calls = 0

        async def reserve(self, lane: str, size: int, seconds: float, count: int) -> float:
            self.calls += 1
            if self.calls > 1:
                raise ConnectionError
            return 0.05

    lane = Throttle("x", 1, 1.0, Failing())
    results = await asyncio.gather(*(lane.acquire(False) for _ in range(3)), return_exceptions=True)
    assert sum(isinstance(result, ConnectionError) for result in results) >= 2
    assert sum(result is None for result in results) <= 1


async def test_closing_cancels_who_waits() -> None:
    limits = Limits({TELEGRAM: Rates(1)})
    await limits.acquire(TELEGRAM, "1", False)
    waiting = asyncio.create_task(limits.acquire(TELEGRAM, "2", False))
    await asyncio.sleep(0.01)
    await limits.close()
    with pytest.raises(asyncio.CancelledError):
        await waiting


async def test_a_provider_that_takes_nothing_has_no_queue_to_wait_for() -> None:
    limits = Limits({Channel.WHATSAPP: Rates(0, queue_seconds=60.0)})
    await limits.acquire(Channel.WHATSAPP, "1@c.us", proactive=True)
    limits.note_failed(Channel.WHATSAPP)
    async with asyncio.timeout(30):
        for _ in range(10):
            await limits.acquire(Channel.WHATSAPP, "1@c.us", proactive=True)
    limits.note_taken(Channel.WHATSAPP)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.2):
            await limits.acquire(Channel.WHATSAPP, "1@c.us", proactive=True)
    await limits.close()
