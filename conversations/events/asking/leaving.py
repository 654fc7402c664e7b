"""A form ends without a ticket: it is left kindly and may go on another time, or the team goes on with it."""

from conversations.events.asking.numbers import say_typed
from conversations.events.asking.questions import say_misfit, say_needed
from conversations.events.asking.unfinished import forget_unfinished
from conversations.events.event import Event
from conversations.events.facts import FormLeft
from conversations.events.part import Events, Filling
from conversations.events.reading import NAME, PHONE
from conversations.events.saying import answer, title_of
from conversations.handoff.questions import ask_staff
from conversations.lead.reason import Reason, reason
from conversations.turn.turn import Turn
from conversations.wording.names import safe_name

_MISSES = 3
"""Answers in a row that do not fit, after which nobody is asked any more."""


def leave_form(turn: Turn, event: Event, filling: Filling) -> None:
    """No more questions; they may go on another time."""
    answer(turn, "event_form_left", event, drop_form(turn, event, filling))


def drop_form(turn: Turn, event: Event, filling: Filling) -> Reason:
    """Nothing more is asked, without a word of it; gives why."""
    mine = turn.lead[Events]
    mine.filling, mine.left = None, filling
    forget_unfinished(turn, event)
    why = reason("event_form_left", title=title_of(turn, event))
    turn.note(FormLeft(event.id, title_of(turn, event), filling.field), why)
    return why


def miss(turn: Turn, event: Event, filling: Filling) -> None:
    """An answer that does not fit: what would, and after a few of them nothing more.

    A second number counts as one: nobody tries many of them.
    """
    filling.misses += 1
    if filling.misses >= _MISSES:
        leave_form(turn, event, filling)
    elif filling.field == PHONE.id and filling.told:
        say_typed(turn, event, filling)
    else:
        say_misfit(turn, event, filling)


def need(turn: Turn, event: Event, filling: Filling) -> None:
    """What must be told is refused: it is said why it is asked and what else can be done; then the team does it."""
    if filling.field not in filling.refused:
        filling.refused.append(filling.field)
        say_needed(turn, event, filling)
        return
    name = safe_name(str(filling.answers.get(NAME.id, ""))) or ""
    drop_form(turn, event, filling)
    what = ", ".join(filter(None, [title_of(turn, event), name]))
    told = f"event_by_hand_{'phone' if filling.field == PHONE.id else 'other'}"
    ask_staff(turn, what, told=told, what=what)
