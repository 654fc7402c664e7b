"""Column types both databases share."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BigInteger, DateTime, Dialect, Integer
from sqlalchemy.types import TypeDecorator, TypeEngine

RowId = BigInteger().with_variant(Integer, "sqlite")
"""A row's own number. SQLite only counts by itself in a column of type INTEGER."""


class UtcDateTime(TypeDecorator[datetime]):
    """An aware time, kept in UTC. Naive values are refused; SQLite keeps microseconds since 1970 as an integer.

    SQLite has no time zones and would drop one without converting, so it never sees one.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(BigInteger() if dialect.name == "sqlite" else DateTime(timezone=True))

    def bind_processor(self, dialect: Dialect) -> Any:
        # For each time of each row: on SQLite without the frames that a decorated type puts around it.
        return _write_time if dialect.name == "sqlite" else super().bind_processor(dialect)

    def result_processor(self, dialect: Dialect, coltype: Any) -> Any:
        return read_microseconds if dialect.name == "sqlite" else super().result_processor(dialect, coltype)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        return _write_time(value) if dialect.name == "sqlite" else _check(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return read_microseconds(value) if dialect.name == "sqlite" else value


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = datetime.resolution


def to_microseconds(value: datetime) -> int:
    """An aware time as SQLite keeps it."""
    return (value - _EPOCH) // _MICROSECOND


def read_microseconds(value: Any) -> datetime | None:
    """A time as SQLite keeps it, aware."""
    return None if value is None else _EPOCH + _MICROSECOND * int(value)


def _write_time(value: datetime | None) -> int | None:
    return to_microseconds(value) if value is not None and _check(value) else None


def _check(value: datetime | None) -> datetime | None:
    if value is not None and value.tzinfo is None:
        raise ValueError(f"a time without a zone can't be stored: {value!r}")
    return value
