"""What the sandbox is set up with, and what it asks of the bot it surrounds."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Literal, Protocol

Mode = Literal["polling", "webhook"]


@dataclass(frozen=True, slots=True)
class SandboxConfig:
    """Credentials the stand-ins accept and sign with, and where the bot is.

    `base_url` is the bot's address (webhooks are posted and signed there); `own_url` is where the stand-ins
    themselves are reached, for media links, and defaults to the same. Delays are in seconds.
    """

    base_url: str
    telegram_token: str = "123456:sandbox"
    telegram_secret: str = ""
    telegram_mode: Mode = "polling"
    green_id: str = "1101000001"
    green_token: str = "sandbox"
    green_webhook_token: str = ""
    green_mode: Mode = "polling"
    twilio_sid: str = "ACsandbox"
    twilio_token: str = "sandbox"
    sms_number: str = "+972550000000"
    staff_chat_id: int = -1001000000001
    staff_forum: bool = False  # whether the staff group has topics
    own_url: str = ""
    timezone: str = "Asia/Jerusalem"  # what the phones' clocks show
    business: dict[str, str] = field(default_factory=lambda: {"he": "העסק", "en": "The business"})
    telegram_username: str = "waltz_sandbox_bot"
    receipt_delays: tuple[float, float, float] = (0.2, 0.6, 1.4)  # sent, delivered, read
    retry_pause: float = (
        0.3  # before a webhook that was not taken is posted again; doubles up to `retry_pause_limit`
    )
    retry_pause_limit: float = 2.0
    webhook_timeout: float = 30.0
    bot_urls: tuple[str, ...] = ()  # where webhooks are really posted, in turn, when several processes listen


class BotView(Protocol):
    """The phone page's window into the bot: its clock, and what it knows and plans for a lead."""

    async def now(self) -> datetime:
        """The bot's time, aware."""
        ...

    async def advance(
        self, *, by: timedelta | None = None, to: datetime | None = None, next_thing: bool = False,
        addresses: Sequence[tuple[str, str]] = (),
    ) -> datetime | None:  # fmt: skip
        """Move the bot's clock forward, run what falls due, and give the time it then is.

        The next thing is that of whoever has `addresses`, where they are given; None where nothing is planned.
        """
        ...

    async def lead_of(self, channel: str, address: str) -> dict[str, Any] | None:
        """The lead behind an address: id, name, stage, language, offers, handoff; None while unknown."""
        ...

    async def timeline(self, lead_id: str) -> list[dict[str, Any]]:
        """What happened to a lead, oldest first: at, kind, channel, text, why, status."""
        ...

    async def planned(self, lead_id: str) -> list[dict[str, Any]]:
        """What will happen to a lead, soonest first: due_at, purpose, key, text."""
        ...

    async def submit_lead(self, body: dict[str, Any]) -> dict[str, Any]:
        """Pass a form's fields to the bot's own `POST /api/leads` and give its answer."""
        ...

    async def open_door(self) -> str | None:
        """The path of a page at which tickets of the next event are scanned; None where there is no event."""
        ...
