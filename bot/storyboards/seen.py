"""What there is to see of a story as it is played: words in order, with the reasons behind them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

from bot.channels.words import strip_marks
from bot.storyboards.people import Persona
from bot.storyboards.providers import Taken
from bot.storyboards.rehearsal import Rehearsal
from conversations.lead.addresses import Channel
from conversations.lead.content import Language
from conversations.timeline.telling import LOST, tell_line, tell_reason
from storage import facts, leads

By = Literal["persona", "bot", "staff", "to staff", "note", "held"]
_WORDS = ("inbound", "staff")
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

    async def catch_up(self) -> None:
        """See what was sent, held back and noted meanwhile, in its order in time."""
        lines = await self._read_timeline()
        new = [self._see(taken, lines) for taken in self.rehearsal.taken[self._taken :]]
        self._taken = len(self.rehearsal.taken)
        new += self._find_notes(lines)
        self.seen += sorted(new, key=lambda seen: seen.at)

    def _see(self, taken: Taken, lines: list[dict[str, Any]]) -> Seen:
        shown = taken.shown.text
        if taken.shown.buttons:
            shown += "\n" + " ".join(f"[{choice.label}]" for choice in taken.shown.buttons)
        if taken.address != self.persona.address(taken.channel):
            return Seen(taken.at, "to staff", shown, taken.channel)
        why = tell_reason(_find_reason(taken, lines), self.language, self.rehearsal.journey)
        return Seen(taken.at, "bot", shown, taken.channel, why=why)

    async def read_stage(self) -> str | None:
        """Where the lead stands; None while the bot knows of nobody."""
        lead_id = await self.persona.find_id()
        async with self.rehearsal.app.database.read() as connection:
            lead = await leads.read(connection, lead_id) if lead_id else None
        return lead.stage if lead else None

    async def read_reasons(self) -> list[str]:
        """What the timeline tells beside people's and the bot's own words: each as stored, in Hebrew and in English."""
        lines, journey = await self._read_timeline(), self.rehearsal.journey
        told = []
        for line in lines:
            said = {**line, "text": ""} if line["kind"] in _WORDS or "message_kind" in line else line
            forms = [{key: said.get(key) or "" for key in ("text", "why", "error")}]
            forms += [tell_line(said, language, journey) for language in ("he", "en")]
            told.append("\n".join(dict.fromkeys(text for form in forms for text in form.values() if text)))
        return [text for text in told if text]

    def _find_notes(self, lines: list[dict[str, Any]]) -> list[Seen]:
        entries = [line for line in lines if "message_kind" not in line]
        ended = [
            (number, line)
            for number, line in enumerate(line for line in lines if "message_kind" in line)
            if line["status"] in LOST and number not in self._ended
        ]
        self._ended.update(number for number, _ in ended)
        new, self._noted = entries[self._noted :], len(entries)
        notes = [self._tell(line) for line in new if line["kind"] in _NOTED]
        now = self.rehearsal.now().isoformat()
        return notes + [
            self._tell({**line, "kind": "held", "at": now, "why": line.get("error") or line["why"]})
            for _, line in ended
        ]

    def _tell(self, line: dict[str, Any]) -> Seen:
        told = tell_line(line, self.language, self.rehearsal.journey)
        kind: By = "held" if line["kind"] == "held" else "note"
        return Seen(datetime.fromisoformat(line["at"]), kind, told.get("text", ""), why=told.get("why"))

    async def _read_timeline(self) -> list[dict[str, Any]]:
        lead_id = await self.persona.find_id()
        if lead_id is None:
            return []
        async with self.rehearsal.app.database.read() as connection:
            return await facts.read_timeline(connection, lead_id)


def _find_reason(taken: Taken, lines: list[dict[str, Any]]) -> str:
    """Why a message was sent: the outbox's row of that text, sent on that channel at that moment."""
    for line in reversed(lines):
        if (
            line.get("sent_at") == taken.at.isoformat()
            and line["channel"] == taken.channel
            and line["text"] == taken.content.text
        ):
            return str(line["why"])
    return ""
