"""Which answer is given to words that ask, hesitate or tell, and when none is: people are asked instead."""

import re
from dataclasses import replace
from datetime import timedelta

from conversations.answers.asked.circumstances import leave_own_out
from conversations.answers.asked.foreign import asks_of_another, find_thing
from conversations.answers.asked.meeting import Meetings
from conversations.answers.asked.said import find_said_of
from conversations.answers.coverage import Coverage, find_better, find_missing, find_of_term, find_priced
from conversations.answers.days import asks_until, name_given
from conversations.answers.giving import BREATH, give_answer, say_again
from conversations.answers.offered.facts import AnswerGiven
from conversations.answers.words import count_before, was_told, was_worded
from conversations.handoff.opening import keep_waiting
from conversations.handoff.questions import ask_staff
from conversations.lead.dialogue import Utterance
from conversations.lead.reason import reason
from conversations.learning.noting import is_not_ours, note_doubt
from conversations.profile.conditions import read_conditions
from conversations.profile.facts import TraitLearned
from conversations.profile.learning import is_customer, is_tender, learn_from_act
from conversations.profile.patterns import is_guest_wedding, is_past_wedding
from conversations.timetable.told.telling import tell_times
from conversations.turn.acts import Act
from conversations.turn.replying import ANSWER, HEARD
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts

_SAME, _NEARLY, _TELLING = 0.9, 0.7, 3
_FEW = 5  # words that only go on with what was asked
"""How like its examples a question is that asks for the very answer; words of one that says what it is about."""
_LIKELY = 0.6  # how like it is where other things were talked of meanwhile
_PUTS_OFF = frozenset({"postpone", "not_sure", "doubt", "answer"})
_LEAVES = re.compile(
    r"(?<!\w)(?:תודה|ביי|להתראות|(?:יום|ערב|לילה|שבוע) טוב|שבת שלום|חג שמח|thanks|thank you|thx|bye|"
    r"good ?(?:night|day)|have a (?:good|nice|great) \w+)(?!\w)",
    re.IGNORECASE,
)
_RECALLS = re.compile(
    r"אמרת|כתבת|שכחתי|שוב(?!\w)|you (?:said?|told|wrote)|again(?!\w)|forgot|remind me", re.IGNORECASE
)
_SENSITIVE = frozenset({"diet", "health_constraint", "loss", "illness"})
"""What is told of these is answered, and nothing is sold beside it."""
_ANGLE = timedelta(minutes=30)


def answer_act(turn: Turn, act: Act) -> bool:
    """Answer words that ask for one of the journey's answers."""
    with turn.answering(_find_own(turn, act)):
        return _answer(turn, act)


def answer_put(turn: Turn, act: Act) -> bool:
    """The same of what they mean, put in an act's own words: those are answered, and not what was heard."""
    with turn.answering(act.words):
        return _answer(turn, act)


def _find_own(turn: Turn, act: Act) -> str:
    """What an act asks, with what is told beside it, and without what another asks; "" for all that was heard.

    What is asked in our words for them is asked alone.
    """
    if act.alone or not is_question(act.words):
        return turn.part
    told = [part for part in split_acts(turn.heard) if not is_question(part) and act.words not in part]
    return " ".join((*told, act.words))


def _answer(turn: Turn, act: Act) -> bool:
    if act.about not in turn.journey.answers:
        return False
    if is_not_ours(turn, act.words):
        return False
    is_over = turn.lead.handoff.was_let_down(turn.now) or _LEAVES.search(turn.heard)
    if is_over and act.about in _find_delays(turn) and not is_question(act.words):
        return meet_doubt(turn, replace(act, name="postpone"))
    if turn.edited and turn.lead.dialogue.said == Utterance("answer", act.about):
        return True  # the edit asks what was answered already
    if act.score < 1.0:  # else the owner said what is meant by these very words
        about = find_better(turn, act.about, act.words, act.score)
        if about is None:
            ask_staff(turn, act.words)
            return True
        act = replace(act, about=find_priced(turn, about, act.words))
        if asks_of_another(turn, act.about, act.words) and not turn.lead.handoff.is_grieved():
            _give_nearest(turn, act)
            return True
    asked = leave_own_out(act.words)
    act = replace(act, about=find_of_term(turn, act.about, asked))
    is_of_hours = act.about == turn.playbook.index(Coverage).schedule and not asks_until(asked or act.words)
    if is_of_hours and (told := tell_times(turn, asked or act.words)):
        _give(turn, act, told.text)
        return True
    return _answer_covered(turn, act, asked)


