"""A provider refuses the account: the channel is held, what is meant for it waits, and nothing goes another way."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from bot.channels.base import Adapter
from bot.channels.http import Http
from bot.channels.sms.adapter import Sms
from bot.channels.telegram.adapter import Telegram
from bot.channels.whatsapp.adapter import WhatsApp
from bot.delivery.places import StaffPlaces
from bot.errors import AccountRefused
from conversations.lead.addresses import Channel, Recipient
from tests.channels.conftest import make_settings
from tests.harness.going import (
    BY_THE_RULES,
    HOUR,
    MINUTE,
    SUNDAY,
    address_of,
    advance,
    agreed,
    have_touches,
    move,
    touch,
)
from tests.harness.office import Office, Provider
from tests.harness.outcomes import outcomes
from tests.harness.people import outbox, queue, store
from tests.harness.stand_in import Answer, StandIn, serve_stand_in

SECOND = timedelta(seconds=1)
CHAT = "-1001234567890"
STAFF = StaffPlaces(Recipient(Channel.TELEGRAM, CHAT), ("+972509999999",))
REFUSALS = {
    "401": Answer(401, b""),
    "403": Answer(403, b"<html>Forbidden</html>"),
    "404": Answer(404, {"message": "Not Found"}),
    "moved": Answer(301, b"", {"Location": "https://elsewhere.example"}),
    "quota": Answer(466, {"invokeStatus": {"method": "sendMessage", "status": "QUOTE_EXCEEDED"}}),
    "phone off": Answer(400, {"statusCode": 400, "message": "instance account not authorized"}),
}
TAKEN = Answer(200, {"idMessage": "3EB0", "sid": "SM1"})


@pytest.fixture
async def provider() -> AsyncIterator[StandIn]:
    async with serve_stand_in() as stand_in:
        yield stand_in


@pytest.fixture
async def http() -> AsyncIterator[Http]:
    client = Http(connect=60, total=60)
    yield client
    await client.close()


@pytest.fixture
def whatsapp(provider: StandIn, http: Http) -> WhatsApp:
    return WhatsApp(make_settings(provider.url), http)


@pytest.fixture
def telegram() -> Provider:
    return Provider(Channel.TELEGRAM)


@pytest.fixture
def sms() -> Provider:
    return Provider(Channel.SMS)


def office(url: str, adapter: Adapter, *others: Provider, works: bool = True) -> Office:
    adapters = {Channel.WHATSAPP: adapter}
    return Office(
        url, *others, works=works, movable=True, playbook=BY_THE_RULES, staff=STAFF, adapters=adapters
    )


async def campaign(bot: Office, count: int = 8) -> None:
    """So many touches, and one answer."""
    await bot.clock.move_to(bot.database, SUNDAY)
    await have_touches(bot, count, created_at=SUNDAY)
    await queue(bot.database, touch(text="answer", reply=True, created_at=SUNDAY))


def to_leads(sms: Provider) -> list[str]:
    """What went out, without what staff were told."""
    return [taken.text for taken in sms.taken if taken.address not in STAFF.numbers]


async def wait(bot: Office, length: timedelta, step: timedelta = 5 * SECOND) -> None:
    await advance(bot, bot.clock.now() + length, step)


@pytest.mark.parametrize("refusal", REFUSALS)
async def test_a_minute_in_which_the_account_is_refused(
    ready_url: str, provider: StandIn, whatsapp: WhatsApp, telegram: Provider, sms: Provider, refusal: str
) -> None:
    provider.answer = REFUSALS[refusal]
    async with office(ready_url, whatsapp, telegram, sms) as bot:
        await campaign(bot)
        await move(bot, SUNDAY + SECOND)
        await wait(bot, MINUTE)
        assert set(await outbox(bot.database, "status")) == {"queued"}
        at_once = len(await outbox(bot.database, "status"))  # all were under way when the first was refused
        assert len(provider.posted) <= at_once + 5, "one at a time, further and further apart"
        assert set(bot.holds.name_held()) == {Channel.WHATSAPP}
        provider.answer = TAKEN
        await wait(bot, MINUTE)
        assert set(await outbox(bot.database, "status")) == {"sent"}
        assert bot.holds.name_held() == {}
        kinds = await bot.kinds("lead0")
    assert kinds.count("failed") == 0
    assert to_leads(sms) == [], "nothing changes the channel"
    first, last = (taken.text[0] for taken in telegram.taken)
    assert (first, last) == ("📊" if refusal == "quota" else "🔌" if refusal == "phone off" else "⛔", "✅")


async def test_an_hour_without_payment(
    ready_url: str, provider: StandIn, http: Http, whatsapp: WhatsApp
) -> None:
    """Twilio's own words for it, and the tries come ten minutes apart at most."""
    provider.answer = Answer(400, {"code": 20005, "message": "Account not active", "status": 400})
    adapters = {Channel.SMS: Sms(make_settings(provider.url), http)}
    staff = Provider(Channel.TELEGRAM)
    async with Office(
        ready_url, staff, works=True, movable=True, playbook=BY_THE_RULES, staff=STAFF, adapters=adapters
    ) as bot:
        await bot.clock.move_to(bot.database, SUNDAY)
        await store(bot.database, *map(agreed, range(5)))
        phones = [
            touch(number, channel=Channel.SMS, address=f"+97250765{number:04}", created_at=SUNDAY)
            for number in range(5)
        ]
        await queue(bot.database, *phones)
        await wait(bot, HOUR, 2 * MINUTE)
        assert 8 <= len(provider.posted) <= 20
        provider.answer = Answer(201, {"sid": "SM1"})
        await wait(bot, 3 * HOUR, 10 * MINUTE)  # what is late by now is spread
        assert set(await outbox(bot.database, "status")) == {"sent"}
    assert [taken.text[0] for taken in staff.taken] == ["⛔", "✅"]


