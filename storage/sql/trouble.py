"""What keeps a database from being used, in one sentence that names what to mend. It never repeats a password."""

import errno
import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from inspect import signature
from pathlib import Path
from time import monotonic

import asyncpg
from sqlalchemy.engine import URL

_CALM = 5.0
"""Seconds without another failure after which a success counts."""
_FULL = "the disk is full: make room there, then start again"
_ENCRYPTED = frozenset({"disable", "allow", "prefer", "require", "verify-ca", "verify-full"})
LIBPQ_ONLY = (
    "application_name", "fallback_application_name", "channel_binding", "client_encoding", "connect_timeout",
    "gssencmode", "keepalives", "keepalives_idle", "keepalives_interval", "keepalives_count", "pgbouncer",
    "connection_limit", "pool_timeout",
)  # fmt: skip
"""What hosted databases write into their addresses and asyncpg does not have; none of it is needed."""
_OPTIONS = frozenset(signature(asyncpg.connect).parameters) | {
    "sslmode", "prepared_statement_cache_size", "prepared_statement_name_func", "async_fallback", *LIBPQ_ONLY,
}  # fmt: skip
_SQLITE: Mapping[int, str] = {
    sqlite3.SQLITE_FULL: f"{{at}}: {_FULL}",
    sqlite3.SQLITE_READONLY: "{at} may only be read: give the user {user} the right to write the file and its folder",
    sqlite3.SQLITE_PERM: "{at} may not be used: give the user {user} the right to write the file and its folder",
    sqlite3.SQLITE_CANTOPEN: "{at} can't be opened or made: give the user {user} the right to write in {folder}",
    sqlite3.SQLITE_NOTADB: "{at} is no SQLite database: name another file, or move this one away",
    sqlite3.SQLITE_CORRUPT: "{at} is damaged: restore a backup (docs/operations.md)",
    sqlite3.SQLITE_BUSY: "{at} is locked by another program: end what has it open, a backup or a database browser",
    sqlite3.SQLITE_IOERR: "{at} can't be written or read (input/output error): look at the disk",
}
_POSTGRES: Mapping[str, str] = {
    "28P01": "{at} does not take the password of the user {name}: correct it in DATABASE_URL",
    "28000": "{at} does not let the user {name} in: allow it in pg_hba.conf, or correct DATABASE_URL",
    "3D000": "{at} has no database {database}: make it (createdb {database}), or correct DATABASE_URL",
    "42501": "the user {name} may not make tables in {database} at {at}: GRANT CREATE ON SCHEMA public TO it",
    "53100": f"{{at}}: {_FULL}",
    "53300": "{at} has no connection left: raise max_connections, or run fewer processes",
    "57P03": "{at} is still starting: try again in a moment",
    "25006": "{at} may only be read: DATABASE_URL has to name the primary server, not a standby",
}


def explain(error: BaseException, url: URL) -> str:
    """Why a database can't be used, beginning with the setting that names it."""
    cause = next((found for found in _find_causes(error) if _words(found, url)), error)
    return f"DATABASE_URL: {_words(cause, url) or _unknown(error)}."


class Trouble:
    """Whether a database can be written to, by what became of the last attempts."""

    def __init__(self) -> None:
        self.error: BaseException | None = None
        self._since = 0.0

    @contextmanager
    def watch(self) -> Iterator[None]:
        """Watch one attempt to write."""
        try:
            yield
        except Exception as error:
            if is_full(error):
                self.error, self._since = error, monotonic()
            raise
        # A little may still fit where more does not.
        if self.error is not None and monotonic() - self._since > _CALM:
            self.error = None


def is_full(error: BaseException) -> bool:
    """Whether nothing more can be written: the disk is full, or may only be read."""
    full = {
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        "53100",
        "25006",
        errno.ENOSPC,
    }
    return any(_code(found) in full for found in _find_causes(error))


