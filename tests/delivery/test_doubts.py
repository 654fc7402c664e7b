"""Nobody knows whether a provider took it: it is asked, an answer goes once more at most, all else not at all."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from bot.channels.base import Adapter
from bot.channels.http import Http
from bot.channels.sms.adapter import Sms
from bot.channels.telegram.adapter import Telegram
from bot.channels.whatsapp.adapter import WhatsApp
from bot.delivery.outcomes.recording import Recording
from conversations.lead.addresses import Channel
from conversations.lead.reason import reason
from conversations.timeline.telling import Telling
from storage import claims
from storage import outbox as outbox_of
from storage.database import Database
from tests.channels.conftest import make_settings
from tests.harness.office import PLAYBOOK, Office, Provider, until
from tests.harness.outcomes import outcomes
from tests.harness.people import lead, message, outbox, queue, store
from tests.harness.ready import on_sqlite
from tests.harness.stand_in import Answer, StandIn, serve_stand_in

DANA = {
    Channel.WHATSAPP: "972501234567@c.us",
    Channel.TELEGRAM: "501",
    Channel.SMS: "+972501234567",
}
START = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
HELLO = "שלום דנה"
TAKEN: dict[Channel, Answer] = {
    Channel.WHATSAPP: Answer(200, [{"type": "outgoing", "idMessage": "3EB0", "chatId": DANA[Channel.WHATSAPP],
                                    "typeMessage": "extendedTextMessage", "textMessage": HELLO}]),
    Channel.SMS: Answer(200, {"messages": [{"sid": "SM1", "body": HELLO, "direction": "outbound-api"}], "page": 0}),
}  # fmt: skip
"""What a provider lists that has taken it."""
NOT_TAKEN = {Channel.WHATSAPP: Answer(200, []), Channel.SMS: Answer(200, {"messages": [], "page": 0})}
CUT, LATE = Answer(drop=True), Answer(200, {}, delay=1.0)
NETWORKS = pytest.mark.parametrize("channel", list(Channel))
REMEMBERING = pytest.mark.parametrize("channel", list(TAKEN))


@pytest.fixture
async def provider() -> AsyncIterator[StandIn]:
    async with serve_stand_in() as stand_in:
        stand_in.reads = Answer(404, b"nothing here")
        yield stand_in


@pytest.fixture
async def http() -> AsyncIterator[Http]:
    client = Http(connect=60, total=60)
    yield client
    await client.close()


def adapter_of(channel: Channel, url: str, http: Http) -> Adapter:
    make: dict[Channel, type[WhatsApp] | type[Telegram] | type[Sms]] = {
        Channel.WHATSAPP: WhatsApp,
        Channel.TELEGRAM: Telegram,
        Channel.SMS: Sms,
    }
    return make[channel](make_settings(url), http)


@dataclass
class Story:
    """One message to Dana, and what becomes of it in a day and a half."""

    office: Office
    channel: Channel

    async def has(self, text: str = HELLO, **known: Any) -> None:
        known = {"created_at": self.office.clock.now()} | known
        new = message(text, channel=self.channel, address=DANA[self.channel], **known)
        await queue(self.office.database, new)

    async def passes(self, attempts: int = 40) -> None:
        """Let time pass until nothing is due any more."""
        for _ in range(attempts):
            await self.office.drain()
            async with self.office.database.read() as connection:
                due = await outbox_of.next_send(connection)
            if due is None:
                return
            await self.office.clock.move_to(self.office.database, max(due, self.office.clock.now()))
        raise AssertionError("it is tried for ever")


@pytest.fixture
async def story(
    database: Database, ready_url: str, provider: StandIn, http: Http, channel: Channel
) -> AsyncIterator[Story]:
    await store(database, lead("dana"))
    adapters = {channel: adapter_of(channel, provider.url, http)}
    async with Office(ready_url, movable=True, adapters=adapters) as office:
        await office.clock.move_to(office.database, START)
        yield Story(office, channel)


@NETWORKS
@pytest.mark.parametrize("answer", [CUT, Answer(504, b"<html>"), Answer(499, b"")], ids=["cut", "504", "499"])
async def test_an_answer_goes_out_twice_at_most(story: Story, provider: StandIn, answer: Answer) -> None:
    provider.answer = answer
    await story.has()
    await story.passes()
    assert len(provider.posted) == 2
    [(status, why)] = await outcomes(story.office.database)
    assert status == "uncertain"
    assert str(why).startswith("uncertain whether it arrived, so it is not sent again: ")


@NETWORKS
async def test_what_the_bot_began_goes_out_once(story: Story, provider: StandIn) -> None:
    provider.answer = CUT
    await story.has(reply=False)
    await story.passes()
    assert len(provider.posted) == 1
    assert await outbox(story.office.database, "status") == ["uncertain"]
    lines = await story.office.timeline("dana")
    assert [line["kind"] for line in lines] == ["outbound"], "and no other channel is tried"
    assert (lines[0]["status"], "uncertain" in lines[0]["error"]) == ("uncertain", True)


@NETWORKS
async def test_what_staff_are_told_goes_out_twice_at_most(story: Story, provider: StandIn) -> None:
    provider.answer = CUT
    await story.has(audience="staff")
    await story.passes()
    assert len(provider.posted) == 2


@NETWORKS
async def test_the_repeat_that_is_taken_says_that_it_may_be_one(story: Story, provider: StandIn) -> None:
    provider.answer = CUT
    await story.has()
    await story.office.drain()
    provider.answer = Answer(200, {})
    await story.passes()
    assert len(provider.posted) == 2
    assert await outcomes(story.office.database) == [
        ("sent", "it may have arrived twice: the first time there was no answer")
    ]


@on_sqlite  # what is read from a body is the adapter's doing
@NETWORKS
@pytest.mark.parametrize("reply", [True, False], ids=["an answer", "begun by the bot"])
@pytest.mark.parametrize(
    "body", [b"", b"<html>OK</html>", b"{}", b"[]", b"null"], ids=["empty", "HTML", "{}", "[]", "null"]
)
async def test_200_is_a_taking_whatever_its_body(
    story: Story, provider: StandIn, body: bytes, reply: bool
) -> None:
    provider.answer = Answer(200, body)
    await story.has(reply=reply)
    await story.passes()
    assert len(provider.posted) == 1
    assert await outbox(story.office.database, "status", "provider_id", "why_not") == [("sent", None, None)]


@NETWORKS
@pytest.mark.parametrize(("reply", "most"), [(True, 2), (False, 1)], ids=["an answer", "begun by the bot"])
async def test_a_provider_that_answers_too_late(
    database: Database, ready_url: str, provider: StandIn, channel: Channel, reply: bool, most: int
) -> None:
    """It takes every message, a second after we hang up: in life after 26."""
    await store(database, lead("dana"))
    provider.answer = LATE
    hasty = Http(connect=60, total=0.2)
    adapters = {channel: adapter_of(channel, provider.url, hasty)}
    async with Office(ready_url, movable=True, adapters=adapters) as office:
        await office.clock.move_to(office.database, START)
        story = Story(office, channel)
        await story.has(reply=reply)
        await story.passes()
        assert len(provider.posted) == most
        assert await outbox(office.database, "status") == ["uncertain"]
    await hasty.close()


@REMEMBERING
@pytest.mark.parametrize("reply", [True, False], ids=["an answer", "begun by the bot"])
class TestAProviderThatCanBeAsked:
    async def test_has_it(self, story: Story, provider: StandIn, reply: bool) -> None:
        provider.answer, provider.reads = CUT, TAKEN[story.channel]
        await story.has(reply=reply)
        await story.passes()
        assert len(provider.posted) == 1
        [(status, found)] = await outbox(story.office.database, "status", "provider_id")
        assert (status, found) == ("sent", {Channel.WHATSAPP: "3EB0", Channel.SMS: "SM1"}[story.channel])

    async def test_has_another_that_said_the_same(self, story: Story, provider: StandIn, reply: bool) -> None:
        """One id is one message's: that of the first says nothing of the second."""
        provider.answer, provider.reads = CUT, TAKEN[story.channel]
        await story.has(reply=reply)
        await story.passes()
        await story.has(reply=reply)
        await story.passes()
        assert await outbox(story.office.database, "status") == ["sent", "uncertain"]

    async def test_does_not_have_it(self, story: Story, provider: StandIn, reply: bool) -> None:
        provider.answer, provider.reads = CUT, NOT_TAKEN[story.channel]
        await story.has(reply=reply)
        await story.passes()
        assert len(provider.posted) == (2 if reply else 1)

    async def test_is_asked_again_before_the_repeat(
        self, story: Story, provider: StandIn, reply: bool
    ) -> None:
        provider.answer, provider.reads = CUT, NOT_TAKEN[story.channel]
        await story.has(reply=reply)
        await story.office.drain()
        provider.reads = TAKEN[story.channel]
        await story.passes()
        assert len(provider.posted) == 1

    @on_sqlite  # likewise
    @pytest.mark.parametrize(
        "silly", [Answer(200, b""), Answer(200, {"idMessage": "1"}), Answer(500, b""), Answer(200, [7, None])]
    )
    async def test_talks_nonsense(self, story: Story, provider: StandIn, reply: bool, silly: Answer) -> None:
        provider.answer, provider.reads = CUT, silly
        await story.has(reply=reply)
        await story.passes()
        assert len(provider.posted) == (2 if reply else 1)


