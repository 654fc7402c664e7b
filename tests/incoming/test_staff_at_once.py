"""Staff who act at once, from two processes: one has the conversation, one topic is made, and words find their lead."""

import asyncio
import itertools
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot.channels.base import Sent, StaffInbound
from bot.clock import Clock
from bot.delivery.topics import Topics
from bot.errors import Blocked, Rejected, TopicGone
from bot.incoming.staff import Staff
from conversations.lead.addresses import Channel, Recipient
from conversations.lead.content import Choice, Content, Media
from conversations.lead.reason import reason
from conversations.turn.inputs import StaffPressed
from conversations.turn.keys import Key
from storage import queueing, topics
from storage.database import Database
from storage.messages import NewMessage, QueuedMessage
from storage.tables import schema as tables
from tests.harness.office import Office, Provider
from tests.harness.people import NOON, lead, store

CHAT = "-1001"
NOAS_PHONE = "972541112233@c.us"
URIS_PHONE = "+972541110001"


def office_of_staff(url: str) -> Office:
    """A process whose staff have a Telegram chat and a phone."""
    office = Office(url, Provider(), Provider(Channel.TELEGRAM))
    office.intake.around = replace(
        office.intake.around, staff_chat=Recipient(Channel.TELEGRAM, CHAT),
        staff_phones=(Recipient(Channel.WHATSAPP, NOAS_PHONE),),
    )  # fmt: skip
    return office


async def ask_for_a_person(url: str, turn: int) -> str:
    async with office_of_staff(url) as office:
        return str((await office.hears("אפשר נציג?", f"97250123456{turn}@c.us")).lead_id)


async def press(url: str, lead_id: str, by: str, turn: int) -> str | None:
    async with office_of_staff(url) as office:
        tap = StaffInbound(
            Channel.TELEGRAM,
            f"tap:{by}:{turn}",
            by,
            CHAT,
            action=f"staff:take:{lead_id}",
            callback=f"{by}{turn}",
        )
        return await Staff(office.database, office.clock, office.intake).take(tap)


async def read(url: str, lead_id: str) -> tuple[str | None, list[str], list[str]]:
    async with office_of_staff(url) as office:
        handoff = (await office.lead(lead_id)).handoff.open
        lines = [line for line in await office.timeline(lead_id) if line["kind"] == "handoff"]
        taken = [line["why"] for line in lines if line["text"] == "taken"]
        told = [line["text"] for line in lines if "זה כבר אצל" in line["text"]]
        return handoff.owner if handoff else None, taken, told


def test_of_two_who_press_take_at_once_one_has_it_and_the_other_is_told_who(ready_url: str) -> None:
    for turn in range(5):
        lead_id = asyncio.run(ask_for_a_person(ready_url, turn))
        with ThreadPoolExecutor(2) as processes:
            runs = [
                processes.submit(asyncio.run, press(ready_url, lead_id, by, turn)) for by in ("Noa", "Gil")
            ]
            notices = [run.result() for run in runs]
        owner, taken, told = asyncio.run(read(ready_url, lead_id))
        assert owner in ("Noa", "Gil")
        assert len(taken) == 1
        assert len(told) == 1
        assert told[0].endswith(f"זה כבר אצל {owner}")
        assert [notice for notice in notices if notice and owner in notice] == list(filter(None, notices))


@dataclass
class Group(Provider):
    """A Telegram group that has topics."""

    made: list[str] = field(default_factory=list)
    gone: set[str] = field(default_factory=set)
    refuses: bool = False
    asked_for: int = 0
    posted: list[tuple[str, str | None]] = field(default_factory=list)

    async def is_forum(self, chat: str) -> bool:
        self.asked_for += 1
        return True

    async def create_topic(self, chat: str, name: str) -> str:
        if self.refuses:
            raise Rejected("Bad Request: not enough rights to create a topic")
        await asyncio.sleep(0.01)
        self.made.append(name)
        return str(40 + len(self.made))

    async def send(self, address: str, content: Content, *, thread: str | None = None) -> Sent:
        if thread in self.gone:
            raise TopicGone("Bad Request: message thread not found")
        self.posted.append((content.text, thread))
        return Sent(str(len(self.posted)))


