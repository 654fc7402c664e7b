"""How many people words speak of ("for six", "ל־12 איש", "the two of us")."""

import re
from collections.abc import Iterator

from conversations.wording.remembering import remembered

_MOST = 1000
_MOST_BARE = 150
"""People who are not said to be people: six hundred and forty of something else are rather money."""
_PEOPLE_HE = (
    "אנשים|איש|אישה|נשים|גברים|סועדים|ילדים|ילדות|חברים|חברות|חבר'ה|משתתפים|נפשות|בנים|בנות|בחורים|בחורות|"
    "חיילים|עובדים|"
    "עובדות|אחיות|רופאים|רופאות|שחקנים|אנשי צוות|"
    "סטודנטים|תלמידים|תלמידות|מבוגרים|אורחים|מוזמנים|רעבים|זוגות|דיירים|דיירות|שכנים|נכדים|שותפים|קולגות"
)
_PEOPLE_EN = (
    "people|ppl|persons|kids|children|adults|guys|friends|guests|students|women|men|boys|girls|of us|employees|"
    "colleagues|staff|nurses|doctors|workers|"
    "co-?workers|teammates|soldiers|players|attendees|participants|mouths|couples|tenants|neighbou?rs|residents|"
    "grown-?ups|grandkids|grandchildren|flatmates|roommates"
)
_WITH_HE = (
    "מורות|מורים|מדריכים|מדריכות|מלווים|מלוות|הורים|אמהות|אימהות|גננות|סייעות|מתנדבים|מבוגרות|נערים|נערות"
)
_WITH_EN = (
    "teachers|staff|parents|moms|mums|dads|helpers|chaperones|counsel(?:l)?ors|instructors|teens|grown-?ups|"
    "volunteers"
)
"""Who comes along with them."""
_WORDS = {
    2: "שניים|שתיים|שני|שתי|two|both", 3: "שלושה|שלוש|three|שלושת", 4: "ארבעה|ארבע|four|ארבעת",
    5: "חמישה|חמש|five|חמשת",
    6: "שישה|שש|six", 7: "שבעה|שבע|seven", 8: "שמונה|eight", 9: "תשעה|תשע|nine", 10: "עשרה|עשר|ten",
    12: "תריסר|twelve", 15: "fifteen", 20: "עשרים|twenty", 30: "שלושים|thirty", 40: "ארבעים|forty", 50: "חמישים|fifty",
}  # fmt: skip
_TEENS = {
    11: "אחד עשר|אחת עשרה|eleven", 12: "שנים עשר|שניים עשר|שתים עשרה|שתיים עשרה",
    13: "שלושה עשר|שלוש עשרה|thirteen", 14: "ארבעה עשר|ארבע עשרה|fourteen", 15: "חמישה עשר|חמש עשרה",
    16: "שישה עשר|שש עשרה|sixteen", 17: "שבעה עשר|שבע עשרה|seventeen", 18: "שמונה עשר|שמונה עשרה|eighteen",
    19: "תשעה עשר|תשע עשרה|nineteen",
}  # fmt: skip
_SAID = (*_TEENS.items(), *_WORDS.items())
NUMBERS = {word: number for number, words in _SAID for word in words.split("|")}
_NUMBER = rf"(\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
_NO_TIME = (
    r"(?![\d:%/.,]*\d)(?! ?(?:o'?clock|pm|am|hours?|hrs?|min|days?|weeks?|months?|years?|lessons?|"
    r"classes|times|"
    r"large|small|family|big|pies?|pizzas?|trays?|slices?|"
    r"nis|ils|bucks|dollars|quid|shekels?|₪|מגש|מגשים|פיצה|פיצות|משפחתי\w*|גדול\w*|קטנ\w*|משולש\w*|"
    r"שעות|שעה|דקות|ימים|שבועות|חודשים|שנים|שנה|שיעורים|פעמים|שקל|ש\"ח|שח|בערב|בבוקר|בצהריים|בלילה))"
)
_BOTH = re.compile(
    r"(?<!\w)(?:לשנינו|לשניהם|לשתיהן|שנינו|שניהם|שתיהן|both of (?:us|them)|for both|נשלם ב?יחד|משלמ(?:ים|"
    r"ות) ב?יחד|(?:we )?pay together|the two of (?:us|them))(?!\w)",
    re.IGNORECASE,
)
_AND_ME = re.compile(
    rf"(?<![\w:.])[לב]?-?־?{_NUMBER}\s+(?:\w+\s+)?(?:{_PEOPLE_HE}|{_PEOPLE_EN})"
    r"(?:,? (?:and|plus)|\s*[+&]| ועוד|,?)\s+(?:me|myself|i|ו?אני)(?: (?:too|as well|גם))?"
    r"(?=\W*$|\s*[,.;!?)]| (?:אבל|but|for|on|at|ל|ב))",
    re.IGNORECASE,
)
"""Who writes is one of them as well."""
_FAMILY = re.compile(
    r"(?<!\w)(?:family|couple|parents|us two|two adults|2 adults|wife and i|husband and i|me and my (?:wife|"
    r"husband)) "
    rf"(?:with|and|plus|\+) {_NUMBER} (?:\w+ )?(?:kids?|children|little ones|boys|girls)|"
    rf"(?<!\w)(?:משפחה|זוג|זוג הורים|אשתי ואני|בעלי ואני|אני ואשתי|אני ובעלי) (?:עם|פלוס|ו|\+)\s?"
    rf"{_NUMBER} (?:ילדים|קטנים|בנים|בנות)",
    re.IGNORECASE,
)
"""Two, with so many children."""
_WITH_NOUN = re.compile(
    rf"(?<![\w:.])[לב]?-?־?{_NUMBER}\s+(?:\w+\s+)?(?:{_PEOPLE_HE}|{_PEOPLE_EN})(?!\w)", re.IGNORECASE
)
_NAMED = (
    re.compile(rf"(?<!\w)(?:אז|so|now|עכשיו)\s+(\d{{1,3}})(?!\w){_NO_TIME}", re.IGNORECASE),
    _WITH_NOUN,
    re.compile(
        rf"(?<!\w)(?:(?<!pay )for|feed(?:s|ing)?|we(?:(?:'re| are|re| r)|"
        rf"(?:['’]?ll|['’]?d| will| would| might)(?: \w+)? be)(?: like| about)?)\s+{_NUMBER}(?!\w){_NO_TIME}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<!\w)us {_NUMBER}(?!\w){_NO_TIME}|(?<!\w)[לש]?(?P<ours>שלושת|ארבעת|חמשת)נו(?!\w)", re.IGNORECASE
    ),
    re.compile(rf"(?<!\w)ו?(?:אנחנו|נהיה|נבוא|באים|סביב|לכ|להאכיל)\s?-?{_NUMBER}(?!\w){_NO_TIME}"),
    re.compile(
        rf"(?<!\w)(?:חבורה|קבוצה|צוות|משפחה|group|party|team|bunch|crowd) (?:של|of) {_NUMBER}(?!\w){_NO_TIME}",
        re.IGNORECASE,
    ),
    re.compile(rf"(?<![\w\"״׳'])ל[-־ ]?{_NUMBER}(?![\w]){_NO_TIME}"),
)
_NOW = re.compile(
    rf"(?<!\w)(?:(?:we were|it was|instead of|not|rather than|היינו|היה|במקום|לא)\s+(?:\w+ )?{_NUMBER}(?!\w)"
    r"(?: \w+)?\W*"
    r"(?:(?:but|and|so|ו?אלא|אבל)\W+)?(?:ו?עכשיו|now|we['’]?re|we['’]?ll be|we are|it['’]?s|ו?נהיה|ו?אנחנו|ו?כבר)"
    rf"(?: (?:we['’]?re|we are|it['’]?s|אנחנו|נהיה|כבר|be|actually|בעצם))*\s+|"
    rf"(?:went up|changed?|grew|עלינו|גדלנו|השתנה)\W+(?:from|מ)[-־ ]?{_NUMBER} (?:people )?(?:to |ל[-־ ]?))"
    rf"{_NUMBER}(?!\w){_NO_TIME}",
    re.IGNORECASE,
)
"""How many they are now, behind how many they were."""
_COUNTED = re.compile(
    rf"(?<![\w:.])[לב]?-?־?{_NUMBER}\s+({_PEOPLE_HE}|{_WITH_HE}|{_PEOPLE_EN}|{_WITH_EN})(?!\w)", re.IGNORECASE
)
_AND = re.compile(
    rf"(?<![\w:.])[לב]?-?־?{_NUMBER}\s+(?:\w+\s+)?(?:{_PEOPLE_HE}|{_PEOPLE_EN})\s*(?:\+|,?\s*and|,?\s*plus|ועוד|"
    rf"ו[-־]?|,|\s)\s*"
    rf"{_NUMBER}\s+(?:{_PEOPLE_HE}|{_WITH_HE}|{_PEOPLE_EN}|{_WITH_EN})(?!\w)",
    re.IGNORECASE,
)
_DIETS = re.compile(
    rf"(?<![\w:.])[לב]?-?־?{_NUMBER}\s+(?:vegans?|veggies?|vegetarians?|celiacs?|coeliacs?|טבעוני\w*|צמחוני\w*|"
    rf"צליאקי\w*)"
    r"(?:\s*(?:\+|,?\s*and|,?\s*plus|ועוד|ו[-־]?|,)\s*)"
    rf"{_NUMBER}\s+(?:(?:regular|normal|ordinary|other|others|meat[- ]eaters?|who (?:eat|aren'?t)|רגילים|רגילות|"
    rf"אחרים|אחרות|שאוכלים|שלא)(?!\w)|"
    rf"(?:{_PEOPLE_HE}|{_PEOPLE_EN})(?!\w))",
    re.IGNORECASE,
)
"""Some, and others with them."""
_KINDS_HE = (
    r"(?:דתי|חרדי|צמחוני|טבעוני|אלרגי|רגיש|דתיי)(?:ם|ת|ות|ה)?|"
    r"שומר\w* \w+|צליאק\w*|בהריון|בהיריון|מתוכ[םן]|לא אוכל\w*"
)
_KINDS_EN = (
    "(?:lactose|gluten|nut)[- ]intolerant|intolerant|picky|lactose[- ]free|diabetic|"
    "religious|observant|kosher|vegan|vegetarian|gluten[- ]free|allergic|coeliac|celiac|pregnant"
)
_SOME = re.compile(
    rf"(?<![\w:.])(?<!אנחנו )(?<!we're )(?<!we are )(?<!for ){_NUMBER}\s+(?:(?:{_PEOPLE_HE})\s+(?:{_KINDS_HE})(?!\w)|"
    rf"(?:{_KINDS_EN})\s+(?:{_PEOPLE_EN})|of (?:them|the(?: \w+)?)|"
    rf"(?:{_PEOPLE_EN})\s+(?:are (?:{_KINDS_EN})|don'?t eat|can'?t eat|who ))",
    re.IGNORECASE,
)
"""Some of those who come, told apart from the rest."""
_AGES = re.compile(r"(?:(?:בין|between) \d+ (?:ל|and )?-?|גיל|בן|בת|בני|בנות|aged?)\s+ל?$", re.IGNORECASE)

