"""A number in an answer, as people write it: "20", "ה-30", "שבוע עשרים", "twenty two", "20+3", or "1830"."""

import re
from collections.abc import Iterable, Mapping

from conversations.wording.plain import plain

_NUMBER = re.compile(r"(?:(?<!\w)[-+])?\d{1,9}(?:[.,]\d{1,4})?")
_AND_DAYS = re.compile(
    r"(?<=\d)\s*(?:\+\s*\d|(?:,|ו-?|and)?\s*(?:(?:יום|day)\s*\d|\d\s*(?:ימים|days)))(?!\w)", re.IGNORECASE
)
"""Weeks are told with days beside them, which nobody asked for."""
_UNITS: Mapping[str, int] = {
    word: number
    for number, words in enumerate((
        "אפס zero", "אחת אחד one", "שתיים שניים שתי שני two", "שלוש שלושה three", "ארבע ארבעה four", "חמש חמישה five",
        "שש שישה six", "שבע שבעה seven", "שמונה eight", "תשע תשעה nine", "עשר עשרה ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ))
    for word in words.split()
}  # fmt: skip
_TENS: Mapping[str, int] = {
    word: 10 * number
    for number, words in enumerate((
        "עשרים twenty", "שלושים thirty", "ארבעים forty", "חמישים fifty", "שישים sixty", "שבעים seventy",
        "שמונים eighty", "תשעים ninety",
    ), 2)
    for word in words.split()
}  # fmt: skip
_TEEN = "עשרה"
_ORDINALS: Mapping[str, int] = {
    word: number
    for number, words in enumerate((
        "ראשון ראשונה first", "שני שנייה שניה second", "שלישי שלישית third", "רביעי רביעית fourth",
        "חמישי חמישית fifth", "שישי שישית sixth",
    ), 1)
    for word in words.split()
}  # fmt: skip
_AROUND = frozenset((
    "אופציה", "האופציה", "אפשרות", "האפשרות", "מספר", "את", "בבקשה", "תודה", "option", "number", "choice", "the",
    "please", "one",
))  # fmt: skip
_FEW = 4
_PARTICLES = tuple("והבל")


def find_numbers(said: str) -> list[float]:
    """Every number that is said, in digits, or else in words below a hundred.

    >>> [find_numbers(one) for one in ("בשבוע ה-30", "עשרים ושתיים", "twenty-two", "20+3", "12-13", "-3", "שלוש עשרה")]
    [[30.0], [22.0], [22.0], [20.0], [12.0, 13.0], [-3.0], [13.0]]
    """
    found = _NUMBER.findall(_AND_DAYS.sub("", re.sub(r"(?<=\d)-(?=\d)", " ", said)))
    return [float(one.replace(",", ".")) for one in found] or [
        float(one) for one in _in_words(plain(said).split())
    ]


def find_position(said: str) -> int | None:
    """Which of a list is meant by its place in it, counted from one.

    >>> [find_position(one) for one in ("2.", "הראשון", "אופציה 2", "2 בבקשה", "the second one", "בננה 2")]
    [2, 1, 2, 2, 2, None]
    """
    words = [word for word in plain(said).split() if word not in _AROUND]
    if len(words) != 1 or len(said.split()) > _FEW:
        return None
    word = words[0]
    return int(word) if word.isdecimal() and len(word) < 3 else _ORDINALS.get(word.removeprefix("ה"))


def _in_words(words: list[str]) -> Iterable[int]:
    at = 0
    while at < len(words):
        tens, following = _look(_TENS, words[at]), words[at + 1 : at + 2]
        unit = _look(_UNITS, words[at])
        if tens is not None:
            more = _look(_UNITS, following[0]) if following else None
            yield tens + (more or 0 if more is not None and more < 10 else 0)
            at += 2 if more is not None and more < 10 else 1
        elif unit is not None:
            is_teen = bool(following) and following[0] == _TEEN and unit < 10
            yield unit + 10 * is_teen
            at += 1 + is_teen
        else:
            at += 1


def _look(known: Mapping[str, int], word: str) -> int | None:
    return next(
        (known[bare] for bare in (word, word[1:]) if bare in known and (bare == word or word[0] in "והבל")),
        None,
    )


_TOGETHER = re.compile(
    r"(?<![\w.:/#+$₪€£,-])(?P<prefix>[בלמ]-?)?(?P<h>0?[7-9]|1\d|2[0-3])(?P<m>00|15|30|45)"
    r"(?![\d%₪$€£]|[.,:/-]\d|\s*(?:שקל|ש\"ח|ש״ח|שח|nis|ils|shekels?|dollars|bucks|quid|people|אנשים|איש|words|מילים|ק\"ג|מטר|km|m\b))"
)
_NO_TIME_BEFORE = re.compile(
    r"(?:(?<!\w)(?:since|year|born|of|order|code|number|no|flat|room|bus|line|route|costs?|paid|pay|total|about|only|"
    r"במקום ה|מאז|בשנת|שנת|נולד\w*|משנת|הזמנה|קוד|מספר|דירה|חדר|קו|אוטובוס|עולה|עלה|"
    r"שילמתי|שילמנו|לשלם|סה״כ|סך הכול)|[א-ת]\")\s*$"
)
_YEARS = range(2000, 2031)


def say_together(said: str) -> str:
    """The words with hours of four digits in one parted.

    >>> say_together("so 1830, dana"), say_together("מחר ב1945"), say_together("since 2015, in 2000")
    ('so 18:30, dana', 'מחר ב19:45', 'since 2015, in 2000')
    >>> say_together("I paid 1800"), say_together("1500 שקל"), say_together("at 2000"), say_together("order 1830")
    ('I paid 1800', '1500 שקל', 'at 20:00', 'order 1830')
    """
    return _TOGETHER.sub(_part, said)


def _part(found: re.Match[str]) -> str:
    before = found.string[: found.start()]
    is_year = int(found["h"] + found["m"]) in _YEARS and not before.rstrip().endswith(
        (" at", "at", "בשעה", "לשעה", "@")
    )
    if is_year or _NO_TIME_BEFORE.search(before):
        return found[0]
    return f"{found['prefix'] or ''}{found['h']}:{found['m']}"
