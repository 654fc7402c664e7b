"""Whose an order is, told by a name alone beside the address. Pure."""

import re

from conversations.contact.bare_names import find_bare_names
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.where import leave_details_out

_PARTS = re.compile(r"[.,;:!?\n]+|\s[-–]\s")


def find_name_beside(words: str, address: re.Match[str], lexicon: Lexicon) -> str:
    """Whose it is, told by a name alone beside the address ("Herzl 8, floor 2. Dana Levi. cash")."""
    rest = leave_details_out(f"{words[: address.start()]}. {words[address.end() :]}")
    parts = [part.strip() for part in _PARTS.split(rest)]
    return next((part for part in parts if find_bare_names(part) and not lexicon.find(part)), "")
