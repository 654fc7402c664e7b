"""Who is registered and texts the word, at the rate of a thousand in a minute, has the ticket within five seconds.

From outside: the bot is a process, one on each database; another plays the provider, and takes all at once. How busy
the machine is decides nothing: just as many text a bare server meanwhile, which commits a row and calls the provider. A
ticket is in time five seconds after the word, or before the bare server has answered whoever texted five seconds later,
since then it was the machine that stood still.

A part of the thousand, at their rate, since all of them cost half a minute of a processor: `CROWD=1000` has all. That a
queue which would grow slowly does not is what `test_crowd` is for: there all come at once.
"""

import asyncio
import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bench.load import TOKEN, chat_of, post_all
from bench.processes import server_options
from bot.decisions.arrivals import Arrival
from bot.organising.organising import organise
from conversations.events.inputs import RegistrationAsked
from conversations.lead.addresses import phone_address
from tests.harness.happening import event
from tests.harness.office import Office
from tests.harness.processes import Process, call
from tests.harness.waiting import free_port

PEOPLE = int(os.environ.get("CROWD", "250"))
PER_SECOND, PROMISED = 1000 / 60, 5.0
LATER = round(PROMISED * PER_SECOND)
"""So many people text within the five seconds."""
_PAUSE, _LOOKS = 0.3, 1000
ON_SQLITE, ON_POSTGRES = range(PEOPLE), range(PEOPLE, 2 * PEOPLE)
AT_THE_BARE_SERVER = range(2 * PEOPLE, 3 * PEOPLE + LATER)


async def register(url: str, people: range) -> None:
    """All of them by a page, for an event three days from now that has a place for each."""
    starts_at = datetime.now(UTC) + timedelta(days=3)
    made = event(capacity=PEOPLE, starts_at=starts_at, ends_at=starts_at + timedelta(hours=3))
    async with Office(url) as office:
        async with office.database.begin() as tx:
            await organise(tx, made.id, lambda known: known or made, datetime.now(UTC))
        await office.events.refresh()
        await office.intake.accept_together([_asks(made.id, number) for number in people])


def _asks(event_id: str, number: int) -> Arrival:
    phone = f"+{chat_of(number).partition('@')[0]}"
    asked = RegistrationAsked(event_id, "דנה כהן")
    return Arrival(asked, addresses=(phone_address(phone),), creates=True, phone=phone)


class Street:
    """Processes side by side, and the provider they all send by."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder, self._stack = folder, stack
        self.provider = self._start("provider", "uvicorn", "bench.provider:app")

    def opens_bot(self, name: str, database: str) -> str:
        """`waltz run`; gives where the provider tells it what people write."""
        url = self._start(
            name, "bot.cli", "run", DATABASE_URL=database, API_KEY=TOKEN, SECRET_KEY=TOKEN,
            GREEN_API_ID_INSTANCE="1", GREEN_API_TOKEN_INSTANCE="x", GREEN_API_URL=self.provider,
            GREEN_API_MODE="webhook", GREEN_API_WEBHOOK_TOKEN=TOKEN, GREEN_API_PER_SECOND="0",
            GREEN_API_DELAY_MS="0",
        )  # fmt: skip
        return f"{url}/webhooks/whatsapp"

    def opens_bare_server(self, database: Path) -> str:
        """What the bot is measured against."""
        return self._start(
            "bare", "uvicorn", "bench.echo:app", BENCH_PROVIDER=self.provider, BENCH_DATABASE=str(database)
        )

    def _start(self, name: str, module: str, what: str, **environment: str) -> str:
        port = str(free_port())
        url = f"http://127.0.0.1:{port}"
        arguments = [module, what, *(server_options(port) if module == "uvicorn" else ())]
        ready = f"{url}/count" if name == "provider" else f"{url}/healthz"
        process = Process(arguments, self._folder, name, environment | {"PORT": port}, ready)
        self._stack.callback(process.kill)
        process.wait_ready()
        return url

    async def until_taken(self, chats: int) -> Mapping[str, list[float]]:
        """Once the provider took something for so many of them: when it did, by chat."""
        for _ in range(_LOOKS):
            taken: dict[str, list[float]] = call(f"{self.provider}/arrived")
            taken.pop("", None)  # the bot asks how the account is
            if len(taken) >= chats:
                return taken
            await asyncio.sleep(_PAUSE)
        raise AssertionError(f"{chats - len(taken)} got nothing")

    def read(self) -> dict[str, str]:
        """What it took last for each, by chat."""
        taken = call(f"{self.provider}/waInstance1/lastOutgoingMessages/x?minutes=60")
        return {one["chatId"]: one["textMessage"] for one in taken}


@contextmanager
def a_street(folder: Path) -> Iterator[Street]:
    """Left, everything in it has ended."""
    with ExitStack() as stack:
        yield Street(folder, stack)


def find_late(
    posted: Mapping[str, float], took: Mapping[str, list[float]], people: range
) -> dict[str, float]:
    """Who waited too long, and how many seconds."""
    late = {}
    for number in people:
        chat = chat_of(number)
        [at] = took[chat]
        someone_later = chat_of(AT_THE_BARE_SERVER[number - people.start + LATER])
        if at > max(posted[chat] + PROMISED, *took[someone_later]):
            late[chat] = at - posted[chat]
    return late


async def test_each_of_a_crowd_has_the_ticket_within_five_seconds_on_both_databases(
    ready_sqlite: str, ready_postgres: str, tmp_path: Path
) -> None:
    await register(ready_sqlite, ON_SQLITE)
    await register(ready_postgres, ON_POSTGRES)
    with a_street(tmp_path) as street:
        bare = street.opens_bare_server(tmp_path / "bare.db")
        bots = {
            street.opens_bot("sqlite", ready_sqlite): ON_SQLITE,
            street.opens_bot("postgresql", ready_postgres): ON_POSTGRES,
        }
        await street.until_taken(2 * PEOPLE)  # the tickets that the page promised
        call(f"{street.provider}/reset", {})
        bots[bare] = AT_THE_BARE_SERVER
        runs = await asyncio.gather(
            *(post_all(url, people, 1, per_second=PER_SECOND, text="כנס") for url, people in bots.items())
        )
        took, texts = await street.until_taken(3 * PEOPLE + LATER), street.read()
    assert [run.errors for run in runs] == [0, 0, 0]
    posted = {chat: at for run in runs for chat, at in run.posted.items()}
    for people in (ON_SQLITE, ON_POSTGRES):
        waits = sorted(took[chat_of(number)][0] - posted[chat_of(number)] for number in people)
        print(f"half within {waits[len(waits) // 2]:.3f} s, the last after {waits[-1]:.3f} s")
        assert len({texts[chat_of(number)].rpartition("/t/")[2] for number in people}) == PEOPLE, (
            "each their own"
        )
        assert find_late(posted, took, people) == {}


def test_who_waits_for_longer_than_the_machine_stood_still_is_found_out() -> None:
    chat, later = chat_of(ON_SQLITE[0]), chat_of(AT_THE_BARE_SERVER[LATER])
    for ticket, bare, late in ((5.9, 5.1, 5.9), (5.9, 6.0, None), (4.9, 0.1, None)):
        told = find_late({chat: 100.0}, {chat: [100 + ticket], later: [100 + bare]}, ON_SQLITE[:1])
        assert told.get(chat) == (late and pytest.approx(late))
