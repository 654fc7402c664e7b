"""What happens around an event of a story: it fills up, moves, is called off; somebody is scanned at its door."""

from datetime import timedelta
from typing import Any

import msgspec
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.decisions.arrivals import Arrival
from bot.organising.organising import organise
from bot.storyboards.rehearsal import Rehearsal
from bot.storyboards.story import EventAct
from conversations.events.book import EventCalendar
from conversations.events.event import Event
from conversations.events.inputs import RegistrationAsked, RegistrationWithdrawn
from conversations.lead.addresses import phone_address
from storage import event_writing

_OTHERS = "+9725098765{:02}"


class Organiser:
    """Whoever holds the event that comes next in a story, and its other guests."""

    def __init__(self, rehearsal: Rehearsal) -> None:
        self._rehearsal = rehearsal
        self._id: str | None = None

    async def does(self, act: EventAct, phone: str) -> None:
        """Whatever an act says, in this order. `phone` is the story's person, who may be scanned."""
        if act.capacity is not None:
            await self._change(capacity=act.capacity)
        if act.page is not None:
            await self._tell(phone, _fill_page(self._find(), act.page))
        for number in range(act.others):
            await self._tell(_OTHERS.format(number), RegistrationAsked(self._find().id, "אורחת"))
        for number in range(act.give_up):
            await self._tell(_OTHERS.format(number), RegistrationWithdrawn(self._find().id))
        if by := (act.later or timedelta()) - (act.earlier or timedelta()):
            event = self._find()
            await self._change(starts_at=event.starts_at + by, ends_at=event.ends_at + by)
        if act.status is not None:
            await self._change(status=act.status)
        if act.scanned:
            async with self._rehearsal.app.database.begin() as tx:
                await self._scan(tx, phone if act.scanned == "them" else _OTHERS.format(0))
        await self._rehearsal.settle()

    def _find(self) -> Event:
        calendar = self._rehearsal.app.playbook.live.get(EventCalendar)
        if self._id is None:
            now = self._rehearsal.now()
            self._id = next(event.id for event in calendar.events if not event.is_over(now))
        event = calendar.find(self._id)
        assert event is not None
        return event

    async def _change(self, **changes: Any) -> None:
        known = self._find()
        async with self._rehearsal.app.database.begin() as tx:
            await organise(
                tx, known.id, lambda before: _revise(before or known, changes), self._rehearsal.now()
            )
        await self._rehearsal.app.events.refresh()

    async def _tell(self, phone: str, told: RegistrationAsked | RegistrationWithdrawn) -> None:
        arrival = Arrival(told, addresses=(phone_address(phone),), creates=True, phone=phone, spoke=False)
        await self._rehearsal.accept(arrival)

    async def _scan(self, tx: AsyncConnection, phone: str) -> None:
        await event_writing.note_arrival(tx, self._find().id, phone_address(phone), self._rehearsal.now())


def _fill_page(event: Event, filled: dict[str, str]) -> RegistrationAsked:
    """What a landing page tells once somebody sent it."""
    answers = {name: told for name, told in filled.items() if name != "name"}
    return RegistrationAsked(event.id, filled["name"], answers, "landing page")


def _revise(event: Event, changes: dict[str, Any]) -> Event:
    return msgspec.structs.replace(event, version=event.version + 1, **changes)
