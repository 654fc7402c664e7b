"""What of ours was not so good: told in passing and over by now, which is no case, or so right now, which is one."""

from conversations.understanding.intents.others import is_of_others, speaks_of_elsewhere
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "mild")
_HURT = whole(_SAID["hurt"])
_SPOILT = whole(
    rf"(?:{_SAID['food']})(?:(?:,? (?:{_SAID['now']}))|[''’]s),? (?:{_SAID['spoilt']})|"
    rf"ה(?:פיצה|פיצות|מגש|אוכל|בצק)(?: של\w+)? (?:{_SAID['spoilt']})"
)
_OVER, _LIGHTLY = whole(_SAID["over"]), whole(_SAID["lightly"])
_HOW = rf"(?:(?:{_SAID['was']})(?: (?:{_SAID['much']}))*,? (?:{_SAID['bad']})|"
_HOW += rf"(?:{_SAID['was_not']})(?: (?:{_SAID['much']}))* (?:{_SAID['good']}))"
_NOT_SO_GOOD = whole(
    rf"(?:{_SAID['things']})(?: (?!but |and |אבל )[^ .,!?]+){{0,4}}? {_HOW}|"
    rf"(?<!\bi )(?<!\bwe ){_HOW} (?:(?:in|at|inside) (?:the|your) |ב)(?:{_SAID['things']})"
)
_DISAPPOINTED = whole(
    r"(?:was|were|felt|left|came out|went home|am|i[’']m|we[’']re) (?:(?:a (?:bit|little)|slightly|kind of|kinda|quite|"
    r"honestly) )*(?:disappointed|let down|underwhelmed)|(?:קצת |די |האמת )*(?:התאכזב(?:תי|נו)|יצא(?:תי|נו) מאוכזב\w*)"
)
_IF = whole("if|when|unless|אם|כש\\w*|once|hope|hopefully|מקווה")
_HAZARD = whole(_SAID["hazard"])
_THEIR_OWN = whole(r"(?:i|we) (?:made|baked|cooked|had at home)|(?:ש)?(?:הכנתי|הכנו|אפיתי|בישלתי)")


@remembered
def tells_mildly(words: str) -> bool:
    """Whether words tell lightly of something of ours that was not so good once.

    >>> tells_mildly("the music was a bit too loud on Sunday"), tells_mildly("הפיצה האחרונה הגיעה קצת קרה")
    (True, True)
    >>> tells_mildly("my pizza is cold!"), tells_mildly("the music wasn't loud on Sunday")
    (False, False)
    >>> tells_mildly("we were a bit disappointed last week"), tells_mildly("אתמול קצת התאכזבנו אצלכם")
    (True, True)
    >>> tells_mildly("היה חם מדי באולם ביום שני"), tells_mildly("השיעור אתמול היה נהדר")
    (True, False)
    >>> tells_mildly("רק הרצפה חלקה נורא כמעט נפלתי"), tells_mildly("the floor is really slippery, I nearly fell")
    (True, True)
    """
    if _HAZARD.search(words) and not (is_question(words) or _IF.search(words) or speaks_of_elsewhere(words)):
        return True
    if (
        is_question(words)
        or _HURT.search(words)
        or _THEIR_OWN.search(words)
        or is_of_others(words)
        or speaks_of_elsewhere(words)
    ):
        return False
    is_bad = _NOT_SO_GOOD.search(words) is not None or _DISAPPOINTED.search(words) is not None
    return is_bad and _OVER.search(words) is not None


@remembered
def is_light(words: str) -> bool:
    """Whether words make little of what they tell.

    >>> is_light("it was a bit cold, just so you know"), is_light("it was cold and nobody cared")
    (True, False)
    """
    return _LIGHTLY.search(words) is not None


@remembered
def tells_of_spoilt(words: str) -> bool:
    """Whether words tell that what they have of ours is spoilt as they write.

    >>> tells_of_spoilt("our pizza came stone cold"), tells_of_spoilt("הפיצה שלנו שרופה לגמרי")
    (True, True)
    >>> tells_of_spoilt("the pizza was cold last week"), tells_of_spoilt("if the pizza is cold, what then?")
    (False, False)
    """
    is_said = _SPOILT.search(words) is not None and not _THEIR_OWN.search(words) and not _IF.search(words)
    is_past = _OVER.search(words) is not None or is_of_others(words) or speaks_of_elsewhere(words)
    return is_said and not is_past and not is_question(words)
