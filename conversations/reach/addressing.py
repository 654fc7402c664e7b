"""A lead as it is known once something arrived from it, before anything is decided."""

from datetime import datetime

from conversations.lead.addresses import Channel, Reach
from conversations.lead.content import Language
from conversations.lead.lead import Lead


def note_arrival(
    lead: Lead,
    *,
    now: datetime,
    reach: tuple[Channel, str] | None,
    name: str | None = None,
    phone: str | None = None,
    language: Language | None = None,
) -> None:
    """Write down where a lead can be answered and what the channel said of it. Changes `lead`.

    What was known before is not overwritten: a form's "Dana Cohen" outlives WhatsApp's "🌸D🌸".
    """
    lead.name = lead.name or name or None
    lead.language = lead.language or language
    if phone and not lead.phone:
        lead.phone = phone
    if reach is None:
        return
    lead.first_inbound_at = lead.first_inbound_at or now
    lead.last_inbound_at = now
    channel, address = reach
    for known in lead.reach:
        if known.channel is channel and known.address == address:
            known.last_inbound_at = now
            known.unreachable = None  # they wrote from it, so it can be written to
            return
    lead.reach.append(Reach(channel, address, now))


def address_on(lead: Lead, channel: Channel) -> str | None:
    """Where to write to a lead on a channel: an address used before, or one made of the phone number."""
    known = lead.reach_on(channel)
    if known is not None:
        return known.address
    if lead.phone is None or channel is Channel.TELEGRAM:
        return None
    digits = lead.phone.lstrip("+")
    address = f"{digits}@c.us" if channel is Channel.WHATSAPP else lead.phone
    refused = any(r.channel is channel and r.address == address and r.unreachable for r in lead.reach)
    return None if refused else address


def best_channel(lead: Lead, on: tuple[Channel, ...]) -> Channel | None:
    """The channel to write on first: the one they used last, else the one they chose, else WhatsApp, else SMS.

    Each only where it is on and usable.
    """
    used = [r for r in lead.reach if r.channel in on and r.unreachable is None and r.last_inbound_at]
    if used:
        return max(used, key=lambda r: (r.last_inbound_at, r.channel)).channel
    order = [Channel.WHATSAPP, Channel.SMS, Channel.TELEGRAM]
    if lead.chosen:
        order.insert(0, lead.chosen)
    for channel in order:
        if channel in on and address_on(lead, channel):
            return channel
    return None
