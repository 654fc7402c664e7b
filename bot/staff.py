"""What staff do in their chat, or on the business's own phone, on its way to the lead it is about."""

from bot.arrivals import Arrival, clean_text, short_key
from bot.channels.base import StaffInbound
from bot.inbound import Inbound
from conversations.inputs import StaffPressed, StaffWrote
from conversations.state import Channel
from storage import messages
from storage.database import Database

_ACTIONS = {"staff:take": "take", "staff:done": "done", "staff:back": "back"}


class Staff:
    """Finds out which lead staff mean, and passes on what they did."""

    def __init__(self, database: Database, inbound: Inbound) -> None:
        self._database = database
        self._inbound = inbound

    async def take(self, did: StaffInbound) -> None:
        """Take in one thing that staff did. What belongs to no lead is staff talking among themselves."""
        arrival = await self._arrival(did)
        if arrival is not None:
            await self._inbound.accept(arrival)

    async def _arrival(self, did: StaffInbound) -> Arrival | None:
        key = short_key(f"staff:{did.channel.value}:{did.key}")
        by = clean_text(did.by)[:100]
        if did.lead_address is not None:
            wrote = StaffWrote(clean_text(did.text), by, own_phone=True, channel=did.channel)
            return Arrival(wrote, key=key, addresses=_lead_addresses(did.channel, did.lead_address))
        lead_id = await self._lead_of(did)
        if lead_id is None:
            return None
        if did.action is not None:
            action = _ACTIONS.get(did.action)
            pressed = StaffPressed(action, by) if action else None  # type: ignore[arg-type]
            return Arrival(pressed, key=key, lead_id=lead_id) if pressed else None
        return Arrival(StaffWrote(clean_text(did.text), by), key=key, lead_id=lead_id) if did.text else None

    async def _lead_of(self, did: StaffInbound) -> str | None:
        """The lead whose alert (or relayed words) was answered."""
        if did.replies_to is None:
            return None
        async with self._database.read() as connection:
            found = await messages.find_sent(connection, did.channel.value, did.replies_to)
        return found.lead_id if found is not None and found.audience == "staff" else None


def _lead_addresses(channel: Channel, address: str) -> tuple[tuple[str, str], ...]:
    addresses = [(channel.value, address)]
    digits, _, domain = address.partition("@")
    if domain == "c.us" and digits.isdigit():
        addresses.append(("phone", f"+{digits}"))
    return tuple(addresses)
