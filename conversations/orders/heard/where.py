"""Where to, as far as words of an order say it."""

import re
from collections.abc import Iterable

from conversations.journey.model.base import Text
from conversations.orders.cues.patterns import read_patterns
from conversations.understanding.language import read_common_words

_STREET = r"(?:(?:ha|ben|bat|king|saint|st\.?)[ -])?[A-Za-z][\w'’]{2,}"
_SUFFIX = r"(?:[ -](?:st(?:reet)?|ave(?:nue)?|road|rd|blvd|boulevard|lane)\b\.?)"
_ADDRESS_EN = re.compile(
    rf"(?<![\w:.-])(?:(?P<to>(?:to|at|address(?: is)?:?|it'?s)\s+))?"
    rf"(?P<address>\d{{1,3}}[a-c]?\s+(?P<street>{_STREET}){_SUFFIX}?)"
    rf"(?=\s*(?:$|[,.!?;\n]))",
    re.IGNORECASE,
)
_ADDRESS_EN_TO = re.compile(
    rf"(?<!\w)(?:to|address(?: is)?:?)\s+(?P<address>\d{{1,3}}[a-c]?\s+{_STREET}{_SUFFIX}?)"
    rf"(?=\s+(?:for|at|by|around|today|tonight|tomorrow|please|pls|on)(?!\w))",
    re.IGNORECASE,
)
_ADDRESS_EN_BEHIND = re.compile(
    rf"(?<!\w)(?:to|at|address(?: is)?:?|(?:we|i)(?:['’]?re|['’]?m| are| am) (?:on|in)|"
    rf"it['’]?s on)\s+(?P<address>{_STREET}{_SUFFIX}?\s+\d{{1,3}}[a-c]?)"
    rf"(?![\w:]|\s*(?:pm|am|o'?clock))",
    re.IGNORECASE,
)
_ADDRESS_EN_ALONE = re.compile(
    rf"^\W*(?P<address>{_STREET}(?: (?!(?:for|and|pizzas?|"
    rf"please)\b){_STREET})?{_SUFFIX}?\s+\d{{1,3}}[a-c]?)"
    r"(?=\W*(?:please|pls|thanks)?\W*$|\s*,\s*(?:\d(?:st|nd|rd|th) floor|(?:floor|fl|apt|flat|apartment|entrance|"
    r"code)(?!\w)))|"
    rf"(?:^|(?<=[,.;?!\n] ))(?P<address2>(?-i:[A-Z])[a-z'’]{{2,}}(?: (?-i:[A-Z])[a-z'’]+)?{_SUFFIX}? \d{{1,3}}[a-c]?)"
    r"(?=\s*(?:$|[,.;?\n]|apt|floor|flat))",
    re.IGNORECASE,
)
"""A street by itself ("herzl 8"), which is one where an address is looked for."""
_ADDRESS_STREET_EN = re.compile(
    rf"(?P<address>\d{{1,3}}[a-c]?\s+{_STREET}{_SUFFIX})|"
    rf"(?<!\w)(?P<address2>{_STREET}{_SUFFIX}\s+\d{{1,3}}[a-c]?)(?!\w|[:.]\d|\s*(?:large|family|small|pizzas?|"
    rf"pies?))",
    re.IGNORECASE,
)
_OPENS_HE = "יאללה|טוב|אז|אוקיי?|סבבה|בסדר|אחלה|תביאו|תשלחו|שלחו|להביא"
"""What merely opens the sentence that tells where to."""
_ADDRESS_HE = re.compile(
    r"(?<![\w\"])(?:ל|ב)?(?P<address>(?:רחוב|רח'|שדרות|שד'|דרך|סמטת)\s+[א-ת'\"\- ]{2,20}?\s*\d{1,3}(?![\d:]))"
    rf"|(?:^|[\n,.!;]|(?<![א-ת])(?:כתובת|הכתובת|בעצם|סליחה|לא|{_OPENS_HE})[,:]?)\s*(?P<pre>ל|ב)?"
    rf"(?P<address2>(?!(?:מעולה|תודה|{_OPENS_HE})\W)[א-ת'\"]{{3,}}(?:[ \-][א-ת'\"]{{3,}})?\s+\d{{1,3}})"
    r"(?=\s*(?:$|[,.!?;\n]|קומה|דירה|כניסה|בבקשה|תודה|ו?לא (?:ל|ב|[א-ת]{3,} )))"
)
_ADDRESS_HE_BEHIND = re.compile(
    r"(?<![א-ת])ו?(?:ב?משלוח|תשלח[וי]?|לשלוח|שלחו|להביא|תביא[וי]?|שיגיע|להגיע|אנחנו|אני|גר(?:ה|ים|ות)?|"
    r"נמצא(?:ת|ים|ות)?|ה?כתובת(?: שלנו| שלי)?(?: היא)?|זה|צריך)"
    r"(?: (?:בבקשה|אלינו|אליי|אלי|לנו|לי|את זה|את הכל|הביתה|עד הבית|הפעם|עכשיו))*:?,? (?:ל|ב|עד )(?:רחוב |רח' )?"
    r"(?P<address>(?!(?:נו|הם|הן|כם|כן)\s)[א-ת'\"]{2,}(?:[ \-][א-ת'\"]{2,}){0,2}\s+\d{1,3}(?![\d:.]))"
    r"(?=\s*(?:$|[,.!?;\n]|קומה|דירה|כניסה|בניין|בבקשה|תודה|פלוס|היום|הערב|בערב|בצהריים|[בל]?שעה|ב-?\d|"
    r"בשמונה|בשבע|בתשע|בשש))"
)
_ADDRESS_HE_LAST = re.compile(
    r"(?<=[א-ת\d\"׳'] )ל(?:רחוב |רח' )?(?P<address>(?!(?:נו|הם|הן|כם|כן)\s)[א-ת'\"]{2,}"
    r"(?:[ \-](?!ל)[א-ת'\"]{2,}){0,2}\s+\d{1,3}(?![\d:.%]))"
    r"(?=\s*(?:$|[,.!?;\n]|עם |בלי |ועוד |ו[א-ת]{3,}(?![א-ת])|קומה|דירה|כניסה|בבקשה|תודה|עד |בשעה|לשעה|היום|הערב|"
    r"מחר|בערב|על שם|במזומן|באשראי|ב-?\d))"
)
"""Where what is wanted goes, behind it ("2 משפחתיות לנורדאו 5")."""
_NO_STREET = re.compile(
    r"^(?:table|room|order|total|number|bus|line|floor|gate|apt|flat|code|age|aged|version|step|option|size|pick|"
    r"take|choose|january|february|march|april|may|june|july|august|september|october|november|december|feed|serve|"
    r"order|collect|eat|make|buy|weeks?|month|o'?clock|pi(?:zza|e)s?|family|large|small|personal|big|medium|people|"
    r"kids?|adults?|min(?:ute)?s?|hours?|days?|weeks?|"
    r"persons?|guys|friends|slices?|cokes?|cans?|bottles?|salads?|garlic|of|more|and|for|with|please|pls|plz|"
    r"actually|total|times?|"
    r"nis|shekels?|vegans?|veggie|plain|olives?|half|not|pm|am|or|extra|half|all|then|instead|thx|thanks|ok|sorry|"
    r"too|right|each|works|tonight|today|tomorrow|sharp|toppings?|extras?|sauces?|drinks?|notes?|bills?|coins?)$",
    re.IGNORECASE,
)
_NO_STREET_HE = re.compile(
    r"(?<![א-ת])[ושהלבמכ]{0,2}(?:(?:שבוע|חודש|משפחתי|אישי|פיצ|מגש|אנשים|ילד|שעה|תעש|תוסי|תורי|צריכ|רוצ|קולה|לעשות|"
    r"שיהי|פחי|בקבוק|שולחנ?|סביב|ערב|צה?ריי|בוקר|ליל|חצי|רבע|חג|סופ|איש|נפש|סועד|אורח|חבר|עובד|מבוגר|תלמיד|חייל|מנ|"
    r"תוספ|נהי[ינ]|היינו|נשאר|הגענו|יצאנו|ירדנו|עלינו)[א-ת]*|"
    r"בעצם|סליחה|סביבות|סביב|לקראת|קראת|אחרי|לפני|תוך|איש|אנחנו|צריך|עוד|רק|עם|עד|אולי|יחד|סה\"?כ?|בערך|בלי|יום|גיל|קומה|דירה|בניין|היום|הערב|הלילה|מחר|"
    r"בערב|נגיד|ערך|"
    r"ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת|(?:בן|בת)(?= \d))(?![א-ת])"
)
_COMMON = (read_common_words() | {"invoices", "receipts", "bills", "offices", "guests", "couriers", "trips"}) - {
    "herzl", "carmel", "hadar", "haifa", "dizengoff", "allenby", "rothschild", "gurion", "moriah", "masada", "nordau",
}  # fmt: skip
"""Written small and by themselves, these are no street."""
_FEASIBLE = re.compile(
    r"(?<!\w)(?:possible|doable|make it|in time|too late|too soon|realistic|"
    r"אפשרי|ריאלי|תספיקו|מספיקים|יספיק\w*|בזמן)(?!\w)",
    re.IGNORECASE,
)
_PATTERNS = (
    _ADDRESS_STREET_EN,
    _ADDRESS_EN,
    _ADDRESS_EN_TO,
    _ADDRESS_EN_BEHIND,
    _ADDRESS_HE_BEHIND,
    _ADDRESS_HE,
    _ADDRESS_HE_LAST,
    _ADDRESS_EN_ALONE,
)