def _give_nearest(turn: Turn, act: Act) -> None:
    """Say what comes near to a question of something that no answer speaks of, and put it to staff."""
    _give(turn, replace(act, alone=False))
    ask_staff(turn, act.words, told="asked_too")


def _answer_covered(turn: Turn, act: Act, asked: str) -> bool:
    """Give an answer for as far as it covers what is asked; what it leaves open is put to staff."""
    missing = find_missing(turn, act.about, asked) if is_question(asked) or act.score < 1.0 else None
    is_told = not is_question(act.words) and len(act.words.split()) >= _TELLING and act.score < 1.0
    if missing and missing.is_day and is_told:
        missing = None  # a day they tell of is no question
    before = was_worded(turn, act.about)
    if before and _goes_on(turn, act):
        return True
    if is_told and not missing and before:
        return _hear_again(turn)
    is_more = _asks_for_more(turn, act)
    if is_more and not missing and _say_again(turn, act):
        return True
    if (missing and missing.instead) or is_more:
        ask_staff(turn, act.words)
        return True
    if missing and missing.is_day and act.about == turn.playbook.index(Coverage).schedule:
        place = ANSWER if before else HEARD
        turn.reply("answer", turn.phrase("not_on_day", what=missing.shown), reason("not_on_day"), place=place)
        if before:
            return True
        missing = None
    if not (missing and before):  # what was said already is not said again beside it
        _give(turn, act)
    if missing:
        ask_staff(turn, act.words, told="not_covered", what=missing.shown)
    return True


def _goes_on(turn: Turn, act: Act) -> bool:
    """Whether a few words behind a question are of the same thought, which was answered a moment ago."""
    last, same = turn.lead.dialogue.last_outbound_at, Utterance("answer", act.about)
    is_just_now = last is not None and timedelta() <= turn.now - last <= BREATH
    is_same = turn.lead.dialogue.said == same and is_just_now
    return is_same and "?" not in act.words and len(turn.heard.split()) <= _FEW


def _say_again(turn: Turn, act: Act) -> bool:
    """Say the sentence again that speaks to what is asked, where one was just written."""
    said = find_said_of(turn, act.words)
    if said is None:
        return False
    say_again(turn, said, act.about)
    return True


def _find_delays(turn: Turn) -> set[str | None]:
    """The answers to who puts it off."""
    doubts = turn.playbook.index(Meetings).doubts
    return {doubts.get("postpone"), doubts.get("not_sure")}


def _hear_again(turn: Turn) -> bool:
    """They tell what an answer has spoken to already."""
    last = turn.lead.dialogue.last_outbound_at
    if turn.has_replied() or (last and turn.now - last <= BREATH):
        return True
    if turn.lead.handoff.open:
        keep_waiting(turn)
    else:
        turn.reply("noted", turn.phrase("noted"), reason("told_something"))
    return True


def _give(turn: Turn, act: Act, told: str | None = None) -> None:
    why = reason("answered", answer=act.about, percent=round(act.score * 100))
    give_answer(turn, AnswerGiven(act.about, act.score, None), why, alone=act.alone, told=told)
    note_doubt(turn, act.words, act.about, act.score)


