"""Times of day that words name: an hour, a part of the day, "after five", "between four and six"."""

import re
from dataclasses import dataclass
from datetime import time

from conversations.wording.numerals import say_together
from conversations.wording.remembering import remembered

_HOURS = (
    "אחת עשרה|אחת-עשרה|eleven", "שתים עשרה|שתיים עשרה|שתים-עשרה|twelve", "אחת|one", "שתיים|שתים|two", "שלוש|three",
    "ארבע|four", "חמש|five", "שש|six", "שבע|seven", "שמונה|eight", "תשע|nine", "עשר|ten",
)  # fmt: skip
_NUMBERS = (11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
_WORD = "|".join(_HOURS)
_MONTHS = (
    r"(?:of )?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)(?!\w)|of may(?!\w)|"
    r"[לב]?(?:ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר)(?!\w)"
)
"""A number before one is a day."""
_NOT_AN_HOUR = (
    r"(?![\d%₪$]|[.,:/]\d|\s*(?:שעות|שעה|דקות|ימים|שבועות|חודש|אנשים|איש|שקל|ש\"ח|מפגשים|שיעורים|בני|ילדים|"
    r"חברים|חברות|סועדים|אורחים|מבוגרים|נפשות|נשים|בנות|בנים|"
    r"of (?:us|them)|persons?|guests?|friends?|adults?|children|girls|boys|women|men|heads|pax|"
    rf"people|days?|weeks?|months?|hours?|hrs?|min(?:ute)?s?|years?|kids|classes|lessons|{_MONTHS}))"
)
_PARTS_OF_HOUR = "וחצי|ורבע|ועשרה|ועשרים|וחמישה|פחות רבע|פחות עשרה|פחות עשרים|פחות חמישה|thirty|fifteen"
_CLOCK = (
    rf"(?P<{{0}}h>\d{{{{1,2}}}}|{_WORD})(?!\w)(?:[:.](?P<{{0}}m>[0-5]\d)(?!\d)|\s+(?P<{{0}}half>{_PARTS_OF_HOUR}))?"
    rf"\s*(?P<{{0}}ap>[ap]\.?m\.?)?{_NOT_AN_HOUR}"
)


def _clock(name: str = "") -> str:
    return _CLOCK.format(name)


_BETWEEN = re.compile(
    rf"(?:בין|between|from|מ-?|מה-?)\s*{_clock('a')}\s*(?:ל-?|ל|עד|and|to|till|until|[-–])\s*{_clock('b')}"
)
_AFTER = re.compile(
    rf"(?:(?<!לא )אחרי|החל מ-?|לא (?:לפני|מוקדם מ)-?|(?:not|nothing|never) before|(?:no|not) earlier than|"
    rf"(?<!not )after|past|from|any time after|(?:not|cannot|can['’]?t) (?:until|till)|"
    rf"(?:cannot|can['’]?t|can not|won['’]?t|not able to)(?: \w+){{0,3}} before|לא (?:יכול\w*|נוכל|אוכל|פנוי\w*) לפני|"
    rf"הכי מוקדם ב?-?|(?<!\w)(?<!מאוחר )(?<!יאוחר )מ-?)\s*{_clock()}"
)
_ONWARDS = re.compile(
    rf"(?<![\d:./-]){_clock()}\s*(?:(?:or|and) later|(?:or|and) after|(?:at the )?earliest|onwards|והלאה|ואילך)(?!\w)"
)
"""From an hour on, said behind it."""
_BEFORE = re.compile(
    rf"(?:לפני|עד|לא (?:אחרי|יאוחר מ|מאוחר מ)-?|not after|(?:no|not) later than|before|until|till|by)\s*{_clock()}"
)
_PAST = re.compile(
    rf"(?P<what>half|quarter|ten|twenty|five) (?P<way>past|to) {_clock()}|"
    rf"(?P<he>רבע|עשרה|חמישה|עשרים) ל-?{_clock('he')}"
)
_AT = re.compile(
    rf"(?:(?<!\w)(?:בערך ב|בסביבות|סביב|לקראת|לשעה|בשעה|ב|at|around|about)[-\s]*|@\s*){_clock()}"
)
_DAY = (
    r"(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|tomorrow|today|tonight|"
    r"(?<!\w)(?:יום |ביום |ב)?(?:ראשון|שני|שלישי|רביעי|חמישי|שישי)|מחר|היום|הערב)"
)
_ISH = re.compile(r"(?<![\w.:/])(\d{1,2})[- ]?ish(?!\w)")
_LIKE = re.compile(r"(?<!\w)(?:like|say|maybe|משהו כמו|נגיד|אולי) (?:ב-?)?(\d{1,2})(?=\s*(?:[?.!,;]|$))")
_OF_TIME = re.compile(rf"{_DAY}|(?<!\w)(?:early|late|earlier|later|מוקדם|מאוחר)(?!\w)")
"""What makes an hour of a number that is said loosely ("friday is good, like 9?")."""
_AFTER_DAY = re.compile(
    rf"{_DAY}\s+{_clock()}(?=\W*(?:$|[,.!?]|(?:works?|is|please|pls|ok|okay|then|suits?|would|good|fine|or|"
    r"for (?:me|us)|sounds|מתאים|מסתדר|טוב|בבקשה|אפשר|או|נוח|מעולה|סבבה)(?!\w)))"
)
"""An hour right behind its day ("friday 10 works")."""
_OF_PART = re.compile(
    rf"(?<![\d:./-]){_clock()}(?=\s*(?:בבוקר|בערב|בצהריים|אחר הצהריים|אחרי הצהריים|אחה|"
    r"in the (?:morning|evening|afternoon)|at night|tonight))"
)
"""An hour with its part of the day behind it ("10 בבוקר")."""
_PLAIN = re.compile(
    r"(?<![\d./])(?P<h>\d{1,2}):(?P<m>[0-5]\d)(?!\d)|(?<![\d./:])(?P<h2>\d{1,2})\s*(?P<ap>[ap]\.?m\.?)(?!\w)"
)
_DOTTED = re.compile(r"(?<![\d./])(?P<h>\d{1,2})\.(?P<m>00|15|30|45)(?![\d.])")
_BARE = re.compile(rf"\W*(?:ב-?|at )?{_clock()}\W*(?:בבקשה|please|מתאים|טוב|works|is good|good)?\W*")
_PARTS: tuple[tuple[re.Pattern[str], time, time], ...] = (
    (re.compile(r"אחרי? ?ה?-?צהריי?ם|אחה\"?צ|אחה״צ|(?<!\w)afternoon"), time(12), time(17, 59)),
    (re.compile(r"ב?צהריי?ם|(?<!\w)(?:noon|midday|lunch ?time)(?!\w)"), time(11, 30), time(14, 30)),
    (
        re.compile(r"בבוקר|על הבוקר|בוקר(?!\s*טוב)|(?<!good )morning(?!s? (?:person|coffee))"),
        time(5),
        time(11, 59),
    ),
    (re.compile(r"בשעות היום|במשך היום|במהלך היום|during the day|(?<!\w)daytime"), time(8), time(16)),
    (re.compile(r"לפנות ערב"), time(16), time(19)),
    (
        re.compile(
            r"בערב|הערב(?! ה(?!זה))|הלילה|ערבים|(?<!good )(?<!open )evening|tonight|"
            r"(?<!good )(?<!social )(?<!dance )(?<!party )(?<!opening )(?<!wedding )night"
        ),
        time(17),
        time(23, 59),
    ),
)
_GREETING = re.compile(
    r"^\W*(?:hi+ |hey+ |hello |well )?(?:good )?(?:morning|afternoon|evening)"
    r"(?: (?:all|everyone|everybody|guys|there|team|again|to you))*"
    r"(?=\s*!|[,.:;]\s*\w|"
    r"\s+(?:it'?s|this is|(?:my|the) \w+ (?:thinks|says|said|wants|asked)|are you|do you|can (?:i|we)|is there)\b)"
)
"""Who says "Morning!" first greets, and names no part of the day."""
_WISHED = re.compile(
    r"(?<!\w)(?:לילה|ערב|יום|בוקר) טוב(?!\w)(?: או (?:לילה|ערב|יום|בוקר)(?: טוב)?)*|"
    r"(?<!\w)(?:good ?night|g'?night)(?!\w)"
)
"""Wished at parting."""
_MINUTES = {
    "וחצי": 30, "ורבע": 15, "ועשרה": 10, "ועשרים": 20, "וחמישה": 5, "פחות רבע": -15, "פחות עשרה": -10,
    "פחות עשרים": -20, "פחות חמישה": -5, "thirty": 30, "fifteen": 15,
}  # fmt: skip
_STEPS = {
    "half": 30,
    "quarter": 15,
    "ten": 10,
    "twenty": 20,
    "five": 5,
    "רבע": 15,
    "עשרה": 10,
    "חמישה": 5,
    "עשרים": 20,
}
_BRITISH = re.compile(
    rf"(^|, |(?<!\w)(?:at|by|or|it|for|till|about|around|there|here|like|say|"
    rf"\w*(?:day|night)|tomorrow) )half"
    rf"(?= (?:{'|'.join(one.split('|')[-1] for one in _HOURS)}|\d{{1,2}})(?!\w|:)"
    rf"(?! (?!ish|pm|please|pls|then|if|or|ok|not|instead|tonight|today|tomorrow|sharp|latest|is|we|i)\w))",
    re.IGNORECASE,
)
"""Half an hour past it, as the British say it, and half of nothing that is counted."""
_DECLINED = re.compile(
    r"(?<!\w)\d{1,2}[:.][0-5]\d\s*(?:(?:is|would be|seems)\s+)?(?:a bit |way |much |far )?"
    r"(?:too (?:soon|early|late)|no good|doesn['’]?t|won['’]?t|isn['’]?t|"
    r"(?:זה )?(?:קצת )?(?:מוקדם|מאוחר)(?: לי)? מ[יד]?די|"
    r"לא (?:מתאים|טוב|מסתדר|נוח))(?!\w)"
    r"|(?<!\w)(?:not|לא) (?:at |the |ב-?|בשעה |ל-?)?\d{1,2}[:.][0-5]\d(?!\d)"
)
"""An hour that does not suit ("18:30 is too soon, 9pm?")."""
_NOON = 12
_EARLY = 8
"""An hour before this, said without its half of the day, is rather in the afternoon."""


@dataclass(frozen=True, slots=True)
class Clocks:
    """Times of day that may be meant, and what bounds them."""

    at: tuple[time, ...] = ()
    after: time | None = None
    before: time | None = None


def say_halves(words: str) -> str:
    """The words with a British half hour as a half past.

    >>> say_halves("ready by half seven?"), say_halves("make it half 3 cheese"), say_halves("half corn half onion")
    ('ready by half past seven?', 'make it half 3 cheese', 'half corn half onion')
    """
    return _BRITISH.sub(r"\1half past", words)


@remembered
def find_clocks(said: str, *, bare: bool = False) -> Clocks:
    """The times that words (in small letters) name. `bare`: a number by itself is an hour.

    >>> find_clocks("מחר אחרי 5")
    Clocks(at=(), after=datetime.time(17, 0), before=None)
    >>> find_clocks("10 בבוקר").at, find_clocks("8 in the evening").at
    ((datetime.time(10, 0),), (datetime.time(20, 0),))
    >>> time(10) in find_clocks("friday 10 works").at, time(10) in find_clocks("שישי 10 מתאים").at
    (True, True)
    >>> time(9) in find_clocks("friday, if it's early. like 9?").at, find_clocks("like 9?") == Clocks()
    (True, True)
    >>> find_clocks("friday 10 people"), find_clocks("sunday 2 pizzas") == Clocks()
    (Clocks(at=(), after=None, before=None), True)
    >>> find_clocks("18:30 is too soon, 9pm?").at, find_clocks("18:30 לא מתאים, 21:00?").at
    ((datetime.time(21, 0),), (datetime.time(21, 0),))
    >>> find_clocks("not at 21:00") == find_clocks("לא בשעה 21:00") == Clocks(), find_clocks("not 21:00, 18:30").at
    (True, (datetime.time(18, 30),))
    >>> find_clocks("from 1 march until 15 april") == find_clocks("מ-1 למרץ") == Clocks()
    True
    """
    said = _DECLINED.sub(" ", _WISHED.sub(" ", _GREETING.sub(" ", said)))
    said = say_loosely(say_halves(say_together(said)))
    part = next(((start, end) for pattern, start, end in _PARTS if pattern.search(said)), None)
    if found := _BETWEEN.search(said):
        return _between(found, part)
    if found := _PAST.search(said):
        return Clocks(at=_narrow(_read_past(found), part))
    said = _PARTS[0][0].sub(" ", said)  # "after noon" is no "after"
    if found := _ONWARDS.search(said) or _AFTER.search(said):
        return Clocks(after=_likeliest(_read(found), part))
    if found := _BEFORE.search(said):
        return Clocks(before=_likeliest(_read(found), part))
    at = _find_at(said, bare=bare)
    if at:
        return Clocks(at=_narrow(at, part))
    return Clocks(after=part[0], before=part[1]) if part else Clocks()


def say_loosely(said: str) -> str:
    """The words with hours that are said loosely said plainly: "friday, like 9?", "10ish"."""
    said = _ISH.sub(r"at \1", said)
    return _LIKE.sub(r"at \1", said) if _OF_TIME.search(said) else said


def _find_at(said: str, *, bare: bool) -> tuple[time, ...]:
    if found := _PLAIN.search(said) or _DOTTED.search(said):
        groups = found.groupdict()
        return _times(int(groups["h"] or groups["h2"]), int(groups.get("m") or 0), groups.get("ap"))
    if found := _AT.search(said) or _AFTER_DAY.search(said) or _OF_PART.search(said):
        return _read(found)
    if bare and (found := _BARE.fullmatch(said)):
        return _read(found)
    return ()


def _between(found: re.Match[str], part: tuple[time, time] | None) -> Clocks:
    start, end = _read(found, "a"), _read(found, "b")
    before = _likeliest(end, part)
    earlier = [at for at in start if before is None or at < before]
    return Clocks(after=_likeliest(tuple(earlier), part), before=before)


def _read(found: re.Match[str], name: str = "") -> tuple[time, ...]:
    groups = found.groupdict()
    hour = _number(groups[f"{name}h"])
    minute = int(groups[f"{name}m"] or 0)
    more = _MINUTES.get(groups[f"{name}half"] or "", 0)
    return tuple(_move(at, more) for at in _times(hour, minute, groups[f"{name}ap"]))


def _read_past(found: re.Match[str]) -> tuple[time, ...]:
    """ "Half past four", "a quarter to five", "רבע לארבע"."""
    if found["he"]:
        minutes, hours = -_STEPS[found["he"]], _read(found, "he")
    else:
        step = _STEPS[found["what"]]
        minutes, hours = (step if found["way"] == "past" else -step), _read(found)
    return tuple(_move(at, minutes) for at in hours)


def _move(at: time, minutes: int) -> time:
    minute = (at.hour * 60 + at.minute + minutes) % 1440
    return time(minute // 60, minute % 60)


def _number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    return next(number for number, words in zip(_NUMBERS, _HOURS, strict=True) if text in words.split("|"))


def _times(hour: int, minute: int, half: str | None) -> tuple[time, ...]:
    """What an hour may mean, the likeliest first; none where there is no such hour."""
    if hour > 23:
        return ()
    if half:
        hour = hour % _NOON + (_NOON if half.startswith("p") else 0)
        return (time(hour, minute),)
    if hour == 0 or hour >= _NOON:
        return (time(hour, minute),)
    both = (time(hour, minute), time(hour + _NOON, minute))
    return both[::-1] if hour < _EARLY else both


def _narrow(at: tuple[time, ...], part: tuple[time, time] | None) -> tuple[time, ...]:
    """Those of the part of the day that was named, where any is."""
    within = tuple(one for one in at if part and part[0] <= one <= part[1])
    return within or at


def _likeliest(at: tuple[time, ...], part: tuple[time, time] | None) -> time | None:
    return next(iter(_narrow(at, part)), None)
