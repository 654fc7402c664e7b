"""What words ask of an event that was just told of, though they don't name it: when it is, what is done there. Pure."""

from typing import Literal

from conversations.wording.plain import plain
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

Asked = Literal["when", "late", "leave", "what", "again", "placed", "ticket", "age", "alone", "buy"]

_SAID = read_said(__package__, "asked")
_KINDS: tuple[Asked, ...] = (
    "placed",
    "ticket",
    "buy",
    "what",
    "leave",
    "age",
    "alone",
    "late",
    "again",
    "when",
)
"""The likeliest first: "can we come at 20:30" is of an hour of theirs before it is of when it begins."""
_PATTERNS = {kind: whole(_SAID[kind]) for kind in _KINDS}
_ELSE, _WHETHER, _DANCING, _LATENESS = (
    whole(_SAID[key]) for key in ("else", "whether_ok", "dancing", "lateness")
)
_SENT = whole(_SAID["sent"])
_SOME, _FREELY, _GRATIS, _PARTY, _HEARD_OF = (
    whole(_SAID[key]) for key in ("some", "freely", "gratis", "party", "heard_of")
)
_MOST = 16  # words of one question
_STANDS = frozenset({"placed", "ticket", "buy"})
"""Asked in words that name a ticket, a place or a purchase, whatever stands beside them."""


@remembered
def find_asked(words: str) -> Asked | None:
    """What is asked of it; None where it is nothing of an event, or something else is named.

    >>> find_asked("what time does it start again"), find_asked("אפשר להגיע ב20:30")
    ('when', 'late')
    >>> find_asked("is it a lesson or just dancing?"), find_asked("זה שיעור או סתם רוקדים")
    ('what', 'what')
    >>> find_asked("same thing next week?"), find_asked("so are we in or not"), find_asked("he's 17, is that ok")
    ('again', 'placed', 'age')
    >>> find_asked("what time is the salsa class"), find_asked("when are you open?"), find_asked("מתי אתם פתוחים?")
    (None, None, None)
    """
    said = plain(words)
    if len(said.split()) > _MOST:
        return None
    found = next((kind for kind in _KINDS if _PATTERNS[kind].search(said)), None)
    if found == "buy" and _SENT.search(said):
        return None
    is_of_it = found in _STANDS or (found == "what" and _DANCING.search(said) is not None)
    return None if found and _ELSE.search(said) and not is_of_it else found


@remembered
def asks_whether_ok(words: str) -> bool:
    """Whether it is asked if something is all right, or may be.

    >>> asks_whether_ok("hes 17, is that a prob"), asks_whether_ok("הוא בן 17 זה בסדר?"), asks_whether_ok("he's 17")
    (True, True, False)
    """
    return _WHETHER.search(plain(words)) is not None


@remembered
def is_late(words: str) -> bool:
    """Whether they would come after it began.

    >>> is_late("can we come a bit later?"), is_late("נאחר קצת זה בסדר?"), is_late("can my sister come?")
    (True, True, False)
    """
    return _LATENESS.search(plain(words)) is not None


@remembered
def is_heard_of(words: str) -> bool:
    """Whether they tell that they heard of it, which asks for more.

    >>> is_heard_of("someone told me you have a free dance night"), is_heard_of("I had a free night")
    (True, False)
    """
    return _HEARD_OF.search(plain(words)) is not None


@remembered
def describes_open(words: str) -> bool:
    """Whether it is asked for an evening that one simply comes to, or one without paying, in whatever words.

    >>> describes_open("any evening one can drop in without signing up?"), describes_open("יש משהו שנכנסים בחינם?")
    (True, True)
    >>> describes_open("is the trial free?"), describes_open("can I come in the evening without a partner?")
    (False, False)
    """
    said = plain(words)
    if len(said.split()) > _MOST or _ELSE.search(_PARTY.sub(" ", said)):
        return False
    is_open = bool(_FREELY.search(said)) + bool(_GRATIS.search(said)) + 2 * bool(_PARTY.search(said))
    return _SOME.search(said) is not None and is_open > 0
