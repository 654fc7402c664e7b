"""What staff are told: one message becomes one for each place where they read."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

import msgspec

from bot.decisions.batch import Surroundings
from conversations.handoff.facts import StaffNotTold
from conversations.lead.addresses import Recipient
from conversations.lead.content import Choice, Content
from conversations.lead.lead import Lead
from conversations.lead.reason import reason
from conversations.turn.effects import TellStaff
from conversations.turn.given import Channels
from conversations.turn.keys import Key
from storage.facts import Noted
from storage.messages import NewMessage


def tell_staff(
    lead: Lead, told: TellStaff, now: datetime, around: Surroundings
) -> Iterator[NewMessage | Noted]:
    """The messages that carry it, or the line on the timeline that says that nobody could be told."""
    places = dict.fromkeys(_find_places(told, around.staff_chat, around.staff_phones))
    reachable = [place for place in places if place.channel in around.channels]
    if not reachable:
        why = (reason("no_staff_chat"),)
        yield Noted(lead.id, now, StaffNotTold(told.content.text), why, status="held")
    content = _name_lead(told.content, lead.id)
    why = (reason("staff_alert" if told.alert else "for_staff"),)
    for place, shaped in _shape(reachable, content, around.channels):
        key = Key("alert", told.handoff, place.address, told.again) if told.alert else None
        yield NewMessage(lead.id, place.channel, place.address, shaped, why, now, audience="staff", key=key)


def _name_lead(content: Content, lead_id: str) -> Content:
    """Buttons name the lead, so that a tap or an answer finds it whatever became of our note of the message."""
    choices = tuple(Choice(f"{choice.id}:{lead_id}", choice.label, choice.url) for choice in content.choices)
    return msgspec.structs.replace(content, choices=choices)


def _shape(
    reachable: Iterable[Recipient], content: Content, on: Channels
) -> Iterator[tuple[Recipient, Content]]:
    """What goes where. A voice note that goes without words says nothing of who sent it, so that is said before."""
    for place in reachable:
        if content.media and not on[place.channel].carries(content.media.kind):
            yield place, msgspec.structs.replace(content, media=None)
            yield place, msgspec.structs.replace(content, text="", choices=())
        else:
            yield place, content


def _find_places(told: TellStaff, chat: Recipient | None, phones: Sequence[Recipient]) -> Iterator[Recipient]:
    """Everywhere it is read. Without a staff chat everybody hears everything, or whoever it concerns does."""
    if chat and not told.alone:
        yield chat
    if not told.alone and (told.alert or not (chat or told.contact)):
        yield from phones
    if told.contact:
        yield told.contact
