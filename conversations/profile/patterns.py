"""What words tell in passing of whom they are about: a relation, an age, a town."""

import re

from conversations.profile.grades import find_grade_age
from conversations.profile.heard.mentioned import leave_mentioned_out
from conversations.profile.heard.turning import leave_turning_out
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_RELATIONS = {
    "self": r"אני עצמי|(?<!לא )בשבילי|לעצמי|for myself|(?:and|but) (?:what about )?for me(?=,|\?|$)|what about me(?=\?|$)",
    "adult": r"למבוגר(?:ים|ת)?|for (?:an )?adults?|grown-?ups",
    "sister": r"אחותי|לאחותי|my (?:\w+ )?sister",
    "brother": r"אחי הקטן|אחי הגדול|my (?:\w+ )?brother",
    "daughter": r"ה?בת שלי|לבת שלי|בתי|my (?:\w+ )?daughter|my (?:little )?girl",
    "son": r"ה?בן שלי|לבן שלי|my (?:\w+ )?son|my (?:little )?boy",
    "child": r"ה?ילד(?:ה|ים|ות)? שלי|(?:בשביל|עבור) ה?ילד(?:ה|ים|ות)?|לילד(?:ה|ים|ות)?|my (?:kid|kids|child|children)|for (?:a )?kids?|"
    r"(?:kids|children)['’]?s? (?:class(?:es)?|lessons?|groups?|courses?)|for children|חוגי? ילדים|שיעורי ילדים|my (?:\w+ )?(?:nephews?|nieces?)|ה?אחיי(?:ן|נית|נים|ניות) (?:\w+ )?של(?:י|נו)|אחייני(?:ת|תי)?",
    "grandchild": r"ה?נכד(?:ה|ים)? שלי|my grand(?:son|daughter|child|kids)",
    "wife": r"אשתי|לאשתי|my wife",
    "husband": r"בעלי|לבעלי|my husband",
    "partner": r"בן הזוג שלי|בת הזוג שלי|ארוס(?:י|תי)|ה?חבר(?:ה)? שלי|my (?:fianc[eé]e?|partner|boyfriend|girlfriend|gf|bf)",
    "mother": r"אמא שלי|לאמא שלי|my (?:mom|mother|mum)",
    "father": r"אבא שלי|לאבא שלי|my (?:dad|father)",
    "friend": r"לחבר(?:ה)?(?: טובה?)? שלי|for (?:a|my) friend",
}
_RELATION = {
    name: re.compile(rf"(?<!\w)[ובלמשה]{{0,2}}(?:{words})(?!\w)", re.IGNORECASE)
    for name, words in _RELATIONS.items()
}
_SPEAKS = re.compile(
    r"\s+(?:אומר(?:ת|ים)?|אמר(?:ה|ו)?|חושב(?:ת|ים)?|טוענ(?:ת|ים)?|סיפר(?:ה|ו)?|המליצ?(?:ה|ו)?|שלח(?:ה|ו)?|הביא(?:ה|ו)?|"
    r"says?|said|thinks?|told|recommended|sent|reckons)(?!\w)",
    re.IGNORECASE,
)
"""Somebody who only says something is not the one it is for."""
_AILS = re.compile(
    r"[^.,;!?\n]{0,25}?(?<!\w)(?:sick|ill|unwell|fever|feverish|temperature|flu|vomiting|threw up|throwing up|chicken ?pox|covid|hospital|"
    r"babysitter|3[89](?:\.\d)?(?!\d)|40 (?:degrees|fever)|"
    r"חול(?:ה|ים|ות)(?! על)|ב?חום|שפעת|קורונה|מקיא(?:ה)?|הקיא(?:ה)?|אבעבועות|ב?בית ה?חולים|ב?מיון|עם 40|בייביסיטר)(?!\w)",
    re.IGNORECASE,
)
"""Nor is a child who is ill just now: that is why somebody does not come."""
_ASKED = re.compile(
    r"(?:דיברתי|דיברנו|אדבר|נדבר|התייעצתי|אתייעץ|להתייעץ|לדבר|בדקתי|אבדוק|לבדוק|סיכמתי) (?:כבר |על זה )?ע[םמ] $"
    r"|(?:שאלתי|אשאל|לשאול|שכנעתי|עדכנתי) (?:כבר )?(?:את )?$"
    r"|(?:talk(?:ed)?|spoke|speak|check(?:ed)?|consult(?:ed)?|chatted|agreed) (?:\w+ )?(?:to|with) $"
    r"|(?:ask(?:ed)?|convinced|told) $",
    re.IGNORECASE,
)
"""Nor is somebody whom they ask first: "I talked to my daughter"."""
_GUESTS = frozenset({"sister", "brother", "grandchild", "friend"})
"""Whoever speaks of their wedding comes as a guest, and it is not for them."""
_GUEST_WEDDING = re.compile(
    r"(?<!\w)(?:[הל]?(?:נכדה?|אחות|אח|אחיין|אחיינית|דוד|דודה|חבר|חברה|בן דוד|בת דודה|גיס|גיסה)(?: (?:שלי|שלנו|הכי טובה?|טובה?)){0,2}"
    r"|נכדתי|נכדי|אחותי|אחי|אחייני(?:ת|תי)?|חברתי)(?:,? (?:ש?היא|ש?הוא)|\s)\s*(?:\S+ )?(?:מתחתנ\w+|מתחתן|נישאת?)"
    r"|(?<!\w)(?:ל|ב)?ה?חתונ(?:ה|ת)(?: של)? (?:ה?(?:נכדה?|אחות|אח|אחיינית?|דודה?|חברה?|חברים|בן דוד|בת דודה|גיסה?)|נכדתי|נכדי|אחותי|אחי)(?!\w)"
    r"|(?<!\w)(?:my|our) (?:\w+ )?(?:grand(?:son|daughter|child)|sister|brother|cousin|niece|nephew|friend|best friend|"
    r"uncle|aunt|colleague|boss)(?:(?:'s|’s|s)? (?:\w+ )?wedding|(?:,? (?:and |who |she|he)?(?:'s| is|s)| is|s)? (?:getting|gets) married|(?:'s| is) marrying)"
    r"|(?<!\w)wedding of (?:my|a|our) (?:\w+ )?(?:grand(?:son|daughter|child)|sister|brother|cousin|niece|nephew|friend)",
    re.IGNORECASE,
)
_WEDDINGS = read_said(__package__, "weddings")
_PAST_WEDDING, _STILL_AHEAD = whole(_WEDDINGS["past"]), whole(_WEDDINGS["ahead"])
_DESCRIBED = re.compile(
    r"(?:(?:that'?s|that is|those are|these are|are those|are these|is this|they'?re|only|just|mostly|more|mainly|is it|is that|are they|it was) $"
    r"|(?:שזה|זה רק|רק|בעיקר|יותר|הכל|הכול|מיועד|מתאים) ל?$|^(?:ו?ה?\S+ ){1,2}זה $)",
    re.IGNORECASE,
)
"""What a class is said to be ("I saw that's for kids") is not for whom they ask."""
_AGE = re.compile(
    r"(?<!\w)(?:[ולשב]?(?:בן|בת|בני|בנות|גיל)|aged?|i'?m|i am|she'?s|he'?s|is|turn(?:ed|ing|s)?) (\d{1,2})"
    r"(?![\d:%/]|\.\d)(?! ?(?:ש\"ח|שח|₪|nis|minutes|min|דקות|people|of us|months?|weeks?|days?|hours?|חודש\w*|שבוע\w*|"
    r"in (?:the|my|a)|on|with|k(?:m|g)|[ap]\.?m(?!\w)|o['’]?clock))"
    r"|(?<!\w)(?:הוא|היא|אני|ואני|(?:צעיר|מבוגר)(?:ה|ת)?(?: \S+){0,2}) (\d{2})"
    r"(?![\d:%/.]|\w)(?=\W*(?:$|[,.!)]|אני|הוא|היא|ו?בעלי|ו?אשתי))"
    r"|(?<!\w)(?:my|our) (?:\w+ )?(?:daughter|son|girl|boy|kid|niece|nephew|sister|brother|cousin)(?:['’]?s|,| is|:|) \(?(\d{1,2})"
    r"(?![\d:%/]|\.\d|st|nd|rd|th)(?=\W*(?:$|[.,!?)&;]|(?:and|but|so|now|who|he|she|years?|yo|y/o|wants?|would)(?!\w)))"
    r"|(?<!\w)(?:daughter|son|girl|boy|kid)['’]s (\d{2})(?:st|nd|rd|th)(?!\w)|(?<![\w:.])(\d{1,2}) years\.(?!\w)"
    r"|(?<!\w)(?:(?:they|twins|kids|children|boys|girls|sons|daughters)(?:['’]?re| are)|both(?: are| of them are)?)(?: (?:both|only|just|now|almost|turning)){0,2} (\d{1,2})"
    r"(?=\W*(?:$|[,.!?)&;]|(?:and|but|so|now|who|which|years?|yo|y/o|with)(?!\w)))"
    r"|(?<![\d:.])(\d{1,2})[ -](?:years? old|yo|y/o|year[ -]old)(?!\w)"
    r"|(?<!\w)(?:start|begin|learn|dance|dancing|late|old|young)\w*(?: \w+){0,3} at (?:age |the age of )?((?:2[5-9]|[3-9]\d))(?=\W*(?:$|[,.!?]))"
    r"|(?<!\w)(?:i'?m|i am|she'?s|he'?s|we'?re) (?:nearly|almost|over|already|only|just|about|past) (\d{2})(?![\d:%]|\.\d| ?\w)"
    r"|(?<!\w)(?:in|into) (?:my|our|her|his|their) (?:early |mid[- ]?|late )?(\d0)s(?!\w)"
    r"|(?<!\w)בשנות ה[- ]?(\d0) (?:ל?חיי\w*|של[יו]|שלנו)"
    r"|(?<!\w)(?:אני|היא|הוא) (?:כמעט|כבר|רק|מעל) (\d{2})(?![\d:%]|\w| ?(?:דקות|שנים|שבועות|ימים|קילו))",
    re.IGNORECASE,
)
_TENS = {
    "עשרים": 20, "שלושים": 30, "ארבעים": 40, "חמישים": 50, "שישים": 60, "שבעים": 70, "שמונים": 80,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
}  # fmt: skip
_WRITTEN = re.compile(
    r"(?<!\w)(?P<of>[לשב]?(?:בן|בת|בני|בנות|גיל)|בשנות ה-?|(?:i'?m|i am|she'?s|he'?s|aged?|turn(?:ed|ing|s)?|nearly|almost|at)) ?"
    rf"(?P<tens>{'|'.join(_TENS)})(?!\w| (?:people|minutes|percent|אחוז|דקות|איש|שקל))",
    re.IGNORECASE,
)
_CITIES = (
    "תל אביב|ירושלים|חיפה|חולון|בת ים|רמת גן|גבעתיים|בני ברק|פתח תקווה|ראשון לציון|רחובות|נס ציונה|לוד|רמלה|"
    "מודיעין|הרצליה|רעננה|כפר סבא|הוד השרון|רמת השרון|נתניה|חדרה|עכו|נהריה|נשר|קריית אתא|קריית ים|קריית ביאליק|"
    "קריית מוצקין|טבריה|עפולה|נצרת|"
    "באר שבע|אשדוד|אשקלון|אילת|שדרות|יבנה|ראש העין|יהוד|אור יהודה|פלורנטין|יפו|הצפון|הדרום|המרכז"
)
_CITY = re.compile(
    rf"(?<!\w)(?:(?:אני|אנחנו|גרה?|גרים|מתגורר(?:ת|ים)?) (?:גרה? |גרים )?(?:פה )?[במ]-?(?:אזור )?)({_CITIES})(?!\w)"
    r"|(?<!\w)גר(?:ה|ים)? (?:פה )?ב([א-ת][א-ת'״-]{2,12})(?!\w)"
    r"|(?<!\w)(?:live|living|based) in ([A-Z][\w'-]+(?: [A-Z][\w'-]+)?)"
)
_NO_SURNAME = (
    r"ו?ש?ה(?:וא|יא|ם|ן)|ו(?:אני|אנחנו|יש|גם|לא|רק|כבר|זה|זהו|אז|אבל|עכשיו)|אני|יש|גם|לא|רק|כבר|עוד|זה|אז|אבל|כי|"
    r"ו?(?:בן|בת)|ב?גיל|לבד|כאילו|נכון|כן|תודה|בבקשה|ו?רוצה|ו?אוהב(?:ת|ים)?|ו?צריכ?(?:ה|ים)?|ו?יכולה?|ו?מאוד|ו?קצת|"
    r"ש?של(?:י|נו|ו|ה)|למה|מתי|כמה|איפה|איך|מה|אחד|אחת|ילדה?|ו?ביישנ?ית?|מגיעה?|באה?|אפשר|תרשמ[יו]|תרשום"
)
"""What stands behind a name and is none."""
_THEIR_NAME = re.compile(
    r"(?<!\w)(?:(?:השם שלו|השם שלה|ש[מם](?:ו|ה)|קוראים (?:לו|לה)|שם ה(?:ילדה?|בן|בת)|קוראים ל(?:בן|בת|ילדה?)(?: שלי)?)(?: הוא)? (?!על |את |ב)|"
    r"(?i:(?:his|her|their|the (?:kid|boy|girl)'?s) name(?: is|'s)? (?!on |at |for |in )|(?:he|she)(?:'s| is) called ))([א-ת]{2,14}(?: (?!(?:"
    + _NO_SURNAME
    + r")(?![א-ת]))[א-ת]{2,14})?|[A-Z][a-z'-]{1,19}(?: [A-Z][a-z'-]{1,19})?)(?!\w)"
)
_LONG_AGO = re.compile(
    r"(?<!\w)(?:עד|מאז|מ)[-־ ]?(?:ש(?:הייתי|היינו|היית?ה|הי[וה]|היא|הוא|אני|הם|הן) )*$|(?:until|till|til|since|when)\s+(?:she|he|i|they)?\s*(?:was|were|turned)?\s*$",
    re.IGNORECASE,
)
"""How old somebody was once."""
_OLDEST, _YOUNGEST = 99, 2


