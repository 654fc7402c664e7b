"""From which date to which: of a membership that is put on hold. Pure."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

_MONTHS = (
    "jan(?:uary)?|ינואר", "feb(?:ruary)?|פברואר", "mar(?:ch)?|מרץ|מרס", "apr(?:il)?|אפריל", "may|מאי", "june?|יוני",
    "july?|יולי", "aug(?:ust)?|אוגוסט", "sept?(?:ember)?|ספטמבר", "oct(?:ober)?|אוקטובר", "nov(?:ember)?|נובמבר",
    "dec(?:ember)?|דצמבר",
)  # fmt: skip
_MONTH = "|".join(_MONTHS)
_DATE = re.compile(
    rf"(?<![\d:.])(?P<a>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -]*[בל]?(?P<am>{_MONTH})(?!\w)|"
    rf"(?<!\w)(?P<bm>{_MONTH}) (?:the )?(?P<b>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])|"
    r"(?<![\d:./])(?P<c>\d{1,2})[./](?P<cm>\d{1,2})(?![\d:])|"
    r"(?<![\d:.])(?P<d>\d{1,2})(?:st|nd|rd|th)?"
    r"(?=\s*(?:to|until|till?|through|and back|[-–]|עד|ל-?)\s*(?:the |ה-?)?\d)",
    re.IGNORECASE,
)
_PAST = timedelta(days=30)
"""A date that is further behind is one of the next year."""


class FreezeDates(NamedTuple):
    """From which day to which."""

    since: date
    until: date


def find_span(words: str, today: date) -> FreezeDates | None:
    """The two dates that words name; None where they name none, or one.

    >>> on = date(2027, 2, 17)
    >>> find_span("off home 7th to 28th March", on) == FreezeDates(date(2027, 3, 7), date(2027, 3, 28))
    True
    >>> find_span("from 21st Feb and back on 14th March instead", on) == find_span("מ-21.2 עד 14.3", on)
    True
    >>> find_span("from 1 march", on), find_span("at 7 to 8", on)
    (None, None)
    """
    found = list(_read(words))
    months = [month for _, month in found if month]
    if len(found) < len(("since", "until")) or not months:
        return None
    (first, month), (last, other) = found[-2:]
    since, until = _on(first, month or other or 0, today), _on(last, other or month or 0, today)
    if since is None or until is None:
        return None
    if until < since:
        until = _on(last, other or month or 0, since) or until
    return FreezeDates(since, until)


def say_span(span: FreezeDates) -> str:
    """A span as it is read back.

    >>> say_span(FreezeDates(date(2027, 2, 21), date(2027, 3, 14)))
    '21.2–14.3'
    """
    return f"{span.since.day}.{span.since.month}–{span.until.day}.{span.until.month}"


def _read(words: str) -> Iterator[tuple[int, int | None]]:
    for found in _DATE.finditer(words):
        day = next(int(found[name]) for name in "abcd" if found[name])
        named = found["am"] or found["bm"]
        yield day, _number(named) if named else int(found["cm"]) if found["cm"] else None


def _number(named: str) -> int:
    return next(number for number, one in enumerate(_MONTHS, 1) if re.fullmatch(one, named, re.IGNORECASE))


def _on(day: int, month: int, today: date) -> date | None:
    """The next such day."""
    for year in (today.year, today.year + 1):
        try:
            one = date(year, month, day)
        except ValueError:
            return None
        if one >= today - _PAST:
            return one
    return None
