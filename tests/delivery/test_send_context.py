"""What the bot begins by itself goes out in its hours, within its caps, and never in a burst."""

import asyncio
import random
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

from bot.advancing import advance as advance_clock
from bot.delivery.send_context import WarmUp
from bot.errors import Transient
from bot.networks import TRAITS
from conversations.lead.addresses import Channel
from conversations.turn.inputs import Said
from storage.database import Database
from tests.harness.going import (
    BY_THE_RULES,
    HOUR,
    MINUTE,
    SUNDAY,
    TEL_AVIV,
    advance,
    agreed,
    have_touches,
    local,
    move,
    note_times,
    touch,
)
from tests.harness.office import Office, Provider, no_limits
from tests.harness.outcomes import outcomes
from tests.harness.people import outbox, queue, store


@pytest.fixture
def provider() -> Provider:
    return Provider()


def office(
    url: str,
    provider: Provider,
    *,
    works: bool = True,
    warm_up: WarmUp | None = None,
    chance: Callable[[], float] = lambda: 0.5,
) -> Office:
    return Office(
        url, provider, works=works, movable=True, playbook=BY_THE_RULES, warm_up=warm_up, chance=chance
    )


@pytest.mark.hours
class TestHours:
    async def test_what_is_too_late_for_today_goes_out_tomorrow(
        self, ready_url: str, provider: Provider
    ) -> None:
        async with office(ready_url, provider) as bot:
            night = local("2027-01-03T23:00")
            await bot.clock.move_to(bot.database, night)
            await have_touches(bot, 1, created_at=bot.clock.now())
            await move(bot, night + MINUTE)
            [(status, error)] = await outcomes(bot.database)
            assert (status, provider.taken) == ("queued", [])
            assert error == "too early or too late in their day, waits until 2027-01-04 10:00"
            held = [line for line in await bot.timeline("lead0") if line["kind"] == "held"]
            assert [(line["status"], line["why"]) for line in held] == [("moved", error)]
            await move(bot, local("2027-01-04T09:59"))
            assert provider.taken == []
            await move(bot, local("2027-01-04T10:01"))
        assert provider.texts() == ["touch"]

    async def test_the_lead_s_own_clock_counts(self, ready_url: str, provider: Provider) -> None:
        async with office(ready_url, provider, chance=lambda: 0.0) as bot:
            await bot.clock.move_to(bot.database, SUNDAY)
            await have_touches(bot, 1, created_at=bot.clock.now(), zones="America/New_York")
            await move(bot, local("2027-01-03T15:59"))
            assert provider.taken == []
            await move(bot, local("2027-01-03T16:01"))
        assert provider.texts() == ["touch"], "nine in the morning in New York"

    async def test_an_answer_goes_out_at_night_and_does_not_pull_the_touch_along(
        self, ready_url: str, provider: Provider
    ) -> None:
        async with office(ready_url, provider) as bot:
            night = local("2027-01-03T23:00")
            await bot.clock.move_to(bot.database, night)
            await have_touches(bot, 1, created_at=bot.clock.now())
            await move(bot, night + MINUTE)
            await queue(bot.database, touch(text="answer", reply=True, created_at=bot.clock.now()))
            await move(bot, night + 2 * MINUTE)
        assert provider.texts() == ["answer"]


