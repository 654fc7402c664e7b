"""What can't be taken in is put aside with its bytes, staff hear of it, and what waits behind it is heard."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from time import monotonic
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError
from structlog.testing import capture_logs

from bot.channels.base import Adapter
from bot.channels.http import Http
from bot.channels.polls import Polled
from bot.channels.sms.adapter import Sms
from bot.channels.telegram.adapter import Telegram
from bot.channels.whatsapp.adapter import WhatsApp
from bot.delivery.moves import Moves
from bot.delivery.places import StaffPlaces
from bot.incoming.letters import Letters
from bot.incoming.polling import poll
from bot.incoming.staff import Staff
from bot.incoming.updates import Updates
from conversations.dialogue.facts import WordsHeard
from conversations.lead.addresses import Channel, Recipient
from conversations.lead.content import Choice, Content
from conversations.lead.reason import reason
from conversations.turn.keys import Key
from storage import dead_letters, facts, queueing
from storage.dead_letters import DeadLetter
from storage.facts import Noted
from storage.messages import NewMessage
from storage.tables import schema as tables
from tests.channels.conftest import make_settings
from tests.harness.office import Office, until
from tests.harness.people import NOON
from tests.incoming.post_office import Shelf, serve_green, serve_telegram

CHAT = Recipient(Channel.TELEGRAM, "-1001")
PLACES = StaffPlaces(CHAT, ())
DEEP = b'{"deep":' + b"[" * 100_000 + b"]" * 100_000 + b"}"
LONG = b"1" * 5000


@asynccontextmanager
async def receive(
    office: Office, url: str = "http://127.0.0.1:9"
) -> AsyncIterator[tuple[Letters, Updates, Mapping[Channel, Adapter]]]:
    """The post of an office, with the providers at an address."""
    http = Http()
    settings = make_settings(url)
    adapters: dict[Channel, Adapter] = {
        Channel.WHATSAPP: WhatsApp(settings, http), Channel.TELEGRAM: Telegram(settings, http),
        Channel.SMS: Sms(settings, http),
    }  # fmt: skip
    staff = Staff(office.database, office.clock, office.intake)
    updates = Updates(
        office.database,
        office.clock,
        adapters,
        office.intake,
        staff,
        office.receipts,
        office.accounts,
        office.own_numbers,
        Moves(office.database, adapters, CHAT),
    )
    traits = {channel: adapter.traits for channel, adapter in adapters.items()}
    yield Letters(office.database, office.clock, updates, PLACES, traits, "en"), updates, adapters
    await http.close()


def message(text: str, number: int = 1, **fields: Any) -> dict[str, Any]:
    """A text on WhatsApp."""
    chat = f"97250765{number:04}@c.us"
    return {
        "typeWebhook": "incomingMessageReceived", "timestamp": 1588091580, "idMessage": f"M{number}",
        "senderData": {"chatId": chat, "sender": chat, "senderName": "Dana"},
        "messageData": {"typeMessage": "textMessage", "textMessageData": {"textMessage": text}},
    } | fields  # fmt: skip


def raw(text: str, number: int = 1, more: bytes = b"") -> bytes:
    """The same as bytes, with more among its fields."""
    body = json.dumps(message(text, number)).encode()
    return body[:-1] + b"," + more + b"}" if more else body


async def kept(office: Office) -> list[DeadLetter]:
    async with office.database.read() as connection:
        return await dead_letters.read_newest(connection)


async def told(office: Office) -> list[str]:
    async with office.database.read() as connection:
        return [row.text for row in await connection.execute(select(tables.notices))]


async def test_what_fails_three_times_is_kept_and_the_next_is_heard(
    ready_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = [0]
    add = facts.add

    async def refuse(tx: Any, noted: Sequence[Noted]) -> None:
        if any(one.fact == WordsHeard("poison") for one in noted):
            tries[0] += 1
            raise ValueError("poison can't be written down")
        await add(tx, noted)

    monkeypatch.setattr(facts, "add", refuse)
    async with Office(ready_url) as office, receive(office) as (letters, _, _):
        body = raw("poison")
        await letters.take(Channel.WHATSAPP, message("poison"), body)
        assert tries[0] == 3
        [letter] = await kept(office)
        assert (letter.channel, letter.body, letter.size) == (Channel.WHATSAPP, body, len(body))
        assert "poison" not in letter.error
        await letters.take(Channel.WHATSAPP, message("poison"), body)
        await letters.take(Channel.WHATSAPP, message("poison", 3), raw("poison", 3))
        assert len(await kept(office)) == 2, "the same one again is the same"
        assert len(await told(office)) == 1, "staff are told once a day"
        await letters.take(Channel.WHATSAPP, message("שלום", 2), raw("שלום", 2))
        assert await office.count(tables.leads) == 1


async def test_while_the_database_is_away_nothing_is_put_aside(
    ready_sqlite: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: Any) -> None:
        raise OperationalError("", {}, OSError("disk full"))

    async with Office(ready_sqlite) as office, receive(office) as (letters, _, _):
        monkeypatch.setattr(facts, "add", away)
        with pytest.raises(OperationalError):
            await letters.take(Channel.WHATSAPP, message("שלום"), raw("שלום"))
        assert await kept(office) == []


async def test_values_that_postgresql_refuses_are_the_notifications_own_fault(
    ready_postgres: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    add, long = facts.add, "x" * 500

    async def spoil(tx: Any, noted: Sequence[Noted]) -> None:
        await add(tx, [Noted(one.lead_id, one.at, one.fact, one.why, long) for one in noted])

    monkeypatch.setattr(facts, "add", spoil)
    async with Office(ready_postgres) as office, receive(office) as (letters, _, _):
        for number, bad in enumerate(("x" * 500, "a\x00b", "a\ud800b")):
            long = bad
            await letters.take(Channel.WHATSAPP, message("שלום", number), raw("שלום", number))
        assert len(await kept(office)) == 3


@asynccontextmanager
async def polling(office: Office, shelf: Shelf, channel: Channel) -> AsyncIterator[Updates]:
    """The channel is asked for news."""
    serve = serve_green if channel is Channel.WHATSAPP else serve_telegram
    async with serve(shelf) as url, receive(office, url) as (letters, updates, adapters):
        adapter = adapters[channel]
        assert isinstance(adapter, Polled)
        running = asyncio.create_task(poll(channel, adapter, updates, letters))
        yield updates
        running.cancel()
        await asyncio.wait([running])


async def names(office: Office) -> set[str | None]:
    async with office.database.read() as connection:
        return {row.name for row in await connection.execute(select(tables.leads.c.name))}


async def all_taken(shelf: Shelf) -> None:
    await until(lambda: not shelf.items)


async def test_what_nobody_can_read_is_deleted_at_green_api_and_kept(ready_url: str) -> None:
    shelf = Shelf()
    shelf.put(DEEP, b'{"a":', raw("שלום", 1))
    async with Office(ready_url) as office, polling(office, shelf, Channel.WHATSAPP):
        await all_taken(shelf)
        letters = await kept(office)
        assert {letter.error for letter in letters} == {"unreadable"}
        assert [DEEP in letter.body for letter in letters] == [False, True]
        assert await office.count(tables.leads) == 1
        assert len(await told(office)) == 1


async def test_what_is_only_odd_is_read(ready_url: str) -> None:
    """A control character in a text, a number of 5,000 digits, half a surrogate pair."""
    shelf = Shelf()
    odd = [
        raw("שלום", 1).replace(b"\\u05e9", b"\x01"), raw("שלום", 2, b'"timestamp":' + LONG),
        raw("שלום", 3, b'"edge":"\\ud800"'), raw("שלום", 4, b'"quoted":1e999'),
    ]  # fmt: skip
    shelf.put(*odd)
    async with Office(ready_url) as office, polling(office, shelf, Channel.WHATSAPP):
        await all_taken(shelf)
        assert await kept(office) == []
        assert await office.count(tables.leads) == 4


async def test_a_message_that_names_nobody_or_has_no_id_is_kept(ready_sqlite: str) -> None:
    """Somebody wrote, and nobody can say who."""
    shelf = Shelf()
    shelf.put(
        raw("שלום", 1).replace(b'"M1"', LONG), json.dumps(message("שלום", 2, senderData=[1])).encode(),
        json.dumps(message("שלום", 3, senderData={"chatId": None})).encode(), raw("שלום", 4),
    )  # fmt: skip
    async with Office(ready_sqlite) as office, polling(office, shelf, Channel.WHATSAPP):
        await all_taken(shelf)
        assert sorted(letter.error for letter in await kept(office)) == [
            "no chatId",
            "no chatId",
            "no idMessage",
        ]
        assert await office.count(tables.leads) == 1


async def test_a_page_in_place_of_an_answer_is_told_and_not_asked_for_at_once(
    ready_sqlite: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.incoming.polling._PAUSES", (0.05, 0.3))
    for channel, more in ((Channel.WHATSAPP, raw("שלום", 1)), (Channel.TELEGRAM, telegram_message("Dana"))):
        shelf = Shelf(page=b"<html>Bad gateway</html>")
        shelf.put(more)
        async with Office(ready_sqlite) as office, polling(office, shelf, channel) as updates:
            await until(lambda: "unreachable" in updates.states.get(channel, ""))  # noqa: B023
            asked, began = shelf.asked, monotonic()
            await asyncio.sleep(0.7)
            assert shelf.asked - asked <= 2 + (monotonic() - began) / 0.3
            shelf.page = None
            await until(lambda: len(updates.states) == 0)
            await asyncio.sleep(0.1)
            assert await kept(office) == []


async def test_a_receipt_written_as_text_is_one(ready_sqlite: str) -> None:
    shelf = Shelf(wrap=b'{"receiptId":"%d","body":%s}')
    shelf.put(raw("שלום", 1), DEEP, raw("שלום", 2))
    async with Office(ready_sqlite) as office, polling(office, shelf, Channel.WHATSAPP):
        await all_taken(shelf)
        assert [letter.error for letter in await kept(office)] == ["unreadable"]
        assert await office.count(tables.leads) == 2


def _answers_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However busy the machine is, no answer counts as one that waited; and the first of them are asked for sooner."""
    monkeypatch.setattr("bot.incoming.polling._SHORTEST", 5.0)
    monkeypatch.setattr("bot.incoming.polling._BETWEEN", 0.05)


