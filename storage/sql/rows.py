"""Many rows of one table at once, past what SQLAlchemy does for each of them: half of what an insert costs.

On PostgreSQL they are one statement with an array for each column; what the server does for each statement costs more
than the row. SQLite has no network between, and takes them one after the other.
"""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Dialect, String, Table
from sqlalchemy.exc import StatementError
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.sql.raw import write_on_sqlite

Row = tuple[Any, ...]


class _Many(NamedTuple):
    """The statement, by place what makes a value one that the driver knows, and whether columns come as arrays."""

    sql: str
    processors: tuple[tuple[int, Callable[[Any], Any]], ...]
    as_arrays: bool


async def insert_rows(
    tx: AsyncConnection, table: Table, columns: Sequence[str], rows: Sequence[Row], conflict: str = ""
) -> None:
    """Insert rows whose values stand in the order of `columns`.

    `conflict` is the end of the statement, in SQL that both databases know; no two of the rows may meet in it.
    """
    await _run(tx, _insert(tx.dialect, table, tuple(columns), conflict), rows)


async def update_rows(tx: AsyncConnection, table: Table, columns: Sequence[str], rows: Sequence[Row]) -> None:
    """Set columns of rows that are there. The first of `columns` says which row it is."""
    await _run(tx, _update(tx.dialect, table, tuple(columns)), rows)


async def delete_rows(tx: AsyncConnection, table: Table, columns: Sequence[str], rows: Sequence[Row]) -> None:
    """Delete the rows that have these values."""
    await _run(tx, _delete(tx.dialect, table, tuple(columns)), rows)


async def _run(tx: AsyncConnection, many: _Many, rows: Sequence[Row]) -> None:
    if not rows:
        return
    try:
        given = [_process(many, row) for row in rows]
    except (TypeError, ValueError) as error:  # as SQLAlchemy has it
        raise StatementError(str(error), many.sql, None, error, hide_parameters=True) from error
    if many.as_arrays:
        await tx.exec_driver_sql(many.sql, tuple(list(column) for column in zip(*given, strict=True)))
    else:
        write_on_sqlite(tx, many.sql, given)


def _process(many: _Many, row: Row) -> Row:
    if not many.processors:
        return row
    values = list(row)
    for place, process in many.processors:
        values[place] = process(values[place])
    return tuple(values)


@cache
def _insert(dialect: Dialect, table: Table, columns: tuple[str, ...], conflict: str) -> _Many:
    names = ", ".join(_quote(dialect, columns))
    if dialect.name == "sqlite":
        given = f"VALUES ({', '.join('?' * len(columns))})"
    else:
        given = f"SELECT * FROM {_arrays(dialect, table, columns)}"
    return _prepare(dialect, table, columns, f"INSERT INTO {table.name} ({names}) {given} {conflict}")


@cache
def _update(dialect: Dialect, table: Table, columns: tuple[str, ...]) -> _Many:
    key, *changed = _quote(dialect, columns)
    if dialect.name == "sqlite":
        values = ", ".join(f"{name} = ?{place}" for place, name in enumerate(changed, 2))
        return _prepare(dialect, table, columns, f"UPDATE {table.name} SET {values} WHERE {key} = ?1")
    values = ", ".join(f"{name} = given.{name}" for name in changed)
    given = _named_arrays(dialect, table, columns)
    sql = f"UPDATE {table.name} SET {values} FROM {given} WHERE {table.name}.{key} = given.{key}"
    return _prepare(dialect, table, columns, sql)


@cache
def _delete(dialect: Dialect, table: Table, columns: tuple[str, ...]) -> _Many:
    names = _quote(dialect, columns)
    if dialect.name == "sqlite":
        same = " AND ".join(f"{name} = ?{place}" for place, name in enumerate(names, 1))
        return _prepare(dialect, table, columns, f"DELETE FROM {table.name} WHERE {same}")
    same = " AND ".join(f"{table.name}.{name} = given.{name}" for name in names)
    given = _named_arrays(dialect, table, columns)
    return _prepare(dialect, table, columns, f"DELETE FROM {table.name} USING {given} WHERE {same}")


def _prepare(dialect: Dialect, table: Table, columns: tuple[str, ...], sql: str) -> _Many:
    kinds = [table.c[name].type.dialect_impl(dialect).bind_processor(dialect) for name in columns]
    processors = tuple((place, kind) for place, kind in enumerate(kinds) if kind)
    return _Many(sql, processors, as_arrays=dialect.name != "sqlite")


def _named_arrays(dialect: Dialect, table: Table, columns: tuple[str, ...]) -> str:
    return f"{_arrays(dialect, table, columns)} AS given ({', '.join(_quote(dialect, columns))})"


def _arrays(dialect: Dialect, table: Table, columns: tuple[str, ...]) -> str:
    # Not VARCHAR(n): what is cast to that is cut off, where a column refuses what is too long for it.
    types = [table.c[name].type for name in columns]
    kinds = ["TEXT" if isinstance(kind, String) else kind.compile(dialect=dialect) for kind in types]
    return f"unnest({', '.join(f'${place}::{kind}[]' for place, kind in enumerate(kinds, 1))})"


def _quote(dialect: Dialect, names: Sequence[str]) -> list[str]:
    return [dialect.identifier_preparer.quote(name) for name in names]