def find_address(words: str, known: Iterable[tuple[int, int]] = ()) -> re.Match[str] | None:
    """Where an address stands in words, a street with its number (see `read_address`). `known` words are no street.

    >>> read_address(find_address("21 Herzl!! dyslexia strikes again")), find_address("make it 3")
    ('21 Herzl', None)
    """
    taken, words = tuple(known), _BEFORE_DETAIL.sub(",", words)
    for pattern in _PATTERNS:
        for found in pattern.finditer(words):
            name = "address2" if found.groupdict().get("address2") else "address"
            start, end = found.span(name)
            is_denied = _DENIES.search(words, 0, start) and words[end:].strip(" ,.")
            if (
                is_denied
                or _DENIES_BEHIND.search(words, 0, start)
                or any(start < last and first < end for first, last in taken)
            ):
                continue
            if _is_street(found[name]):
                return found
    return None


_LETTER = re.compile(r"(?<![א-ת])[בל]\Z")
_NUMBERED = re.compile(r"[^\W\d]{3,} \d{1,3}[a-c]?,? (?:in |on |at |ב|ה)?\Z")


_STREET_BEHIND = re.compile(rf",\s*(?={_STREET}{_SUFFIX}? \d{{1,3}}[a-c]?\s*(?:$|[,.;!?\n]))", re.IGNORECASE)


