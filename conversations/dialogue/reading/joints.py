"""Where a sentence may consist of two: at a comma, at an "and", where a question or a word of themselves begins."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from conversations.understanding.segments import begins_as_question
from conversations.wording.remembering import remembered

_LEAST = 2  # words of a side
_SIGN = re.compile(
    r"\s*[,;–—](?!\d)\s*(?:(?:ו?גם|ו?אגב|and|also|plus|but|אבל)\s+)?"
    r"|\s+(?:and also|and|also|plus|btw|by the way|&|ו?גם|ועוד|אגב|ד״א)\s+"
    r"|\s+ו(?=\w)",
    re.IGNORECASE,
)
_ABOUT_SELF = (
    r"אני|אנחנו|אנו|יש לי|יש לנו|(?:ה?בת|ה?בן|אשתי|בעלי|אמא|אבא)(?: שלי)?|"
    r"i'?m|i am|i have|i've|we're|we are|we have|my|there are \d+|i live|i want|i need|i'd like|please"
)
_BARE = re.compile(
    rf"\s+(?=(?:כמה|איפה|מתי|איך|מה|מי|האם|אפשר|איזה|אילו|באיזה|באילו|באיזו|עד מתי|עד איזו?|יש|"
    rf"אתם|אתן|זה|צריך|ה\w+ (?:שלכם|אצלכם)|"
    rf"how|where|when|what|which|who|do|does|can|could|is|are|any|will|would|have you|got any|{_ABOUT_SELF})(?!\w))",
    re.IGNORECASE,
)
_SELF = re.compile(rf"\W*(?:כי |because |cause |since )?(?:{_ABOUT_SELF})(?!\w)", re.IGNORECASE)
_UNENDED = re.compile(
    r"(?<!\w)ו?(?:אם|כי|של|עם|את|על|או|ש|אז|כש|רק|גם|לדעת|לשאול|להבין|שואלת?|לבדוק|זה|יש|אין|אני|לי|if|that|when|because|cause|"
    r"since|the|a|an|of|or|and|but|with|how|what|which|where|than|like|so|just|is|are|am|do|does|can|"
    r"i|we|you|she|he|they|who|my|your|know|ask|wondering|check|see|tell)$",
    re.IGNORECASE,
)
"""No sentence ends so."""
_HANGS = re.compile(r"(?<!\w)(?:to|for|from|in|at|on|by|it)$", re.IGNORECASE)
"""No sentence ends so that is no question ("what street is it on")."""
_ASKS_BARELY = re.compile(
    r"\W*(?:(?:and|so|hi|hey|ok)\W+)*"
    r"(?:(?:until|till?|by|at|from|for|on) )?(?:how (?:much|many|long|old|far|big|often)|what (?:time|day|kind)s?|"
    r"which (?:day|one|time|dance)s?)$",
    re.IGNORECASE,
)
_IS = re.compile(r"(?:is|are|do|does|can|could|will|would|was|did)(?!\w)", re.IGNORECASE)
"""What is asked for, by itself, and the rest of the question ("how much | is a private lesson")."""
_NAMES = re.compile(
    r"(?:^|[,;.:]\s)\W*(?:(?:and|so|hi|hey|but)\W+)*"
    r"(?:my|our|his|her|their|the|your|this|that|these|those|a|an)(?: [\w'’-]+){1,3}$",
    re.IGNORECASE,
)
"""Somebody or something of which the rest tells ("my niece | is after summer work")."""
_OPEN = re.compile(
    r"^\W*(?:ו?(?:כמה|איפה|מתי|איך|מה|מי|איזה|איזו|אילו|באיזה|באילו|באיזו|עד מתי|למה)|"
    r"how|where|when|what|which|who|why)(?!\w)",
    re.IGNORECASE,
)
"""Words that ask for something they have yet to name."""

_SUPPOSES = re.compile(
    r"(?:^|\s)(?:ו?(?:אם|כש\w+|כאשר|במקרה)|if|when|once|in case|unless)(?!\w)", re.IGNORECASE
)
_BEGINS_SUPPOSING = re.compile(
    r"^\W*(?:\S+ ){0,2}(?:ו?(?:אם|כש\w+|כאשר|במקרה)|if|once|in case|unless)(?!\w)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Joint:
    """The two sides of a place where one thing may end and another begin.

    `marked`: a sign says so; `asks`: what comes after it begins as questions do; `goes_on`: it may be no more than the
    rest of the question before it ("what days | are there classes").
    """

    left: str
    right: str
    marked: bool
    asks: bool
    goes_on: bool


@remembered
def find_joints(words: str) -> tuple[Joint, ...]:
    """Where words may be taken apart, signs before bare places.

    >>> [(one.left, one.right) for one in find_joints("is it kosher do you have salads")]
    [('is it kosher', 'do you have salads')]
    >>> find_joints("how much is a private lesson")
    ()
    """
    found = {(one.left, one.right): one for marked in (False, True) for one in _find(words, marked=marked)}
    return tuple(sorted(found.values(), key=lambda one: not one.marked))


def _find(words: str, *, marked: bool) -> Iterator[Joint]:
    for sign in (_SIGN if marked else _BARE).finditer(words):
        left, right = words[: sign.start()].strip(" ,"), words[sign.end() :].strip(" ,")
        is_one = (_ASKS_BARELY.match(left) or _NAMES.search(left)) and _IS.match(right)
        if min(len(left.split()), len(right.split())) >= _LEAST and not _is_open(left) and not is_one:
            goes_on = not marked and asks_openly(left) and not asks_openly(right)
            yield Joint(left, right, marked, begins_as_question(right), goes_on)


def _is_open(left: str) -> bool:
    """Whether more must follow upon words for them to say something."""
    return bool(_UNENDED.search(left) or (_HANGS.search(left) and not begins_as_question(left)))


def supposes(joint: Joint) -> bool:
    """Whether what comes after it is asked of what is supposed before it."""
    if _BEGINS_SUPPOSING.search(joint.left):
        return True
    return not joint.asks and _SUPPOSES.search(joint.left) is not None


def tells_of_self(joint: Joint) -> bool:
    """Whether somebody asks something, and after a sign tells of themselves.

    >>> [tells_of_self(one) for one in find_joints("how long is the class, I have a train at 8")]
    [True]
    """
    is_told = joint.marked and not joint.asks and _SELF.match(joint.right) is not None
    return is_told and begins_as_question(joint.left)


def asks_openly(words: str) -> bool:
    """Whether words begin by asking for what they have yet to name ("what", "how much")."""
    return _OPEN.match(words) is not None
