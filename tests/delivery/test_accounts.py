"""A provider is displeased with the account: the bot stops writing first, staff are told, and answers go on."""

import asyncio
from typing import Any

import pytest

from bot.channels.base import ChannelState, StatusUpdate
from bot.channels.traits import Rates
from bot.delivery.pacing.limits import Limits
from bot.delivery.places import StaffPlaces
from bot.errors import AccountRefused, Rejected, Transient
from conversations.lead.addresses import Channel, Recipient
from conversations.lead.content import Content
from conversations.reach.account_words import QUOTA
from conversations.turn.inputs import Unreachable
from conversations.turn.keys import Key
from storage import receipts
from storage.tables import schema as tables
from tests.harness.going import (
    BY_THE_RULES,
    HOUR,
    MINUTE,
    SUNDAY,
    address_of,
    advance,
    have_touches,
    local,
    move,
    note_times,
    touch,
)
from tests.harness.office import Office, Provider
from tests.harness.outcomes import outcomes
from tests.harness.people import outbox, queue

CHAT = "-1001234567890"
TOUCH = Key("touch", "touch")
STAFF = StaffPlaces(Recipient(Channel.TELEGRAM, CHAT), ("+972509999999",))


@pytest.fixture
def whatsapp() -> Provider:
    return Provider()


@pytest.fixture
def telegram() -> Provider:
    return Provider(Channel.TELEGRAM)


def office(url: str, *providers: Provider) -> Office:
    return Office(url, *providers, works=True, movable=True, playbook=BY_THE_RULES, staff=STAFF)


def heard(state: str, **known: Any) -> ChannelState:
    return ChannelState(Channel.WHATSAPP, state, **known)


class TestAYellowCard:
    async def test_the_whole_story(self, ready_url: str, whatsapp: Provider, telegram: Provider) -> None:
        async with office(ready_url, whatsapp, telegram) as bot:
            await bot.clock.move_to(bot.database, SUNDAY)
            for _ in range(3):  # every message it stops tells of it
                await bot.accounts.hear(heard("yellowCard"))
            await have_touches(bot, 40, created_at=bot.clock.now())
            await queue(bot.database, touch(text="answer", reply=True, key=None, created_at=bot.clock.now()))
            await move(bot, SUNDAY + MINUTE)
            assert whatsapp.texts() == ["answer"]
            [told] = telegram.taken
            assert told.address == CHAT
            assert told.text.startswith("🟨 WhatsApp: המספר קיבל כרטיס צהוב")
            reasons = {why for status, why in await outcomes(bot.database) if status == "queued"}
            assert all("(yellowCard), waits until 2027-01-03 1" in str(why) for why in reasons)
            await advance(bot, SUNDAY + 4 * HOUR, 20 * MINUTE)
            assert whatsapp.texts() == ["answer"], "it holds as long as it takes"
            [held] = [line for line in await bot.timeline("lead7") if line["kind"] == "held"]
            assert held["why"].startswith("whatsapp may not be used to write first (yellowCard)")

            times = note_times(bot, whatsapp)
            await bot.accounts.hear(heard("authorized"))
            await advance(bot, SUNDAY + 6 * HOUR)
        assert len(times) == 40
        print(f"40 held by a yellow card went out over {max(times) - min(times)}")
        assert max(times) - min(times) > 45 * MINUTE
        assert [taken.text[0] for taken in telegram.taken] == ["🟨", "✅"]

    async def test_every_process_knows(
        self, ready_postgres: str, whatsapp: Provider, telegram: Provider
    ) -> None:
        async with (
            office(ready_postgres, whatsapp, telegram) as web,
            office(ready_postgres, whatsapp, telegram) as worker,
        ):
            await web.accounts.hear(heard("yellowCard"))
            await worker.accounts.hear(heard("yellowCard"))
            await web.accounts.refresh()
            await worker.accounts.refresh()
            assert web.accounts.name_held() == worker.accounts.name_held() == {Channel.WHATSAPP: "yellowCard"}
            await web.notices.send()
            await worker.notices.send()
            await worker.accounts.hear(heard("authorized"))
            assert worker.accounts.name_held() == {}
            await web.accounts.refresh()
            assert web.accounts.name_held() == {}
        assert len(telegram.taken) == 1

    async def test_all_well_from_the_start_is_no_news(
        self, ready_url: str, whatsapp: Provider, telegram: Provider
    ) -> None:
        async with office(ready_url, whatsapp, telegram) as bot:
            for state in ("starting", "authorized", "authorized", "starting"):
                await bot.accounts.hear(heard(state))
            assert bot.accounts.name_states() == {Channel.WHATSAPP: "authorized"}
            assert await bot.count(tables.notices) == 0


