"""Of all that was read in a turn, what counts: each act once, the weighty before the polite."""

import re
from dataclasses import replace

from conversations.dialogue.reading.kinds import GRAVE, MOURNFUL, POLITE
from conversations.dialogue.reading.thresholds import (
    BARE,
    BY_CUE,
    CLEAR_ACT,
    CLEAR_ANSWER,
    ELLIPTIC,
    REST,
    SHORT,
    TOLD,
)
from conversations.dialogue.reading.unknown import POINTS_BACK
from conversations.profile.acts import ACTS as STATEMENTS
from conversations.profile.patterns import find_relation
from conversations.turn.acts import Act
from conversations.understanding.segments import begins_as_question, is_question

_WHOLE = frozenset({"thanks", "blessing", "bye", "compliment", "sorry", "how_are_you", "chatter"})
_UNDECIDED = frozenset({"request_book", "agree", "postpone", "not_sure"})
"""Said by "no wait, I must ask at home first" as well, or taken back by it."""
_OF_SOMEBODY = re.compile(
    r"(?<!\w)(?:i|i'?m|i'?ve|i'?ll|i'?d|we|we'?re|me|us|my|our|he|he'?s|she|she'?s|they|they'?re|his|her|their|him|them|it'?s|that'?s|"
    r"אני|אנחנו|אנו|לי|לנו|שלי|שלנו|אותי|אותנו|הוא|היא|הם|הן|לו|לה|להם|שלו|שלה|שלהם|אצלי|אצלנו|ב?בית|זה|זאת|\w{2,}תי)(?!\w)|\d",
    re.IGNORECASE,
)
"""What is told of somebody, or of how it is, and is less likely a question in few words ("any deals", "parking")."""
_TELLS_WHEN = re.compile(
    r"^\W*(?:i|we|my|our|אני|אנחנו|יש ל[ינ]\w*|ה\w+ של[ינ]\w*)(?!\w).*"
    r"(?<!\w)(?:at|by|from|until|till|ב|ב־|ב-|עד|אחרי|לפני)\s?\d",
    re.IGNORECASE,
)
"""What is told of somebody's own hours ("my bus leaves at 8")."""
_OF_TALK = frozenset({"repeat_question", "correction"})
"""Of how they were understood: in a part of a message it must be said plainly ("one more matter" is not)."""
_LONG_PAST = re.compile(
    r"(?<!\w)(?:מאז החתונה|מהחתונה|אחרי החתונה שלי|התגרש\w*|גרוש(?:ה|ים)?|since (?:my|our|the) wedding|divorc\w*|"
    r"(?:at|after) my (?:own )?wedding,? (?:\w+ )?(?:years|ago))(?!\w)",
    re.IGNORECASE,
)


def tells_enough(act: Act) -> bool:
    """Whether a part of a message means by itself what it seems to: a word or two of many must be clear ("after 8")."""
    if not any(sign.isalpha() for sign in act.words):
        return False
    is_short = len(act.words.split()) <= SHORT
    has_number = is_short and any(sign.isdecimal() for sign in act.words)
    if has_number and act.name == "answer" and act.score < 1.0 and not is_question(act.words):
        return False  # an hour, or how many: told in passing
    if not is_short or act.name in POLITE or (act.about and _asks_in_short(act)):
        return True
    return act.score >= (CLEAR_ANSWER if act.about else CLEAR_ACT)


def _asks_in_short(act: Act) -> bool:
    """Whether two words ask something by themselves ("how much", "any desserts?"), not of what stands beside them."""
    if begins_as_question(act.words):
        return True
    is_asked = is_question(act.words) and len(act.words.split()) == SHORT
    return is_asked and act.score >= BARE and not POINTS_BACK.match(act.words)


def drop_passing(found: list[Act]) -> list[Act]:
    """Without answers to what was only told in passing, where something else was done."""
    is_beside = any(act.name == "answer" and is_question(act.words) for act in found)
    asked = [
        act
        for act in found
        if act.name != "answer" or is_question(act.words) or _is_meant(act, is_beside=is_beside)
    ]
    if any(
        act.name == "answer" for act in asked
    ):  # beside what is asked a guess at what they tell is too little
        asked = [act for act in asked if act.name not in STATEMENTS or act.score >= CLEAR_ACT]
    return asked if any(act.name not in POLITE and act.name != "agree" for act in asked) else found


def _is_meant(act: Act, *, is_beside: bool) -> bool:
    """Whether what is no question is meant as one: sure enough, and nothing told of somebody ("my wife has a cane").

    `is_beside`: it stands beside a question, so that another may be put in as few words as can be.
    """
    if find_relation(act.words) or (is_beside and _TELLS_WHEN.search(act.words)):
        return act.score >= 1.0
    return act.score >= (ELLIPTIC if is_beside and not _OF_SOMEBODY.search(act.words) else TOLD)


def _leaves_much(polite: list[Act], words: str) -> bool:
    """Whether a nod or a hello is the least of what was said."""
    heard = sum(len(act.words.split()) for act in polite)
    return len(words.split()) - heard > REST and not any(act.name in _WHOLE for act in polite)


WHERE_IT_IS = re.compile(
    r"\W*(?:so |and |but |אז |ו|נו )?"
    r"(?:where(?: is|'?s)? (?:it|he|she|the \w+)|(?:איפה|היכן) (?:זה|היא|הוא|הם|ה\w+))\W*$",
    re.IGNORECASE,
)
"""Of what they wait for, said beside that they do."""


def settle(found: list[Act], words: str) -> list[Act]:
    """Each act once; what is merely polite only where nothing else is done."""
    if _LONG_PAST.search(words):  # a wedding of once is nothing to congratulate on
        found = [act for act in found if act.name != "wedding"]
    if any(act.name == "where_is_it" for act in found):  # "where is my food" asks for no address
        clear = [act for act in found if act.name != "answer" or act.score >= CLEAR_ANSWER]
        found = [act for act in clear if act.name != "answer" or not WHERE_IT_IS.match(act.words)]
    distinct = list({(act.name, act.about, act.wording): act for act in found}.values())
    weighty = [act for act in distinct if act.name not in POLITE]
    if any(act.name != "confused" for act in weighty):  # "ah, and which days did you say"
        weighty = [act for act in weighty if act.name != "confused" or len(act.words.split()) > SHORT]
    if any(act.name not in _OF_TALK for act in weighty):  # "what did you say of shoes? or didn't I ask"
        weighty = [act for act in weighty if act.name not in _OF_TALK or act.score >= BY_CUE]
    if any(act.about or act.name == "unknown" for act in weighty):  # what is asked is the more important
        weighty = [act for act in weighty if act.name != "hold_on" or act.score >= BY_CUE]
    if any(act.name == "hold_on" for act in weighty):
        weighty = [act for act in weighty if act.name not in _UNDECIDED]
    if any(act.name != "decline" for act in weighty):  # "not for me! for my sister" turns nothing down
        weighty = [act for act in weighty if act.name != "decline"]
    if not weighty and _leaves_much(distinct, words):
        return []
    kept = weighty or distinct[-1:]
    if any(act.name in GRAVE for act in kept):
        kept = [act for act in kept if act.name in GRAVE][:1] + [
            act for act in kept if act.name == "unknown" or (act.name == "answer" and is_question(act.words))
        ]
    elif any(act.name in MOURNFUL for act in kept):
        kept = [act for act in kept if act.name in MOURNFUL or is_question(act.words)]
    if len(kept) == 1:
        return kept
    return [replace(act, alone=False) for act in kept]
