"""What was committed goes out: in order, once, when it may, and what became of it is written down."""

import asyncio
import time
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.channels.base import Sent
from bot.channels.traits import Rates
from bot.delivery.pacing.limits import Limits
from bot.delivery.pacing.windows import LocalReserver
from bot.errors import RateLimited, Rejected, Transient
from conversations.lead.addresses import Channel, Recipient
from conversations.lead.consent import Consent
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
            await office.drain()
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
                draining += [asyncio.create_task(office.drain()) for office in (one, two)]
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
            await asyncio.gather(one.drain(), two.drain())
            print(f"200 messages by two workers: {200 / (time.monotonic() - began):.0f}/s")
        assert len(provider.taken) == 200
        for _, address in recipients:
            assert provider.texts(address) == numbers(5)

    @ON_POSTGRESQL
    async def test_a_claim_that_ends_in_the_middle_repeats_only_what_was_in_flight(
        self, waiting: Database, ready_url: str, provider: Provider, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """One worker hangs in the middle of a recipient, renews nothing, and another goes on."""
        hung, released = asyncio.Event(), asyncio.Event()

        async def hang_at_the_third(*_: str) -> None:
            if len(provider.taken) == 3 and not hung.is_set():
                hung.set()
                await released.wait()

        provider.before = hang_at_the_third
        await queue(waiting, *numbered(20))
        async with Office(ready_url, provider, claimed_for=2.0) as one, Office(ready_url, provider) as two:
            monkeypatch.setattr(one.delivery._claims, "renew", lambda: asyncio.sleep(0))
            first = asyncio.create_task(one.drain())
            await hung.wait()
            await two.drain()
            assert provider.texts() == numbers(3), "it may still be at it"
            while len(provider.taken) == 3:
                await asyncio.sleep(0.1)
                await two.drain()
            released.set()
            await first
        assert sorted(set(provider.texts()), key=int) == numbers(20)
        assert len(provider.taken) == 21

    async def test_what_is_queued_while_its_lane_is_held_goes_out_behind(
        self, waiting: Database, ready_url: str, provider: Provider
    ) -> None:
        async with Office(ready_url, provider) as office:

            async def add_one(_: str, text: str) -> None:
                if text == "0":
                    await queue(waiting, message("later", created_at=now()))
                    await office.delivery.look()
                    assert provider.taken == []

            provider.before = add_one
            await queue(waiting, *numbered(1))
            await office.drain()
        assert provider.texts() == ["0", "later"]

    async def test_a_message_by_a_clock_that_is_ahead_goes_out_at_once(
        self, waiting: Database, ready_url: str, provider: Provider
    ) -> None:
        """The web process's clock is five minutes ahead of the worker's."""
        await queue(waiting, message("hello", created_at=now() + 300 * SECOND))
        async with Office(ready_url, provider) as office:
            await asyncio.wait_for(office.drain(), 60)
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
            together = asyncio.create_task(office.drain())
            await until(lambda: provider.texts() == ["0"])
            await queue(waiting, message("again", created_at=now()))
            await office.delivery.look()
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
            await office.drain()
            await office.drain()
        assert provider.texts(DANA[1]) == numbers(3)


class TestTryingAgain:
    async def attempt(self, waiting: Database, url: str, error: Exception, **known: Any) -> tuple[Any, ...]:
        """One attempt that fails: (status, attempts, error, seconds until the next one)."""
        provider = Provider(faults={DANA[1]: [error]})
        known = {"created_at": now()} | known
        await queue(waiting, message("hello", **known))
        async with Office(url, provider) as office:
            await office.drain()
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
        provider = Provider(faults={DANA[1]: [RateLimited("flood", 2.0)]})
        await queue(waiting, *numbered(2))
        async with Office(ready_url, provider) as office:
            await office.drain()
            await office.drain()
            assert len(provider.asked) == 1
            while len(provider.taken) < 2:
                await office.drain()
                await asyncio.sleep(0.02)
        assert provider.asked[1] - provider.asked[0] >= 2.0
        assert provider.texts() == numbers(2)

    async def test_trouble_on_the_way_backs_off_twice_as_long_each_time(
        self, waiting: Database, ready_url: str
    ) -> None:
        provider = Provider(faults={DANA[1]: [Transient("no route")] * 12})
        waits = []
        async with Office(ready_url, provider, movable=True) as office:
            await queue(waiting, *numbered(1))
            for _ in range(12):
                await office.drain()
                [(after, at)] = await outbox(waiting, "send_after", "status_at")
                waits.append((after - at).total_seconds())
                await office.clock.move_to(office.database, after)
            await office.drain()
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
            await office.drain()
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
            await office.drain()
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
        limits = no_limits()
        # However slow the machine is: after a longer wait an answer is looked at again, which is another story.
        monkeypatch.setattr("bot.delivery.replies.STALE", 60.0)
        async with Office(ready_url, provider, limits=limits) as office:
            dana = str((await office.hears("אפשר לדבר עם מישהו?")).lead_id)
            await office.submits(dana, consent=Consent(True, "כן", now(), "form"))
            await office.drain()
            provider.taken.clear()
            happened = asyncio.Lock()
            touch = message("touch", dana, reply=False, kind="advertising", created_at=now())
            await queue(office.database, touch, message("answer", dana, created_at=now()))

            async def happen(*_: Any, **__: Any) -> None:
                async with happened:
                    if limits.acquire == happen:
                        monkeypatch.setattr(limits, "acquire", no_limits().acquire)
                        await office.takes(dana, happens)

            if when == "before its turn":
                await office.takes(dana, happens)
            else:
                monkeypatch.setattr(limits, "acquire", happen)
            await office.drain()
            assert "touch" not in provider.texts()
            if isinstance(happens, Said):
                left = []  # a refusal's confirmation is the last they hear, unless something was going out
            assert [text for text in provider.texts() if text in ("touch", "answer")] == left
            timeline = await office.timeline(dana)
        [held] = [line for line in timeline if line["text"] == "touch"]
        assert (held["status"], held["error"]) == ("dropped", why)


async def test_a_database_that_is_away_when_it_is_to_be_noted_has_nothing_sent_twice(
    waiting: Database, ready_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    provider, failures = Provider(), 0
    await queue(waiting, *numbered(5))
    record = messages.record_outcomes

    async def be_away_at_the_third(tx: Any, outcomes: Any) -> None:
        nonlocal failures
        if len(provider.taken) == 3 and failures < 3:
            failures += 1
            raise ConnectionError
        await record(tx, outcomes)

    monkeypatch.setattr(messages, "record_outcomes", be_away_at_the_third)
    async with Office(ready_url, provider) as office:
        await office.drain()
    assert (failures, provider.texts()) == (3, numbers(5))
    assert set(await outbox(waiting, "status")) == {"sent"}


async def test_a_worker_that_dies_after_sending_repeats_only_what_was_in_flight(
    waiting: Database, ready_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    provider = Provider()
    await queue(waiting, *numbered(5))
    record, dead = messages.record_outcomes, asyncio.Event()

    async def die_at_the_third(tx: Any, outcomes: Any) -> None:
        if len(provider.taken) == 3:
            dead.set()
            await asyncio.Event().wait()
        await record(tx, outcomes)

    async with Office(ready_url, provider, claimed_for=2.0) as dying:
        with monkeypatch.context() as fatal:
            fatal.setattr(messages, "record_outcomes", die_at_the_third)
            last = asyncio.create_task(dying.drain())
            await dead.wait()
            await dying.dies()
        last.cancel()
    async with Office(ready_url, provider) as living:
        while len(provider.taken) < 6:
            await living.drain()
            await asyncio.sleep(0.05)
    assert provider.texts() == ["0", "1", "2", "2", "3", "4"]


class TestCampaigns:
    @pytest.fixture
    async def campaign(self, waiting: Database) -> list[Recipient]:
        """Sixty people who are written to at once."""
        recipients = [Recipient(Channel.WHATSAPP, f"97250765{n:04}@c.us") for n in range(60)]
        await store(waiting, *(lead(f"lead{n}", reach=[]) for n in range(60)))
        touches = (
            message("touch", f"lead{n}", address=recipient[1], reply=False, created_at=now())
            for n, recipient in enumerate(recipients)
        )
        await queue(waiting, *touches)
        return recipients

    async def test_answers_overtake_one_that_waits_for_its_turn(
        self, waiting: Database, ready_url: str, provider: Provider, campaign: list[Recipient]
    ) -> None:
        """Of different people: within one recipient order is kept. The campaign would take a quarter of a minute."""
        limits = Limits({Channel.WHATSAPP: Rates(per_second=4)})
        async with Office(ready_url, provider, limits=limits) as office:
            await office.delivery.look()
            await until(lambda: len(provider.taken) >= 4)
            await queue(waiting, message("answer", created_at=now()))
            await office.delivery.look()
            await until(lambda: "answer" in provider.texts())
            await office.delivery.stop()
        assert provider.texts().index("answer") < 40
        assert (await outbox(waiting, "status")).count("queued") >= 20

    async def test_a_lead_s_own_answer_overtakes_what_waits_for_them(
        self, waiting: Database, ready_url: str, provider: Provider
    ) -> None:
        await queue(waiting, *numbered(1, NOA, "noa", reply=False), *numbered(1, DANA, reply=False))
        slow = Limits({Channel.WHATSAPP: Rates(50, queue_seconds=3600)})
        async with Office(ready_url, provider, limits=slow) as office:
            await office.delivery.look()
            await until(lambda: provider.texts() == ["0"])
            await queue(waiting, message("answer", "dana", address=DANA[1], created_at=now()))
            await office.delivery.look()
            await until(lambda: provider.texts() == ["0", "answer"])
            await office.delivery.stop()
        async with Office(ready_url, provider) as office:
            await office.drain()
        assert provider.texts() == ["0", "answer", "0"]

    @ON_POSTGRESQL
    @pytest.mark.usefixtures("campaign")
    async def test_two_workers_take_a_slot_for_each_message_and_no_more(
        self, waiting: Database, ready_url: str, provider: Provider, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        shared = LocalReserver()
        taken: list[str] = []
        reserve = shared.reserve

        async def note(throttle: str, size: int, seconds: float, count: int) -> float:
            taken.append(throttle)
            return await reserve(throttle, size, seconds, count)

        monkeypatch.setattr(shared, "reserve", note)
        limits = [Limits({Channel.WHATSAPP: Rates(per_second=200)}, shared) for _ in range(2)]
        async with (
            Office(ready_url, provider, limits=limits[0]) as one,
            Office(ready_url, provider, limits=limits[1]) as two,
        ):
            while (await outbox(waiting, "status")).count("queued"):
                await asyncio.gather(one.drain(), two.drain())
        assert len(provider.taken) == len({one.address for one in provider.taken}) == 60
        assert taken == ["whatsapp"] * 60

    @pytest.mark.usefixtures("campaign")
    async def test_no_more_is_claimed_than_may_leave_in_the_next_moment(
        self, waiting: Database, ready_url: str, provider: Provider
    ) -> None:
        """What waits for its turn waits in the database, and nothing is done about it meanwhile."""
        limits = Limits({Channel.WHATSAPP: Rates(50, queue_seconds=0.5)})
        async with Office(ready_url, provider, limits=limits) as office:
            for _ in range(5):
                await office.delivery.look()
            claimed = [by for by in await outbox(waiting, "claimed_by") if by]
            assert 1 <= len(claimed) <= 3
            await office.delivery.stop()
        assert not any(await outbox(waiting, "claimed_by")), "and is given back when the process ends"

    @pytest.mark.usefixtures("campaign")
    async def test_what_waits_for_long_costs_nothing_meanwhile(
        self, waiting: Database, ready_url: str, provider: Provider, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """It was once queued again in full every minute."""
        limits = Limits({Channel.WHATSAPP: Rates(50, queue_seconds=3600)})
        async with Office(ready_url, provider, limits=limits, movable=True) as office:
            await office.delivery.look()
            while (await outbox(waiting, "status")).count("sent") < 1:  # noqa: ASYNC110 - it is written down then
                await asyncio.sleep(0.02)
            await asyncio.sleep(0.2)
            await office.clock.move_to(office.database, office.clock.now() + 600 * SECOND)
            with monkeypatch.context() as nothing:
                nothing.setattr(office.database, "begin", lambda: pytest.fail("a transaction for nothing"))
                for _ in range(3):
                    await office.delivery.look()
            await office.delivery.stop()
        assert (await outbox(waiting, "status")).count("queued") == 59


def test_the_pretended_provider_is_as_an_adapter_is() -> None:
    assert asyncio.run(Provider().send("a", Content("b"))) == Sent("whatsapp-1")