@remembered
def find_relation(words: str) -> str | None:
    """Whom they speak of: "daughter", "wife" …; None where nobody is named so.

    >>> find_relation("הבת שלי בת 8"), find_relation("כמה זה עולה")
    ('daughter', None)
    >>> find_relation("דיברתי עם הבת שלי היא בעד"), find_relation("I asked my wife, a trial for my son please")
    (None, 'son')
    >>> find_relation("my sister dances with you, I want to try"), find_relation("my nephew is 9")
    (None, 'child')
    """
    words = leave_mentioned_out(words)
    return next(
        (
            name
            for name, pattern in _RELATION.items()
            for found in pattern.finditer(words)
            if not _is_only_named(name, words, found)
        ),
        None,
    )


def _is_only_named(name: str, words: str, found: re.Match[str]) -> bool:
    """Whether they are named, and it is not for them."""
    before, after = words[: found.start()], words[found.end() :]
    return bool(
        (name in _GUESTS | {"child"} and is_guest_wedding(words))
        or (name == "child" and _DESCRIBED.search(before))
        or _SPEAKS.match(after)
        or _AILS.match(after)
        or _ASKED.search(before)
    )


@remembered
def is_guest_wedding(words: str) -> bool:
    """Whether it is the wedding of somebody they come to as a guest.

    >>> is_guest_wedding("הנכדה שלי מתחתנת בקיץ"), is_guest_wedding("it's for my cousin's wedding")
    (True, True)
    >>> is_guest_wedding("אנחנו מתחתנים"), is_guest_wedding("my daughter is getting married")
    (False, False)
    """
    return _GUEST_WEDDING.search(words) is not None


