"""Days that are not the coming ones: the Monday after, in two weeks, "not the 14th, a week later". Pure."""

import re
from datetime import date, timedelta

from conversations.meetings.times.ruled_out import take_given_up
from conversations.wording.remembering import remembered
from conversations.wording.weekdays import find_named_days

_WEEK = 7
_EN = "(?:sun|mon|tues|wednes|thurs|fri|satur)days?"
_HE = "(?:ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת)"
_LATER = re.compile(
    r"(?<!\w)(?:(?:a|one) week (?:later|after)(?: that)?|(?:but |rather )?the (?:week after|following week)(?: that)?|"
    r"[לב]?שבוע (?:אחד )?(?:ש?אחרי(?:ו| זה)?|אחר כך|לאחר מכן|מאוחר יותר|קדימה)|"
    r"(?:push|move|postpone|shift) (?:it |us |that )?(?:back )?(?:by )?(?:a|one) week|"
    r"(?:לדחות|נדחה|תדחו|תדחה|להזיז|נזיז|תזיזו|להעביר)(?: (?:את זה|אותנו|אותי))? בשבוע(?! ה| ש))(?!\w)"
)
_ONE_AFTER = re.compile(
    r"(?<!\w)(?:(?:the )?(?:one|following one) after(?: that| this)?"
    r"(?= ?(?:$|[^\w\s]|then|please|pls|instead|works|is|would|maybe|and))|the following one|"
    r"(?:ל|ב)?(?:זה|זאת) ש?אחרי(?:ו|ה| זה)?(?! ה| ש)|(?:ל|ב)?(?:זה|מועד) ש?בשבוע (?:הבא|ש?אחרי(?:ו)?))(?!\w)"
)
"""What comes next of its kind: where no week and no day is ruled out beside it, it is a week later."""
_WEEK_ON = re.compile(
    rf"(?<!\w){_EN} (?:after(?= ?(?:next|that|this one|the next|it|$|[^\w\s]|please|pls|instead|works|is|would|then))|"
    rf"week(?!\w))|"
    rf"(?<!\w)not this (?:coming )?(?:one|week|{_EN})\W.*(?:next|after|following)(?!\w)|"
    rf"(?<!\w)(?:{_EN})\W.*(?<!\w)not this (?:one|week|coming)|(?<!\w)(?:a|one) week from (?:this |next )?{_EN}|"
    rf"(?<!\w)(?:in )?(?:two|2) weeks(?:['’] time| from now)?(?!\w)|(?<!\w)(?:two|2) {_EN} from now|"
    rf"(?<!\w)[הבל]{{0,2}}(?:יום )?{_HE} (?:הבא )?(?:ש?אחריו|ש?אחרי זה|"
    rf"ש?אחרי(?=$|[^\w\s]| (?:במקום|בבקשה|אם|זה|יתאים|מתאים|טוב|עדיף|ב?אות[הו]|באותה|באותו|באיזה|אפשר|כן|אז|ב-?\d)))|"
    rf"(?<!\w)לא [הבל]{{0,2}}(?:יום )?{_HE} (?:הקרוב|הזה)\W.*(?:הבא|אחריו|אחרי|שבוע)|"
    rf"{_HE} (?:הזה |הקרוב )?(?:ממש )?לא\W+(?:אלא |אולי )?(?:ב|ל)?(?:זה )?(?:ה?בא|ש?אחריו|ש?אחרי)(?!\w)|"
    rf"this (?:coming )?{_EN} (?:is )?(?:no|not|out|isn['’]?t)\W.*(?:next|after)(?!\w)|"
    rf"{_HE}\W.*(?<!\w)לא (?:הקרוב|הזה|זה)(?!\w)|(?<!\w)(?:ב?עוד )שבועיים(?!\w)"
)
_THIS = re.compile(r"(?<!\w)(?:this|weeks?|from now|הקרוב|הזה|זה|שבועיים)(?!\w)")
_THE_DAY = re.compile(rf"(?<!\w)ה(?={_HE} (?:הבא )?ש?אחרי)")
_THOUGHT = re.compile(r"[.,;!?\n]+")
_SECOND = re.compile(
    r"(?<!\w)(?:(?:the )?week after next|(?:not|skip|no,? not|can['’]?t(?: do)?|cant(?: do)?) next week\W+"
    r"(?:but |rather |maybe |how about )*"
    r"(?:the )?(?:one|week|following)(?: week)?(?: after(?:wards| that| it)?)?|"
    r"next week (?:is no good|doesn['’]?t work|won['’]?t work|no|not|(?:i|we) can['’]?t)\W+"
    r"(?:\w+\W+){0,5}?"
    r"(?:the )?(?:one|week) after(?: that)?|"
    r"(?:ו?לא|במקום|לדלג על) (?:ב)?שבוע הבא\W+(?:אלא )?(?:ב|ל)?(?:זה |שבוע )?(?:ש?אחריו|ש?אחרי(?: זה)?|ש?לאחר מכן)|"
    r"(?:ב|ל)?שבוע הבא (?:אני |אנחנו )?(?:לא|בחו\"?ל|לא יכול\w*|לא מתאים|לא טוב)(?: לי| לנו)?\W+(?:אלא |אולי |אבל )?"
    r"(?:ב|ל)?(?:זה |שבוע )?(?:ש?אחריו|ש?אחרי(?: זה)?|ש?לאחר מכן))(?!\w)"
)
_NEXT_ONE = re.compile(
    r"(?<!\w)not this (?:coming )?week\W+(?:but |rather )*(?:the )?(?:next|one after|week after|following)|"
    r"(?<!\w)(?:ו?לא|במקום) ה?שבוע(?: הזה)?\W+(?:אלא )?(?:ב|ל)?(?:שבוע |זה )?(?:ה?בא|ש?אחריו|ש?אחרי)(?!\w)"
)
_WEEK_FROM = re.compile(
    rf"(?<!\w)(?<!a )(?<!one )(?:weeks?|[בלה]?שבוע)(?: (?:of mine|שלי|שלנו|הזה|הבא))?(?P<from>,? "
    rf"(?:(?:that|which) )?(?:starts?|starting|begins?|beginning|from|of)(?: on| from)?(?: this| next| coming| the)*"
    rf" (?P<day>{_EN})|,? (?:ש?מתחילה?|ש?יתחיל|החל|מ)(?: מ)? ?ב?(?P<he>(?:יום )?{_HE})(?: הקרוב| הבא| הזה)?)(?!\w)"
)
"""A week, told by the day on which it begins."""
_SAME = re.compile(
    r"(?<!\w)(?:(?:in |on |of )?(?:the |that )?same week|(?:in|of|on) that week|that week|"
    r"(?:ב|ל|של )?(?:אותו|אותה) ה?שבוע|(?:ב)?שבוע ההוא)(?!\w)"
)
_NEXT = re.compile(r"(?<!\w)(?:next week|[בלה]?שבוע הבא)(?!\w)", re.IGNORECASE)
_WHAT_THEN = re.compile(
    r"(?<!\w)(?:also|too|as well|another|again|(?:something|anything)|what|which|who|"
    r"(?:is|are|will) there|do you have|both|"
    r"ו?גם|משהו|מה|איזה|אילו|מי|עוד (?:שיעור|פעם|ניסיון|אחד)|שוב|שניהם|"
    r"יש (?:לכם|שיעור|ניסיון|סלסה|ואלס|טנגו|קבוצה))(?!\w)",
    re.IGNORECASE,
)
"""It is asked what there is in that week, or one more is wanted then."""
_MONTH_EN = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DENIED = re.compile(
    rf"(?<!\w)(?:no,? )?(?:not|rather than|instead of) (?:on )?(?:the )?"
    rf"(?P<en>\d{{1,2}}(?:st|nd|rd|th)(?: (?:of )?{_MONTH_EN})?|\d{{1,2}}[./]\d{{1,2}}|\d{{1,2}} {_MONTH_EN}|"
    rf"{_MONTH_EN} \d{{1,2}})(?!\w)|"
    r"(?<!\w)(?:ו?לא|במקום) (?P<he>ה-?\d{1,2}(?: לחודש| [לב][א-ת]{3,8})?|"
    r"ב?-?\d{1,2}[./]\d{1,2}|ב?-?\d{1,2} לחודש)(?!\d)"
)
_DENIED_HOUR = re.compile(r"(?<!\w)לא (?P<he>ב-?\d{1,2})(?![\d:./])")
"""A date, where a week later is named beside it; else an hour."""