async def test_who_says_at_once_that_nothing_is_new_is_asked_ever_less_and_told_of(
    ready_sqlite: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An empty page with 200, say: GREEN-API itself waits before it says so."""
    _answers_at_once(monkeypatch)
    with capture_logs() as logs:
        for page in (b"", b"null", b"{}", b"[]", b"0"):
            shelf = Shelf(page=page)
            async with Office(ready_sqlite) as office, polling(office, shelf, Channel.WHATSAPP):
                await until(lambda: shelf.asked >= 25)  # noqa: B023
                asked, began = shelf.asked, monotonic()
                await asyncio.sleep(0.6)
                assert shelf.asked - asked <= 1 + (monotonic() - began)
    assert [line["log_level"] for line in logs if "nothing is new" in line["event"]] == ["warning"] * 5


async def test_what_is_given_out_again_though_it_was_deleted_is_not_asked_for_at_once(
    ready_sqlite: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What can be read and what can't; once it is gone the next is heard."""
    _answers_at_once(monkeypatch)
    for channel, again, more in (
        (Channel.WHATSAPP, raw("שלום", 1), raw("שלום", 2)), (Channel.WHATSAPP, DEEP, raw("שלום", 2)),
        (Channel.TELEGRAM, telegram_message("Dana"), telegram_message("Ann", number=8)),
    ):  # fmt: skip
        shelf = Shelf(keeps=True)
        shelf.put(again)
        with capture_logs() as logs:
            async with Office(ready_sqlite) as office, polling(office, shelf, channel):
                await until(lambda: shelf.asked >= 27)  # noqa: B023
                asked, began = shelf.asked, monotonic()
                await asyncio.sleep(0.6)
                assert shelf.asked - asked <= 1 + (monotonic() - began)
                before = len(await kept(office))
                shelf.keeps = False
                await all_taken(shelf)
                shelf.put(more)
                await all_taken(shelf)
                assert len(await kept(office)) == before, "it was kept once"
        assert [line["log_level"] for line in logs if "gives out the same" in line["event"]] == ["warning"]


def telegram_message(name: str, more: bytes = b"", number: int = 7) -> bytes:
    sender = b'{"id":%d,"is_bot":false,"first_name":"%s"}' % (number, name.encode())
    chat = b'{"id":%d,"type":"private"}' % number
    return b'{"message_id":1,"date":1588091580,"chat":%s,"from":%s,"text":"hi"%s}' % (chat, sender, more)


async def test_what_nobody_can_read_among_telegrams_updates_is_found_and_kept(ready_url: str) -> None:
    shelf = Shelf()
    shelf.put(
        telegram_message("Ann", number=1), telegram_message("Ben", b',"x":' + DEEP, number=2),
        telegram_message("Cid \\ud800", number=3), telegram_message("Dan", b',"x":' + LONG, number=4),
    )  # fmt: skip
    async with Office(ready_url) as office, polling(office, shelf, Channel.TELEGRAM):
        await all_taken(shelf)
        [letter] = await kept(office)
        assert DEEP in letter.body
        assert await names(office) == {"Ann", "Cid \ufffd", "Dan"}


async def test_a_number_of_5000_digits_from_staff_is_words(ready_url: str) -> None:
    """It answers an alert whose buttons are a numbered list."""
    async with Office(ready_url) as office, receive(office) as (letters, _, _):
        dana = str((await office.hears("אפשר נציג?")).lead_id)
        alert = NewMessage(
            dana, Channel.WHATSAPP, "972509998888@c.us", Content("דנה", (Choice(f"staff:take:{dana}", "אני על זה"),)),
            (reason("staff_alert"),), NOON, audience="staff", key=Key("alert", "1", "x"),
        )  # fmt: skip
        async with office.database.begin() as tx:
            await queueing.add(tx, [alert])
        sender = {"chatId": "972509998888@c.us", "senderName": "Noa"}
        await letters.take(Channel.WHATSAPP, message("1" * 5000, senderData=sender))
        assert await kept(office) == []
