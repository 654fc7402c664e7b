"""What was committed goes out: in order, once, when it may, and what became of it is written down."""

import asyncio
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import text

from bot.channels.base import Sent
from bot.channels.traits import Rates
from bot.delivery.delivery import Stopping
from bot.delivery.pacing.limits import Limits
from bot.errors import RateLimited, Rejected, Transient
from conversations.lead.addresses import Channel, Recipient
from conversations.lead.content import Content
from conversations.purchases.inputs import Bought
from conversations.turn.inputs import Said, StaffPressed
from storage import messages
from storage.database import Database
from tests.harness.office import Office, Provider, no_limits, until
from tests.harness.outcomes import outcomes
from tests.harness.people import lead, message, outbox, queue, store

DANA = Recipient(Channel.WHATSAPP, "972501234567@c.us")
NOA = Recipient(Channel.WHATSAPP, "972507654321@c.us")
SECOND = timedelta(seconds=1)
ON_POSTGRESQL = pytest.mark.parametrize("ready_url", ["postgresql"], indirect=True)


@pytest.fixture
def provider() -> Provider:
    return Provider()


@pytest.fixture
async def waiting(database: Database) -> Database:
    """A database with two leads, to fill the outbox of."""
    await store(database, lead("dana"), lead("noa"))
    return database


def now() -> datetime:
    return datetime.now(UTC)


def numbered(
    count: int, recipient: Recipient = DANA, lead_id: str = "dana", **known: Any
) -> list[messages.NewMessage]:
    return [message(str(n), lead_id, address=recipient[1], created_at=now(), **known) for n in range(count)]


def numbers(count: int) -> list[str]:
    return [str(number) for number in range(count)]


class TestOrder:
    async def test_a_lane_leaves_in_order_and_is_written_down(
        self, waiting: Database, ready_url: str, provider: Provider
    ) -> None:
        await queue(waiting, *numbered(20))
        async with Office(ready_url, provider) as office:
            await office.delivery.drain([DANA])
        assert provider.texts() == numbers(20)
        assert set(await outbox(waiting, "status", "attempts")) == {("sent", 1)}
        assert await outbox(waiting, "provider_id") == [f"whatsapp-{n + 1}" for n in range(20)]

    @ON_POSTGRESQL
    async def test_two_deliverers_keep_it_together(
        self, waiting: Database, ready_url: str, provider: Provider
    ) -> None:
        """Each is told of every message, in whatever order, while more are being queued."""

        async def stumble(*_: str) -> None:
            await asyncio.sleep(0.001)

        provider.before = stumble
        async with Office(ready_url, provider) as one, Office(ready_url, provider) as two:
            draining = []
            for new in numbered(60):
                await queue(waiting, new)
                draining += [asyncio.create_task(o.delivery.drain([DANA])) for o in (one, two)]
            await asyncio.gather(*draining)
        assert provider.texts() == numbers(60)

    @ON_POSTGRESQL
    async def test_two_hundred_messages_and_two_workers_make_two_hundred(
        self, waiting: Database, ready_url: str, provider: Provider
    ) -> None:
        recipients = [Recipient(Channel.WHATSAPP, f"97250765{n:04}@c.us") for n in range(40)]
        await queue(waiting, *(new for recipient in recipients for new in numbered(5, recipient)))
        async with Office(ready_url, provider) as one, Office(ready_url, provider) as two:
            began = time.monotonic()
            halves: Sequence[Sequence[Recipient]] = [recipients[n : n + 8] for n in range(0, 40, 8)]
            await asyncio.gather(*(office.delivery.drain(part) for part in halves for office in (one, two)))
            print(f"200 messages by two workers: {200 / (time.monotonic() - began):.0f}/s")
        assert len(provider.taken) == 200
        for _, address in recipients:
            assert provider.texts(address) == numbers(5)

    @ON_POSTGRESQL
    async def test_a_hold_that_breaks_repeats_only_what_was_in_flight(
        self, waiting: Database, ready_url: str, provider: Provider
    ) -> None:
        """The connection the lock was on is cut in the middle of a recipient, and another worker takes over at once."""

        async def slow(*_: str) -> None:
            await asyncio.sleep(0.02)

        provider.before = slow
        await queue(waiting, *numbered(20))
        async with Office(ready_url, provider) as one, Office(ready_url, provider) as two:
            first = asyncio.create_task(one.delivery.drain([DANA]))
            await until(lambda: len(provider.taken) == 3)
            async with waiting.begin() as tx:
                await tx.execute(
                    text("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'")
                )
            await asyncio.gather(first, two.delivery.drain([DANA]))
        assert sorted(set(provider.texts()), key=int) == numbers(20)
        assert len(provider.taken) <= 21

    async def test_what_is_queued_while_its_lane_is_held_goes_out_behind(
        self, waiting: Database, ready_url: str, provider: Provider
    ) -> None:
        async with Office(ready_url, provider) as office:

            async def add_one(_: str, text: str) -> None:
                if text == "0":
                    await queue(waiting, message("later", created_at=now()))
                    await office.delivery.drain([DANA])
                    assert provider.taken == []

            provider.before = add_one
            await queue(waiting, *numbered(1))
            await office.delivery.drain([DANA])
        assert provider.texts() == ["0", "later"]

    async def test_a_message_by_a_clock_that_is_ahead_goes_out_at_once(
        self, waiting: Database, ready_url: str, provider: Provider
    ) -> None:
        """The web process's clock is five minutes ahead of the worker's."""
        await queue(waiting, message("hello", created_at=now() + 300 * SECOND))
        async with Office(ready_url, provider) as office:
            await asyncio.wait_for(office.delivery.drain([DANA]), 60)
        assert provider.texts() == ["hello"]


