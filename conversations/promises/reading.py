"""How people come back to what staff wrote to them. Pure."""

import re

from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole
from conversations.wording.weekdays import find_named_days

_SAID = read_said(__package__, "reading")
_BACK, _UNTIL, _UNTIL_TOLD, _FREE, _ASKS_PAY, _CHANGES, _REFUND = (
    whole(_SAID[kind]) for kind in ("back", "until", "until_told", "free", "asks_pay", "changes", "refund")
)
_WHEN, _WHEN_OF_ELSE = whole(_SAID["when"]), whole(_SAID["when_of_else"])
_LIKE_THEY = whole(
    rf"(?:as|like|what|that|which|if|when|where|how (?:much|long|many)|the \w+)(?: did| has| \w+ did)? "
    rf"(?:{_SAID['they']}) "
    rf"(?:{_SAID['said']}|say|promise|write|agree|tell (?:me|us)|offer)|"
    rf"ו?(?:כמו|כפי|מה|כמה|מתי|איפה|לפי מה|הרי)(?: זמן)? ?ש?(?:{_SAID['they']}) (?:{_SAID['said']})|"
    rf"(?:כמו|כפי|מה) ש(?:{_SAID['said']})"
)
_ASKS_WHAT = whole(
    rf"(?:what(?: \w+)?|when|where|which \w+|how (?:long|much|many))(?: exactly)? (?:(?:did|does|has) )?"
    rf"(?:(?:he|she|they|you|[A-Za-z]+) )(?:say|said|write|wrote|promise\w*|tell)|"
    rf"ו?(?:מה|כמה(?: זמן)?|מתי|לאן|איפה|באיזו שעה|באיזה יום)(?: \w+)?(?: ש?[א-ת]+)? (?:{_SAID['said']})"
)
_OWN_SAID = whole(
    r"(?:what|when|where) did i (?:say|write|tell)|מה (?:אני )?(?:אמרתי|כתבתי)|מה אמרת[םן]?|what did you say|מה כתבתם"
)
_MOST = 30
_AMOUNT = re.compile(r"(?<![\d:.])(?:₪ ?|NIS )?(\d{2,5})(?![\d:%.]|-?\d)")
_DATED = re.compile(r"\d{1,2}[:/.]\d{1,2}|(?:at|ב-?|בשעה) ?\d{1,2}(?!\d)", re.IGNORECASE)
_TOTAL = whole(
    r"total|altogether|in all|all (?:in|together)|come[s]? to|how much|what do (?:i|we) (?:pay|owe)|"
    r"סה[\"״]?כ|סך הכו?ל|ביחד|יוצא|ייצא|כמה (?:זה|אני|נשלם|לשלם|עולה)"
)
_COUNT = re.compile(
    r"(?<![\w:.])(?:for |the |all |ל-?|×|x )?(?:the )?"
    r"(\d{1,2}|two|three|four|five|six|twelve|שלושה|שלושת|ארבעה|שישה|חודשיים)"
    r"(?: ?(?:months?|חודשים|lessons|classes|שיעורים|of (?:them|us)|people|אנשים|pies|מגשים))?(?!\w)",
    re.IGNORECASE,
)
_NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "twelve": 12, "שלושה": 3, "שלושת": 3, "ארבעה": 4,
    "שישה": 6, "חודשיים": 2,
}  # fmt: skip
_MONEY = re.compile(
    r"(?:₪ ?|NIS )(\d{2,5})|(?<![\d:])(\d{2,5}) ?(?:₪|nis|shekels?|ils|שקל\w*|ש[\"״]?ח(?!\w)|a |an |per |each|for|ל)",
    re.IGNORECASE,
)


@remembered
def points_back(words: str, names: tuple[str, ...]) -> bool:
    """Whether words come back to what somebody of staff (of these `names`, or not named) said or agreed.

    >>> points_back("it's free like Dalia promised, right?", ("Dalia",)), points_back("כמו שהיא הבטיחה, כן?", ())
    (True, True)
    >>> points_back("is the price we agreed on still ok?", ()), points_back("what's the price?", ("Dalia",))
    (True, False)
    >>> points_back("my son said he's tired", ("Dalia",)), points_back("דליה אמרה שזה עליה", ("דליה",))
    (False, True)
    """
    if len(words.split()) > _MOST or _OWN_SAID.search(words):
        return False
    named = "|".join(map(re.escape, names))
    by_name = named and re.search(
        rf"(?<!\w)(?:ש|ו)?(?:{named})(?: \w+)? (?:{_SAID['said']})(?!\w)", words, re.IGNORECASE
    )
    return bool(by_name) or any(way.search(words) for way in (_BACK, _LIKE_THEY))


@remembered
def asks_what_was_said(words: str) -> bool:
    """Whether words ask what somebody else said.

    >>> asks_what_was_said("what time did Dalia say for Sunday?"), asks_what_was_said("מתי דליה אמרה לבוא?")
    (True, True)
    >>> asks_what_was_said("what did you say the price was?"), asks_what_was_said("what time do you open?")
    (False, False)
    """
    return (
        len(words.split()) <= _MOST and _ASKS_WHAT.search(words) is not None and not _OWN_SAID.search(words)
    )