def leave_area_out(words: str, places: Iterable[tuple[int, int]]) -> str:
    """The words, as long as they were, without a part of the town behind a street's number, or before the street.

    >>> leave_area_out("herzl 14 hadar", [(9, 14)]), leave_area_out("hadar, herzl 14", [(0, 5)])
    ('herzl 14 ,,,,,', 'to     herzl 14')
    """
    for start, end in places:
        street = _STREET_BEHIND.match(words, end)
        if _NUMBERED.search(words, 0, start):
            words = f"{words[:start]}{',' * (end - start)}{words[end:]}"
        elif street:
            words = f"{words[:start]}{'to'.ljust(street.end() - start)}{words[street.end() :]}"
    return words


def leave_old_out(words: str) -> str:
    """The words, as long as they were, without where they lived before, where it is told behind it where they do now.

    >>> leave_old_out("31 is the old house, hillel 13").split(), leave_old_out("it's the old house").split()
    ([',', 'hillel', '13'], ["it's", 'the', 'old', 'house'])
    """
    found = _OLD.search(words)
    if found is None or not _STANDS.search(words, found.end()):
        return words
    start = (
        found.start() if re.search(r"\d", found["before"]) else 0
    )  # "21 herzl. no, that's the old one, 13 hillel"
    return f"{words[:start]}{' ' * (found.end() - start)}{words[found.end() :]}"


