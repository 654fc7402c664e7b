"""How it is said to somebody who waits that what they write on is heard: by what it is, and never twice alike."""

from collections.abc import Callable
from datetime import datetime, timedelta

from conversations.handoff.waiting.reading import (
    has_number,
    names_particulars,
    names_them,
    tells_relief,
    thanks_us,
    wants_it,
)
from conversations.lead.handoff import Handoff
from conversations.profile.noting import name_told
from conversations.profile.tellings import HARM, find_telling
from conversations.profile.tones import find_tone, say_heard
from conversations.turn.turn import Turn
from conversations.understanding.intents.others import is_wished
from conversations.understanding.segments import is_question

_OVERDUE = timedelta(days=1)
"""After so long nobody is told that they will be answered without a word of sorry."""
_MANY = 3  # questions that wait for an answer
_LET_DOWN = frozenset({
    "complains", "angry", "wants_money_back", "charged_wrongly", "got_hurt", "not_kept", "at_the_door",
    "endangered",
})  # fmt: skip
_RELIEVED, _PRAISE = "relieved", "praise"
_MOODS = frozenset({"lost_nerve", "weary", "coming", "happy"})
"""What deserves a word though a person is awaited."""
_TELLING = 5  # words of somebody who tells something
_QUOTED_WORDS = 6
_STORY = 14  # from so many words on a number may be of another story
_GRIEVED = 6  # and from so many on where something went wrong: how old the child is that cried is no detail
_WISH = 140  # characters of a wish that is read back
_QUOTED = 60  # characters of a question that is said again


def word_waiting(turn: Turn, hours: Callable[[Turn], str], *, asked: bool) -> str:
    """The words for what they write while they wait. `asked`: it was a question; `hours` tells when staff are there."""
    if "?" not in turn.heard and (kind := _word_kindness(turn)):
        return kind
    handoff = turn.lead.handoff.open
    most = _GRIEVED if _is_trouble(turn) else _STORY
    told = name_told(turn) if len(turn.heard.split()) <= most else ""
    if handoff and asked and handoff.gravity == "question" and _is_many(handoff):
        count = str(len(handoff.questions))
        return turn.phrase("waiting_many", count=count, hours=hours(turn))
    if handoff and asked and handoff.sorry_at is None and is_overdue(handoff, turn.now):
        handoff.sorry_at = turn.now
        return turn.phrase("waiting_overdue")
    if handoff and handoff.sorry_at and asked:
        return _word_question(turn, hours, "waiting_long_question")
    if (
        handoff
        and handoff.sorry_at
        and not (told or _wishes(turn) or _tells(turn) or _knows_it(turn, handoff))
    ):
        return turn.phrase("waiting_long")
    return _word_question(turn, hours) if asked else _word_told(turn, told or names_them(turn.heard))


def is_overdue(handoff: Handoff, now: datetime) -> bool:
    """Whether they were told that nobody came in time, or have waited so long that they ought to have been."""
    return handoff.sorry_at is not None or now - handoff.opened_at >= _OVERDUE


def _word_kindness(turn: Turn) -> str:
    """Relief, thanks and praise are for us, and add nothing to what the team has."""
    if find_tone(turn.heard) == _RELIEVED:
        return turn.phrase(f"tone_{_RELIEVED}")
    if thanks_us(turn.heard):
        return turn.phrase("waiting_thanked")
    return turn.phrase("told_praise") if find_telling(turn, turn.heard) == _PRAISE else ""