_CLOCKS = re.compile(
    r"(?:(?:רבע|עשרה|חמישה|עשרים|דקות) ל[-־ ]?|(?:quarter|half|ten|twenty|five) (?:to|past) )$", re.IGNORECASE
)
"""What makes an hour of the number after it."""


@remembered
def find_count(words: str) -> int | None:
    """How many people are named; None where no number is, or one of something else.

    >>> find_count("how much pizza for 6"), find_count("22 ילדים בני 8"), find_count("אפשר בשעה 8?")
    (6, 22, None)
    >>> find_count("28 kids and 2 teachers"), find_count("20 ילדים ו-3 מורות")
    (30, 23)
    >>> find_count('רקדתי עם אשתי ז"ל ארבעים שנה') is None
    True
    >>> find_count("how many large pizzas for 640"), find_count("640 people"), find_count("for 120")
    (None, 640, 120)
    >>> find_count("אנחנו משפחה עם 2 ילדים"), find_count("a family with three small kids")
    (4, 5)
    >>> find_count("we're 2 vegans and 3 regular people"), find_count("feeding 9 tonight")
    (5, 9)
    >>> find_count("actually we'll be 8"), find_count("we'll be 15 minutes late")
    (8, None)
    >>> find_count("five kids and me"), find_count("חמישה ילדים ואני גם"), find_count("we're 5, me and my kids")
    (6, 6, 5)
    >>> find_count("היינו 9 ועכשיו 11"), find_count("we were 9, now we're 11"), find_count("היינו 9 בערב")
    (11, 11, None)
    >>> find_count("ברבע לשמונה זה ריאלי?"), find_count("quarter to 8 for 3 people")
    (None, 3)
    """
    if _BOTH.search(words):
        return 2
    if now := _NOW.search(words):
        return _read_number(now[3])
    if family := _FAMILY.search(words):
        return 2 + _read_number(family[1] or family[2])
    if apart := _DIETS.search(words):
        return _read_number(apart[1]) + _read_number(apart[2])
    if (both := _AND.search(words)) and not _SOME.search(words):
        return _read_number(both[1]) + _read_number(both[2])
    count = max(_count_all(words), default=None)
    return count + 1 if count and _AND_ME.search(words) else count


