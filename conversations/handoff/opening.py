"""Asking people to take over, and telling the lead when somebody will."""

import re
from datetime import timedelta

from conversations.handoff.alerts import alert
from conversations.handoff.effects import OpenHandoff
from conversations.handoff.facts import HandoffOpened, HandoffRaised
from conversations.handoff.reminders import watch
from conversations.handoff.staff_hours import are_there, find_return, say_hours
from conversations.handoff.waiting.reading import names_them
from conversations.handoff.waiting.wording import is_overdue, word_waiting
from conversations.hours.lately import is_lately
from conversations.lead.handoff import GRAVITIES, Gravity, Handoff
from conversations.lead.reason import Reason, reason
from conversations.profile.noting import name_told
from conversations.profile.tones import find_tone, say_heard, take_under_way
from conversations.turn.replying import ANSWER, HEARD
from conversations.turn.turn import Turn
from conversations.understanding.intents.signals import tells_unanswered
from conversations.understanding.segments import is_question
from conversations.wording.times import say_when

_NAMES_TIME = re.compile(
    r"(?<!\w)(?:בין \d{1,2}|אחרי \d{1,2}|לפני \d{1,2}|עד \d{1,2}|"
    r"ב(?:יום |ימי )?(?:ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת)|(?:רק|לא) ב(?:בוקר|בקרים|צהריים|ערב)|"
    r"(?:not )?(?:before|after) (?:\d|noon|work)|(?:only|not|no) (?:in the )?(?:mornings?|evenings?|afternoons?)|"
    r"between \d|(?:not |only |just )?on (?:sun|mon|tues|wednes|thurs|fri|satur)days?)(?!\w)",
    re.IGNORECASE,
)
"""When a call would suit them."""
_NUDGE = timedelta(minutes=15)  # between two words to staff that somebody asks again
_BARE = frozenset({"complains", "angry"})
"""Of these it is only said that one is sorry, not what becomes of it."""
_OF_CALLS = frozenset({"wants_person", "complains", "not_kept", "angry"})
"""Of these it may be that nobody answered a call."""
_TOLD = ("waiting",)
_KEPT = 300  # characters of the words that brought a case about
_BREATH = timedelta(seconds=20)  # what comes sooner after "noted" is the same breath

ASKED = reason("wants_person")
ANGRY = reason("angry")
MISSED = reason("misunderstood")
SENT_MEDIA = reason("sent_media")


def open_handoff(
    turn: Turn,
    cause: Reason,
    words: str,
    *,
    gravity: Gravity = "person",
    heard: str | None = None,
    place: int = ANSWER,
) -> None:
    """Ask people to take over and tell the lead when somebody will; one who waits already is told so.

    `heard` shows first that they were heard, and the promise is worded calmly then. `place` is the promise's in the
    reply: `HEARD` where the reply is about something else that goes on.
    """
    why = reason("handed", cause=cause)
    if turn.lead.handoff.open is None and cause.name in _OF_CALLS and tells_unanswered(words):
        heard = turn.phrase("unanswered_heard")  # a number to call would not help them
    if heard:
        turn.reply("handoff", heard, why, place=HEARD)
    if turn.lead.handoff.open:
        _raise(turn, turn.lead.handoff.open, cause, words, gravity)
        if heard and cause.name in _BARE and place == ANSWER:
            _go_on(turn)
        if not heard:
            turn.lead.handoff.told_at = turn.now
            phrase = "person_again_when" if _NAMES_TIME.search(turn.heard) else "person_again"
            turn.reply("waiting", turn.phrase(phrase, hours=say_hours(turn)), why)
            if are_there(turn):
                _nudge(turn, turn.lead.handoff.open)
        return
    turn.lead.dialogue.misses = 0
    begin(turn, cause, gravity)
    alert(turn, words)
    watch(turn, words)
    turn.lead.handoff.told_at = turn.now
    promised = turn.phrase("promise", hours=say_hours(turn)) if heard else _promise(turn)
    turn.reply("handoff", promised, why, place=place)


