"""The whole bot on a stage: one process, a database in a file of its own, providers that take whatever is sent."""

import asyncio
import os
import random
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from pydantic import SecretStr

from bot.advancing import advance, settle
from bot.app import App
from bot.channels.base import Update
from bot.decisions.arrivals import Accepted, Arrival
from bot.decisions.fresh import Random
from bot.settings import Settings
from bot.storyboards.clock import StagedClock
from bot.storyboards.providers import StagedProvider, Taken
from conversations.journey.model.journey import Journey
from conversations.lead.addresses import Channel
from storage.database import Database

STAFF_CHAT = "-1001234567890"
BASE_URL = "https://bot.example"


class Rehearsal:
    """Enter it and the bot runs, at the moment it was given; leave it and nothing remains.

    `seed` decides every id and code, so that the same acts bring the same words. `folder` is where the database is
    kept (None: a temporary one). `watch` hears of every message at the moment a provider takes it. `quiet` is how
    long a piece of a thought waits for more: not at all, so that each thing said is answered where it stands.
    """

    def __init__(
        self, journey: Journey, starts: datetime, *, seed: str = "", folder: Path | None = None,
        staff_numbers: str = "", watch: Callable[[Taken], None] | None = None, quiet: timedelta = timedelta(),
    ) -> None:  # fmt: skip
        self.journey = journey
        self.clock = StagedClock(starts.astimezone(UTC))
        self.taken: list[Taken] = []
        self.providers = {
            channel: StagedProvider(channel, self.clock, self.taken, watch) for channel in Channel
        }
        self._seed = seed
        self._fresh = Random(random.Random(seed).getrandbits)
        self._staff_numbers = staff_numbers
        self._given_folder = folder
        self._quiet = quiet
        self._opened = ExitStack()

    async def __aenter__(self) -> Self:
        self._opened.enter_context(_repeatable(self._seed))
        self._folder = self._given_folder or self._opened.enter_context(_temporary_folder())
        try:
            _write(self._folder / "story.db", await migrate_empty())
            self.app = self._create_app()
            await self.app.start()
            await self._wait_for_understanding()
        except BaseException:
            self._opened.close()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        try:
            await self.app.stop()
        finally:
            self._opened.close()

    async def _wait_for_understanding(self) -> None:
        """The same story brings the same words: none is read before all is learned."""
        if self.app.listening is not None:
            await asyncio.to_thread(self.app.listening.learned.wait)

    def now(self) -> datetime:
        """The story's time, aware."""
        return self.clock.now()

    async def restart(self) -> None:
        """End the bot's process and begin another on what it left."""
        await self.app.stop()
        self.app = self._create_app()
        await self.app.start()
        await self.settle()

    async def advance_to(self, moment: datetime) -> None:
        """Let time pass, with all that falls due in it."""
        await advance(self.app, moment)

    async def advance(self, **length: float) -> None:
        """The same by a length: `days=1, hours=2`."""
        await self.advance_to(self.now() + timedelta(**length))

    async def tell(self, channel: Channel, notification: Update) -> None:
        """A provider's notification; returns when all that follows at once has been sent."""
        await self.app.updates.take(channel, notification)
        await self.settle()

    async def accept(self, arrival: Arrival) -> Accepted:
        """What comes by another way than a channel: a form, the shop. Returns like `tell`."""
        accepted = await self.app.intake.accept(arrival)
        await self.settle()
        return accepted

    async def settle(self) -> None:
        """Wait until what is due now has been decided on and sent."""
        await settle(self.app)

    def _create_app(self) -> App:
        settings = _settings(self._folder / "story.db", self._staff_numbers, self._quiet)
        return App(settings, "all", self.journey,
                   adapters=self.providers, clock=self.clock, fresh=self._fresh)  # fmt: skip


def _settings(database: Path, staff_numbers: str, quiet: timedelta) -> Settings:
    """Nothing is read from the environment or from .env but whether sentences' meanings are looked at, and where what
    was learned is kept: a story is the same on every machine."""
    around = Settings()
    return Settings.model_construct(
        database_url=f"sqlite+aiosqlite:///{database}",
        public_url=BASE_URL,
        telegram_staff_chat_id=STAFF_CHAT,
        whatsapp_staff_numbers=staff_numbers,
        secret_key=SecretStr("stage"),
        sandbox_clock=True,
        reply_quiet_seconds=quiet.total_seconds(),
        sentence_vectors=around.sentence_vectors,
        reader_cache=around.reader_cache,
    )


@contextmanager
def _repeatable(seed: str) -> Iterator[None]:
    """The jitter of retries as the seed has it; chance is itself again afterwards."""
    before = random.getstate()
    random.seed(seed)
    try:
        yield
    finally:
        random.setstate(before)


@contextmanager
def _temporary_folder() -> Iterator[Path]:
    """Memory where the system has a folder of it: a story's database is not worth waiting for a disk."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(prefix="waltz-", dir=memory if os.access(memory, os.W_OK) else None) as folder:
        yield Path(folder)


_migrated: dict[str, bytes] = {}


async def migrate_empty() -> bytes:
    """A database with all its tables and nothing in them. They are made once a process: that takes a while."""
    if "empty" not in _migrated:
        with _temporary_folder() as folder:
            database = Database(f"sqlite+aiosqlite:///{folder / 'empty.db'}")
            await database.migrate()
            await database.close()
            _migrated["empty"] = (folder / "empty.db").read_bytes()
    return _migrated["empty"]


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)
