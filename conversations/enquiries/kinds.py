"""The kinds of enquiry a journey knows, and the words they go by."""

import re
from itertools import chain

from conversations.enquiries.told.details import Told
from conversations.enquiries.told.file import Enquiries, Enquiry
from conversations.enquiries.told.grown import are_grown
from conversations.enquiries.told.series import OWN
from conversations.enquiries.told.words import DENIED
from conversations.turn.playbook import Playbook
from conversations.understanding.intents.cues import compile_phrases
from conversations.understanding.phrases import words_of
from conversations.wording.remembering import remembered

_DIGITS = re.compile(r"\d+")


class Names:
    """An index: the words by which each kind of enquiry goes."""

    def __init__(self, playbook: Playbook) -> None:
        known = playbook.journey.own_part(Enquiries)
        self.kinds = known.kinds if known else {}
        self.patterns = {
            name: compile_phrases(phrase for phrases in kind.words.values() for phrase in phrases)
            for name, kind in self.kinds.items()
            if kind.words
        }
        self.tells = {
            name: tuple((compile_phrases(chain(*one.words.values())), one) for one in kind.tells)
            for name, kind in self.kinds.items()
        }
        self.find = remembered(self._find)

    def _find(self, words: str) -> str | None:
        """The kind that words name."""
        said = " ".join(words_of(words))
        found = ((name, pattern.search(said)) for name, pattern in self.patterns.items())
        name = next((name for name, at in found if at and not DENIED.search(said[: at.start()])), None)
        return self.of_grown(name, words) if name else None

    def is_own(self, name: str) -> bool:
        """Whether a kind is a lesson of one's own, of which several are had one after another."""
        kind = self.kinds.get(name)
        return kind is not None and any(OWN.search(word) for words in kind.words.values() for word in words)

    def of_grown(self, name: str, words: str) -> str:
        """The kind itself, or what it is where these words say that only grown people come."""
        return (are_grown(words) and self.kinds[name].grown) or name


def is_enough(kind: Enquiry, told: Told) -> bool:
    """Whether they are as many as make one."""
    return count_told(told) >= kind.least


def count_told(told: Told) -> int:
    """How many they are; 1 where they did not tell."""
    count = _DIGITS.search(told.get("people", ""))
    return int(count[0]) if count else 1
