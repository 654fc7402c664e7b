"""A question of a form is refused, or the form is: kindly, and it is no refusal of messages; and it may go on again."""

from datetime import timedelta

from conversations.events.asking.early import note_early
from conversations.events.asking.filling import is_asked
from conversations.events.asking.leaving import leave_form
from conversations.events.asking.questions import ask, find_field, read
from conversations.events.chat.form import go_on, hear_answer, hear_now, open_book
from conversations.events.part import Events, Filling
from conversations.events.patterns import SKIPS
from conversations.events.reading import NAME
from conversations.events.said.gathering import gather
from conversations.events.said.refusing import refuses_asked, refuses_kind, resumes, stops_form
from conversations.events.saying import TICKET, calendar_of
from conversations.lead.reason import reason
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals

_MOST = 14  # words
_KEPT = timedelta(days=7)
"""For so long a form that was left goes on where it was."""


def hear_stop(turn: Turn, words: str) -> bool:
    """Who wants no more questions is asked none. What may be skipped is skipped by a mere no."""
    filling = turn.lead[Events].filling
    event = calendar_of(turn).find(filling.event) if filling else None
    if filling is None or event is None or not is_asked(turn, filling) or turn.lead.handoff.has_owner():
        return False
    may_skip = not find_field(event, filling.field).required and filling.field != NAME.id
    if not stops_form(words) or (may_skip and SKIPS.match(words)):
        return False
    if open_book(turn, filling) is None:
        return False
    leave_form(turn, event, filling)
    return True


def hear_refused(turn: Turn, words: str) -> bool:
    """Who gives no email or number refuses that alone, whatever they say of it."""
    filling = turn.lead[Events].filling
    event = calendar_of(turn).find(filling.event) if filling else None
    if turn.lead.handoff.has_owner():
        return False
    if filling is None:
        return _refuses_after(turn, words)
    if event is None or not is_asked(turn, filling):
        return False
    kind = "phone" if filling.field == "phone" else find_field(event, filling.field).kind
    is_this = kind in ("email", "phone") and (refuses_kind(kind, words) or refuses_asked(words))
    return (is_this or refuses_kind("email", words)) and hear_answer(turn, words)


def _refuses_after(turn: Turn, words: str) -> bool:
    """Who has a ticket already, and was asked for no email, hears that none is needed."""
    said = turn.lead.dialogue.said
    if said.kind != TICKET or len(words.split()) > _MOST or not refuses_kind("email", words):
        return False
    turn.reply(TICKET, turn.phrase("event_no_email"), reason("event_form_skipped"), about=said.about)
    return True


def hear_resumed(turn: Turn, words: str) -> bool:
    """Who left a form, and did not want to or wants it after all, goes on where they were."""
    mine = turn.lead[Events]
    left = mine.left
    if left is None or mine.filling or turn.lead.handoff.has_owner() or signals.is_angry(words):
        return False
    if turn.now - left.asked_at > _KEPT or mine.ticket_for(left.event):
        return False
    if not (resumes(words) or _tells_what_lacked(turn, left, words)):
        return False
    book = open_book(turn, left)
    if book is None:
        return False
    mine.filling, mine.left, left.misses = left, None, 0
    note_early(turn, book.event, left, words)
    if read(turn, book.event, left, words) is not None and left.field != NAME.id:
        return hear_now(turn, book, left, words)
    if left.field in left.answers or left.field == "phone":
        go_on(turn, book, left)
    else:
        ask(turn, book.event, left, turn.phrase("event_go_on"), again=True)
    return True


def _tells_what_lacked(turn: Turn, left: Filling, words: str) -> bool:
    """Whether the address or the number comes after all, for want of which the form was left."""
    event = calendar_of(turn).find(left.event)
    if event is None or left.field not in left.refused:
        return False
    field = find_field(event, left.field)
    return bool(gather([field], words, turn.journey.business.country).get(field.id))
