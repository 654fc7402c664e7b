"""Words by which it is known what becomes of an enquiry; the ways to say them stand in words.yaml."""

import re

from conversations.timetable.limits import read_limits
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.said import read_said, whole
from conversations.wording.weekdays import find_denied_days, find_named_days

_SAID = read_said(__package__, "words")
STANDS, OVER, TAKES, CHOOSES = (whole(_SAID[name]) for name in ("stands", "over", "takes", "chooses"))
STAYS = whole(_SAID["stays"])
OF_FEAST, OF_MANY = whole(_SAID["of_feast"]), whole(_SAID["of_many"])
DENIED = re.compile(_SAID["denied"])
FEWER, LEADS, SEAT = whole(_SAID["fewer"]), whole(_SAID["leads"]), whole(_SAID["seat"])
OTHERWISE, OTHER_PRICE = whole(_SAID["otherwise"]), whole(_SAID["other_price"])
OTHER_DAY = whole(_SAID["other_day"])
LEAVES, PREORDERS, WISHED = whole(_SAID["leaves"]), whole(_SAID["preorders"]), whole(_SAID["wished"])
COMES, SAME_HOUR, SAME_DAY = whole(_SAID["comes"]), whole(_SAID["same_hour"]), whole(_SAID["same_day"])
_BUSY, _FREES, _HARD, _OTHER_TIME = (whole(_SAID[name]) for name in ("busy", "frees", "hard", "other_time"))
COMPARES, QUOTES = whole(_SAID["compares"]), whole(_SAID["quotes"])
IS_WHY = whole(
    r"(?:לגבי|בקשר ל|בנוגע ל|בעניין|כותב\S* על|מתעניינ\S*|about|regarding|concerning|interested in)"
    r" ?(?:an? |the |my )?\w+"
)
"""They name it as what they write for."""
OFF, IF_DONE, OF_ONE = whole(_SAID["called_off"]), whole(_SAID["if_done"]), whole(_SAID["of_one"])
GOES_ON = whole(_SAID["goes_on"])
_TAIL = re.compile(r"(?:[,.;!\n]|\s[-–])\s*(?:[^\s,.;!?]+\s*){1,5}\?*\s*$")
GATHERS, OFFER = whole(_SAID["gathers"]), whole(_SAID["offer"])
_CAN_DO = re.compile(
    r"(?<!\w)(?:(?:can|could)(?: i| we)? (?:do|make)|say|maybe|פנוי(?:ה|ים)? ב-?|"
    r"יכול(?:ה|ים)? (?:ב-?|לבוא ב-?)?|נגיד ב?-?)\s*"
    r"(?P<hour>\d{1,2})(?=\s*(?:[.,!?]|$))",
    re.IGNORECASE,
)

_ASKS_HOUR = re.compile(
    r"(?<!\w)(?:is|would|will|does|how about|what about) (?:at )?(?P<hour>\d{1,2}(?::\d\d)?)(?: ?(?:be|pm))?"
    r" (?:ok|okay|good|fine|possible|free|available|work|alright|doable)\s*\?|"
    r"(?<![\w:])(?:אפשר )?ב?-?(?P<hour_he>\d{1,2}(?::\d\d)?) (?:זה )?"
    r"(?:בסדר|טוב|אפשרי|מתאים|פנוי|הולך|יסתדר|סבבה)\s*\?",
    re.IGNORECASE,
)
SOME_OF = re.compile(
    r"(?<!\w)(?:incl(?:uding|\.)?|of (?:which|whom)) \d+ (?:are )?(?:kids?|children|toddlers?|babies|little ones)|"
    r"(?<!\w)\d+ (?:of (?:us|them) )?(?:are|is) (?:an? )?"
    r"(?:kids?|children|toddlers?|bab(?:y|ies)|vegans?|little|small)(?!\w)|"
    r"(?<!\w)(?:כולל|מתוכם|מתוכנו|מהם|ביניהם) \d+ ילדים|"
    r"(?<!\w)\d+ (?:מהם|מתוכם|מאיתנו) (?:הם )?(?:ילדים|תינוקות|טבעונים)",
    re.IGNORECASE,
)
"""How many of them are so, which is not how many there are."""

