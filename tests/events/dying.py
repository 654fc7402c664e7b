"""Run as a process of its own: it does one thing at an event, and is killed at a line of the code that does it.

`python -m tests.events.dying URL ACT ROUND LINE LOG [careless]`: LINE is the number of the line, counted as they are
reached for the first time; 0: none, and how many there were is printed; "asked" and "taken": when the provider is asked
to send, and when it has. What it took is written to the file LOG. `careless`: a bot that sends from memory.
"""

import asyncio
import os
import signal
import sys
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

from msgspec.structs import replace

from bot.channels.base import Sent
from bot.decisions.arrivals import Arrival
from bot.organising.organising import organise
from bot.understanding.learned import recall_builtin
from conversations.events.event import Event
from conversations.events.inputs import RegistrationWithdrawn
from conversations.lead.addresses import phone_address
from conversations.lead.content import Content
from conversations.meetings.kept.inputs import MeetingReported
from storage import queueing
from storage.database import after_commit
from storage.messages import NewMessage
from tests.harness.office import Office, Provider, said

ROOT = Path(__file__).resolve().parents[2]
WATCHED = tuple(
    f"{ROOT / folder}{os.sep}"
    for folder in ("bot", "storage", "conversations/events", "conversations/meetings")
)
SENDING: set[asyncio.Future[Any]] = set()
SOON = timedelta(minutes=13)
"""Until the reminder of an act's event is due."""
PEOPLE = 3


class Log(Provider):
    """A provider that outlives those who send by it, and can be asked what it took."""

    def __init__(self, file: Path, dies: str = "") -> None:
        super().__init__()
        self.file, self.dies = file, dies

    async def send(self, address: str, content: Content, *, thread: str | None = None) -> Sent:
        """It is taken once the line is written."""
        die_at("asked", self.dies)
        with self.file.open("a", encoding="utf-8") as out:
            out.write(f"{address}\t{content.text!r}\n")
        die_at("taken", self.dies)
        return Sent(f"{address}-{len(self.lines())}")

    async def find_taken(self, address: str, content: Content, *, lately: bool) -> Sequence[str]:
        """See Recalling."""
        mine = f"{address}\t{content.text!r}"
        return [f"{address}-{number}" for number, line in enumerate(self.lines(), 1) if line == mine]

    def lines(self) -> list[str]:
        """All that was taken, in order."""
        return self.file.read_text(encoding="utf-8").splitlines() if self.file.exists() else []


def die_at(here: str, there: str) -> None:
    """As a process that is killed from outside, without a word."""
    if here == there:
        os.kill(os.getpid(), signal.SIGKILL)


def event_of(number: int) -> str:
    """The event of a round."""
    return f"round{number}"


def word_of(number: int) -> str:
    """Its word: letters alone, far from those of the other rounds."""
    return "כנס" + "".join("אבגדהוזחטי"[int(digit)] * 3 for digit in f"{number:02}")


def phone_of(number: int, person: int) -> str:
    """A number of its own for each person of each round."""
    return f"+97250{number:04}{person:03}"


def chat_of(number: int, person: int) -> str:
    """Where they write."""
    return f"{phone_of(number, person)[1:]}@c.us"


def gives_name(number: int) -> Arrival:
    """The last answer to the form, as a provider tells of it, again and again until it is heard."""
    return said("דנה כהן", chat_of(number, 1), key=f"name-{number}")


def gives_up(number: int) -> Arrival:
    """Whoever has the one place gives it back."""
    phone = phone_of(number, 0)
    return Arrival(
        RegistrationWithdrawn(event_of(number)), key=f"up-{number}", addresses=(phone_address(phone),),
        phone=phone, spoke=False,
    )  # fmt: skip


def hands_on(number: int) -> Arrival:
    """Whoever has a ticket says whose it is from now on."""
    return said("שירה כהן", chat_of(number, 1), key=f"hand-{number}")


def reports(number: int, at: datetime, starts_at: datetime) -> Arrival:
    """Another calendar tells when a meeting of somebody's is."""
    told = MeetingReported(f"meeting{number}", at, starts_at, starts_at + timedelta(hours=1), "שיחה")
    phone = phone_of(number, 0)
    return Arrival(told, addresses=(phone_address(phone),), creates=True, phone=phone)


