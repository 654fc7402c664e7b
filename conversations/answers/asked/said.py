"""What we said ourselves in this conversation, for who asks it again in other words.

Words are alike by what stands in their middle ("מתקזז", "מקזזים"): in Hebrew the letters around a root change.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta
from math import ceil

from conversations.answers.offered.part import Answers
from conversations.turn.turn import Turn
from conversations.understanding.intents.rarity import rate_word
from conversations.understanding.meanings import stem
from conversations.understanding.phrases import words_of
from conversations.wording.forms import is_hebrew
from conversations.wording.remembering import remembered

_TALK = timedelta(days=2)
_SENTENCE = re.compile(r"[^.!?\n]+(?:\.(?=\d)[^.!?\n]*)*[.!]?")
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_QUOTED = re.compile(r"★.*", re.DOTALL)
_OURS = re.compile(r"[?{]|https?:|[🔔💃🍕]|צוות|the team|אין לי תשובה|for certain")
"""Sentences that tell nothing: what is asked, greeted, or was put to the team."""
_TELLING, _ENOUGH, _LEAST = 0.3, 0.6, 2
"""From when on a word says what is asked about; what part of such words must be said, and how many at least."""
_NUMBER = 0.5
_POINTS = re.compile(r"(?<!\w)(?:אמרת|כתבת|you (?:said|wrote)|u said)(?!\w)", re.IGNORECASE)
"""Who says that we said it needs but a word of it."""
_FINALS = str.maketrans("ךםןףץ", "כמנפצ")
_ROOT = 3
_VOWELS = re.compile("[וי]")
_SHORTEST = 3  # words of a sentence that tells something


def list_said(turn: Turn, most: int | None = None) -> list[str]:
    """The sentences we wrote lately that tell something, the last message first; `most`: of so many messages."""
    lines = [line for line in reversed(turn.lead.dialogue.recent) if line.by == "bot"][:most]
    told = [one for line in lines if turn.now - line.at < _TALK for one in _split(line.text)]
    return [_without(one, turn.journey.wordings("as_written", turn.language)) for one in told]


def _without(sentence: str, again: Iterable[str]) -> str:
    """The sentence itself, where it was said again before."""
    for wording in again:
        sentence = sentence.removeprefix(wording.split("{")[0])
    return sentence


def find_said_here(turn: Turn, words: str) -> str | None:
    """The sentence of ours that speaks to a question; None where none does."""
    telling = {word: rate for word in list_words(words) if (rate := _rate(word)) >= _TELLING}
    total = sum(telling.values())
    found: list[tuple[float, str]] = []
    for sentence in list_said(turn) if total else ():
        said = list_words(sentence)
        shared = {word: rate for word, rate in telling.items() if any(are_alike(word, one) for one in said)}
        share = sum(shared.values()) / total
        if len(shared) >= (1 if _POINTS.search(words) else _LEAST) and share >= _ENOUGH:
            found.append((share, sentence))
    return max(found, key=lambda one: one[0])[1] if found else None


def find_said_of(turn: Turn, words: str, least: float = 0.6) -> str | None:
    """The sentence of our last message that a question turns on, by the most telling things that it names.

    For a question that is read as one for what that message answered: "is it the same oven?" after "one oven, and
    flour in the air". What is said of a number that they name goes first. `least`: how telling (0..1) these must be
    together. None where no such thing was said.
    """
    rated = {word: rate for word in list_words(words) if (rate := _rate(word)) >= _TELLING}
    told_last = list_said(turn, 1)
    numbered = [one for one in told_last if any(word.isdecimal() and _names(one, word) for word in rated)]
    shared = (
        (sum(rate for word, rate in rated.items() if _names(sentence, word)), sentence)
        for sentence in numbered or told_last
    )
    most, told = max(shared, key=lambda one: one[0], default=(0.0, ""))
    return told if most >= least else None


def _names(sentence: str, word: str) -> bool:
    return any(are_alike(word, one) for one in list_words(sentence))


def find_given(turn: Turn, words: str) -> str | None:
    """The sentence of an answer given days ago that speaks to a question: it was said, if not among the last lines."""
    telling = {
        word: rate for word in list_words(_AWAITED.sub(" ", words)) if (rate := _rate(word)) >= _TELLING
    }
    total = sum(telling.values())
    found: list[tuple[float, str]] = []
    for sentence in _list_given(turn) if total else ():
        said = list_words(sentence)
        share = (
            sum(rate for word, rate in telling.items() if any(are_alike(word, one) for one in said)) / total
        )
        if share >= _ENOUGH:
            found.append((share, sentence))
    return max(found, key=lambda one: one[0])[1] if found else None


def asks_after_answer(words: str) -> bool:
    """Whether words ask if somebody answered, beside what about.

    >>> asks_after_answer("what about the lift, did they answer?"), asks_after_answer("what about the lift?")
    (True, False)
    """
    return _AWAITED.search(words) is not None


def _list_given(turn: Turn) -> Iterator[str]:
    """The sentences of the answers given lately, as they are worded for who asked."""
    for key, at in turn.lead[Answers].said_at.items():
        name, _, variant = key.rstrip("?").partition("/")
        answer = turn.journey.answers.get(name)
        if answer is None or turn.now - at >= _GIVEN or variant.startswith("t"):
            continue
        is_one = variant.isdecimal() and int(variant) < len(answer.variants)
        yield from _split(turn.say(answer.variants[int(variant)].reply if is_one else answer.reply))


_AWAITED = re.compile(
    r"(?<!\w)(?:(?:(?:did|have|has) )?(?:they|he|she|somebody|someone)(?= (?:answer|repl|hear|g[oe]t))|"
    r"ענו|עונים|יענו|תשובה|answer\w*|repl\w+|heard|hear|anybody|anyone|news)(?!\w)",
    re.IGNORECASE,
)
"""Whether somebody answered, asked beside what about."""
_GIVEN = timedelta(days=7)


def list_words(text: str) -> list[str]:
    """The words as they were written: no letter of a root is taken out."""
    return [found.casefold() for found in _WORD.findall(text)]


@remembered
def are_alike(one: str, other: str) -> bool:
    """Whether two words are of one root, or the same in another form.

    >>> are_alike("מקזזים", "מתקזז"), are_alike("נרשם", "כשנרשמים"), are_alike("joined", "join")
    (True, True, True)
    >>> are_alike("שיעור", "שעות")
    False
    """
    if one.isdecimal() or other.isdecimal():
        return one == other
    if not (is_hebrew(one) and is_hebrew(other)):
        return stem(one) == stem(other)
    first, second = _bare(one), _bare(other)
    least = max(_ROOT, ceil(min(len(first), len(second)) * _ENOUGH - 1e-9))
    return any(first[at : at + least] in second for at in range(len(first) - least + 1))


@remembered
def _bare(word: str) -> str:
    """Without the vowels that are written in one form and not in the other."""
    return word[:1] + _VOWELS.sub("", word[1:].translate(_FINALS))


def _rate(word: str) -> float:
    return _NUMBER if word.isdecimal() else max(map(rate_word, words_of(word)), default=0.0)


@remembered
def _split(text: str) -> tuple[str, ...]:
    sentences = (found[0].strip() for found in _SENTENCE.finditer(_QUOTED.sub("", text)))
    return tuple(one for one in sentences if len(one.split()) >= _SHORTEST and not _OURS.search(one))
