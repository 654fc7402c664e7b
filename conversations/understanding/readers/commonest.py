"""The commonest words of all ("where r u", "כתובת"), and which of a journey's answers each of them asks for.

They are too short to be told by what they are like, and an owner hardly writes them all down.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from conversations.understanding.data import read_data
from conversations.understanding.phrases import words_of
from conversations.understanding.reading import Example, Label
from conversations.understanding.rereading import say_words

Words = tuple[str, ...]
_AROUND = "around"
_ACTS = {"phone": Label("act", "ask_number")}
"""What a topic is where no answer has its words."""


class Commonest:
    """Which label the commonest words have, by the examples of a journey."""

    def __init__(self, examples: Sequence[Example]) -> None:
        self._labels = dict(_assign(examples))

    def find(self, text: str) -> Label | None:
        """What words ask for that say nothing else, but for a hello and a please; None where they are none of these."""
        words = words_of(text)
        return self._labels.get(words) or self._labels.get(strip_around(words))


def asks_for_number(text: str) -> bool:
    """Whether nothing but our number is asked for.

    >>> asks_for_number("phone?"), asks_for_number("phone me")
    (True, False)
    """
    return strip_around(words_of(text)) in _read_topics()["phone"]


def _assign(examples: Sequence[Example]) -> list[tuple[Words, Label]]:
    """Each wording with the answer that has most of its topic's among its own examples."""
    whole = [each for each in examples if each.label.kind == "answer" and not each.part]
    taught = [
        (say_words(each.text), each) for each in whole
    ]  # a variant's wording asks for less than its answer
    labels: list[tuple[Words, Label]] = []
    for topic, wordings in _read_topics().items():
        named = Counter(each.label for words, each in taught if strip_around(words) in wordings)
        label = max(named, key=lambda one: named[one]) if named else _ACTS.get(topic)
        if label:
            labels += [(words, label) for words in wordings]
    return labels


@cache
def _read_topics() -> Mapping[str, frozenset[Words]]:
    said = read_data("commonest")
    return {
        topic: frozenset(words_of(phrase) for phrases in languages.values() for phrase in phrases)
        for topic, languages in said.items()
        if topic != _AROUND
    }


@cache
def _read_around() -> frozenset[Words]:
    return frozenset(
        words_of(phrase) for phrases in read_data("commonest")[_AROUND].values() for phrase in phrases
    )


def strip_around(words: Words) -> Words:
    """Words without a hello before and a please behind them.

    >>> strip_around(("hi", "there", "where", "is", "it", "please")), strip_around(("hi",))
    (('where', 'is', 'it'), ('hi',))
    """
    around, most = _read_around(), 2
    is_cut = True
    while is_cut:
        is_cut = False
        for size in range(most, 0, -1):
            if len(words) > size and words[:size] in around:
                words, is_cut = words[size:], True
            if len(words) > size and words[-size:] in around:
                words, is_cut = words[:-size], True
    return words