def to_staff(text: str, lead_id: str = "dana", **more: object) -> QueuedMessage:
    known: dict[str, object] = {
        name: None for name in QueuedMessage.__struct_fields__ if name not in ("id", "lead_id")
    }
    known |= {"channel": Channel.TELEGRAM, "address": CHAT, "content": Content(text), "audience": "staff"}
    return QueuedMessage(id=1, lead_id=lead_id, **(known | more))  # type: ignore[arg-type]


async def test_all_about_a_lead_goes_into_its_one_topic(database: Database) -> None:
    await store(database, lead("dana", phone="+972501234567"), lead("gil", name=None, phone="+972501112222"))
    group, sending = Group(Channel.TELEGRAM), make_topics(database)
    for text in ("one", "two"):
        await sending.send(group, to_staff(text))
    await sending.send(group, to_staff("three", "gil"))
    assert group.made == ["Dana · 4567", "2222"]
    assert group.posted == [("one", "41"), ("two", "41"), ("three", "42")]
    assert group.asked_for == 1


async def test_a_topic_that_is_gone_is_made_anew(database: Database) -> None:
    await store(database, lead("dana"))
    group, sending = Group(Channel.TELEGRAM), make_topics(database)
    await sending.send(group, to_staff("one"))
    group.gone.add("41")
    await sending.send(group, to_staff("two"))
    assert group.posted == [("one", "41"), ("two", "42")]
    async with database.read() as connection:
        assert await topics.find_lead(connection, CHAT, "41") is None
        assert await topics.find_lead(connection, CHAT, "42") == "dana"


async def test_without_the_right_to_make_one_it_goes_to_the_chat(database: Database) -> None:
    await store(database, lead("dana"))
    await store(database, lead("gil"))
    group, sending = Group(Channel.TELEGRAM), make_topics(database)
    await sending.send(group, to_staff("zero", "gil"))
    group.refuses = True
    await sending.send(group, to_staff("one"))
    await sending.send(group, to_staff("two"))
    await sending.send(group, to_staff("three", "gil"))
    assert group.posted == [("zero", "41"), ("one", None), ("two", None), ("three", "41")]


async def test_a_chat_that_cannot_be_asked_is_no_forum(database: Database) -> None:
    class Silent(Group):
        async def is_forum(self, chat: str) -> bool:
            raise Blocked("Bad Request: chat not found", "chat_not_found")

    await store(database, lead("dana"))
    group = Silent(Channel.TELEGRAM)
    await make_topics(database).send(group, to_staff("one"))
    assert group.posted == [("one", None)]


async def test_of_two_topics_made_at_once_the_first_counts_for_both(database: Database) -> None:
    await store(database, lead("dana"))
    group = Group(Channel.TELEGRAM)
    one, two = make_topics(database), make_topics(database)
    await asyncio.gather(one.send(group, to_staff("one")), two.send(group, to_staff("two")))
    assert len({thread for _, thread in group.posted}) == 1


def make_topics(database: Database) -> Topics:
    return Topics(database, Clock())


