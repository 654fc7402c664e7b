"""How many of a thing words say, in digits and in both languages' words."""

import re
from collections.abc import Iterable, Mapping

MOST = 200
_SAID = {
    1: "אחת אחד one single", 2: "שתי שתיים שני שניים two couple", 3: "שלוש שלושה three", 4: "ארבע ארבעה four",
    5: "חמש חמישה five", 6: "שש שישה six", 7: "שבע שבעה seven", 8: "שמונה eight", 9: "תשע תשעה nine",
    10: "עשר עשרה ten", 11: "eleven", 12: "תריסר twelve dozen", 15: "fifteen", 20: "עשרים twenty",
    30: "שלושים thirty", 40: "ארבעים forty", 50: "חמישים fifty",
}  # fmt: skip
_TEENS = {"שנים": 2, "שתים": 2, "אחד": 1, "אחת": 1}
_ENGLISH_TEENS = {
    "thirteen": 13, "fourteen": 14, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_ONE: Mapping[str, int] = {word: number for number, words in _SAID.items() for word in words.split()}


_UNITS = {word: number for word, number in _ONE.items() if number < 10}
_TENS = {word: number for word, number in _ONE.items() if number >= 20}


def _join() -> Mapping[str, int]:
    """Numbers of two words: "שמונה עשר", "עשרים וחמש", "twenty five", "twenty-five"."""
    teens = {
        f"{word} {ten}": 10 + number for word, number in (_UNITS | _TEENS).items() for ten in ("עשר", "עשרה")
    }
    joints = (" ו", " ", "-")
    longer = {f"{ten}{by}{one}": _TENS[ten] + _UNITS[one] for ten in _TENS for one in _UNITS for by in joints}
    return teens | longer


NUMBERS: Mapping[str, int] = {**_join(), **_ENGLISH_TEENS, **_ONE}


def nest(words: Iterable[str]) -> str:
    """A pattern of any of the words, a longer one before what it begins with; what they begin with stands there once.

    >>> nest(["ten", "twenty", "two", "twenty two"])
    't(?:en|w(?:enty(?: two)?|o))'
    """
    rests: dict[str, list[str]] = {}
    for word in words:
        if word:
            rests.setdefault(word[0], []).append(word[1:])
    told = [letter + (nest(rest) if any(rest) else "") for letter, rest in rests.items()]
    if "" not in words and len(told) == 1:
        return told[0]
    return f"(?:{'|'.join(told)}){'?' if '' in words else ''}"


def _write() -> str:
    """Any number, a longer one before what it begins with: as a list of all its thousand words it would take a second
    to compile whatever it is a part of. The last is by itself, which is as good as that list where it stands bare."""
    *longer, shortest = sorted(NUMBERS, key=len, reverse=True)
    single = [word for word in longer if word in {**_ONE, **_ENGLISH_TEENS} and word not in _TENS]
    joined = f"{nest(_TENS)}(?:(?: ו?|-){nest(_UNITS)})?|{nest({**_UNITS, **_TEENS})} עשרה?"
    return rf"(?:x ?)?\d{{1,3}}(?: ?x)?(?!\d|[.,:/]\d|%)|{joined}|{nest(single)}|{shortest}"


PATTERN = _write()
_TIMES = re.compile(r"^x ?(?=\d)|(?<=\d) ?x$|^\s+|\s+$")
"""The sign of "x2", which is none of the letters of "six"."""
_NO_COUNT_BEFORE = re.compile(
    r"(?:₪|\$|(?<!\w)(?:change (?:for|from|of)(?: an?)?|(?:an?|my|his|her|only|just) (?:note|bill) of|"
    r"(?:notes?|bills?) of|ו?[בהל]?שטר(?:ות)?(?: של)?|עודף(?: של)? ?[למעב]?|at|by|till|til|until|around|before|after|"
    r"from|over|above|under|below|age|aged|"
    r"floor|street|st|number|no|#|"
    r"ב|בשעה|עד|אחרי|לפני|סביב|מעל|מתחת ל|גיל|בן|בת|בני|קומה|דירה|כניסה|רחוב|מספר)[\s\-־]*)$",
    re.IGNORECASE,
)
_PART_OF_LONGER = re.compile(r"(?<!:\d)\d[ \t\-]?\Z|\d[.,]\Z|(?<!\w)\+\Z")
_GOES_ON = re.compile(r"-?\d|[ \t\-]\d{3}")
_NO_COUNT_AFTER = re.compile(
    r"\s*-?(?:₪|%|nis|ils|am|pm|p\.m|o'?clock|min|minutes|"
    r"notes?(?! (?:on|that|for))|bills?|bucks|shekels?|hours?|hrs?|days?|weeks?|years?|yrs?|months?|"
    r"slices?|toppings?|extras|"
    r"of them|of my|"
    r"of us|"
    r"שקל|שקלים|ש\"ח|דק|דקות|שעות|שעה|ימים|שנים|בערב|בצהריים|בבוקר|בלילה|מתוכם|מהם|משולש|משולשים|תוספות)(?!\w)",
    re.IGNORECASE,
)


_HELD = re.compile(
    r"(?<!\w)(?:(?:i|we|he|she|they)(?:['’]ve)? (?:only |just )*(?:have|has|had|got)|only (?:have|got)|"
    r"יש (?:לי|לנו|לו|לה|להם)|נשאר(?:ו)? (?:לי|לנו)|ארנק|בארנק)"
    r"(?: only| just| got| about| like| רק| בערך| איזה)*(?: an?)?\s*$",
    re.IGNORECASE,
)
_HELD_SO_MUCH = re.compile(
    r"\s*(?:$|[.,!?;:)\n-]|(?:on (?:me|hand)|in (?:cash|my|the)|cash|left|here|at home|ok(?:ay)?|so|is that|"
    r"for (?:it|the|this)|במזומן|מזומן|עליי?|איתי|בארנק|אז|זה|לשליח|בבית)(?!\w))",
    re.IGNORECASE,
)
_LEAST_HELD = 20
"""So much money somebody has at the least, who says what they have."""


def read_number(words: str) -> int | None:
    """The number that a match of `PATTERN` is; None for one that nobody orders."""
    bare = _TIMES.sub("", words.casefold())
    bare = next((bare[cut:] for cut in range(3) if bare[cut:] in NUMBERS or bare[cut:].isdecimal()), bare)
    number = int(bare) if bare.isdecimal() else NUMBERS.get(bare)
    return number if number and number <= MOST else None


def counts(words: str, start: int, end: int) -> bool:
    """Whether the number there is how many of something, and no hour, price, age or floor."""
    if _PART_OF_LONGER.search(words[:start]) or _GOES_ON.match(words[end:]):
        return False  # a telephone number
    number = read_number(words[start:end]) or 0
    if number >= _LEAST_HELD and _HELD.search(words[:start]) and _HELD_SO_MUCH.match(words[end:]):
        return False  # "I only have a 200"
    return not (_NO_COUNT_BEFORE.search(words[:start]) or _NO_COUNT_AFTER.match(words[end:]))
