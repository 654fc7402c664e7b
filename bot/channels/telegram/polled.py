"""Reads what Telegram gives out when it is asked for updates."""

import re
from typing import Any

from bot.channels.fields import fields, number
from bot.channels.polls import Unread
from bot.errors import Transient, Unreadable

# Telegram writes the id first; in what people wrote, quotation marks are escaped.
_ID = re.compile(rb'(?<!\\)"update_id"\s*:\s*([0-9]{1,18})(?![0-9])')


class UnreadAnswer(Unreadable):
    """An answer that nobody can read, as it came."""

    def __init__(self, body: bytes) -> None:
        super().__init__("the answer is not Telegram's")
        self.body = body

    def find_update(self) -> Unread:
        """The one update in it. Raises Transient where it holds none."""
        found = _ID.search(self.body)
        if found is None:
            raise Transient("the answer is not Telegram's")
        return Unread(self.body, int(found[1]))


def read_updates(result: Any) -> list[Any]:
    """The updates of an answer. Raises Transient where it has none of Telegram's form."""
    if not isinstance(result, list):
        raise Transient("the answer is not Telegram's")
    updates = [update for update in result if number(fields(update), "update_id") is not None]
    if result and not updates:
        raise Transient("Telegram's updates have no ids")
    return updates
