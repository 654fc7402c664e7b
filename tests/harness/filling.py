"""Values that say something in every field, whatever the fields are: for what must hold of each, tomorrow's too."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec

S = TypeVar("S", bound=msgspec.Struct)
A_MOMENT = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
_PLAIN: dict[type, Any] = {
    str: "something", int: 7, float: 7.5, bool: True, datetime: A_MOMENT, date: A_MOMENT.date(), time: time(9, 30),
}  # fmt: skip


def fill(kind: type[S], **known: Any) -> S:
    """A struct none of whose fields is as it is by default."""
    filled = kind(**(fill_fields(kind) | known))
    for field in msgspec.structs.fields(kind):
        assert getattr(filled, field.name) != default_of(field), f"{kind.__name__}.{field.name} says nothing"
    return filled


def fill_fields(kind: type[msgspec.Struct]) -> dict[str, Any]:
    """What to make a filled struct of, by field."""
    return {field.name: make(field.type) for field in msgspec.structs.fields(kind)}


def default_of(field: msgspec.structs.FieldInfo) -> Any:
    """What stands in a field that nothing is known of; NODEFAULT where something has to be."""
    if field.default_factory is not msgspec.NODEFAULT:
        return field.default_factory()
    return field.default


def make(wanted: Any) -> Any:
    """A value of a type that is not its default. A type of which nothing is known here fails the test that asks."""
    if wanted in _PLAIN:
        return _PLAIN[wanted]
    if wanted is Any or wanted is msgspec.Raw:
        return "something"
    origin, within = get_origin(wanted), [kind for kind in get_args(wanted) if kind is not NoneType]
    if origin in (Union, UnionType):
        return make(within[0])
    if origin is Literal:
        return within[-1]
    if origin in (list, tuple):
        return origin([make(within[0])])
    if origin is dict:
        return {make(within[0]): make(within[1])}
    return _make_named(wanted)


def _make_named(wanted: Any) -> Any:
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return list(wanted)[-1]
    if isinstance(wanted, type) and issubclass(wanted, msgspec.Struct):
        return fill(wanted)
    if isinstance(wanted, type) and issubclass(wanted, tuple):
        return wanted(*(make(kind) for kind in get_type_hints(wanted).values()))
    raise AssertionError(f"nobody said how to fill a {wanted}; see tests/harness/filling.py")


def mutable_within(value: Any) -> Iterator[Any]:
    """Everything in a value that can be changed, itself included."""
    if isinstance(value, msgspec.Struct):
        if not value.__struct_config__.frozen:
            yield value
            for name in value.__struct_fields__:
                yield from mutable_within(getattr(value, name))
    elif isinstance(value, list | dict | set):
        yield value
        for item in value.values() if isinstance(value, dict) else value:
            yield from mutable_within(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from mutable_within(item)
