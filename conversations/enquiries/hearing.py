"""Who plans something with us is heard out: what they tell is kept together, read back, and stands with the team."""

import re
from collections.abc import Mapping
from datetime import timedelta

from msgspec.structs import replace

from conversations.answers.facts import AnswerGiven
from conversations.enquiries.details import (
    Here,
    Said,
    Told,
    corrects,
    counts_all,
    counts_people,
    read_details,
    would_like,
)
from conversations.enquiries.facts import EnquiryTold
from conversations.enquiries.file import Detail, Enquiries, Enquiry
from conversations.enquiries.guests import find_bare_name
from conversations.enquiries.part import Planned, Planning
from conversations.enquiries.saying import list_told, say_enquiry
from conversations.handoff.opening import open_request
from conversations.handoff.staff_hours import say_hours
from conversations.lead.reason import reason
from conversations.meetings.kept.spoken import joins
from conversations.profile.counting import find_count
from conversations.turn.dispatch import Dispatch
from conversations.turn.inputs import Input
from conversations.turn.playbook import Playbook
from conversations.turn.replying import ANSWER, HEARD
from conversations.turn.turn import Turn
from conversations.understanding.intents.cues import compile_phrases
from conversations.understanding.phrases import words_of
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.said import read_said, whole

_SPOKEN_OF, _WAITS = timedelta(hours=6), timedelta(days=14)
"""How long what they tell belongs to it: where it was but asked about, and where the team was asked."""
_ASKED_MOST = 2
_SLOTS: Mapping[Detail, tuple[Said, ...]] = {
    "people": ("people",), "when": ("day", "hour"), "place": ("place",), "name": ("name",),
}  # fmt: skip
_SAID = read_said(__package__, "words")
_STANDS, _OVER = (whole(_SAID[name]) for name in ("stands", "over"))
_DENIED = re.compile(_SAID["denied"])
_DIGITS = re.compile(r"\d+")
_LOOKED_BACK = frozenset({"people", "called", "day"})
_LIKELY = 0.3
"""How likely a question must be of something that is told in other words while they plan."""


class Names:
    """An index: the words by which each kind of enquiry goes."""

    def __init__(self, playbook: Playbook) -> None:
        known = playbook.journey.own_part(Enquiries)
        self.kinds = known.kinds if known else {}
        self.patterns = {
            name: compile_phrases(phrase for phrases in kind.words.values() for phrase in phrases)
            for name, kind in self.kinds.items()
            if kind.words
        }

    def find(self, words: str) -> str | None:
        """The kind that words name."""
        said = " ".join(words_of(words))
        found = ((name, pattern.search(said)) for name, pattern in self.patterns.items())
        return next((name for name, at in found if at and not _DENIED.search(said[: at.start()])), None)


def follow(turn: Turn, _: Input) -> None:
    """Who asked about it and was answered may go on to plan it: what they told along is kept for then."""
    given = turn.noted(AnswerGiven)
    kinds = turn.playbook.index(Names).kinds
    name = next(
        (name for name, kind in kinds.items() if given and kind.answer and kind.answer == given.answer), None
    )
    if given and name is None:
        _turn_away(turn, given.answer)
    if name is None or given is None or given.button or turn.lead.handoff.is_grieved() or _find_alive(turn):
        return
    if _OVER.search(turn.heard) or not is_question(turn.heard):
        return  # who tells of one that was asks for none
    told = _recall(turn) | _read(turn, turn.heard)
    if "people" not in told or _is_enough(kinds[name], told):
        turn.lead[Planning].enquiry = Planned(name, told, turn.now)


def _turn_away(turn: Turn, answer: str) -> None:
    """They ask of something else: a day they name from now on is of that, and of nothing they merely asked about."""
    planned = _find_alive(turn)
    if planned is None or planned.case:
        return
    kind = turn.playbook.index(Names).kinds[planned.kind]
    if kind.least == 1 and answer not in kind.meanwhile:
        turn.lead[Planning].enquiry = None


def hear_wanted(turn: Turn, words: str) -> bool:
    """They tell that they want one, and ask nothing: it begins, with what they told of it, now and a while ago."""
    names = turn.playbook.index(Names)
    is_other = (is_question(words) and not would_like(words)) or _OVER.search(words)
    if is_other or turn.lead.handoff.is_grieved() or _find_alive(turn):
        return False
    told = _recall(turn) | _read(turn, words)
    people = _count(told) if counts_people(words) else 0
    crowded = (name for name, kind in names.kinds.items() if kind.crowd and people >= kind.crowd)
    name = names.find(words) or next(crowded, None) or _recall_kind(turn, words)
    if name is None:
        return False
    planned = Planned(name, {}, turn.now)
    if _is_enough(names.kinds[name], told):
        _begin(turn, names.kinds[name], planned, told)
        return True
    if "people" not in told:  # who goes on to say how many they are may have begun one
        turn.lead[Planning].enquiry = Planned(name, told, turn.now)
    return False


def hear_details(turn: Turn, words: str) -> bool:
    """More of what they plan, or a question about it, which has another answer than it would have else."""
    planned = _find_alive(turn)
    if planned is None or turn.lead.handoff.is_grieved():
        return False
    kind = turn.playbook.index(Names).kinds[planned.kind]
    new = _find_new(turn, planned, words)
    if planned.case is None and (not new or not _is_enough(kind, planned.told | new)):
        return _wait_for_more(turn, planned, new)
    if not new:
        return _tell_standing(turn, planned, words) or _answer_meanwhile(turn, planned, kind, words)
    is_corrected = corrects(words)
    parts = [
        part for part in split_acts(words) if is_question(part) or not (is_corrected or _read(turn, part))
    ]
    if planned.case is None and kind.least > 1:
        _begin(turn, kind, planned, new)
    else:
        _put_down(turn, kind, planned, new, place=HEARD if parts else ANSWER)
    for part in parts:
        if not (_tell_standing(turn, planned, part) or _answer_meanwhile(turn, planned, kind, part)):
            turn.playbook.index(Dispatch).answer(turn, part)
    return True