def _is_street(address: str) -> bool:
    words = [word for word in address.split() if not word[0].isdigit()]
    if len(words) == 1 and words[0].isascii() and words[0] in _COMMON:
        return False  # "to 2 invoices"
    return (
        bool(words) and not any(_NO_STREET.match(one) for one in words) and not _NO_STREET_HE.search(address)
    )


_LETTERED = read_patterns("streets")["lettered"]
"""Streets whose own first letter is like the one that says where to."""
_BEFORE_DETAIL = re.compile(
    r"(?<=\w) (?=(?:\d(?:st|nd|rd|th) floor|"
    r"(?:floor|fl(?![a-z])\.?|apt\.?|apartment|flat|entrance|entry) ?#?\w{1,3}(?!\w)))",
    re.IGNORECASE,
)
"""Between a street with its number and the floor or the flat."""
_AREA_FIRST = re.compile(r"^[א-ת'\" ]+? ב(?=(?:רחוב|שדרות|דרך|סמטת) )")
"""The part of the town before the street ("הדר ברחוב הרצל 48")."""
_PLACE_FIRST = re.compile(
    r"^ה(?:משרד|בית|דירה|כתובת|בניין|עבודה|חנות)(?: שלנו| שלי)? (?:זה |היא |הוא )?[בל](?=[א-ת])"
)
"""What is there ("המשרד בנתנזון 5")."""
_CALLED = re.compile(r"^[הלב]?כתובת:? ")
"""What an address is called before it."""
_DENIES = re.compile(r"(?<!\w)(?:לא|not|instead of|במקום)(?: to| at)?\W{0,2}[בל]?(?:רחוב )?\Z", re.IGNORECASE)
"""What stands before an address that it is not."""
_DENIES_BEHIND = re.compile(
    r"[^\W\d]{3,} \d{1,3}[,]? (?:ו?לא|and not|not|instead of|במקום) (?:to |at )?[בל]?(?:רחוב )?\Z",
    re.IGNORECASE,
)
"""The same, behind the one that it is ("herzl 5 not herzl 7")."""
_OLD = re.compile(
    r"(?P<before>(?:^|(?<=[.;!?\n,]))[^.;!?\n,]*?)(?<!\w)(?:that['’]?s|thats|it['’]?s|is|was|זה|זאת|זו|הוא|היא|היה|הייתה)"
    r" (?:(?:my|our|the|just|actually|עוד) )*(?:old|previous|former|last|"
    r"(?:[א-ת]+ )?ה?(?:קודמ?ת?|קודם|ישנה?|ישן))(?: (?:place|house|home|flat|apartment|address|one|number|building))?"
    r"(?: (?:שלי|שלנו))?(?=\s*[.;!?\n,-])",
    re.IGNORECASE,
)
"""A house of which it is said that they lived there before."""
_STANDS = re.compile(r"[^\W\d]{3,}[^\d\n]{0,3}\d{1,3}(?!\d)|\d{1,3}[a-c]? [^\W\d]{3,}")
_DETAIL = re.compile(
    r"(?<!\w)(?:(?:floor|apt\.?|apartment|flat|room|gate|building|entrance|[בל]?קומה|[הבל]?דירה|[בל]?חדר|[בל]?שער|"
    r"[בל]?בניין|"
    r"[בל]?כניסה|(?:(?:gate|door|building|entry|entrance|lobby) )?code(?: is|:)?|"
    r"[הו]?קוד(?: (?:ל|ה|של ה|ב)?(?:בניין|כניסה|שער|דלת|לובי))?(?: הוא|:)?)(?![א-ת])[^\w,;.]{0,2}"
    r"(?:\d{1,6}\w?|(?:ראשונה|שנייה|שניה|שלישית|רביעית|חמישית|שישית|קרקע)(?!\w)|"
    r"[א-ת](?![א-ת])|[a-d](?!\w))|(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|"
    r"seventh|eighth|ninth|tenth|ground|top) floor)",
    re.IGNORECASE,
)


