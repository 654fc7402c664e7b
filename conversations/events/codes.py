"""A ticket's code: what is in its address and its picture, and how one is read that somebody types or scans."""

import re
from hashlib import sha256

LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Nothing that is mistaken for something else; capitals, so that a QR code stays small."""
LENGTH = 26
BITS = 128
_GAPS = re.compile(r"[\s\-_.]+")
_IN_ADDRESS = re.compile(r"/t/([^/?#]+)", re.IGNORECASE)
_CODE = re.compile(f"[{LETTERS}]{{{LENGTH}}}")


def spell(number: int) -> str:
    """A drawn number of 128 bits as a code.

    >>> spell(0), len(spell(2**128 - 1))
    ('22222222222222222222222222', 26)
    """
    letters = []
    for _ in range(LENGTH):
        number, digit = divmod(number, len(LETTERS))
        letters.append(LETTERS[digit])
    return "".join(letters)


def read_code(text: str) -> str | None:
    """The code in what was typed or scanned: in any case, with spaces, or as the ticket's whole address.

    None where it can be none.

    >>> read_code(" https://x.example/t/2222222222222222222222222a.png ")
    '2222222222222222222222222A'
    >>> read_code("2222-2222 2222 2222 2222 2222 2a") == read_code("222222222222222222222222222")
    False
    """
    text = text.strip()[:400]
    found = _IN_ADDRESS.search(text)
    bare = (found[1] if found else text).removesuffix(".png").removesuffix(".PNG")
    code = _GAPS.sub("", bare).upper()
    return code if _CODE.fullmatch(code) else None


def hash_code(code: str) -> str:
    """What a code is found by, and what a door's phone keeps of it: nobody gets back to the code from there."""
    return sha256(code.encode()).hexdigest()
