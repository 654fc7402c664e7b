"""Where a lead can be written to, and which of it is best."""

from datetime import datetime

from conversations.lead.addresses import PREFERENCE, Channel, Reach, Recipient
from conversations.lead.content import Language
from conversations.lead.lead import Lead
from conversations.turn.given import Channels


def note_arrival(
    lead: Lead,
    *,
    now: datetime,
    reach: Recipient | None,
    name: str | None = None,
    phone: str | None = None,
    language: Language | None = None,
    spoke: bool = True,
    thread: str | None = None,
) -> None:
    """Write down where a lead can be answered and what the channel said of it. Changes `lead`.

    `spoke`: they did something there; else it is only where they were written to.
    What was known before is not overwritten: a form's "Dana Cohen" outlives WhatsApp's "🌸D🌸".
    """
    contact, talk = lead.contact, lead.dialogue
    contact.name = contact.name or name or None
    contact.language = contact.language or language
    if phone and not contact.phone:
        contact.phone = phone
    if reach is None:
        return
    if not spoke:
        _note_address(lead, reach)
        return
    talk.first_inbound_at = talk.first_inbound_at or now
    talk.last_inbound_at = now
    channel, address = reach
    for known in contact.reach:
        if known.channel is channel and known.address == address:
            known.last_inbound_at, known.thread = now, thread
            known.unreachable = None  # they wrote from it, so it can be written to
            return
    contact.reach.append(Reach(channel, address, now, thread=thread))


def _note_address(lead: Lead, reach: Recipient) -> None:
    if not any((known.channel, known.address) == reach for known in lead.contact.reach):
        lead.contact.reach.append(Reach(*reach))


def address_on(lead: Lead, channel: Channel, on: Channels) -> str | None:
    """Where to write to a lead on a channel: an address used before, or one made of the phone number.

    None where it is off, or nothing there reaches them.
    """
    if channel not in on:
        return None
    contact = lead.contact
    known = contact.reach_on(channel)
    if known is not None:
        return known.address
    address_of = on[channel].address_of
    if contact.phone is None or address_of is None:
        return None
    address = address_of(contact.phone)
    if address is None:
        return None
    refused = any(r.channel is channel and r.address == address and r.unreachable for r in contact.reach)
    return None if refused else address


def thread_on(lead: Lead, channel: Channel) -> str | None:
    """The topic to answer in, where their chat has topics."""
    known = lead.contact.reach_on(channel)
    return known.thread if known else None


def best_channel(lead: Lead, on: Channels) -> Channel | None:
    """The channel to write on first: the one they used last, else the one they chose, else by preference.

    Each only where it is on and usable.
    """
    contact = lead.contact
    used = [r for r in contact.reach if r.channel in on and r.unreachable is None and r.last_inbound_at]
    if used:
        return max(used, key=lambda r: (r.last_inbound_at, r.channel)).channel
    order = (contact.chosen, *PREFERENCE) if contact.chosen else PREFERENCE
    return next((channel for channel in order if address_on(lead, channel, on)), None)