async def test_words_in_a_topic_of_a_merged_record_reach_who_stays(ready_url: str) -> None:
    async with office_of_staff(ready_url) as office:
        dana = await office.hears("שלום", "972501234567@c.us")
        twin = await office.hears("אפשר נציג?", "972501112222@c.us")
        async with office.database.begin() as tx:
            await topics.add(tx, CHAT, str(dana.lead_id), "41", NOON)
            await topics.add(tx, CHAT, str(twin.lead_id), "42", NOON)
        await office.submits(str(dana.lead_id), phone="+972501112222")
        staff = Staff(office.database, office.clock, office.intake)
        await staff.take(StaffInbound(Channel.TELEGRAM, "1", "Noa", CHAT, text="היי", thread="42"))
        stays = await office.lead(str(dana.lead_id))
        assert stays.handoff.open is not None
        assert stays.handoff.open.owner == "Noa"
        for tapped in (twin.lead_id, dana.lead_id):
            tap = StaffInbound(
                Channel.TELEGRAM, f"t{tapped}", "Gil", CHAT, action=f"staff:take:{tapped}", callback="c"
            )
            assert "Noa" in str(await staff.take(tap))


async def test_a_bare_number_on_a_phone_means_the_newest_alert_there(ready_url: str) -> None:
    async with office_of_staff(ready_url) as office:
        staff = Staff(office.database, office.clock, office.intake)
        number = StaffInbound(Channel.WHATSAPP, "0", "Noa", NOAS_PHONE, text="1")
        await staff.take(number)
        first = await office.hears("אפשר נציג?", "972501234567@c.us")
        second = await office.hears("אפשר נציג?", "972501112222@c.us")
        await staff.take(replace(number, key="1"))
        await staff.take(replace(number, key="2", text="בסדר גמור"))
        waiting = (await office.lead(str(first.lead_id))).handoff.open
        assert waiting is not None
        assert waiting.owner is None
        taken = (await office.lead(str(second.lead_id))).handoff.open
        assert taken is not None
        assert (taken.owner, taken.owner_at) == ("Noa", (Channel.WHATSAPP, NOAS_PHONE))
        assert await staff.take(replace(number, key="4", text="מה שלומך?")) is None
        await staff.take(replace(number, key="3", text="3."))
        assert (await office.lead(str(second.lead_id))).handoff.open is None


async def test_whoever_has_it_by_sms_just_writes(ready_url: str) -> None:
    async with office_of_staff(ready_url) as office:
        dana = str((await office.hears("אפשר נציג?")).lead_id)
        handoff = (await office.lead(dana)).handoff.open
        assert handoff is not None
        async with office.database.begin() as tx:
            told = NewMessage(
                dana, Channel.SMS, URIS_PHONE, Content("דנה", (Choice(f"staff:take:{dana}", "אני על זה"),)),
                (reason("staff_alert"),), NOON, audience="staff", key=Key("alert", handoff.id, URIS_PHONE, 2),
            )  # fmt: skip
            await queueing.add(tx, [told])
        staff = Staff(office.database, office.clock, office.intake)
        words = StaffInbound(Channel.SMS, "1", URIS_PHONE, URIS_PHONE, text="היי דנה")
        await staff.take(words)
        assert (await office.lead(dana)).handoff.open == handoff, "nothing of theirs yet"
        await staff.take(replace(words, key="2", text="1"))
        await staff.take(replace(words, key="3", text="היי, אורי כאן"))
        staffs = [line["text"] for line in await office.timeline(dana) if line["kind"] == "staff"]
        assert staffs == ["היי, אורי כאן"]


FROM_NOA = StaffInbound(Channel.WHATSAPP, "0", "Noa", NOAS_PHONE, text="אני בדרך")


async def told_at(office: Office, address: str) -> list[str]:
    async with office.database.read() as connection:
        found = select(tables.notices).where(tables.notices.c.address == address)
        return [row.text for row in await connection.execute(found)]


async def words_of_staff(office: Office, *lead_ids: str) -> list[list[str]]:
    return [
        [line["text"] for line in await office.timeline(lead_id) if line["kind"] == "staff"]
        for lead_id in lead_ids
    ]


