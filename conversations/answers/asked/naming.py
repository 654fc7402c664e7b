"""Telling words of a question: those that bring an answer, or a variant of one, by themselves."""

from conversations.journey.model.answers import Variant
from conversations.profile.learning import fits
from conversations.turn.playbook import Playbook
from conversations.turn.turn import Turn
from conversations.understanding.half_said import refers_back
from conversations.understanding.intents.cues import compile_phrases
from conversations.understanding.phrases import words_of
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.remembering import remembered

_NOBODY = 0.3
"""How likely it must be that a question is for nobody here, for a word of it to mean nothing."""


class AskedWords:
    """An index: the words in a question that each variant of an answer is for."""

    def __init__(self, playbook: Playbook) -> None:
        self.patterns = {
            id(variant): compile_phrases(phrase for phrases in variant.asks.values() for phrase in phrases)
            for answer in playbook.journey.answers.values()
            for variant in answer.variants
            if variant.asks
        }
        self.find_asked = remembered(self._find_asked)
        self.find_alone = remembered(self._find_alone)
        self.alone = [
            (name, variant, self.patterns[id(variant)])
            for name, answer in playbook.journey.answers.items()
            for variant in answer.variants
            if variant.asks and variant.alone
        ]
        self.firm = [
            (name, variant, self.patterns[id(variant)])
            for name, answer in playbook.journey.answers.items()
            for variant in answer.variants
            if variant.asks and variant.firm
        ]

    def _find_asked(self, words: str) -> frozenset[int]:
        said = " ".join(words_of(words))
        return frozenset(variant for variant, pattern in self.patterns.items() if pattern.search(said))

    def _find_alone(self, words: str) -> tuple[tuple[str, Variant], ...]:
        said = " ".join(words_of(words))
        return tuple((name, variant) for name, variant, pattern in self.alone if pattern.search(said))


def find_by_words(turn: Turn, words: str) -> str | None:
    """The answer that telling words of a question bring by themselves.

    None where there are none, or where the question is rather for nobody here than for that answer ("why do dogs wag
    their tails" is not whether one may come along).
    """
    return next((name for name in list_by_words(turn, words) if not is_rather_none(turn, words, name)), None)


def is_rather_none(turn: Turn, words: str, name: str) -> bool:
    """Whether a question is, by what it means, likelier for nobody here than for an answer that a word of it brings."""
    reading = turn.playbook.reader.read(words)
    if not (reading.is_taught and is_question(words)):
        return False  # by words alone it is too hard to tell
    other = next((one.score for one in reading.candidates if one.label.kind == "other"), 0.0)
    own = max((one.score for one in reading.candidates if one.label.name == name), default=0.0)
    return other >= _NOBODY and other > own


def list_by_words(turn: Turn, words: str) -> tuple[str, ...]:
    """All the answers that telling words of a question bring by themselves; what is told around it brings none.

    Of words that are for some people only ("too late" of who is 74), where they are one of these.
    """
    found = turn.playbook.index(AskedWords).find_alone(select_asking(words) or words)
    return tuple(dict.fromkeys(name for name, variant in found if fits(turn, variant)))


def select_asking(words: str) -> str:
    """What asks among words: a dog that has to be walked at eight is no question about dogs. "" where nothing asks by
    itself ("my dog is old, is he welcome?" does not)."""
    asked = [part for part in split_acts(words) if is_question(part)]
    return "" if any(map(refers_back, asked)) else " ".join(asked)
