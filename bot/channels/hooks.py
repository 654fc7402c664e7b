"""How providers call the bot: where, how they prove that it is them, and what they are answered."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

import orjson


@dataclass(frozen=True, slots=True)
class Hook:
    """Where a provider calls. `refusal` is the status for somebody else who does."""

    paths: tuple[str, ...]
    refusal: int
    thanks: bytes = b"{}"
    media_type: str = "application/json"
    is_form: bool = False  # what they post: a form, else JSON


def bearer_of(headers: Mapping[str, str]) -> bytes:
    """What stands behind "Bearer", however that is written; nothing where another scheme is named."""
    scheme, _, given = headers.get("authorization", "").strip().partition(" ")
    return given.strip().encode("utf-8", "surrogatepass") if scheme.casefold() == "bearer" else b""


@runtime_checkable
class Called(Protocol):
    """A channel whose provider calls."""

    def knows(self, headers: Mapping[str, str]) -> bool:
        """Whether this may be the provider, by what it sent before the body."""
        ...

    def read(self, path: str, headers: Mapping[str, str], body: bytes) -> Any:
        """A call's notification, for `parse`. `path` is as it was called, query included.

        Raises Forged where it is not the provider's after all, ValueError where nobody could read it.
        """
        ...


@runtime_checkable
class Addressed(Protocol):
    """A channel whose provider tells where it calls."""

    async def find_called(self) -> Sequence[str]:
        """The addresses that the provider calls with what is new, whoever's they are. Raises SendError."""
        ...


@runtime_checkable
class Marked(Protocol):
    """A channel whose provider keeps a word for whoever uses the account, where the provider calls nobody."""

    async def read_note(self) -> str | None:
        """The word; "" where there is none yet, None where there is no place for one. Raises SendError."""
        ...

    async def keep_note(self, note: str) -> None:
        """Put a word there, instead of what was there. Raises SendError."""

    async def is_used(self) -> bool:
        """Whether a program had messages sent in the last days, whichever that was. Raises SendError."""
        ...


def decode(body: bytes) -> Any:
    """JSON as it comes: lone surrogates, control characters and all. Raises ValueError where nobody could read it.

    A whole number longer than any that a provider means is None.
    """
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        try:
            return json.loads(
                body, strict=False, parse_int=_whole
            )  # lets through what orjson is too strict for
        except RecursionError as error:
            raise ValueError("nested too deeply") from error


def _whole(digits: str) -> int | None:
    """Python itself refuses numbers of more than 4,300 digits, and with them all that stands beside them."""
    return int(digits) if len(digits) <= _LONGEST_NUMBER else None


_LONGEST_NUMBER = 40
