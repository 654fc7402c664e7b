"""A hot statement, compiled once a database: what SQLAlchemy does for each row and each run costs more than the row.

On SQLite it is run by the driver itself: beside a few rows that are at hand, what lies between is most of the cost.
"""

from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Dialect
from sqlalchemy.exc import StatementError
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.base import Executable
from sqlalchemy.sql.compiler import SQLCompiler

from storage.sql.raw import fetch_on_sqlite, write_on_sqlite

Process = Callable[[Any], Any]


class _Bound(NamedTuple):
    """What stands at one place of a statement: its name, what it is where nothing is given, and how it is passed."""

    name: str
    default: Any
    process: Process | None


class _HotText(NamedTuple):
    """The text, what is passed with it, and by place how a value that comes back is read."""

    sql: str
    bound: tuple[_Bound, ...]
    make: Callable[[Any], Any] | None
    read: tuple[tuple[int, Process], ...]


class HotStatement:
    """A statement whose text never changes. Errors are SQLAlchemy's, as everywhere."""

    def __init__(self, statement: Executable) -> None:
        self.statement: Any = statement
        self._compiled: dict[str, _HotText] = {}

    async def run(self, tx: AsyncConnection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run it once for each of these."""
        known = self._compile(tx.dialect)
        given = [_bind(known, row) for row in rows]
        if tx.dialect.name == "sqlite":
            write_on_sqlite(tx, known.sql, given)
        else:
            await tx.exec_driver_sql(known.sql, given)

    async def fetch(self, tx: AsyncConnection, given: Mapping[str, Any]) -> list[Any]:
        """Run it; gives its rows, as named tuples."""
        known = self._compile(tx.dialect)
        assert known.make is not None, "it gives nothing"
        bound = _bind(known, given)
        rows: Sequence[Any]
        if tx.dialect.name == "sqlite":
            rows = fetch_on_sqlite(tx, known.sql, bound)
        else:
            rows = (await tx.exec_driver_sql(known.sql, bound)).all()
        if not known.read:
            return [known.make(row) for row in rows]
        return [known.make(_read(known, row)) for row in rows]

    def _compile(self, dialect: Dialect) -> _HotText:
        found = self._compiled.get(dialect.name)
        if found is None:
            found = self._compiled[dialect.name] = _compile(self.statement, dialect)
        return found


def _bind(known: _HotText, given: Mapping[str, Any]) -> tuple[Any, ...]:
    values = []
    try:
        for name, default, process in known.bound:
            value = given.get(name, default)
            values.append(process(value) if process else value)
    except (TypeError, ValueError) as error:  # as SQLAlchemy has it
        raise StatementError(str(error), known.sql, None, error, hide_parameters=True) from error
    return tuple(values)


def _read(known: _HotText, row: Sequence[Any]) -> list[Any]:
    values = list(row)
    for place, process in known.read:
        values[place] = process(values[place])
    return values


def _compile(statement: Any, dialect: Dialect) -> _HotText:
    compiled = statement.compile(dialect=dialect)
    assert isinstance(compiled, SQLCompiler)
    processors, defaults = compiled._bind_processors, compiled.params
    names = compiled.positiontup or ()
    bound = tuple(_Bound(name, defaults.get(name), processors.get(name)) for name in names)  # type: ignore[arg-type]
    columns = compiled._result_columns
    if not columns:
        return _HotText(str(compiled), bound, None, ())
    made = namedtuple("Row", [column.keyname for column in columns])  # type: ignore[misc]
    kinds = [column.type._cached_result_processor(dialect, None) for column in columns]
    read = tuple((place, kind) for place, kind in enumerate(kinds) if kind)
    return _HotText(str(compiled), bound, made._make, read)
