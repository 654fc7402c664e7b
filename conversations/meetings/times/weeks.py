"""Days that are not the coming ones: the Monday after, in two weeks, "not the 14th, a week later". Pure."""

import re

_EN = "(?:sun|mon|tues|wednes|thurs|fri|satur)days?"
_HE = "(?:ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת)"
_LATER = re.compile(
    r"(?<!\w)(?:(?:a|one) week (?:later|after)(?: that)?|(?:but |rather )?the (?:week after|following week)(?: that)?|"
    r"[לב]?שבוע (?:אחד )?(?:ש?אחרי(?:ו| זה)?|אחר כך|לאחר מכן|מאוחר יותר|קדימה))(?!\w)"
)
_WEEK_ON = re.compile(
    rf"(?<!\w){_EN} (?:after(?= ?(?:next|that|this one|the next|it|$|[^\w\s]|please|pls|instead|works|is|would|then))|"
    rf"week(?!\w))|"
    rf"(?<!\w)not this (?:coming )?(?:one|week|{_EN})\W.*(?:next|after|following)(?!\w)|"
    rf"(?<!\w)(?:{_EN})\W.*(?<!\w)not this (?:one|week|coming)|(?<!\w)(?:a|one) week from (?:this |next )?{_EN}|"
    rf"(?<!\w)(?:in )?(?:two|2) weeks(?:['’] time| from now)?(?!\w)|(?<!\w)(?:two|2) {_EN} from now|"
    rf"(?<!\w)[הבל]{{0,2}}(?:יום )?{_HE} (?:הבא )?(?:ש?אחריו|ש?אחרי זה|"
    rf"ש?אחרי(?=$|[^\w\s]| (?:במקום|בבקשה|אם|זה|יתאים|מתאים|טוב|עדיף)))|"
    rf"(?<!\w)לא [הבל]{{0,2}}(?:יום )?{_HE} (?:הקרוב|הזה)\W.*(?:הבא|אחריו|אחרי|שבוע)|"
    rf"{_HE}\W.*(?<!\w)לא (?:הקרוב|הזה|זה)(?!\w)|(?<!\w)(?:ב?עוד )שבועיים(?!\w)"
)
_MONTH_EN = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DENIED = re.compile(
    rf"(?<!\w)(?:no,? )?(?:not|rather than|instead of) (?:on )?(?:the )?"
    rf"(?P<en>\d{{1,2}}(?:st|nd|rd|th)(?: (?:of )?{_MONTH_EN})?|\d{{1,2}}[./]\d{{1,2}}|\d{{1,2}} {_MONTH_EN}|"
    rf"{_MONTH_EN} \d{{1,2}})(?!\w)|"
    r"(?<!\w)(?:לא|במקום) (?P<he>ה-?\d{1,2}(?: לחודש| [לב][א-ת]{3,8})?|ב?-?\d{1,2}[./]\d{1,2}|ב?-?\d{1,2} לחודש)(?!\d)"
)
_DENIED_HOUR = re.compile(r"(?<!\w)לא (?P<he>ב-?\d{1,2})(?![\d:./])")
"""A date, where a week later is named beside it; else an hour."""


def is_later(said: str) -> bool:
    """Whether it is to be a week later than the day they name."""
    return _LATER.search(said) is not None


def is_week_on(said: str) -> bool:
    """Whether a weekday that is named is the one after the coming one.

    >>> is_week_on("the monday after, not this one"), is_week_on("monday after 8"), is_week_on("בשני שאחרי")
    (True, False, True)
    """
    return _WEEK_ON.search(said) is not None


def take_denied(said: str) -> tuple[str, str]:
    """The words without a date that they rule out, and that date as it can be read; "" where there is none.

    >>> take_denied("not the 14th, a week later"), take_denied("לא ה-14, ב-21 לחודש")
    ((' , a week later', 'the 14th'), (' , ב-21 לחודש', 'ב-14 לחודש'))
    """
    found = _DENIED.search(said) or (_DENIED_HOUR.search(said) if is_later(said) else None)
    if found is None:
        return said, ""
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
