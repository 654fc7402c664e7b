"""How long it is from one moment to another, and many such lengths in one value, on either database."""

from collections.abc import Sequence
from typing import Any

import orjson
from sqlalchemy import ColumnElement, Dialect, Float, Text, TypeDecorator, and_
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class _Seconds(FunctionElement[Any]):
    inherit_cache = True
    type = Float()


def seconds_between(earlier: ColumnElement[Any], later: ColumnElement[Any]) -> ColumnElement[float]:
    """Seconds from one column's moment to another's; NULL where either is."""
    return _Seconds(earlier, later)


@compiles(_Seconds)
def _from_interval(element: _Seconds, compiler: SQLCompiler, **known: Any) -> str:
    earlier, later = (compiler.process(clause, **known) for clause in element.clauses)
    return f"CAST(EXTRACT(EPOCH FROM ({later} - {earlier})) AS DOUBLE PRECISION)"


@compiles(_Seconds, "sqlite")
def _from_microseconds(element: _Seconds, compiler: SQLCompiler, **known: Any) -> str:
    earlier, later = (compiler.process(clause, **known) for clause in element.clauses)
    return f"(({later} - {earlier}) / 1000000.0)"


class _Numbers(TypeDecorator[Sequence[float]]):
    """A list: an array on PostgreSQL, JSON on SQLite."""

    impl = Text
    cache_ok = True

    def process_result_value(self, value: Any, dialect: Dialect) -> Sequence[float]:
        """See TypeDecorator."""
        found: Sequence[float] = orjson.loads(value) if isinstance(value, str) else value or []
        return found


class _Collected(FunctionElement[Any]):
    inherit_cache = True
    type = _Numbers()


def collect(value: ColumnElement[Any], *where: ColumnElement[bool]) -> ColumnElement[Sequence[float]]:
    """All that are known in a group as one list, which is read a good deal faster than as many rows."""
    return _Collected(value, and_(value.is_not(None), *where))


@compiles(_Collected)
def _into_array(element: _Collected, compiler: SQLCompiler, **known: Any) -> str:
    value, where = (compiler.process(clause, **known) for clause in element.clauses)
    return f"array_agg({value}) FILTER (WHERE {where})"


@compiles(_Collected, "sqlite")
def _into_json(element: _Collected, compiler: SQLCompiler, **known: Any) -> str:
    value, where = (compiler.process(clause, **known) for clause in element.clauses)
    return f"json_group_array({value}) FILTER (WHERE {where})"