class TestAProcessThatIsKilled:
    """Between giving a message to its provider and writing down what became of it."""

    async def kill(self, url: str, channel: Channel) -> None:
        provider = Provider(channel)
        reached = asyncio.Event()

        async def hang(*_: str) -> None:
            reached.set()
            await asyncio.sleep(600)

        provider.before = hang
        async with Office(url, provider) as office:
            dying = asyncio.create_task(office.drain())
            await until(reached.is_set)
            await office.dies()
            await dying
            async with office.database.begin() as tx:
                await claims.release_all(tx)  # they would end by themselves a while later

    async def start(self, database: Database, channel: Channel, **known: Any) -> None:
        await store(database, lead("dana"))
        to: dict[str, Any] = {"channel": channel, "address": DANA[channel]}
        await queue(database, message(HELLO, created_at=datetime.now(UTC), **to, **known))

    @NETWORKS
    async def test_an_answer_goes_once_more(
        self, database: Database, ready_url: str, channel: Channel
    ) -> None:
        await self.start(database, channel)
        await self.kill(ready_url, channel)
        provider = Provider(channel)
        async with Office(ready_url, provider) as office:
            await office.drain()
        assert provider.texts() == [HELLO]
        assert await outbox(database, "status") == ["sent"]

    @NETWORKS
    async def test_killed_twice_it_is_left(
        self, database: Database, ready_url: str, channel: Channel
    ) -> None:
        await self.start(database, channel)
        await self.kill(ready_url, channel)
        await self.kill(ready_url, channel)
        provider = Provider(channel)
        async with Office(ready_url, provider) as office:
            await office.drain()
        assert provider.texts() == []
        why = "uncertain whether it arrived, so it is not sent again: the bot stopped in the middle of sending it"
        assert await outcomes(database) == [("uncertain", why)]

    @NETWORKS
    async def test_what_the_bot_began_does_not(
        self, database: Database, ready_url: str, channel: Channel
    ) -> None:
        await self.start(database, channel, reply=False)
        await self.kill(ready_url, channel)
        provider = Provider(channel)
        async with Office(ready_url, provider) as office:
            await office.drain()
        assert provider.texts() == []
        assert await outbox(database, "status") == ["uncertain"]

    @REMEMBERING
    @pytest.mark.parametrize("reply", [True, False], ids=["an answer", "begun by the bot"])
    async def test_the_provider_has_it(
        self, database: Database, ready_url: str, channel: Channel, reply: bool, provider: StandIn, http: Http
    ) -> None:
        await self.start(database, channel, reply=reply)
        await self.kill(ready_url, channel)
        provider.reads = TAKEN[channel]
        adapters = {channel: adapter_of(channel, provider.url, http)}
        async with Office(ready_url, adapters=adapters) as office:
            await office.drain()
        assert provider.posted == []
        assert await outbox(database, "status") == ["sent"]

    @REMEMBERING
    @pytest.mark.parametrize("reply", [True, False], ids=["an answer", "begun by the bot"])
    async def test_the_provider_never_had_it(
        self, database: Database, ready_url: str, channel: Channel, reply: bool, provider: StandIn, http: Http
    ) -> None:
        """However often that happens, it is no repeat."""
        await self.start(database, channel, reply=reply)
        await self.kill(ready_url, channel)
        provider.reads, provider.answer = NOT_TAKEN[channel], Answer(200, {})
        adapters = {channel: adapter_of(channel, provider.url, http)}
        async with Office(ready_url, adapters=adapters) as office:
            await office.drain()
        assert len(provider.posted) == 1
        assert await outcomes(database) == [("sent", None)]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Uncertain whether it arrived, so it is not sent again: no answer in time (X)"),
        ("he", "לא בטוח שהגיעה, ולכן לא נשלחת שוב: הספק לא ענה בזמן (X)"),
    ],
)
def test_how_it_is_told(language: Any, words: str) -> None:
    why = reason("uncertain", cause=reason("no_answer", words="X"))
    assert PLAYBOOK.index(Telling).why((why,), language) == words