async def test_a_suspension_ends_by_itself(ready_url: str, whatsapp: Provider, telegram: Provider) -> None:
    async with office(ready_url, whatsapp, telegram) as bot:
        await bot.clock.move_to(bot.database, SUNDAY)
        await bot.accounts.hear(heard("suspended", until=local("2027-01-03T13:00")))
        await have_touches(bot, 1, created_at=bot.clock.now())
        await move(bot, local("2027-01-03T12:59"))
        assert whatsapp.taken == []
        await bot.clock.move_to(bot.database, local("2027-01-03T13:00"))
        await bot.accounts.refresh()
        await advance(bot, local("2027-01-03T15:01"), 10 * MINUTE)
    assert whatsapp.texts() == ["touch"]
    suspended, well = (taken.text for taken in telegram.taken)
    assert "13:00" in suspended
    assert well.startswith("✅")


async def test_a_missed_word_that_all_is_well_is_asked_for(
    ready_url: str, whatsapp: Provider, telegram: Provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: list[str | Exception] = [Transient("no route"), "blocked", "authorized"]

    async def state() -> str:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr(whatsapp, "state", state, raising=False)
    async with office(ready_url, whatsapp, telegram) as bot:
        await bot.accounts.hear(heard("blocked"))
        await bot.accounts.ask()
        assert len(answers) == 3, "not at once"
        monkeypatch.setattr("bot.delivery.accounts._ASK_AGAIN", 0.0)
        for left in (2, 1):
            await bot.accounts.ask()
            assert len(answers) == left
            assert bot.accounts.name_held() == {Channel.WHATSAPP: "blocked"}
        await bot.accounts.ask()
        await bot.accounts.ask()
        assert bot.accounts.name_held() == {}


async def test_staff_are_told_again_until_somebody_takes_it(
    ready_url: str, whatsapp: Provider, telegram: Provider
) -> None:
    telegram.faults[CHAT] = [Transient("no route"), Rejected("not a member")]
    async with office(ready_url, whatsapp, telegram) as bot:
        await bot.clock.move_to(bot.database, SUNDAY)
        await bot.accounts.hear(heard("notAuthorized"))
        await bot.notices.send()
        await bot.notices.send()
        assert len(telegram.asked) == 1, "not at once"
        for minute in (1, 2, 3):
            await bot.clock.move_to(bot.database, SUNDAY + minute * MINUTE)
            await bot.notices.send()
    assert len(telegram.asked) == 3
    assert len(telegram.taken) == 1


@pytest.mark.parametrize(
    ("chat", "on", "places"),
    [
        (STAFF.chat, (Channel.WHATSAPP, Channel.TELEGRAM), [(Channel.TELEGRAM, CHAT)]),
        (STAFF.chat, tuple(Channel), [(Channel.TELEGRAM, CHAT), (Channel.SMS, "+972509999999")]),
        (None, (Channel.WHATSAPP, Channel.SMS), [(Channel.SMS, "+972509999999")]),
        (None, (Channel.WHATSAPP,), [(Channel.WHATSAPP, "972509999999@c.us")]),
    ],
    ids=["the chat", "both", "SMS", "nowhere else"],
)
def test_where_staff_are_told(
    chat: Recipient | None, on: tuple[Channel, ...], places: list[tuple[Channel, str]]
) -> None:
    traits = {channel: Provider(channel).traits for channel in on}
    assert list(StaffPlaces(chat, STAFF.numbers).find(Channel.WHATSAPP, traits)) == places


async def test_a_used_up_quota_is_told_once(ready_url: str, whatsapp: Provider, telegram: Provider) -> None:
    whatsapp.faults = {address_of(n): [AccountRefused("quota: 466", QUOTA)] for n in range(2)}
    async with office(ready_url, whatsapp, telegram) as bot:
        await bot.clock.move_to(bot.database, SUNDAY)
        await have_touches(bot, 2, created_at=bot.clock.now())
        await bot.drain()
        assert await outbox(bot.database, "status") == ["queued", "queued"]
        await bot.notices.send()
    assert [taken.text[0] for taken in telegram.taken] == ["📊"]


class TestLosses:
    @pytest.mark.parametrize("unreachable", [True, False], ids=["no account", "failed"])
    async def test_a_receipt_that_says_it_did_not_arrive(
        self, ready_url: str, whatsapp: Provider, unreachable: bool, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        lost: list[Unreachable] = []
        async with office(ready_url, whatsapp) as bot:
            await bot.clock.move_to(bot.database, SUNDAY)
            await have_touches(bot, 1, created_at=bot.clock.now())
            await queue(bot.database, touch(text="answer", reply=True, key=None, created_at=bot.clock.now()))
            await move(bot, SUNDAY + MINUTE)
            ids = await outbox(bot.database, "provider_id")
            accept = bot.intake.accept

            async def note(arrival: Any) -> Any:
                lost.append(arrival.input)
                return await accept(arrival)

            monkeypatch.setattr(bot.intake, "accept", note)
            for provider_id in (*ids, ids[0]):
                await bot.receipts.take(
                    StatusUpdate(Channel.WHATSAPP, provider_id, "failed", "no_account", unreachable)
                )
        reason = "no_account" if unreachable else "not_delivered"
        of_touch = Unreachable(
            Channel.WHATSAPP, address_of(0), reason, TOUCH, unreachable, lost=Content("touch")
        )
        assert [one for one in lost if one.key == TOUCH] == [of_touch, of_touch]
        assert len(lost) == (3 if unreachable else 2), (
            "a lost answer matters only where nobody can be reached"
        )

    @pytest.mark.parametrize("arrived", ["delivered", "read"])
    @pytest.mark.parametrize("unreachable", [True, False], ids=["no account", "failed"])
    async def test_what_has_arrived_did_not_fail_whatever_is_told_afterwards(
        self, ready_url: str, whatsapp: Provider, arrived: Any, unreachable: bool
    ) -> None:
        sms = Provider(Channel.SMS)
        async with office(ready_url, whatsapp, sms) as bot:
            await bot.clock.move_to(bot.database, SUNDAY)
            await have_touches(bot, 1, created_at=bot.clock.now())
            await move(bot, SUNDAY + MINUTE)
            [provider_id] = await outbox(bot.database, "provider_id")
            await bot.receipts.take(StatusUpdate(Channel.WHATSAPP, provider_id, arrived))
            await bot.receipts.take(
                StatusUpdate(Channel.WHATSAPP, provider_id, "failed", "no_account", unreachable)
            )
            assert "failed" not in await bot.kinds("lead0")
            assert await outbox(bot.database, "status", "why_not") == [(arrived, None)]

    async def test_a_late_word_that_it_arrived_beats_an_earlier_one_that_it_did_not(
        self, ready_url: str, whatsapp: Provider
    ) -> None:
        async with office(ready_url, whatsapp) as bot:
            await bot.clock.move_to(bot.database, SUNDAY)
            await have_touches(bot, 1, created_at=bot.clock.now())
            await move(bot, SUNDAY + MINUTE)
            [provider_id] = await outbox(bot.database, "provider_id")
            for status, reason in (("failed", "no answer"), ("delivered", None)):
                await bot.receipts.take(StatusUpdate(Channel.WHATSAPP, provider_id, status, reason))  # type: ignore[arg-type]
            assert await outbox(bot.database, "status", "why_not") == [("delivered", None)]

    async def test_early_words_come_in_any_order_too(self, ready_url: str, whatsapp: Provider) -> None:
        """Both were faster than our own note of the message."""
        async with office(ready_url, whatsapp) as bot:
            await bot.clock.move_to(bot.database, SUNDAY)
            for status in ("failed", "delivered"):
                await bot.receipts.take(StatusUpdate(Channel.WHATSAPP, "whatsapp-1", status))
            await have_touches(bot, 1, created_at=bot.clock.now())
            await move(bot, SUNDAY + MINUTE)
            await bot.receipts.sweep()
            assert await outbox(bot.database, "status") == ["delivered"]
            assert "failed" not in await bot.kinds("lead0")

    async def test_the_account_s_trouble_changes_no_channel(
        self, ready_url: str, whatsapp: Provider, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A yellow card stops a whole campaign: by SMS it would cost the business a fortune."""
        lost: list[Unreachable] = []
        async with office(ready_url, whatsapp) as bot:
            await bot.clock.move_to(bot.database, SUNDAY)
            await have_touches(bot, 1, created_at=bot.clock.now())
            await move(bot, SUNDAY + MINUTE)
            [provider_id] = await outbox(bot.database, "provider_id")
            accept = bot.intake.accept

            async def note(arrival: Any) -> Any:
                lost.append(arrival.input)
                return await accept(arrival)

            monkeypatch.setattr(bot.intake, "accept", note)
            refused = StatusUpdate(Channel.WHATSAPP, provider_id, "failed", "yellowCard", account=True)
            await bot.receipts.take(refused)
            assert lost
            assert {one.reason for one in lost} == {"not_taken"}

    async def test_a_receipt_that_crosses_our_own_note_is_not_lost(
        self, ready_url: str, whatsapp: Provider, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The sending is written down just after the receipt was, which found nothing to belong to."""
        record, asked = receipts.record, 0

        async def record_too_early(tx: Any, given: Any) -> Any:
            nonlocal asked
            asked += 1
            return [False] * len(given) if asked == 1 else await record(tx, given)

        monkeypatch.setattr("bot.incoming.receipts.receipts.record", record_too_early)
        async with office(ready_url, whatsapp) as bot:
            await bot.clock.move_to(bot.database, SUNDAY)
            await have_touches(bot, 1, created_at=bot.clock.now())
            await move(bot, SUNDAY + MINUTE)
            [provider_id] = await outbox(bot.database, "provider_id")
            await bot.receipts.take(StatusUpdate(Channel.WHATSAPP, provider_id, "failed", "no_account", True))
            failed = [line for line in await bot.timeline("lead0") if line["kind"] == "failed"]
        assert len(failed) == 1

    async def test_what_a_provider_never_takes_comes_back_in(
        self, ready_url: str, whatsapp: Provider
    ) -> None:
        whatsapp.faults = {address_of(0): [Rejected("too long")]}
        async with office(ready_url, whatsapp) as bot:
            await bot.clock.move_to(bot.database, SUNDAY)
            await have_touches(bot, 1, created_at=bot.clock.now())
            await move(bot, SUNDAY + MINUTE)
            [failed] = [line for line in await bot.timeline("lead0") if line["kind"] == "failed"]
        assert failed["why"] == "whatsapp: not_taken"


async def test_one_chat_that_is_asked_to_wait_holds_up_nobody_else() -> None:
    limits = Limits({Channel.TELEGRAM: Rates(30, chat_seconds=0.01)})
    limits.refuse(Channel.TELEGRAM, "1", 30)
    await _acquire(limits, "2", 1)
    limits.note_taken(Channel.TELEGRAM)
    limits.refuse(Channel.TELEGRAM, "3", 30)
    await _acquire(limits, "4", 1)
    limits.refuse(Channel.TELEGRAM, "4", 30)
    with pytest.raises(TimeoutError):
        await _acquire(limits, "5", 0.2)
    await limits.close()


async def test_a_provider_that_asks_all_to_wait_is_given_longer_and_longer_pauses() -> None:
    limits = Limits({Channel.TELEGRAM: Rates(30, chat_seconds=0.01)})
    for chat in "1234567":
        limits.refuse(Channel.TELEGRAM, chat, 30)
    with pytest.raises(TimeoutError):
        await _acquire(limits, "8", 1.5)
    limits.note_taken(Channel.TELEGRAM)
    await limits.close()
    await _acquire(limits, "9", 1)


async def test_a_group_that_is_asked_to_wait_holds_up_itself_alone() -> None:
    """However many groups: answers to leads have nothing to do with them."""
    limits = Limits({Channel.TELEGRAM: Rates(30, chat_seconds=0.01, group_minute=20)})
    limits.refuse(Channel.TELEGRAM, "-1001", 30)
    limits.refuse(Channel.TELEGRAM, "-1002", 30)
    limits.refuse(Channel.TELEGRAM, "501", 30)
    await _acquire(limits, "502", 1)
    with pytest.raises(TimeoutError):
        await _acquire(limits, "-1001", 0.2)
    await limits.close()


@pytest.mark.parametrize("asked", [1e9, float("inf")])
async def test_no_provider_silences_a_channel_for_hours(asked: float) -> None:
    limits = Limits({Channel.WHATSAPP: Rates(50)})
    limits.refuse(Channel.WHATSAPP, "1@c.us", asked)
    assert 59 < limits._throttles[Channel.WHATSAPP]._hold() <= 60
    await limits.close()


async def _acquire(limits: Limits, address: str, seconds: float) -> None:
    await asyncio.wait_for(limits.acquire(Channel.TELEGRAM, address, proactive=False), seconds)
