"""How long it is from one moment to another, on either database."""

from typing import Any

from sqlalchemy import ColumnElement, Float
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