def find_counted(words: str) -> str | None:
    """What people who are counted are called, where they are called anything.

    >>> find_counted("בערך 20 נשים, גילאים 25 עד 60"), find_counted("for 6")
    ('נשים', None)
    """
    found = _COUNTED.search(words)
    return found[2] if found else None


def leave_counted_out(words: str) -> str:
    """The words without the people who are counted in them.

    >>> leave_counted_out("25 residents or so").split()
    ['or', 'so']
    """
    return _COUNTED.sub(" ", words)


def _count_all(words: str) -> Iterator[int]:
    """Every number of people that is named: "we're 5, two little kids" are five."""
    for pattern in _NAMED:
        for found in pattern.finditer(words):
            place = 1 if found[1] else "ours"
            before = words[: found.start(place)]
            if _AGES.search(before) or _CLOCKS.search(before) or _is_some(words, found):
                continue
            count = _read_number(found[place])
            most = _MOST if pattern is _WITH_NOUN else _MOST_BARE
            if 0 < count <= most:
                yield count


def _is_some(words: str, found: re.Match[str]) -> bool:
    """Whether the number is of some of them, who need something else ("3 בנות דתיות", "2 vegan kids")."""
    return any(found.start(1) <= some.start(1) < found.end() for some in _SOME.finditer(words))


