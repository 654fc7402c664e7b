"""A typed number proves nothing: whoever types somebody's number sees nothing of theirs, and becomes nobody else."""

import re
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.decisions.arrivals import Arrival
from bot.organising.organising import organise
from bot.organising.watching import EventWatch
from conversations.events.event import Event
from conversations.events.facts import FormLeft
from conversations.events.inputs import RegistrationAsked
from conversations.events.part import Events
from conversations.lead.addresses import Address, Channel, Recipient, phone_address
from conversations.lead.lead import Lead
from conversations.turn.inputs import Input, Said, Shared
from storage import events, leads
from storage.tables.messages import messages
from storage.tables.timers import timers
from tests.harness.happening import Hall, event
from tests.harness.office import Office, Provider
from tests.harness.studio import SUNDAY

DANA = "+972501234567"
TYPED = "050-1234567"
UNPROVEN = "כבר נרשמת? "
NOW = "להירשם עכשיו"


@pytest.fixture
async def office(ready_url: str) -> AsyncIterator[Office]:
    """An open day to which Dana is registered by her number."""
    async with Office(ready_url, Provider(), Provider(Channel.TELEGRAM), movable=True) as office:
        await office.clock.move_to(office.database, SUNDAY)
        await opens(office, event(capacity=9))
        asked = RegistrationAsked("open_day", "דנה כהן")
        await office.intake.accept(
            Arrival(asked, addresses=(phone_address(DANA),), creates=True, phone=DANA, spoke=False)
        )
        yield office


class Stranger:
    """Somebody in a chat that tells nothing of whose phone it is."""

    def __init__(self, office: Office, channel: Channel = Channel.TELEGRAM, name: str = "77") -> None:
        self.office, self.channel, self.name = office, channel, name

    async def does(self, happened: Input) -> Lead:
        arrival = Arrival(
            happened, addresses=(Address(self.channel.value, self.name),), creates=True,
            reach=Recipient(self.channel, self.name),
        )  # fmt: skip
        accepted = await self.office.intake.accept(arrival)
        return await self.office.lead(str(accepted.lead_id))

    async def says(self, *lines: str) -> Lead:
        for words in lines:
            lead = await self.does(Said(words, self.channel))
        return lead if lines else await self.looks()

    async def looks(self) -> Lead:
        """As it stands, with nothing said."""
        async with self.office.database.read() as connection:
            mine = Address(self.channel.value, self.name)
            return await self.office.lead((await leads.find_ids(connection, [mine]))[mine])


def last_line(lead: Lead) -> str:
    return lead.dialogue.recent[-1].text


async def find_dana(office: Office) -> Lead:
    async with office.database.read() as connection:
        found = await leads.find_ids(connection, [phone_address(DANA)])
    return await office.lead(found[phone_address(DANA)])


async def opens(office: Office, made: Event) -> None:
    """One more event there is."""
    async with office.database.begin() as tx:
        await organise(tx, made.id, lambda known: known or made, SUNDAY)
    await EventWatch(office.database, office.clock, office.intake).refresh()


async def told_to_dana(office: Office) -> list[str]:
    """All that was queued for her, in order."""
    query = select(messages).where(messages.c.lead_id == (await find_dana(office)).id).order_by(messages.c.id)
    async with office.database.read() as connection:
        return [str(row.content) for row in await connection.execute(query)]


async def count(office: Office) -> int:
    async with office.database.read() as connection:
        return (await events.count(connection, "open_day")).registered


@pytest.mark.parametrize(
    ("channel", "name"), [(Channel.TELEGRAM, "77"), (Channel.WHATSAPP, "123456789012345@lid")]
)
async def test_who_types_somebodys_number_sees_no_ticket_and_is_nobody_else(
    office: Office, channel: Channel, name: str
) -> None:
    stranger = Stranger(office, channel, name)
    lead = await stranger.says("כנס", "יעל לוי", TYPED)
    dana = await find_dana(office)
    assert UNPROVEN in last_line(lead)
    assert all("/t/" not in line.text for line in lead.dialogue.recent)
    assert lead.id != dana.id
    assert (lead.contact.phone, lead.contact.told_phone) == (None, DANA)
    assert lead[Events].tickets == []
    assert (dana.contact.name, dana.contact.reach) == ("דנה כהן", dana.contact.reach)
    lead = await stranger.says(NOW)
    [own], [hers] = lead[Events].tickets, (await find_dana(office))[Events].tickets
    assert (own.name, hers.name) == ("יעל לוי", "דנה כהן")
    assert own.code != hers.code
    assert await count(office) == 2


