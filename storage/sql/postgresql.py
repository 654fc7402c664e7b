"""Connections to PostgreSQL that notice when nobody answers any more.

A network that swallows packets closes nothing: without this a statement would be waited for until the kernel gives up,
a quarter of an hour later, and the server would keep the locks of whoever is gone for hours.
"""

import socket
from contextlib import suppress
from typing import Any

import asyncpg
from sqlalchemy import text
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.ext.asyncio import AsyncConnection

CONNECT_SECONDS = 5.0
STATEMENT_SECONDS = 15.0
"""A statement that takes longer has nobody at its other end, or waits for a lock whose holder has."""
_IDLE_SECONDS = 15
MIGRATION_SECONDS = 3600.0
_IDLE, _INTERVAL, _PROBES = 5, 3, 3
# Who holds locks and has gone silent is let go of by the server, too.
_FORGET_ME = f"""
SET tcp_keepalives_idle = {_IDLE}; SET tcp_keepalives_interval = {_INTERVAL}; SET tcp_keepalives_count = {_PROBES};
SET tcp_user_timeout = {int(STATEMENT_SECONDS * 1000)};
SET idle_in_transaction_session_timeout = {_IDLE_SECONDS * 1000}
"""


async def open_connection(**options: Any) -> asyncpg.Connection:
    """A connection as `asyncpg.connect` makes it. Raises what that does, TimeoutError included."""
    limits = {"timeout": CONNECT_SECONDS, "command_timeout": STATEMENT_SECONDS}
    connection = await asyncpg.connect(**limits | options)
    try:
        _keep_alive(connection)
        with suppress(asyncpg.PostgresError):  # a pooler that lets nobody set anything
            await connection.execute(_FORGET_ME)
    except BaseException:  # whoever asked for it has gone meanwhile, and nobody else knows of it
        connection.terminate()
        raise
    return connection


def give_up_on(context: ExceptionContext) -> None:
    """A connection on which a statement was not answered in time is of no more use, and those beside it hardly are."""
    if isinstance(context.original_exception, TimeoutError):
        context.is_disconnect = True


def _keep_alive(connection: asyncpg.Connection) -> None:
    """Have the kernel ask after the other end, and give up on what nobody acknowledges."""
    transport = getattr(connection, "_transport", None)
    sock = transport.get_extra_info("socket") if transport else None
    if sock is None or sock.family not in (socket.AF_INET, socket.AF_INET6):
        return
    options = {
        "TCP_KEEPIDLE": _IDLE, "TCP_KEEPINTVL": _INTERVAL, "TCP_KEEPCNT": _PROBES,
        "TCP_USER_TIMEOUT": int(STATEMENT_SECONDS * 1000),
    }  # fmt: skip
    with suppress(OSError):
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        for name, value in options.items():
            if hasattr(socket, name):
                sock.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), value)


_TABLES = ("leads", "addresses", "facts", "lead_figures", "messages", "timers")
"""Those that grow with every lead."""
_COUNT = text(f"ANALYZE {', '.join(_TABLES)}")


async def count_anew(tx: AsyncConnection) -> None:
    """Have the tables counted that grow with the leads, after many rows at once.

    A plan that was made while a table was nearly empty walks through all of it, and is kept until somebody counts the
    table: the server does so by itself once a minute at the most, and an import is over by then. Of a table that
    belongs to somebody else it only warns.
    """
    await tx.execute(_COUNT)