@remembered
def is_past_wedding(words: str) -> bool:
    """Whether it is a wedding that was: nobody prepares for it.

    >>> is_past_wedding("I danced waltz at our wedding"), is_past_wedding("לא רקדתי מאז החתונה שלי לפני ארבעים שנה")
    (True, True)
    >>> is_past_wedding("we're getting married in May"), is_past_wedding("נרקוד בחתונה שלנו במאי")
    (False, False)
    >>> is_past_wedding("we want to dance at our wedding in May"), is_past_wedding("we got married ten years ago")
    (False, True)
    """
    return _PAST_WEDDING.search(words) is not None and not _STILL_AHEAD.search(words)


_RANGE = re.compile(r"\s*(?:[-–־]|to|till|until|and up|עד|ומעלה|פלוס)\s*(?:ל?-?\d|$)?", re.IGNORECASE)
"""From so old to so old is no age of anybody ("women aged 30 to 55")."""
_ORDINAL = re.compile(r"(?:st|nd|rd|th)(?!\w)|\d", re.IGNORECASE)
"""A birthday that is kept ("my wife's 50th") is nobody's age yet."""


_OTHERS = re.compile(
    r"(?:אנשים|נשים|גברים|זקנים|מבוגרים|כולם|רובם|people|everyone|everybody|guys|women|men|folks|they(?:'re| are)? all)"
    r"(?: (?:who are|that are|are|is|שהם|שם|כבר|in their|over|aged))?\s*$",
    re.IGNORECASE,
)
"""The others' age is nobody's who writes ("dancing with people aged 40")."""


