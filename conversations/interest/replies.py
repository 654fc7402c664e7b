"""What is told by a reply to "who is it for, and what draws you?": whom, a gift, or nothing decided yet. Pure."""

import re
from typing import NamedTuple

from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "replies")
_WHOM = {kind: whole(_SAID[kind]) for kind in ("pair", "friends", "child", "grown", "self")}
_GIFT, _OPEN, _DENIED, _DIFFERS, _AROUND = (
    whole(_SAID[key]) for key in ("gift", "open", "denied", "differs", "around")
)
_MARKS = re.compile(r"[^\w\s]+|_")
_MOST = 14
"""Words of a reply: more is a story, of which whom it is for is not all."""


class WhomTold(NamedTuple):
    """What a reply tells. `rest` is what else stands in it: "" where it was heard to the last word."""

    whom: str = ""  # "pair", "friends", "child", "family" (a child and who writes), "grown", "self"
    gift: bool = False
    open: bool = False
    rest: str = ""


@remembered
def read_reply(words: str) -> WhomTold:
    """What a reply tells of whom it is for.

    >>> read_reply("לי ולבעלי"), read_reply("just me I think").whom, read_reply("a gift for my mom").gift
    (WhomTold(whom='pair', gift=False, open=False, rest=''), 'self', True)
    >>> read_reply("for my kid, he's 7").rest, read_reply("עוד לא יודעת").open, read_reply("me and a friend").whom
    ("he's 7", True, 'friends')
    """
    if len(words.split()) > _MOST:
        return WhomTold(rest=words)
    left, is_open = _take(_OPEN, _DENIED.sub(" ", words))
    left, is_gift = _take(_GIFT, left)
    whom = ""
    for kind, pattern in _WHOM.items():
        left, is_so = _take(pattern, left)
        if is_so:
            whom = "family" if whom == "child" else whom or kind
    return WhomTold(whom, is_gift, is_open, leave_around_out(left))


def _take(pattern: re.Pattern[str], words: str) -> tuple[str, bool]:
    """The words without what a pattern finds in them, and whether it found anything."""
    left, count = pattern.subn(" ", words)
    return left, count > 0


@remembered
def asks_difference(words: str) -> bool:
    """Whether all that is asked is how they differ.

    >>> asks_difference("מה ההבדל ביניהם?"), asks_difference("what's the difference in price?")
    (True, False)
    """
    left, is_asked = _take(_DIFFERS, words)
    return is_asked and not leave_around_out(left)


def leave_around_out(words: str) -> str:
    """The words without those that add nothing; "" where none is left.

    >>> leave_around_out("it's maybe a bit, I think"), leave_around_out("אני גרה בחולון")
    ('', 'גרה בחולון')
    """
    bare = _AROUND.sub(" ", _MARKS.sub(lambda mark: mark[0] if mark[0] in "'’״׳\"" else " ", words))
    return " ".join(bare.split()).strip("'’\" ")
