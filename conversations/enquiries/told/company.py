"""Who comes: how many, how old they are, and who comes along with the children. Pure."""

import re
from typing import NamedTuple

from conversations.lead.content import Language
from conversations.profile.counting import NUMBERS, find_bare_count, find_count, find_counted
from conversations.timetable.had import find_ages
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said
from conversations.wording.uncounted import find_uncounted

_AGE = rf"(?:\d{{1,2}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
_RANGE = re.compile(
    rf"(?<!\w)(?:(?:ages?|aged|between|from|they'?re|[בל]?גיל(?:אי|אים|ים)?|ו?(?:בני|בנות|בין))"
    rf"(?: (?:of|from|the ages of))?"
    rf"\s+({_AGE})\s?(?:to|through|and|till?|until|[-–]|עד|ל-?|ו-?)\s?({_AGE})|"
    rf"({_AGE})\s?(?:to|[-–])\s?({_AGE})[ -]years?[ -]olds?)(?!\w)(?!\s?(?:people|kids|pm|am|:|\d))",
    re.IGNORECASE,
)
_ALONE = re.compile(
    rf"(?<!\w)(?:[בל]?גיל|ו?(?:בני|בנות|בן|בת)|ages?|aged|turn(?:s|ing)|all|they'?re(?: all)?|he'?s|she'?s) "
    rf"({_AGE})(?!\w)"
    rf"(?! (?:of|people|kids|איש|ילד))|(?<!\w)({_AGE})[ -]years?[ -]olds?(?!\w)",
    re.IGNORECASE,
)
_ALONG = re.compile(
    rf"(?<!\w)(?:plus|and|with|\+|&|ועוד|פלוס|עם|ו(?=[-־ ]?{_AGE}))[-־ ]*(?:about |another |maybe )?({_AGE}) "
    r"(adults?|grown-?ups|moms?|mums?|mothers|parents?|dads?|fathers|teachers?|chaperones?|helpers|leaders|counsell?ors|"
    r"מבוגר(?:ים|ות)?|אי?מהות|הורים|אבות|מורים|מורות|מדריכים|מדריכות|גננות|סייעות|מלווים|מלוות|סבתות)(?!\w)",
    re.IGNORECASE,
)
_YOUNGEST, _OLDEST = 2, 17
_SAID = read_said(__package__, "words")
_COUNTED, _NUMBER, _DIGITS = re.compile(_SAID["counted"], re.IGNORECASE), re.compile(r"\d+"), 3
ABOUT = re.compile(rf"(?<!\w)(?:{_SAID['about']})(?!\w)|(?<=\d)ish(?!\w)|(?<!\w)כ[-־]?(?=\d)", re.IGNORECASE)


@remembered
def find_age_span(words: str) -> tuple[int, int] | None:
    """From which age to which the children are; None where none is told.

    >>> find_age_span("9 kids, ages 6 to 11"), find_age_span("12 ילדים בני 5 עד 6"), find_age_span("all six years old")
    ((6, 11), (5, 6), (6, 6))
    >>> find_age_span("from 6 to 9 in the evening"), find_age_span("at 7 or 8"), find_age_span("between 4 and 6pm")
    (None, None, None)
    """
    found = _RANGE.search(words)
    if found and not _is_time(words, found):
        ages = [read_number(one) for one in found.groups() if one]
    else:
        ages = [read_number(one) for match in _ALONE.finditer(words) for one in match.groups() if one]
        ages = ages or list(find_ages(words))
    if not ages or not all(_YOUNGEST <= age <= _OLDEST for age in ages):
        return None
    return min(ages), max(ages)


def _is_time(words: str, found: re.Match[str]) -> bool:
    """Whether a range may as well be of hours: nothing says that it is of ages."""
    is_loose = re.match(r"(?:between|from|בין)", found[0], re.IGNORECASE) is not None
    return (
        is_loose and re.search(r"kids|children|boys|girls|ages?|ילד|בנים|בנות", words, re.IGNORECASE) is None
    )


