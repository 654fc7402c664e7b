"""Where a lead can be reached: networks, and addresses on them."""

from datetime import datetime
from enum import StrEnum

import msgspec


class Channel(StrEnum):
    """A network a lead can be reached on."""

    WHATSAPP = "whatsapp"
    TELEGRAM = "telegram"
    SMS = "sms"


class Reach(msgspec.Struct, omit_defaults=True):
    """One address of a lead on one channel, and what is known of it.

    `address` is what the provider wants: a GREEN-API chat id (`972501234567@c.us` or `…@lid`), a Telegram chat id,
    or an E.164 number for SMS.
    """

    channel: Channel
    address: str
    last_inbound_at: datetime | None = None
    unreachable: str | None = None  # why the provider refuses it for good: "blocked", "no_account", …