def is_busy(error: sqlite3.Error) -> bool:
    """Whether somebody else has SQLite's lock: to wait helps."""
    return _code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def is_locked(error: BaseException) -> bool:
    """Whether SQLite's file is in use by another program at this moment."""
    return any(isinstance(found, sqlite3.Error) and is_busy(found) for found in _find_causes(error))


def has_file(url: URL) -> bool:
    """Whether SQLite's file is there."""
    return Path(url.database or ":memory:").exists()


def find_missing(url: URL) -> str | None:
    """Why a SQLite file that is not there yet can't be made."""
    folder = Path(url.database or "").absolute().parent
    if folder.is_dir() and os.access(folder, os.W_OK):
        return None
    error = sqlite3.OperationalError()
    error.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
    return explain(error, url)


def find_slip(url: URL) -> str | None:
    """What is written wrongly in an address, as far as can be seen."""
    is_sqlite = url.get_backend_name() == "sqlite"
    slip = _find_slip_of_file(url) if is_sqlite else _find_slip_of_server(url)
    return slip and f"DATABASE_URL: {slip}."


def _find_slip_of_file(url: URL) -> str | None:
    if url.host:
        return f"a slash is missing: write sqlite+aiosqlite:///{url.host}"
    return (
        None
        if url.database
        else "it names no file, and nothing would be kept: write sqlite+aiosqlite:///waltz.db"
    )


def _find_slip_of_server(url: URL) -> str | None:
    if not url.get_backend_name().startswith("postgres"):
        return None
    if "@" in (url.host or ""):
        return "the password holds an @: write it as %40"
    if url.port is not None and not 0 < url.port < 65536:
        return f"there is no such thing as the port {url.port}: PostgreSQL's is 5432 as a rule"
    encrypted = url.query.get("sslmode") or url.query.get("ssl") or "require"
    if encrypted not in _ENCRYPTED:
        return 'whether the connection is encrypted is said in other words: write "require" or "disable"'
    unknown = sorted(url.query.keys() - _OPTIONS)
    return f"PostgreSQL's driver does not know the option {unknown[0]}: take it out" if unknown else None


def _find_causes(error: BaseException) -> Iterator[BaseException]:
    """An error, and what it came from."""
    seen: list[BaseException] = []
    waiting: list[BaseException | None] = [error]
    while waiting:
        found = waiting.pop(0)
        if found is not None and found not in seen:
            seen.append(found)
            yield found
            waiting += [getattr(found, "orig", None), found.__cause__, found.__context__]


def _code(error: BaseException) -> int | str | None:
    if isinstance(error, sqlite3.Error):
        return (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
    if isinstance(error, asyncpg.PostgresError):
        return str(error.sqlstate)
    return error.errno if isinstance(error, OSError) else None


def _words(error: BaseException, url: URL) -> str | None:
    code = _code(error)
    if isinstance(error, sqlite3.Error) and isinstance(code, int):
        path = Path(url.database or "").absolute()
        if code == sqlite3.SQLITE_CANTOPEN and not path.parent.is_dir():
            return f"there is no folder {path.parent}: make it, or name another one"
        words = _SQLITE.get(code)
        return words and words.format(at=path, folder=path.parent, user=_name_user())
    at = f"PostgreSQL at {url.host or url.query.get('host') or 'localhost'}:{url.port or 5432}"
    if isinstance(error, asyncpg.PostgresError):
        words = _POSTGRES.get(str(code))
        return words and words.format(at=at, name=url.username, database=url.database)
    if url.get_backend_name() == "sqlite":
        return f"{url.database}: {_FULL}" if code == errno.ENOSPC else None
    if isinstance(error, TimeoutError):
        return (
            f"{at} does not answer: see that it runs, and that nothing in between keeps it from being reached"
        )
    if isinstance(error, OSError):
        return f"{at} can't be reached ({type(error).__name__}): see that it runs, and that host and port are right"
    return None


def _unknown(error: BaseException) -> str:
    cause = getattr(error, "orig", None) or error
    return f"the database can't be used ({type(cause).__name__})"


def _name_user() -> str:
    return os.environ.get("USER") or str(os.geteuid())