@pytest.mark.parametrize("status", [401, 404])
async def test_telegram_refuses_the_token(
    ready_url: str, provider: StandIn, http: Http, sms: Provider, status: int
) -> None:
    """Staff read there as well: they are told on their phones."""
    provider.answer = Answer(status, {"ok": False, "error_code": status, "description": "Unauthorized"})
    adapters: dict[Channel, Adapter] = {Channel.TELEGRAM: Telegram(make_settings(provider.url), http)}
    async with Office(
        ready_url, sms, works=True, movable=True, playbook=BY_THE_RULES, staff=STAFF, adapters=adapters
    ) as bot:
        await bot.clock.move_to(bot.database, SUNDAY)
        await have_touches(bot, 1, created_at=SUNDAY, channel=Channel.TELEGRAM)
        await wait(bot, MINUTE)
        assert await outbox(bot.database, "status") == ["queued"]
        provider.answer = Answer(200, {"ok": True, "result": {"message_id": 7}})
        await wait(bot, MINUTE)
        assert await outbox(bot.database, "status") == ["sent"]
    assert [taken.text[0] for taken in sms.taken] == ["⛔", "✅"]


async def test_a_hold_outlives_the_process_and_is_known_to_others(
    ready_url: str, provider: StandIn, whatsapp: WhatsApp, telegram: Provider
) -> None:
    provider.answer = REFUSALS["401"]
    async with office(ready_url, whatsapp, telegram) as bot:
        await campaign(bot, 3)
        await move(bot, SUNDAY + SECOND)
    tried = len(provider.posted)
    async with office(ready_url, whatsapp, telegram, works=False) as again:
        await again.clock.move_to(again.database, SUNDAY + 2 * SECOND)
        await again.holds.refresh()
        assert again.holds.name_held() == {Channel.WHATSAPP: "refused"}
        await again.drain()
        assert len(provider.posted) == tried
        await again.notices.send()
    assert [taken.text[0] for taken in telegram.taken] == ["⛔"], "once, whoever finds out"


async def test_what_waits_too_long_lapses_and_goes_no_other_way(
    ready_url: str, provider: StandIn, whatsapp: WhatsApp, telegram: Provider, sms: Provider
) -> None:
    provider.answer = REFUSALS["401"]
    async with office(ready_url, whatsapp, telegram, sms) as bot:
        await campaign(bot, 2)
        await wait(bot, 10 * MINUTE, MINUTE)
        reasons = {why for _, why in await outcomes(bot.database)}
        refused = "whatsapp takes nothing from the account now (refused), it is tried again"
        assert refused in reasons
        await wait(bot, 50 * HOUR, HOUR)
        assert set(await outbox(bot.database, "status")) == {"lapsed"}
    assert to_leads(sms) == []