def say_ages(span: tuple[int, int], language: Language) -> str:
    """How old they are, as it is read back.

    >>> say_ages((6, 11), "en"), say_ages((7, 7), "he")
    ('ages 6-11', 'בגיל 7')
    """
    least, most = span
    if least == most:
        return f"age {least}" if language == "en" else f"בגיל {least}"
    return f"ages {least}-{most}" if language == "en" else f"בגיל {least}–{most}"


def leave_ages_out(words: str) -> str:
    """The words without ages, which are no hours.

    >>> leave_ages_out("12 ילדים בני 5 עד 6, ביום שלישי")
    '12 ילדים , ביום שלישי'
    """
    found = _RANGE.search(words)
    return _RANGE.sub("", words) if found and not _is_time(words, found) else words


def find_along(words: str) -> str:
    """Who comes along with the children ("4 moms"); "" where nobody is told to.

    >>> find_along("9 kids, ages 6 to 11, plus 4 moms"), find_along("14 ילדים ו-3 אמהות"), find_along("9 kids")
    ('4 moms', '3 אמהות', '')
    """
    found = _ALONG.search(words)
    return f"{read_number(found[1])} {found[2]}" if found else ""


def leave_along_out(words: str) -> str:
    """The words without those who come along."""
    return _ALONG.sub("", words)


def read_number(said: str) -> int:
    """A number in figures or in a word."""
    return int(said) if said.isdigit() else NUMBERS[said.casefold()]


def counts_all(words: str) -> bool:
    """Whether a number is said to be of all of them ("we'll be 17", "17 now").

    >>> counts_all("some are dropping out, 17 now"), counts_all("a bass who eats for four")
    (True, False)
    """
    return _COUNTED.search(words) is not None


def counts_people(words: str) -> bool:
    """Whether a number is surely of people: they are named behind it, or it is said to be of all of them.

    >>> counts_people("we are 15 girls"), counts_people("I danced for forty years"), counts_people("we'll be 17")
    (True, False, True)
    """
    return find_counted(words) is not None or counts_all(words)


def find_people(part: str, language: Language) -> str | None:
    """How many; no hour and no age is."""
    said = part
    for one in reversed(find_uncounted(part)):
        said = f"{said[: one.start]} , {said[one.end :]}"
    said = " ".join(ABOUT.sub(" ", said).split())
    count = find_count(said) or (find_bare_count(said) if said.strip(" .!").isdecimal() else None)
    if count is None and (bare := _COUNTED.search(said)):
        number = _NUMBER.search(said, max(0, bare.start() - _DIGITS))
        count = int(number[0]) if number else None
    if count is None or count < 2:
        return None
    about = "" if ABOUT.search(part) is None else "כ־" if language == "he" else "about "
    return f"{about}{count}"


_BARE = re.compile(_SAID["bare"], re.IGNORECASE)


class Crowd(NamedTuple):
    """How many they are, as it is said back, and what else stands in the words."""

    people: str
    rest: str


def find_bare_people(words: str, language: Language) -> Crowd | None:
    """How many, as the reply to just that, with what more is told: a number alone, or from so many to so many.

    >>> find_bare_people("about 15, next thursday", "en"), find_bare_people("בין 10 ל-20", "he")
    (Crowd(people='about 15', rest='next thursday'), Crowd(people='10–20', rest=''))
    >>> find_bare_people("15:30, friday", "en"), find_bare_people("on the 15th", "en")
    (None, None)
    """
    found = _BARE.match(words)
    if found is None:
        return None
    low, high = found["low"], found["high"]
    about = "" if ABOUT.search(found[0]) is None or high else "כ־" if language == "he" else "about "
    people = f"{low}–{high}" if high else f"{about}{low}"
    return Crowd(people, words[found.end() :].strip(" ,.;")) if int(low) > 1 else None
