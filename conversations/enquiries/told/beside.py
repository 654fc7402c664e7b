"""What is told beside how many they are and when: for how long, and what they can't eat. Pure."""

import re
from typing import NamedTuple

from conversations.lead.content import Language
from conversations.wording.said import read_said

_SAID = read_said(__package__, "beside")
_DIET = re.compile(
    rf"(?<!\w)ו?(?:(?P<some>{_SAID['some']})(?: (?:of (?:us|them)|are|is|has|have|a|an|people|with|who))* )?"
    rf"(?P<what>{_SAID['diet']})(?P<last> אח[דת])?(?!\w)",
    re.IGNORECASE,
)
_HOUR, _HALF, _QUARTER = 60, 30, 15
_LENGTH = re.compile(
    r"(?<!\w)(?:(?:for|about|around|roughly|lasting|some) )*"
    r"(?:(?P<minutes>\d{2,3})[ -]?(?:minutes?|mins?)|"
    r"(?P<hour>an?|one|two|three|1|2|3|1\.5|2\.5)[ -]?(?:hours?|hrs?)?"
    r"(?P<half> and (?:an? )?half)?[ -]?(?:hours?|hrs?)?)(?!\w)",
    re.IGNORECASE,
)
_LENGTH_HE = re.compile(
    r"(?<!\w)(?:(?:בערך|משהו כמו|ל|לכ-?|כ-?|במשך) ?)*(?:(?P<minutes>\d{2,3}) דק(?:ות|׳|')?|"
    r"(?P<hour>שעתיים|שלוש שעות|[123] שעות|שעה)(?P<half> ו?חצי)?)(?!\w)"
)
_HOURS = {
    "a": 1, "an": 1, "one": 1, "1": 1, "two": 2, "2": 2, "three": 3, "3": 3, "1.5": 1.5, "2.5": 2.5,
    "שעה": 1, "שעתיים": 2, "שלוש שעות": 3, "1 שעות": 1, "2 שעות": 2, "3 שעות": 3,
}  # fmt: skip
_NO_LENGTH = re.compile(
    r"(?:\b(?:in|within|every|per|last|half|next)|בתוך|תוך|כל|עוד|באותה|באיזו|איזו|בכל|רבע|מה ה)\s*$",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"^\s*(?:later|earlier|before|after|ago|away|קודם|לפני|אחרי|מאוחר|יותר|אחת|אחרת)", re.IGNORECASE
)
_UNIT = re.compile(r"hour|hr|minute|min|half", re.IGNORECASE)
_FROM = re.compile(
    r"(?<!\w)(?:from|starting(?: at| from)?|start(?:s|ing)? at|beginning at) (?=\d{1,2}(?::\d\d)?(?: ?[ap]m)?\W*$)",
    re.IGNORECASE,
)
_FROM_HE = re.compile(r"(?<!\w)(?:החל מ|מתחילים ב|התחלה ב|מ)[-־]?(?=\d{1,2}(?::\d\d)?\W*$)")
_ONE_OFF = re.compile(r"(?<!\w)one[- ]?(?:off|time)(?!\w)", re.IGNORECASE)


class Length(NamedTuple):
    """How long it is to take, and where that stands in words."""

    minutes: int
    start: int
    end: int


def find_length(words: str) -> Length | None:
    """For how long.

    >>> find_length("about an hour and half").minutes, find_length("בערך שעה וחצי").minutes
    (90, 90)
    >>> find_length("an hour later"), find_length("in two hours"), find_length("in an hour"), find_length("a table")
    (None, None, None, None)
    """
    for found in (*_LENGTH.finditer(words), *_LENGTH_HE.finditer(words)):
        is_length = found["minutes"] or not found[0].isascii() or _UNIT.search(found[0])
        if not is_length or _NO_LENGTH.search(words[: found.start()]) or _LATER.search(words[found.end() :]):
            continue
        if found["minutes"]:
            return Length(int(found["minutes"]), *found.span())
        hours = _HOURS[found["hour"].casefold()]
        return Length(int(hours * _HOUR) + (_HALF if found["half"] else 0), *found.span())
    return None


def say_length(minutes: int, language: Language) -> str:
    """How long it is, as it is read back.

    >>> say_length(90, "en"), say_length(90, "he"), say_length(120, "he"), say_length(45, "en")
    ('an hour and a half', 'שעה וחצי', 'שעתיים', '45 minutes')
    """
    hours, rest = divmod(minutes, _HOUR)
    if hours == 0 or rest not in (0, _HALF):
        return f"{minutes} minutes" if language == "en" else f"{minutes} דקות"
    if language == "en":
        whole = "an hour" if hours == 1 else f"{hours} hours"
        return f"{whole} and a half" if rest else whole
    whole = {1: "שעה", 2: "שעתיים"}.get(hours, f"{hours} שעות")
    return f"{whole} וחצי" if rest else whole


def say_start(words: str) -> str:
    """The words with an hour from which something is to last said as the hour of it; "a one off" is no hour.

    >>> say_start("from 18:30"), say_start("מ-18:30"), say_start("from 18:30 to 20:00")
    ('at 18:30', 'בשעה 18:30', 'from 18:30 to 20:00')
    """
    return _FROM_HE.sub("בשעה ", _FROM.sub("at ", _ONE_OFF.sub("single", words)))


def find_diet(words: str) -> str:
    """What some of them can't eat, in their words; "" where they say nothing of it.

    >>> find_diet("two are gluten free and one has a nut allergy"), find_diet("שניים בלי גלוטן"), find_diet("at noon")
    ('two gluten free, one nut allergy', 'שניים בלי גלוטן', '')
    """
    found = (f"{one['some'] or ''} {one['what']}{one['last'] or ''}".strip() for one in _DIET.finditer(words))
    return ", ".join(dict.fromkeys(found))


def counts_diet(words: str) -> bool:
    """Whether so many of them are told who can't eat something, and nothing is asked by it.

    >>> counts_diet("יש צליאקית אחת"), counts_diet("there are two vegans"), counts_diet("יש בצק ללא גלוטן")
    (True, True, False)
    """
    found = _DIET.search(words)
    return found is not None and "?" not in words and bool(found["some"] or found["last"])
