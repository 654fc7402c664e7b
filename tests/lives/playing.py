"""Plays whole lives on the whole bot and writes them down as one reads a phone: who said what, turn by turn."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from bot.channels.words import strip_marks
from bot.storyboards.people import NotOfferedError, Persona, StaffRoom
from bot.storyboards.providers import Taken
from bot.storyboards.rehearsal import Rehearsal
from conversations.engine import list_files
from conversations.journey.load import load_journey
from conversations.lead.addresses import Channel

HERE = Path(__file__).parent
JOURNEYS = Path(__file__).resolve().parents[2] / "conversations" / "journeys"
ZONE = ZoneInfo("Asia/Jerusalem")
_LENGTHS = {"m": "minutes", "h": "hours", "d": "days"}
_KINDS = {"voice": "voice", "picture": "image", "location": "location", "sticker": "sticker"}
_BREATH = timedelta(seconds=4)  # between two messages of one burst; and, ten times that, between two turns
_CHANNEL = {"whatsapp": Channel.WHATSAPP, "telegram": Channel.TELEGRAM, "sms": Channel.SMS}


@dataclass
class Exchange:
    """What they did, and what came upon it until they did something again: `came` is what the bot said."""

    number: int
    did: list[str]
    came: list[str] = field(default_factory=list)
    told_staff: list[str] = field(default_factory=list)
    is_theirs: bool = True
    """Not of a wait, a purchase or of what staff did."""


@dataclass
class Life:
    """A life as it is written, and how it went."""

    file: Path
    written: dict[str, Any]
    exchanges: list[Exchange] = field(default_factory=list)

    @property
    def name(self) -> str:
        return self.file.stem


def find_lives(folder: Path = HERE / "people") -> list[Path]:
    """The lives, in order."""
    return sorted(folder.glob("*.yaml"))


def read_life(file: Path) -> Life:
    """A life as it is written."""
    return Life(file, yaml.safe_load(file.read_text("utf-8")))


async def play(file: Path) -> Life:
    """Play one life from its beginning to its end."""
    life = read_life(file)
    written = life.written
    journey = load_journey(JOURNEYS / written["business"], list_files())
    starts = written["at"]
    starts = starts if isinstance(starts, datetime) else datetime.fromisoformat(str(starts))
    async with Rehearsal(
        journey, starts.replace(tzinfo=ZONE), seed=file.stem, quiet=timedelta(seconds=2.5)
    ) as rehearsal:
        await _Playing(life, rehearsal).all()
    return life


class _Playing:
    def __init__(self, life: Life, rehearsal: Rehearsal) -> None:
        self.life = life
        self.rehearsal = rehearsal
        channel = _CHANNEL[life.written["channel"]]
        self.persona = Persona(rehearsal, "+972501234567", life.written.get("name"), channel)
        self.staff = StaffRoom(rehearsal)
        self.seen = 0
        self.orders = 0

    async def all(self) -> None:
        if self.life.written.get("starts") == "form":
            self.begin(["(leaves their details on a form)"], is_theirs=False)
            await self.persona.leaves_details(channel=self.persona.channel)
            self.look()
        elif self.persona.channel is Channel.TELEGRAM:
            self.begin(["/start"], is_theirs=False)
            await self.persona.says("/start")
            self.look()
        for turn in self.life.written["turns"]:
            await self.take(turn)
            await self.rehearsal.advance_to(self.rehearsal.now() + _BREATH * 10)
            self.look()

    def begin(self, did: list[str], *, is_theirs: bool = True) -> None:
        self.look()
        self.life.exchanges.append(Exchange(len(self.life.exchanges) + 1, did, is_theirs=is_theirs))

    async def take(self, turn: dict[str, Any]) -> None:
        (verb, what), *_ = turn.items()
        if verb == "says":
            said = what if isinstance(what, list) else [what]
            self.begin([str(one) for one in said])
            for number, one in enumerate(said):
                if number:
                    await self.rehearsal.advance_to(self.rehearsal.now() + _BREATH / 3)
                await self.persona.says(str(one))
        elif verb == "shares":
            self.begin([f"[{what}]"])
            await self.persona.sends(_KINDS[what])  # type: ignore[arg-type]
        else:
            await self.happen(verb, what)

    async def happen(self, verb: str, what: Any) -> None:
        self.begin([f"({verb.replace('_', ' ')}: {what})"], is_theirs=False)
        if verb == "waits":
            await self.rehearsal.advance_to(self.rehearsal.now() + _length(what))
        elif verb == "staff_writes":
            try:
                await self.staff.writes("נועה", what)
            except NotOfferedError:  # nobody told them anything: they write from the business's own phone
                await self.staff.writes_on_phone(what, self.persona)
        elif verb == "staff_done":
            await self.staff.presses("נועה", "done")
        elif verb == "buys":
            self.orders += 1
            await self.persona.buys("item", 100, f"order-{self.orders}", "ILS")

    def look(self) -> None:
        """What was sent since."""
        new, self.seen = self.rehearsal.taken[self.seen :], len(self.rehearsal.taken)
        if not self.life.exchanges:
            return
        for taken in new:
            mine = taken.address == self.persona.address(taken.channel)
            (self.life.exchanges[-1].came if mine else self.life.exchanges[-1].told_staff).append(
                _show(taken)
            )


def _length(text: str) -> timedelta:
    return sum(
        (
            timedelta(**{_LENGTHS[unit]: int(count)})
            for count, unit in re.findall(r"(\d+)\s*([mhd])", str(text))
        ),
        timedelta(),
    )


def _show(taken: Taken) -> str:
    buttons = " ".join(f"[{choice.label}]" for choice in taken.shown.buttons)
    return strip_marks(f"{taken.shown.text}\n{buttons}".strip())


def write_out(life: Life, *, staff: bool = True) -> str:
    """A life as one reads it on a phone."""
    return "\n".join(_write(life, staff)) + "\n"


def _write(life: Life, staff: bool) -> Iterator[str]:
    written = life.written
    yield f"# {life.name}: {written['title']}"
    yield f"# {written['business']}, {written['channel']}, {written['name']}, {written['at']}"
    for exchange in life.exchanges:
        yield ""
        yield f"── {exchange.number}"
        for did in exchange.did:
            yield f"🙂 {did}"
        for came in exchange.came:
            yield "🤖 " + came.replace("\n", "\n   ")
        if not exchange.came and exchange.is_theirs:
            yield "🤖 (silence)"
        if staff:
            for told in exchange.told_staff:
                yield "      🔔 " + " ".join(told.split())[:150]
