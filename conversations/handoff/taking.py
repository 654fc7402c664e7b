"""Staff take a conversation, close it, or give it back to the bot."""

from datetime import timedelta

from conversations.handoff.alerts import alert
from conversations.handoff.effects import CloseHandoff, Outcome, TakeHandoff
from conversations.handoff.facts import (
    HandoffDone,
    HandoffEnded,
    HandoffGivenBack,
    HandoffLapsed,
    HandoffTaken,
    NothingToClose,
)
from conversations.handoff.opening import begin
from conversations.handoff.owed.owing import find_open_question, find_owed
from conversations.handoff.remembering import learn
from conversations.handoff.reminders import PURPOSE, put_off_back, watch
from conversations.handoff.staff_hours import are_there, find_return, say_hours
from conversations.handoff.telling import say, say_for, tell
from conversations.lead.addresses import Recipient
from conversations.lead.handoff import Handoff, Owed
from conversations.lead.reason import Why, reason
from conversations.reach.choosing import find_best_channel
from conversations.turn.dispatch import Dispatch
from conversations.turn.effects import StopTimers
from conversations.turn.inputs import StaffPressed
from conversations.turn.replying import STEP
from conversations.turn.turn import Turn
from conversations.wording.filling import clean

_SHOWN = 80  # characters of a question that is named again
_TOO_LATE = timedelta(days=4)
"""After so long, a weekend and a holiday or an outage of ours, an answer helps nobody any more."""


def press(turn: Turn, pressed: StaffPressed) -> None:
    """Staff pressed a button of an alert. Of two who take it, the first has it and the other is told who."""
    by = clean(pressed.by).strip() or "?"
    if pressed.action == "take":
        if _take(turn, by, pressed):
            tell(turn, say(turn, "took", by=by), ("reply", "done", "back"), to=pressed.at)
    elif pressed.action == "reply":
        _ask(turn, by, pressed)
    elif pressed.action == "learn":
        learn(turn, by)
    elif turn.lead.handoff.open is None:
        turn.note(NothingToClose(), reason("pressed_for_nothing", by=by, action=pressed.action))
    else:
        _close(turn, by, turn.lead.handoff.open, pressed)


def own(turn: Turn, by: str, at: Recipient | None, *, own_phone: bool = False) -> None:
    """From now on somebody has the open handoff; `at` is where they are, if not in the staff chat."""
    handoff = turn.lead.handoff.open
    if handoff is None:
        return
    handoff.owner, handoff.taken_at, handoff.owner_at, handoff.own_phone = by, turn.now, at, own_phone
    handoff.last_word_at = turn.now
    length = turn.now - handoff.opened_at
    turn.add(TakeHandoff(handoff.id, by, turn.now))
    turn.note(HandoffTaken(handoff.id, by, length), reason("taken", by=by, length=length))
    turn.add(StopTimers(reason("took", by=by), PURPOSE))
    watch(turn)


def end(turn: Turn, handoff: Handoff, by: str) -> None:
    """What was asked is answered: the case is over, and nobody had to take the conversation."""
    length = turn.now - handoff.opened_at
    _end(turn, HandoffDone(handoff.id, by, length), (reason("resolved", by=by, length=length),), "done")


def settle(turn: Turn, handoff: Handoff) -> None:
    """The lead says that it is settled: nobody need come any more."""
    length = turn.now - handoff.opened_at
    tell(turn, say(turn, "settled"), to=handoff.owner_at)
    _end(turn, HandoffDone(handoff.id, "", length), (reason("settled_itself", length=length),), "done")


def give_back(turn: Turn, handoff: Handoff) -> None:
    """Neither side has written for long: the bot answers again, and first what the lead still waits for."""
    if handoff.owner is None:
        return
    quiet = turn.now - (handoff.last_word_at or handoff.taken_at or handoff.opened_at)
    if quiet < turn.journey.business.handoff_gives_back:
        watch(turn)
        return
    asked = find_open_question(handoff, turn.lead.dialogue)
    if asked and not are_there(turn) and (opening := find_return(turn)):
        put_off_back(turn, opening)  # what is answered late is not answered at night
        return
    tell(turn, say(turn, "quiet", waited=say_for(turn, quiet)), to=handoff.owner_at)
    why = (reason("gone_quiet", length=quiet), *_say_held(turn, handoff))
    _end(turn, HandoffLapsed(handoff.id, "", turn.now - handoff.opened_at), why, "silent")
    if asked and turn.lead.consent.refused_at is None and quiet < _TOO_LATE:
        _answer_late(turn, handoff, asked)


def _answer_late(turn: Turn, handoff: Handoff, asked: str) -> None:
    """What nobody answered is answered where it is known, else it stays with staff, and the lead is told so."""
    turn.channel = find_best_channel(turn)
    turn.gather()
    late = reason("gone_quiet", length=turn.now - (handoff.waits_since or turn.now))
    turn.reply("returned", turn.phrase("sorry_for_wait"), late)
    if not _answer(turn, asked):
        _keep_asking(turn, asked)
        question = " ".join(asked.split())[:_SHOWN]
        told = turn.phrase("returned_question", question=question, hours=say_hours(turn))
        turn.reply("returned", told, late, place=STEP)
    turn.close()


