"""How much a caller may send, and how long that may take: looked at before anything of it is read."""

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.exceptions import HTTPException

_KIB, _MIB = 1024, 1024 * 1024
_DIGITS = 18
"""Of a length that anybody means."""


@dataclass(frozen=True, slots=True)
class Limit:
    """What a route takes: at most `size` bytes of a body, within `seconds` from its beginning."""

    size: int
    seconds: float = 10.0


NOTIFICATION = Limit(16 * _MIB, 20.0)
SMS = Limit(8 * _MIB, 20.0)
_BY_PATH: Mapping[str, Limit] = {
    "/api/": Limit(_MIB),
    "/webhooks/woocommerce": Limit(2 * _MIB),
    "/webhooks/shopify": Limit(2 * _MIB),
    "/sandbox/clock": Limit(16 * _KIB),
    "/sandbox/": Limit(64 * _MIB, 60.0),  # the stand-ins take the files that are sent to people
}
"""By how a path begins; the first that fits."""
REST = Limit(512 * _KIB)


class BodyRefused(HTTPException):
    """More than a route takes (413), or slower (408). The connection is of no more use after the second."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(status, why, headers={"connection": "close"} if status == 408 else None)


def find_limit(path: str) -> Limit:
    """What the route at this path takes."""
    return next((limit for beginning, limit in _BY_PATH.items() if path.startswith(beginning)), REST)


def check_length(headers: Mapping[str, str], limit: Limit) -> None:
    """Refuse a body by the length that its sender announces. Raises BodyRefused."""
    length = headers.get("content-length", "0")
    if len(length) > _DIGITS or (length.isdecimal() and int(length) > limit.size):
        raise too_large(limit)


def has_body(headers: Mapping[str, str]) -> bool:
    """Whether anything follows the head of a request."""
    return "transfer-encoding" in headers or headers.get("content-length", "0") != "0"


def too_large(limit: Limit) -> BodyRefused:
    """The error of a body that is too large."""
    return BodyRefused(413, f"at most {limit.size} bytes are taken here")