async def test_whoever_has_one_lead_on_whatsapp_just_writes_and_with_two_hears_that_it_is_unclear(
    ready_url: str,
) -> None:
    async with office_of_staff(ready_url) as office:
        staff = Staff(office.database, office.clock, office.intake)
        await staff.take(FROM_NOA)
        assert await told_at(office, NOAS_PHONE) == [], "nobody needs anybody"

        dana = str((await office.hears("אפשר נציג?", "972501234567@c.us")).lead_id)
        await staff.take(replace(FROM_NOA, key="1"))
        [told] = await told_at(office, NOAS_PHONE)
        assert "אני בדרך" in told
        assert "מצטטים" in told
        await staff.take(replace(FROM_NOA, key="1"))
        assert len(await told_at(office, NOAS_PHONE)) == 1, "once for each message"

        await staff.take(replace(FROM_NOA, key="2", text="1"))
        gil = str((await office.hears("אפשר נציג?", "972501112222@c.us")).lead_id)
        await staff.take(replace(FROM_NOA, key="3"))
        assert await words_of_staff(office, dana, gil) == [["אני בדרך"], []]
        await staff.take(replace(FROM_NOA, key="4", replies_to="of nothing we know"))
        assert len(await told_at(office, NOAS_PHONE)) == 2, "what is quoted is not hers"

        await staff.take(replace(FROM_NOA, key="5", text="1"))
        await staff.take(replace(FROM_NOA, key="6", text="", media=Media("image", "https://g.example/1.jpg")))
        assert await words_of_staff(office, dana, gil) == [["אני בדרך"], []]
        assert len(await told_at(office, NOAS_PHONE)) == 3


async def test_by_sms_words_that_may_be_for_either_go_to_neither(ready_url: str) -> None:
    async with office_of_staff(ready_url) as office:
        staff = Staff(office.database, office.clock, office.intake)
        at = Recipient(Channel.SMS, URIS_PHONE)
        words = StaffInbound(Channel.SMS, "1", URIS_PHONE, URIS_PHONE, text="אורי כאן " * 20)
        leads = [str((await office.hears("אפשר נציג?", f"97250123456{n}@c.us")).lead_id) for n in range(2)]
        await staff.take(words)
        await office.takes(leads[0], StaffPressed("take", "Uri", at))
        await staff.take(replace(words, key="2", text="היי"))
        await office.takes(leads[1], StaffPressed("take", "Uri", at))
        await staff.take(replace(words, key="3"))
        assert await words_of_staff(office, *leads) == [["היי"], []]
        waiting, several = await told_at(office, URIS_PHONE)
        assert "קודם" in waiting
        assert "כמה שיחות" in several
        assert max(len(waiting), len(several)) <= 2 * 67, "two parts of an SMS"


async def test_the_group_is_told_nothing_of_its_own_talk(ready_url: str) -> None:
    async with office_of_staff(ready_url) as office:
        await office.hears("אפשר נציג?")
        talk = StaffInbound(Channel.TELEGRAM, "1", "Noa", CHAT, text="מי על זה?")
        await Staff(office.database, office.clock, office.intake).take(talk)
        assert await office.count(tables.notices) == 0


