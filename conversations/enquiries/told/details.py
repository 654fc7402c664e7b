"""What a message tells of something that is planned: how many they are, when, at whose place, in whose name. Pure."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Literal

from conversations.enquiries.told.company import (
    ABOUT,
    counts_all,
    find_age_span,
    find_along,
    find_people,
    leave_ages_out,
    leave_along_out,
    say_ages,
)
from conversations.enquiries.told.when import Here, say_day_of, say_days, say_denied, say_either, say_hour
from conversations.enquiries.told.words import (
    FEAST_ON,
    OTHER_DAY,
    OTHERWISE,
    SOME_OF,
    find_hard_days,
    is_busy,
    say_can_do,
    say_hour_asked,
)
from conversations.lead.content import Language
from conversations.meetings.times.days import find_instead
from conversations.meetings.times.wishes import Wish, find_wish
from conversations.profile.counting import find_counted
from conversations.profile.patterns import find_city
from conversations.timetable.limits import is_of_contact, read_limits
from conversations.understanding.segments import begins_as_question, is_question, split_acts
from conversations.wording.clocks import say_loosely
from conversations.wording.said import read_said, whole
from conversations.wording.weekdays import find_named_days

Said = Literal[
    "people",
    "called",
    "along",
    "ages",
    "day",
    "not_day",
    "hour",
    "length",
    "place",
    "city",
    "address",
    "diet",
    "name",
]
"""What is kept of it: a number ("about 20"), what they are called ("women"), a day, an hour, "ours" or "theirs", …"""
Told = dict[Said, str]

_SAID = read_said(__package__, "words")
_CORRECTS = whole(_SAID["corrects"])
_THEIRS, _OURS, _WISHES, _LIKES, _MOVES = (
    whole(_SAID[name]) for name in ("theirs", "ours", "wishes", "likes", "moves")
)
_ELSE = re.compile(r",?\s*(?<!\w)(?:otherwise|if not|failing that|אחרת|ו?אם לא)(?!\w),?", re.IGNORECASE)
_CLOCK, _NUMBER, _OTHERWISE = re.compile(r"\d"), re.compile(r"\d+"), "otherwise"
_O_CLOCK = re.compile(r"(?<!\w)(\w+) o'? ?clock", re.IGNORECASE)
_UNDER = re.compile(
    r"(?<!\w)(?:על שם|בשם|שמי|קוראים לי|(?i:under(?: the name)?(?: of)?|in the name of|"
    r"(?:my )?name(?: (?:for|on) (?:the|our) (?:booking|table|reservation|party|workshop))?(?: is|:))) "
    r"((?-i:[A-Z][a-z'-]+(?: [A-Z][a-z'-]+){0,2})|[א-ת][א-ת'״-]+(?: [א-ת][א-ת'״-]+)?)"
)
_NEVER = re.compile(r"(?!)")
_BARE = 4  # words in which a number by itself may be an hour
_FEW = 5  # words of a day and an hour that are offered
_NOON = 12


def read_details(words: str, here: Here) -> Told:
    """All that is told, as it is said back. Of a message that corrects itself, what it corrects to.

    >>> from datetime import datetime
    >>> from zoneinfo import ZoneInfo
    >>> read_details("sorry, I meant 14 women", Here(datetime(2026, 11, 26), ZoneInfo("UTC"), "en"))
    {'people': '14', 'called': 'women'}
    """
    told: Told = {}
    corrected, bounded = corrects(words), False
    words = say_loosely(say_hour_asked(leave_some_out(FEAST_ON.sub(" ", words), here.language)))
    for part in _split(words):
        for detail, value in _read(part, here):
            if detail == "bound":
                bounded = bounded or "hour" not in told
                if bounded and _NUMBER.search(value) and not _NUMBER.search(told.get("hour", "")):
                    told["hour"] = value  # "in the evening, after seven"
                told.setdefault("hour", value)
            elif detail in told and not corrected and _is_other(part, detail):
                told[detail] = say_either(told[detail], value, here.language)
            elif not (corrected and detail in told) or (detail == "hour" and bounded):
                told[detail] = value
    if "day" in told and (instead := find_instead(words, here.now, here.zone)):
        told["day"] = say_day_of(Wish((instead,)), here)
    if told.get("place") == "theirs" and (city := find_city(words)):
        told["city"] = city
    return told


def leave_some_out(words: str, language: Language) -> str:
    """The words without how many of them are children or eat otherwise, where it is said how many there are in all.

    >>> leave_some_out("9 of us on thursday. 3 are kids", "en"), leave_some_out("3 are kids", "en")
    ('9 of us on thursday.  ', '3 are kids')
    """
    rest = SOME_OF.sub(" ", words)
    return rest if rest != words and find_people(rest, language) else words


def _is_other(part: str, detail: str) -> bool:
    """Whether the day or the hour of a part is offered beside the one that was told first."""
    return {"day": OTHER_DAY, "hour": OTHERWISE}.get(detail, _NEVER).search(part) is not None


def _split(words: str) -> Iterator[str]:
    """Its acts; what is said to be only where the first can't be is one of its own, where it names an hour."""
    for part in split_acts(words):
        first, *other = _ELSE.split(part, 1)
        is_hour = bool(other) and all(map(_CLOCK.search, (first, other[0])))
        yield from (first, f"{_OTHERWISE} {other[0]}") if is_hour else (part,)


