"""The day that an order is for, as far as words say it."""

import re
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from conversations.meetings.times.days import find_days
from conversations.orders.cues import asking, ordering, telling
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered
from conversations.wording.weekdays import find_denied_days

_NOON = time(12)
_DENIED = re.compile(
    r"(?<!\w)(?:and not|not|instead of|rather than|no longer|ולא|לא|במקום)\s+(?:for |on |[בל]-?)?"
    r"(?:today|tonight|tomorrow|\w+day|היום|הערב|מחר|(?:יום )?(?:ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת))(?!\w)",
    re.IGNORECASE,
)


_ASKS_WHEN = re.compile(
    r"(?<!\w)(?:until|till|how late|by) when|(?<!\w)(?:how late|what time|latest|ו?עד מתי|ו?עד איזו|ו?מתי)(?!\w)",
    re.IGNORECASE,
)
"""Who asks until when something goes wants it on no day."""


def find_day(words: str, now: datetime, zone: ZoneInfo) -> date | None:
    """The day that something is wanted on, or whose price is asked; None where none is said.

    >>> now, zone = datetime(2026, 11, 24, 9), ZoneInfo("UTC")
    >>> find_day("2 pies for Thursday", now, zone), find_day("are you open on Thursday?", now, zone)
    (datetime.date(2026, 11, 26), None)
    >>> find_day("למחר ולא להיום", now, zone)
    datetime.date(2026, 11, 25)
    >>> find_day("we can't make it on Monday. Could it be Thursday?", now, zone)
    datetime.date(2026, 11, 26)
    """
    return _find_day(words, now.astimezone(zone).date(), zone)


@remembered
def _find_day(words: str, today: date, zone: ZoneInfo) -> date | None:
    if _is_of_life(words):
        return None
    now, is_instead = datetime.combine(today, _NOON, zone), bool(find_denied_days(words))
    for _, sentence in ordering.split_sentences(words):
        is_other = ordering.is_other_talk(telling.leave_ill_out(sentence)) and not ordering.asks_need(
            sentence
        )
        if is_other or not (_tells(sentence) or (is_instead and not _BUSY.search(sentence))):
            continue
        days, _ = find_days(_DENIED.sub(" ", sentence), now, zone)
        if days:
            return days[0]
    return None


_BUSY = re.compile(
    r"(?<!\w)(?:exams?|tests?|quiz(?:zes)?|work|school|class(?:es)?|shift|flight|interview|deadline|wedding|"
    r"doctor|appointment|meeting|"
    r"[הבל]?מבחן|[הבל]?בחינה|[הבל]?מבחנים|עבודה|בית ספר|לימודים|משמרת|טיסה|ראיון|חתונה|תור|פגישה)"
    r"(?: (?:on|is|at|early|first thing|יש לי|יש|לי))* "
    r"(?=(?:tomorrow|tonight|today|\w+day|ב?יום|מחר|היום|הערב|ביום)(?!\w))|"
    r"(?<!\w)(?:tomorrow|\w+day|מחר|ביום \w+) (?:i have|we have|i['’]ve got|there['’]s|is|יש(?: לי| לנו)?)"
    r" (?:an? |my |the )?(?:\w+ )?"
    r"(?:exam|test|quiz|work|school|class|shift|flight|interview|deadline|wedding|meeting|מבחן|בחינה|עבודה|"
    r"לימודים|משמרת|טיסה|ראיון|חתונה)(?!\w)",
    re.IGNORECASE,
)
"""What they have to do on a day, which is no day of an order."""


_THANKS = re.compile(
    r"(?<!\w)(?:thanks?(?: you)?|thx|ty|cheers|perfect|great|awesome|amazing|legends?|lovely|bye|good ?night|nice one|"
    r"תודה(?: רבה)?|מעולה|מצוין|אלופים|מושלם|אחלה|ביי|לילה טוב|יופי)(?!\w)",
    re.IGNORECASE,
)
_OF_IT = re.compile(
    r"(?<!\w)(?:for|make|move|push|change|chang\w+|instead|rather|order\w*|deliver\w*|bring|pick\w*|collect\w*|"
    r"come|coming|get it|have it|it is|works?|suits?|sounds|please|pls|noon|need|"
    r"want|like|see you|until|then|till|by|not|can|could|ready|pies?|pizzas?|at \d+|"
    r"\d{1,2}(?::\d\d)? ?(?:am|pm)|\d{1,2}:\d\d|"
    r"ל(?:מחר|היום|הערב|יום|ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת)|[תנאלי]?ל?(?:הז[יי]?ז\w*|זיז\w*|עביר\w*|דח\w+)|במקום|"
    r"להזמין|תבי\w+|נבוא|אבוא|באים|באה?|נאסוף|אאסוף|לאסוף|לקחת|ניקח|אקח|רוצ\w+|צריכ\w*|צריך|נתראה|להתראות|בעצם|לא|אפשר|"
    r"בבקשה|בצהריים|מתאים|פיצ\w+|מגש\w*|ב-?\d+)(?!\w)",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_LIFE = 3


def _is_of_life(words: str) -> bool:
    """Whether who takes leave tells what they do on a day, which is nothing of an order.

    >>> _is_of_life("perfect thanks, night shift again tomorrow kill me"), _is_of_life("thanks, tomorrow please")
    (True, False)
    """
    rest = _THANKS.sub(" ", words)
    return rest != words and len(_WORD.findall(rest)) > _LIFE and not _OF_IT.search(rest)


_PERHAPS = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|hmm+|well|then|נו|טוב|אז|לא)\W+)*(?:maybe|perhaps|אולי)\W+(?:(?:for|on|in|at|the|ב|ל)[ -]?)*"
    r"(?:next (?:week|month|time)|another (?:day|time)|some other (?:day|time)|"
    r"ה?שבוע הבא|ה?חודש הבא|פעם (?:אחרת|הבאה)|יום אחר)",
    re.IGNORECASE,
)
"""Another week, perhaps: nothing is moved to it."""


_TO_BRING = re.compile(
    r"(?<!\w)(?:(?:can|could|will|would) (?:you|u) (?:deliver|drop)|אפשר (?:משלוח|להביא|שיגיע|שתביאו)|תגיעו|מגיעים)"
    r"(?!\w).*\d",
    re.IGNORECASE,
)
"""Who asks for it to be brought, and names an hour or a street, wants it then."""


_TO_MOVE = re.compile(
    r"(?<!\w)(?:can|could|may) (?:you|u|we|i) (?:please )?(?:move|change|push|switch|make) "
    r"(?:it|that|this|(?:the|my) order)(?!\w)|"
    r"(?<![א-ת])(?:אפשר|תוכלו|תוכל|תוכלי) (?:להזיז|להעביר|לדחות) (?:את )?(?:זה|ההזמנה|אותה|אותו|ל)",
    re.IGNORECASE,
)
"""Who asks for it to be moved to another day wants it then."""


def _tells(sentence: str) -> bool:
    """Whether a sentence wants something, or asks what it costs."""
    if _ASKS_WHEN.search(sentence) or _BUSY.search(sentence) or _PERHAPS.search(sentence):
        return False
    asks_other = is_question(sentence) and not (asking.asks_price(sentence) or asking.asks_total(sentence))
    is_wanted = ordering.wants(sentence) or ordering.asks_need(sentence) or _TO_BRING.search(sentence)
    is_wanted = is_wanted or _TO_MOVE.search(sentence)
    return not asks_other or bool(is_wanted)
