"""Where a lead can be written to, and which of it is best."""

from datetime import datetime

from conversations.lead.addresses import Channel, Reach, Recipient
from conversations.lead.content import Language
from conversations.lead.lead import Lead


def note_arrival(
    lead: Lead,
    *,
    now: datetime,
    reach: Recipient | None,
    name: str | None = None,
    phone: str | None = None,
    language: Language | None = None,
) -> None:
    """Write down where a lead can be answered and what the channel said of it. Changes `lead`.

    What was known before is not overwritten: a form's "Dana Cohen" outlives WhatsApp's "🌸D🌸".
    """
    contact, talk = lead.contact, lead.dialogue
    contact.name = contact.name or name or None
    contact.language = contact.language or language
    if phone and not contact.phone:
        contact.phone = phone
    if reach is None:
        return
    talk.first_inbound_at = talk.first_inbound_at or now
    talk.last_inbound_at = now
    channel, address = reach
    for known in contact.reach:
        if known.channel is channel and known.address == address:
            known.last_inbound_at = now
            known.unreachable = None  # they wrote from it, so it can be written to
            return
    contact.reach.append(Reach(channel, address, now))


def address_on(lead: Lead, channel: Channel) -> str | None:
    """Where to write to a lead on a channel: an address used before, or one made of the phone number."""
    known = lead.contact.reach_on(channel)
    if known is not None:
        return known.address
    if lead.contact.phone is None or channel is Channel.TELEGRAM:
        return None
    digits = lead.contact.phone.lstrip("+")
    address = f"{digits}@c.us" if channel is Channel.WHATSAPP else lead.contact.phone
    refused = any(r.channel is channel and r.address == address and r.unreachable for r in lead.contact.reach)
    return None if refused else address


def best_channel(lead: Lead, on: tuple[Channel, ...]) -> Channel | None:
    """The channel to write on first: the one they used last, else the one they chose, else WhatsApp, else SMS.

    Each only where it is on and usable.
    """
    used = [r for r in lead.contact.reach if r.channel in on and r.unreachable is None and r.last_inbound_at]
    if used:
        return max(used, key=lambda r: (r.last_inbound_at, r.channel)).channel
    order = [Channel.WHATSAPP, Channel.SMS, Channel.TELEGRAM]
    if lead.contact.chosen:
        order.insert(0, lead.contact.chosen)
    for channel in order:
        if channel in on and address_on(lead, channel):
            return channel
    return None
