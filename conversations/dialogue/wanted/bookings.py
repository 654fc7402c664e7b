"""Who asks us in so many words to put them down for something, and what of it is known: what, when, for whom."""

import re
from collections.abc import Iterator

from conversations.contact.names import find_told_name
from conversations.profile.noting import name_told
from conversations.profile.part import Profile
from conversations.turn.turn import Turn
from conversations.wording.names import safe_name
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole
from conversations.wording.weekdays import find_asked_days, find_named_days, say_weekday

_SAID = read_said(__package__, "bookings")
_PUTS_DOWN = whole(_SAID["puts_down"])
_DECIDES = whole(_SAID["decides"])
"""A decision, which with a name beside it is a booking."""
_CHOOSES = whole(_SAID["chooses"])
"""A choice, which with a day beside it is a booking."""
_WHAT_NOW = whole(_SAID["what_now"])
_PART = re.compile(r"[.,;:\n!]+")
_NAME = re.compile(r"[A-Z][a-z'-]+(?: [A-Z][a-z'-]+){1,2}|[א-ת][א-ת'״-]+(?: ו[א-ת'״-]+)? [א-ת][א-ת'״-]+")
_UNDER = re.compile(
    r"(?<!\w)(?:על שם|בשם|(?i:under(?: the name)?(?: of)?|in the name of|(?:my )?name(?:'s| is)|"
    r"name:?)) ((?-i:[A-Z][a-z'-]+(?: [A-Z][a-z'-]+){0,2})|(?!של)[א-ת][א-ת'״-]+(?: [א-ת][א-ת'״-]+)?)"
)
_NO_NAME = whole(_SAID["no_name"])
_LOOKED_BACK = 4  # lines of theirs in which the day may stand
_REMEMBERS = re.compile(
    r"(?<!\w)[וש]?(?:לא|אל|בלי|למה|מי|not|n't|\w+n't|never|no need|why|who)(?!\w)", re.IGNORECASE
)


@remembered
def asks_to_book(words: str) -> bool:
    """Whether we are asked to put somebody down.

    >>> asks_to_book("perfect, put me down for Tuesday"), asks_to_book("תרשמו אותי ליום שלישי")
    (True, True)
    >>> asks_to_book("then I come to the next one. Claire Moreau"), asks_to_book("I come by bus")
    (True, False)
    >>> asks_to_book("do I have to book?"), asks_to_book("ואל תרשמו אותי לכלום"), asks_to_book("why did you sign me up")
    (False, False, False)
    """
    if _REMEMBERS.search(words):
        return False
    if "?" in words or _PUTS_DOWN.search(words):
        return _PUTS_DOWN.search(words) is not None
    is_named = _DECIDES.search(words) is not None and find_name(words) is not None
    return is_named or (_CHOOSES.search(words) is not None and bool(find_named_days(words)))


@remembered
def asks_what_now(words: str) -> bool:
    """Whether who is convinced asks how to go on.

    >>> asks_what_now("he said yes, what do we do now"), asks_what_now("מה השלב הבא?"), asks_what_now("what now?!")
    (True, True, False)
    """
    return _WHAT_NOW.search(words) is not None


def name_booking(turn: Turn) -> str:
    """What is known of what they want to book: what they come for, the day and hour they named, their name."""
    return ", ".join(dict.fromkeys(_name(turn)))


def find_name(words: str) -> str | None:
    """The full name that stands by itself or is told beside such a wish.

    >>> find_name("ok put me down. Brianna Cole."), find_name("אוקי תרשמו אותי. ענת לוי. תודה")
    ('Brianna Cole', 'ענת לוי')
    >>> find_name("היא הסכימה! תרשמו אותנו לראשון. אליהו ושרה כהן"), find_name("put me down. thank you")
    ('אליהו ושרה כהן', None)
    """
    if under := _UNDER.search(words):
        return under[1].strip()
    parts = [part.strip() for part in _PART.split(words)]
    return next(
        (part for part in parts if _NAME.fullmatch(part) and not _NO_NAME.search(part)), find_told_name(words)
    )


def has_told_name(words: str) -> bool:
    """Whether it is said whom to put down."""
    return find_name(words) is not None


def find_day(turn: Turn) -> int | None:
    """The day they want: in these words, else the last one they spoke of."""
    lines = [line.text for line in turn.lead.dialogue.recent if line.by == "lead"][-_LOOKED_BACK:]
    for text in (turn.heard, *reversed(lines)):
        days = find_asked_days(text, turn.now, turn.playbook.zone, near=True)
        if len(days) == 1:
            return days[0]
        if days:
            return None
    return None


def _name(turn: Turn) -> Iterator[str]:
    told = name_told(turn)
    interest = turn.lead[Profile].traits.get("interest")
    known = turn.journey.business.interests.get(interest.value) if interest else None
    if known:
        yield turn.journey.in_language(known.label, turn.language)
    day = find_day(turn)
    if day is not None:
        yield say_weekday(day, turn.language)
    yield from filter(None, told.split(", "))
    if called := find_name(turn.heard) or safe_name(turn.lead.contact.name):
        yield called
