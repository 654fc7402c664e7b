"""What staff are told: one message becomes one for each place where they read."""

from collections.abc import Iterator
from datetime import datetime

import msgspec

from conversations import effects as fx
from conversations.state import Channel, Choice, Lead
from storage.history import Entry
from storage.messages import NewMessage


def tell_staff(
    lead: Lead, told: fx.TellStaff, now: datetime, channels: tuple[Channel, ...], staff_chat: str,
    staff_numbers: tuple[str, ...], tells_queue: bool,
) -> Iterator[NewMessage | Entry]:  # fmt: skip
    """The messages that carry it, or the line on the timeline that says that nobody could be told."""
    reachable = [
        (channel, address)
        for channel, address in _addressed(told, staff_chat, staff_numbers)
        if channel in channels
    ]
    if not reachable:
        why = "staff could not be told: no staff chat is set up (TELEGRAM_STAFF_CHAT_ID, WHATSAPP_STAFF_NUMBERS)"
        yield Entry(lead.id, now, "handoff", told.content.text, why, status="held")
    # The buttons name the lead, so that a tap or an answer finds it whatever became of our note of the message.
    choices = tuple(
        Choice(f"{choice.id}:{lead.id}", choice.label, choice.url) for choice in told.content.choices
    )
    content = msgspec.structs.replace(told.content, choices=choices)
    for channel, address in reachable:
        yield NewMessage(
            lead.id, channel, address, content, "staff alert" if told.alert else "for staff", now,
            audience="staff", key=f"alert:{told.handoff}:{told.again}:{address}" if told.alert else None,
            told=tells_queue,
        )  # fmt: skip


def _addressed(
    told: fx.TellStaff, staff_chat: str, staff_numbers: tuple[str, ...]
) -> Iterator[tuple[Channel, str]]:
    if staff_chat:
        yield Channel.TELEGRAM, staff_chat
    if told.alert:
        for number in staff_numbers:
            yield Channel.WHATSAPP, f"{number}@c.us"
    if told.contact:
        channel, number = told.contact
        yield channel, f"{number.lstrip('+')}@c.us" if channel is Channel.WHATSAPP else number
