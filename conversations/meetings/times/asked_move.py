"""Whether it is asked, in so many words, that what is kept be moved, whatever else is told beside it. Pure."""

from conversations.understanding.segments import is_question, split_acts
from conversations.wording.plain import plain
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "asked_move")
_ASKS, _ELSE = whole(_SAID["asks"]), whole(_SAID["else"])
_SOFTLY, _WHY, _OTHERS = (whole(_SAID[key]) for key in ("softly", "why", "others"))
_MOST, _STORY = 14, 60
"""Words of the part that asks, and of the whole that tells why."""


@remembered
def asks_to_move(part: str) -> bool:
    """Whether it is asked that what is theirs be moved.

    >>> asks_to_move("can I move it AGAIN"), asks_to_move("אז צריכה להזיז את השיעור")
    (True, True)
    >>> asks_to_move("we have to move house in May"), asks_to_move("I can't move my knee")
    (False, False)
    """
    said = plain(part)
    return _ASKS.search(said) is not None and _ELSE.search(said) is None


@remembered
def find_asked_move(words: str) -> str:
    """The part of a story that asks for it; "" where none does.

    >>> find_asked_move("sorry, it's me again. my son has a fever, his dad is back on Tuesday. can I move it?")
    'can I move it'
    """
    if len(words.split()) > _STORY:
        return ""
    parts = [part for line in words.splitlines() for part in split_acts(line) or [line]]
    return next((part for part in parts if len(part.split()) <= _MOST and asks_to_move(part)), "")


@remembered
def asks_softly(words: str) -> bool:
    """Whether who can't come as was agreed asks what else there is.

    >>> asks_softly("יש לי אסיפת הורים ביום שני. יש משהו ביום אחר או שרק שבוע אחרי?"), asks_softly("יש משהו ביום אחר?")
    (True, False)
    >>> asks_softly("I can't after all, is there another day?"), asks_softly("is there another day?")
    (True, False)
    """
    found = _SOFTLY.search(words)
    if found is None or len(words.split()) > _STORY or _OTHERS.search(words):
        return False
    before = words[: found.start()]
    return is_question(words) and _WHY.search(before) is not None