@remembered
def asks_until_when(words: str) -> bool:
    """Whether a few words ask until when something is good, and do not say what.

    >>> asks_until_when("thanks. till when is that good?"), asks_until_when("תודה! עד מתי ההטבה בתוקף")
    (True, True)
    >>> asks_until_when("until when are you open?"), asks_until_when("עד מתי אתם פתוחים")
    (False, False)
    """
    return len(words.split()) <= _FEW and _UNTIL.search(words) is not None and not _OF_ELSE.search(words)


_FEW = 14
_OF_ELSE = whole(
    r"open|closed?|deliver\w*|order|kitchen|class(?:es)?|lessons?|vouchers?|park\w*|course|trial|evening|"
    r"פתוח\w*|סגור\w*|משלוח\w*|להזמין|מזמינים|מטבח|שיעור\w*|שובר\w*|חניה|קורס|ניסיון|ערב|להודיע|לבטל|לשלם|נרשמים|להירשם"
)


@remembered
def asks_when(words: str) -> bool:
    """Whether words ask when it was that something of theirs was fixed for.

    >>> asks_when("what time is our lesson on friday?"), asks_when("מתי אמרנו בשישי?"), asks_when("when are you open?")
    (True, True, False)
    """
    is_short = len(words.split()) <= _FEW and is_question(words)
    return is_short and _WHEN.search(words) is not None and not _WHEN_OF_ELSE.search(words)


def tells_when(text: str) -> bool:
    """Whether a message of staff fixes a day and an hour.

    >>> tells_when("I have Friday 26.2 at 11:30 for you"), tells_when("The refund comes within 5 days")
    (True, False)
    """
    return bool(_HOUR_TOLD.search(text) and (find_named_days(text) or _DATE_TOLD.search(text)))


_HOUR_TOLD = re.compile(r"(?<![\d.:])\d{1,2}:[0-5]\d(?!\d)|(?<!\d)\d{1,2} ?[ap]m(?!\w)")
_DATE_TOLD = re.compile(r"(?<![\d:])\d{1,2}[./]\d{1,2}(?!\d)")


def tells_until(text: str) -> bool:
    """Whether a message says until when."""
    return _UNTIL_TOLD.search(text) is not None


def gives_something(text: str) -> bool:
    """Whether a message of staff gives something free, or cheaper."""
    return _FREE.search(text) is not None


@remembered
def asks_whether_to_pay(words: str) -> bool:
    """Whether words ask if there is anything to pay, and not how.

    >>> asks_whether_to_pay("do we still pay for Sunday?"), asks_whether_to_pay("אז צריך לשלם על זה?")
    (True, True)
    >>> asks_whether_to_pay("how do I pay?"), asks_whether_to_pay("how much is a lesson?")
    (False, False)
    """
    return len(words.split()) <= _FEW and _ASKS_PAY.search(words) is not None


def are_of_refund(text: str, words: str) -> bool:
    """Whether words ask after money that a message of staff gives back.

    >>> are_of_refund("The refund is on its way.", "so when do I see the money?")
    True
    >>> are_of_refund("The refund is on its way.", "when do you close?")
    False
    """
    is_asked = is_question(words) and len(words.split()) <= _FEW and _REFUND.search(words) is not None
    return is_asked and _REFUND.search(text) is not None


@remembered
def tells_change(words: str) -> bool:
    """Whether words change what was arranged, by how many come or when.

    >>> tells_change("so we're back to four, same time"), tells_change("בעצם נהיה 6, באותה שעה")
    (True, True)
    >>> tells_change("how many can come?"), tells_change("see you at seven")
    (False, False)
    """
    return not is_question(words) and len(words.split()) <= _MOST and _CHANGES.search(words) is not None


def find_agreed(text: str, words: str) -> int | None:
    """The amount of staff's that words name again, or the only one there is; None for none."""
    told = list(dict.fromkeys(int(one or other) for one, other in _MONEY.findall(text)))
    named = {int(one) for one in _AMOUNT.findall(_DATED.sub(" ", words))}
    return next((one for one in told if one in named), told[0] if len(told) == 1 else None)


def names_amount(text: str, words: str) -> bool:
    """Whether words name an amount that stands in a message of staff."""
    return bool({one for pair in _MONEY.findall(text) for one in pair if one} & set(_AMOUNT.findall(words)))


def asks_total(words: str) -> bool:
    """Whether words ask what something comes to."""
    return _TOTAL.search(words) is not None


def find_count(words: str, besides: int) -> int | None:
    """How many times a sum is to be paid, as words say it."""
    for found in _COUNT.finditer(words):
        said = found[1].casefold()
        count = int(said) if said.isdecimal() else _NUMBERS[said]
        if count != besides and count > 1:
            return count
    return None
