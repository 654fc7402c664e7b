"""The wish to have it ordered here ("ok send it, Maya, third floor"), and whose it is by the same words. Pure."""

import re
from collections.abc import Callable

from conversations.orders.cues.asking import asks_when
from conversations.orders.cues.patterns import read_patterns
from conversations.understanding.language import read_common_words

_WORDS = read_patterns("closing")
_LONG = 16
_PARTS = re.compile(r"[,.;!\n–]+|\s-\s|\s+and\s+")
_NAME = re.compile(
    r"(?:[^\W\d_][^\W\d_'’-]{1,14})(?: [^\W\d_][^\W\d_'’-]{1,14})?|[א-ת][א-ת'׳\"-]+(?: [א-ת][א-ת'׳\"-]+)?"
)


def find_wish(words: str, leave_way_out: Callable[[str], str], *, is_placed: bool = False) -> str | None:
    """Whose it is who wants it ordered here, "" where that is not told; None where words wish nothing like it.

    `leave_way_out` takes the floor and the flat out of words; `is_placed`: they say where to or when as well.

    >>> find_wish("ok send it, Maya, third floor", lambda part: part.replace("third floor", ""))
    'Maya'
    >>> find_wish("close it please", str), find_wish("how do I close it?", str), find_wish("send it to the back", str)
    ('', None, None)
    """
    found = _WORDS["closes"].match(words)
    if found is None or len(words.split()) > _LONG or asks_when(words):
        return None
    asked = re.search(r"[?.!\n]", words[found.start("does") :])
    if asked and asked[0] == "?" and not found["polite"]:
        return None
    tail = words[found.end() :]
    parts = [part for part in _PARTS.split(tail) if not _WORDS["closes"].match(part)]  # "סגור, תזמין"
    names = (_find_name(part, leave_way_out) for part in parts)
    is_all = _says_no_other_thing(tail, leave_way_out, is_placed=is_placed)
    return next(filter(None, names), "") if is_all else None


def _says_no_other_thing(tail: str, leave_way_out: Callable[[str], str], *, is_placed: bool) -> bool:
    """Whether what stands behind is none, told apart from it, or says where to, the way in, or for whom."""
    if not tail.strip(" .,!?") or tail.lstrip(" ")[0] in ",.;!\n-–?":
        return True
    first = _PARTS.split(tail)[0]
    if leave_way_out(tail) != tail:
        return True
    named = _WORDS["names"].match(tail) is not None and _find_name(first, leave_way_out) != ""
    return named or (is_placed and _WORDS["goes_on"].match(tail) is not None)


def _find_name(part: str, leave_way_out: Callable[[str], str]) -> str:
    """The name that a part of it is, or stands in with the floor and the flat; "" for none."""
    said = _WORDS["names"].sub("", leave_way_out(part)).strip(" .,!?")
    if not _NAME.fullmatch(said) or any(_WORDS["nobody"].fullmatch(one) for one in said.split()):
        return ""
    is_written_as_name = said[0].isupper() or not said.isascii()
    if not is_written_as_name and (" " in said or said in read_common_words()):
        return ""
    return said


def says_order_it(words: str) -> bool:
    """Whether a bare word says that it is to be ordered.

    >>> says_order_it("order"), says_order_it("כן, תזמינו בבקשה"), says_order_it("can I order?")
    (True, True, False)
    """
    return _WORDS["bare"].fullmatch(words) is not None
