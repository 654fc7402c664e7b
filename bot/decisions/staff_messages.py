"""What staff are told: one message becomes one for each place where they read."""

from collections.abc import Iterable, Iterator
from datetime import datetime

import msgspec

from conversations.handoff.conversation import CAPTIONED
from conversations.lead.addresses import Channel
from conversations.lead.content import Choice, Content
from conversations.lead.lead import Lead
from conversations.timeline.telling import reason
from conversations.turn import effects as fx
from storage.facts import Entry
from storage.messages import NewMessage


def tell_staff(
    lead: Lead, told: fx.TellStaff, now: datetime, channels: tuple[Channel, ...], staff_chat: str,
    staff_numbers: tuple[str, ...], tells_queue: bool,
) -> Iterator[NewMessage | Entry]:  # fmt: skip
    """The messages that carry it, or the line on the timeline that says that nobody could be told."""
    addressed = dict.fromkeys(_addressed(told, staff_chat, staff_numbers))
    reachable = [(channel, address) for channel, address in addressed if channel in channels]
    if not reachable:
        why = reason("no_staff_chat")
        yield Entry(lead.id, now, "handoff", told.content.text, why, status="held")
    # The buttons name the lead, so that a tap or an answer finds it whatever became of our note of the message.
    choices = tuple(
        Choice(f"{choice.id}:{lead.id}", choice.label, choice.url) for choice in told.content.choices
    )
    content = msgspec.structs.replace(told.content, choices=choices)
    for channel, address, shaped in _shape(reachable, content):
        yield NewMessage(
            lead.id, channel, address, shaped, reason("staff_alert" if told.alert else "for_staff"), now,
            audience="staff", key=f"alert:{told.handoff}:{told.again}:{address}" if told.alert else None,
            told=tells_queue,
        )  # fmt: skip


def _shape(
    reachable: Iterable[tuple[Channel, str]], content: Content
) -> Iterator[tuple[Channel, str, Content]]:
    """What goes where. On WhatsApp a voice note says nothing of who sent it, so that is said before."""
    wordless = content.media is not None and content.media_kind not in CAPTIONED
    for channel, address in reachable:
        if wordless and channel is Channel.WHATSAPP:
            yield channel, address, msgspec.structs.replace(content, media=None)
            yield channel, address, msgspec.structs.replace(content, text="", choices=())
        else:
            yield channel, address, content


def _addressed(
    told: fx.TellStaff, staff_chat: str, staff_numbers: tuple[str, ...]
) -> Iterator[tuple[Channel, str]]:
    """Everywhere it is read. Without a staff chat everybody hears everything, or whoever it concerns does."""
    if staff_chat and not told.alone:
        yield Channel.TELEGRAM, staff_chat
    if not told.alone and (told.alert or not (staff_chat or told.contact)):
        for number in staff_numbers:
            yield Channel.WHATSAPP, f"{number}@c.us"
    if told.contact:
        channel, place = told.contact
        whatsapp = channel is Channel.WHATSAPP and "@" not in place
        yield channel, f"{place.lstrip('+')}@c.us" if whatsapp else place