def _go_on(turn: Turn) -> None:
    """They complain once more: what happens with it is said as well, if they were not just told."""
    hands = turn.lead.handoff
    if not is_lately(turn.now, hands.told_at, _BREATH):
        hands.told_at = turn.now
        turn.reply("waiting", turn.phrase("grievance_again", hours=say_hours(turn)), reason("waits"))


def open_by_journey(turn: Turn, why: str) -> None:
    """A step of the journey asks for a person, saying why in the language of staff. The lead is told nothing."""
    if turn.lead.handoff.open is None:
        begin(turn, reason("by_journey", words=why))
        alert(turn, "")
        watch(turn)


def call_quietly(turn: Turn, cause: Reason, words: str) -> None:
    """Ask people to take over; what the lead is told is somebody else's to say."""
    if turn.lead.handoff.open is None:
        begin(turn, cause)
        alert(turn, words)
        watch(turn, words)
        turn.lead.handoff.told_at = turn.now


def open_request(
    turn: Turn, cause: Reason, words: str, told: str, *, wants_details: bool, place: int = ANSWER
) -> None:
    """Something is to be done for the lead: a case is opened, and they are told so, or asked for what is needed."""
    if turn.lead.handoff.open is None:
        begin(turn, cause, "request")
        alert(turn, words)
        watch(turn, words)
        turn.lead.handoff.told_at = turn.now
    else:
        _raise(turn, turn.lead.handoff.open, cause, words, "request")
    if handoff := turn.lead.handoff.open:
        handoff.details_asked_at = turn.now if wants_details else None
    turn.reply("request", told, reason("handed", cause=cause), place=place)


def keep_waiting(turn: Turn, *, asked: bool = False) -> None:
    """Tell a lead who writes on while they wait that it reached staff. `asked`: it was a question."""
    hands = turn.lead.handoff
    if turn.has_said("waiting") or turn.has_said("handoff"):
        return
    if not asked and hands.open and hands.open.gravity == "question":
        take_note(turn)
        return
    just_told = is_lately(turn.now, hands.told_at, _BREATH)
    if just_told and turn.lead.dialogue.said.kind in (_TOLD if asked else (*_TOLD, "asked_staff", "request")):
        return
    told = word_waiting(turn, say_hours, asked=asked)  # by what they were told before
    hands.told_at = turn.now
    turn.reply("waiting", told, reason("waits"))


def take_shared(turn: Turn, kind: str) -> None:
    """Something without words came while they wait: nobody of us has heard or read it, and the team has it."""
    if kind not in _SHARED or turn.has_replied():
        return
    turn.lead.handoff.told_at = turn.now
    turn.reply("waiting", turn.phrase(f"waiting_{_SHARED[kind]}"), reason("waits"))


_SHARED = {
    "voice": "voice", "audio": "voice", "image": "file", "video": "file", "document": "file", "unreadable": "file",
}  # fmt: skip
"""What is for people to look at or to hear; a sticker is an answer by itself, and gets none."""


def hear_on(turn: Turn) -> None:
    """What they tell beside what was asked of them is for the team: it is met as what it is."""
    told = word_waiting(turn, say_hours, asked=False)
    turn.lead.handoff.told_at = turn.now
    turn.reply("waiting", told, reason("waits"))


def take_note(turn: Turn) -> None:
    """They tell something that asks for nothing: what of it can be named is, else a word that it was heard."""
    if turn.has_replied():
        return
    if not turn.heard.strip():  # something was sent without a word
        turn.reply("noted", turn.phrase("waiting_noted"), reason("told_something"))
        return
    if take_under_way(turn, turn.heard):
        return
    told = name_told(turn) or names_them(turn.heard)
    text = turn.phrase("noted_told", what=told) if told and find_tone(turn.heard) is None else say_heard(turn)
    turn.reply("noted", text, reason("told_something"))


