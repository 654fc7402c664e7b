"""What staff are told: in line by place and lead, elsewhere if a place fails, and wherever their group has moved."""

import itertools
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.channels.base import GroupMoved
from bot.channels.http import Http
from bot.channels.telegram.adapter import Telegram
from bot.channels.traits import Rates
from bot.delivery.moves import Moves
from bot.delivery.pacing.limits import Limits
from bot.delivery.places import StaffPlaces
from bot.errors import Blocked, RateLimited, Rejected, Transient
from bot.incoming.staff import Staff
from conversations.lead.addresses import Channel, Reach, Recipient
from conversations.lead.content import Choice, Content
from conversations.turn.keys import Key
from storage.database import Database
from storage.messages import NewMessage
from tests.channels.conftest import make_settings
from tests.harness.office import Office, Provider, until
from tests.harness.people import lead, message, outbox, queue, store
from tests.harness.stand_in import Answer, Asked, StandIn, serve_stand_in

CHAT, MOVED = "-1001", "-100987654"
NUMBERS = ("+972541110001", "+972541110002")
FIRST, SECOND = "972541110001@c.us", "972541110002@c.us"
PLACES = StaffPlaces(Recipient(Channel.TELEGRAM, CHAT), NUMBERS)
GROUP = Recipient(Channel.TELEGRAM, CHAT)
BUTTONS = (Choice("staff:take:dana", "אני על זה"),)


def alert(
    lead_id: str = "dana", channel: Channel = Channel.TELEGRAM, address: str = CHAT, **known: Any
) -> Any:
    return message(
        f"{lead_id} מחכה", lead_id, channel=channel, address=address, audience="staff",
        created_at=datetime.now(UTC), content=Content(f"{lead_id} מחכה", choices=BUTTONS), **known,
    )  # fmt: skip


def hello() -> NewMessage:
    """For Noa, in her own chat."""
    at = datetime.now(UTC)
    return message("היי", "noa", channel=Channel.TELEGRAM, address="501", created_at=at)


@pytest.fixture
async def people(database: Database) -> Database:
    await store(database, lead("dana"), lead("noa", reach=[Reach(Channel.TELEGRAM, "501")]))
    return database


async def everywhere(office: Office) -> None:
    """Send all that is due, and what follows from it."""
    for _ in range(5):  # what can't be told at one place is passed on to the next
        await office.drain()


class TestOnePlaceManyLeads:
    async def test_one_that_fails_again_and_again_holds_up_none_about_others(
        self, people: Database, ready_url: str
    ) -> None:
        telegram = Provider(Channel.TELEGRAM)

        async def refuse_dana(_: str, text: str) -> None:
            if text.startswith("dana"):
                raise Transient("the topic's own trouble")

        telegram.before = refuse_dana
        await queue(people, alert("dana"), alert("dana"), alert("noa"), alert("noa"))
        async with Office(ready_url, telegram) as office:
            await office.drain()
            assert telegram.texts() == ["noa מחכה", "noa מחכה"]
            assert await outbox(people, "status", "attempts") == [
                ("queued", 1), ("queued", 0), ("sent", 1), ("sent", 1),
            ]  # fmt: skip

    async def test_its_limit_keeps_no_lead_waiting(self, people: Database, ready_url: str) -> None:
        telegram = Provider(Channel.TELEGRAM)
        telegram.faults[CHAT] = [RateLimited("flood", 30)]
        await queue(people, alert("dana"), alert("noa"), hello(), hello())
        limits = Limits({Channel.TELEGRAM: Rates(30, chat_seconds=0.01, group_minute=20)})
        async with Office(ready_url, telegram, limits=limits) as office:
            await office.delivery.look()
            assert await until(lambda: len(telegram.texts("501")) == 2) < 20
            await office.delivery.stop()
        assert len(telegram.asked) == 3, "the group is not asked again for what is about another"


