"""Trouble on purpose, and the record of every call a provider got."""

from collections import deque
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

Trouble = int | Literal["drop", "drop_after", "hang", "mute", "html", "accepted"]
TAKING = frozenset({"drop_after", "mute", "html", "accepted"})
"""Troubles in which the call is carried out all the same."""


@dataclass(slots=True)
class Fault:
    """What goes wrong with the next calls of a method (any, when None).

    An int is an HTTP status. "drop" closes the connection with the call not taken, "drop_after" takes it
    and closes without an answer, "hang" never answers and takes nothing, "mute" takes it and never answers.
    "html" takes it and answers 200 with a page, "accepted" takes it and answers 202 with nothing.
    """

    channel: str
    status: Trouble
    method: str | None = None
    times: int | None = None  # None: until cleared
    retry_after: float | None = None
    address: str | None = None
    words: str | None = None  # only calls that carry these

    def strikes(self, channel: str, method: str, address: str | None, params: dict[str, Any]) -> bool:
        """Whether it is for this call."""
        return (
            self.channel == channel
            and self.method in (None, method)
            and self.address in (None, address)
            and (self.words is None or any(self.words in str(value) for value in params.values()))
        )


@dataclass(slots=True)
class Call:
    """One HTTP request a provider got. `at` is in seconds of the system's clock (`time.time`)."""

    at: float
    channel: str
    method: str
    address: str | None
    params: dict[str, Any]
    status: int | str = 200

    def shown(self) -> dict[str, Any]:
        """The call as JSON-ready values."""
        return asdict(self)


@dataclass(slots=True)
class Faults:
    """Faults waiting to strike and calls received, newest last."""

    waiting: list[Fault] = field(default_factory=list)
    calls: deque[Call] = field(default_factory=lambda: deque(maxlen=20_000))

    def strike(self, channel: str, method: str, address: str | None, params: dict[str, Any]) -> Fault | None:
        """The fault this call meets, used up by one."""
        for fault in self.waiting:
            if not fault.strikes(channel, method, address, params):
                continue
            if fault.times is not None:
                fault.times -= 1
                if fault.times <= 0:
                    self.waiting.remove(fault)
            return fault
        return None