def leave_week_start_out(said: str) -> tuple[str, int | None]:
    """The words without the day that a week is said to begin on, and that day; None where none is.

    >>> leave_week_start_out("in my week that starts this sunday"), leave_week_start_out("בשבוע שמתחיל בראשון")
    (('in my week', 6), ('בשבוע', 6))
    >>> leave_week_start_out("the class starts this sunday"), leave_week_start_out("next week on sunday")
    (('the class starts this sunday', None), ('next week on sunday', None))
    """
    found = _WEEK_FROM.search(said)
    days = (
        find_named_days(found["day"] or f"יום {found['he'].removeprefix('יום ')}")
        if found
        else frozenset[int]()
    )
    if found is None or len(days) != 1:
        return said, None
    return f"{said[: found.start('from')]}{said[found.end() :]}".strip(), next(iter(days))


@remembered
def is_later(said: str) -> bool:
    """Whether it is to be a week later than the day they name."""
    if _LATER.search(said):
        return True
    is_of_ruled_out = is_week_on(said) or is_next_one(said) or is_second_week(said)
    return _ONE_AFTER.search(said) is not None and not is_of_ruled_out


@remembered
def is_week_on(said: str) -> bool:
    """Whether a weekday that is named is the one after the coming one.

    >>> is_week_on("the monday after, not this one"), is_week_on("monday after 8"), is_week_on("בשני שאחרי")
    (True, False, True)
    """
    return _WEEK_ON.search(said) is not None