_NEIGHBOUR = re.compile(
    r"(?<!\w)(?:neighbou?rs?|ה?שכנ(?:ה|ים)?|ה?שכן|אצל ה?שכנ\w*) (?:(?:in|at|from|on) )?\W*[בלמ]?\Z",
    re.IGNORECASE,
)
"""Whose flat it is that is told."""


def find_details(words: str) -> str:
    """What tells the way inside: the floor, the flat; "" where nothing does.

    >>> find_details("קומה 3 חדר 12"), find_details("it's floor 2, apt 5b"), find_details("3 pizzas")
    ('קומה 3, חדר 12', 'floor 2, apt 5b', '')
    """
    return ", ".join(
        found[0] for found in _DETAIL.finditer(words) if not _NEIGHBOUR.search(words, 0, found.start())
    )


def leave_place_out(words: str) -> str:
    """What is said behind the address, and behind the floor and the flat; all of it where neither is told first.

    >>> leave_place_out("herzl 21, floor 3 no lift"), leave_place_out("floor 4 no lift"), leave_place_out("no lift")
    ('no lift', 'no lift', 'no lift')
    """
    address = find_address(words)
    behind = words[address.end() :] if address else words
    details = list(_DETAIL.finditer(behind))
    is_first = details and (address or not behind[: details[0].start()].strip(" ,0123456789"))
    return (behind[details[-1].end() :] if is_first else behind).strip(" ,.-–")


def leave_details_out(words: str) -> str:
    """The words without the floor and the flat."""
    return _DETAIL.sub(" ", words)


def is_sure(found: re.Match[str]) -> bool:
    """Whether it is an address even of who told none before: with "to", "street", or written as a name is."""
    said = read_address(found)
    is_named = any(word[0].isupper() for word in said.split())
    return is_named or found.re not in (_ADDRESS_EN, _ADDRESS_EN_ALONE) or bool(found.groupdict().get("to"))


def read_address(found: re.Match[str]) -> str:
    """The address as they wrote it, in one space each."""
    name = "address" if found.groupdict().get("address") else "address2"
    start, end = found.span(name)
    before = _LETTER.search(found.string, 0, max(start, 0))
    if before and _LETTERED.match(found.string, before.start()):
        start = before.start()
    said = " ".join(found.string[start:end].split()) if start >= 0 else ""
    return _PLACE_FIRST.sub("", _CALLED.sub("", _AREA_FIRST.sub("", said))).rstrip(" .")


def asks_feasible(words: str) -> bool:
    """Whether they ask if something can be done in time."""
    return bool(_FEASIBLE.search(words))


_TOWN_BEHIND = (
    r"(?:(?<=\d)|(?<=\d[a-d])|(?<=[A-Za-z]{{3}})|(?<=\b(?:st|rd)\b)),? (?:in |ב-?)?(?:{})"
    r"(?=\s*(?:$|[,.!?;\n]|please|pls|thanks|בבקשה|תודה|קומה|דירה|floor|apt|flat))"
)


def compile_town(address: Text | None) -> re.Pattern[str] | None:
    """The town that an address ends with, in each language, behind what it stands behind; None where it has none.

    >>> compile_town({"en": "31 Ben Gurion Ave, Haifa"}).search("5 herzl in haifa")[0]
    ' in haifa'
    """
    parts = [said.split(",") for said in (address or {}).values()]
    towns = [named[-1].strip() for named in parts if len(named) > 1]
    pattern = "|".join(map(re.escape, filter(None, towns)))
    return re.compile(_TOWN_BEHIND.format(pattern), re.IGNORECASE) if pattern else None
