"""On the day somebody is late, or wants a place kept until they are there: they may still come, and hear until when."""

from conversations.events.chat.entering import take_up
from conversations.events.chat.owning import meant
from conversations.events.event import Event
from conversations.events.part import Events
from conversations.events.places.attending import note_word, says_late
from conversations.events.places.registering import why_closed
from conversations.events.said.elsewhere import names_thing
from conversations.events.said.tickets import is_of_order, lacks_ticket
from conversations.events.saying import EVENT, calendar_of, tell, title_of, zone_of
from conversations.events.talk.telling import find_spoken
from conversations.lead.reason import reason
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals


def hear_late(turn: Turn, words: str) -> bool:
    """Who is late hears that they may come, and until when it is; who has no ticket yet goes on to it."""
    if turn.lead.handoff.has_owner() or signals.is_angry(words) or not says_late(words):
        return False
    if names_thing(words) or is_of_order(words):
        return False
    event = _find_event(turn)
    if event is None or not _is_today(turn, event) or why_closed(turn, event):
        return False
    if turn.lead[Events].tickets_for(event.id):
        if event.living_seat and note_word(turn, event, "late"):
            return True
        _tell(turn, event, "event_late_kept")
        return True
    if not lacks_ticket(words) and turn.lead[Events].filling is None:
        return False
    _tell(turn, event, "event_late_ok")
    return take_up(turn, event.id)


def _find_event(turn: Turn) -> Event | None:
    """Theirs; else the one spoken of, or of a form that was left."""
    left = turn.lead[Events].left
    return meant(turn) or find_spoken(turn) or (calendar_of(turn).find(left.event) if left else None)


def _is_today(turn: Turn, event: Event) -> bool:
    zone = zone_of(event)
    return turn.now.astimezone(zone).date() == event.starts_at.astimezone(zone).date()


def _tell(turn: Turn, event: Event, name: str) -> None:
    ends = event.ends_at.astimezone(zone_of(event))
    told = tell(turn, name, event, until=f"{ends:%H:%M}")
    turn.reply(EVENT, told, reason("event_comes", title=title_of(turn, event)), about=event.id)
