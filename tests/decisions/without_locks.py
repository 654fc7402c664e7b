"""The bot without one of its locks, the way it must not be: for the tests that have to notice."""

import asyncio
from collections.abc import Callable
from typing import Any

from sqlalchemy import event

from storage import database as storage_database
from storage import leads, resources
from storage.database import Database
from storage.sql.hot import HotStatement

Patch = Callable[[Any, str, Any], None]
"""As `setattr`; a test gives pytest's, which is taken back afterwards."""

_LINGERING = 0.1
"""Seconds: processes that a busy machine runs one after the other are in it together all the same."""


class NoTurn:
    """A lock that locks nothing."""

    async def __aenter__(self) -> None:
        pass

    async def __aexit__(self, *_: object) -> None:
        pass


def drop_lead_lock(patch: Patch) -> None:
    """PostgreSQL reads leads without locking their rows."""
    for name in ("_LOCK", "_FIND_AND_LOCK"):
        _drop_row_lock(patch, leads, name)


def drop_resource_lock(patch: Patch) -> None:
    """PostgreSQL reads what leads share without locking its row, and lingers so that others do the same."""
    lock = resources.lock

    async def read_and_linger(*asked: Any) -> Any:
        found = await lock(*asked)
        await asyncio.sleep(_LINGERING)
        return found

    _drop_row_lock(patch, resources, "_LOCK")
    patch(resources, "lock", read_and_linger)


def drop_write_lock(patch: Patch) -> None:
    """On SQLite no turn is waited for, and no transaction holds the write lock from its beginning."""
    create, open_database = storage_database._create_engine, Database.__init__

    def create_without_lock(*arguments: Any, **options: Any) -> Any:
        engine = create(*arguments, **options)
        begin = (engine.sync_engine, "begin", storage_database._begin_sqlite)
        if event.contains(*begin):
            event.remove(*begin)
        return engine

    def open_without_turn(self: Any, *arguments: Any, **options: Any) -> None:
        open_database(self, *arguments, **options)
        self._turn = NoTurn()

    patch(storage_database, "_create_engine", create_without_lock)
    patch(Database, "__init__", open_without_turn)


def _drop_row_lock(patch: Patch, module: Any, name: str) -> None:
    known = getattr(module, name)
    locking = known.statement if isinstance(known, HotStatement) else known
    unlocked = locking.with_only_columns(*locking.selected_columns)
    unlocked._for_update_arg = None
    patch(module, name, HotStatement(unlocked) if isinstance(known, HotStatement) else unlocked)
