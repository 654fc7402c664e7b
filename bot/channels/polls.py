"""How providers are asked for what is new, where none can call (behind a home router, say)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable


@dataclass(frozen=True, slots=True)
class Unread:
    """A notification that nobody can read, as it came. `receipt` is what it is confirmed by."""

    body: bytes
    receipt: int


@runtime_checkable
class Polled(Protocol):
    """A channel whose provider can call or be asked, as the settings have it. All methods raise errors of `bot.errors`.

    What was fetched is confirmed only after its commit: until then the provider gives it out again.
    """

    polls: bool
    """Whether it is to be asked."""

    async def prepare(self) -> None:
        """Tell the provider which of the two it is, if it wants to know. Asking begins from what is unconfirmed."""

    async def fetch(self, timeout: int) -> Sequence[Any]:
        """Wait up to `timeout` (5–60) seconds for notifications, for `parse`; empty where there are none.

        Those that nobody can read are among them as `Unread`. Raises Transient where the answer is not the provider's.
        """
        ...

    async def confirm(self, taken: Sequence[Any]) -> bool:
        """Have the provider forget what `fetch` gave last; False where somebody else had that done before."""
        ...


@runtime_checkable
class Exclusive(Protocol):
    """A channel whose provider gives what is new to one who asks at a time, and tells the other so."""

    async def is_interrupted(self, timeout: int) -> bool | None:
        """Ask for what is new for up to `timeout` seconds, and take nothing of it in.

        True: somebody else asked meanwhile; False: nobody did, all that time; None: there is no telling.
        """
        ...
