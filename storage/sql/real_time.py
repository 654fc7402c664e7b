"""The database's own clock, which no sandbox moves: what processes promise each other is kept by it."""

from typing import Any

from sqlalchemy import ColumnElement, Float, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from storage.sql.columns import UtcDateTime


class _RealTime(FunctionElement[Any]):
    inherit_cache = True
    type = UtcDateTime()


def real_now() -> FunctionElement[Any]:
    """The time at which the statement runs."""
    return _RealTime()


def real_time_in(name: str) -> FunctionElement[Any]:
    """So many seconds later, given as the parameter `name`."""
    return _RealTime(bindparam(name, type_=Float()))


@compiles(_RealTime)
def _timestamp(element: _RealTime, compiler: SQLCompiler, **known: Any) -> str:
    seconds = [compiler.process(clause, **known) for clause in element.clauses]
    return "clock_timestamp()" + "".join(f" + {one} * interval '1 second'" for one in seconds)


@compiles(_RealTime, "sqlite")
def _microseconds(element: _RealTime, compiler: SQLCompiler, **known: Any) -> str:
    seconds = [compiler.process(clause, **known) for clause in element.clauses]
    now = "(julianday('now') - 2440587.5) * 86400000000"
    return f"CAST({now}{''.join(f' + {one} * 1000000' for one in seconds)} AS INTEGER)"


class _Earlier(FunctionElement[Any]):
    inherit_cache = True
    type = UtcDateTime()


def earlier_by(column: ColumnElement[Any], name: str) -> FunctionElement[Any]:
    """A time so many seconds before a column's, given as the parameter `name`."""
    return _Earlier(column, bindparam(name, type_=Float()))


@compiles(_Earlier)
def _minus_interval(element: _Earlier, compiler: SQLCompiler, **known: Any) -> str:
    column, seconds = (compiler.process(clause, **known) for clause in element.clauses)
    return f"{column} - {seconds} * interval '1 second'"


@compiles(_Earlier, "sqlite")
def _minus_microseconds(element: _Earlier, compiler: SQLCompiler, **known: Any) -> str:
    column, seconds = (compiler.process(clause, **known) for clause in element.clauses)
    return f"{column} - CAST({seconds} * 1000000 AS INTEGER)"
