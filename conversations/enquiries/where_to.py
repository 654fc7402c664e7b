"""To which address something is to be brought. Pure."""

import re

from conversations.orders.heard.where import find_address, read_address

_INSIDE = re.compile(
    r"(?:,? ?(?:(?:on )?(?:the )?(?:floor|suite|apt|apartment|entrance|room)|קומה|דירה|כניסה|חדר) \w+|,? \w+ floor)+",
    re.IGNORECASE,
)


def find_where(words: str) -> str:
    """The street and number that it is to be brought to, with the floor; "" where none is told.

    >>> find_where("our address is Hanamal 5, floor 3"), find_where("at noon")
    ('Hanamal 5, floor 3', '')
    """
    found = find_address(words)
    if found is None:
        return ""
    address = read_address(found)
    inside = _INSIDE.match(words, words.find(address) + len(address)) if address in words else None
    return f"{address}{inside[0].rstrip()}" if inside else address
