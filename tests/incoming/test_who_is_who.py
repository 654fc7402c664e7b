"""Whose a message is: our own number is nobody's, an id of letters and digits may be a number or not, one is one."""

from typing import Any

import pytest
from structlog.testing import CapturingLogger

from bot.channels.whatsapp import chats
from bot.decisions.own_numbers import OwnNumbers
from bot.incoming.letters import Letters
from bot.web.api.leads import arrive
from conversations.lead.addresses import Channel
from conversations.lead.lead import Lead
from conversations.turn.inputs import Submitted
from storage.tables import schema as tables
from tests.harness.office import Office

OURS = "972550000001@c.us"
DANA, GIL = "111222333444555@lid", "222333444555666@lid"


class Post:
    """What comes from GREEN-API and Twilio to an office."""

    def __init__(self, office: Office, letters: Letters) -> None:
        self.office = office
        self._letters = letters
        self._count = 0

    async def gets(self, kind: str = "incomingMessageReceived", **fields: Any) -> None:
        """One notification of GREEN-API's."""
        self._count += 1
        body = {
            "typeWebhook": kind, "idMessage": f"M{self._count}", "timestamp": 1588091580,
            "instanceData": {"idInstance": 1101, "wid": OURS},
        } | fields  # fmt: skip
        await self._letters.take(Channel.WHATSAPP, body)

    async def hears(self, chat: str, text: str = "שלום", **sender: Any) -> None:
        """Somebody writes."""
        words = {"typeMessage": "textMessage", "textMessageData": {"textMessage": text}}
        await self.gets(senderData={"chatId": chat, **sender}, messageData=words)

    async def answers(self, chat: str, text: str = "היי, ראיתי שכתבת", **more: Any) -> None:
        """The owner writes on the phone."""
        words = {"typeMessage": "textMessage", "textMessageData": {"textMessage": text}}
        sender = {"chatId": chat, "sender": OURS, "senderName": "Studio"}
        await self.gets("outgoingMessageReceived", senderData=sender, messageData=words, **more)

    async def is_told(self, chat: str, status: str, **more: Any) -> None:
        """A receipt comes."""
        await self.gets("outgoingMessageStatus", chatId=chat, status=status, **more)

    async def texts(self, sender: str, text: str, sid: str) -> None:
        """An SMS comes."""
        await self._letters.take(Channel.SMS, {"From": sender, "MessageSid": sid, "Body": text})

    async def is_refused(self, form: dict[str, str]) -> None:
        """A receipt of Twilio's comes."""
        await self._letters.take(Channel.SMS, form)

    async def leads(self) -> list[Lead]:
        async with self.office.database.read() as connection:
            rows = await connection.execute(tables.leads.select().where(tables.leads.c.merged_into.is_(None)))
            ids = [row.id for row in rows]
        return [await self.office.lead(one) for one in ids]

    async def only(self) -> Lead:
        [lead] = await self.leads()
        return lead


@pytest.mark.parametrize(
    "sender",
    [{"sender": OURS}, {"sender": "972550000001@s.whatsapp.net"}, {"sender": "972550000001:3@c.us"},
     {"senderPhoneNumber": 972550000001}, {"senderPn": "972550000001@s.whatsapp.net"}],
)  # fmt: skip
async def test_our_own_number_makes_no_two_strangers_one(post: Post, sender: dict[str, Any]) -> None:
    await post.hears(DANA, **sender)
    await post.hears(GIL, "תפסיקו לכתוב לי", **sender)
    dana, gil = sorted(await post.leads(), key=lambda lead: lead.contact.reach[0].address)
    assert (dana.contact.phone, gil.contact.phone) == (None, None)
    assert (dana.consent.refused_at is None, gil.consent.refused_at is None) == (True, False)


async def test_it_is_nobodys_in_a_call_a_form_or_another_process_either(post: Post) -> None:
    await post.gets("incomingCall", **{"from": OURS})
    assert await post.leads() == []
    await post.hears(DANA)
    other = OwnNumbers(post.office.database)
    await other.refresh()
    assert other.numbers == {"+972550000001"}
    taken = await post.office.submits(phone="+972550000001", name="Dana")
    assert taken.lead_id is None, "by what would they be found?"
    assert (await post.only()).contact.phone is None


