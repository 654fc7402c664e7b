"""What is wrapped around a message's point: a greeting, who is writing, an apology, thanks, a signature."""

import re
from functools import lru_cache

from conversations.understanding.intents.vocabulary import OTHER, read_vocabulary
from conversations.understanding.language import read_common_words
from conversations.understanding.phrases import word_set, words_of
from conversations.understanding.text import LONGEST, RECENT

_CLAUSE = re.compile(r"(?:[.,!?;:\n…()]|\s[-–—]\s)+")
_SIGNED = re.compile(r"(?:\n|\s[-–—]\s)\s*([^\W\d_]+(?:[ ][^\W\d_]+)?)\W*$")
_GREETING = word_set(
    "היי הי הייי שלום אהלן הלו בוקר ערב צהריים לילה hi hello hey hiya dear good morning evening afternoon"
)
_KIND = _GREETING | word_set(
    "טוב טובים אור רב לכם לך כולם תודה רבה המון מראש שבת שבוע יום נעים מבורך שמח חג בהצלחה כל הטוב להתראות ביי סליחה מצטער מצטערת",
    "אוקיי אוקי סבבה בסדר יאללה בברכה שיהיה ממש על ההבנה",
    "thanks thank you very much so a lot have nice great lovely day one week weekend best regards kind cheers bye goodbye take",
    "care sincerely and all the ok okay sorry in advance well wishes warm there team guys everyone to",
)
_INTRODUCING = {words_of(words) for words in ("my name is", "מדבר", "מדברת", "שמי", "קוראים לי")}
_INTRODUCING_AFTER_GREETING = _INTRODUCING | {
    words_of(words) for words in ("this is", "im", "i am", "its", "כאן", "אני", "פה", "זאת", "זה")
}
_OPENING = word_set(
    "טוב סליחה אבל אוקיי אוקי מצטער מצטערת תשמעו תקשיבו תשמע תקשיב תשמעי שמעו שמע אז היי הי שלום אהלן תודה רבה וואי אוי",
    "sorry but ok okay well look listen hi hello hey thanks so um",
)
_CLOSING = word_set("תודה רבה בבקשה please thanks thank you pls sorry סליחה")
_LONGEST_KIND = 8
_LONGEST_GREETING = 3


def peel(text: str) -> str:
    """The words of a message without what is wrapped around them; all of them where nothing else is left.

    Clauses are still told apart, by full stops. A name is told from a word by being hardly ever said.
    """
    return _peel(text[:LONGEST])


@lru_cache(RECENT)
def _peel(text: str) -> str:
    signed = _SIGNED.search(text)
    if signed and _is_name(words_of(signed[1])):
        text = text[: signed.start()]
    clauses = [words_of(clause) for clause in _CLAUSE.split(text)]
    clauses = [clause for clause in clauses if clause and not _is_kind(clause)]
    kept = [clause for clause in clauses if not _is_introduction(clause)] or clauses
    if not kept:
        return text
    kept[0] = _strip_opening(kept[0])
    kept[-1] = _strip_closing(kept[-1])
    mark = "?" if text.rstrip().endswith("?") else ""
    return ". ".join(" ".join(clause) for clause in kept) + mark


def split_clauses(text: str) -> list[str]:
    """The clauses of a message that have two different words and more."""
    return [clause for clause in _CLAUSE.split(text[:LONGEST]) if len(set(words_of(clause))) > 1]


def _is_kind(words: tuple[str, ...]) -> bool:
    if all(word in _OPENING for word in words):
        return True
    return len(words) <= _LONGEST_KIND and all(
        word in _KIND or word.removeprefix("ו") in _KIND for word in words
    )


def _is_introduction(words: tuple[str, ...]) -> bool:
    if words[0] not in _GREETING:
        return _introduces(words, _INTRODUCING)
    rest = tuple(word for word in words if word not in _KIND)
    return (len(words) <= _LONGEST_GREETING and _is_name(rest)) or _introduces(
        rest, _INTRODUCING_AFTER_GREETING
    )


def _introduces(words: tuple[str, ...], introducing: set[tuple[str, ...]]) -> bool:
    return any(words[:size] in introducing and _is_name(words[size:]) for size in (1, 2, 3))


def _is_name(words: tuple[str, ...]) -> bool:
    if not 0 < len(words) <= 2 or not set(read_vocabulary("refusal").name_parts(words)) <= {OTHER}:
        return False
    return all(word not in read_common_words() and len(word) > 1 for word in words)


def _strip_opening(words: tuple[str, ...]) -> tuple[str, ...]:
    while len(words) > 1 and words[0] in _OPENING:
        words = words[1:]
    return words


def _strip_closing(words: tuple[str, ...]) -> tuple[str, ...]:
    while len(words) > 1 and words[-1] in _CLOSING and (words[-1] != "you" or words[-2] == "thank"):
        words = words[:-1]
    return words
