"""Who is on a broadcast's list, what it would come to, and its start."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from datetime import datetime, timedelta

import msgspec

from bot.broadcasts.tallying import HeldCounts, Tallied
from bot.channels.segments import count_parts, plain_sms
from bot.decisions.arrivals import Arrival
from bot.decisions.batch import Surroundings
from bot.decisions.intake import Intake
from conversations.broadcasts.draft import Broadcast, BroadcastText
from conversations.broadcasts.inputs import BroadcastTried
from conversations.broadcasts.segment import Around, Segment, belongs
from conversations.broadcasts.writing import Prepared, prepare
from conversations.lead.addresses import Address, Channel
from conversations.lead.lead import Lead
from conversations.lead.reason import Reason
from conversations.turn.given import Given
from conversations.turn.turn import Turn
from storage import broadcasts
from storage.broadcasts import KeptBroadcast
from storage.database import Database
from storage.recipients import ListedPerson, State

_AT_ONCE = 500
_WORTH = timedelta(days=3)
"""How long after its start, or after it was resumed, a broadcast's message is worth sending."""


class NewBroadcast(msgspec.Struct, frozen=True):
    """What staff or a script want sent, and to whom. `request` makes the same order, told again, the same."""

    segment: Segment
    draft: BroadcastText
    name: str = ""
    by: str = ""
    request: str | None = None

    @property
    def title(self) -> str:
        """What it is called: by its name, else by how it begins."""
        if self.name:
            return self.name
        words = " ".join(next((text for text in self.draft.text.values() if text.strip()), "").split())
        return words if len(words) <= 40 else f"{words[:39]}…"


class Preview(msgspec.Struct):
    """What a broadcast would come to, were it started now.

    `held` counts by reason those who are on the list and would not get it; `parts` are all SMS parts together.
    Who they are is told of the first of each, as of the `getters`.
    """

    listed: int = 0
    held: list[Tallied] = []
    on: Counter[Channel] = msgspec.field(default_factory=Counter)
    parts: int = 0
    sample: str = ""
    getters: list[ListedPerson] = []

    @property
    def getting(self) -> int:
        """How many would get it."""
        return sum(self.on.values())


async def preview(
    database: Database, around: Surroundings, order: NewBroadcast, now: datetime, most: int = 0
) -> Preview:
    """Look at everybody whom the segment means. `most` of those who stand alike are told by name."""
    found, held = Preview(), HeldCounts(most)
    async for leads in _find_leads(database, around, order.segment, now):
        await asyncio.to_thread(_look_at, around, order.draft, leads, now, found, held, most)
    found.held = held.list_all()
    return found


async def start(
    database: Database, around: Surroundings, order: NewBroadcast, now: datetime
) -> tuple[str, bool]:
    """Write it down with its list; it goes out by itself from there. Gives its id, and whether it is new."""
    if known := await _find_request(database, order):
        return known, False
    listed = [lead.id async for leads in _find_leads(database, around, order.segment, now) for lead in leads]
    broadcast = Broadcast(around.fresh.id(), order.title, order.draft, now + _WORTH)
    kept = KeptBroadcast(broadcast, order.segment, "running", len(listed), order.by, now, now)
    async with database.begin() as tx:
        is_new = await broadcasts.start(tx, kept, listed, order.request)
    return (broadcast.id, True) if is_new else (await _find_request(database, order) or "", False)


async def _find_request(database: Database, order: NewBroadcast) -> str | None:
    if not order.request:
        return None
    async with database.read() as connection:
        return await broadcasts.find_request(connection, order.request)


async def try_out(intake: Intake, draft: BroadcastText, phone: str) -> bool:
    """Send a draft to one of staff's own phones; False where nobody with this number has ever written."""
    arrival = Arrival(BroadcastTried(draft), addresses=(Address("phone", phone),))
    return (await intake.accept(arrival)).lead_id is not None


async def _find_leads(
    database: Database, surroundings: Surroundings, segment: Segment, now: datetime
) -> AsyncIterator[list[Lead]]:
    around = Around(now, surroundings.channels, surroundings.playbook)
    after = ""
    while True:
        async with database.read() as connection:
            candidates = await broadcasts.read_candidates(connection, segment, after, _AT_ONCE)
        if not candidates:
            return
        after = candidates[-1].id
        yield await asyncio.to_thread(_sift, candidates, segment, around)


def _sift(candidates: list[Lead], segment: Segment, around: Around) -> list[Lead]:
    return [lead for lead in candidates if belongs(lead, segment, around)]


def _look_at(
    around: Surroundings,
    draft: BroadcastText,
    leads: list[Lead],
    now: datetime,
    found: Preview,
    held: HeldCounts,
    most: int,
) -> None:
    given = Given(now=now, channels=around.channels, base_url=around.base_url, fresh=around.fresh)
    for lead in leads:
        found.listed += 1
        prepared = prepare(Turn(around.playbook, lead, given), draft)
        if not isinstance(prepared, Prepared):
            held.add_person(_list_person(found.listed, lead, prepared, None))
            continue
        if len(found.getters) < most:
            found.getters.append(_list_person(found.listed, lead, None, prepared.channel))
        found.on[prepared.channel] += 1
        found.sample = found.sample or prepared.text
        if around.channels[prepared.channel].billed_by_part:
            found.parts += count_parts(plain_sms(prepared.text))


def _list_person(number: int, lead: Lead, why: Reason | None, channel: Channel | None) -> ListedPerson:
    contact = lead.contact
    state: State = "held" if why else "waiting"
    return ListedPerson(number, lead.id, contact.name, contact.phone, state, why, channel, None)