def find_some(words: str) -> str | None:
    """Those of a group who are told apart from the rest, as they were named.

    >>> find_some("3 בנות דתיות, שיהיה צנוע"), find_some("22 בנות")
    ('3 בנות דתיות', None)
    """
    found = _SOME.search(words)
    return found[0].strip() if found else None


@remembered
def find_bare_count(words: str) -> int | None:
    """The number that is all they say ("2", "שניים", "for 2??").

    >>> find_bare_count("for 2??"), find_bare_count("שניים"), find_bare_count("at 2")
    (2, 2, None)
    """
    bare = words.strip(" .!?").casefold()
    if _BOTH_ALONE.fullmatch(bare):
        return 2
    bare = _FOR.sub("", bare)
    if bare.isdecimal() and len(bare) <= 2:
        return (
            int(bare) or None if "?" in words or bare != words.strip() else None
        )  # a mere digit picks from a list
    return NUMBERS.get(bare)


_FOR = re.compile(
    r"^(?:(?:and|so|or|what about|how about|ו?מה (?:עם|לגבי)|ו?אם|או|ו)\s?)?(?:for |if it'?s |"
    r"if we take |ל[-־]?)?"
)


_BOTH_ALONE = re.compile(
    r"(?:and |so |ו)?(?:לשנינו|לשתינו|לשניהם|לשתיהן|for (?:the )?(?:both|two) of (?:us|them)|for us both)"
)


@remembered
def find_count_of(words: str, things: tuple[str, ...]) -> int | None:
    """How many of these things are named.

    >>> find_count_of("how much for 3 large pies", ("large", "pie*")), find_count_of("for 3 of us", ("pie*",))
    (3, None)
    """
    named = _join(things)
    found = re.search(
        rf"(?<![\w:.])[ולבכ]?-?{_NUMBER}x? (?:\w+ ){{0,1}}?(?:{named})(?!\w)", words, re.IGNORECASE
    )
    return _read_number(found[1]) if found else None


@remembered
def find_named(words: str, things: tuple[str, ...]) -> bool:
    """Whether one of these things is named, however many.

    >>> find_named("a large pie is 62", ("large", "pie*")), find_named("a month is 260", ("trial",))
    (True, False)
    """
    return re.search(rf"(?<!\w)[ולבכהש]?-?(?:{_join(things)})(?!\w)", words, re.IGNORECASE) is not None


def _join(things: tuple[str, ...]) -> str:
    return "|".join(re.escape(thing).replace(r"\*", r"\w*") for thing in things)


def _read_number(said: str) -> int:
    return int(said) if said.isdecimal() else NUMBERS[said.casefold()]


@remembered
def is_number_word(words: str) -> bool:
    """Whether words are nothing but a number that is written out ("two", "שלושה")."""
    return words.strip(" .!?").casefold() in NUMBERS
