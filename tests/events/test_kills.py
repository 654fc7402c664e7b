"""A process is killed at a line between deciding, committing and sending: whoever comes after it loses nothing.

Nor does anybody get anything twice: tickets, also handed on, offers of a place that came free, reminders, and word of
an event that moved or is off, or of a meeting that moved.

It dies at a few lines, evenly spread, of all that are run; `KILLS=200` takes more of them.
"""

import os
import signal
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from bot.decisions.arrivals import Arrival
from bot.organising.organising import organise
from conversations.events.inputs import RegistrationAsked
from conversations.lead.addresses import phone_address
from conversations.turn.resources import Resource
from storage import claims, events, resources
from storage.database import Database
from tests.events.dying import (
    ACTS,
    PEOPLE,
    SOON,
    Log,
    chat_of,
    event_of,
    gives_name,
    gives_up,
    hands_on,
    moved_to,
    phone_of,
    reports,
    word_of,
)
from tests.harness.forking import ROOT, run_forked
from tests.harness.happening import event
from tests.harness.office import Office, said

POINTS = int(os.environ.get("KILLS", "3"))
OFFERED, REMINDED, TICKET = "התפנה מקום", "כמעט מתחילים", "/t/"
HANDED, OFF, MOVED, MEETING_MOVED = "עבר הלאה", "לא יתקיים", "שינוי במועד", "עבר. "


class Rounds:
    """Events one after the other in one database. In each a process dies, and another goes on."""

    def __init__(self, url: str, log: Path) -> None:
        self.url, self.log, self.number = url, log, 0

    @asynccontextmanager
    async def office(self) -> AsyncIterator[Office]:
        """A process that lives."""
        async with Office(self.url, Log(self.log), works=True, movable=True) as office:
            async with office.database.begin() as tx:
                await office.clock.read(tx)
                await claims.release_all(tx)  # they would end by themselves a while later
            await office.events.refresh()
            yield office
            await office.delivery.settle()

    async def play(self, act: str, line: str, *how: str) -> tuple[int, str]:
        """One round. Gives how the process ended, and what it printed."""
        self.number += 1
        async with self.office() as office:
            await self._arrange(office, act)
        self.before = len(Log(self.log).lines())
        arguments = ["tests.events.dying", self.url, act, str(self.number), line, str(self.log), *how]
        done = run_forked(arguments, ROOT, os.environ)
        assert done.returncode in (0, -signal.SIGKILL), done.stderr
        async with self.office() as office:
            await self._go_on(office, act)
        return done.returncode, done.stdout

    async def _arrange(self, office: Office, act: str) -> None:
        """Who has told all but the name; one place, whose holder is there, and two who wait; three who are coming."""
        now, capacity = office.clock.now(), 1 if act == "offer" else PEOPLE
        begins = now + (
            timedelta(hours=1) + SOON - timedelta(minutes=1) if act == "reminder" else timedelta(days=3)
        )
        made = event(
            event_of(self.number), keywords=(word_of(self.number),), capacity=capacity, reminders=("hour",),
            starts_at=begins, ends_at=begins + timedelta(hours=3),
        )  # fmt: skip
        async with office.database.begin() as tx:
            await organise(tx, made.id, lambda known: known or made, now)
        await office.events.refresh()
        holders = {"ticket": 0, "offer": 1, "handing": 0, "meeting": 0}.get(act, PEOPLE)
        for person in range(holders):
            asked, phone = RegistrationAsked(made.id, "נועה לוי"), phone_of(self.number, person)
            await office.intake.accept(
                Arrival(asked, addresses=(phone_address(phone),), creates=True, phone=phone)
            )
        for person in {"ticket": [1], "offer": [1, 2], "handing": [1]}.get(act, []):
            await office.intake.accept(said(word_of(self.number), chat_of(self.number, person)))
            if act != "ticket":
                await office.intake.accept(said("דנה כהן", chat_of(self.number, person)))
            if act == "handing":
                await office.intake.accept(said("להעביר את הכרטיס", chat_of(self.number, person)))
        if act == "meeting":
            await office.intake.accept(reports(self.number, now, moved_to(self.number) - timedelta(days=1)))

    async def _go_on(self, office: Office, act: str) -> None:
        """Whoever told of it tells again, since it was not heard to the end; what is due is done."""
        if act == "ticket":
            await office.intake.accept(gives_name(self.number))
        if act == "offer":
            await office.intake.accept(gives_up(self.number))
        if act == "handing":
            await office.intake.accept(hands_on(self.number))
        if act in ("off", "moved", "meeting"):
            await ACTS[act](office, self.number)
        await office.sweep.run()
        await office.delivery.settle()

    def read(self, words: str) -> Mapping[str, int]:
        """How often each was told this since the round began, by their chats."""
        told = (line.split("\t") for line in Log(self.log).lines()[self.before :])
        return Counter(chat for chat, text in told if words in text)

    async def count(self) -> tuple[int, int, int, int]:
        """Tickets, offers, people who wait, and places that are taken."""
        database, place = Database(self.url), Resource("event", event_of(self.number))
        async with database.begin() as tx:
            counts = await events.count(tx, event_of(self.number))
            taken = (await resources.lock(tx, [place]))[place].taken
        await database.close()
        return counts.registered, counts.offered, counts.waiting, taken

    async def check(self, act: str) -> str:
        """What is wrong after a round; nothing is "" """
        people = [chat_of(self.number, person) for person in range(PEOPLE)]
        wanted = {
            "ticket": ((1, 0, 0, 1), TICKET, {people[1]: 1}),
            "offer": ((0, 1, 1, 1), OFFERED, {people[1]: 1}),
            "reminder": ((PEOPLE, 0, 0, PEOPLE), REMINDED, dict.fromkeys(people, 1)),
            "handing": ((1, 0, 0, 1), HANDED, {people[1]: 1}),
            "off": ((PEOPLE, 0, 0, PEOPLE), OFF, dict.fromkeys(people, 1)),
            "moved": ((PEOPLE, 0, 0, PEOPLE), MOVED, dict.fromkeys(people, 1)),
            "meeting": ((0, 0, 0, 0), MEETING_MOVED, {people[0]: 1}),
        }[act]
        found = (await self.count(), wanted[1], dict(self.read(wanted[1])))
        return "" if found == wanted else f"{found} and not {wanted}"


