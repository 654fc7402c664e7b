"""What waits for staff, told once a day when they come in: the angriest first, then the oldest."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.clock import Clock
from conversations.handoff.staff_words import STAFF_WORDS
from conversations.hours.holidays import Calendar
from conversations.hours.windows import is_open
from conversations.lead.addresses import Recipient
from conversations.lead.reason import Reason
from conversations.timeline.names import name_length
from conversations.timeline.telling import Telling
from conversations.turn.playbook import Playbook
from conversations.wording.filling import fill
from conversations.wording.names import safe_name
from storage import accounts, handoffs
from storage.accounts import NewNotice
from storage.database import Database
from storage.handoffs import OpenCase

EVERY = timedelta(minutes=5)
_OLD = timedelta(hours=3)  # what is younger is still being alerted
_MOST = 15


class Digest:
    """Tells staff once a day of every case that nobody has taken."""

    def __init__(
        self, database: Database, clock: Clock, playbook: Playbook, places: Sequence[Recipient]
    ) -> None:
        self._database = database
        self._clock = clock
        self._playbook = playbook
        self._places = places

    async def tell(self) -> None:
        """Tell them, if they are there and were not told today. Several processes tell it once."""
        async with self._database.read() as connection:
            now = await self._clock.read(connection)
            if not (self._places and self._are_there(now)):
                return
            waiting = [case for case in await handoffs.list_open(connection) if _waits(case, now)]
        if not waiting:
            return
        day = now.astimezone(self._playbook.zone).date().isoformat()
        text = word_digest(self._playbook, waiting, now)
        notices = [
            NewNotice(f"digest:{day}:{place.address}", place.channel, place.address, text)
            for place in self._places
        ]
        async with self._database.begin() as tx:
            await accounts.add_notices(tx, notices, now)

    def _are_there(self, now: datetime) -> bool:
        journey = self._playbook.journey
        calendar = Calendar(journey.business.country, journey.rules)
        return is_open(journey.business.staff_hours, now, ZoneInfo(journey.business.timezone), calendar)


def word_digest(playbook: Playbook, waiting: Sequence[OpenCase], now: datetime) -> str:
    """The cases as staff read them, a line each."""
    language = playbook.journey.business.languages[0]
    words, telling = STAFF_WORDS[language], playbook.index(Telling)
    ordered = sorted(waiting, key=lambda case: (not case.lead.handoff.is_grieved(), case.opened_at))
    lines = [
        f"{'🔥' if case.lead.handoff.is_grieved() else '•'} {_who(case, words['no_name'])} · "
        f"{telling.why((_why(case),), language)} · {name_length(now - case.opened_at, language)}"
        for case in ordered[:_MOST]
    ]
    more = len(ordered) - len(lines)
    return (
        fill(words["digest"], {"count": str(len(ordered))})
        + "\n"
        + "\n".join(lines)
        + (f"\n+{more}" if more else "")
    )


def _waits(case: OpenCase, now: datetime) -> bool:
    return case.owner is None and now - case.opened_at >= _OLD


def _why(case: OpenCase) -> Reason:
    """What it is about by now: a case may have become a graver one."""
    handoff = case.lead.handoff.open
    return handoff.reason if handoff else case.reason


def _who(case: OpenCase, no_name: str) -> str:
    contact = case.lead.contact
    return " ".join(filter(None, (safe_name(contact.name) or no_name, (contact.phone or "")[-4:])))