async def test_who_shares_their_own_contact_has_what_is_theirs(office: Office) -> None:
    stranger = Stranger(office)
    lead = await stranger.says("כנס", "דנה כהן", TYPED)
    assert [choice.shares_phone for choice in lead.dialogue.choices] == [True, False]
    lead = await stranger.does(Shared("contact", Channel.TELEGRAM, phone=DANA))
    [ticket] = lead[Events].tickets
    assert ticket.code in last_line(lead)
    assert (lead.contact.phone, lead[Events].filling) == (DANA, None)
    assert (await find_dana(office)).id == lead.id
    assert await count(office) == 1


async def test_a_contact_of_somebody_else_proves_nothing(office: Office) -> None:
    stranger = Stranger(office)
    await stranger.says("כנס", "יעל לוי")
    lead = await stranger.does(Shared("contact", Channel.TELEGRAM, link=f"tel:{DANA}"))
    assert lead.contact.phone is None
    assert lead[Events].tickets == []
    lead = await stranger.does(Shared("contact", Channel.TELEGRAM, phone="+972507654321"))
    [ticket] = lead[Events].tickets
    assert (ticket.name, lead.contact.phone) == ("יעל לוי", "+972507654321")


async def test_who_has_the_number_is_found_by_it_and_not_who_typed_it_before(office: Office) -> None:
    stranger = Stranger(office)
    lead = await stranger.says("כנס", "יעל לוי", "050-7654321", NOW)
    assert len(lead[Events].tickets) == 1
    asked = RegistrationAsked("open_day", "נועה")
    phone = "+972507654321"
    accepted = await office.intake.accept(
        Arrival(asked, addresses=(phone_address(phone),), creates=True, phone=phone)
    )
    assert accepted.lead_id != lead.id
    assert await count(office) == 3


@pytest.mark.parametrize(
    "lines",
    [
        (), ("אולי",), ("כן",), ("לא רוצה",), (None,), (NOW,), ("כנס",), ("050-1111111",), ("050-1111111", "כן"),
        ("050-1111111", "050-2222222"), (None, "ערב פתוח", "יעל לוי", NOW),
    ],
)  # fmt: skip
async def test_nothing_differs_for_a_stranger_whether_a_number_is_known_or_not(
    office: Office, lines: tuple[str | None, ...]
) -> None:
    """The same words, the same choices, the same end."""
    await opens(office, event("evening", title={"he": "ערב פתוח"}, keywords=("ערב פתוח",)))
    read = []
    for name, phone in (("77", TYPED), ("78", "050-7654321")):
        said = [phone if words is None else words for words in lines]
        lead = await Stranger(office, name=name).says("כנס", "יעל לוי", phone, *said)
        told = [hide(line.text, phone) for line in lead.dialogue.recent]
        read.append((told, lead.dialogue.choices, lead[Events].filling is None, len(lead[Events].tickets)))
    assert read[0] == read[1]


@pytest.mark.parametrize("channel", [Channel.TELEGRAM, Channel.WHATSAPP])
@pytest.mark.parametrize(
    "lines", [(), ("maybe",), ("yes",), ("Register me now",), ("050-1111111",), ("stop",)]
)
async def test_in_english_nothing_differs_either(
    office: Office, channel: Channel, lines: tuple[str, ...]
) -> None:
    """The step that tells nothing, in the words of who writes English, and what each answer to it leads to."""
    read = []
    for name, phone in (("177@lid", TYPED), ("178@lid", "050-7654321")):
        stranger = Stranger(office, channel, name)
        lead = await stranger.says("conference", "Yael Levi", phone)
        told, typed = lead.dialogue.recent[-1].text, f"+972{phone[1:].replace('-', '')}"
        assert "Registered already?" in told
        assert typed in told
        assert "text us conference from that phone" in told
        assert ("share it by the button" in told) == (channel is Channel.TELEGRAM)
        labels = [choice.label for choice in lead.dialogue.choices]
        assert labels == [*(["📱 Share my number"] if channel is Channel.TELEGRAM else []), "Register me now"]
        lead = await stranger.says(*lines)
        assert not re.search("[א-ת]", re.sub("כנס היריון|היכל התרבות", "", last_line(lead)))
        read.append(([hide(line.text, phone) for line in lead.dialogue.recent], lead.dialogue.choices))
    assert read[0] == read[1]


def hide(text: str, phone: str) -> str:
    """What is said, without the numbers and codes in it."""
    return re.sub(r"/t/\w+", "/t/", text.replace(phone, "").replace("+972" + phone[1:].replace("-", ""), ""))


