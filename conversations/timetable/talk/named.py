"""Which hours of the timetable words name, however they are said: "21:00", "9pm", "the nine o'clock one", "תשע"."""

import re
from collections.abc import Iterable
from datetime import time
from functools import cache

from conversations.wording.remembering import remembered

_EN = ["twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"]
_HE = ["שתים עשרה", "אחת", "שתיים", "שלוש", "ארבע", "חמש", "שש", "שבע", "שמונה", "תשע", "עשר", "אחת עשרה"]
_NO_HOUR = (
    r"(?![:.,/]?\d|\s*(?:st|nd|rd|th|years?|שנים|שנה|ל[־-]?(?:ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט)))"
)
_NO_AGE = r"(?<!i'm )(?<!i am )(?<!aged )(?<!age )(?<!בן )(?<!בת )(?<!גיל )(?<!the )(?<![\d:./])"


@remembered
def find_hours(words: str, hours: tuple[time, ...]) -> tuple[time, ...]:
    """Those of the hours that are named.

    >>> known = (time(18, 30), time(19, 45), time(21))
    >>> [len(find_hours(one, known)) for one in ("9pm", "the nine o'clock one", "ב-21", "תשע בערב", "21:00", "at 9?")]
    [1, 1, 1, 1, 1, 1]
    >>> find_hours("half six or a quarter to eight", known) == find_hours("שש וחצי או רבע לשמונה", known) == known[:2]
    True
    >>> find_hours("I'm 21, and nine of us come on the 21st", known)
    ()
    """
    said = words.casefold().replace("’", "'")
    return tuple(hour for hour in hours if _name(hour).search(said))


def list_hours(sessions: Iterable[time]) -> tuple[time, ...]:
    """Each hour once, from the earliest on."""
    return tuple(sorted(set(sessions)))


@cache
def _name(hour: time) -> re.Pattern[str]:
    twelve, minute = hour.hour % 12, hour.minute
    number, next_ = twelve or 12, (twelve + 1) % 12
    ways = [rf"(?<![\d:./])(?:{hour.hour}[:.]?{minute:02d}|{number}[:.]{minute:02d})(?!\d)"]
    if minute == 0:
        ways += _name_full(hour.hour, f"{number}|{_EN[twelve]}", f"{number}|{_HE[twelve]}")
    elif minute == 30:
        ways += [rf"half (?:past )?(?:{number}|{_EN[twelve]})(?!\w)", rf"{_HE[twelve]} וחצי"]
    elif minute == 45:
        ways += [rf"quarter to (?:{next_ or 12}|{_EN[next_]})(?!\w)", rf"{_EN[twelve]} forty[- ]five"]
        ways.append(rf"רבע ל[־-]?(?:{next_ or 12}|{_HE[next_]})")
    return re.compile("|".join(ways))


def _name_full(hour: int, en: str, he: str) -> list[str]:
    """A full hour, which is a mere number unless something makes an hour of it."""
    ways = [
        rf"(?<![\d:.])(?:{en}) ?(?:p\.?m|o'? ?clock|ish|in the evening|at night)",
        rf"(?<!\w)(?:at|by|the|for) (?:{en}){_NO_HOUR}(?=\W*$|[?,.!]|\W* (?:one|class|group|is|would|suits|works)\b)",
        rf"(?<!\w)(?:של |[בלש])?[־-]?(?:{he}) בערב",
        rf"(?<!\w)(?:של |[בלש])?(?:{he.partition('|')[2]})(?=\W*$|[?,.!]| (?:נוח|מתאים|זה|טוב|סבבה|מעולה|בסדר)(?!\w))",
        rf"(?<!\w)ב[־-]?(?:{he})(?=\W*$|[?,.!]| (?:זה|מתאים|נוח|גם|אפשר)(?!\w))",
    ]
    return [*ways, rf"{_NO_AGE}{hour}{_NO_HOUR}(?!\w)"] if hour > 12 else ways
