"""What a few words ask of something: what it costs, when it is, how long; and whether a text tells that."""

import re
from typing import Literal

from conversations.wording.remembering import remembered

Aspect = Literal["price", "length", "hour", "when"]

_ASKED: dict[Aspect, re.Pattern[str]] = {
    "length": re.compile(
        r"(?<!\w)(?:how long|for how (?:long|many)|how many (?:minutes|hours|days|months)|"
        r"how (?:much|far) (?:notice|time|ahead)|"
        r"[לב]?כמה (?:זמן|דקות|שעות|ימים|חודשים))(?!\w)",
        re.IGNORECASE,
    ),
    "price": re.compile(
        r"(?<!\w)(?:how much|cost\w*|price\w*|pay|free|extra|expensive|cheaper|"
        r"כמה(?! (?:פעמים|אנשים|ילדים|זמן))|ב?כמה|על[הו]ת|עול[הים]\w*|מחיר\w*|"
        r"יקר\w*|חינם|ב?תשלום|ב?תוספת|כסף|זול)(?!\w)",
        re.IGNORECASE,
    ),
    "hour": re.compile(
        r"(?<!\w)(?:(?:at |until |till |from )?what time|what hours?|(?:ב|ל|עד )?איז[הו] (?:שעה|שעות)|ה?שעות)(?!\w)",
        re.IGNORECASE,
    ),
    "when": re.compile(
        r"(?<!\w)(?:when|what days?|which days?|until when|ו?(?:עד |מ)?מתי|(?:ב|ל|עד )?איז[הו] (?:יום|ימים))(?!\w)",
        re.IGNORECASE,
    ),
}
_TOLD: dict[Aspect, re.Pattern[str]] = {
    "price": re.compile(
        r"[₪$€%]|\d ?(?:nis|ils|שקל)|(?<!\w)(?:free|no (?:extra )?c(?:harge|ost)|costs? nothing|nothing to pay|"
        r"חינם|בלי (?:תשלום|תוספת|ריבית)|תוספת|לא עולה)(?!\w)",
        re.IGNORECASE,
    ),
    "length": re.compile(
        r"(?<!\w)(?:minutes?|hours?|days?|weeks?|months?|years?|half an hour|"
        r"דקות|דקה|שעה|שעתיים|שעות|ימים|יומיים|שבוע(?:ות|יים)?|חודש(?:ים|יים)?|שנה|שנתיים)(?!\w)",
        re.IGNORECASE,
    ),
    "hour": re.compile(r"\d{1,2}:\d\d"),
    "when": re.compile(
        r"\d{1,2}:\d\d|(?<!\w)(?:(?:sun|mon|tues|wednes|thurs|fri|satur)days?|sun|mon|tue|wed|thu|fri|sat|"
        r"weeks? (?:before|ahead)|"
        r"[בהו]?(?:ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת)|בתיאום|מראש)(?!\w)",
        re.IGNORECASE,
    ),
}


@remembered
def find_aspect(words: str) -> Aspect | None:
    """What is asked of something; None where it is nothing of these.

    >>> find_aspect("how much?"), find_aspect("לכמה זמן"), find_aspect("ומתי"), find_aspect("why?")
    ('price', 'length', 'when', None)
    """
    return next((aspect for aspect, asked in _ASKED.items() if asked.search(words)), None)


_WHOLE_PRICE = re.compile(
    r"(?<!\w)(?:כמה (?:זה )?(?:עולה|יעלה)(?: לי)?|מה המחיר|how much (?:is|does) it(?: cost)?|what does it cost|"
    r"what(?:'s| is) the price)\W*$",
    re.IGNORECASE,
)
_FREE = re.compile(
    r"(?<!\w)(?:free|no (?:extra )?charge|nothing to pay|חינם|בלי תשלום|בלי תוספת)(?!\w)", re.IGNORECASE
)


@remembered
def asks_whole_price(words: str) -> bool:
    """Whether they ask what it costs, as one asks first of all: of us, where it was just told of the thing before.

    >>> asks_whole_price("כמה זה עולה?"), asks_whole_price("כמה היא עולה"), asks_whole_price("how much?")
    (True, False, False)
    """
    return _WHOLE_PRICE.search(words) is not None


_SUM = re.compile(
    r"(?<!\w)(?:altogether|all together|in total|the total|total|in all|ביחד|יחד|סך הכו?ל|סה[\"״]כ|ה?כו?ל)\W*$",
    re.I,
)


@remembered
def asks_sum(words: str) -> bool:
    """Whether they ask what all of it comes to: that is reckoned of what they have, and stands in no answer.

    >>> asks_sum("כמה זה יוצא הכל"), asks_sum("so how much altogether"), asks_sum("how much")
    (True, True, False)
    """
    return _SUM.search(words) is not None


def tells_free(text: str) -> bool:
    """Whether a text tells that it costs nothing."""
    return _FREE.search(text) is not None


def tells(text: str, aspect: Aspect) -> bool:
    """Whether a text tells it."""
    return _TOLD[aspect].search(text) is not None


_SENTENCE = re.compile(r"[^.!?\n]+(?:\.(?=\S)[^.!?\n]*)*[.!]?")


def find_telling(text: str, aspect: Aspect) -> str | None:
    """The first sentence of several that tells it; None where the text is but one, or none does.

    >>> find_telling("There's a car park. It's ₪20 for the evening.", "price")
    "It's ₪20 for the evening."
    """
    sentences = [found[0].strip() for found in _SENTENCE.finditer(text)]
    return next((one for one in sentences if tells(one, aspect)), None) if len(sentences) > 1 else None
