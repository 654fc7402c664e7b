"""A refusal that arrives late: the account was well again before it, so it says nothing of how the account is."""

import asyncio
from datetime import timedelta

import pytest

from bot.delivery.holds import Holds
from bot.errors import AccountRefused
from conversations.lead.addresses import Channel
from tests.delivery.test_holds import STAFF
from tests.harness.going import BY_THE_RULES, SUNDAY, address_of, have_touches
from tests.harness.office import PATIENCE, Office, Provider, until
from tests.harness.people import outbox

SECOND = timedelta(seconds=1)
SLOW, QUICK = address_of(0), address_of(1)
REFUSED = AccountRefused("HTTP 404", "refused")


class SlowProvider(Provider):
    """WhatsApp that lets one person's message hang, once; the answer to it comes when the story says so."""

    def __init__(self) -> None:
        super().__init__()
        self.hangs, self.answers = asyncio.Event(), asyncio.Event()
        self.before = self._hang

    async def _hang(self, address: str, _: str) -> None:
        if address == SLOW and not self.hangs.is_set():
            self.hangs.set()
            await self.answers.wait()


def office(url: str, *providers: Provider) -> Office:
    return Office(url, *providers, works=False, movable=True, playbook=BY_THE_RULES, staff=STAFF)


def told(telegram: Provider) -> list[str]:
    return [taken.text[0] for taken in telegram.taken]


async def begin_slowly(bot: Office, whatsapp: SlowProvider) -> None:
    """Two messages set out; one is refused, what becomes of the other nobody knows yet."""
    whatsapp.faults = {SLOW: [REFUSED], QUICK: [REFUSED]}
    await bot.clock.move_to(bot.database, SUNDAY)
    await have_touches(bot, 2, created_at=SUNDAY)
    await bot.delivery.look()
    await until(lambda: whatsapp.hangs.is_set() and bot.holds.name_held())


async def try_again(bot: Office, whatsapp: Provider) -> None:
    """The provider is well again, and the try that is due shows it."""
    await bot.clock.move_to(bot.database, SUNDAY + 10 * SECOND)
    await bot.delivery.look()
    async with asyncio.timeout(PATIENCE):
        # What was refused may not have been put back yet, and whoever was refused may be quicker to try it again.
        while not whatsapp.taken or bot.holds.name_held():
            await asyncio.sleep(0.02)
            await bot.delivery.look()
            await bot.holds.refresh()
    assert len(whatsapp.taken) == 1


async def test_a_refusal_of_what_set_out_before_the_account_was_well(ready_url: str) -> None:
    """It came to the provider while that still refused; staff read once that it refuses, and once that it takes."""
    whatsapp, telegram = SlowProvider(), Provider(Channel.TELEGRAM)
    async with office(ready_url, whatsapp, telegram) as bot:
        await begin_slowly(bot, whatsapp)
        await try_again(bot, whatsapp)
        whatsapp.answers.set()
        await bot.delivery.settle()
        await bot.notices.send()
        assert bot.holds.name_held() == {}
        assert told(telegram) == ["⛔", "✅"]
        await bot.clock.move_to(bot.database, SUNDAY + 20 * SECOND)
        await bot.drain()
        await bot.notices.send()
        assert await outbox(bot.database, "status") == ["sent", "sent"], "it is tried again all the same"
        assert told(telegram) == ["⛔", "✅"]


async def test_a_late_refusal_in_another_process_than_the_one_that_got_through(ready_postgres: str) -> None:
    whatsapp, telegram = SlowProvider(), Provider(Channel.TELEGRAM)
    async with (
        office(ready_postgres, whatsapp, telegram) as one,
        office(ready_postgres, whatsapp, telegram) as other,
    ):
        await begin_slowly(one, whatsapp)
        await other.holds.refresh()
        await try_again(other, whatsapp)
        whatsapp.answers.set()
        await one.delivery.settle()
        await one.notices.send()
        await one.holds.refresh()
        assert one.holds.name_held() == {}
    assert told(telegram) == ["⛔", "✅"]


async def test_a_refusal_of_what_set_out_afterwards_is_news(ready_url: str) -> None:
    """The account was well for a moment only: staff hear of that, too."""
    whatsapp, telegram = SlowProvider(), Provider(Channel.TELEGRAM)
    async with office(ready_url, whatsapp, telegram) as bot:
        await begin_slowly(bot, whatsapp)
        await try_again(bot, whatsapp)
        whatsapp.answers.set()
        await bot.delivery.settle()
        whatsapp.faults[SLOW] = [REFUSED]
        await bot.clock.move_to(bot.database, SUNDAY + 20 * SECOND)
        await bot.drain()
        assert bot.holds.name_held() == {Channel.WHATSAPP: "refused"}
        await bot.notices.send()
    assert told(telegram) == ["⛔", "✅", "⛔"]


@pytest.mark.parametrize("back", [timedelta(minutes=5), timedelta(days=2)])
async def test_the_clock_is_set_back_after_the_account_was_well(ready_url: str, back: timedelta) -> None:
    """When it was well lies in a time to come, by the clock as it is now: whoever is refused now is not late."""
    async with office(ready_url, Provider()) as bot:
        await bot.clock.move_to(bot.database, SUNDAY)
        await bot.holds.refuse(Channel.WHATSAPP, REFUSED, bot.clock.now(), 1)
        await bot.clock.move_to(bot.database, SUNDAY + 10 * SECOND)
        await bot.holds.note_taken(Channel.WHATSAPP, bot.clock.now(), 2)
        assert bot.holds.name_held() == {}
        await bot.clock.move_to(bot.database, SUNDAY - back)
        again = Holds(bot.database, bot.clock)
        assert await again.refuse(Channel.WHATSAPP, REFUSED, bot.clock.now(), 3)
        assert again.name_held() == {Channel.WHATSAPP: "refused"}
