"""The timers of an open handoff: telling staff again, reminding whoever has it, giving it back."""

from datetime import datetime

from conversations.handoff.alerts import alert, count_alerts, escalate, find_contacts, say_last
from conversations.handoff.facts import AlertedAgain, AlertedFurther, OwnerReminded
from conversations.handoff.staff_hours import count_staff_time
from conversations.handoff.telling import say, say_for, tell
from conversations.lead.reason import reason
from conversations.turn.effects import StartTimer
from conversations.turn.inputs import TimerFired
from conversations.turn.keys import Key
from conversations.turn.turn import Turn

PURPOSE = "handoff"
ALERT, ANSWER, BACK = "", "answer", "back"
"""The parts of a handoff's timers."""
_REMINDERS = 3  # whoever has a conversation is reminded this often of words they have not answered


def watch(turn: Turn, words: str = "") -> None:
    """Set the timers of the open handoff anew: to tell staff again, to remind whoever has it, to give it back."""
    handoff, business = turn.lead.handoff.open, turn.journey.business
    if handoff is None:
        return
    if handoff.owner is None:
        if handoff.alerts < count_alerts(turn):
            due = count_staff_time(turn, turn.now, business.handoff_alert_again)
            _start(turn, ALERT, due, words=words[:500])
        return
    last = handoff.last_word_at or handoff.taken_at or turn.now
    _start(turn, BACK, last + business.handoff_gives_back)
    if handoff.waits_since:
        watch_answer(turn)


def watch_answer(turn: Turn, count: int = 0) -> None:
    """Remind whoever has the conversation of words that wait for them, each time after twice as long."""
    wait = turn.journey.business.handoff_alert_again * 2**count
    _start(turn, ANSWER, count_staff_time(turn, turn.now, wait), count=count)


def alert_again(turn: Turn, timer: TimerFired) -> None:
    """Nobody took it in time: everybody is told again, then one further contact after the other."""
    handoff, words = turn.lead.handoff.open, timer.data.get("words", "")
    if handoff is None or handoff.owner or handoff.alerts >= count_alerts(turn):
        return
    waited, contacts = turn.now - handoff.opened_at, find_contacts(turn)
    if handoff.alerts < 2 or not contacts:
        alert(turn, words)
        turn.note(AlertedAgain(handoff.id), reason("untaken", length=waited))
    else:
        contact, place = contacts[handoff.alerts - 2]
        escalate(turn, handoff, contact, place, words)
        why = reason("escalated", length=waited, by=contact.name)
        turn.note(AlertedFurther(handoff.id, contact.name), why)
    watch(turn, words)


def remind(turn: Turn, timer: TimerFired) -> None:
    """Whoever has the conversation has not answered: say so in front of everybody, a few times at most."""
    handoff, count = turn.lead.handoff.open, int(timer.data.get("count", 0))
    if handoff is None or handoff.owner is None or handoff.waits_since is None:
        return
    waited = turn.now - handoff.waits_since
    lines = say_last(turn, "")
    text = say(turn, "unanswered", waited=say_for(turn, waited), by=handoff.owner, lines=lines)
    tell(turn, text, ("reply", "done", "back"), to=handoff.owner_at)
    why = reason("unanswered", by=handoff.owner, length=waited)
    turn.note(OwnerReminded(handoff.id, handoff.owner), why)
    if count < _REMINDERS - 1:
        watch_answer(turn, count + 1)


def _start(turn: Turn, part: str, due: datetime, **data: str | int) -> None:
    if handoff := turn.lead.handoff.open:
        turn.add(StartTimer(Key(PURPOSE, handoff.id, part), due, None, dict(data)))
