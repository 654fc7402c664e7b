"""What a database's error means for whoever asked."""

import asyncpg
from sqlalchemy.exc import DBAPIError, IntegrityError, InterfaceError, OperationalError, StatementError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

_OF_VALUES = ("22", "23")
"""Classes of SQLSTATE: data exceptions, integrity constraints."""
_PASSING = ("40", "08", "57", "53")
"""Lost races, connections, operators, resources."""


def is_lost_race(error: DBAPIError) -> bool:
    """Whether trying again at once can help: others were faster, a deadlock, a connection that broke."""
    if isinstance(error, IntegrityError) or error.connection_invalidated:
        return True
    return _state_of(error).startswith(_PASSING)  # a locked SQLite file was waited for long enough


def is_away(error: Exception) -> bool:
    """Whether it is the database that can't be had at the moment: the same will do once it is there again.

    What PostgreSQL says as it goes down has no class of its own in SQLAlchemy, only a state.
    """
    if isinstance(error, DBAPIError):
        is_gone = isinstance(error, (OperationalError, InterfaceError)) or error.connection_invalidated
        return is_gone or _state_of(error).startswith(_PASSING)
    driver = (asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError)
    return isinstance(error, (OSError, NoConnectionFree, *driver))


def refuses_values(error: Exception) -> bool:
    """Whether the database is well and only the values it was given are at fault: they will be tomorrow, too."""
    if not isinstance(error, DBAPIError):
        return isinstance(error, StatementError)
    cause = getattr(error.orig, "__cause__", None)
    return (
        isinstance(error, IntegrityError)
        or _state_of(error).startswith(_OF_VALUES)
        or isinstance(cause, asyncpg.exceptions.DataError)
    )


def _state_of(error: DBAPIError) -> str:
    return str(getattr(error.orig, "sqlstate", None) or "")
