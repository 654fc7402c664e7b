"""Reading a posted form piece by piece: nobody knows yet who sent it, so it must not hold up everybody else."""

from collections.abc import Iterator
from urllib.parse import unquote_to_bytes

_PIECE = 32 * 1024


def read_form(body: bytes, most: int) -> dict[str, str]:
    """The fields of `application/x-www-form-urlencoded`; of several with one name the last.

    Raises ValueError at more than `most` fields.
    """
    if body.count(b"&") >= most:
        raise ValueError("too many fields")
    pairs = (field.partition(b"=") for field in body.split(b"&") if field)
    return {_unquote(name): _unquote(value) for name, _, value in pairs}


def _unquote(quoted: bytes) -> str:
    parts = [unquote_to_bytes(piece) for piece in _cut(quoted.replace(b"+", b" "))]
    return b"".join(parts).decode("utf-8", "replace")


def _cut(quoted: bytes) -> Iterator[bytes]:
    """In pieces that end before an escape or after it: each is decoded in a millisecond, and others get their turn."""
    begin = 0
    while begin < len(quoted):
        end = begin + _PIECE
        escape = quoted.find(b"%", end - 2, end)
        yield quoted[begin : escape if escape >= 0 else end]
        begin = escape if escape >= 0 else end