async def test_whose_number_was_typed_gets_the_ticket_on_that_phone_once_a_day(office: Office) -> None:
    [ticket] = (await find_dana(office))[Events].tickets
    await Stranger(office).says("כנס", "יעל לוי", TYPED)
    await office.sweep.run()
    await Stranger(office, name="78").says("כנס", "נועה לוי", TYPED)
    await office.sweep.run()
    [reminder] = [text for text in await told_to_dana(office) if "המספר הזה נכתב" in text]
    assert ticket.code in reminder
    await office.clock.move_to(office.database, SUNDAY + timedelta(days=1, minutes=1))
    await Stranger(office, name="79").says("כנס", "רות לוי", TYPED)
    await office.sweep.run()
    assert len([text for text in await told_to_dana(office) if "המספר הזה נכתב" in text]) == 2


async def test_nobody_has_many_phones_written_to(office: Office) -> None:
    """Of the numbers that one person types in a day, three at most hear of it."""
    phones = [f"+97250333444{number}" for number in range(5)]
    for phone in phones:
        asked = RegistrationAsked("open_day", "אורחת")
        await office.intake.accept(
            Arrival(asked, addresses=(phone_address(phone),), creates=True, phone=phone)
        )
    stranger = Stranger(office)
    await stranger.says("כנס", "יעל לוי")
    for phone in phones:
        await stranger.says("כנס", phone, "די")
    async with office.database.read() as connection:
        asked_of = [
            row.lead_id for row in await connection.execute(select(timers).where(timers.c.part == "typed"))
        ]
    assert len(asked_of) == 3


async def test_who_refused_is_not_written_to_because_their_number_was_typed(office: Office) -> None:
    dana = await find_dana(office)
    await office.takes(dana.id, Said("הסר", Channel.WHATSAPP))
    before = await told_to_dana(office)
    await Stranger(office).says("כנס", "יעל לוי", TYPED)
    await office.sweep.run()
    assert await told_to_dana(office) == before


async def test_at_a_second_event_the_number_that_was_told_is_looked_at_in_the_same_way(
    office: Office,
) -> None:
    await opens(office, event("evening", title={"he": "ערב פתוח"}, keywords=("ערב פתוח",)))
    asked = RegistrationAsked("evening", "דנה כהן")
    await office.intake.accept(Arrival(asked, addresses=(phone_address(DANA),), creates=True, phone=DANA))
    stranger = Stranger(office)
    await stranger.says("כנס", "יעל לוי", TYPED, NOW)
    lead = await stranger.says("ערב פתוח", "יעל לוי")
    assert UNPROVEN in last_line(lead)
    assert len(lead[Events].tickets) == 1
    await office.sweep.run()
    assert len([text for text in await told_to_dana(office) if "ערב פתוח" in text and "נכתב" in text]) == 1
    lead = await stranger.does(Shared("contact", Channel.TELEGRAM, phone=DANA))
    assert (await find_dana(office)).id == lead.id
    assert {(held.event, held.name) for held in lead[Events].tickets if held.event == "evening"} == {
        ("evening", "דנה כהן")
    }


async def test_nobody_tries_one_number_after_another(office: Office) -> None:
    stranger = Stranger(office)
    lead = await stranger.says("כנס", "יעל לוי", TYPED, "050-1111111", "050-2222222", "050-3333333")
    assert "נעצור כאן" in last_line(lead)
    assert "form left: כנס היריון" in [line["text"] for line in await office.timeline(lead.id)]


@pytest.mark.parametrize("words", [NOW, "כן", "2", TYPED, "תרשמו אותי"])
async def test_who_does_not_share_their_number_registers_with_one_word(office: Office, words: str) -> None:
    lead = await Stranger(office).says("כנס", "יעל לוי", "123", "50", TYPED, words)
    [own] = lead[Events].tickets
    assert own.code in last_line(lead)


def test_a_number_that_was_told_is_not_asked_for_again() -> None:
    other = event("evening", title={"he": "ערב פתוח"}, keywords=("ערב פתוח",))
    guest = Hall((event(), other)).guest(channel=Channel.TELEGRAM)
    guest.lead.contact.phone = None
    for words in ("כנס", "דנה כהן", TYPED, "כן", "ערב פתוח"):
        guest.says(words)
    told = guest.says("דנה כהן")
    assert (UNPROVEN in told, "+972501234567" in told) == (True, True)
    assert "על שם: דנה כהן" in guest.says("כן")
    assert not guest.notes(FormLeft)
