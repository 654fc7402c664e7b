"""Many people at once, and a broadcast to them."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import update

from bot.broadcasts.starting import NewBroadcast, start
from bot.broadcasts.telling import BroadcastProgress, read_progress
from conversations.broadcasts.draft import Broadcast, BroadcastText
from conversations.lead.addresses import Channel, Reach, phone_address
from conversations.lead.consent import Consent
from conversations.lead.lead import Lead
from conversations.lead.reason import reason
from storage import broadcasts, leads
from storage.broadcasts import KeptBroadcast, Status
from storage.tables import schema as tables
from tests.harness.office import Office, Provider
from tests.harness.people import NOON, lead

WORDS = BroadcastText({"he": "יש מקום בשיעור של יום שני", "en": "There is room on Monday"}, "advertising")
NEWS = BroadcastText({"he": "הסטודיו סגור ביום ראשון", "en": "The studio is closed on Sunday"}, "service")


def name(number: int) -> str:
    """The id of one of many."""
    return f"p{number:05d}"


def address(number: int) -> str:
    """Where one of many is on WhatsApp."""
    return f"9725{number:08d}@c.us"


def one_of_many(number: int, *, agreed: bool = True, **known: Any) -> Lead:
    """Somebody on WhatsApp who agreed to advertising."""
    person = lead(name(number), reach=[Reach(Channel.WHATSAPP, address(number))], **known)
    person.contact.phone = f"+9725{number:08d}"
    if agreed:
        person.consent.add(Consent(True, "כן", person.created_at, "form"))
    return person


def a_broadcast(broadcast_id: str) -> KeptBroadcast:
    """One as it is when it starts."""
    broadcast = Broadcast(broadcast_id, "מבצע", WORDS, NOON + timedelta(days=3))
    return KeptBroadcast(broadcast, {}, "running", 1, "Noa", NOON, NOON)


async def gather(office: Office, *people: Lead) -> None:
    """Have them in the database, found by their numbers."""
    async with office.database.begin() as tx:
        await leads.create(tx, people, datetime.now(UTC))
        await leads.claim(
            tx, {phone_address(one.contact.phone): one.id for one in people if one.contact.phone}
        )


async def send_to_all(office: Office, draft: BroadcastText = WORDS, **segment: Any) -> str:
    """Start a broadcast; gives its id."""
    order = NewBroadcast(segment, draft, "מבצע")
    started, _ = await start(office.database, office.intake.around, order, office.clock.now())
    return started


async def put(office: Office, broadcast: str, status: Status) -> bool:
    """Pause it, go on, or stop it."""
    async with office.database.begin() as tx:
        why = reason("broadcast_stopped")
        return await broadcasts.set_status(tx, broadcast, status, why, office.clock.now())


async def look(office: Office, broadcast: str) -> BroadcastProgress:
    """How far it is."""
    async with office.database.read() as connection:
        kept = await broadcasts.read(connection, broadcast)
        assert kept is not None
        return await read_progress(connection, kept)


def times_written(provider: Provider) -> Counter[str]:
    """How often a broadcast came to each address."""
    said = {text for draft in (WORDS, NEWS) for text in draft.text.values()}
    return Counter(taken.address for taken in provider.taken if any(one in taken.text for one in said))


def reasons(progress: BroadcastProgress) -> dict[str, dict[str, int]]:
    """By state: how often each reason."""
    told: dict[str, dict[str, int]] = {state: {} for state in progress.counts}
    for one in progress.reasons:
        assert one.why is not None
        told[one.state][one.why.name] = told[one.state].get(one.why.name, 0) + one.count
    return told


async def spoil(office: Office, lead_id: str) -> None:
    """Have a record that can't be read."""
    async with office.database.begin() as tx:
        await tx.execute(update(tables.leads).where(tables.leads.c.id == lead_id).values(state='{"id": 5}'))