def answer_whether_there(turn: Turn) -> None:
    """ "Is anybody there?", always answered, with a time that is true; staff are told that they ask again."""
    hands = turn.lead.handoff
    if hands.open is None:
        turn.reply("here", turn.phrase("anyone_there"), reason("asked_there"))
        return
    hands.told_at = turn.now
    name = "anyone_there_waiting" if are_there(turn) else "anyone_there_closed"
    name = "anyone_there_sore" if hands.is_grieved() and not are_there(turn) else name
    if is_overdue(hands.open, turn.now):
        hands.open.sorry_at = hands.open.sorry_at or turn.now
        name = "anyone_there_long" if are_there(turn) else "anyone_there_long_closed"
    turn.reply("waiting", turn.phrase(name, hours=say_hours(turn)), reason("asked_there"))
    if are_there(turn):
        _nudge(turn, hands.open)


def hear_call_time(turn: Turn, words: str) -> bool:
    """When they may be called, told by who waits for a person: it is with staff."""
    hands = turn.lead.handoff
    if not is_waiting_for_person(turn) or hands.has_owner():
        return False
    if is_question(words) or not _NAMES_TIME.search(words):
        return False
    hands.told_at = turn.now
    turn.reply("waiting", turn.phrase("person_again_when", hours=say_hours(turn)), reason("waits"))
    return True


def is_waiting_for_person(turn: Turn) -> bool:
    """Whether more than an answer is awaited of staff."""
    handoff = turn.lead.handoff.open
    return handoff is not None and handoff.gravity in ("person", "trouble")


def warn_of_allergy(turn: Turn) -> None:
    """What they wait for has to do with an allergy: only a person may answer, and soon."""
    turn.reply("waiting", turn.phrase("allergy_urgent"), reason("waits"))
    if handoff := turn.lead.handoff.open:
        _nudge(turn, handoff)


def begin(turn: Turn, cause: Reason, gravity: Gravity = "person") -> Handoff:
    """Open a handoff, and nothing more."""
    heard = turn.heard[:_KEPT]
    handoff = Handoff(turn.given.fresh.id(), cause, turn.now, gravity=gravity, words=heard)
    turn.lead.handoff.open = handoff
    _note_trouble(turn, gravity)
    turn.add(OpenHandoff(handoff))
    turn.note(HandoffOpened(handoff.id, cause), cause)
    return handoff


def _raise(turn: Turn, handoff: Handoff, cause: Reason, words: str, gravity: Gravity) -> None:
    """A case becomes a graver one; staff are told at once what it is now."""
    if GRAVITIES.index(gravity) <= GRAVITIES.index(handoff.gravity):
        return
    handoff.gravity, handoff.reason = gravity, cause
    _note_trouble(turn, gravity)
    handoff.words = words[:_KEPT] or handoff.words
    turn.note(HandoffRaised(handoff.id, cause), cause)
    alert(turn, words)


def _note_trouble(turn: Turn, gravity: Gravity) -> None:
    if gravity == "trouble":
        turn.lead.handoff.let_down_at = turn.now


def remind_staff(turn: Turn) -> None:
    """Tell staff once more of the open case, if that was not done just now."""
    if handoff := turn.lead.handoff.open:
        _nudge(turn, handoff)


def _nudge(turn: Turn, handoff: Handoff) -> None:
    if handoff.owner is None and not is_lately(turn.now, handoff.nudged_at, _NUDGE):
        handoff.nudged_at = turn.now
        alert(turn, turn.heard)


def _promise(turn: Turn) -> str:
    texts, opening = turn.journey.texts, find_return(turn)
    if are_there(turn) or opening is None:
        return turn.say(texts.handoff_opened)
    when = say_when(opening, turn.now, turn.playbook.zone, turn.language)
    return turn.say(texts.handoff_closed_hours, when=when)
