"""WhatsApp's ids of chats: whose they are, in one spelling.

A person has a number under a phone server and, apart from it, a "lid": an id of 14 or 15 digits that is no number.
"""

import re
from typing import NamedTuple

import structlog

from bot.channels.phones import phone_of_digits

log = structlog.get_logger(__name__)

# "972501234567:12@s.whatsapp.net" is a device of a person, "…_1@…" and "….0:12@…" other ways to write one.
_ID = re.compile(r"\+?([0-9]{1,25})(?:[._][0-9]{1,3})?(?::[0-9]{1,4})?@([a-z.]{1,30})", re.IGNORECASE)
_PHONES = frozenset({"c.us", "s.whatsapp.net", "hosted"})
_LIDS = frozenset({"lid", "hosted.lid"})
_NOBODY = frozenset({"g.us", "broadcast", "newsletter", "bot", "call", "temp", "msgr", "interop"})
"""Groups, channels, the status, WhatsApp's own assistants: nobody to talk to."""
_SERVICES = frozenset({"0", "13135550002", "16505361212", "18002428478"})
"""WhatsApp's announcements, its AI, its business account, ChatGPT: under a phone server, and no people."""
_FEWEST_OF_LID = 13


class PersonalChat(NamedTuple):
    """A person's chat. `id` in the spelling GREEN-API sends to; `phone` (E.164) where the id tells it."""

    id: str
    phone: str | None

    @property
    def alias(self) -> str | None:
        """The lid that these digits may be after all: they stand under a phone server, and are as long."""
        digits, _, server = self.id.partition("@")
        return f"{digits}@lid" if server == "c.us" and len(digits) >= _FEWEST_OF_LID else None


def read_chat(text: str | None) -> PersonalChat | None:
    """Whose chat an id names; None where that is nobody to talk to."""
    found = _ID.fullmatch((text or "").strip())
    if found is None:
        _note_unknown(text or "")
        return None
    digits, server = found[1], found[2].lower()
    if server in _LIDS:
        return PersonalChat(f"{digits}@lid", None)
    if server not in _PHONES or digits in _SERVICES:
        if server not in _PHONES | _NOBODY:
            log.warning("a chat of an unknown kind", server=server)
        return None
    digits = digits.lstrip("0")  # no country's code begins with one
    phone = phone_of_digits(digits)
    if phone is not None:
        return PersonalChat(f"{digits}@c.us", phone)
    # Longer than any number: the lid, under the wrong server.
    return PersonalChat(f"{digits}@lid", None) if len(digits) >= _FEWEST_OF_LID else None


def _note_unknown(text: str) -> None:
    """Groups of old have a dash in their ids; the status is called that."""
    server = text.rpartition("@")[2].strip().lower()[:30]
    if text and server not in _NOBODY:
        log.warning("a chat of an unknown kind", server=server if "@" in text else "")
