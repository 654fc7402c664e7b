"""What there is to see of a story as it is played: words in order, with the reasons behind them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from bot.channels.words import strip_marks
from bot.storyboards.people import Persona
from bot.storyboards.providers import Taken
from bot.storyboards.rehearsal import Rehearsal
from conversations.lead.addresses import Channel
from conversations.lead.content import Language
from conversations.timeline.entry import Entry
from conversations.timeline.telling import Telling
from storage import facts, leads

By = Literal["persona", "bot", "staff", "to staff", "note", "held"]
_WORDS = ("inbound", "staff")
_LANGUAGES: tuple[Language, ...] = ("he", "en")
_NOTED = ("held", "stage", "consent", "merge", "failed")


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing that happened. `why` is the reason, in the story's language."""

    at: datetime
    kind: By
    text: str
    channel: Channel | None = None
    who: str | None = None
    why: str | None = None

    def shows(self, text: str) -> bool:
        """Whether a text is in it, however its lines are broken."""
        return _plain(text) in _plain(self.text)


def _plain(text: str) -> str:
    return " ".join(strip_marks(text).split())


class Looks:
    """Watches a story. What came is what came since the last thing that somebody did."""

    def __init__(self, rehearsal: Rehearsal, persona: Persona, seen: list[Seen]) -> None:
        self.rehearsal = rehearsal
        self.persona = persona
        self.seen = seen
        self.language: Language = persona.language or rehearsal.journey.business.languages[0]
        self._telling = rehearsal.app.playbook.index(Telling)
        self._zone = ZoneInfo(rehearsal.journey.business.timezone)
        self._since = 0
        self._taken = 0
        self._noted = 0
        self._ended: set[int] = set()

    def local(self, moment: datetime) -> datetime:
        """A moment in the business's own time."""
        return moment.astimezone(self._zone)

    def begin(self) -> None:
        """Somebody does something: what came before is old."""
        self._since = len(self.seen)

    def latest(self) -> list[Seen]:
        """What happened since."""
        return self.seen[self._since :]

    def came(self) -> list[Seen]:
        """What came to the persona since."""
        return [seen for seen in self.latest() if seen.kind == "bot"]

    def told_staff(self) -> list[Seen]:
        """What came to staff since."""
        return [seen for seen in self.latest() if seen.kind == "to staff"]

    def act(self, text: str, staff: str | None = None) -> None:
        """Somebody did something."""
        who = staff or self.persona.name
        channel = None if staff else self.persona.channel
        self.seen.append(Seen(self.rehearsal.now(), "staff" if staff else "persona", text, channel, who))

    def note(self, text: str) -> None:
        """Something happened around them."""
        self.seen.append(Seen(self.rehearsal.now(), "note", text))

    async def turn_to(self, persona: Persona) -> None:
        """Watch somebody else from now on; what they heard before is old."""
        await self.catch_up()
        self.persona = persona
        self._noted = len([entry for entry in await self._read_timeline() if entry.message is None])

    async def catch_up(self) -> None:
        """See what was sent, held back and noted meanwhile, in its order in time."""
        entries = await self._read_timeline()
        new = [self._see(taken, entries) for taken in self.rehearsal.taken[self._taken :]]
        self._taken = len(self.rehearsal.taken)
        new += self._find_notes(entries)
        self.seen += sorted(new, key=lambda seen: seen.at)

    def _see(self, taken: Taken, entries: list[Entry]) -> Seen:
        shown = taken.shown.text
        if taken.shown.buttons:
            shown += "\n" + " ".join(f"[{choice.label}]" for choice in taken.shown.buttons)
        if taken.address != self.persona.address(taken.channel):
            return Seen(taken.at, "to staff", shown, taken.channel)
        sent = _find_sent(taken, entries)
        why = self._telling.words(sent, self.language).why if sent else ""
        return Seen(taken.at, "bot", shown, taken.channel, why=why)

    async def read_stage(self) -> str | None:
        """Where the lead stands; None while the bot knows of nobody."""
        lead_id = await self.persona.find_id()
        async with self.rehearsal.app.database.read() as connection:
            lead = await leads.read(connection, lead_id) if lead_id else None
        return lead.stage if lead else None

    async def read_reasons(self) -> list[str]:
        """What the timeline tells beside people's and the bot's own words: each plainly, in Hebrew and in English."""
        told = [self._tell_everyhow(entry) for entry in await self._read_timeline()]
        return [text for text in told if text]

    def _tell_everyhow(self, entry: Entry) -> str:
        forms = [self._telling.words(entry, language) for language in (None, *_LANGUAGES)]
        if entry.message is not None or entry.line in _WORDS:
            forms = [form._replace(text="") for form in forms]
        return "\n".join(dict.fromkeys(text for form in forms for text in form if text))

    def _find_notes(self, entries: list[Entry]) -> list[Seen]:
        lines = [entry for entry in entries if entry.message is None]
        lost = [
            (number, entry)
            for number, entry in enumerate(entry for entry in entries if entry.message is not None)
            if entry.is_lost and number not in self._ended
        ]
        self._ended.update(number for number, _ in lost)
        new, self._noted = lines[self._noted :], len(lines)
        return [self._tell(entry) for entry in new if entry.line in _NOTED] + [
            self._tell_lost(entry) for _, entry in lost
        ]

    def _tell(self, entry: Entry) -> Seen:
        words = self._telling.words(entry, self.language)
        kind: By = "held" if entry.line == "held" else "note"
        return Seen(entry.at, kind, words.text, why=words.why)

    def _tell_lost(self, entry: Entry) -> Seen:
        words = self._telling.words(entry, self.language)
        return Seen(self.rehearsal.now(), "held", words.text, why=words.error or words.why)

    async def _read_timeline(self) -> list[Entry]:
        lead_id = await self.persona.find_id()
        if lead_id is None:
            return []
        async with self.rehearsal.app.database.read() as connection:
            return await facts.read_timeline(connection, lead_id)


def _find_sent(taken: Taken, entries: list[Entry]) -> Entry | None:
    """The outbox's row of that text, sent on that channel at that moment."""
    for entry in reversed(entries):
        message = entry.message
        if message is None or (message.sent_at, entry.channel) != (taken.at, taken.channel):
            continue
        if message.content.text == taken.content.text:
            return entry
    return None