def _word_told(turn: Turn, told: str) -> str:
    """With what of it can be named (`told`), or the wish itself; else by its mood, and whether they know it by now."""
    if _is_trouble(turn):
        return _word_grieved(turn)
    if has_number(turn.heard) and not names_them(turn.heard):
        return turn.phrase("waiting_number")
    if told:
        return turn.phrase("waiting_told", what=told)
    if _wishes(turn):
        return _word_wish(turn)
    handoff = turn.lead.handoff.open
    if _knows_it(turn, handoff):
        return say_heard(turn) if _is_mood(turn) else turn.phrase("waiting_heard")
    waiting = turn.phrase("waiting_talk" if _tells(turn) else "waiting_noted")
    tone = find_tone(turn.heard)
    return f"{turn.phrase(f'tone_{tone}')} {waiting}" if tone in _MOODS else waiting


def _word_grieved(turn: Turn) -> str:
    """To who was let down nothing is read back, and sorry is said to a grievance, not to whatever else they tell."""
    if tells_relief(turn.heard):
        return turn.phrase("waiting_relief")
    if has_number(turn.heard) and not names_them(turn.heard):
        return turn.phrase("waiting_number")
    if names_them(turn.heard) or names_particulars(turn.heard):
        return turn.phrase("waiting_particulars")
    if _wishes(turn):
        return turn.phrase("waiting_wanted")
    handoff, kind = turn.lead.handoff.open, find_telling(turn, turn.heard)
    if kind == HARM and handoff is not None and handoff.reason.name in _LET_DOWN:
        return turn.phrase("waiting_sorry")
    if _is_mood(turn):
        return say_heard(turn)
    return turn.phrase("waiting_talk" if _tells(turn) else "waiting_noted")


def _knows_it(turn: Turn, handoff: Handoff | None) -> bool:
    """Whether a word that it was heard is enough: they were told once that the team reads on, or it is a mood."""
    told_at = turn.lead.handoff.told_at
    is_told = (
        handoff is not None and told_at is not None and told_at > (handoff.sorry_at or handoff.opened_at)
    )
    return handoff is not None and handoff.gravity in ("person", "request") and (_is_mood(turn) or is_told)


def _is_mood(turn: Turn) -> bool:
    kind = find_telling(turn, turn.heard)
    return (kind is not None and kind != HARM) or find_tone(turn.heard) is not None


def _wishes(turn: Turn) -> bool:
    return is_wished(turn.heard) or wants_it(turn.heard)


def _is_many(handoff: Handoff) -> bool:
    """Whether so many questions wait that "I've added it" helps nobody: another way is named, now and then."""
    return len(handoff.questions) > 0 and len(handoff.questions) % _MANY == 0


def _is_trouble(turn: Turn) -> bool:
    """Whether they were let down: nobody's angry words are read back to them."""
    return turn.lead.handoff.open is not None and turn.lead.handoff.open.gravity == "trouble"


def _word_wish(turn: Turn) -> str:
    """What they want, read back to them where it is short enough."""
    wish = " ".join(turn.heard.split()).strip(" .")
    is_short = 0 < len(wish) <= _WISH and '"' not in wish
    return turn.phrase("waiting_wish", wish=wish) if is_short else turn.phrase("waiting_noted")


def _word_question(turn: Turn, hours: Callable[[Turn], str], phrase: str = "waiting_question") -> str:
    """With the question itself, where it is short enough to be read as one."""
    asked = turn.heard.strip(" ?!.")
    is_short = 1 < len(asked.split()) <= _QUOTED_WORDS and len(asked) <= _QUOTED
    is_plain = is_question(turn.heard) and not any(sign in asked for sign in '\n".!?')
    if is_short and is_plain and not (turn.has_answered() or _is_trouble(turn)):
        if phrase == "waiting_long_question":  # no hour is named any more to who was left waiting
            return turn.phrase("waiting_long_this", question=asked)
        return turn.phrase("waiting_this_question", question=asked, hours=hours(turn))
    return turn.phrase(phrase, hours=hours(turn))


def _tells(turn: Turn) -> bool:
    """Whether they tell something rather than add a word or two to what they asked for."""
    handoff = turn.lead.handoff.open
    return handoff is not None and handoff.gravity != "request" and len(turn.heard.split()) >= _TELLING
