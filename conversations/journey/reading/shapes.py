"""Walks over a file's values side by side with the types they are to become."""

from collections.abc import Mapping
from functools import lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel

from conversations.journey.model.answers import Answer, Button, Offer, Paraphrases, Review, WayId
from conversations.journey.model.base import Id, Phrase, Text
from conversations.journey.model.business import Business
from conversations.journey.model.rules import Rules
from conversations.journey.model.sequences import Sequence, Touch
from conversations.journey.model.texts import Campaign, Texts
from conversations.journey.reading.sheets import Place
from conversations.lead.lead import Stage


class JourneyFile(NamedTuple):
    """A file of a journey that a capability brings along: `name` without ".yaml", and what it holds.

    `shape` is a part, whose keys the file has, or `dict[Id, part]`. A journey may do without it.
    """

    name: str
    shape: Any


SHAPES: dict[str, Any] = {
    "business": Business,
    "stages": dict[Stage, Text],
    "buttons": dict[Id, Button],
    "answers": dict[Id, Answer],
    "reviews": dict[Id, Review],
    "offers": dict[Id, Offer],
    "touches": dict[Id, Touch],
    "sequences": dict[Id, Sequence],
    "rules": Rules,
    "campaigns": dict[Id, Campaign],
    "texts": Texts,
    "phrases": dict[Id, Phrase],
    "paraphrases": dict[WayId, Paraphrases],
}
"""What each file of a journey holds."""

OPTIONAL = frozenset({"offers", "touches", "sequences", "rules", "campaigns", "phrases", "paraphrases"})
"""Files that a journey may do without."""
_TYPES = 2048  # remembered, of a few hundred that there are: each file asks about the same ones for each of its values


@lru_cache(_TYPES)
def bare(shape: Any) -> Any:
    """A type without `Annotated` and without "or None"."""
    if get_origin(shape) is Annotated:
        return bare(get_args(shape)[0])
    if get_origin(shape) in (Union, UnionType):
        return bare(next(part for part in get_args(shape) if part is not NoneType))
    return shape


@lru_cache(_TYPES)
def fields_of(shape: Any) -> Mapping[str, Any]:
    """The keys a part may have, with their types; none for anything else."""
    shape = bare(shape)
    if not (isinstance(shape, type) and issubclass(shape, BaseModel)):
        return {}
    annotated: dict[str, Any] = {name: info.annotation for name, info in shape.model_fields.items()}
    return {name: bare(inner) for name, inner in annotated.items()}


def shape_at(shape: Any, place: Place) -> Any:
    """The type that is expected at a place; None where nothing is."""
    for step in place:
        shape = bare(shape)
        if fields := fields_of(shape):
            shape = fields.get(str(step))
        else:
            shape = next(iter(get_args(shape)[-1:] if get_origin(shape) is dict else get_args(shape)), None)
    return bare(shape)


def visit(shape: Any, value: Any, place: Place = ()) -> list[tuple[Any, Any, Place]]:
    """Every value of which a type is known, with that type and its place; texts are given whole."""
    found: list[tuple[Any, Any, Place]] = []
    _visit(shape, value, place, found)
    return found


def _visit(shape: Any, value: Any, place: Place, found: list[tuple[Any, Any, Place]]) -> None:
    """Put into a list: thousands of values, each handed up through all that it stands in, took three times as long."""
    shape = bare(shape)
    found.append((shape, value, place))
    if isinstance(value, dict):
        if shape == Text:
            return
        if fields := fields_of(shape):
            for name, inner in fields.items():
                if name in value:
                    _visit(inner, value[name], (*place, name), found)
        elif get_origin(shape) is dict:
            inner = get_args(shape)[1]
            for key, item in value.items():
                _visit(inner, item, (*place, key), found)
    elif isinstance(value, list) and get_origin(shape) is tuple:
        inner = get_args(shape)[0]
        for index, item in enumerate(value):
            _visit(inner, item, (*place, index), found)
