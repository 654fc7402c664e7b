"""What writers of effects are given, and how reasons are kept."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any, Generic, NamedTuple, TypeVar

import msgspec
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.lead.reason import Reason, Why
from conversations.turn.effects import Effect

E = TypeVar("E", bound=Effect)


class Written(NamedTuple, Generic[E]):
    """One effect of a decision about a lead, at the decision's time."""

    lead_id: str
    effect: E
    at: datetime


Writer = Callable[[AsyncConnection, Sequence[Written[Any]]], Awaitable[None]]
"""Writes all effects of one type that a transaction brings, in order."""

_encode = msgspec.json.Encoder().encode
decode_why = msgspec.json.Decoder(Why).decode
decode_reason = msgspec.json.Decoder(Reason).decode


def encode(value: Any) -> str:
    """A value as JSON."""
    return _encode(value).decode()
