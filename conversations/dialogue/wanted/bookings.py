"""Who asks us in so many words to put them down for something, and what of it is known: what, when, for whom."""

import re
from collections.abc import Iterator

from conversations.contact.names import find_told_name
from conversations.lead.reason import reason
from conversations.profile.noting import name_told
from conversations.profile.part import Profile
from conversations.profile.patterns import find_their_name
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question
from conversations.wording.names import safe_name
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole
from conversations.wording.weekdays import find_asked_days, find_named_days, say_weekday

_SAID = read_said(__package__, "bookings")
_PUTS_DOWN = whole(_SAID["puts_down"])
_SO_MANY = re.compile(
    r"^\W*(?:(?:ok|okay|so|then|great|אז|טוב|אוקיי?|יאללה)\W+)*(?:\d|one|two|three|a|שני|שתי|שלושה|אחד)\W+"
    r"(?:trial|taster|first)?\W*(?:class|classes|lesson|lessons|trials?|שיעורי?|"
    r"מקומות)(?: ניסיון)?(?: \w+){0,3} (?:please|pls|בבקשה)\W*$",
    re.IGNORECASE,
)
"""So many lessons, please."""
_DECIDES = whole(_SAID["decides"])
"""A decision, which with a name beside it is a booking."""
_CHOOSES = whole(_SAID["chooses"])
"""A choice, which with a day beside it is a booking."""
_WHAT_NOW = whole(_SAID["what_now"])
_PART = re.compile(r"[.,;:\n!]+")
_NAME = re.compile(r"[A-Z][a-z'-]+(?: [A-Z][a-z'-]+){1,2}|[א-ת][א-ת'״-]+(?: ו[א-ת'״-]+)? [א-ת][א-ת'״-]+")
_UNDER = re.compile(
    r"(?<!\w)(?:על שם|בשם|(?i:under(?: the name)?(?: of)?|in the name of|(?:my )?name(?:'s| is)|"
    r"name:?)) ((?-i:[A-Z][a-z'-]+(?: [A-Z][a-z'-]+){0,2})|"
    r"(?!של)[א-ת][א-ת'״-]+(?: (?!(?:ולא|לא|עליי|אבל|כן|גם|רק|תודה|בבקשה)(?!\w))[א-ת][א-ת'״-]+)?)"
)
_NO_NAME = whole(_SAID["no_name"])
_FIRST = whole(_SAID["first_of_two"])
_OTHER = whole(_SAID["other_of_two"])
"""Which of two days that they were told."""
_PAIR = 2
_LONGEST = 14  # words of a second thought
_SOMETHING_ELSE, _LIKELY = frozenset({"invoice", "request_move", "request_cancel", "request_freeze"}), 0.3
"""What is wanted beside a booking, and how likely that must be, is no change of its day or its name."""
_WHO_COMES = whole(_SAID["who_comes"])
"""Who of them comes."""
_LOOKED_BACK = 4  # lines of theirs in which the day may stand
_REMEMBERS = re.compile(
    r"(?<!\w)[וש]?(?:לא|אל|בלי|למה|מי|not|n't|\w+n't|never|no need|why|who)(?!\w)", re.IGNORECASE
)


@remembered
def asks_to_book(words: str) -> bool:
    """Whether we are asked to put somebody down.

    >>> asks_to_book("perfect, put me down for Tuesday"), asks_to_book("תרשמו אותי ליום שלישי")
    (True, True)
    >>> asks_to_book("ok sign them both up"), asks_to_book("תרשמי לניסיון לשניהם"), asks_to_book("תרשמו שאין חניה")
    (True, True, False)
    >>> asks_to_book("two trial classes then please. the first of those days"), asks_to_book("two classes a week")
    (True, False)
    >>> asks_to_book("then I come to the next one. Claire Moreau"), asks_to_book("I come by bus")
    (True, False)
    >>> asks_to_book("אוקיי תשמרו לנו"), asks_to_book("ok hold it for us"), asks_to_book("תשמרו לנו על השקט")
    (True, True, False)
    >>> asks_to_book("סבבה תשמרו לי מקום"), asks_to_book("אפשר לשמור לנו שני מקומות?"), asks_to_book("keep us a spot")
    (True, True, True)
    >>> asks_to_book("תשמרו לי מקום לחניה"), asks_to_book("שמרתי לה מקום לידי"), asks_to_book("save us a seat to park")
    (False, False, False)
    >>> asks_to_book("deal, I'm in"), asks_to_book("סגור אני בא"), asks_to_book("I'm in Haifa")
    (True, True, False)
    >>> asks_to_book("do I have to book?"), asks_to_book("ואל תרשמו אותי לכלום"), asks_to_book("why did you sign me up")
    (False, False, False)
    """
    parts = _PART.split(words)
    if any(_PUTS_DOWN.search(part) and not _REMEMBERS.search(part) for part in parts):
        return True
    if "?" in words or _REMEMBERS.search(words):
        return False
    if any(_SO_MANY.match(part) for part in parts):
        return True
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


