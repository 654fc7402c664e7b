"""What they told of themselves is taken up, where nothing was asked."""

import re

from conversations.answers.answering import answer_act
from conversations.answers.asked.naming import find_by_words
from conversations.answers.asked.said import asks_after_answer, find_given, find_said_here
from conversations.answers.coverage import Coverage
from conversations.answers.giving import say_again
from conversations.dialogue.heard.following import find_for_party
from conversations.dialogue.heard.minding import is_mere_recovery
from conversations.dialogue.passing.contents import tell_contents
from conversations.dialogue.passing.naming import ask_for_them
from conversations.dialogue.responding.finding import SENSITIVE
from conversations.dialogue.responding.thresholds import BREATH, SHORT
from conversations.dialogue.wanted.links import BookingLinks
from conversations.dialogue.wanted.wishes import pass_wish_on
from conversations.handoff.opening import is_waiting_for_person, keep_waiting, warn_of_allergy
from conversations.handoff.questions import ask_staff
from conversations.lead.reason import reason
from conversations.profile.acts import ACTS as STATEMENTS
from conversations.profile.acts import NEEDS_NOTHING
from conversations.profile.facts import TraitLearned
from conversations.profile.learning import is_customer, is_tender
from conversations.profile.noting import name_told
from conversations.profile.tones import say_heard, take_under_way
from conversations.timetable.had import asks_for_them
from conversations.timetable.part import ToldTimes
from conversations.turn.acts import Act
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question

_FYI = re.compile(
    r"(?<!\w)(?:רק ש?תדעו|רק רצית(?:י|ם) שתדעו|לידיעתכם|סתם שתדעו|just (?:so you|wanted you to|"
    r"letting you) know|fyi)(?!\w)",
    re.IGNORECASE,
)


def repeat_said(turn: Turn, words: str) -> bool:
    """Say again what we said ourselves in this conversation, where that is what they ask."""
    said = (find_said_here(turn, words) or find_given(turn, words)) if is_question(words) else None
    if said is None:
        return False
    say_again(turn, said)
    return True


def repeat_awaited(turn: Turn, words: str) -> bool:
    """Who asks whether something was answered that we had told them ourselves is told it again."""
    return asks_after_answer(words) and repeat_said(turn, words)


def _is_wish(turn: Turn) -> bool:
    """Whether what they tell may want something of staff: who mourns tells of it, and wants nothing."""
    return len(turn.heard.split()) > SHORT and not is_tender(turn)


def say_something(turn: Turn, acts: list[Act]) -> None:
    """What they told of themselves is taken up, where nothing was asked and nothing is said yet."""
    told = [act for act in acts if act.name in STATEMENTS]
    if not told or any(act.name not in STATEMENTS for act in acts):
        return
    if any(act.name == "diet" for act in told) and is_waiting_for_person(turn) and not turn.has_answered():
        warn_of_allergy(turn)
    elif any(act.name == "health_constraint" for act in told) and is_mere_recovery(turn, turn.heard):
        if not turn.has_answered():
            turn.reply("heard", turn.phrase("told_recovering"), reason("told_us", act="health_constraint"))
    elif any(act.name in SENSITIVE for act in told) and not turn.has_answered():
        if any(act.name in SENSITIVE and tell_contents(turn, turn.heard, act.name) for act in told):
            return
        if about := find_by_words(turn, turn.heard):  # "nothing too salty, I have high blood pressure"
            answer_act(turn, Act("answer", turn.heard, 1.0, about=about, alone=False))
            return
        is_health = any(act.name == "health_constraint" for act in told)
        ask_staff(turn, turn.heard, told="health_to_staff" if is_health else "diet_to_staff")
    elif any(is_question(act.words) for act in told) and not turn.has_answered():
        ask_staff(turn, turn.heard)
    elif (not turn.has_answered() and take_under_way(turn, turn.heard)) or (
        not turn.has_answered()
        and not (is_tender(turn) or turn.lead.handoff.is_grieved())
        and len(turn.heard.split()) > SHORT
        and ask_for_them(turn, turn.heard)
    ):
        return
    elif (handoff := turn.lead.handoff.open) and handoff.gravity != "question" and not turn.has_replied():
        keep_waiting(turn)
    elif not (turn.has_answered() or all(act.name in NEEDS_NOTHING for act in told)):
        _take_up(turn, told[0])


def _take_up(turn: Turn, act: Act) -> None:
    """A choice of what they come for, known already, leads on; what else they tell is noted.

    What comes in the same breath as an answer belongs to what was answered.
    """
    talk = turn.lead.dialogue
    if talk.said.kind == "answer" and talk.last_outbound_at and turn.now - talk.last_outbound_at < BREATH:
        return
    link = turn.playbook.index(BookingLinks).first if act.name == "interest" else None
    choices = turn.choices((link,)) if link and not is_customer(turn) else ()
    named = name_told(turn)
    if not choices and (answer_party(turn) or pass_wish_on(turn, turn.heard)):
        return
    if choices:
        text = turn.phrase("interest_noted")
    else:
        text = turn.phrase("noted_told", what=named) if named else say_heard(turn)
    turn.reply("noted", text, reason("told_us", act=act.name), choices)


def was_party_told(turn: Turn) -> bool:
    """Whether they told in this turn how many they are."""
    return any(isinstance(fact, TraitLearned) and fact.trait == "party" for fact in turn.facts)


def answer_party(turn: Turn) -> bool:
    """How many they are was told just now: what the journey has for so many."""
    if asks_for_them(turn.heard) and turn.lead[ToldTimes].told_ages:
        schedule = turn.playbook.index(Coverage).schedule  # what there is for them, and not what it costs
        return schedule is not None and answer_act(turn, Act("answer", turn.heard, 1.0, about=schedule))
    about = find_for_party(turn) if was_party_told(turn) else None
    return about is not None and answer_act(turn, Act("answer", turn.heard, 1.0, about=about, alone=False))


def pass_reply_on(turn: Turn, words: str) -> bool:
    """What somebody says to an answer of staff is for staff."""
    if turn.lead.dialogue.said.kind != "staff_answer":
        return False
    ask_staff(turn, words, told="passed_on")
    return True


def thank_for_telling(turn: Turn, words: str) -> bool:
    """They only want it to be known."""
    if not _FYI.search(words):
        return False
    turn.reply("noted", turn.phrase("told_to_team"), reason("told_something"))
    return True
