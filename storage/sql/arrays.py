"""A column compared with a list that comes as one value: one statement, whatever the list's length."""

from collections.abc import Sequence
from typing import Any

import orjson
from sqlalchemy import ARRAY, BigInteger, ColumnElement, Dialect, Integer, Text, bindparam, or_
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import NULLTYPE, TypeDecorator, TypeEngine


class _Values(TypeDecorator[Sequence[Any]]):
    """An array on PostgreSQL, JSON on SQLite."""

    impl = Text
    cache_ok = True

    def __init__(self, item: type[TypeEngine[Any]]) -> None:
        super().__init__()
        self.item = item

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(Text() if dialect.name == "sqlite" else ARRAY(self.item))

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        return orjson.dumps(list(value)).decode() if dialect.name == "sqlite" else list(value)


class _Among(FunctionElement[Any]):
    inherit_cache = True
    type = NULLTYPE  # as a boolean, SQLAlchemy would compare it with 1, and no index would be used


def among(column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """Whether a column's value (a text, or a whole number) is in the list that is given as the parameter `name`."""
    item = BigInteger if isinstance(column.type, Integer) else Text
    return _Among(column, bindparam(name, type_=_Values(item)))


def any_or_same(column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """Whether a column's text is the one that is given as the parameter `name`; true where None is given."""
    given = bindparam(name, type_=Text())
    return or_(given.is_(None), column == given)


@compiles(_Among)
def _any(element: _Among, compiler: SQLCompiler, **known: Any) -> str:
    column, values = (compiler.process(clause, **known) for clause in element.clauses)
    return f"{column} = ANY ({values})"


@compiles(_Among, "sqlite")
def _in_json(element: _Among, compiler: SQLCompiler, **known: Any) -> str:
    column, values = (compiler.process(clause, **known) for clause in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({values}))"
