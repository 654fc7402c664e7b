"""A bot that is no bot: what the phone page shows, told from a script."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any


class FakeView:
    """Answers the page's questions from lists that a test fills."""

    def __init__(self) -> None:
        self.offset = timedelta()
        self.leads: dict[str, dict[str, Any]] = {}
        self.entries: list[dict[str, Any]] = []
        self.timers: list[dict[str, Any]] = []
        self.submitted: list[dict[str, Any]] = []
        self.has_plans = True
        self.refuses: dict[str, Any] | None = None

    async def now(self) -> datetime:
        """The moved time."""
        return datetime.now(UTC) + self.offset

    async def advance(
        self, *, by: timedelta | None = None, to: datetime | None = None, next_thing: bool = False,
        addresses: Sequence[tuple[str, str]] = (),
    ) -> datetime | None:  # fmt: skip
        """Move it; the next thing is always two hours away, where there is one."""
        if next_thing and not self.has_plans:
            return None
        now = await self.now()
        self.offset += by or (to - now if to else timedelta(hours=2))
        return await self.now()

    async def lead_of(self, channel: str, address: str) -> dict[str, Any] | None:
        """The lead filed under an address."""
        return self.leads.get(address)

    async def timeline(self, lead_id: str) -> list[dict[str, Any]]:
        """The script."""
        return self.entries

    async def planned(self, lead_id: str) -> list[dict[str, Any]]:
        """The plan."""
        return self.timers

    async def submit_lead(self, body: dict[str, Any]) -> dict[str, Any]:
        """Keep what was sent."""
        self.submitted.append(body)
        return self.refuses or {"id": "lead-1"}

    async def open_door(self) -> str | None:
        """There is no event."""
        return None