async def test_one_message_that_alone_is_refused_holds_up_the_others_once(
    ready_url: str, telegram: Provider
) -> None:
    """As with a plan that lets the account write to three chats only."""
    whatsapp = Provider()
    whatsapp.faults[address_of(0)] = [AccountRefused("quota", "quotaExceeded") for _ in range(200)]
    async with office(ready_url, whatsapp, telegram) as bot:
        await bot.clock.move_to(bot.database, SUNDAY)
        await have_touches(bot, 4, created_at=SUNDAY)
        await wait(bot, 2 * MINUTE)
        assert len(whatsapp.taken) == 3
        assert sorted(await outbox(bot.database, "status")) == ["queued", "sent", "sent", "sent"]
        for _ in range(3):
            at = bot.clock.now()
            await queue(bot.database, *(touch(n, f"{at}", reply=True, created_at=at) for n in range(1, 4)))
            await wait(bot, 5 * MINUTE, 20 * SECOND)
        assert len(whatsapp.taken) == 12
        assert bot.holds.name_held() == {}
        assert (await outbox(bot.database, "status"))[0] == "queued"
    assert [taken.text[0] for taken in telegram.taken] == ["📊", "✅"]


async def test_a_person_who_can_not_be_reached_still_changes_the_channel(
    ready_url: str, provider: StandIn, whatsapp: WhatsApp
) -> None:
    provider.answer = Answer(400, {"message": "chatId is not on WhatsApp"})
    async with office(ready_url, whatsapp) as bot:
        await bot.clock.move_to(bot.database, SUNDAY)
        await have_touches(bot, 1, created_at=SUNDAY)
        await move(bot, SUNDAY + SECOND)
        [failed] = [line for line in await bot.timeline("lead0") if line["kind"] == "failed"]
        assert failed["why"] == "whatsapp: no_account"
        assert bot.holds.name_held() == {}


@pytest.mark.parametrize(
    "between", [Answer(503, b""), Answer(drop=True), Answer(429, b"", {"Retry-After": "3"})]
)
async def test_a_try_that_says_nothing_of_the_account_leaves_the_hold(
    ready_url: str, provider: StandIn, whatsapp: WhatsApp, telegram: Provider, between: Any
) -> None:
    provider.answer = REFUSALS["401"]
    async with office(ready_url, whatsapp, telegram) as bot:
        await campaign(bot, 5)
        await move(bot, SUNDAY + SECOND)
        provider.answer = between
        await wait(bot, 20 * SECOND)
        assert set(bot.holds.name_held()) == {Channel.WHATSAPP}
        provider.answer = TAKEN
        await wait(bot, 10 * MINUTE, 20 * SECOND)
        assert bot.holds.name_held() == {}
        assert {"queued"}.isdisjoint(await outbox(bot.database, "status"))


async def test_where_there_is_no_other_channel_staff_are_told_as_the_try(
    ready_url: str, provider: StandIn, whatsapp: WhatsApp
) -> None:
    """What is told of a channel on that channel is no better than the rest, and ends the hold as well as any."""
    provider.answer = REFUSALS["401"]
    async with office(ready_url, whatsapp) as bot:
        await campaign(bot, 3)
        await wait(bot, MINUTE)
        tried = len(provider.posted)
        assert tried <= 4 + 5
        provider.answer = TAKEN
        await wait(bot, 10 * MINUTE, 20 * SECOND)
        assert bot.holds.name_held() == {}
        texts = "".join(str(asked.fields["message"]) for asked in provider.posted[tried:])
    assert (texts.count("⛔"), texts.count("✅")) == (1, 1)


async def test_who_never_heard_of_the_hold_ends_it_all_the_same(
    ready_postgres: str, provider: StandIn, whatsapp: WhatsApp, telegram: Provider
) -> None:
    """One process was refused; the other is given the message that is the try before it has heard of it."""
    provider.answer = REFUSALS["401"]
    async with (
        office(ready_postgres, whatsapp, telegram, works=False) as one,
        office(ready_postgres, whatsapp, telegram, works=False) as other,
    ):
        await one.clock.move_to(one.database, SUNDAY)
        await have_touches(one, 1, created_at=SUNDAY)
        await one.drain()
        assert one.holds.name_held() == {Channel.WHATSAPP: "refused"}
        provider.answer = TAKEN
        await one.clock.move_to(one.database, SUNDAY + MINUTE)
        async with other.database.read() as connection:
            await other.clock.read(connection)
        await other.drain()
        assert await outbox(one.database, "status") == ["sent"]
        await other.holds.refresh()
        await one.holds.refresh()
        assert one.holds.name_held() == other.holds.name_held() == {}
        await one.notices.send()
        await other.notices.send()
    assert [taken.text[0] for taken in telegram.taken] == ["⛔", "✅"]