def write_tens(words: str) -> str:
    """The words with an age that is written out as a number ("בת שישים": "בת 60")."""
    return _WRITTEN.sub(lambda one: f"{one['of']} {_TENS[one['tens'].casefold()]}", words)


@remembered
def find_age(words: str) -> int | None:
    """An age that is told.

    >>> find_age("הבת שלי בת 8"), find_age("I'm 65"), find_age("ב־19:30")
    (8, 65, None)
    >>> find_age("היא רקדה בלט עד גיל 17"), find_age("I'm 5 months pregnant"), find_age("it's my wife's 50th")
    (None, None, None)
    >>> find_age("my twins, they're 7"), find_age("they're 7 minutes away"), find_age("they are 12 in the group")
    (7, None, None)
    >>> find_age("is it too late to start at 58?"), find_age("אני כמעט בת שבעים"), find_age("we're in our 60s")
    (58, 70, 60)
    >>> find_age("let's start at 18"), find_age("it begins at 58 Herzl st"), find_age("אנחנו בשנות החמישים לחיינו")
    (None, None, 50)
    >>> find_age("women aged 30 to 55"), find_age("נשים בנות 30 עד 55")
    (None, None)
    >>> find_age("יש משהו לבן 7?"), find_age("היא רקדה מאז שהייתה בת 7"), find_age("לא רקדתי מאז שהיא בת 7")
    (7, None, None)
    """
    return read_age(leave_mentioned_out(words))