class TestOneLaneAndTheOthers:
    async def test_a_slow_lane_does_not_hold_up_those_it_was_told_of_with(
        self, waiting: Database, ready_url: str, provider: Provider
    ) -> None:
        """A staff group that takes a message every three seconds, say; Dana has been answered and writes again."""
        released = asyncio.Event()

        async def slow(address: str, _: str) -> None:
            if address == NOA[1]:
                await released.wait()

        provider.before = slow
        await queue(waiting, *numbered(1), *numbered(1, NOA, "noa"))
        async with Office(ready_url, provider) as office:
            together = asyncio.create_task(office.delivery.drain([DANA, NOA]))
            await until(lambda: provider.texts() == ["0"])
            await queue(waiting, message("again", created_at=now()))
            await office.delivery.drain([DANA])
            try:
                await until(lambda: provider.texts(DANA[1]) == ["0", "again"])
            finally:
                released.set()
                await together
        assert provider.texts(NOA[1]) == ["0"]

    async def test_a_lane_that_fails_is_no_reason_to_let_go_of_one_that_is_sending(
        self, waiting: Database, ready_url: str, provider: Provider, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Else somebody else takes it up and sends the same once more."""

        async def slow(*_: str) -> None:
            await asyncio.sleep(0.2)

        provider.before = slow
        limits = no_limits()

        async def refuse_noa(_: Channel, address: str, **__: Any) -> None:
            if address == NOA[1]:
                raise ConnectionError("the shared window can't be reached")

        monkeypatch.setattr(limits, "acquire", refuse_noa)
        await queue(waiting, *numbered(3), *numbered(1, NOA, "noa"))
        async with Office(ready_url, provider, limits=limits) as office:
            with pytest.raises(ConnectionError):
                await office.delivery.drain([DANA, NOA])
            await office.delivery.drain([DANA])
            await asyncio.sleep(0.3)
        assert provider.texts(DANA[1]) == numbers(3)


class TestTryingAgain:
    async def attempt(self, waiting: Database, url: str, error: Exception, **known: Any) -> tuple[Any, ...]:
        """One attempt that fails: (status, attempts, error, seconds until the next one)."""
        provider = Provider(faults={DANA[1]: [error]})
        known = {"created_at": now()} | known
        await queue(waiting, message("hello", **known))
        async with Office(url, provider) as office:
            await office.delivery.drain([DANA])
        attempts, after, at = (await outbox(waiting, "attempts", "send_after", "status_at"))[-1]
        status, why = (await outcomes(waiting))[-1]
        return status, attempts, why, (after - at).total_seconds()

    async def test_not_before_the_provider_says(self, waiting: Database, ready_url: str) -> None:
        status, attempts, why, wait = await self.attempt(waiting, ready_url, RateLimited("flood", 37))
        assert (status, attempts, why) == ("queued", 1, "flood")
        assert 37 <= wait <= 38

    async def test_it_is_really_held_back_and_what_stands_behind_it_too(
        self, waiting: Database, ready_url: str
    ) -> None:
        provider = Provider(faults={DANA[1]: [RateLimited("flood", 0.4)]})
        await queue(waiting, *numbered(2))
        async with Office(ready_url, provider) as office:
            await office.delivery.drain([DANA])
            await office.delivery.drain([DANA])
            assert len(provider.asked) == 1
            while len(provider.taken) < 2:
                await office.delivery.drain([DANA])
                await asyncio.sleep(0.02)
        assert provider.asked[1] - provider.asked[0] >= 0.4
        assert provider.texts() == numbers(2)

    async def test_trouble_on_the_way_backs_off_twice_as_long_each_time(
        self, waiting: Database, ready_url: str
    ) -> None:
        provider = Provider(faults={DANA[1]: [Transient("no route")] * 12})
        waits = []
        async with Office(ready_url, provider, movable=True) as office:
            await queue(waiting, *numbered(1))
            for _ in range(12):
                await office.delivery.drain([DANA])
                [(after, at)] = await outbox(waiting, "send_after", "status_at")
                waits.append((after - at).total_seconds())
                await office.clock.move_to(office.database, after)
            await office.delivery.drain([DANA])
        for number, wait in enumerate(waits):
            assert 0.75 * min(2**number, 300) <= wait <= 1.25 * min(2**number, 300)
        assert len(set(waits)) == 12
        assert provider.texts() == ["0"]

    async def test_an_adapters_own_mistake_is_tried_again_and_kept_to_itself(
        self, waiting: Database, ready_url: str
    ) -> None:
        failed = await self.attempt(waiting, ready_url, ValueError("+972501234567 said secret things"))
        assert failed[:3] == ("queued", 1, "ValueError")

    @pytest.mark.hours
    async def test_what_can_not_be_in_time_any_more_is_given_up(
        self, waiting: Database, ready_url: str
    ) -> None:
        lapses = now() + 10 * SECOND
        failed = await self.attempt(waiting, ready_url, RateLimited("flood", 60), lapses_at=lapses)
        assert failed[:2] == ("lapsed", 1)
        assert "its moment has passed" in failed[2]

    async def test_what_was_refused_for_good_is_not_tried_again(
        self, waiting: Database, ready_url: str
    ) -> None:
        failed = await self.attempt(waiting, ready_url, Rejected("too long"))
        assert failed[:3] == ("failed", 1, "too long")


class TestWhatMayNotGoOut:
    @pytest.mark.hours
    async def test_what_has_lost_its_moment_never_goes_out(
        self, waiting: Database, ready_url: str, provider: Provider
    ) -> None:
        await queue(waiting, message("late", lapses_at=now() - SECOND), message("in time", created_at=now()))
        async with Office(ready_url, provider) as office:
            await office.delivery.drain([DANA])
        assert provider.texts() == ["in time"]
        assert await outcomes(waiting) == [
            ("lapsed", "its moment had passed"),
            ("sent", None),
        ]

    async def test_what_loses_its_moment_in_the_providers_queue_does_not_either(
        self, waiting: Database, ready_url: str, provider: Provider, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        limits = no_limits()
        monkeypatch.setattr(limits, "acquire", lambda *_, **__: asyncio.sleep(0.3))
        await queue(waiting, message("late", lapses_at=now() + 0.2 * SECOND, created_at=now()))
        async with Office(ready_url, provider, limits=limits) as office:
            await office.delivery.drain([DANA])
        assert provider.texts() == []
        assert await outbox(waiting, "status") == ["lapsed"]

    @pytest.mark.parametrize(
        ("happens", "left", "why"),
        [
            (Said("הסר", Channel.WHATSAPP), ["answer"], "they asked not to be written to"),
            (Bought("1", 260, "ILS", "month", now()), ["answer"], "they bought"),
            (StaffPressed("take", "Noa"), ["answer"], "a person has the conversation"),
        ],
        ids=["refusal", "purchase", "taken by staff"],
    )
    @pytest.mark.parametrize("when", ["before its turn", "while it waits for its turn"])
    async def test_what_happened_since_stops_what_the_bot_started_and_no_answer(
        self, ready_url: str, provider: Provider, monkeypatch: pytest.MonkeyPatch, when: str, happens: Any,
        left: list[str], why: str,
    ) -> None:  # fmt: skip
        monkeypatch.setattr(
            "bot.delivery.delivery._STALE", 60.0
        )  # its turn comes at once, be the machine as busy as it may
        limits = no_limits()
        # However slow the machine is: after a longer wait an answer is looked at again, which is another story.
        monkeypatch.setattr("bot.delivery.delivery._STALE", 60.0)
        async with Office(ready_url, provider, limits=limits) as office:
            dana = str((await office.hears("אפשר לדבר עם מישהו?")).lead_id)
            await office.delivery.drain([DANA])
            provider.taken.clear()
            touch = message("touch", dana, reply=False, kind="advertising", created_at=now())
            await queue(office.database, touch, message("answer", dana, created_at=now()))

            async def happen(*_: Any, **__: Any) -> None:
                monkeypatch.setattr(limits, "acquire", no_limits().acquire)
                await office.takes(dana, happens)

            if when == "before its turn":
                await happen()
            else:
                monkeypatch.setattr(limits, "acquire", happen)
            await office.delivery.drain([DANA])
            assert "touch" not in provider.texts()
            if isinstance(happens, Said):
                left = []  # a refusal's confirmation is the last they hear, unless something was going out
            assert [text for text in provider.texts() if text in ("touch", "answer")] == left
            timeline = await office.timeline(dana)
        [held] = [line for line in timeline if line["text"] == "touch"]
        assert (held["status"], held["error"]) == ("dropped", why)


async def test_a_worker_that_dies_after_sending_repeats_only_what_was_in_flight(
    waiting: Database, ready_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    provider = Provider()
    await queue(waiting, *numbered(5))
    record = messages.record_outcomes

    async def die_at_the_third(tx: Any, outcomes: Any) -> None:
        if len(provider.taken) == 3:
            raise ConnectionError
        await record(tx, outcomes)

    async with Office(ready_url, provider) as office:
        with monkeypatch.context() as dying:
            dying.setattr(messages, "record_outcomes", die_at_the_third)
            with pytest.raises(ConnectionError):
                await office.delivery.drain([DANA])
        await office.delivery.drain([DANA])
    assert provider.texts() == ["0", "1", "2", "2", "3", "4"]


async def test_answers_overtake_a_campaign_that_waits_for_its_turn(waiting: Database, ready_url: str) -> None:
    """Of different people: within one recipient order is kept. The campaign would take a quarter of a minute."""
    provider = Provider()
    campaign = [Recipient(Channel.WHATSAPP, f"97250765{n:04}@c.us") for n in range(60)]
    await queue(
        waiting,
        *(message("touch", address=recipient[1], reply=False, created_at=now()) for recipient in campaign),
    )
    limits = Limits({Channel.WHATSAPP: Rates(per_second=4)})
    async with Office(ready_url, provider, limits=limits) as office:
        touching = asyncio.create_task(office.delivery.drain(campaign))
        await until(lambda: len(provider.taken) >= 4)
        await queue(waiting, message("answer", created_at=now()))
        await office.delivery.drain([DANA])
        await office.delivery.stop()
        with pytest.raises(Stopping):
            await touching
    assert provider.texts().index("answer") < 40


async def test_a_lead_s_own_answer_overtakes_what_waits_for_them_in_a_campaign(
    waiting: Database, ready_url: str, provider: Provider
) -> None:
    await queue(waiting, *numbered(1, NOA, "noa", reply=False), *numbered(1, DANA, reply=False))
    slow = Limits({Channel.WHATSAPP: Rates(50, queue_seconds=3600)})
    async with Office(ready_url, provider, limits=slow) as office:
        campaign = asyncio.create_task(office.delivery.drain([NOA, DANA]))
        await until(lambda: provider.texts() == ["0"])
        await queue(waiting, message("answer", "dana", address=DANA[1], created_at=now()))
        await asyncio.wait_for(office.delivery.drain([DANA]), 60)
        assert provider.texts() == ["0", "answer"]
        await office.delivery.stop()
        with pytest.raises(Stopping):
            await campaign
    async with Office(ready_url, provider) as office:
        await office.delivery.drain([DANA])
    assert provider.texts() == ["0", "answer", "0"]


def test_the_pretended_provider_is_as_an_adapter_is() -> None:
    assert asyncio.run(Provider().send("a", Content("b"))) == Sent("whatsapp-1")
