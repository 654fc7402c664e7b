"""The day until which somebody has time: "till march 6", "עד ה־6.3"."""

import re
from datetime import date

from conversations.wording.remembering import remembered

_EN = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_HE = (
    "ינואר",
    "פברואר",
    "מרץ",
    "אפריל",
    "מאי",
    "יוני",
    "יולי",
    "אוגוסט",
    "ספטמבר",
    "אוקטובר",
    "נובמבר",
    "דצמבר",
)
_BEFORE = (
    r"(?:until|till?|before|by|on|have|is|it['’]?s|for|married|wedding|עד|לפני|ב|החתונה|מתחתנ\w+)"
    r"[ -]?(?:the |ה-?|ב-?)*"
)
_NUMBERS = re.compile(rf"(?<!\w){_BEFORE}(\d{{1,2}})[./](\d{{1,2}})(?![\d.:])", re.IGNORECASE)
_MONTH = rf"(?:of )?[לב]?(?P<month>{'|'.join(_EN)}|{'|'.join(_HE)})"
_NAMED = re.compile(
    rf"(?<!\w)(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {_MONTH}|(?<!\w){_MONTH.replace('month', 'first')}[a-z]* "
    r"(?P<second>\d{1,2})(?!\d)",
    re.IGNORECASE,
)


@remembered
def find_until(words: str, today: date) -> date | None:
    """The day, of this year or the next, whichever is to come.

    >>> find_until("i have till march 6", date(2027, 2, 20)), find_until("עד ה-6.3", date(2027, 2, 20))
    (datetime.date(2027, 3, 6), datetime.date(2027, 3, 6))
    >>> find_until("the 4th of May", date(2027, 6, 1)), find_until("at 18:30", date(2027, 6, 1))
    (datetime.date(2028, 5, 4), None)
    """
    if found := _NUMBERS.search(words):
        return _make(int(found[1]), int(found[2]), today)
    if found := _NAMED.search(words):
        month = (found["month"] or found["first"]).casefold()
        place = _EN.index(month) if month in _EN else _HE.index(month)
        return _make(int(found["day"] or found["second"]), place + 1, today)
    return None


def _make(day: int, month: int, today: date) -> date | None:
    try:
        found = date(today.year, month, day)
        return found if found > today else date(today.year + 1, month, day)
    except ValueError:
        return None