class TestAPlaceThatFails:
    @pytest.mark.parametrize("error", [Blocked("bot was kicked from the group"), Rejected("no rights")])
    async def test_they_are_told_on_their_phones_with_the_buttons(
        self, people: Database, ready_url: str, error: Exception
    ) -> None:
        telegram, whatsapp = Provider(Channel.TELEGRAM), Provider()
        telegram.faults[CHAT] = [error]
        await queue(people, alert())
        async with Office(ready_url, telegram, whatsapp, staff=PLACES) as office:
            await everywhere(office)
        assert [taken.address for taken in whatsapp.taken] == [FIRST]
        assert await outbox(people, "status", "channel", "audience") == [
            ("failed", "telegram", "staff"),
            ("sent", "whatsapp", "staff"),
        ]
        first, second = await outbox(people, "content")
        assert first == second

    async def test_who_was_told_there_anyhow_is_not_told_twice(
        self, people: Database, ready_url: str
    ) -> None:
        telegram, whatsapp = Provider(Channel.TELEGRAM), Provider()
        telegram.faults[CHAT] = [Blocked("kicked")]
        key = Key("alert", "handoff1", CHAT, 0)
        await queue(
            people,
            alert(key=key),
            *(
                alert(channel=Channel.WHATSAPP, address=phone, key=key._replace(part=phone))
                for phone in (FIRST, SECOND)
            ),
        )
        async with Office(ready_url, telegram, whatsapp, staff=PLACES) as office:
            await everywhere(office)
        assert [taken.address for taken in whatsapp.taken] == [FIRST, SECOND]

    async def test_on_and_on_and_where_none_is_left_the_timeline_says_so(
        self, people: Database, ready_url: str
    ) -> None:
        telegram, whatsapp, sms = Provider(Channel.TELEGRAM), Provider(), Provider(Channel.SMS)
        telegram.faults[CHAT] = [Blocked("kicked")]
        for phone in (FIRST, SECOND):
            whatsapp.faults[phone] = [Blocked("no account", "no_account")]
        for number in NUMBERS:
            sms.faults[number] = [Blocked("unsubscribed", "unsubscribed")]
        await queue(people, alert())
        async with Office(ready_url, telegram, whatsapp, sms, staff=PLACES) as office:
            for _ in range(3):
                await everywhere(office)
            assert await outbox(people, "status") == ["failed"] * 5
            [told] = [line for line in await office.timeline("dana") if line["status"] == "held"]
        assert told["why"] == "staff could not be told anywhere they read"

    async def test_what_its_lead_was_to_hear_is_nobody_else_s(self, people: Database, ready_url: str) -> None:
        telegram, whatsapp = Provider(Channel.TELEGRAM), Provider()
        telegram.faults["501"] = [Blocked("blocked by the user")]
        await queue(
            people,
            message("היי", "noa", channel=Channel.TELEGRAM, address="501", created_at=datetime.now(UTC)),
        )
        async with Office(ready_url, telegram, whatsapp, staff=PLACES) as office:
            await office.drain()
            await everywhere(office)
        assert whatsapp.taken == []


class BotApi:
    """Telegram as it is: each chat numbers its own messages, and a group may become a supergroup."""

    def __init__(self) -> None:
        self.moved = False
        self.taken: list[tuple[str, str, int]] = []
        self._numbers: defaultdict[str, Iterator[int]] = defaultdict(lambda: itertools.count(1))

    def answer(self, asked: Asked) -> Answer:
        chat = str(asked.fields.get("chat_id"))
        if chat == CHAT and self.moved:
            words = "Bad Request: group chat was upgraded to a supergroup chat"
            parameters = {"migrate_to_chat_id": int(MOVED)}
            return Answer(
                400, {"ok": False, "error_code": 400, "description": words, "parameters": parameters}
            )
        if not asked.path.endswith("/sendMessage"):
            return Answer(200, {"ok": True, "result": {"id": int(chat)}})
        number = next(self._numbers[chat])
        self.taken.append((chat, str(asked.fields["text"]), number))
        return Answer(200, {"ok": True, "result": {"message_id": number}})


@pytest.fixture
def api() -> BotApi:
    return BotApi()


@pytest.fixture
async def provider(api: BotApi) -> AsyncIterator[StandIn]:
    async with serve_stand_in() as stand_in:
        stand_in.decide = api.answer
        yield stand_in


@pytest.fixture
async def http() -> AsyncIterator[Http]:
    client = Http(connect=60, total=60)
    yield client
    await client.close()


def telegram_of(provider: StandIn, http: Http) -> Telegram:
    return Telegram(make_settings(provider.url, telegram_staff_chat_id=CHAT), http)


def office_of(url: str, telegram: Telegram) -> Office:
    office = Office(url, Provider(), staff=PLACES, adapters={Channel.TELEGRAM: telegram})
    office.intake.around = replace(office.intake.around, staff_chat=GROUP)
    return office


def posts(chat: str, text: str, **more: Any) -> dict[str, Any]:
    """An update: somebody writes in a group."""
    of = {"chat": {"id": int(chat), "type": "supergroup"}, "from": {"id": 9, "first_name": "Noa"}, "date": 1}
    return {"update_id": 1, "message": {"message_id": 77, **of, **({"text": text} if text else {}), **more}}


