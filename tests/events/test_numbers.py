"""A typed number proves nothing: whoever types somebody's number sees nothing of theirs, and becomes nobody else."""

from collections.abc import AsyncIterator

import pytest

from bot.decisions.arrivals import Arrival
from bot.organising.organising import organise
from bot.organising.watching import EventWatch
from conversations.events.facts import FormLeft
from conversations.events.inputs import RegistrationAsked
from conversations.events.part import Events
from conversations.lead.addresses import Address, Channel, Recipient, phone_address
from conversations.lead.lead import Lead
from conversations.turn.inputs import Input, Said, Shared
from storage import events, leads
from tests.harness.happening import Hall, event
from tests.harness.office import Office, Provider
from tests.harness.studio import SUNDAY

DANA = "+972501234567"
TYPED = "050-1234567"
SENT_THERE = "על המספר הזה כבר יש כרטיס, והוא נשלח לטלפון הזה."


@pytest.fixture
async def office(ready_url: str) -> AsyncIterator[Office]:
    """An open day to which Dana is registered by her number."""
    async with Office(ready_url, Provider(), Provider(Channel.TELEGRAM), movable=True) as office:
        await office.clock.move_to(office.database, SUNDAY)
        made = event(capacity=5)
        async with office.database.begin() as tx:
            await organise(tx, made.id, lambda known: known or made, SUNDAY)
        await EventWatch(office.database, office.clock, office.intake).refresh()
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
        return lead


def last_line(lead: Lead) -> str:
    return lead.dialogue.recent[-1].text


async def find_dana(office: Office) -> Lead:
    async with office.database.read() as connection:
        found = await leads.find_ids(connection, [phone_address(DANA)])
    return await office.lead(found[phone_address(DANA)])


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
    assert SENT_THERE in last_line(lead)
    assert all("/t/" not in line.text for line in lead.dialogue.recent)
    assert lead.id != dana.id
    assert (lead.contact.phone, lead.contact.told_phone) == (None, DANA)
    assert lead[Events].tickets == []
    assert (dana.contact.name, dana.contact.reach) == ("דנה כהן", dana.contact.reach)
    lead = await stranger.says("להירשם בנפרד")
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
    lead = await stranger.says("כנס", "יעל לוי", "050-7654321")
    assert len(lead[Events].tickets) == 1
    asked = RegistrationAsked("open_day", "נועה")
    phone = "+972507654321"
    accepted = await office.intake.accept(
        Arrival(asked, addresses=(phone_address(phone),), creates=True, phone=phone)
    )
    assert accepted.lead_id != lead.id
    assert await count(office) == 3


async def test_nobody_tries_one_number_after_another(office: Office) -> None:
    stranger = Stranger(office)
    lead = await stranger.says("כנס", "יעל לוי", TYPED, TYPED, TYPED)
    assert "נעצור כאן" in last_line(lead)
    assert "form left: כנס היריון" in [line["text"] for line in await office.timeline(lead.id)]


def test_a_number_that_was_told_is_asked_for_once() -> None:
    other = event("evening", title={"he": "ערב פתוח"}, keywords=("ערב פתוח",))
    guest = Hall((event(), other)).guest(channel=Channel.TELEGRAM)
    guest.lead.contact.phone = None
    guest.says("כנס")
    guest.says("דנה כהן")
    guest.says(TYPED)
    guest.says("ערב פתוח")
    assert "על שם: דנה כהן" in guest.says("דנה כהן")
    assert not guest.notes(FormLeft)