def _asks_for_more(turn: Turn, act: Act) -> bool:
    """Whether a question that is merely like an answer comes right after it: it was read, and did not say it.

    Who asks when other things were talked of meanwhile has forgotten, and is told again in short.
    """
    is_telling = is_question(act.words) and len(act.words.split()) >= _TELLING and _was_asked(turn)
    same = _SAME if turn.journey.answers[act.about].again is None else _NEARLY
    was_last = turn.lead.dialogue.said == Utterance("answer", act.about)
    is_unlike = act.score < (same if was_last else _LIKELY) and not _RECALLS.search(turn.heard)
    return is_telling and is_unlike and count_before(turn, name_given(turn, act.about)) > 0


def _was_asked(turn: Turn) -> bool:
    """Whether what was said last answers a question; what speaks to what they told may be asked for yet."""
    lines = turn.lead.dialogue.recent
    last = next((at for at in range(len(lines) - 1, -1, -1) if lines[at].by == "bot"), 0)
    before = next((line.text for line in reversed(lines[:last]) if line.by == "lead"), "?")
    return is_question(before)


def meet_doubt(turn: Turn, act: Act) -> bool:
    """Reassure who hesitates: a built-in worry, or one that the journey's own examples tell.

    Who asks how far it is from some place wants to know that, and hesitates over nothing yet.
    """
    if act.name == "doubt" and act.score < 1.0 and find_thing(act.words):
        return answer_act(turn, replace(act, name="answer"))
    with turn.answering(_find_own(turn, act)):
        return _reassure(turn, act)


def _reassure(turn: Turn, act: Act) -> bool:
    answer_id = act.about or turn.playbook.index(Meetings).doubts.get(act.name, "")
    if answer_id not in turn.journey.answers:
        return False
    why = reason("doubted", answer=answer_id, percent=round(act.score * 100))
    is_sore = turn.lead.handoff.was_let_down(turn.now)
    if is_tender(turn) or (act.name in _PUTS_OFF and (is_sore or _LEAVES.search(turn.heard))):
        # who grieves, was let down or takes leave is sold nothing
        turn.reply("hold_on", turn.phrase("hold_on"), why)
        return True
    give_answer(turn, AnswerGiven(answer_id, act.score, None), why, alone=act.alone, doubted=True)
    return True


def answer_statement(turn: Turn, act: Act) -> bool:
    """Who tells of themselves gets the answer that speaks to it, where the journey has one."""
    learn_from_act(turn, act.name, act.words)
    answer_id = turn.playbook.index(Meetings).statements.get(act.name, "")
    if act.name == "wedding" and (is_guest_wedding(act.words) or is_past_wedding(act.words)):
        return False  # they are congratulated; no first dance is theirs
    is_sold = (is_customer(turn) or turn.lead.handoff.is_grieved()) and act.name not in _SENSITIVE
    if answer_id not in turn.journey.answers or is_sold or _was_met(turn, answer_id):
        return False
    met = turn.playbook.index(Meetings).statements
    is_of_schedule = answer_id == turn.playbook.index(Coverage).schedule
    of_age = met.get("own_age") or met.get("for_child")
    if is_of_schedule and of_age and turn.has_answered(about=of_age):
        return False  # what there is at that age says when it is
    is_of_times = is_of_schedule and not any(map(str.isdecimal, act.words))
    if is_of_times and (told := tell_times(turn, act.words)):
        _give(turn, replace(act, about=answer_id), told.text)  # of the very thing they name ("about bachata")
        return True
    why = reason("answered", answer=answer_id, percent=round(act.score * 100))
    alone = act.alone and act.name not in _SENSITIVE
    with turn.answering(act.words):  # what is asked beside it calls for no other words
        give_answer(turn, AnswerGiven(answer_id, act.score, None), why, alone=alone)
    return True


def _was_met(turn: Turn, answer_id: str) -> bool:
    """Whether what they tell of was spoken to already: of another condition of the body in other words."""
    is_news = any(isinstance(fact, TraitLearned) and fact.trait in read_conditions() for fact in turn.facts)
    return was_worded(turn, answer_id) if is_news else was_told(turn, answer_id)