async def change(office: Office, number: int, **changes: Any) -> None:
    """Organisers change the event of a round; said again it changes nothing. Whoever it concerns is told."""

    def apply(known: Event | None) -> Event:
        assert known is not None
        return replace(known, **changes)

    async with office.database.begin() as tx:
        await organise(tx, event_of(number), apply, office.clock.now())
    await office.events.refresh()
    await office.sweep.run()


async def calls_off(office: Office, number: int) -> None:
    """The event does not take place."""
    await change(office, number, status="cancelled")


async def moves(office: Office, number: int) -> None:
    """The event is two days later."""
    await change(office, number, starts_at=moved_to(number), ends_at=moved_to(number) + timedelta(hours=3))


def moved_to(number: int) -> datetime:
    """When the event, or the meeting, of a round is after it was moved."""
    return datetime(2100, 1, 3, 12, tzinfo=UTC) + timedelta(hours=number)


async def ticket(office: Office, number: int) -> None:
    """The form's last answer comes in, and the ticket goes out."""
    await office.intake.accept(gives_name(number))


async def offer(office: Office, number: int) -> None:
    """A place comes free, and is offered."""
    await office.intake.accept(gives_up(number))
    await office.sweep.run()


async def reminder(office: Office, _: int) -> None:
    """What has fallen due goes out."""
    await office.sweep.run()


async def handing(office: Office, number: int) -> None:
    """A ticket goes to somebody else: the old code dies, the new one goes out."""
    await office.intake.accept(hands_on(number))


async def meeting(office: Office, number: int) -> None:
    """A meeting is moved."""
    await office.intake.accept(reports(number, moved_to(number) - timedelta(days=1), moved_to(number)))


ACTS: Mapping[str, Callable[[Office, int], Awaitable[None]]] = {
    "ticket": ticket, "offer": offer, "reminder": reminder, "handing": handing, "off": calls_off, "moved": moves,
    "meeting": meeting,
}  # fmt: skip


async def act(url: str, name: str, number: int, line: str, log: Path) -> int:
    """Do it, and watch the lines meanwhile; gives how many there were."""
    async with Office(url, Log(log, line), works=True, movable=True) as office:
        async with office.database.read() as connection:
            await office.clock.read(connection)
        if name == "reminder":
            await office.clock.move_to(office.database, office.clock.now() + SOON)
        await office.events.refresh()
        lines = Lines(int(line) if line.isdecimal() else 0)
        sys.settrace(lines.begin)
        await ACTS[name](office, number)
        await office.delivery.settle()
        sys.settrace(None)
    return len(lines.seen)


class Lines:
    """Counts the lines of our code as each is reached for the first time, and kills this process at one of them."""

    def __init__(self, last: int) -> None:
        self.last = last
        self.seen: set[tuple[CodeType, int]] = set()

    def begin(self, frame: FrameType, event: str, _: Any) -> Any:
        """A function begins: its lines are watched where it is one of ours."""
        return self.reach if frame.f_code.co_filename.startswith(WATCHED) else None

    def reach(self, frame: FrameType, event: str, _: Any) -> Any:
        """A line is reached."""
        place = frame.f_code, frame.f_lineno
        if event == "line" and place not in self.seen:
            self.seen.add(place)
            die_at(str(len(self.seen)), str(self.last))
        return self.reach


def send_from_memory(log: Log) -> Callable[..., Awaitable[list[Any]]]:
    """In place of queueing rows: it is sent after the commit, by whoever is still alive."""

    async def add(tx: Any, new: Sequence[NewMessage], claimant: Any = None) -> list[Any]:
        for message in new:
            send = log.send(message.address, message.content)
            after_commit(tx, lambda send=send: SENDING.add(asyncio.ensure_future(send)))  # type: ignore[misc]
        return []

    return add


if __name__ == "__main__":
    recall_builtin(Path(os.environ["READER_CACHE"]))
    _, url, name, number, line, log, *how = sys.argv
    if how:
        queueing.add = send_from_memory(Log(Path(log), line))  # type: ignore[assignment]
    print(asyncio.run(act(url, name, int(number), line, Path(log))))