class TestCaps:
    async def test_one_a_day_by_what_was_really_sent(self, ready_url: str, provider: Provider) -> None:
        async with office(ready_url, provider) as bot:
            await bot.clock.move_to(bot.database, SUNDAY)
            times = note_times(bot, provider)
            await have_touches(bot, 1, created_at=bot.clock.now(), lapses_at=None)
            await queue(
                bot.database,
                *(touch(text=text, created_at=bot.clock.now(), lapses_at=None) for text in "abc"),
            )
            await advance(bot, SUNDAY + 9 * 24 * HOUR, 6 * HOUR)
        assert sorted(provider.texts()) == ["a", "b", "c", "touch"]
        assert all(later - earlier >= 24 * HOUR for earlier, later in pairwise(times))
        assert times[3] - times[0] >= 7 * 24 * HOUR

    async def test_consent_that_is_gone(self, ready_url: str, provider: Provider) -> None:
        async with office(ready_url, provider) as bot:
            await bot.clock.move_to(bot.database, SUNDAY)
            await store(bot.database, agreed(ledger=[]))
            await queue(
                bot.database,
                touch(created_at=bot.clock.now()),
                touch(text="service", kind="service", created_at=bot.clock.now()),
            )
            await move(bot, SUNDAY + MINUTE)
            assert await outcomes(bot.database) == [
                ("dropped", "no consent to advertising"),
                ("sent", None),
            ]


