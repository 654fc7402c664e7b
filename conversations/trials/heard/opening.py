"""What is asked of a day itself: whether one may drop in then, whether we are open. Pure."""

from conversations.understanding.segments import is_question, split_acts
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "opening")
_DROPS_IN, _OPEN = whole(_SAID["drops_in"]), whole(_SAID["open"])
_MOST = 14


@remembered
def asks_to_drop_in(words: str) -> bool:
    """Whether it is asked if one may simply come.

    >>> asks_to_drop_in("can I still drop in on thursdays"), asks_to_drop_in("אפשר גם לקפוץ בחמישי?")
    (True, True)
    >>> asks_to_drop_in("I'll drop in on Thursday"), asks_to_drop_in("can I book for Thursday?")
    (False, False)
    """
    return len(words.split()) <= _MOST and is_question(words) and _DROPS_IN.search(words) is not None


@remembered
def leave_opening_out(words: str) -> str:
    """The words without the question whether we are open on a day, which chooses none.

    >>> leave_opening_out("book a trial for him, and are you open on Friday?")
    'book a trial for him'
    >>> leave_opening_out("נקבע ניסיון, ואתם פתוחים בשישי?"), leave_opening_out("are you open on Friday?")
    ('נקבע ניסיון', 'are you open on Friday?')
    """
    parts = split_acts(words)
    left = [part for part in parts if not (is_question(part) and _OPEN.search(part))]
    return ". ".join(left) if left and len(left) < len(parts) else words
