"""Forms that bring very many people at once: their greetings go out slowly, and staff are told.

So do answers on a channel that is paid by the message, to countries that the business does not serve.
"""

from collections import defaultdict, deque
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta

import phonenumbers
import structlog

from conversations.lead.addresses import Channel
from conversations.policy.before_sending import GREETING
from storage.messages import QueuedMessage

log = structlog.get_logger(__name__)

_HOUR = timedelta(hours=1)
_LATER = timedelta(minutes=5)
_ABROAD = 5  # so many times fewer than at home
_LONGEST_CODE = 3
Tell = Callable[[Channel, datetime], Awaitable[None]]
Opens = Callable[[str], str | None]


class Floods:
    """Counts the greetings that forms asked for and this process sent within an hour, by channel and country."""

    def __init__(
        self, country: str, most: int, tell: Tell, opens: Mapping[Channel, Opens] | None = None
    ) -> None:
        """`most` an hour in the business's own country ("IL"), 0: any number; `tell` is called while there are more.

        `opens` gives None for a number in a country that is not served, where a channel has such.
        """
        self._own = str(phonenumbers.country_code_for_region(country))
        self._most = most
        self._tell = tell
        self._opens = opens or {}
        self._sent: defaultdict[tuple[Channel, str], deque[datetime]] = defaultdict(deque)

    async def find_wait(self, message: QueuedMessage, now: datetime) -> datetime | None:
        """Until when a greeting waits; None where it may go, which is counted."""
        if not self._most or not (_is_of_a_form(message) or self._is_unserved(message)):
            return None
        code = _country_code(message.address)
        if code is None:
            return None
        sent = self._sent[message.channel, code]
        while sent and sent[0] <= now - _HOUR:
            sent.popleft()
        if len(sent) < (self._most if code == self._own else max(1, self._most // _ABROAD)):
            sent.append(now)
            return None
        log.warning("very many people come by forms: they are greeted slowly", channel=message.channel.value)
        await self._tell(message.channel, now)
        return now + _LATER

    def _is_unserved(self, message: QueuedMessage) -> bool:
        opens = self._opens.get(message.channel)
        is_new = message.audience == "lead" and not message.is_in_doubt
        return opens is not None and is_new and message.address[:1] == "+" and opens(message.address) is None


def _is_of_a_form(message: QueuedMessage) -> bool:
    """Who writes themselves gets their answer; those of a list go out slowly anyhow."""
    is_greeting = message.key is not None and message.key.purpose == GREETING
    return is_greeting and message.reply and message.audience == "lead" and not message.is_in_doubt


def _country_code(address: str) -> str | None:
    digits = address.lstrip("+")[:_LONGEST_CODE]
    if not digits.isdecimal() or "lid" in address:
        return None
    known = phonenumbers.COUNTRY_CODE_TO_REGION_CODE
    return next((digits[:size] for size in (1, 2, 3) if int(digits[:size]) in known), digits)