def find_who_comes(turn: Turn) -> str | None:
    """Who comes, in their own words of lately ("just me", "שנינו")."""
    lines = [line.text for line in turn.lead.dialogue.recent if line.by == "lead"]
    found = (_WHO_COMES.search(text) for text in (turn.heard, *reversed(lines)))
    return next((one[0].strip() for one in found if one), None)


def find_name(words: str) -> str | None:
    """The full name that stands by itself or is told beside such a wish.

    >>> find_name("ok put me down. Brianna Cole."), find_name("אוקי תרשמו אותי. ענת לוי. תודה")
    ('Brianna Cole', 'ענת לוי')
    >>> find_name("היא הסכימה! תרשמו אותנו לראשון. אליהו ושרה כהן"), find_name("put me down. thank you")
    ('אליהו ושרה כהן', None)
    >>> find_name("צריך חשבונית על שם התיאטרון לא עליי"), find_name("תרשמו על שם דנה כהן")
    ('התיאטרון', 'דנה כהן')
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


def find_name_under(words: str) -> str | None:
    """The name in which something is to be put down ("under Brianna", "על שם מיטל כהן")."""
    under = _UNDER.search(words)
    return under[1].strip() if under else None


def find_stated_name(words: str) -> str | None:
    """The name that is said to be one, of theirs or of who comes: two words by themselves may be anything."""
    under = _UNDER.search(words)
    return under[1].strip() if under else find_told_name(words) or find_their_name(words)


def find_day(turn: Turn) -> int | None:
    """The day they want: in these words, one of those they were told, else the last one they spoke of."""
    if (pointed := find_pointed_day(turn, turn.heard)) is not None:
        return pointed
    lines = [line.text for line in turn.lead.dialogue.recent if line.by == "lead"][-_LOOKED_BACK:]
    for text in (turn.heard, *reversed(lines)):
        days = find_asked_days(text, turn.now, turn.playbook.zone, near=True)
        if len(days) == 1:
            return days[0]
        if days:
            return None
    return None


def find_pointed_day(turn: Turn, words: str) -> int | None:
    """Which of the days that they were told is meant by "the first of those", "the other one", "השני"."""
    is_first, is_other = _FIRST.search(words) is not None, _OTHER.search(words) is not None
    if is_first == is_other:
        return None
    lines = [line.text for line in turn.lead.dialogue.recent if line.by == "bot"]
    told = (find_named_days(text) for text in reversed(lines))
    pair = next((days for days in told if len(days) == _PAIR), ())
    days = sorted(pair, key=lambda day: (day + 1) % 7)  # a week begins on Sunday
    return days[0 if is_first else 1] if days else None


def take_change(turn: Turn, words: str) -> bool:
    """A second thought on what was put down: the other day, another name, alone after all; read back as it is now."""
    handoff = turn.lead.handoff.open
    if handoff is None or handoff.owner or not handoff.taken or handoff.gravity != "request":
        return False
    if handoff.reason.name != "wants_done":
        return False  # others hear what changes of theirs
    if is_question(words) or len(words.split()) > _LONGEST or not _changes(turn, words):
        return False
    handoff.taken = name_booking(turn)
    handoff.details_asked_at = None
    turn.lead.handoff.told_at = turn.now
    told = turn.phrase("put_down_anew", what=handoff.taken)
    turn.reply("request", told, reason("wants_done", request="details"))
    return True


def _changes(turn: Turn, words: str) -> bool:
    best = turn.playbook.reader.read(words).best
    if best is not None and best.label.name in _SOMETHING_ELSE and best.score >= _LIKELY:
        return False
    if find_pointed_day(turn, words) is not None or _WHO_COMES.search(words):
        return True
    if len(find_asked_days(words, turn.now, turn.playbook.zone, near=True)) == 1:
        return _reminds_not(words)
    return find_stated_name(words) is not None


def _reminds_not(words: str) -> bool:
    return "remind" not in words.casefold() and "תזכיר" not in words


def _name(turn: Turn) -> Iterator[str]:
    told = name_told(turn)
    traits = turn.lead[Profile].traits
    interest = traits.get("interest")
    known = turn.journey.business.interests.get(interest.value) if interest else None
    if known:
        yield turn.journey.in_language(known.label, turn.language)
    day = find_day(turn)
    if day is not None:
        yield say_weekday(day, turn.language)
    yield from filter(None, told.split(", "))
    if who := find_who_comes(turn):
        yield who
    if "their_name" in traits:
        yield traits["their_name"].value
    stated = find_name(turn.heard) if asks_to_book(turn.heard) else find_stated_name(turn.heard)
    if called := stated or safe_name(turn.lead.contact.name):
        yield called
