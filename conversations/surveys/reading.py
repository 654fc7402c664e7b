"""A score in somebody's words: "9", "9!!", "תשע", "10/10", "אני נותן 8, היה טעים". What is no score is words."""

import re
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

from conversations.surveys.scales import Scale

_LONGEST = 1000
_HIDDEN = re.compile("[\u0591-\u05c7\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufe0e\ufe0f\u20e3]")
_WORDS: Mapping[str, int] = {
    word: number
    for number, words in {
        0: "אפס zero", 1: "אחת אחד one", 2: "שתיים שתים שניים שנים two", 3: "שלוש שלושה three", 4: "ארבע ארבעה four",
        5: "חמש חמישה five", 6: "שש שישה six", 7: "שבע שבעה seven", 8: "שמונה eight", 9: "תשע תשעה nine",
        10: "עשר עשרה ten 🔟",
    }.items()
    for word in words.split()
}  # fmt: skip
_NUMBER = r"(?P<number>\d{1,2}|" + "|".join(sorted(_WORDS, key=len, reverse=True)) + ")"
_BEFORE = (
    "כן|תודה|אוקיי|נראה|לי|אני|נותן|נותנת|ניתן|נתתי|אתן|ציון|הציון|שלי|של|בערך|לדעתי|אולי|הייתי|אומר|אומרת|מבחינתי|זה|בטוח|חזק|עגול|מספר"
    "|תנו|תני|שימו|מדרג|מדרגת|אדרג|רק|סתם|לגמרי|בהחלט|כמובן|חד משמעית|ממליץ|ממליצה|בחום|מעולה|מצוין"
    "|מושלם|מדהים|סולידי|וואו|אז|טוב|נו|יאללה|בעצם|רגע|סליחה|התכוונתי|אופס|חח+|המ+|אוקי|סבבה|לכם|מקבלים|מגיע|תקבלו"
    "|נגיד|אני חושב|אני חושבת"
    "|yes|ok|thanks|i'?d|i|give|gave|would|say|it|it's|its|is|a|an|solid|score|my|me|about|maybe|probably|definitely|number|you|guys"
    "|then|well|hmm*|fine|alright|sure|so|actually|wait|sorry|i meant?|oops|haha+|lol|lets|let's|giving|gonna|you get"
    "|rate|rated|rating|go with|go for|like|around|roughly|honestly|perfect|excellent|great|just|only|easy|an easy|wow"
)
_OF = (
    r"(?:\s*(?:/|\\|מתוך|מ[-־]?(?=\d|עשר|חמש|שבע)|out\s+of|of)"
    r"\s*(?P<top>\d{1,2}|עשר|עשרה|חמש|חמישה|שבע|שבעה|ten|five|seven))?"
)
_UNIT = r"(?:\s*(?:(?P<stars>כוכבים|כוכב|stars?)|נקודות|נקודה|עגול|points?)(?!\w))?"
_JOINED = (
    "כי|אבל|רק|למרות|היה|הייתה|היתה|היו|הכל|הכול|ממש|מעולה|אחלה|מושלם|תודה|טעים|נהדר|מצוין|סבבה|וזה"
    "|בלי ספק|בלי לחשוב|ללא ספק|כמובן|בטח|ברור|בהחלט|לגמרי|כן|לדעתי|מבחינתי|ממני|ואפילו|גג|לכל היותר|הכי"
    "|מדהים|נחמד|בסדר|סביר"
    "|אז|חח+|אחי|נו|ככה|נגיד|בערך|אני חושב|אני חושבת|אין ספק|מלא|שלמים|ענק|חוץ|חבל|וזהו|לכם|מגיע"
    "|גרוע|נורא|נוראי|איום|רע|רע מאוד|חלש|מאכזב|קשה|קל"
    "|because|but|since|only|though|and|was|it|everything|all|great|very|really|perfect|excellent|thanks|thank|cause"
    "|then|haha+|lol|i guess|i think|i suppose|you know|tops|max|wow|honestly|tho|to be fair|tbh|except|apart"
    "|thx|ty|for sure|from me|from us|definitely|absolutely|easily|totally|of course|no doubt|hands down"
    "|without a doubt|amazing|awesome|loved?|nice|good|ok|okay|meh|bad|terrible|awful|poor|disappointing|hard|easy"
)
_SCORE = re.compile(
    rf"^[^\w₪$€-]*(?:(?:{_BEFORE})[\s,:]+)*{_NUMBER}(?![\w])(?!\s*[:.,]\d){_OF}{_UNIT}(?![\w%/])(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_SEPARATED = re.compile(rf"^\s*(?:[^\w\s₪$€%/:]|\n|(?:{_JOINED})(?!\w))", re.IGNORECASE)
_EMPHASIS = (
    "(?:(?:בלי ספק|בלי לחשוב|ללא ספק|כמובן|בטח|ברור|בהחלט|לגמרי|כן|לדעתי|מבחינתי|ממני|תודה|תודה רבה|גג|לכל היותר|ענק"
    "|obviously|אז|חח+|אחי|נו|ככה|נגיד|בערך|אני חושבת?|אין ספק|בבקשה|וזהו|לכם"
    "|thx|ty|thanks|thank you|then|haha+|lol|i guess|i think|i suppose|tops|max|instead|please|pls|tho"
    "|for sure|from me|from us|definitely|absolutely|easily|totally|of course|no doubt"
    r"|hands down|without a doubt)(?!\w)\W*)+"
)
_ONLY_EMPHASIS = re.compile(_EMPHASIS, re.IGNORECASE)
_EMPHASIS_FIRST = re.compile(rf"{_EMPHASIS}(?<=[.,!;\n]\s)", re.IGNORECASE)
"""What is said with a score and is no why."""
_STARS = re.compile("^(?:[⭐🌟★]\\s*)+")
_ONE_STAR = re.compile(r"(?<!\w)כוכב (?:אחד|1|בודד)(?!\w)")
_MONEY = tuple("₪$€%")
_FIRST = re.compile(rf"^[^\w₪$€-]*(?:(?:{_BEFORE})[\s,:]+)*{_NUMBER}(?!\w)", re.IGNORECASE)
_SURELY = r"wait|sorry|i mean|i meant|actually|make it|make that|oops|typo|אופס|בעצם|סליחה|רגע|התכוונתי|טעות|no,|לא,"
_TURNED = re.compile(rf"(?<!\w)(?:no|nah|not|lol|haha+|לא|חח+|{_SURELY})(?!\w)[\s,.!]*", re.IGNORECASE)
_SURELY_TURNED = re.compile(rf"(?<!\w)(?:{_SURELY})(?!\w)[\s,.!]*\d", re.IGNORECASE)
"""That a number is taken back: where the first is on no scale, a mere "no" says so."""


class Scored(NamedTuple):
    """What was scored, and what was said beside it ("" for nothing)."""

    value: int
    words: str = ""


def read_score(text: str, scale: Scale) -> Scored | None:
    """The score that words give on a scale; None where they give none.

    >>> nps = Scale(0, 10, 6)
    >>> read_score("10/10!!", nps), read_score("תשע", nps), read_score("יש לי 2 ילדים", nps)
    (Scored(value=10, words=''), Scored(value=9, words=''), None)
    """
    plain = _HIDDEN.sub("", unicodedata.normalize("NFKC", text[:_LONGEST])).strip()
    plain = _ONE_STAR.sub("1 כוכב", plain)
    if stars := _read_stars(plain):
        return stars if scale.least <= stars.value <= scale.most and scale.most == 5 else None
    return _read_corrected(plain, scale) or _read_first(plain, scale)


def is_number(text: str) -> bool:
    """Whether words are a number and nothing else, whatever scale it is on.

    >>> is_number("11"), is_number("6!!"), is_number("11 pizzas")
    (True, True, False)
    """
    return re.fullmatch(r"\W*\d{1,3}\W*", text) is not None


def _read_corrected(plain: str, scale: Scale) -> Scored | None:
    """A number that is taken back for another in one breath: "6!! haha no 5 of course"."""
    first = _FIRST.match(plain)
    turned = list(_TURNED.finditer(plain, first.end())) if first else []
    if first is None or not turned or _as_number(first["number"]) == 0:
        return None
    is_off = not scale.least <= _as_number(first["number"]) <= scale.most
    if not is_off and not _SURELY_TURNED.search(plain, first.end()):
        return None
    return _read_first(plain[turned[-1].end() :], scale)


def _read_first(plain: str, scale: Scale) -> Scored | None:
    found = _SCORE.match(plain)
    if found is None:
        return None
    value = _place(_as_number(found["number"]), found["top"], scale)
    rest = _read_rest(found["rest"], found["number"], is_plain=found["stars"] is not None)
    return None if value is None or rest is None else Scored(value, rest)


def _read_stars(plain: str) -> Scored | None:
    """Stars that were drawn, and what was said after them; a number beside them says it by itself."""
    drawn = _STARS.match(plain)
    rest = plain[drawn.end() :] if drawn else ""
    if drawn is None or rest[:1].isdecimal():
        return None
    return Scored(len("".join(drawn[0].split())), rest.lstrip(" ,.;:!-–—\n").strip())


def _place(number: int, top: str | None, scale: Scale) -> int | None:
    """Where a number stands on the scale; "8/10" is a 4 of 5, and what falls between two is none."""
    if top is None or _as_number(top) == scale.most:
        return number if scale.least <= number <= scale.most else None
    highest = _as_number(top)
    if not highest or number > highest:
        return None
    placed = number * scale.most / highest
    return int(placed) if placed == int(placed) and scale.least <= placed <= scale.most else None


def _read_rest(rest: str, number: str, *, is_plain: bool) -> str | None:
    """What is said beside the score; None where it belongs to the number ("2 פיצות", "9 בערב").

    `is_plain`: the number is of stars.
    """
    bare = rest.strip()
    if bare[:1] in _MONEY:
        return None
    if not any(sign.isalnum() for sign in bare):
        return ""
    if set(re.findall(r"\w+", bare)) == {number}:  # "9 9 9"
        return ""
    if not (is_plain or _SEPARATED.match(rest)) or re.match(r"^\W*\d", bare):
        return None
    said = _EMPHASIS_FIRST.sub("", bare.lstrip(" ,.;:!-–—\n").strip(), count=1)
    return "" if _ONLY_EMPHASIS.fullmatch(said) else said


def _as_number(word: str) -> int:
    return int(word) if word.isdecimal() else _WORDS[word.casefold()]