def read_age(words: str) -> int | None:
    """An age that is told, be it of who is only mentioned."""
    words = write_tens(leave_turning_out(words))
    for found in _AGE.finditer(words):
        if _LONG_AGO.search(words[: found.start()]) or _ORDINAL.match(words[found.end() :]):
            continue
        if _RANGE.match(words[found.end() :]) or _OTHERS.search(words[: found.start()]):
            continue
        age = int(next(filter(None, found.groups())))
        if _YOUNGEST <= age <= _OLDEST:
            return age
    return find_grade_age(words)


def find_their_name(words: str) -> str | None:
    """The name of whom they write for.

    >>> find_their_name("השם שלה נועה"), find_their_name("his name is Adam"), find_their_name("השם שלי דנה")
    ('נועה', 'Adam', None)
    >>> find_their_name("קוראים לו איתן והוא לבד"), find_their_name("השם שלה נועה בת 6"), find_their_name("שמו דן לוי")
    ('איתן', 'נועה', 'דן לוי')
    """
    found = _THEIR_NAME.search(words)
    return found[1] if found else None


@remembered
def find_city(words: str) -> str | None:
    """Where they say that they live.

    >>> find_city("אני גרה בחולון"), find_city("I live in Haifa")
    ('חולון', 'Haifa')
    """
    found = _CITY.search(words)
    return next(filter(None, found.groups())) if found else None
