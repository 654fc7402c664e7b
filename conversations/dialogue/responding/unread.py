"""What no capability knows: details that were asked for, one of two answers, or a question for staff."""

import re

from conversations.answers.answering import answer_act
from conversations.answers.asked.recalling import find_said
from conversations.dialogue.heard.following import find_for_party, find_of_last
from conversations.dialogue.heard.minding import repeat_condition
from conversations.dialogue.heard.times import find_times_asked
from conversations.dialogue.heard.when import guess_when
from conversations.dialogue.reading.follows import is_elsewhere
from conversations.dialogue.reading.turn import read_torn
from conversations.dialogue.responding.finding import counts_party
from conversations.dialogue.responding.going_on import are_of_another, points_at_answer
from conversations.dialogue.responding.likely import (
    guess_known,
    guess_likely,
    take_day,
    take_hour,
    take_mention,
    take_whole_name,
    take_written_order,
)
from conversations.dialogue.responding.meanwhile import ask_staff_too, name_answer, offer_answers
from conversations.dialogue.responding.thresholds import LEAST
from conversations.dialogue.responding.told import pass_reply_on, repeat_said, thank_for_telling
from conversations.handoff.acts import take_details
from conversations.handoff.opening import answer_whether_there, is_waiting_for_person
from conversations.handoff.questions import ask_staff
from conversations.lead.reason import reason
from conversations.timeline.facts import Held
from conversations.turn.acts import Act
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question

_CODE = re.compile(r"(?=.*[A-Za-z])(?=.*\d)[A-Za-z][A-Za-z0-9-]{4,19}")
"""A word that looks like a code, and is none of ours."""
_UPSET = re.compile(
    r"[?!]{3}|(?<!\w)(?:ל?התלונן|יש לי תלונה|(?:want|wish|have|here|came) (?:to (?:complain|make a complaint)|"
    r"a complaint))(?!\w)",
    re.IGNORECASE,
)
_FEW_ENOUGH = 4  # words of what may be asked back: a longer question is plain to who asks it
_DAY_ASKED = 5  # words of a question that is about a day and nothing else
_WHETHER = re.compile(
    r"\W*(?:(?:ו?מתי|נו|ו?אז|עדיין|עוד|כבר|מה (?:עכשיו|קורה|איתי|הולך)|יש (?:חדש|מישהו|תשובה)|so|and|when|well|still|"
    r"now|any(?:thing|one|body| news)|nothing|hm+|what now)\W*){1,2}",
    re.IGNORECASE,
)
"""Who asks no more than that asks whether anybody is coming."""


def take_unread(turn: Turn, words: str) -> bool:
    """What no capability knows: details that were asked for, one of two answers, or a question for staff."""
    if not (is_question(words) or are_of_another(turn, words)) and take_details(turn, words):
        return True
    if times := find_times_asked(turn, words):
        return answer_act(turn, times)
    is_short = len(words.split()) <= _FEW_ENOUGH
    if is_short and not is_waiting_for_person(turn) and (torn := read_torn(turn, words)):
        _ask_which(turn, *torn)
        return True
    if _CODE.fullmatch(words.strip()):
        ask_staff(turn, words, told="code_not_found")
        return True
    if "?" in words and not any(sign.isalnum() for sign in words):
        answer_whether_there(turn)
        return True
    if _UPSET.search(words) and not turn.lead.handoff.open:
        turn.reply("upset", turn.phrase("something_wrong"), reason("upset"))
        return True
    if is_question(words) and counts_party(turn, words) and (about := find_for_party(turn)):
        return answer_act(turn, Act("answer", words, 1.0, about=about))
    return _take_asked(turn, words) if is_question(words) else _take_told(turn, words)


def _take_told(turn: Turn, words: str) -> bool:
    """What was told, and asks for nothing."""
    return (
        pass_reply_on(turn, words)
        or take_whole_name(turn, words)
        or repeat_condition(turn, words)
        or take_written_order(turn, words)
        or take_day(turn, words)
        or take_hour(turn, words)
        or take_mention(turn, words)
        or thank_for_telling(turn, words)
    )


def _take_asked(turn: Turn, words: str) -> bool:
    """What was asked: by what it may be of, else by the team."""
    if len(words.split()) <= _DAY_ASKED and take_day(turn, words):
        return True
    if turn.lead.handoff.open and _WHETHER.fullmatch(words):
        answer_whether_there(turn)
        return True
    likely = guess_likely(turn, words, _DAY_ASKED) or guess_known(turn, words)
    if turn.lead.handoff.open and likely:
        return answer_act(turn, likely)
    if when := guess_when(turn, words):
        return answer_act(turn, when)
    if len(words.split()) >= LEAST and (said := find_said(turn, words)):
        return answer_act(turn, Act("answer", words, 1.0, about=said))
    if last := find_of_last(turn, words):
        return answer_act(turn, Act("answer", words, 1.0, about=last))
    if len(words.split()) < LEAST or is_elsewhere(turn, words):
        return False
    if points_at_answer(turn, words):
        turn.hold(Held(""), reason("goes_with_question"))
        return True
    if not repeat_said(turn, words):
        ask_staff_too(turn, words)
    return True


def _ask_which(turn: Turn, one: str, two: str) -> None:
    """Neither is sure enough: ask, with both to choose from."""
    first, second = (name_answer(turn, answer) for answer in (one, two))
    told = turn.phrase("did_you_mean", first=first, second=second)
    turn.reply("did_you_mean", told, reason("torn", answer=one), offer_answers(turn, (one, two)))
