"""Days of the week that words name, in Hebrew and in English. Monday is 0, as in the standard library."""

import re
from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

from conversations.lead.content import Language
from conversations.wording.remembering import remembered

_NAMES: dict[Language, tuple[str, ...]] = {
    "he": ("יום שני", "יום שלישי", "יום רביעי", "יום חמישי", "יום שישי", "שבת", "יום ראשון"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_SATURDAY = (
    r"(?<!אפשר ל)(?<!רוצה ל)(?<!רוצים ל)(?<!יכול ל)(?<!יכולים ל)(?<!איפה ל)(?<!מקום ל)(?<!לנו ל)(?<!רק ל)"
    r"(?<!עוד ל)(?<!סתם ל)(?<!בא לי ל)(?<!בכיף ל)(?<!נרצה ל)(?<!רוצות ל)(?<!ארצה ל)(?<!נבוא ל)(?<!אבוא ל)"
    r"(?<!נשמח ל)(?<!אשמח ל)"
    r"(?<!יכולות ל)(?<!פשוט ל)(?<!מעדיפים ל)(?<!מתחשק לי ל)(?<!אוהבים ל)"
    r"(?<!באים ל)(?<!לבוא ל)(?<!נוכל ל)(?<!עדיין ל)(?<=ל)שבת"
    r"(?! (?:אצל|במקום|בפנים|בחוץ|שם|פה|כאן|ליד|על|עם|לראות|ולראות|קצת|רגע|"
    r"ו?לאכול|ו?לשתות|ו?ליהנות|ו?להינות|ו?לחגוג|לכמה דקות|כמה דקות|שעה|בשקט|יחד))"
)
"""To be for a Saturday is written as to sit is: the words around it tell."""
_HEBREW = (
    r"(?:(?<=יום )שני|שני(?! (?!מתאים|מסתדרים|בצהריים|צהריים|לצהריים|אחרי הצהריים)\w+(?:ים|ות)(?!\w)))",
    "שלישי",
    "רביעי",
    "חמישי",
    "שישי",
    rf"(?:(?<!ל)(?<!לפני )(?<!לפני ה)שבת|{_SATURDAY})"
    r"(?! (?:שלום|טובה|נעימה|נהדרת|מבורכת|מקסימה|של[יוה]|שלנו|הזוג|זוגי|זוגתי)(?!\w))",
    r"ראשון(?! (?:לחודש|לכל חודש|בחודש|"
    r"[לב](?:ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר)))",
)
_LETTERS = ("ב", "ג", "ד", "ה", "ו", "ש", "א")
_ENGLISH = ("mon(?:day)?s?", "tue(?:s|sday|sdays)?", "wed(?:s|nesday|nesdays)?", "thu(?:r|rs|rsday|rsdays)?",
            "fri(?:day|days)?", r"(?:saturdays?|(?<!\bi )(?<!\bwe )sat)", "sun(?:day|days)?")  # fmt: skip
_DAY = re.compile(
    "|".join(
        rf"(?P<d{day}>(?<![\w])(?:(?:[ובלמה]{{0,2}}ימי |[ובלמה]{{0,2}}יום |[ובלמ]{{0,2}})(?:(?:{hebrew})|"
        rf"(?<!כיתה )(?<!כיתות ){letter}['׳])|{english})(?!\w))"
        for day, (hebrew, letter, english) in enumerate(zip(_HEBREW, _LETTERS, _ENGLISH, strict=True))
    ),
    re.IGNORECASE,
)
_SURELY = re.compile(r"יום|ימי|^[ובמ]{0,2}[א-ו]['׳]$|^[ולמה]{0,2}[בל](?!יום)|[a-z]|שבת", re.IGNORECASE)
"""Hebrew days are also "first", "second"…: they are days with such a sign, or where words begin with them."""
_OPENS = re.compile(
    r"^\W*(?:(?:ו?אז|טוב|או?קיי?|סבבה|יאללה|ו?אולי|בסדר|כן|רק|ו?אפשר|ו?בעצם|עדיף|תודה|מעולה|יופי|נגיד|או|סליחה|אוי|רגע)\W+)+$"
)
"""What a day may stand behind as if it stood first ("אז שלישי ב-21:00")."""
_FIRST_OF = re.compile(
    r"(?<!\w)[הבלמ]{0,2}(?:(?:שיעור|ריקוד|חודש|צעד|פעם|מפגש) ה?ראשו(?:ן|נה)|"
    r"(?:חודש|שבוע|טרימסטר|הי?ריון|לידה|קומה|כיתה|דור|תואר|מקום) ה?(?:שני|שלישי|רביעי|חמישי|שישי))(?!\w)"
)
"""The first of them, and no Sunday; the fifth month, and no Thursday."""
_TO = re.compile(r"^\s*(?:עד|[-–־]|to|till|until|through)\s*$", re.IGNORECASE)
_BUSY_EN = (
    "exams?|tests?|bagrut|finals|shifts?|work|wedding|flight|practice|training|party|plans|tennis|judo|karate|football|soccer|"
    "basketball|swimming|ballet|gymnastics|piano|guitar|violin|scouts|choir|therapy|tutoring|"
    "(?:night|late|evening|morning) shift|parents?['’]? (?:meeting|evening|night)|"
    "doctors?(?:['’]?s)? appointment|funeral"
)
_BUSY_HE = (
    "מבחן|מבחנים|בגרות|משמרת|עבודה|חתונה|טיסה|אימון|אירוע|מסיבה|לימודים|ישיבה|ברית|תוכניות|טניס|ג'ודו|ג׳ודו|קראטה|כדורגל|"
    "כדורסל|שחייה|בלט|התעמלות|פסנתר|גיטרה|כינור|צופים|מקהלה|טיפול|חוג|אסיפה|אסיפת הורים|תורנות|מילואים|לוויה|תור לרופא"
)
"""Who has such a thing on a day does not come on it."""
_CANT = (
    r"(?<!\w)(?:(?:can|could|wo|would|are|is|do|does)n['’]?t|cannot|not|unable)"
    r"(?: (?:to|be|able|going|coming|come|comes|make|makes|get|attend|manage|join))+(?: (?:to|it|there|over|anymore))*|"
    r"(?<!\w)(?:i|we|he|she|they)(?:['’](?:m|re|s)| am| are| is)? (?:work|works|working|busy|away)(?: late)?(?: on)?|"
    r"(?<![א-ת])(?:ש|ו)?(?:לא (?:נוכל|אוכל|יוכלו?|תוכלו?|נצליח|אצליח|מצליח(?:ה|ים)?|נספיק|אספיק|"
    r"מספיק(?:ה|ים)?|נגיע|אגיע|"
    r"מגיע(?:ה|ים)?|נבוא|אבוא|באה?|באים|נהיה|אהיה|יכול(?:ה|ים|ות)?)|אי אפשר)"
    r"(?: (?:לי|לנו|כבר|יותר|גם|להגיע|לבוא|להיות|לאסוף|לקחת|שם|אליכם|אצלכם|לסדנה|לשולחן))*|"
    r"(?<![א-ת])(?:אני|אנחנו|הוא|היא|הם) (?:עובדת?|עובדים|עובדות|במשמרת|בעבודה|עסוק(?:ה|ים)?)"
)
"""Who can't come then, or is at work."""
_DENIED = re.compile(
    r"(?:except|not|no|never|חוץ מ?|לא|בלי|פרט ל)\s*(?:on |for )?$"
    r"|(?<!\w)(?:any|every|each|all|no|none|good|free|fine)\w*(?: \w+){0,4},? but\s*(?:on |for )?$"
    r"|(?<!\w)(?:instead of|rather than|במקום)\s*(?:on |the |this )?$"
    r"|(?<!\w)(?:not (?:interested in|keen on|up for|into|for)|don'?t (?:want|like|fancy|do)|hate|skip|anything but|"
    r"(?:לא|אל) (?:מעוניינ\w+|רוצ(?:ה|ים|ות)|בא לי|מתאימ?\w*)(?: לי| לנו)?(?: ב| את)?)\s*"
    r"(?:on |the |this |next |ב|יום |ביום )?$"
    r"|(?<!\w)(?:לא|אל) (?:יכול(?:ה|ים|ות)?|פנוי(?:ה|ים|ות)?|זמינ(?:ה|ים|ות)|זמין|מסתדר(?:ת|ים)?|נוח)"
    r"(?: לי| לנו)? ?(?:ב|בימי |ביום )?$"
    r"|(?<!\w)(?:can['’]?t|cannot|can not|not (?:free|available)|unavailable|busy) "
    r"(?:do |make |come |make it |be there )?(?:on |every |this |the |coming |next )*$"
    rf"|(?:{_CANT}) ?(?:on |every |this |the |coming |next |ב|בימי |ביום )*$"
    r"|(?<!open )(?<!\w)(?:un)?til+\s*(?:next |this )?$|(?<!\w)(?:here|leave|leaving|flying|fly home|טסים|טסה?|"
    r"עוזבים|כאן עד|פה עד)\s*(?:on |ב)?$"
    r"|(?:have|has|got|there'?s)\s+(?:a |an |my |our |his |her )?(?:\w+ )?"
    rf"(?:{_BUSY_EN})\s*(?:on |this |that |every )*$"
    rf"|(?<!\w)(?:יש|יצא(?:ה|ו)?|נפל(?:ה|ו)?|קבעו|שמו|הכניסו|נכנס(?:ה|ו)?|צץ|צצה) (?:לי|לנו|לו|לה|להם|להן) "
    rf"(?:\S+ )?(?:{_BUSY_HE})\s*$",
    re.IGNORECASE,
)
_FREE_HE = "(?:יותר |קצת |הרבה )?(?:זמן|אפשרות|יכולת|מקום|פנאי|חופש|יום חופש\\w*|שעה|חצי שעה|חלון)"
_HERE_HE = "(?:\\S+ ){0,2}(?:ניסיון|נסיון|אצלכם|אתכם|איתכם)"
_FREE_EN = (
    r"(?:(?:some |more |plenty of |a bit of |the )?time|(?:a |the )?(?:day off|free|hour|window|chance|trial|best|only|"
    r"one|day|right|easiest|better|earliest|latest|first|last|next|same|other)|off|free|no|nothing|to|"
    r"(?:\w+ ){0,3}(?:trial|with you|at yours|here|preference|favou?rite))(?!\w)"
)
_DENIED_AFTER = re.compile(
    r"^\W*(?:(?:גם|כבר|ממש|קצת|דווקא|לי|לנו|הזה|הקרוב) )*"
    r"(?:(?:אני|אנחנו|הוא|היא) (?:ב?משמרת|בעבודה|עובדת?|עובדים|עסוק\w*|תפוס\w*|בחו\"?ל|במילואים|במבחן)|"
    r"(?:אני|אנחנו|הוא|היא|הם) (?:כבר |ממש )?לא (?:יכול(?:ה|ים|ות)?|אוכל|נוכל|יוכלו?|פנוי(?:ה|ים)?|מגיע(?:ה|ים)?|באה?|"
    r"באים|נספיק|אספיק)|(?:ירד|נפל|התבטל|בוטל)(?: מהפרק)?(?![א-ת])|"
    r"(?:fell through|got cancelled|is off(?! to)|is not happening)|"
    r"(?:i|we|he|she|they) (?:just |really )?(?:can['’]?t|cannot|won['’]?t)(?! (?:wait|believe|complain))|"
    r"לא(?! [בל]?(?:יום )?(?:ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת))|אי אפשר|פחות (?:טוב|נוח|מתאים|מסתדר)|בעייתי|"
    r"(?:(?:night|evening|morning)s? )?(?:(?:is|are|['’]s|s)? ?(?:just |really |actually |a bit |no longer )?"
    r"(?:no good|not (?:good|great|ideal|possible|an option|going to work)|out(?= ?(?:$|[.,!;:]| for | of the))|"
    r"bad|impossible|a no)|(?:is|are|was)n['’]?t|won['’]?t|wouldn['’]?t|doesn['’]?t|don['’]?t|can['’]?t|no longer)|"
    rf"(?:יש|יצא(?:ה|ו)?|נפל(?:ה|ו)?|קבעו|שמו|הכניסו|נכנס(?:ה|ו)?|צץ|צצה) (?:לי|לנו|לו|לה|להם|להן) "
    rf"(?:\S+ )?(?:{_BUSY_HE})|"
    rf"(?:i|we|he|she|they)(?:'ve| have| has| got|'ve got)* (?:a |an |my )?(?:\w+ )?(?:{_BUSY_EN}))(?!\w)"
    r"|^\W*(?:בערב |בבוקר |אחה[\"״]?צ |אחר הצהריים |כבר )?(?:יש (?:לי|לנו|לו|לה|להם|להן)|נופלת?(?= ?(?:$|[.,!;])))"
    rf"(?! ?(?:{_FREE_HE}|{_HERE_HE}))(?!\w)"
    r"|^,? (?:(?:he|she|i|we|they) (?:has|have|['’]?ve got|got)|(?:he|she|they)['’]s got|"
    r"(?:is|are) (?:his|her|my|our|their|the kids['’]?|the))"
    rf" (?!{_FREE_EN})(?=\w)",
    re.IGNORECASE,
)
"""Something else is on that day: whatever it is, but for free time, and for what they have here."""
_OR = re.compile(r"^\s*(?:or|nor|/|או)\s*(?:on |ב|ביום |בימי )?$", re.IGNORECASE)
_AND = re.compile(r"^\s*(?:and|&|ו)\s*(?:on )?$", re.IGNORECASE)
_ENDS = re.compile(r"^\W*(?:$|[.,!;])")
_MEANT = re.compile(
    r"(?:התכוונתי|הכוונה(?: היא)?|(?<!\w)i meant?|(?<!t )(?<!not )(?<!to )make (?:it|that)|rather)\W*(?:for |on )?$",
    re.IGNORECASE,
)
"""Who corrects themselves names the one day that counts ("I meant Wednesday, Tuesday I have a meeting")."""
_NEAR = ((re.compile(r"(?<!\w)(?<!שעות )(?<!במשך )(?<!במהלך )(?<!באמצע )(?<!כל )(?<!את )"
                     r"(?:[ול]?ה(?:יום(?! ו?ה?שעה)|ערב(?! ה(?!זה)))|today|tonight)(?!\w)", re.IGNORECASE), 0),
         (re.compile(r"(?<!\w)(?:ו?ל?מחר|tomorrow|tmrw)(?!\w)", re.IGNORECASE), 1))  # fmt: skip


def say_weekday(day: int, language: Language) -> str:
    """A weekday as it reads in a sentence.

    >>> say_weekday(3, "he"), say_weekday(3, "en")
    ('יום חמישי', 'Thursday')
    """
    return _NAMES[language][day]


@remembered
def find_named_days(text: str) -> frozenset[int]:
    """The weekdays that a text about days names, with those between ("Sun-Wed 11:00-23:00").

    >>> sorted(find_named_days("ראשון עד רביעי 11:00–23:00, שישי 10:00–15:00"))
    [0, 1, 2, 4, 6]
    >>> find_named_days("יום שני מתאים לי") == find_named_days("שני מתאים") == {0}, find_named_days("שני ילדים")
    (True, frozenset())
    >>> find_named_days("אפשר שבת שלי תבוא?"), find_named_days("פתוח שבת?")
    (frozenset(), frozenset({5}))
    >>> find_named_days("שילמתי בראשון לחודש"), find_named_days("אבוא בראשון"), find_named_days("איך נראה שיעור ראשון")
    (frozenset(), frozenset({6}), frozenset())
    """
    text = _FIRST_OF.sub(" ", text)
    found = [(_day(match), match) for match in _DAY.finditer(text)]
    days = {day for day, _ in found}
    for (first, one), (last, other) in pairwise(found):
        if _TO.match(text[one.end() : other.start()]):
            days |= {(first + step) % 7 for step in range((last - first) % 7 + 1)}
    return frozenset(days)


def find_asked_days(words: str, now: datetime, zone: ZoneInfo, *, near: bool) -> list[int]:
    """The weekdays that somebody asks for or offers, without those they rule out; `near`: today and tomorrow, too.

    >>> find_asked_days("I meant Wednesday, Tuesday I work", datetime(2026, 11, 26), ZoneInfo("UTC"), near=False)
    [2]
    >>> find_asked_days("שני לא יכול, רביעי רק אחרי 8", datetime(2026, 11, 26), ZoneInfo("UTC"), near=False)
    [2]
    >>> find_asked_days("any day except thursday", datetime(2026, 11, 26), ZoneInfo("UTC"), near=False)
    []
    """
    days = list(_list_wanted(words))
    if near:
        days += [(now.astimezone(zone).weekday() + later) % 7 for later in _list_near(words)]
    return list(dict.fromkeys(days))


@remembered
def find_denied_days(words: str) -> frozenset[int]:
    """The weekdays that somebody rules out.

    >>> sorted(find_denied_days("not on Tuesday, what else?")), sorted(find_denied_days("שני לא יכול"))
    ([1], [0])
    >>> sorted(find_denied_days("can't do Mondays or Tuesdays")), sorted(find_denied_days("לא יכול בראשון ולא בשלישי"))
    ([0, 1], [1, 6])
    >>> sorted(find_denied_days("not Monday, Tuesday is fine"))
    [0]
    >>> sorted(find_denied_days("any day but Monday")), find_denied_days("the same, but on Monday")
    ([0], frozenset())
    """
    named = {_day(match) for match in _DAY.finditer(words)}
    sure = {_day(match) for match in _DAY.finditer(words) if _is_denied(words, match)}
    return frozenset(sure & named - set(_find_wanted(words)))


def _is_denied(words: str, match: re.Match[str]) -> bool:
    if _DENIED.search(words[: match.start()]) or _DENIED_AFTER.match(words[match.end() :]):
        return True
    found = [one for one in _DAY.finditer(words) if one.end() <= match.start()]
    return bool(found) and _goes_on(words, found[-1], match) and _is_denied(words, found[-1])


def _goes_on(words: str, one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether what is said of a day goes for the next one too ("not on Mondays or Tuesdays")."""
    between, rest = words[one.end() : other.start()], words[other.end() :]
    return bool(_OR.match(between) or (_AND.match(between) and _ENDS.match(rest)))


@remembered
def _list_near(words: str) -> tuple[int, ...]:
    return tuple(later for pattern, later in _NEAR if pattern.search(words))


@remembered
def _list_wanted(words: str) -> tuple[int, ...]:
    return tuple(_find_wanted(words))


def _find_wanted(words: str) -> Iterator[int]:
    found = list(_DAY.finditer(words))
    several = len(found) > 1
    last = {
        _day(match): match for match in found
    }  # "Thursday neither. oh, Thursday is fine": the last word counts
    if meant := [match for match in found if _MEANT.search(words[: match.start()])]:
        yield _day(meant[-1])
        return
    for match in last.values():
        before = words[: match.start()]
        sure = several or not before.strip() or _SURELY.search(match[0]) or _OPENS.match(before)
        if sure and not _is_denied(words, match):
            yield _day(match)


def _day(match: re.Match[str]) -> int:
    return int(str(match.lastgroup)[1:])
