"""Why something was done or left undone: a name and typed values, put into words when somebody looks."""

from typing import Any

import msgspec


class Reason(msgspec.Struct, frozen=True, omit_defaults=True):
    """One reason. `name` is that of a wording its capability declares; `values` fill the wording's places.

    Values are text, numbers, aware moments, lengths of time, or the reason behind this one.
    """

    name: str
    values: dict[str, Any] = {}


def reason(name: str, **values: Any) -> Reason:
    """A reason; ids of the journey's parts go in as they are."""
    return Reason(name, values)


Why = tuple[Reason, ...]
"""The reasons of one message or fact, in order."""
