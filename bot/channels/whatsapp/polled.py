"""Reads what GREEN-API gives out when it is asked: one notification, or none."""

import re
from typing import Any

from bot.channels.fields import fields, whole_in
from bot.channels.hooks import decode
from bot.channels.polls import Unread
from bot.errors import Transient

# Of what nobody can read, the receipt is all that is wanted. It stands in front of what people wrote, whose own
# quotation marks are escaped.
_RECEIPT = re.compile(rb'(?<!\\)"receiptId"\s*:\s*"?([0-9]{1,18})(?![0-9])')


def read_polled(body: bytes) -> list[Any]:
    """The notification with its receipt; [] where nothing waits. Raises Transient where it is none of GREEN-API's."""
    try:
        received = decode(body) if body.strip() else None
    except ValueError:
        return [_unread(body)]
    if not received:
        return []
    receipt = whole_in(fields(received), "receiptId")
    if receipt is None:
        return [_unread(body)]
    return [received | {"receiptId": receipt}]


def _unread(body: bytes) -> Unread:
    found = _RECEIPT.search(body)
    if found is None:
        # A page of a proxy's, say: there is nothing to delete, and the next answer may be another.
        raise Transient("the answer is not GREEN-API's")
    return Unread(body, int(found[1]))