def _find_new(turn: Turn, planned: Planned, words: str) -> Told:
    """What is told anew. Another number is of all of them where it is said to be: four of them may be hungry."""
    new = {name: value for name, value in _read(turn, words).items() if planned.told.get(name) != value}
    is_of_some = "people" in planned.told and not (counts_all(words) or corrects(words))
    if is_of_some and new.get("called") != planned.told.get("called", ""):
        new = {name: value for name, value in new.items() if name not in ("people", "called")}
    return new


def _begin(turn: Turn, kind: Enquiry, planned: Planned, told: Told) -> None:
    turn.reply("answer", turn.say(kind.reply), reason("enquiry", enquiry=planned.kind), place=HEARD)
    _put_down(turn, kind, replace(planned, told={}), planned.told | told)


def _wait_for_more(turn: Turn, planned: Planned, new: Told) -> bool:
    """It is but spoken of: what they tell is kept, in case it becomes one. So few people need no team."""
    told = planned.told | new
    turn.lead[Planning].enquiry = None if "people" in new else replace(planned, told=told, at=turn.now)
    return False


def _recall_kind(turn: Turn, words: str) -> str | None:
    """The kind they spoke of before, where they tell only now that they are so many."""
    names = turn.playbook.index(Names)
    people = find_count(words) or (_count(_read(turn, words)) if joins(words) else 0)
    lines = [line.text for line in turn.lead.dialogue.recent if line.by == "lead"]
    name = next(filter(None, map(names.find, reversed(lines))), None)
    return name if name and people >= names.kinds[name].least > 1 else None


def _is_enough(kind: Enquiry, told: Told) -> bool:
    """Whether they are as many as make one."""
    return _count(told) >= kind.least


def _count(told: Told) -> int:
    """How many they are; 1 where they did not tell."""
    count = _DIGITS.search(told.get("people", ""))
    return int(count[0]) if count else 1


def _recall(turn: Turn) -> Told:
    """What they told in this talk before: how many they are, the day, and the hour where that was of it."""
    lines = [
        line for line in turn.lead.dialogue.recent if line.by == "lead" and turn.now - line.at < _SPOKEN_OF
    ]
    told: Told = {}
    for line in (one for one in lines if not _OVER.search(one.text)):
        known = _LOOKED_BACK | ({"hour"} if turn.playbook.index(Names).find(line.text) else set())
        told |= {name: value for name, value in _read(turn, line.text).items() if name in known}
    return told


def _read(turn: Turn, words: str) -> Told:
    hours = turn.journey.business.staff_hours
    told = read_details(words, Here(turn.now, turn.playbook.zone, turn.language, hours))
    is_beside = "people" in told and "name" not in told and not is_question(words)
    name = find_bare_name(words) if is_beside else ""
    return told | {"name": name} if name else told


def _put_down(turn: Turn, kind: Enquiry, planned: Planned, new: Told, *, place: int = ANSWER) -> None:
    """Keep what is new of it, put it to staff, and say what stands now and what is missing."""
    told = planned.told | new
    missing = [one for asked in kind.asks for one in _SLOTS[asked] if one not in told]
    if turn.lead.contact.name and "name" in missing:
        missing.remove("name")
    asks = missing if planned.asked < _ASKED_MOST else []
    text, why = say_enquiry(turn, kind, planned, told, asks), reason("enquiry", enquiry=planned.kind)
    handoff = turn.lead.handoff.open
    if handoff is None or handoff.id != planned.case:
        open_request(turn, why, turn.heard, text, wants_details=False, place=place)
    else:
        turn.reply("request", text, why, place=place)
    what = list_told(turn, told)
    if handoff := turn.lead.handoff.open:
        handoff.taken = what
        asked = planned.asked + bool(asks)
        turn.lead[Planning].enquiry = Planned(planned.kind, told, turn.now, handoff.id, asked)
    turn.note(EnquiryTold(planned.kind, what), why)


def _tell_standing(turn: Turn, planned: Planned, words: str) -> bool:
    """They ask whether it stands: it does once the team says so."""
    if planned.case is None or not _STANDS.search(words):
        return False
    planned = turn.lead[Planning].enquiry or planned
    what = list_told(turn, planned.told)
    turn.reply("answer", turn.phrase("enquiry_stands", what=what, hours=say_hours(turn)), reason("waits"))
    return True


def _answer_meanwhile(turn: Turn, planned: Planned, kind: Enquiry, words: str) -> bool:
    """Words that ask for something which is another thing for what they plan."""
    best = turn.playbook.reader.read(words).best if is_question(words) else None
    if best is None or best.label.name not in kind.meanwhile or best.score < _LIKELY:
        return False
    why = reason("enquiry_meanwhile", enquiry=planned.kind)
    turn.reply("answer", turn.say(kind.meanwhile[best.label.name]), why, about=best.label.name)
    return True


def _find_alive(turn: Turn) -> Planned | None:
    """The enquiry that what they tell now may belong to: it is no old story, and none of the journey's past."""
    planned = turn.lead[Planning].enquiry
    if planned is None or planned.kind not in turn.playbook.index(Names).kinds:
        return None
    return planned if turn.now - planned.at < (_WAITS if planned.case else _SPOKEN_OF) else None