@pytest.fixture
async def rounds(ready_url: str, tmp_path: Path) -> Rounds:
    return Rounds(ready_url, tmp_path / "taken.txt")


def choose(lines: int) -> list[str]:
    """At which of them it dies; also when it asks the provider, and when that has taken it."""
    step = max(1, lines // POINTS)
    return ["asked", "taken", *(str(line) for line in range(1, lines + 1, step))]


@pytest.mark.parametrize("act", list(ACTS))
async def test_wherever_it_dies_nothing_is_lost_and_nothing_comes_twice(rounds: Rounds, act: str) -> None:
    _, printed = await rounds.play(act, "0")
    assert await rounds.check(act) == "", "with nobody killed"
    lines = int(printed)
    assert lines > 100, "hardly anything was watched"
    wrong, died = {}, 0
    for line in choose(lines):
        code, _ = await rounds.play(act, line)
        died += code != 0
        if told := await rounds.check(act):
            wrong[line] = told
    print(f"{act}: {lines} lines, killed {died} times")
    assert wrong == {}
    assert died >= POINTS


@pytest.mark.parametrize("act", list(ACTS))
async def test_a_bot_that_sends_from_memory_is_found_out(rounds: Rounds, act: str) -> None:
    """The negative control: what is committed, and only in memory to be sent, dies with the process."""
    code, _ = await rounds.play(act, "asked", "careless")
    assert code == -signal.SIGKILL
    assert await rounds.check(act) != ""
