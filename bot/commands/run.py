"""`waltz run`, `waltz web`, `waltz worker`, `waltz resume`."""

import asyncio
import socket
import sys
from contextlib import suppress

from rich.console import Console

from bot.app import App, Role
from bot.clock import Clock
from bot.commands.serving import serve, work
from bot.errors import ConfigurationError
from bot.runtime.installation import InstallationCheck, find_file
from bot.runtime.mark import hold_file
from bot.settings import Settings
from bot.web.ports import listen
from bot.web.server import create_web
from conversations.journey.load import JourneyError
from storage.database import Database, UnsupportedDatabase, UnusableDatabase, async_url

NO_CHANNEL = 2
"""Exit code when no channel has credentials."""
_held: list[int] = []
"""Locks that last as long as the process."""


def run_all(settings: Settings) -> None:
    """Everything in one process."""
    _want_channel(settings)
    sockets = listen(settings.host, settings.port)
    settings = settings.model_copy(update={"port": sockets[0].getsockname()[1]})
    hold_database(settings.database_url)
    _serve(_build(settings, "all"), sockets)


def run_web(settings: Settings) -> None:
    """The web server alone."""
    _want_postgresql(settings, "web")
    _want_channel(settings)
    sockets = listen(settings.host, settings.port)
    settings = settings.model_copy(update={"port": sockets[0].getsockname()[1]})
    prepare_database(settings.database_url)
    _serve(_build(settings, "web"), sockets)


def run_worker(settings: Settings) -> None:
    """Delivery, timers and polling alone."""
    _want_postgresql(settings, "worker")
    _want_channel(settings)
    prepare_database(settings.database_url)
    work(_build(settings, "worker"))


def resume(settings: Settings, *, send_waiting: bool) -> None:
    """Go on here with a database that was copied or restored."""
    prepare_database(settings.database_url)
    lapsed = asyncio.run(_resume(settings.database_url, send_waiting=send_waiting))
    told = "The bot goes on with this database."
    if lapsed is None:
        told = "Nothing is held back: this database is where it was."
    elif lapsed:
        told += f" Messages that had waited and won't go out: {lapsed}."
    Console(stderr=True).print(told, highlight=False)


async def _resume(address: str, *, send_waiting: bool) -> int | None:
    database = Database(address)
    clock = Clock(movable=True)
    async with database.read() as connection:
        await clock.read(connection)
    try:
        return await InstallationCheck(database, clock).resume(send_waiting=send_waiting)
    finally:
        await database.close()


def hold_database(address: str) -> None:
    """Be the only process on a SQLite file, and see that the database can be used. Raises ConfigurationError."""
    database = _open(address)
    if file := find_file(database):
        with suppress(OSError):  # the same keeps the database from being written, and is explained with it
            _held.append(hold_file(file))
    prepare_database(address)


def prepare_database(address: str) -> None:
    """Bring the schema up to date, or say in a sentence why that can't be. Raises ConfigurationError."""
    try:
        asyncio.run(_prepare(_open(address)))
    except UnusableDatabase as error:
        raise ConfigurationError(str(error)) from None


async def _prepare(database: Database) -> None:
    try:
        await database.prepare()
    finally:
        await database.close()


def _open(address: str) -> Database:
    try:
        return Database(address)
    except UnsupportedDatabase as error:
        raise ConfigurationError(str(error)) from None


def _serve(app: App, sockets: list[socket.socket]) -> None:
    web = create_web(app)
    serve(web, sockets, web.end_streams)


def _want_channel(settings: Settings) -> None:
    if not (settings.telegram_on or settings.whatsapp_on or settings.sms_on):
        Console(stderr=True).print(
            "No channel is set up. Fill in the credentials of at least one in .env (see .env.example): "
            "TELEGRAM_BOT_TOKEN, GREEN_API_ID_INSTANCE with GREEN_API_TOKEN_INSTANCE, or TWILIO_ACCOUNT_SID with "
            "TWILIO_AUTH_TOKEN and SMS_NUMBER. To try everything without an account: waltz demo",
            highlight=False,
        )
        sys.exit(NO_CHANNEL)


def _build(settings: Settings, role: Role) -> App:
    try:
        return App(settings, role)
    except JourneyError as error:
        raise ConfigurationError(str(error)) from None


def _want_postgresql(settings: Settings, command: str) -> None:
    try:
        url = async_url(settings.database_url)
    except UnsupportedDatabase as error:
        raise ConfigurationError(str(error)) from None
    if url.get_backend_name() != "postgresql":
        raise ConfigurationError(
            f"`waltz {command}` needs PostgreSQL: SQLite lets only one process write, so several would wait for each "
            "other. Set DATABASE_URL=postgresql://user@host/database, or use `waltz run`."
        )
