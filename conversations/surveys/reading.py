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
    "|מושלם|מדהים|סולידי|וואו"
    "|yes|ok|thanks|i'?d|i|give|gave|would|say|it|it's|its|is|a|an|solid|score|my|me|about|maybe|probably|definitely|number|you|guys"
    "|rate|rated|rating|go with|go for|like|around|roughly|honestly|perfect|excellent|great|just|only|easy|an easy|wow"
)
_OF = (
    r"(?:\s*(?:/|\\|מתוך|מ[-־]?(?=\d|עשר|חמש|שבע)|out\s+of|of)"
    r"\s*(?P<top>\d{1,2}|עשר|עשרה|חמש|חמישה|שבע|שבעה|ten|five|seven))?"
)
_UNIT = r"(?:\s*(?:כוכבים|כוכב|נקודות|נקודה|עגול|stars?|points?))?"
_JOINED = (
    "כי|אבל|רק|למרות|היה|הייתה|היתה|היו|הכל|הכול|ממש|מעולה|אחלה|מושלם|תודה|טעים|נהדר|מצוין|סבבה|וזה"
    "|בלי ספק|בלי לחשוב|ללא ספק|כמובן|בטח|ברור|בהחלט|לגמרי|כן|לדעתי|מבחינתי|ממני|ואפילו|גג|לכל היותר|הכי"
    "|מדהים|נחמד|בסדר|סביר"
    "|גרוע|נורא|נוראי|איום|רע|רע מאוד|חלש|מאכזב|קשה|קל"
    "|because|but|since|only|though|and|was|it|everything|all|great|very|really|perfect|excellent|thanks|thank|cause"
    "|thx|ty|for sure|from me|from us|definitely|absolutely|easily|totally|of course|no doubt|hands down"
    "|without a doubt|amazing|awesome|loved?|nice|good|ok|okay|meh|bad|terrible|awful|poor|disappointing|hard|easy"
)
_SCORE = re.compile(
    rf"^[^\w₪$€-]*(?:(?:{_BEFORE})[\s,:]+)*{_NUMBER}(?![\w])(?!\s*[:.,]\d){_OF}{_UNIT}(?![\w%/])(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_SEPARATED = re.compile(rf"^\s*(?:[^\w\s₪$€%/:]|\n|(?:{_JOINED})(?!\w))", re.IGNORECASE)
_EMPHASIS = re.compile(
    "(?:בלי ספק|בלי לחשוב|ללא ספק|כמובן|בטח|ברור|בהחלט|לגמרי|כן|לדעתי|מבחינתי|ממני|תודה|תודה רבה|גג|לכל היותר"
    "|thx|ty|thanks|thank you|for sure|from me|from us|definitely|absolutely|easily|totally|of course|no doubt"
    r"|hands down|without a doubt)\W*",
    re.IGNORECASE,
)
"""What is said with a score and is no why."""
_STARS = re.compile("^(?:[⭐🌟★]\\s*)+")
_MONEY = tuple("₪$€%")


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
    if stars := _read_stars(plain):
        return stars if scale.least <= stars.value <= scale.most and scale.most == 5 else None
    found = _SCORE.match(plain)
    if found is None:
        return None
    value = _place(_as_number(found["number"]), found["top"], scale)
    rest = _read_rest(found["rest"], found["number"])
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


def _read_rest(rest: str, number: str) -> str | None:
    """What is said beside the score; None where it belongs to the number ("2 פיצות", "9 בערב")."""
    bare = rest.strip()
    if bare[:1] in _MONEY:
        return None
    if not any(sign.isalnum() for sign in bare):
        return ""
    if set(re.findall(r"\w+", bare)) == {number}:  # "9 9 9"
        return ""
    if not _SEPARATED.match(rest) or re.match(r"^\W*\d", bare):
        return None
    said = bare.lstrip(" ,.;:!-–—\n").strip()
    return "" if _EMPHASIS.fullmatch(said) else said


def _as_number(word: str) -> int:
    return int(word) if word.isdecimal() else _WORDS[word.casefold()]
