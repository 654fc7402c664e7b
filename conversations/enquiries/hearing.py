"""Who plans something with us is heard out: what they tell is kept together, read back, and stands with the team."""

import re
from collections.abc import Mapping
from datetime import timedelta

from msgspec.structs import replace

from conversations.answers.answering import answer_act
from conversations.answers.coverage import Coverage
from conversations.answers.facts import AnswerGiven
from conversations.answers.words import AskedWords
from conversations.dialogue.wanted.bookings import asks_to_book
from conversations.enquiries.details import (
    Here,
    Said,
    Told,
    asks_to_do,
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
from conversations.profile.learning import find_interests
from conversations.profile.part import Profile
from conversations.turn.acts import Act
from conversations.turn.dispatch import Dispatch
from conversations.turn.inputs import Input
from conversations.turn.playbook import Playbook
from conversations.turn.replying import ANSWER, HEARD
from conversations.turn.turn import Turn
from conversations.understanding.intents.cues import compile_phrases
from conversations.understanding.phrases import words_of
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.said import read_said, whole
from conversations.wording.weekdays import find_asked_days, say_weekday

_SPOKEN_OF, _WAITS = timedelta(hours=6), timedelta(days=14)
"""How long what they tell belongs to it: where it was but asked about, and where the team was asked."""
_ASKED_MOST = 2
_SLOTS: Mapping[Detail, tuple[Said, ...]] = {
    "people": ("people",), "when": ("day", "hour"), "place": ("place",), "name": ("name",),
}  # fmt: skip
_SAID = read_said(__package__, "words")
_STANDS, _OVER, _TAKES = (whole(_SAID[name]) for name in ("stands", "over", "takes"))
_OF_FEAST, _OF_MANY = whole(_SAID["of_feast"]), whole(_SAID["of_many"])
_DENIED = re.compile(_SAID["denied"])
_DIGITS = re.compile(r"\d+")
_LOOKED_BACK = frozenset({"people", "called", "day"})
_LIKELY, _FEW, _BARE = 0.3, 7, 3
"""How likely a question must be of something that is told in other words while they plan; words of who only wants it;
and of a question that goes on from the one before."""


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
        name = _find_asked(turn) or _find_of_occasion(turn)
    if given and name is None:
        _turn_away(turn, given.answer)
    if name is None or given is None or given.button or turn.lead.handoff.is_grieved() or _find_alive(turn):
        return
    is_theirs = kinds[name].occasion is not None and name == _find_of_occasion(turn)
    if _OVER.search(turn.heard) or not (is_theirs or is_question(turn.heard)):
        return  # who tells of one that was asks for none
    told = (
        {} if is_theirs else _recall(turn) | _read(turn, turn.heard)
    )  # the day they tell may be the feast's
    if "people" not in told or _is_enough(kinds[name], told):
        turn.lead[Planning].enquiry = Planned(name, told, turn.now)


def _find_asked(turn: Turn) -> str | None:
    """The kind that a question names, of those that are for one or two, who tell of themselves no number."""
    names = turn.playbook.index(Names)
    name = names.find(turn.heard) if is_question(turn.heard) else None
    return name if name and names.kinds[name].least == 1 else None


def _find_of_occasion(turn: Turn) -> str | None:
    """The kind that is for what they prepare for, unless they speak of a class of many."""
    occasion = turn.lead[Profile].traits.get("occasion")
    if occasion is None or find_interests(turn, turn.heard) or _OF_MANY.search(turn.heard):
        return None
    kinds = turn.playbook.index(Names).kinds
    return next((name for name, kind in kinds.items() if kind.occasion == occasion.value), None)


def _turn_away(turn: Turn, answer: str) -> None:
    """They ask of something else: a day they name from now on is of that, and of nothing they merely asked about."""
    planned = _find_alive(turn)
    if planned is None or planned.case or len(turn.heard.split()) <= _BARE:
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


def take_wish(turn: Turn, act: Act) -> bool:
    """An act that is a wish for what one of the kinds is: it begins, where none is with the team yet."""
    kind, planned = turn.playbook.index(Names).kinds.get(act.name), _find_alive(turn)
    told = _recall(turn) | _read(turn, turn.heard)
    is_begun = planned is not None and planned.case is not None
    if kind is None or turn.lead.handoff.is_grieved() or _OVER.search(turn.heard):
        return False
    if is_question(turn.heard) and not would_like(turn.heard):
        return _tell_of_it(turn, act)
    if is_begun or not _is_enough(kind, told):
        return False
    _begin(turn, kind, Planned(act.name, {}, turn.now), told)
    return True


def _tell_of_it(turn: Turn, act: Act) -> bool:
    """Who only asks what it is or costs wants none yet: they are told, where the answer of prices tells it."""
    priced = turn.playbook.index(Coverage).price
    asked = turn.playbook.index(AskedWords).find_asked(act.words)
    variants = turn.journey.answers[priced].variants if priced else ()
    if priced is None or not any(id(one) in asked for one in variants):
        return False
    return answer_act(turn, Act("answer", act.words, 1.0, about=priced, alone=act.alone))


def hear_details(turn: Turn, words: str) -> bool:
    """More of what they plan, or a question about it, which has another answer than it would have else."""
    planned = _find_alive(turn)
    if planned is None or turn.lead.handoff.is_grieved():
        return False
    kind = turn.playbook.index(Names).kinds[planned.kind]
    if planned.case is None and _OF_FEAST.search(words):
        return False  # the day of the wedding is not that of a lesson
    if planned.case is None and kind.least == 1 and (find_interests(turn, words) or _OF_MANY.search(words)):
        turn.lead[Planning].enquiry = None
        return False
    new = _find_new(turn, planned, words)
    if planned.case is None and not new and _wants_it(words):
        _begin(turn, kind, planned, planned.told)
        return True
    if planned.case is None and (not new or not _is_enough(kind, planned.told | new)):
        return _wait_for_more(turn, planned, new)
    if not new:
        return _tell_standing(turn, planned, words) or _answer_meanwhile(turn, planned, kind, words)
    if "hour" in new and "day" not in planned.told | new and (day := _recall_asked_day(turn)):
        new = new | {"day": day}
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


def _wants_it(words: str) -> bool:
    """Whether a few words want what was asked about, which they need not name ("can we book one?")."""
    return len(words.split()) <= _FEW and (
        asks_to_do(words) or asks_to_book(words) or _TAKES.search(words) is not None
    )


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
    for line in (one for one in lines if not (_OVER.search(one.text) or _OF_FEAST.search(one.text))):
        known = _LOOKED_BACK | ({"hour"} if turn.playbook.index(Names).find(line.text) else set())
        told |= {name: value for name, value in _read(turn, line.text).items() if name in known}
    return told


def _recall_asked_day(turn: Turn) -> str:
    """The one day that they asked about a moment ago; an hour by itself is on it."""
    lines = [line.text for line in reversed(turn.lead.dialogue.recent) if line.by == "lead"][:_LOOKED]
    days = (find_asked_days(line, turn.now, turn.playbook.zone, near=True) for line in lines)
    found = next((named for named in days if len(named) == 1), [])
    return say_weekday(found[0], turn.language) if found else ""


_LOOKED = 3  # of their lines


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
