"""How deep JSON is nested: what is nested without end is refused before anybody walks into it."""

import re

DEEPEST = 64
"""Levels. What people and providers send has about ten."""
# A string, closed or not, is passed over whole; so each byte is looked at once.
_TOKENS = re.compile(rb'"(?:[^"\\]++|\\.)*+"?|[\[{]|[\]}]', re.DOTALL)


def is_too_deep(body: bytes, most: int = DEEPEST) -> bool:
    """Whether there are more than `most` lists and objects within one another. Not JSON: False, mostly."""
    if body.count(b"[") + body.count(b"{") <= most:
        return False
    depth = 0
    for token in _TOKENS.finditer(body):
        first = body[token.start()]
        if first in b"[{":
            depth += 1
            if depth > most:
                return True
        elif first in b"]}":
            depth -= 1
    return False
