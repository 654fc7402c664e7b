"""In what mood something is told: whoever hears it answers in kind, and does not file it."""

import re
from collections.abc import Mapping

from conversations.lead.content import Choice
from conversations.profile.tellings import HARM, TURNS, find_telling
from conversations.turn.dispatch import Dispatch
from conversations.turn.facts import Reason
from conversations.turn.turn import Turn
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_TELLING = 3  # words of somebody who tells something
_TONES: Mapping[str, re.Pattern[str]] = {
    name: whole(ways) for name, ways in read_said(__package__, "moods").items()
}
"""The first that fits counts."""
_FACES = {
    "mishap": re.compile("[🤦🙈]"),
    "laughing": re.compile("[😂🤣😅😆😹]"),
    "happy": re.compile("[🥳🎉😍🙌]"),
}
_SAID = read_said(__package__, "tones")
_NEVER = whole(_SAID["never"])
_USUAL = whole(_SAID["usual"])
_DENIABLE = frozenset({"coming"})
"""What is said neither by who does not, nor by who tells how they do ever."""


def find_tone(words: str) -> str | None:
    """How something is told; None where nothing in particular is to be heard in it.

    >>> find_tone("I lost my nerve at the door"), find_tone("I don't want to be the only one over thirty")
    ('lost_nerve', 'worried')
    >>> find_tone("we are not coming"), find_tone("באים שנינו"), find_tone("קומה 3 דלת ימנית")
    (None, 'coming', None)
    >>> find_tone("אנחנו באים כל שנה עם המשרד"), find_tone("that's a weight off my shoulders")
    (None, 'relieved')
    """
    if _FACES["mishap"].search(words):
        return "mishap"
    is_denied = _NEVER.search(words) is not None or _USUAL.search(words) is not None
    for name, pattern in _TONES.items():
        if pattern.search(words) and not (is_denied and name in _DENIABLE):
            return name
    return next((name for name, pattern in _FACES.items() if pattern.search(words)), None)


def say_heard(turn: Turn) -> str:
    """A human word for what they told: fitting where its kind or mood is plain, else short and never the same."""
    if (kind := find_telling(turn, turn.heard)) and kind != HARM:
        return turn.phrase(f"told_{kind}")
    tone = find_tone(turn.heard)
    if tone:
        return turn.phrase(f"tone_{tone}")
    return turn.phrase("heard_talk" if len(turn.heard.split()) > _TELLING else "noted")


_PRAISE = whole(_SAID["praise"])
_NOT_PRAISE = re.compile(
    r"(?<!\w)(?:but|אבל|לא|not|n't|\w+n't|if|אם|would|will|until|"
    r"songs?|track|tune|by|[הל]?שיר|של)(?!\w)|\?\s*$",
    re.IGNORECASE,
)


@remembered
def praises(words: str) -> bool:
    """Whether words say that it was good with us.

    >>> praises("We came yesterday, it was really lovely! Can we join?"), praises("it was not lovely")
    (True, False)
    """
    found = _PRAISE.search(words)
    if found is None:
        return False
    start = max(words.rfind(mark, 0, found.start()) for mark in ".!?\n")
    ends = [end for mark in ".!?\n" if (end := words.find(mark, found.end())) >= 0]
    return _NOT_PRAISE.search(words[start + 1 : min(ends, default=len(words)) + 1]) is None


@remembered
def is_praise_taken_back(words: str) -> bool:
    """Whether words praise, and then tell what was not so good.

    >>> is_praise_taken_back("it was lovely until he shouted at my wife"), is_praise_taken_back("it was lovely")
    (True, False)
    """
    found = _PRAISE.search(words)
    return found is not None and TURNS.search(words, found.end()) is not None


def take_under_way(turn: Turn, words: str) -> bool:
    """What is told of something under way is taken by that. False for small talk, and where nothing is under way."""
    hands = turn.lead.handoff
    if hands.is_grieved() or hands.has_owner() or turn.has_answered():
        return False
    return turn.playbook.index(Dispatch).take_told(turn, words)


def nod(turn: Turn, said: str, why: Reason, choices: tuple[Choice, ...] = ()) -> None:
    """A light word for what was told, where nothing that is under way takes it.

    "Got it" to what was told of a table, an order or a class says that it was seen to: nothing of substance gets it.
    """
    if not take_under_way(turn, turn.heard):
        turn.reply(said, say_heard(turn), why, choices)
