"""Cues: words that tell what somebody does, whatever stands around them ("my late husband", "charged twice").

A reader learns from whole examples, and a long message that holds a telling phrase is like none of them.
"""

import re
from collections.abc import Iterable
from functools import cache

from conversations.understanding.data import read_data
from conversations.understanding.intents.asides import leave_figures_out
from conversations.understanding.phrases import words_of
from conversations.wording.remembering import remembered

_SHORTEST = 2  # letters of a word that could be part of another one ("of blessed memory" is two)
_BEFORE = "[והשלבכמ]{0,2}"  # what may be joined to a Hebrew word
_ORDERS = re.compile(
    r"\W*(?:(?:hey|hi|hello|היי|שלום)\W+)?(?:\d{1,3}|one|two|three|four|a|אחד|אחת|שני|שתי|שלוש|שלושה|ארבע)(?= )[^?]*"
    r"(?:pls|plz|please|בבקשה)\W*$",
    re.IGNORECASE,
)
"""So many of something, please: an order, whatever it is of."""
_LISTS = re.compile(r"^\W*\d{1,2}x? [^\W\d]\w+(?: \w+){0,3}[,+&]\s*(?:ו|and )?\d{1,2}x? [^\W\d]\w+[^?]*$")
"""So many of one thing and so many of another: an order as well."""
_ASKS_LINK = re.compile(
    r"^\W*(?:[^\W\d]+ ){0,2}ה?(?:לינק|קישור|link)\W*(?:בבקשה|pls|please|plz)?\W*$", re.IGNORECASE
)
"""Only the link is wanted."""
_NO_LINK = re.compile(r"לא |אין |no |not |without |isn|doesn|bad |broken ", re.IGNORECASE)
_DENIED = re.compile(r"(?:^| )(?:אל|לא|בלי|אמ אינ|dont|not|never) $")
_HEBREW = re.compile("[א-ת]")
_END = "(?: (?:please|thanks|thank you|בבקשה|תודה))?$"


@remembered
def find_cue(words: str) -> str | None:
    """The act that words of a message tell of, or None.

    >>> find_cue("פעם רקדנו ואלס בחתונות, בעלי ז״ל ואני"), find_cue("we're getting married in May, help")
    ('loss', 'wedding')
    """
    if _ORDERS.match(words) or _LISTS.match(words):
        return "request_book"
    if _ASKS_LINK.match(words) and not _NO_LINK.search(words):
        return "request_book"
    joined = " ".join(words_of(leave_figures_out(words)))
    for act, pattern in _read_cues().items():
        found = pattern.search(joined)
        if found and not _DENIED.search(joined[: found.start()]):
            return act
    return None


@cache
def _read_cues() -> dict[str, re.Pattern[str]]:
    return {act: compile_phrases(phrases) for act, phrases in read_data("cues").items()}


def compile_phrases(phrases: Iterable[str]) -> re.Pattern[str]:
    """Any of these phrases, as a pattern over words with one space between (`~`: up to three words, `*`: any ending,
    `$`: the end)."""
    return re.compile(rf"(?:^|(?<= ))(?:{'|'.join(map(_write, phrases))})(?= |$)")


def _write(phrase: str) -> str:
    """A phrase as a pattern over words with one space between."""
    pattern = ""
    for word in phrase.split():
        if word == "~":
            pattern += r"(?:\S+ ){0,3}"
        elif word == "$":
            pattern = pattern.rstrip() + _END
        else:
            pattern += " ".join(map(re.escape, words_of(word))) + (r"\S* " if word.endswith("*") else " ")
    joins = _HEBREW.match(phrase) and len("".join(words_of(phrase))) > _SHORTEST
    return (_BEFORE if joins else "") + pattern.rstrip()