class TestOutages:
    async def test_a_day_without_the_bot_is_followed_by_no_burst(
        self, ready_url: str, provider: Provider
    ) -> None:
        """Two hundred were on their way when it died; a third of them has lost its moment by the next morning."""
        async with office(ready_url, provider, works=False) as dying:
            await dying.clock.move_to(dying.database, SUNDAY)
            await have_touches(dying, 200, created_at=dying.clock.now())
            await queue(
                dying.database,
                *(touch(n, "brief", created_at=SUNDAY, lapses_at=SUNDAY + HOUR) for n in range(100)),
            )
        async with office(ready_url, provider, chance=random.Random(7).random) as living:
            times = note_times(living, provider)
            await move(living, SUNDAY + 24 * HOUR)
            assert len(times) <= 10
            await advance(living, SUNDAY + 27 * HOUR)
            statuses = await outbox(living.database, "status")
        assert (statuses.count("sent"), statuses.count("lapsed")) == (200, 100)
        minutes = [(moment - SUNDAY - 24 * HOUR) // (10 * MINUTE) for moment in times]
        most = max(minutes.count(ten) for ten in set(minutes))
        print(f"200 held up for a day went out over {max(times) - min(times)}, at most {most} in ten minutes")
        assert max(times) - min(times) >= 100 * MINUTE
        assert most <= 40

    async def test_a_provider_that_comes_back_gets_no_burst_either(
        self, ready_url: str, provider: Provider
    ) -> None:
        async with office(ready_url, provider) as bot:
            await bot.clock.move_to(bot.database, SUNDAY)
            down = True
            times = []

            async def answer(*_: str) -> None:
                if down:
                    raise Transient("no route")
                times.append(bot.clock.now())

            provider.before = answer
            await have_touches(bot, 30, created_at=bot.clock.now())
            await queue(
                bot.database,
                *(touch(n, "brief", created_at=SUNDAY, lapses_at=SUNDAY + HOUR) for n in range(10)),
            )
            for second in (2, 5, 12):
                await move(bot, SUNDAY + timedelta(seconds=second))
            await advance(bot, SUNDAY + 2 * HOUR, 10 * MINUTE)
            down = False
            await advance(bot, SUNDAY + 4 * HOUR)
            statuses = await outbox(bot.database, "status")
            attempts = await outbox(bot.database, "attempts")
        assert (statuses.count("sent"), statuses.count("lapsed")) == (30, 10)
        print(f"30 went out over {max(times) - min(times)} after two hours, {max(attempts)} attempts at most")
        assert max(times) - min(times) >= 30 * MINUTE
        assert max(attempts) < 20


SLOW = {channel for channel, traits in TRAITS.items() if traits.begins_slowly}


class TestANewNumber:
    async def test_it_sends_little_and_the_rest_goes_out_on_the_days_that_follow(
        self, ready_url: str, provider: Provider
    ) -> None:
        warm_up = WarmUp(date(2027, 1, 3), 4, TEL_AVIV, SLOW)
        async with office(ready_url, provider, warm_up=warm_up) as bot:
            await bot.clock.move_to(bot.database, SUNDAY)
            times = note_times(bot, provider)
            await have_touches(bot, 14, created_at=bot.clock.now(), lapses_at=None)
            await queue(
                bot.database,
                *(touch(n, "answer", reply=True, created_at=bot.clock.now()) for n in range(14)),
            )
            await move(bot, SUNDAY + MINUTE)
            assert provider.texts().count("answer") == 14, "answers are not counted"
            assert provider.texts().count("touch") == 4
            tomorrow = ("queued", "a new number sends only so much a day, waits until 2027-01-04 10:00")
            assert tomorrow in await outcomes(bot.database)
            await advance(bot, SUNDAY + 50 * HOUR, 2 * HOUR)
            sent = [taken.text == "touch" for taken in provider.taken]
        days = [
            moment.astimezone(TEL_AVIV).day for moment, is_touch in zip(times, sent, strict=True) if is_touch
        ]
        assert [days.count(day) for day in (3, 4, 5)] == [4, 6, 4]

    async def test_two_processes_keep_to_it_together(self, ready_postgres: str, provider: Provider) -> None:
        warm_up = WarmUp(date(2027, 1, 3), 5, TEL_AVIV, SLOW)
        async with (
            office(ready_postgres, provider, warm_up=warm_up) as one,
            office(ready_postgres, provider, warm_up=warm_up) as two,
        ):
            await one.clock.move_to(one.database, SUNDAY)
            await two.clock.move_to(two.database, SUNDAY)
            await have_touches(one, 16, created_at=one.clock.now())
            await move(one, SUNDAY + MINUTE)
            await move(two, SUNDAY + 2 * MINUTE)
        assert len(provider.taken) == 5

    def test_the_budget_grows_and_ends(self) -> None:
        warm_up = WarmUp(date(2027, 1, 3), 20, TEL_AVIV, SLOW)
        days = (0, 1, 2, 29, 30)
        assert [warm_up.find_budget(Channel.WHATSAPP, SUNDAY + day * 24 * HOUR) for day in days] == [
            20, 30, 45, 2556680, None,
        ]  # fmt: skip
        assert warm_up.find_budget(Channel.SMS, SUNDAY) is None
        assert WarmUp(None, 20, TEL_AVIV, SLOW).find_budget(Channel.WHATSAPP, SUNDAY) is None


async def test_an_answer_that_waited_for_its_turn_is_not_sent_to_somebody_who_refused(
    database: Database, ready_url: str, provider: Provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    limits = no_limits()
    async with Office(ready_url, provider, limits=limits) as bot:
        dana = str((await bot.hears("כמה זה עולה?")).lead_id)

        async def refuse(*_: Any, **__: Any) -> None:
            monkeypatch.setattr(limits, "acquire", no_limits().acquire)
            await bot.takes(dana, Said("הסר", Channel.WHATSAPP))
            await asyncio.sleep(0.06)

        monkeypatch.setattr(limits, "acquire", refuse)
        for _ in range(2):
            await bot.drain()
        statuses = await outbox(bot.database, "status")
    assert len(provider.taken) == 1, "the confirmation alone"
    assert statuses.count("dropped") == len(statuses) - 1


async def test_a_provider_that_never_answers_does_not_hold_the_clock(
    ready_sqlite: str, provider: Provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.advancing._STUCK", 0.1)
    monkeypatch.setattr("bot.advancing._PATIENCE", 0.5)

    healed = asyncio.Event()

    async def hang(*_: str) -> None:
        await healed.wait()

    provider.before = hang
    async with office(ready_sqlite, provider) as bot:
        await bot.clock.move_to(bot.database, SUNDAY)
        await have_touches(bot, 3, created_at=bot.clock.now())
        async with asyncio.timeout(60):
            reached = await advance_clock(bot, SUNDAY + 24 * HOUR)  # type: ignore[arg-type]
        healed.set()
    assert reached >= SUNDAY + 24 * HOUR