def corrects(words: str) -> bool:
    """Whether words correct what was told before."""
    return _CORRECTS.search(words) is not None


def would_like(words: str) -> bool:
    """Whether something is wished for, be it as a question ("could we have a private lesson?")."""
    return asks_to_do(words) or _LIKES.search(words) is not None


def asks_to_do(words: str) -> bool:
    """Whether something is to be done, though it is put as a question ("can you hold a table?")."""
    return _WISHES.search(words) is not None or asks_to_move(words)


def asks_to_move(words: str) -> bool:
    """Whether it is to be at another time ("can it be moved to Wednesday?")."""
    return _MOVES.search(words) is not None


def _read(part: str, here: Here) -> Iterator[tuple[Said | Literal["bound"], str]]:
    if _THEIRS.search(part) or _OURS.search(part):
        yield "place", "theirs" if _THEIRS.search(part) else "ours"
    is_wished = asks_to_do(part)
    if is_question(part) and not (is_wished or _LIKES.search(part) or is_bare_time(part)):
        return  # what is asked is not told, but for where it is to be
    if here.apart:
        yield from _read_children(part, here.language)
        part = leave_along_out(part)
    part = leave_ages_out(part)
    is_counted = is_wished or not is_question(part) or counts_all(ABOUT.sub("", part).replace("  ", " "))
    people = find_people(part, here.language) if is_counted else None
    if people:
        yield "people", people
        if called := find_counted(part):
            yield "called", called
    is_bare = (len(part.split()) <= _BARE or is_bare_time(part)) and not people
    if alone := _HOUR_ALONE.fullmatch(part):
        part, people = f"at {alone['hour']}", None
    hard = find_hard_days(part)
    wish = _find_wish(part, here, hard, bare=is_bare)
    if wish and (day := say_days(wish, part, here)):
        yield "day", day
    if hard:
        yield "not_day", say_denied(hard, here.language)
    if wish and (hour := say_hour(wish, here)):
        yield (
            "hour" if wish.at else "bound",
            hour,
        )  # "twelve thirty, we must be back by four" is twelve thirty
    if name := _find_name(part):
        yield "name", name


def _find_wish(part: str, here: Here, hard: Collection[int], *, bare: bool) -> Wish | None:
    """The day and the hour that are told of it, without those of something else; `hard` days are none of them."""
    wish = find_wish(_O_CLOCK.sub(r"at \1", say_can_do(part)), here.now, here.zone, bare=bare)
    if wish is None or is_of_contact(part):  # when they may be called
        return None
    if not (wish.at or is_question(part)) and _OF_SOME_EVENING.search(part):  # how it will be, and not when
        wish = replace(wish, after=None, before=None)
    if is_busy(part):  # something else of theirs is then
        wish = replace(wish, at=(), after=None, before=None)
    if hard and {day.weekday() for day in wish.days} <= set(hard):
        wish = replace(wish, days=())
    busy = read_limits(part).after
    if busy and wish.before and not (wish.after or wish.at):
        wish = replace(wish, after=busy, before=None)  # "we work till seven" is after seven
    if busy and wish.after and busy.hour == wish.after.hour + _NOON:
        wish = replace(wish, after=busy)  # "only after 8" is in the evening
    return wish


_OF_SOME_EVENING = re.compile(
    r"(?<!in )(?<!for )(?<!on )(?<!about )(?<!\w)an? (?:\w+ ){0,2}(?:evening|night|morning|afternoon)(?!\w)|"
    r"(?<![א-ת])(?:ערב|לילה|בוקר) (?:ארוך|נעים|נחמד|יפה|כיפי|מיוחד|קשה)(?![א-ת])",
    re.IGNORECASE,
)
_HOUR_ALONE = re.compile(
    r"\W*(?:(?:is|are|there|do you have|have you got|anything|how about|what about|maybe|or|if not|so|and|then|"
    r"ו?יש|לכם|ו?אפשר|ו?אולי|ו?או|ו?אם לא|אז|גם|רק)[\s,]+)*(?:at |ב-?)?(?P<hour>\d{1,2}(?::[0-5]\d)?)"
    r"(?: ?(?:works|would work|is fine|is good|is ok|too|also|as well|גם|טוב|יהיה|מתאים|מצוין|בסדר|סבבה|לנו|לי))*\W*",
    re.IGNORECASE,
)


def _read_children(part: str, language: Language) -> Iterator[tuple[Said, str]]:
    if along := find_along(part):
        yield "along", along
    if span := find_age_span(part):
        yield "ages", say_ages(span, language)


def is_bare_time(part: str) -> bool:
    """Whether a day is offered and nothing said beside it but its hour ("this Friday at 10?"), or an hour alone."""
    is_day = len(part.split()) <= _FEW and not begins_as_question(part) and len(find_named_days(part)) == 1
    return is_day or _HOUR_ALONE.fullmatch(part) is not None


def _find_name(part: str) -> str | None:
    return under[1].strip() if (under := _UNDER.search(part)) else None