def find_days_of(said: str) -> frozenset[int]:
    """The weekdays that are named, "the Monday after" among them, which alone might be "the second".

    >>> find_days_of("אז השני שאחרי"), find_days_of("אז השני")
    (frozenset({0}), frozenset())
    """
    return find_named_days(_THE_DAY.sub("ב", said))


def find_week_after(known: date, words: str) -> date | None:
    """The day of "the Monday after", counted from what is kept on a Monday; None where another day is named.

    >>> find_week_after(date(2027, 2, 22), "the monday after, same time")
    datetime.date(2027, 3, 1)
    >>> find_week_after(date(2027, 2, 22), "not this monday, the one after") is None
    True
    """
    said = next((one for one in _THOUGHT.split(words.casefold()) if is_week_on(one)), "")
    is_of_known = bool(said) and known.weekday() in find_days_of(said) and not _THIS.search(said)
    return known + timedelta(days=_WEEK) if is_of_known else None


def is_second_week(said: str) -> bool:
    """Whether it is to be in the week after the next.

    >>> is_second_week("not next week, the one after"), is_second_week("שבוע הבא לא, זה שאחריו")
    (True, True)
    >>> is_second_week("next week"), is_second_week("not next week"), is_second_week("שבוע הבא, יום אחרי")
    (False, False, False)
    """
    return _SECOND.search(said.casefold()) is not None


@remembered
def is_next_one(said: str) -> bool:
    """Whether it is to be in the next week, as this one is ruled out ("not this week, the one after")."""
    return _NEXT_ONE.search(said.casefold()) is not None


def is_same_week(said: str) -> bool:
    """Whether a day is to be one of the week that was spoken of.

    >>> is_same_week("Monday of the same week instead?"), is_same_week("יום שני באותו שבוע"), is_same_week("Monday")
    (True, True, False)
    """
    return _SAME.search(said.casefold()) is not None


def is_counted(words: str) -> bool:
    """Whether the day is told by its distance from another: a week later, the Monday after.

    >>> is_counted("a week later please"), is_counted("the Monday after?"), is_counted("Monday at 8")
    (True, True, False)
    """
    said = words.casefold()
    return is_later(said) or is_week_on(said) or is_second_week(said)


def asks_of_week(words: str) -> bool:
    """Whether it is asked what there is in another week, or one more is wanted then: nothing is moved by it.

    >>> asks_of_week("is there a class the week after?"), asks_of_week("יש גם שיעור בשבוע שאחרי?")
    (True, True)
    >>> asks_of_week("can it be a week later?"), asks_of_week("יש לי חתונה, אפשר שבוע אחרי?")
    (False, False)
    >>> asks_of_week("what else is there?"), asks_of_week("next week too?")
    (False, True)
    """
    is_of_week = is_counted(words) or _NEXT.search(words) is not None
    return is_of_week and _WHAT_THEN.search(words) is not None


def find_in_week(known: date, weekday: int) -> date:
    """The day of that name in the week (from Sunday on) of a day.

    >>> find_in_week(date(2027, 2, 17), 0)
    datetime.date(2027, 2, 15)
    """
    sunday = known - timedelta(days=known.isoweekday() % _WEEK)
    return sunday + timedelta(days=(weekday + 1) % _WEEK)


@remembered
def take_denied(said: str) -> tuple[str, str]:
    """The words without a date that they rule out, and that date as it can be read; "" where there is none.

    >>> take_denied("not the 14th, a week later"), take_denied("לא ה-14, ב-21 לחודש")
    ((' , a week later', 'the 14th'), (' , ב-21 לחודש', 'ב-14 לחודש'))
    """
    found = _DENIED.search(said) or (_DENIED_HOUR.search(said) if is_later(said) else None)
    if found is None:
        return take_given_up(said)
    groups = found.groupdict()
    named = (
        f"the {groups['en']}"
        if groups.get("en")
        else (groups["he"] or "").removeprefix("ב").removeprefix("ה")
    )
    if not groups.get("en"):
        named = f"ב-{named.removeprefix('-')}"
        named = named if re.search(r"[./א-ת]", named[2:]) else f"{named} לחודש"
    return f"{said[: found.start()]} {said[found.end() :]}", named