async def test_what_is_looked_up_longer_is_not_overtaken(
    ready_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    find, waits = topics.find_lead, [0.3, 0.0]

    async def slowly(*asked: Any) -> Any:
        await asyncio.sleep(waits.pop(0))
        return await find(*asked)

    async with office_of_staff(ready_url) as office:
        dana = str((await office.hears("אפשר נציג?")).lead_id)
        async with office.database.begin() as tx:
            await topics.add(tx, CHAT, dana, "41", NOON)
        monkeypatch.setattr(topics, "find_lead", slowly)
        staff = Staff(office.database, office.clock, office.intake)
        words = [
            StaffInbound(Channel.TELEGRAM, text, "Noa", CHAT, text=text, thread="41") for text in ("א", "ב")
        ]
        await asyncio.gather(*(staff.take(one) for one in words))
        assert await words_of_staff(office, dana) == [["א", "ב"]]


async def test_who_has_a_case_and_types_in_the_group_is_told_that_nobody_hears(ready_sqlite: str) -> None:
    async with office_of_staff(ready_sqlite) as office:
        dana = str((await office.hears("אפשר נציג?")).lead_id)
        await press(ready_sqlite, dana, "Noa", 1)
        staff = Staff(office.database, office.clock, office.intake)
        await staff.take(StaffInbound(Channel.TELEGRAM, "m1", "Uri", CHAT, "מי מביא קפה?"))
        assert await office.count(tables.notices) == 0, "colleagues may talk"
        for number in range(3):
            await staff.take(StaffInbound(Channel.TELEGRAM, f"n{number}", "Noa", CHAT, "היי, אפשר לבוא בשש"))
        async with office.database.read() as connection:
            [told] = (await connection.execute(select(tables.notices.c.text))).scalars()
        assert told.startswith("🤫 Noa, מה שנכתב כאן בקבוצה לא מגיע אל")
        assert "בשש" not in str(await office.timeline(dana))


async def test_a_case_that_comes_right_after_the_note_has_a_note_of_its_own(
    ready_sqlite: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first said nothing of it. One that is closed leaves nothing new to say."""
    moments = (NOON + timedelta(milliseconds=turn) for turn in itertools.count())
    async with office_of_staff(ready_sqlite) as office:
        monkeypatch.setattr(office.clock, "now", lambda: next(moments))
        staff = Staff(office.database, office.clock, office.intake)

        async def types(key: str) -> int:
            await staff.take(StaffInbound(Channel.TELEGRAM, key, "Noa", CHAT, "היי, אפשר לבוא בשש"))
            return await office.count(tables.notices)

        async def presses(verb: str, lead_id: str) -> None:
            action = f"staff:{verb}:{lead_id}"
            await staff.take(
                StaffInbound(Channel.TELEGRAM, action, "Noa", CHAT, action=action, callback=action)
            )

        async def takes(turn: int) -> str:
            lead_id = str((await office.hears("אפשר נציג?", f"97250123456{turn}@c.us")).lead_id)
            await presses("take", lead_id)
            return lead_id

        await takes(1)
        assert (await types("a"), await types("b")) == (1, 1)
        second = await takes(2)
        assert (await types("c"), await types("d")) == (2, 2)
        await presses("done", second)
        assert await types("e") == 2, "of the first they were told"


@pytest.mark.parametrize(
    "said",
    [
        StaffInbound(Channel.TELEGRAM, "p", "Noa", CHAT, media=Media("image", telegram="AgAC1")),
        StaffInbound(Channel.TELEGRAM, "v", "Noa", CHAT, media=Media("voice", telegram="AwAC1")),
        StaffInbound(Channel.TELEGRAM, "r", "Noa", CHAT, "בטח, שש מצוין", f"{CHAT}:99", answers_bot=True),
        StaffInbound(Channel.TELEGRAM, "g", "Group", CHAT, "בטח, שש מצוין", unsigned=True),
    ],
    ids=["a picture", "a voice note", "an answer to a notice of the bot's", "as the group itself"],
)
async def test_whatever_who_has_a_case_sends_into_the_group_they_are_told(
    ready_sqlite: str, said: StaffInbound
) -> None:
    async with office_of_staff(ready_sqlite) as office:
        dana = str((await office.hears("אפשר נציג?")).lead_id)
        await press(ready_sqlite, dana, "Noa", 1)
        staff = Staff(office.database, office.clock, office.intake)
        colleague = StaffInbound(Channel.TELEGRAM, "c", "Noa", CHAT, "אני מביאה", f"{CHAT}:98")
        await staff.take(colleague)
        assert await office.count(tables.notices) == 0, "an answer to a colleague"
        await staff.take(said)
        async with office.database.read() as connection:
            [told] = (await connection.execute(select(tables.notices.c.text))).scalars()
        assert told.startswith("🤫")