@pytest.mark.parametrize(
    "chat",
    [
        "0@c.us",
        "00@c.us",
        "13135550002@c.us",
        "18002428478@c.us",
        "867051314767696@bot",
        "status@broadcast",
        "1-2@g.us",
    ],
)
async def test_accounts_of_whatsapps_own_are_no_leads(post: Post, chat: str) -> None:
    await post.hears(chat)
    await post.answers(chat)
    assert await post.leads() == []


async def test_an_id_of_an_unknown_kind_leaves_a_line(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = CapturingLogger()
    monkeypatch.setattr(chats, "log", lines)
    await post.hears("12345678901234@newfangled")
    assert await post.leads() == []
    assert [line.kwargs["server"] for line in lines.calls] == ["newfangled"]


async def test_devices_and_hosted_ids_are_the_people_they_belong_to(post: Post) -> None:
    for chat in (
        "972501234567@c.us",
        "972501234567:12@s.whatsapp.net",
        "972501234567_1:2@c.us",
        "972501234567@hosted",
    ):
        await post.hears(chat)
    dana = await post.only()
    assert [(reach.address, dana.contact.phone) for reach in dana.contact.reach] == [
        ("972501234567@c.us", "+972501234567")
    ]
    await post.hears("111222333444555:7@hosted.lid", sender="972501234567@c.us")
    assert {reach.address for reach in (await post.only()).contact.reach} == {"972501234567@c.us", DANA}


async def test_a_lids_digits_under_a_phone_server_are_the_lid(post: Post) -> None:
    await post.hears("190997547974788@c.us")
    lead = await post.only()
    assert ([reach.address for reach in lead.contact.reach], lead.contact.phone) == (
        ["190997547974788@lid"],
        None,
    )
    await post.hears("190997547974788@lid", sender="190997547974788@c.us")
    assert (await post.only()).contact.phone is None


async def test_what_could_be_a_number_is_the_lid_that_is_known(post: Post) -> None:
    await post.hears("493012345678901@lid")
    await post.hears("493012345678901@c.us")
    await post.answers("493012345678901@c.us")
    lead = await post.only()
    assert (lead.contact.phone, lead.handoff.has_owner()) == (None, True)


async def test_the_owner_s_answer_is_known_under_any_address(post: Post) -> None:
    await post.hears(DANA, sender="972501234567@c.us")
    for chat in ("972501234567:4@s.whatsapp.net", DANA, "972501234567@c.us"):
        await post.answers(chat)
    dana = await post.only()
    assert dana.handoff.has_owner()
    assert (await post.office.kinds(dana.id)).count("staff") == 3


async def test_whoever_answers_a_message_is_whom_it_went_to(post: Post) -> None:
    """The form told the number, WhatsApp tells only the lid: the quoted greeting joins the two."""
    await post.office.submits(phone="+972501234567", name="Dana")
    await post.office.drain()
    words = {"extendedTextMessageData": {"text": "כמה זה עולה?"}, "quotedMessage": {"stanzaId": "whatsapp-1"}}
    await post.gets(senderData={"chatId": DANA}, messageData={"typeMessage": "quotedMessage", **words})
    dana = await post.only()
    assert dana.contact.phone == "+972501234567"
    await post.hears(DANA, "תודה")
    await post.hears("972501234567@c.us", "ומתי?")
    await post.only()


@pytest.mark.parametrize("wrote_before", [False, True])
async def test_a_receipt_tells_whose_an_id_is(post: Post, wrote_before: bool) -> None:
    """A greeting goes to the number of a form; its receipt names the chat by the lid, from which they write."""
    if wrote_before:
        await post.hears(DANA)
    await post.office.submits(phone="+972501234567", name="Dana")
    await post.office.drain()
    number = 2 if wrote_before else 1
    for status in ("sent", "delivered"):
        await post.is_told(DANA, status, sendByApi=True, idMessage=f"whatsapp-{number}")
    await post.hears(DANA, "כמה זה עולה?")
    dana = await post.only()
    assert (dana.contact.phone, dana.contact.name) == ("+972501234567", "Dana")


async def test_what_staff_or_nobody_was_told_joins_nothing(post: Post) -> None:
    words = {"extendedTextMessageData": {"text": "כמה?"}, "quotedMessage": {"stanzaId": "whatsapp-99"}}
    await post.gets(senderData={"chatId": DANA}, messageData={"typeMessage": "quotedMessage", **words})
    assert (await post.only()).contact.phone is None


async def test_receipts_alone_tell_that_the_owner_wrote(post: Post) -> None:
    await post.hears(DANA)
    await post.is_told(DANA, "delivered", sendByApi=True, idMessage="ours")
    assert not (await post.only()).handoff.has_owner()
    for status in ("sent", "delivered", "read"):
        await post.is_told(DANA, status, sendByApi=False, idMessage="theirs")
    dana = await post.only()
    assert dana.handoff.has_owner()
    lines = [line for line in await post.office.timeline(dana.id) if line["kind"] == "staff"]
    assert [line["why"] for line in lines] == [
        "somebody wrote from the business's phone: the receipt is all that was told of it"
    ]


async def test_receipts_of_words_that_were_told_say_nothing_new(post: Post) -> None:
    await post.hears(DANA)
    await post.answers(DANA, idMessage="theirs")
    await post.is_told(DANA, "read", sendByApi=False, idMessage="theirs")
    assert (await post.office.kinds((await post.only()).id)).count("staff") == 1


@pytest.mark.parametrize("no", [False, "false", "FALSE", "0", 0])
async def test_a_no_in_any_spelling_is_one(post: Post, no: object) -> None:
    await post.hears(DANA)
    await post.is_told(DANA, "delivered", sendByApi=no, idMessage="theirs")
    assert (await post.only()).handoff.has_owner()


async def test_a_receipt_that_names_no_sender_is_the_owners_where_nothing_of_ours_is_without_its_own(
    post: Post,
) -> None:
    """Instances of old do not tell who sent it, and a message of ours may go by another id in its receipt."""
    await post.hears(DANA)
    await post.office.drain()
    await post.is_told(DANA, "sent", idMessage="OTHER1")
    assert not (await post.only()).handoff.has_owner(), "it may be of our own answer"
    await post.is_told(DANA, "delivered", idMessage="whatsapp-1")
    await post.is_told(DANA, "read", idMessage="OTHER1")
    assert not (await post.only()).handoff.has_owner(), "when it was read says nothing on who wrote it"
    await post.is_told(DANA, "sent", idMessage="OTHER2")
    assert (await post.only()).handoff.has_owner()


async def test_a_receipt_that_names_no_sender_makes_nobody_a_lead(post: Post) -> None:
    await post.is_told("972501234567@c.us", "sent", idMessage="OTHER1")
    assert await post.leads() == []


@pytest.mark.parametrize("told", ["words", "receipt"])
async def test_the_owner_writes_first_to_somebody_new(post: Post, told: str) -> None:
    if told == "words":
        await post.answers("972501234567@c.us")
    else:
        await post.is_told("972501234567@c.us", "sent", sendByApi=False)
    dana = await post.only()
    assert dana.handoff.has_owner()
    assert dana.contact.phone == "+972501234567"
    assert dana.dialogue.last_inbound_at is None
    await post.hears("972501234567@c.us", "היי")
    assert (await post.only()).id == dana.id
    assert await post.office.count(tables.messages) == 0, "nothing goes out over the owner's words"


@pytest.mark.parametrize(
    ("form", "chat"),
    [("+525512345678", "5215512345678@c.us"), ("+541123456789", "5491123456789@c.us"),
     ("+5531987654321", "553187654321@c.us"), ("+972501234567", "972501234567@c.us")],
)  # fmt: skip
async def test_one_person_with_a_number_in_two_spellings(post: Post, form: str, chat: str) -> None:
    await post.office.intake.accept(arrive(Submitted(name="Dana", phone=form)))
    await post.hears(chat)
    dana = await post.only()
    assert [reach.address for reach in dana.contact.reach] == [chat]
    await post.office.intake.accept(arrive(Submitted(name="Dana", phone=f"+{chat.partition('@')[0]}")))
    await post.only()


async def test_an_sms_from_a_name_is_noted_once_and_never_answered(post: Post) -> None:
    await post.texts("Bezeq", "כמה זה עולה? נציג", "SM1")
    await post.texts("Bezeq", "כמה זה עולה? נציג", "SM1")
    await post.texts("Bezeq", "החשבון שלך מוכן", "SM2")
    await post.texts("2345", "קוד: 11", "SM3")
    bezeq, short = sorted(await post.leads(), key=lambda lead: str(lead.contact.name), reverse=True)
    assert (bezeq.contact.name, short.contact.name) == ("Bezeq", "2345")
    timeline = await post.office.timeline(bezeq.id)
    assert [(line["kind"], line["why"]) for line in timeline] == [
        ("inbound", "the sender can't be answered")
    ] * 2
    assert await post.office.count(tables.messages) == 0
    assert await post.office.count(tables.timers) == 0
