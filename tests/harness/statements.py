"""What statements come to is worked out once a process: not anew for each of the databases that its tests open.

SQLAlchemy keeps what it compiled by engine and by dialect, which in life are one and the same for as long as a process
runs. Half of what a test with a database of its own takes would be the compiling.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg
from sqlalchemy.dialects.sqlite.aiosqlite import SQLiteDialect_aiosqlite
from sqlalchemy.util import LRUCache

import storage.database

_OPENING: Any = storage.database
_DIALECTS = (PGDialect_asyncpg, SQLiteDialect_aiosqlite)
_COMPILED: Any = LRUCache(5_000)


def share_statements() -> None:
    """From now on, for all databases that are opened in this process."""
    for kind in _DIALECTS:
        _make_alike(kind)
    _OPENING.create_async_engine = _with_compiled(_OPENING.create_async_engine)


def _make_alike(kind: Any) -> None:
    """All dialects of a kind count as one, as what is kept is kept by dialect, too."""
    kind.__eq__ = lambda self, other: type(self) is type(other)
    kind.__hash__ = lambda self: hash(type(self))
    kind._type_memos = WeakKeyDictionary()


def _with_compiled(create: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(create)
    def create_sharing(*arguments: Any, **options: Any) -> Any:
        return create(*arguments, **options, execution_options={"compiled_cache": _COMPILED})

    return create_sharing