@pytest.mark.parametrize("channel", [Channel.TELEGRAM])
@pytest.mark.parametrize("reply", [True, False])
async def test_what_was_sent_while_nothing_could_be_written_is_not_sent_again(
    ready_sqlite: str, monkeypatch: pytest.MonkeyPatch, channel: Channel, reply: bool
) -> None:
    """The disk is full from the moment the provider has it; there is room again, and others look before we wrote."""
    provider, full = Provider(channel), True
    write, renew = Recording._write, claims.renew

    async def cannot(*given: Any) -> Any:
        if full and provider.taken:
            raise OperationalError("UPDATE", {}, Exception("database or disk is full"))
        return await write(*given)

    async def cannot_renew(*given: Any) -> Any:
        if full and provider.taken:
            raise OperationalError("UPDATE", {}, Exception("database or disk is full"))
        return await renew(*given)

    monkeypatch.setattr(Recording, "_write", cannot)
    monkeypatch.setattr(claims, "renew", cannot_renew)
    async with Office(ready_sqlite, provider, works=True, claimed_for=0.2) as office:
        await store(office.database, lead("dana"))
        at = datetime.now(UTC)
        await queue(
            office.database,
            message("שלום", channel=channel, address=DANA[channel], created_at=at, reply=reply),
        )
        await office.delivery.look()
        await until(lambda: provider.taken)
        for _ in range(5):
            await asyncio.sleep(0.1)
            await office.delivery.look()
        assert len(provider.taken) == 1
        full = False
        await office.delivery.settle()
        await office.drain()
        assert await outcomes(office.database) == [("sent", None)]
    assert len(provider.taken) == 1
