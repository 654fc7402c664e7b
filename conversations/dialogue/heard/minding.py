"""A condition of the body is never passed over: it is heard, and staff learn of what no answer speaks of."""

import re
from dataclasses import replace
from datetime import timedelta

from conversations.answers.answering import answer_act
from conversations.answers.asked.meeting import Meetings
from conversations.answers.offered.facts import AnswerGiven
from conversations.answers.words import find_fitting, is_for_condition, shorten, was_told
from conversations.grievances.mild import tells_mildly
from conversations.handoff.acts import GRIEVANCES
from conversations.handoff.opening import is_waiting_for_person, warn_of_allergy
from conversations.handoff.questions import ask_staff
from conversations.lead.reason import reason
from conversations.profile.conditions import (
    CONDITION_ACTS,
    BodyCondition,
    find_conditions,
    has_own_word,
    name_heard,
    read_conditions,
    speaks_of,
)
from conversations.profile.facts import TraitLearned
from conversations.profile.part import Profile
from conversations.turn.acts import Act
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts

_DONE_ABOUT = frozenset({"request_cancel", "request_freeze", "request_move", "where_is_it"})
_ALLERGIES, _TALK = ("allergy", "celiac"), timedelta(days=1)
_FOOD = re.compile(
    r"(?<!\w)(?:dough|crust|sauces?|cheeses?|toppings?|ingredients?|contains?|made (?:of|with)|"
    r"what'?s in|safe|(?:he|she|they|kid) eat|"
    r"desserts?|salads?|pizzas?|nuts?|oil|[הב]?בצק|[הב]?רוטב|[הב]?גבינה|[הב]?תוספות|מרכיבים|"
    r"margheritas?|the green (?:one|pizza)|four cheeses?|is [\w ]{2,25} (?:ok|okay|fine|alright)|מרגריטה|"
    r"מכילה?|עשוי|ממה|מה יש ב\w+|בטוח|"
    r"(?:יכולה?|יכולים|אפשר לה|אפשר לו) לאכול|[הב]?קינוח\w*|[הב]?סלט\w*|[הב]?פיצה|שמן)(?!\w)",
    re.IGNORECASE,
)
"""What somebody eats."""
_WHATEVER = "operation"
"""What it was is told beside it."""


def add_conditions(turn: Turn, words: str, acts: list[Act]) -> list[Act]:
    """The acts, with the telling of a condition where none of them is that or is answered with it."""
    added = list(acts)
    if any(act.name in _DONE_ABOUT or act.name in GRIEVANCES for act in acts):
        return added  # what they want done has to do with it: nobody tells them how it is to dance
    for condition in _list_told(turn):
        name = CONDITION_ACTS[condition.kind]
        if condition in find_conditions(words) and not any(
            _meets(turn, act, name, condition) for act in added
        ):
            added.insert(0, Act(name, words))
    return added if len(added) == 1 else [replace(act, alone=False) for act in added]


def mind_conditions(turn: Turn) -> None:
    """See to it that what this turn told of the body is heard, and that staff learn what no answer speaks of."""
    told = [one for one in _list_told(turn) if not is_mere_recovery(turn, turn.heard)]
    if not told or turn.lead.handoff.has_owner() or turn.lead.consent.refused_at:
        return
    if any(map(tells_mildly, split_acts(turn.heard))):
        return  # "I nearly fell on my bad knee": that is what they tell, and asks for nothing
    _say_warmly(turn, told)
    replied = turn.gathered_text()
    if is_waiting_for_person(turn) and any(condition.kind == "diet" for condition in told):
        if not replied:
            warn_of_allergy(turn)
        return
    left = [one for one in told if not speaks_of(replied, one) and not _is_answered(turn, one)]
    if not left:
        return
    is_known = _tell_known(turn, left)
    if not turn.has_said("heard"):
        phrase = name_heard(CONDITION_ACTS[left[0].kind], turn.heard)
        turn.reply(
            "heard", turn.phrase(phrase), reason("told_us", act=CONDITION_ACTS[left[0].kind]), place=HEARD
        )
    if not (is_known or turn.has_said("asked_staff") or turn.has_said("request") or turn.has_said("handoff")):
        named = ", ".join(condition.say[turn.language] for condition in left)
        ask_staff(turn, turn.heard, told="condition_to_staff", what=named)