_SUITS = re.compile(
    r"(?<!\w)ו?ש?(ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת)"
    r"(?= (?:יותר |דווקא |הכי )?(?:מתאי|עדיף|נוח|טוב|מסתדר)| באות[הו] (?:ה)?שעה)"
)
FEAST_ON = re.compile(
    r"(?<!\w)(?:married|wedding|chuppah|מתחתנ\w+|[הב]?חתונה|החופה)(?: (?:שלנו|שלי))?(?:'s|,)?\s*"
    r"(?:(?:is|on|in|the|היא|תהיה|ביום|בתאריך)\s+)*(?:ב-?|ה-?)?(?:\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?|"
    r"\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d{1,2}(?:st|nd|rd|th)?)",
    re.IGNORECASE,
)
"""The day of the wedding is not that of a lesson."""
_SOME = re.compile(r"(?<=עוד )כמה(?= \w+(?!\w*\?))|(?<=עם )כמה(?= (?:הורים|אמהות|אימהות|מלווים))")
_EVENING = re.compile(r"(?<!\w)(?:יש|אין) ערב(?!\w| פתוח)")


def leave_if_done_out(words: str) -> str:
    """The words without a few behind them that only ask if it can be done: what stands before is told.

    >>> leave_if_done_out("30 people on Sunday at 13:00, doable?"), leave_if_done_out("can you do 30 people?")
    ('30 people on Sunday at 13:00', 'can you do 30 people?')
    """
    found = _TAIL.search(words)
    return words[: found.start()] if found and found.start() and IF_DONE.search(found[0]) else words


def say_can_do(part: str) -> str:
    """The words with an hour that they can do said plainly.

    >>> say_can_do("on the 26th I could do 12"), say_can_do("שישי, יכול ב12")
    ('on the 26th I at 12:00', 'שישי, בשעה 12:00')
    """
    part = _SUITS.sub(r"ביום \1", _EVENING.sub("בערב", part))
    return _CAN_DO.sub(lambda found: f"{'at' if found[0].isascii() else 'בשעה'} {found['hour']}:00", part)


def say_hour_asked(words: str) -> str:
    """The words with an hour that is asked for in so few words told plainly.

    >>> say_hour_asked("9 of us on thursday. is 7 ok? 3 are kids"), say_hour_asked("תשעה בחמישי, 7 בסדר?")
    ('9 of us on thursday. at 7. 3 are kids', 'תשעה בחמישי, בשעה 7.')
    """
    return _ASKS_HOUR.sub(
        lambda found: f"at {found['hour']}." if found["hour"] else f"בשעה {found['hour_he']}.", words
    )


def say_some(words: str) -> str:
    """The words with "a few" said so that they ask nothing.

    >>> say_some("15 ילדים, ועוד כמה הורים"), say_some("כמה הורים צריך?")
    ('15 ילדים, ועוד מספר הורים', 'כמה הורים צריך?')
    """
    return _SOME.sub("מספר", words)


def is_busy(part: str) -> bool:
    """Whether something else of theirs is on the day, or at the part of it, that they name; till an hour it is a bound.

    >>> is_busy("he usually works in the morning"), is_busy("בדרך כלל הוא עובד בבוקר"), is_busy("in the morning please")
    (True, True, False)
    """
    is_free = _FREES.search(part) is not None or read_limits(part).after is not None
    return _BUSY.search(part) is not None and not is_free


def find_hard_days(part: str) -> frozenset[int]:
    """The days that don't suit them.

    >>> sorted(find_hard_days("Fridays are hard for us")), sorted(find_hard_days("I work Fridays"))
    ([4], [4])
    >>> find_hard_days("Friday at 10 works"), find_hard_days("10 works on Friday")
    (frozenset(), frozenset())
    """
    denied = find_denied_days(part)
    return denied or (find_named_days(part) if _HARD.search(part) or is_busy(part) else frozenset())


def asks_other_time(words: str) -> bool:
    """Whether it is asked if there is another time than those that were told.

    >>> asks_other_time("I work on Fridays. no other day?"), asks_other_time("Friday at 10, or another day?")
    (True, False)
    """
    asked = [part for part in split_acts(words) if is_question(part) and _OTHER_TIME.search(part)]
    return bool(asked) and not any(map(str.isdecimal, "".join(asked)))
