"""Whether words tell of what went wrong with us, or of who stands at the door: all that speaks for it is weighed."""

import math
import re

from conversations.grievances.foreseen import is_foreseen
from conversations.grievances.gladness import complains_of_nothing
from conversations.grievances.telling import asks_to_leave_it
from conversations.profile.tellings import ARRIVED, HARM, rate_telling
from conversations.profile.tones import is_praise_taken_back, praises
from conversations.turn.turn import Turn
from conversations.understanding.intents.harms import rate_arrival, rate_words
from conversations.understanding.intents.others import (
    has_had_nothing,
    is_of_others,
    speaks_of_elsewhere,
    speaks_to_us,
)
from conversations.understanding.segments import is_question

_ALONE, _NAMED = 1.0, -1.0
"""Log-odds from which on words are believed: by themselves, and where an act, a cue or a phrase names harm, too."""
_ALONE_BY_WORDS, _NAMED_BY_WORDS = 0.5, -2.5
"""The same where only the words are known, and not what the sentence means."""
_MOST = 4.0  # log-odds that a sentence's meaning counts at most
_TO_US, _ELSEWHERE = 1.0, -2.5
"""What it counts that words say what we did, or how it was at another place."""
_PRAISED = -2.5
"""What it counts that words say that it was good with us, or complain of nothing of ours."""
_NO_DOOR, _AT_DOOR_SURELY = -2.5, 3.0
"""Below what the words speak against it, and from when on what the sentence means says it all the same."""
_AT_DOOR, _AT_DOOR_BY_WORDS, _HALF = -0.5, -0.5, 0.5
"""Log-odds from which on somebody stands at the door; how words read counts half of what they mean."""
_WEAK = -0.5
"""From which odds on words that are not believed, and speak to us, are for people to look at."""

_APOLOGISES = re.compile(
    r"(?<!\w)(?:(?:sorry|apologi[sz]e|my apologies|forgive me)(?: (?:i|if i|that i|for|about))? ?"
    r"(?:was |got |being |my )?(?:so |a bit )?"
    r"(?:shout\w*|yell\w*|snap\w*|rude\w*|harsh\w*|angry|outburst|temper|swear\w*|swore|los(?:t|ing) it|went off)|"
    r"(?:סליחה|מצטער(?:ת)?|התנצלות)(?: \S+)? (?:ש|על ש|על ה)"
    r"(?:צעק\w*|התפרצ\w*|כעס\w*|עצבנ\w*|התעצבנ\w*|דיברתי לא|הייתי גס\w*))(?!\w)",
    re.IGNORECASE,
)
"""Who says sorry for their own anger complains of nothing."""


_ASKS_FOR = re.compile(
    r"\W*(?:(?:and|so|also|ok|okay|thanks|then|אז|ו|גם)\W+)*"
    r"(?:(?:do|does) (?:you|u|ya)(?: guys)? (?:have|sell|make|serve|do|"
    r"offer|get)(?! any (?:idea|shame|manners|respect|clue))|"
    r"(?:is|are) there (?:any|some|a|an|maybe)(?! (?:excuse|reason))|"
    r"(?:can|could|may) (?:i|we) (?:get|have|order)(?! (?:a refund|my money|an (?:answer|explanation)))|"
    r"ו?יש (?:לכם|אצלכם|פה|גם|משהו|אפשרות|עוד)(?! (?:מושג|בושה|חוצפה|הסבר)))(?!\w)",
    re.IGNORECASE,
)
"""Who asks what there is complains of nothing, whatever is to be left out of it ("something without cheese")."""
_MOST_ASKED = 12  # words of such a question
_BARE = 3  # words of a question that says nothing of who asks it


def _asks_for_something(words: str) -> bool:
    """Whether words only ask what there is.

    >>> _asks_for_something("do you have a pie without milk?"), _asks_for_something("יש משהו בלי ביצים?")
    (True, True)
    >>> _asks_for_something("do you have any idea how cold it was?")
    False
    """
    is_asked = len(words.split()) <= _MOST_ASKED and _ASKS_FOR.match(words) is not None
    return is_asked and is_question(words)