def _tell_known(turn: Turn, told: list[BodyCondition]) -> bool:
    """What the journey says to who has such a body is told beside what was answered; of food the team is asked."""
    name = turn.playbook.index(Meetings).statements.get(CONDITION_ACTS["health"])
    if name is None or any(one.kind != "health" for one in told) or turn.lead.handoff.is_grieved():
        return False
    if any(map(turn.has_said, ("asked_staff", "handoff", "request"))) or is_waiting_for_person(turn):
        return False  # what they want done goes first
    before = turn.gathered_text()
    answer_act(turn, Act("answer", turn.heard, 1.0, about=name, alone=False))
    return turn.gathered_text() != before


def recall_allergy(turn: Turn) -> None:
    """What is asked of food, once an allergy was told, is not answered without it: whom it is for is not forgotten."""
    traits, known = turn.lead[Profile].traits, read_conditions()
    told = next(
        (known[name] for name in _ALLERGIES if name in traits and turn.now - traits[name].at < _TALK), None
    )
    is_asked = _FOOD.search(turn.heard) is not None and any(
        isinstance(one, AnswerGiven) for one in turn.facts
    )
    if told is None or not is_asked or speaks_of(turn.gathered_text(), told) or turn.lead.handoff.has_owner():
        return
    turn.reply("answer", turn.phrase("allergy_recalled"), reason("told_us", act="diet"))


def _say_warmly(turn: Turn, told: list[BodyCondition]) -> None:
    """A word of its own to who tells of a pregnancy, say, and is answered at once."""
    parts = [part for part in split_acts(turn.heard) if not is_question(part)]
    of_own = [
        one for one in told if has_own_word(one) and any(one in find_conditions(part) for part in parts)
    ]
    if of_own and turn.has_answered() and not turn.has_said("heard"):
        act = CONDITION_ACTS[of_own[0].kind]
        turn.reply("heard", turn.phrase(name_heard(act, turn.heard)), reason("told_us", act=act), place=HEARD)


def is_mere_recovery(turn: Turn, words: str) -> bool:
    """Whether they tell of an operation and no more, to a business that has no answer to how somebody's body is."""
    told = find_conditions(words)
    is_mere = all(one.name == _WHATEVER for one in told) and not is_question(words)
    return bool(told) and is_mere and "health_constraint" not in turn.playbook.index(Meetings).statements


def repeat_condition(turn: Turn, words: str) -> bool:
    """Who insists on a condition that was answered ("really celiac, not for fashion") is told the same in short."""
    if turn.lead.handoff.is_grieved():
        return False
    for condition in find_conditions(words):
        for name, answer in turn.journey.answers.items():
            if was_told(turn, name) and is_for_condition(turn, answer, condition.name):
                text = turn.phrase("as_written", answer=shorten(turn, name))
                turn.reply("answer", text, reason("told_us", act=CONDITION_ACTS[condition.kind]), about=name)
                return True
    return False


def _list_told(turn: Turn) -> list[BodyCondition]:
    """Those that were told in this turn for the first time."""
    known = read_conditions()
    told = [
        known[fact.trait] for fact in turn.facts if isinstance(fact, TraitLearned) and fact.trait in known
    ]
    return [one for one in told if one.name != _WHATEVER or len(told) == 1]


def _is_answered(turn: Turn, condition: BodyCondition) -> bool:
    """Whether an answer was given in the words that the journey has for it."""
    return any(
        turn.has_answered(about=name) and is_for_condition(turn, answer, condition.name)
        for name, answer in turn.journey.answers.items()
    )


def _meets(turn: Turn, act: Act, name: str, condition: BodyCondition) -> bool:
    if act.name == name:
        return True
    answer = turn.journey.answers.get(act.about) if act.name == "answer" else None
    return answer is not None and speaks_of(turn.say(find_fitting(turn, answer) or answer.reply), condition)
