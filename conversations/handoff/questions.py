"""A question that the bot can't answer is put to staff; their answer goes to the lead, without a change of hands."""

from datetime import timedelta
from typing import Literal

from conversations.handoff.alerts import alert
from conversations.handoff.facts import StaffAnswered, StaffAsked
from conversations.handoff.opening import begin, keep_waiting
from conversations.handoff.owed.awaiting import is_understood
from conversations.handoff.reminders import watch
from conversations.handoff.staff_hours import say_hours
from conversations.handoff.taking import end
from conversations.handoff.telling import say, tell_staff_of
from conversations.lead.handoff import Handoff, Settled
from conversations.lead.reason import reason
from conversations.learning.noting import find_likeliest, note_unanswered
from conversations.reach.choosing import find_best_channel
from conversations.turn.inputs import StaffWrote
from conversations.turn.turn import STILL_WANTED, Turn
from conversations.wording.filling import clean
from conversations.wording.plain import plain
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_FRESH = timedelta(minutes=10)  # an answer that comes sooner needs no word of what it answers
_SHOWN = 80  # characters of a question that an answer repeats
_MOST = 6  # questions of one lead that wait at once

_SAID = read_said(__package__, "asides")
_ANNOUNCES, _WEATHER = whole(_SAID["announces"]), whole(_SAID["weather"])

_UNKNOWN = frozenset({"ask_staff", "asked_too"})
"""The phrases of a question that no answer was sure to be meant by."""

NOT_KNOWN = reason("not_known")


@remembered
def find_aside(words: str) -> Literal["ask_away", "weather"] | None:
    """The phrase that meets words which ask nothing; None where they do ask something.

    >>> find_aside("I have a few small questions before I sign up"), find_aside("יש לי כמה שאלות קטנות לפני")
    ('ask_away', 'ask_away')
    >>> find_aside("What a wind tonight"), find_aside("איזה גשם היום"), find_aside("can I ask you something?")
    ('weather', 'weather', 'ask_away')
    >>> find_aside("I have a question about parking"), find_aside("יש לי שאלה על חניה")
    (None, None)
    """
    said = plain(words)
    if _ANNOUNCES.fullmatch(said):
        return "ask_away"
    return "weather" if _WEATHER.fullmatch(said) else None


def ask_staff(turn: Turn, words: str, *, told: str = "ask_staff", **values: str) -> None:
    """Put words to staff and tell the lead so, with when an answer may be expected. The bot goes on talking.

    Words that ask nothing yet are met, and put to nobody.
    `told` is the phrase they hear, `values` what it is filled with beside the hours.
    """
    handoff = turn.lead.handoff.open
    if told in _UNKNOWN and (aside := find_aside(words)):
        turn.reply("aside", turn.phrase(aside), reason("small_talk"))
        return
    if told in _UNKNOWN:
        note_unanswered(turn, words, *find_likeliest(turn, words))
    if handoff is None:
        handoff = _begin(turn, words)
        turn.reply("asked_staff", turn.phrase(told, hours=say_hours(turn), **values), reason("not_known"))
    else:
        _add(turn, handoff, words)
        if told == "ask_staff":
            keep_waiting(turn, asked=True)
        elif not (turn.has_said("waiting") or turn.has_said("asked_staff")):
            turn.reply("waiting", turn.phrase(told, hours=say_hours(turn), **values), reason("waits"))
    if told == "asked_too":
        handoff.likely = (*handoff.likely, words)


def is_answer(turn: Turn, wrote: StaffWrote) -> bool:
    """Whether staff answer a question that was put to them, and did not take the conversation."""
    handoff = turn.lead.handoff.open
    return (
        handoff is not None and handoff.gravity == "question" and handoff.owner is None
        and bool(handoff.questions) and not wrote.own_phone and bool(clean(wrote.text).strip())
    )  # fmt: skip


def pass_answer_on(turn: Turn, wrote: StaffWrote) -> None:
    """Send the lead what staff answered, in the business's name; what else was asked still waits."""
    handoff = turn.lead.handoff.open
    if handoff is None:
        return
    by, answer = clean(wrote.by).strip() or "?", clean(wrote.text).strip()
    question = _find_question(handoff, wrote.about or "")
    turn.channel = wrote.channel or find_best_channel(turn)
    turn.send(
        "staff_answer", _word(turn, handoff, question, answer), reason("staff", by=by),
        lapses_at=turn.now + STILL_WANTED, media=wrote.media,
    )  # fmt: skip
    turn.note(StaffAnswered(handoff.id, question, by), reason("staff", by=by))
    handoff.questions = tuple(one for one in handoff.questions if one != question)
    turn.lead.handoff.settled = Settled(question, answer)
    tell_staff_of(turn, handoff.id, say(turn, "answer_sent", by=by), ("learn",))
    if not handoff.questions:
        end(turn, handoff, by)


def _find_question(handoff: Handoff, about: str) -> str:
    """The question that a message to staff began with (others may stand further down in it); else the oldest."""
    named = {about.find(one): one for one in handoff.questions if one in about}
    return named[min(named)] if named else handoff.questions[0]


def _begin(turn: Turn, words: str) -> Handoff:
    turn.lead.dialogue.misses = 0
    handoff = begin(turn, NOT_KNOWN, "question")
    handoff.questions = (words,)
    turn.note(StaffAsked(handoff.id, words), NOT_KNOWN)
    alert(turn, words)
    watch(turn, words)
    turn.lead.handoff.told_at = turn.now
    return handoff


def _add(turn: Turn, handoff: Handoff, words: str) -> None:
    if words in handoff.questions or len(handoff.questions) >= _MOST:
        return
    handoff.questions = (*handoff.questions, words)
    turn.note(StaffAsked(handoff.id, words), NOT_KNOWN)
    if handoff.gravity == "question" and handoff.owner is None:
        alert(turn, words)


def _word(turn: Turn, handoff: Handoff, question: str, answer: str) -> str:
    """With the question where it is not plain what is answered."""
    is_alone = len(handoff.questions) == 1
    if is_alone and (turn.now - handoff.opened_at < _FRESH or not is_understood(question)):
        return answer
    shown = " ".join(question.split())
    shown = shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 1].rstrip()}…"
    return turn.phrase("staff_answer", question=shown, answer=answer)