_OF_WEATHER = re.compile(
    r"\W*(?:what an? \w+(?: (?:it['’]?s been|it was|this is|this was))?\W+)?(?:(?:the|this|that|all this|such) )?"
    r"(?:rain|snow|heat|wind|storm|weather|cold)(?!\w)(?! (?:got|came|soaked|ruined|on|in|into|at)(?!\w))[^.,;!?]*\W*|"
    r"\W*(?:איזה \S+\W+)?ה?(?:גשם|שרב|חמסין|סערה|שלג|ברד|רוח|מזג ה?אוויר)(?![א-ת])"
    r"(?! (?:נכנס|הרטיב|הרס|על|בתוך|לתוך|ב\S+ שלי))[^.,;!?]*\W*",
    re.IGNORECASE,
)
"""The weather and nothing else."""


def _is_of_nothing_here(words: str) -> bool:
    """Whether words are of others, of what they never had or only wish, or ask what there is: nothing went wrong."""
    is_other = is_of_others(words) or has_had_nothing(words) or is_foreseen(words)
    is_aside = _OF_WEATHER.fullmatch(words) is not None or _APOLOGISES.search(words) is not None
    return is_other or is_aside or _asks_for_something(words)


def tells_of_harm(turn: Turn, words: str, *, named: bool = False) -> bool:
    """Whether words tell of harm. `named`: something else in them says so, which is weighed against how they read."""
    if _is_of_nothing_here(words):
        return False
    odds, is_meant = _weigh(turn, words)
    if is_meant:
        return odds >= (_NAMED if named else _ALONE)
    return odds >= (_NAMED_BY_WORDS if named else _ALONE_BY_WORDS)


def may_tell_of_harm(turn: Turn, words: str) -> bool:
    """Whether words that are not believed may tell of harm all the same: nobody is sorry, and people see them."""
    if _is_of_nothing_here(words):
        return False
    return is_praise_taken_back(words) or (speaks_to_us(words) and _weigh(turn, words)[0] >= _WEAK)


def stands_at_door(turn: Turn, words: str) -> bool:
    """Whether who writes stands before the place now, and does not tell where a delivery is to be left."""
    if asks_to_leave_it(words) or _goes_on_asking(turn, words):
        return False
    likely = rate_telling(turn, ARRIVED, words)
    if likely is None:
        return rate_arrival(words) >= _AT_DOOR_BY_WORDS
    odds, by_words = _as_odds(likely), rate_arrival(words)
    if by_words < _NO_DOOR:
        return odds >= _AT_DOOR_SURELY  # "where is it, I come by car"
    return odds + _HALF * by_words >= _AT_DOOR


def _goes_on_asking(turn: Turn, words: str) -> bool:
    """Whether a bare question right after an answer goes on from that ("where are you?", "which floor?")."""
    return turn.lead.dialogue.said.kind == "answer" and len(words.split()) <= _BARE and is_question(words)


def _weigh(turn: Turn, words: str) -> tuple[float, bool]:
    """Log-odds of harm, and whether what the sentence means is among what was weighed."""
    likely = rate_telling(turn, HARM, words)
    odds = rate_words(words) + (0.0 if likely is None else _as_odds(likely))
    if speaks_of_elsewhere(words):
        return odds + _ELSEWHERE, likely is not None
    said = (_TO_US if speaks_to_us(words) else 0.0) + (
        _PRAISED if praises(words) or complains_of_nothing(words) else 0.0
    )
    return odds + said, likely is not None


def is_believed(turn: Turn, act: str, words: str) -> bool:
    """Whether words that blame somebody, by an act or a cue, blame us: an insult needs no harm."""
    if act == "insult":
        return not is_of_others(words) and rate_words(words) >= _NAMED_BY_WORDS
    return tells_of_harm(turn, words, named=True)


def _as_odds(likely: float) -> float:
    odds = math.log(max(likely, 1e-9) / max(1 - likely, 1e-9))
    return max(-_MOST, min(_MOST, odds))
