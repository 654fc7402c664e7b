"""The timers of an open handoff: telling staff again, reminding them, answering beside them, giving it back."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import takewhile

from conversations.handoff.alerts import alert, count_alerts, escalate, find_contacts, say_last
from conversations.handoff.facts import AlertedAgain, AlertedFurther, LeadTold, OwnerReminded
from conversations.handoff.owed.awaiting import name_matter, wants_anything
from conversations.handoff.staff_hours import count_staff_time
from conversations.handoff.telling import say, say_for, tell
from conversations.lead.handoff import Handoff
from conversations.lead.reason import reason
from conversations.reach.choosing import find_best_channel
from conversations.turn.dispatch import Dispatch
from conversations.turn.effects import StartTimer, StopTimers
from conversations.turn.inputs import TimerFired
from conversations.turn.keys import Key
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts

PURPOSE = "handoff"
ALERT, ANSWER, BACK, SORRY, LAPSE, KNOWN = "", "answer", "back", "sorry", "lapse", "known"
"""The parts of a handoff's timers."""
_LAPSES = timedelta(days=14)  # so long staff hear of it every day; then nobody waits any more
_ANSWERED = 3  # questions answered at once beside whoever has it
_BREATH = timedelta(seconds=30)
_REMINDERS = 3  # whoever has a conversation is reminded this often of words they have not answered


def watch(turn: Turn, words: str = "") -> None:
    """Set the timers of the open handoff anew: to tell staff again, to remind whoever has it, to give it back."""
    handoff, business = turn.lead.handoff.open, turn.journey.business
    if handoff is None:
        return
    if handoff.owner is None:
        due = count_staff_time(turn, turn.now, business.handoff_alert_again)
        if handoff.alerts < count_alerts(turn):
            _start(turn, ALERT, due, words=words[:500])
        elif handoff.sorry_at is None:
            _start(turn, SORRY, due)
        return
    last = handoff.last_word_at or handoff.taken_at or turn.now
    _start(turn, BACK, last + business.handoff_gives_back)
    if handoff.waits_since:
        watch_answer(turn)


def put_off_back(turn: Turn, due: datetime) -> None:
    """Give the conversation back later: when somebody is there to be asked, and nobody sleeps."""
    _start(turn, BACK, due)


def watch_known(turn: Turn) -> None:
    """Answer what they ask beside whoever has the conversation, if it is known and staff leave it open for so long."""
    if (wait := turn.journey.business.handoff_answers_known) is not None:
        _start(turn, KNOWN, turn.now + wait)


def watch_answer(turn: Turn, count: int = 0) -> None:
    """Remind whoever has the conversation of words that wait for them, each time after twice as long."""
    wait = turn.journey.business.handoff_alert_again * 2**count
    _start(turn, ANSWER, count_staff_time(turn, turn.now, wait), count=count)


def alert_again(turn: Turn, timer: TimerFired) -> None:
    """Nobody took it in time: everybody is told again, then one further contact after the other."""
    handoff, words = turn.lead.handoff.open, timer.data.get("words", "")
    if handoff is None or handoff.owner:
        return
    if handoff.alerts >= count_alerts(
        turn
    ):  # they asked meanwhile, and staff were told then: sorry comes next
        watch(turn, words)
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


def say_sorry(turn: Turn) -> None:
    """Everybody was told, nobody came: the lead hears so, with another way. It stays open, and in the digest."""
    hands = turn.lead.handoff
    handoff = hands.open
    if handoff is None or handoff.owner or handoff.sorry_at:
        return
    _start(turn, LAPSE, turn.now + _LAPSES)
    if hands.told_at is None or hands.told_at < handoff.opened_at:
        return  # the journey called a person: they know of none who should have come
    if not wants_anything(handoff):
        return  # what was merely passed on keeps nobody waiting
    if _was_answered(turn, handoff):
        return
    handoff.sorry_at = turn.now
    why = reason("nobody_came", length=turn.now - handoff.opened_at)
    turn.note(LeadTold(handoff.id), why)
    if turn.lead.consent.refused_at is None:
        turn.channel = find_best_channel(turn)
        about = name_matter(handoff)
        unnamed = "still_sorry_question" if handoff.gravity == "question" else "still_sorry"
        told = turn.phrase("still_sorry_about", about=about) if about else turn.phrase(unnamed)
        turn.reply("sorry", told, why)


def _was_answered(turn: Turn, handoff: Handoff) -> bool:
    """Whether all they asked was answered by what is most like it, and they went on with that."""
    heard_at = turn.lead.dialogue.last_inbound_at
    went_on = heard_at is not None and heard_at - handoff.opened_at > _BREATH
    is_only = handoff.gravity == "question" and bool(handoff.questions)
    return is_only and went_on and set(handoff.questions) <= set(handoff.likely)


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


def answer_known(turn: Turn, handoff: Handoff) -> None:
    """Answer what staff have left open for a moment, where it is known for sure; the conversation stays theirs.

    Whoever was let down hears from people alone. What is not known still waits for staff.
    """
    if handoff.owner is None or handoff.waits_since is None or handoff.gravity == "trouble":
        return
    asked = list(_list_questions(turn))
    known = [one for one in asked if _is_known(turn, one)]
    if not known or turn.lead.consent.refused_at:
        return
    turn.channel = find_best_channel(turn)
    turn.gather()
    for question in known[-_ANSWERED:]:
        turn.heard = question
        with turn.answering(question):
            turn.playbook.index(Dispatch).answer(turn, question)
    said = turn.gathered_text()
    turn.close()
    if not said:
        return
    tell(turn, say(turn, "answered_known", said=said), to=handoff.owner_at)
    if len(known) == len(asked):
        handoff.waits_since = None
        turn.add(StopTimers(reason("known_meanwhile"), PURPOSE, handoff.id, ANSWER))


def _list_questions(turn: Turn) -> Iterator[str]:
    """What they asked since anybody answered them, the first first."""
    theirs = list(takewhile(lambda line: line.by == "lead", reversed(turn.lead.dialogue.recent)))
    for line in reversed(theirs):
        yield from (part for part in split_acts(line.text) if is_question(part))


def _is_known(turn: Turn, words: str) -> bool:
    reading = turn.playbook.reader.read(words)
    return bool(reading.sure and reading.best and reading.best.label.kind == "answer")


def _start(turn: Turn, part: str, due: datetime, **data: str | int) -> None:
    if handoff := turn.lead.handoff.open:
        turn.add(StartTimer(Key(PURPOSE, handoff.id, part), due, None, dict(data)))