async def takes(office: Office, telegram: Telegram, update: dict[str, Any]) -> int:
    """Let staff's doing come in; gives how many things it meant."""
    found = telegram.parse(update)
    for one in found:
        await Staff(office.database, office.clock, office.intake).take(one)  # type: ignore[arg-type]
    return len(found)


class TestIdsAreOfAChat:
    async def test_an_answer_goes_to_whom_the_quoted_line_is_about(
        self, people: Database, ready_url: str, provider: StandIn, http: Http
    ) -> None:
        """What is about Dana is the group's first message, as the greeting that comes later is the first in Noa's."""
        telegram = telegram_of(provider, http)
        at = datetime.now(UTC)
        greeting = message("היי נועה", "noa", channel=Channel.TELEGRAM, address="501", created_at=at)
        plain = message(
            "dana: מתי פתוח?", "dana", channel=Channel.TELEGRAM, address=CHAT, audience="staff", created_at=at
        )
        await queue(people, plain)
        async with office_of(ready_url, telegram) as office:
            await office.drain()
            await queue(people, greeting)
            await office.drain()
            assert await outbox(people, "provider_id") == [f"{CHAT}:1", "501:1"]
            await takes(office, telegram, posts(CHAT, "בשש", reply_to_message={"message_id": 1}))
            assert (await office.timeline("noa"))[-1]["text"] == "היי נועה"
            assert "staff" in await office.kinds("dana")


class TestAGroupThatMoved:
    async def test_what_is_sent_follows_it(
        self, people: Database, ready_url: str, provider: StandIn, http: Http, api: BotApi
    ) -> None:
        telegram, api.moved = telegram_of(provider, http), True
        await queue(people, alert("dana"), alert("noa"))
        async with office_of(ready_url, telegram) as office:
            await office.drain()
            assert {chat for chat, _, _ in api.taken} == {MOVED}
            assert len(api.taken) == 2
            assert await outbox(people, "status") == ["sent", "sent"]

    async def test_what_is_pressed_and_answered_there_counts(
        self, people: Database, ready_url: str, provider: StandIn, http: Http, api: BotApi
    ) -> None:
        telegram, api.moved = telegram_of(provider, http), True
        await queue(people, alert("dana"))
        async with office_of(ready_url, telegram) as office:
            await office.drain()
            query = {"id": "1", "from": {"id": 9, "first_name": "Noa"}, "data": "staff:take:dana"}
            tapped = {"message_id": 1, "chat": {"id": int(MOVED), "type": "supergroup"}}
            assert await takes(
                office, telegram, {"update_id": 2, "callback_query": query | {"message": tapped}}
            )
            assert await takes(office, telegram, posts(MOVED, "בשש", reply_to_message={"message_id": 1}))
            kinds = await office.kinds("dana")
        assert {"handoff", "staff"} <= set(kinds)

    @pytest.mark.parametrize(
        "told",
        [
            posts(CHAT, "", migrate_to_chat_id=int(MOVED)),
            posts(MOVED, "", migrate_from_chat_id=int(CHAT)),
        ],
        ids=["in the old one", "in the new one"],
    )
    async def test_the_service_message_is_enough_and_outlives_the_process(
        self,
        people: Database,
        ready_url: str,
        provider: StandIn,
        http: Http,
        api: BotApi,
        told: dict[str, Any],
    ) -> None:
        telegram, api.moved = telegram_of(provider, http), True
        async with office_of(ready_url, telegram) as office:
            [moved] = telegram.parse(told)
            assert moved == GroupMoved(Channel.TELEGRAM, CHAT, MOVED)
            await office.moves.hear(Channel.TELEGRAM, CHAT, MOVED)
        again = telegram_of(provider, http)
        await Moves(people, {Channel.TELEGRAM: again}, GROUP).refresh()
        await queue(people, alert("dana"))
        async with office_of(ready_url, again) as office:
            await office.drain()
            assert [chat for chat, _, _ in api.taken] == [MOVED]
            assert len(provider.asked) == 1
            [did] = again.parse(posts(MOVED, "בשש"))
            assert did.chat == CHAT  # type: ignore[union-attr]

    def test_other_groups_are_nothing_to_us(self, provider: StandIn, http: Http) -> None:
        telegram = telegram_of(provider, http)
        assert telegram.parse(posts("-5", "", migrate_to_chat_id=-1005)) == []
        assert telegram.parse(posts("-1005", "היי")) == []
