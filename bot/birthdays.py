"""Birthdays of leads who were there before the bot greeted any: found once in a process's life, some at a time."""

from datetime import timedelta

from bot.clock import Clock
from conversations.birthdays.greeting import plan_anew
from conversations.birthdays.words import BirthdayWords
from conversations.turn.playbook import Playbook
from storage import timers
from storage.database import Database
from storage.timers import Timer

EVERY = timedelta(seconds=10)
_AT_ONCE = 500
"""So many at a time, as whatever else is due waits for their timers."""


class UnplannedBirthdays:
    """Has the day planned for everybody of whom it is known: all others' is planned as they are decided on."""

    def __init__(self, database: Database, clock: Clock, playbook: Playbook) -> None:
        self._database, self._clock = database, clock
        self._after: str | None = "" if playbook.journey.own_part(BirthdayWords) else None

    async def plan(self) -> None:
        """See to some more; nothing once all were looked at."""
        if self._after is None:
            return
        async with self._database.begin() as tx:
            now, (key, data) = await self._clock.read(tx), plan_anew()
            found = await timers.find_birthdays_without(tx, key.purpose, self._after, _AT_ONCE)
            await timers.start(tx, [Timer(lead_id, key, now, data=data) for lead_id in found])
        self._after = found[-1] if len(found) == _AT_ONCE else None
