"""A refusal of advertising with a wish beside it, in one breath and in any order ("confirm my class, and no promos")."""

import re
from collections.abc import Iterator, Set
from functools import cache

from conversations.understanding.data import read_data
from conversations.understanding.phrases import word_set, words_of
from conversations.understanding.text import LONGEST
from conversations.wording.forms import is_hebrew, strip_prefixes

_LEFT_OVER = re.compile(r"([.,;:!])\s+[.,;:!]+")
"""Two marks with nothing between them any more."""
_AROUND = " \t\n.,!;:-–—()"
_MOST = 12  # clauses of a message that are looked at


@cache
def _read_joints() -> re.Pattern[str]:
    """Where one thing ends and another begins: a sign, a word that joins or sets against, and what ו stands before."""
    words = "|".join(read_data("refusal_words")["joints"].split())
    return re.compile(
        rf"[.,!;:\n…()]+|(?<=\?)\s+|\s[-–—]+\s|\s+(?=(?:{words})\s)|\s+(?=ו\w{{2,}})|(?:^|\s)(?:{words})\s+(?={words})",
        re.IGNORECASE,
    )


@cache
def _read_advertised() -> frozenset[str]:
    return word_set(read_data("refusal_words")["advertised"])


def split_finely(text: str) -> Iterator[str]:
    """The clauses of a message, without the word that joined them.

    >>> list(split_finely("no promos please, just confirm my class and the hour"))
    ['no promos please', 'confirm my class', 'the hour']
    >>> list(split_finely("תאשרו את השיעור ובלי מבצעים"))
    ['תאשרו את השיעור', 'ובלי מבצעים']
    """
    joints = word_set(read_data("refusal_words")["joints"])
    for clause in _read_joints().split(text[:LONGEST])[:_MOST]:
        words = (clause or "").split()
        while len(words) > 1 and words_of(words[0]) and words_of(words[0])[0] in joints:
            words = words[1:]
        if words:
            yield " ".join(words)


def names_advertising(text: str) -> bool:
    """Whether words name what businesses send to sell.

    >>> names_advertising("ובלי מבצעים"), names_advertising("not your promos"), names_advertising("no olives")
    (True, True, False)
    """
    known, words = _read_advertised(), words_of(text)
    return not known.isdisjoint(words) or any(_is_joined(word, known) for word in words)


_KEEPS = re.compile(
    r"(?<!\w)(?:but|just|only|still)[\w ,]{0,12} (?:keep|leave|text|message|write) (?:to )?me (?:on |in |only |just )*"
    r"(?:for|about|with|when it comes to) (?:my |the |actual |real )*(?:orders?|bookings?|classes|lessons|reminders?|confirmations?)|"
    r"(?:אבל|רק) (?:\S+ )?(?:תשאירו|להשאיר|תכתבו|לכתוב|תשלחו|לשלוח)(?: אותי| לי| רק)* (?:ל|על |בשביל |בקשר ל|לגבי )"
    r"(?:ה)?(?:הזמנ|תזכור|אישור|שיעור)\S*",
    re.IGNORECASE,
)
"""What is sent of what they order or book is to go on, whatever else they want no more of."""


def keeps_service(text: str) -> bool:
    """Whether a refusal of advertising wishes that what is sent about their own order or booking goes on.

    >>> keeps_service("no promos please, only confirmations"), keeps_service("בלי פרסומות, רק תזכורות")
    (True, True)
    >>> keeps_service("quit the texting thing but keep me for actual orders"), keeps_service("keep me for Tuesday")
    (True, False)
    >>> keeps_service("no promos and no reminders"), keeps_service("stop the promos, when do you open?")
    (False, False)
    """
    if _KEEPS.search(text):
        return True
    told, clauses = read_data("refusal_words"), list(split_finely(text))
    service, denied = word_set(told["service"]), word_set(told["without"])
    own = [words_of(one) for one in clauses if not names_advertising(one)]
    named = [words for words in own if any(_is_of(word, service) for word in words)]
    return (
        len(own) < len(clauses)
        and bool(named)
        and not any(_is_of(word, denied) for one in named for word in one)
    )


def _is_of(word: str, known: Set[str]) -> bool:
    return word in known or _is_joined(word, known)


def _is_joined(word: str, known: Set[str]) -> bool:
    """Whether it is one of these with something before it, as Hebrew alone joins it."""
    return is_hebrew(word) and any(bare in known for bare in strip_prefixes(word))


def cut(text: str, *clauses: str) -> str:
    """A message without some of its clauses, and without the word that joined them to the rest.

    >>> cut("confirm my class, and no promos please", "no promos please")
    'confirm my class'
    >>> cut("אל תשלחו לי מבצעים, רק תאשרו את השיעור", "אל תשלחו לי מבצעים")
    'תאשרו את השיעור'
    >>> cut("ok. no promos please, just tell me when it's ready", "no promos please")
    "ok. just tell me when it's ready"
    """
    rest, joints = " ".join(text[:LONGEST].split()), word_set(read_data("refusal_words")["joints"])
    for clause in clauses:
        rest = _LEFT_OVER.sub(r"\1", rest.replace(clause, " ", 1))
    words = rest.strip(_AROUND).split()
    while words and (not words_of(words[0]) or words_of(words[0])[0] in joints):
        words = words[1:]
    while words and (not words_of(words[-1]) or words_of(words[-1])[0] in joints):
        words = words[:-1]
    return " ".join(words).strip(_AROUND)