def lapse(turn: Turn, handoff: Handoff) -> None:
    """Nobody took it for so long that nobody waits for it any more."""
    if handoff.owner is None:
        length = turn.now - handoff.opened_at
        _end(turn, HandoffLapsed(handoff.id, "", length), (reason("never_taken", length=length),), "silent")


def _take(turn: Turn, by: str, pressed: StaffPressed) -> bool:
    """Let somebody have the conversation. False where they have it already, or another has, of which they are told."""
    at = pressed.at
    handoff = turn.lead.handoff.open
    if handoff is None:
        handoff = begin(turn, reason("staff_first" if pressed.on_console else "taken_up"))
    if handoff.owner == by:
        return False
    if handoff.owner:
        tell(turn, say(turn, "has_it", by=handoff.owner), to=at)
        return False
    own(turn, by, at)
    return True


def _ask(turn: Turn, by: str, pressed: StaffPressed) -> None:
    """Ask a member of staff for the words to be sent; it is theirs thereby, unless another has it."""
    took, at = _take(turn, by, pressed), pressed.at
    handoff = turn.lead.handoff.open
    if handoff is None or handoff.owner != by:
        return
    if took and at:
        tell(turn, say(turn, "took", by=by))
    name = "ask" if at is None else "explain"
    tell(turn, say(turn, name, by=by), to=at, alone=at is not None, asks=at is None)


def _close(turn: Turn, by: str, handoff: Handoff, pressed: StaffPressed) -> None:
    done, was_taken = pressed.action == "done", handoff.owner is not None
    tell(turn, say(turn, "closed" if done else "back_to_bot", by=by), to=pressed.at or handoff.owner_at)
    length = turn.now - handoff.opened_at
    fact = (HandoffDone if done else HandoffGivenBack)(handoff.id, by, length)
    why = (reason("resolved", by=by, length=length), *_say_held(turn, handoff))
    asked = find_open_question(handoff, turn.lead.dialogue)
    _end(turn, fact, why, "done" if done else "back")
    if was_taken and turn.lead.consent.refused_at is None:
        turn.channel = find_best_channel(turn)
        turn.gather()
        if asked and _answer(turn, asked):
            asked = None
        given = reason("given_back", by=by)
        turn.reply("returned", _say_returned(turn, handoff, by, asked), given, place=STEP)
        turn.close()


def _say_returned(turn: Turn, handoff: Handoff, by: str, asked: str | None) -> str:
    """That it is closed; what they asked meanwhile and nobody answered stays with staff."""
    if asked:
        _keep_asking(turn, asked)
        return turn.phrase(
            "returned_question", question=" ".join(asked.split())[:_SHOWN], hours=say_hours(turn)
        )
    if handoff.gravity == "trouble":
        return turn.phrase("returned_trouble")
    return turn.say(turn.journey.texts.handoff_returned, staff=by)


def _answer(turn: Turn, asked: str) -> bool:
    """Answer what they asked while a person had the conversation, where it is clear what about."""
    reading = turn.playbook.reader.read(asked)
    if not reading.sure or reading.best is None or reading.best.label.kind != "answer":
        return False
    turn.heard = asked
    return turn.playbook.index(Dispatch).answer(turn, asked)


def _keep_asking(turn: Turn, asked: str) -> None:
    handoff = begin(turn, reason("not_known"), "question")
    handoff.questions = (asked,)
    alert(turn, asked)
    watch(turn, asked)
    turn.lead.handoff.told_at = turn.now


def _say_held(turn: Turn, handoff: Handoff) -> Why:
    return (reason("held_for", length=turn.now - handoff.taken_at),) if handoff.taken_at else ()


def _find_owed(turn: Turn, handoff: Handoff, fact: HandoffEnded, outcome: Outcome) -> Owed | None:
    """What they wait for though it is over; nothing where they said themselves that it is settled."""
    hands = turn.lead.handoff
    if outcome != "silent" and not fact.by:
        return None
    told = hands.told_at is not None and hands.told_at >= handoff.opened_at
    if handoff.owner is None and outcome == "silent":
        return "promise" if told else None  # they were told of somebody, and nobody came
    return find_owed(handoff, turn.lead.dialogue, hands.settled.answer if hands.settled else "")


def _end(turn: Turn, fact: HandoffEnded, why: Why, outcome: Outcome) -> None:
    turn.note(fact, *why)
    turn.add(CloseHandoff(fact.handoff, fact.by, outcome))
    turn.add(StopTimers(reason("closed_by", by=fact.by) if fact.by else why[0], PURPOSE))
    hands = turn.lead.handoff
    if hands.open:
        hands.owed = _find_owed(turn, hands.open, fact, outcome)
    hands.open, hands.told_at, hands.resumed_at = None, None, turn.now
    turn.lead.dialogue.misses = 0
