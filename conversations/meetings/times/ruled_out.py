"""Hours and dates that somebody rules out: "can't at 18:30, can I do the 21:00?", "from the 15th to the 22nd". Pure."""

import re

from conversations.wording.remembering import remembered
from conversations.wording.said import read_said

_SAID = read_said(__package__, "ruled_out")
_HOUR = r"(?:\d{1,2}[:.][0-5]\d(?: ?[ap]m)?|\d{1,2} ?[ap]m|\d{1,2}(?![\d:./]))"
_RULED_OUT = re.compile(
    rf"(?<!\w)(?:{_SAID['before']})\s+(?:(?:{_SAID['between']})\s+)*ב?-?{_HOUR}|"
    rf"(?<![\w:./])ב?-?{_HOUR}\s+(?:(?:{_SAID['behind']})\s+)*(?:{_SAID['after']})(?!\w)",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"\d")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DATE_EN = (
    rf"(?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)(?: (?:of )?{_MONTH})?|\d{{1,2}}[./]\d{{1,2}}|\d{{1,2}} {_MONTH}|"
    rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)(?![\w:]|\.\d)"
)
_DATE_HE = (
    r"(?:ה-?)?(?:\d{1,2}[./]\d{1,2}|(?:(?<=ה)|(?<=ה-))\d{1,2}|\d{1,2} (?:לחודש|[לב][א-ת]{3,8}))(?![\w:]|\.\d)"
)
_DATE = rf"(?P<date>{_DATE_EN}|{_DATE_HE})"
_TO = r"\s+(?:to (?:the )?|אל |ל-?)(?P<to>ה?-?\d{1,2}(?:st|nd|rd|th)?)(?![\d:./]|\w)(?: לחודש)?"
_FROM = re.compile(rf"(?<!\w)(?:from |מ-?){_DATE}(?:{_TO})?")
_MOVES = re.compile(rf"(?<!\w)(?:{_SAID['moves']})(?!\w)")
_DOES_NOT_SUIT = re.compile(
    rf"(?<!\w)[בל]?-?{_DATE},? (?:(?:{_SAID['date_between']}) )*(?:{_SAID['does_not_suit']})(?!\w)"
)
_CANNOT_THEN = re.compile(rf"(?<!\w)(?:{_SAID['cannot_then']})(?: (?:{_SAID['for_whom']}))* [בל]?-?{_DATE}")
_WAS_WRITTEN = re.compile(
    rf"(?<!\w)(?:{_SAID['was_written']})(?: (?:{_SAID['for_whom']}))*(?: on| for| את)? [בל]?-?{_DATE}"
)
_ANY_DATE = re.compile(rf"(?<!\w)[בל]?-?{_DATE}")
_AGE = re.compile(r"(?<!\w)(?:[בלו]?(?:בן|בת|בני|בנות)|גיל) ה-?\d{1,2}(?![\d:./]|\w)")
"""A child is told by its age ("the one of eight"), and no date."""
_BARE_HE = re.compile(r"ה?-?(\d{1,2})")


@remembered
def leave_ruled_out(words: str) -> str:
    """The words without the hours that do not suit, where another is named beside them; else the same words.

    >>> leave_ruled_out("can't on Mondays at 18:30 can I do the 21:00?"), leave_ruled_out("18:30 is too soon, 9pm?")
    (' can I do the 21:00?', ', 9pm?')
    >>> leave_ruled_out("ב-18:30 לא מסתדר אפשר ב-21:00?"), leave_ruled_out("לא יכולה ב18:30, רק ב21:00")
    (' אפשר ב-21:00?', ', רק ב21:00')
    >>> leave_ruled_out("18:30 doesn't work"), leave_ruled_out("can't wait, 21:00 it is")
    ("18:30 doesn't work", "can't wait, 21:00 it is")
    """
    left = _RULED_OUT.sub("", words)
    return left if left != words and _ANOTHER.search(left) else words


@remembered
def take_given_up(said: str) -> tuple[str, str]:
    """The words without a date that is to be no more, and that date as it can be read; "" where there is none.

    >>> take_given_up("להעביר את הניסיון מה15 ל22"), take_given_up("move it from the 15th to the 22nd")
    (('להעביר את הניסיון  ב-22 לחודש', 'ב-15 לחודש'), ('move it  the 22nd', 'the 15th'))
    >>> take_given_up("ה12.3 לא מסתדר, שישי אחרי"), take_given_up("you wrote 8.2, I asked for 25.1")
    ((' , שישי אחרי', '12.3'), (' , I asked for 25.1', '8.2'))
    >>> take_given_up("I'm away from the 15th to the 22nd"), take_given_up("move it from 18:30 to 21:00")[1]
    (("I'm away from the 15th to the 22nd", ''), '')
    """
    moved = _FROM.search(said) if _MOVES.search(said) else None
    if moved is not None:
        return f"{said[: moved.start()]} {_read_to(moved['to'])}{said[moved.end() :]}", _read(moved["date"])
    for pattern in (_DOES_NOT_SUIT, _CANNOT_THEN, _WAS_WRITTEN):
        if found := pattern.search(said):
            return f"{said[: found.start()]} {said[found.end() :]}", _read(found["date"])
    return said, ""


@remembered
def corrects_date(words: str) -> bool:
    """Whether it was put down for another date than they asked for ("you wrote 8.2, I asked for 25.1").

    >>> corrects_date("כתבתם 8.2, ביקשתי 25.1"), corrects_date("you wrote 8.2"), corrects_date("you said the 8th")
    (True, False, False)
    """
    found = _WAS_WRITTEN.search(words.casefold())
    return found is not None and _ANY_DATE.search(words.casefold(), found.end()) is not None


def leave_age_out(said: str) -> str:
    """The words without an age that looks like a date.

    >>> leave_age_out("רק יותם בן ה8"), leave_age_out("ה8 לחודש")
    ('רק יותם  ', 'ה8 לחודש')
    """
    return _AGE.sub(" ", said)


def _read(date: str) -> str:
    named = date.removeprefix("the ") if "." in date or "/" in date else date
    if re.search("[a-z]", named):
        return named
    named = named.removeprefix("ה").removeprefix("-")
    return f"ב-{named} לחודש" if named.isdecimal() else named


def _read_to(to: str | None) -> str:
    """The date that it goes to, where it is told by its number alone."""
    if not to:
        return ""
    bare = _BARE_HE.fullmatch(to)
    return f"ב-{bare[1]} לחודש" if bare else f"the {to}"
