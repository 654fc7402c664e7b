"""Numbers in words that are how many of nothing: hours, dates, ages, floors, prices, telephone numbers, "this one"."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from conversations.wording.remembering import remembered

UncountedKind = Literal["time", "bound", "other"]
_WORDS = (
    "אחת[ -]עשרה|שתי?ים[ -]עשרה|אחת|שתיים|שתים|שלוש|ארבע|חמש|שש|שבע|שמונה|תשע|עשר|"
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
)
_H = rf"(?:\d{{1,2}}(?:[:.]\d{{2}})?|{_WORDS})"
_MONTHS = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?"
_MONTHS_HE = "ינואר|פברואר|מרץ|מרס|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר"
_PAST = r"(?:a )?(?:half|quarter|ten|twenty|five|\d{1,2} min\w*) (?:past|to|till|before|after)"
_STREET_AHEAD = (
    r"\s+(?!please|pls|plz|ish|is\b|wait|tonight|today|tomorrow|if|or|and|sharp|instead|works|ok|then)\w"
)
"""What a house number, and no hour, stands before."""
_STEP = r"(?:רבע|עשרה|חמישה|עשרים)"


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w:.])(?:{'|'.join(patterns)})(?![\w:]|\.\d)", re.IGNORECASE)


_TIME = _any(
    rf"{_PAST} {_H}",
    rf"(?:at |by |around |about |for )*{_H} ?(?:am|pm|a\.m|p\.m|o'? ?clock)",
    rf"[בלמ]?{_STEP} ל[-־ ]?{_H}",
    rf"[בל]?[-־ ]?{_H} (?:וחצי|ורבע|ועשרה|ועשרים|וחמישה|(?:פחות|מינוס) {_STEP})",
    rf"[בל]?[-־ ]?{_H} (?:בערב|בצהריים|בבוקר|בלילה|אחר הצהריים|אחה\"צ)",
    rf"(?<!table for )(?<!tables for )(?<!seats for )(?<!room for )(?<!place for )(?<!spot for ){_H} (?:tonight|sharp)",
    r"[בל]?[-־ ]?\d{1,2}:\d{2}",
    rf"(?:for|to|at|by|around) (?:{_WORDS}|\d{{1,2}}) (?:thirty|fifteen)",
    rf"(?:at|by|around) (?:about |around )?{_H}(?!{_STREET_AHEAD})",
    rf"(?:בערך ב|בסביבות|סביב|לקראת|לשעה|בשעה|ב)[-־ ]?{_H}"
    r"(?! (?:איש|אנשים|ילדים|ילדות|חברים|חברות|סועדים|אורחים|נפשות|מבוגרים|בנות|נשים))",
    rf"(?<=יגיע )ל[-־ ]?{_H}",
    rf"(?<=מוכן )ל[-־ ]?{_H}",
    rf"(?<=להזיז )ל[-־ ]?{_H}",
    rf"(?<=תזיזו )ל[-־ ]?{_H}",
    r"(?:at )?(?:noon|midday|midnight)",
)
"""Hours that something may be wanted at."""
_BOUND = _any(
    rf"(?:before|after|until|til|till|from|since|past|not later than) (?:about |around )?{_H}(?: ?(?:am|pm))?",
    rf"(?:אחרי|לפני|עד|מ|החל מ|משעה|עד השעה)[-־ ]?{_H}(?: (?:וחצי|ורבע))?",
)
"""Hours that only bound one."""
_OTHER = _any(
    r"[₪$€] ?\d[\d,.]*", r"[בלמ]?[-־ ]?\d[\d,.]* ?(?:₪|nis|ils|shekels?|bucks|שקל\w*|ש[״\"]ח|שח)",
    rf"(?:in|into|inside|at|on) (?:the )?(?:{_WORDS}|\d|same|separate|different) "
    r"(?:bags?|boxe?s?|go|trip|order|delivery|car|place|day)",
    r"\d[\d,.]* (?:over|under|above|below|short of|more than) (?:my|our|the) (?:budget|limit|max)",
    r"\d[\d,.]* (?:מעל|מתחת|מעבר) ל?ה?תקציב",
    r"[בלמ]?[-־ ]?(?:\+?972|0)[\d -]{7,13}",
    r"[בלמ]?[-־ ]?\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?", r"\d{1,2}(?:st|nd|rd|th)",
    rf"\d{{1,2}} (?:of )?{_MONTHS}", rf"{_MONTHS} \d{{1,2}}", rf"\d{{1,2}} [בל](?:{_MONTHS_HE})",
    r"ה?[-־ ]?\d{1,2} לחודש",
    rf"(?:[ול]?(?:בני|בנות|בן|בת)|[בל]?גיל|גילאי|ages?|aged) {_H}(?: ?(?:עד|to|and|ו|-|–) ?{_H})?",
    rf"{_H}[ -](?:years?|yrs?|yo|y/o|months?)(?:[ -]old)?", rf"{_H} (?:שנים|שנה|חודשים)",
    r"(?:turned|is turning|turning) \d{1,2}",
    r"(?:floor|fl|apt|apartment|flat|unit|suite|room|gate|building|bldg|block|house|number|no|nr|entrance|code|line|bus|"
    r"[בל]?קומה|[בל]?דירה|[בל]?כניסה|[בל]?בניין|[בל]?בית|[בל]?שער|[בל]?חדר|מספר|מס'|קוד|אינטרקום|[בל]?קו)\W{0,2}"
    rf"(?:\d{{1,6}}|{_WORDS})",
    r"(?:the |my |our |his |her )?(?:little|older|younger|oldest|youngest|elder|eldest|middle|tall|"
    r"this|that|which|no|every|each|any|some) ones?",
    r"(?:notes?|bills?|banknotes?|ו?ב?שטר(?:ות)?)(?: of| של)? ?[₪]?\d{2,3}",
    r"\d{2,3}[ -](?:(?:shekel|nis) )?(?:notes?|bills?|banknotes?)",
    r"#\d+", r"(?:order|הזמנה)(?: (?:no|nr|number|מספר))?\.? ?#?\d{3,}",
)  # fmt: skip
_PATTERNS: tuple[tuple[UncountedKind, re.Pattern[str]], ...] = (
    ("other", _OTHER),
    ("bound", _BOUND),
    ("time", _TIME),
)
_DENIED = re.compile(
    r"(?:(?<!\w)(?:not?|instead of|rather than|nor|לא|ולא|במקום)|"
    r"it'?s|it is|already|since|(?<!\w)(?:השעה|כבר|עכשיו|מאז))"
    r"\s+(?:at |by |for )?$",
    re.IGNORECASE,
)
_OFF = re.compile(r"\W*(?:is |זה )?(?:קצת |a bit |too )?(?:מוקדם|מאוחר|early|late|doesn|won)", re.IGNORECASE)


class Uncounted(NamedTuple):
    """A number that counts nothing, and where it stands; `off`: it is told that this is not when."""

    kind: UncountedKind
    start: int
    end: int
    off: bool


@remembered
def find_uncounted(words: str) -> tuple[Uncounted, ...]:
    """All of them, in the order of the words.

    >>> [one.kind for one in find_uncounted("make it by 21:15, floor 3")]
    ['time', 'other']
    >>> find_uncounted("make it 3")
    ()
    """
    found = sorted(_find(words), key=lambda one: (one.start, -one.end))
    return tuple(
        one for at, one in enumerate(found) if not any(other.end > one.start for other in found[:at])
    )


def _find(words: str) -> Iterator[Uncounted]:
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(words):
            is_off = bool(_DENIED.search(words[: match.start()]) or _OFF.match(words[match.end() :]))
            yield Uncounted(kind, match.start(), match.end(), is_off)


_LISTED_AT = re.compile(r"(?:^|(?<=[\s,;]))\(?(?P<mark>\d|[a-hא-ו])[).](?=\s*\w)", re.IGNORECASE)
_LISTED_FIRST = ("1", "a", "א"), ("2", "b", "ב")


def leave_marks_out(words: str, between: str = "\n") -> str:
    """The words without the marks of a list in one line ("a) how much b) where"), its parts behind `between`.

    >>> leave_marks_out("1) a large 2) two salads", ";"), leave_marks_out("at 7. thanks")
    ('; a large ; two salads', 'at 7. thanks')
    >>> leave_marks_out("א. כמה עולה ב. יש חניה", ";")
    '; כמה עולה ; יש חניה'
    """
    marks = [found["mark"].casefold() for found in _LISTED_AT.finditer(words)]
    first, second = _LISTED_FIRST
    is_list = any(marks[:2] == [one, two] for one, two in zip(first, second, strict=True))
    return _LISTED_AT.sub(between, words) if is_list else words
