"""Whether this database is where it was when the bot last ran. From a copy or a backup nothing is sent unasked."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import structlog

from bot.clock import Clock
from bot.runtime.homes.looking import Homes
from bot.runtime.leader import run_as_leader
from bot.runtime.mark import Mark, read_mark, write_mark
from conversations.lead.reason import reason
from storage import running
from storage import settings as kept
from storage.database import Database

log = structlog.get_logger(__name__)

EVERY = timedelta(minutes=1)
"""How often the mark is renewed: a backup that is older than this is told from what is here."""
_LOOK, _SOON = 2.0, 0.05
_HELD = "held_since"
HELD = (
    "This database was copied or restored: nothing is sent from it, and no provider is asked for news. "
    "If it is to go on here, and nothing else runs with these accounts: waltz resume"
)


ELSEWHERE = (
    "Another Waltz is at work with these accounts, or left its mark on them, on another database, or a program sent "
    "messages with them in the last days: nothing is sent from this one, and no provider is asked for news. Stop the "
    "other, or take accounts for trying; if this is the one that is to go on: waltz resume"
)


class InstallationCheck:
    """The database's own word on where it is used, held against where it is."""

    def __init__(self, database: Database, clock: Clock, homes: Homes | None = None) -> None:
        """`homes` says who else uses the accounts, to a database that nothing was sent from yet."""
        self._database = database
        self._clock = clock
        self._homes = homes
        self._looked = asyncio.Event()
        self._file = find_file(database)
        self._saying = asyncio.Lock()  # what is in the database and what is beside it are of one drawing
        self.is_held = False
        self._is_instead = False  # of whoever left a mark before

    async def begin(self) -> None:
        """Find out at start, before anything is sent; `is_held` says what came of it, or that it is not known yet.

        Who else uses the accounts is asked by `look_around`, which `wait` begins with.
        """
        self.is_held = not await self._is_ours()
        if self.is_held:
            log.error(HELD)
            await self._note_hold()
        elif await self._is_new() and self._homes is not None:
            self.is_held = True
            return
        else:
            await self._say()
            await self._end_hold()  # the right file was put back
        self._looked.set()

    async def find_out(self) -> bool:
        """Whether nothing may be sent, once that is known."""
        if self.is_held:
            await self._looked.wait()
        return self.is_held

    async def wait(self) -> None:
        """Until somebody has said that it is to go on here."""
        await self.look_around()
        while self.is_held:
            await asyncio.sleep(_LOOK)
            if await self._is_ours() and await read_hold(self._database) is None:
                self.is_held, self._is_instead = False, True
                log.info("going on with this database")

    async def leave_marks(self) -> None:
        """Have a home that comes later find this one, at providers that call nobody."""
        own = await self.read_id()
        if self._homes is not None and own is not None:
            await self._homes.leave_marks(own, instead=self._is_instead)

    async def renew(self) -> None:
        """Say it anew, so that what is copied now can be told from what will be here then."""
        if not self.is_held and self._file is not None:
            await self._say()

    def unless_held(self, job: Callable[[], Awaitable[object]]) -> Callable[[], Awaitable[object]]:
        """The same job, not done while the database is held."""

        async def done() -> object:
            return None if self.is_held else await job()

        return done

    async def resume(self, *, send_waiting: bool) -> int | None:
        """Go on with the database as it is, here. What waited when it was copied lapses, unless it is to be sent.

        Gives how many messages lapsed; None where nobody asked, and nothing is done.
        """
        held_since = await read_hold(self._database)
        if held_since is None and await self._is_ours():
            return None
        lapsed, now = 0, self._clock.now()
        if not send_waiting and not await self._is_new():
            async with self._database.begin() as tx:
                lapsed = await running.lapse_copied(tx, held_since or now, now, reason("copied"))
        await self._say()
        await self._end_hold()
        return lapsed

    async def look_around(self) -> None:
        """Find out who else uses the accounts, before the first message of a new database: one process for all."""
        if self._looked.is_set() or self._homes is None:
            return
        decide = partial(self._decide, self._homes)
        try:
            if self._database.is_postgresql:
                await self._lead_until_decided(decide)
            else:
                await decide()
            self.is_held = await read_hold(self._database) is not None
        finally:
            self._looked.set()
        if self.is_held:
            log.error(ELSEWHERE)

    async def _lead_until_decided(self, decide: Callable[[], Awaitable[None]]) -> None:
        looking = asyncio.create_task(run_as_leader(self._database, "home", decide))
        try:
            while not await self._is_decided():
                if looking in (await asyncio.wait([looking], timeout=_SOON))[0]:
                    break
        finally:
            looking.cancel()
            await asyncio.wait([looking])

    async def _decide(self, homes: Homes) -> None:
        if await self._is_decided():
            return
        others = await homes.find_others()
        if not others:
            await self._say()
            self._is_instead = True
        elif await self._is_new():
            log.warning("another home of these accounts answers", found=sorted(others))
            await self._note_hold()

    async def _is_decided(self) -> bool:
        return not await self._is_new() or await read_hold(self._database) is not None

    async def read_id(self) -> str | None:
        """Which installation this is; None in a database that nobody sent from yet."""
        async with self._database.read() as connection:
            said = await running.read_installation(connection)
        return said.id if said else None

    async def _is_new(self) -> bool:
        return await self.read_id() is None

    async def _is_ours(self) -> bool:
        async with self._database.read() as connection:
            said = await running.read_installation(connection)
        if said is None:
            return True
        if self._file is None:
            return said.place == await running.find_place(self._database)
        mark = await asyncio.to_thread(read_mark, self._file)
        return (
            mark is not None
            and said.start in (mark.start, mark.before)
            and mark.inode == self._file.stat().st_ino
        )

    async def _say(self) -> None:
        """In the database and, for a file, beside it. Dying in between leaves a mark that fits both."""
        async with self._saying:
            await self._draw()

    async def _draw(self) -> None:
        drawn, place = secrets.token_hex(16), await running.find_place(self._database)
        async with self._database.read() as connection:
            said = await running.read_installation(connection)
        await self._write_mark(drawn, said.start if said else "")
        async with self._database.begin() as tx:
            if said is None:
                now = self._clock.now()
                await running.claim(tx, running.Installation(secrets.token_hex(16), drawn, place, now))
            else:
                await running.renew(tx, drawn, place)
        await self._write_mark(drawn)

    async def _write_mark(self, start: str, before: str = "") -> None:
        if self._file is not None:
            mark = Mark(start, self._file.stat().st_ino, before)
            await asyncio.to_thread(write_mark, self._file, mark)

    async def _end_hold(self) -> None:
        if await read_hold(self._database) is not None:
            async with self._database.begin() as tx:
                await kept.write_setting(tx, _HELD, "")

    async def _note_hold(self) -> None:
        if await read_hold(self._database) is None:
            async with self._database.begin() as tx:
                await kept.write_setting(tx, _HELD, self._clock.now().isoformat())


async def read_hold(database: Database) -> datetime | None:
    """Since when nothing is sent from a database, until somebody says that it is to go on; None: it is sent."""
    async with database.read() as connection:
        since = await kept.read_setting(connection, _HELD)
    return datetime.fromisoformat(since) if since else None


def find_file(database: Database) -> Path | None:
    """The file of a SQLite database; None on PostgreSQL, and in memory."""
    name = database.url.database
    if database.is_postgresql or not name or name == ":memory:" or name.startswith("file:"):
        return None
    return Path(name).resolve()
