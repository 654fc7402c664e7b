"""What kind of thing somebody tells (good news, a joke, that they think it over), learned from examples.

By the meaning of the sentence where its vector is known; else by the likeness of its words, which know far fewer.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from typing import Any

import numpy as np

from conversations.journey.model.builtin import read_acts
from conversations.turn.turn import Turn
from conversations.understanding.data import read_data
from conversations.understanding.likeness.memory import LONGEST, Memory
from conversations.understanding.likeness.neighbours import Neighbours
from conversations.understanding.likeness.postings import Floats
from conversations.understanding.likeness.softmax import Softmax
from conversations.understanding.meanings import MEANINGS
from conversations.understanding.phrases import words_of
from conversations.understanding.pieces import PIECES
from conversations.understanding.reading import Vector
from conversations.wording.remembering import remembered
from conversations.wording.said import read_ways

_NEAR, _AHEAD = 0.5, 0.06
"""How like an example words must be, and how much more than one of another kind."""
_SURE = 0.4
"""How likely what a sentence means must be of a kind."""
_JOYS, _SURE_OF_JOY = frozenset({"good_news", "celebrating"}), 0.7
"""To congratulate on nothing is odd: "my daughter gave me this number"."""
_LIGHT, _SURE_OF_LIGHT = frozenset({"joke", "bothering", "hungry"}), 0.5
"""Nor is what is said in earnest a joke, nor everybody who counts their money sorry for asking."""
_NOT_HUNGRY = re.compile(
    r"(?<!\w)(?:not|never|n[’']?t|\w+n[’']?t|no longer|לא|אינ\w+|עוד לא|שבע\w*|full)(?!\w)[^.!?\n]*"
    r"(?:hungry|starving|רעב)",
    re.IGNORECASE,
)
_KEPT_QUIET = re.compile(
    r"סוד|הפת(?:ע|יע)|מפתיע|(?<!\w)(?:ו?ש?לא|אל) (?:ת?יוד|[תי]דע|לדעת|חוש|[תי]חש|אומר|ת?ספר|ת?ג[לי])|בינינו|ששש|שקט|"
    r"(?:חושב|בטוח)(?:ת|ים|ה)? ש|secret|surpris|n[’']?t (?:know|suspect|tell)|not a word|no idea|hush|shh|"
    r"between us|nobody|no one|thinks?(?!\w)|suspects?(?!\w)|quiet|mum[’']?s the word",
    re.IGNORECASE,
)
"""A secret is kept from somebody: "he is in on it now" is none."""
_ON_BOARD = re.compile(
    r"(?<!\w)(?:(?:he|she|they|it|everyone|everybody|we|hubby|tomer|\w+)[’']?(?:s|re)?|is|are|am|all|fully|totally) "
    r"(?:all |fully |totally |finally |now )?on ?board(?! (?:the|a|my|our|now)(?!\w))",
    re.IGNORECASE,
)
"""Who is on board agrees, and is on no plane."""
_PLAIN, HARM, ARRIVED = "plain", "harm", "arrived"
"""What is merely so or wants something done, and deserves no word of its own; what went wrong; who is at the door."""
MOODS = frozenset({
    "good_news", "praise", "joke", "deciding", "patient", "slip", "absent", "surprise", "celebrating", "hard", "hungry",
    "going", "fine", "bothering", "expecting", "introduction",
})  # fmt: skip
"""What wants nothing but to be heard: no answer goes with it that a word of it happens to bring."""
TURNS = re.compile(
    r"(?<!\w)(?:but|until|till|except|only that|shame|pity|too bad|אבל|עד ש\w+|חוץ מ\w*|רק ש\w+|חבל ש\w+)(?!\w)",
    re.IGNORECASE,
)
"""What comes behind it is what they mean: it was lovely until …"""
FILE = "tellings.npz"
_PLAIN_ACTS = (
    "ask_bot", "ask_source", "ask_who", "ask_info", "ask_menu", "what_can_you_do", "privacy", "other_language",
    "wrong_number", "erase_me", "recap", "ask_advice", "confused", "repeat_question", "correction", "private_lessons",
    "job", "supplier", "press_event", "complaint_owner", "legal", "request_book", "request_move", "request_cancel",
    "request_freeze", "am_i_booked", "request_call", "invoice", "change_details", "remind_me", "send_again", "my_code",
    "lost_item", "ask_number", "too_expensive", "haggle", "cheaper_elsewhere", "too_far", "commitment", "distrust",
    "for_child", "diet", "lives_in", "my_name",
)  # fmt: skip
"""What people ask for or want is nothing that they tell for its own sake."""
_HARM_ACTS = ("complaint", "charged_twice", "injured")


@cache
def list_tellings() -> tuple[tuple[str, str], ...]:
    """The examples, each once, after its kind: those told, what went wrong with us, and what is none of either."""
    harms, arrivals = read_data("harms"), read_data("arrivals")
    kinds = {
        **read_ways(__package__, "tellings"), HARM: harms["harmed"], ARRIVED: arrivals["arrived"],
    }  # fmt: skip
    listed = [(kind, text) for kind, languages in kinds.items() for text in _all(dict(languages))]
    listed += [(HARM, text) for act in _HARM_ACTS for text in _all(read_acts()[act])]
    for ordinary in (harms["ordinary"], arrivals["ordinary"], read_data("questions")):
        listed += [(_PLAIN, text) for text in _all(ordinary)]
    listed += [(_PLAIN, text) for act in _PLAIN_ACTS for text in _all(read_acts()[act])]
    once = {text: kind for kind, text in reversed(listed)}
    return tuple((kind, text) for text, kind in reversed(once.items()))


def _all(languages: Mapping[Any, Iterable[str]]) -> Iterator[str]:
    for texts in languages.values():
        yield from texts


def list_owners() -> list[int]:
    """The kind of each example, by its place among the kinds."""
    kinds = list_kinds()
    return [kinds.index(kind) for kind, _ in list_tellings()]


def list_kinds() -> list[str]:
    """The kinds, in order."""
    return list(dict.fromkeys(kind for kind, _ in list_tellings()))


def digest() -> bytes:
    """What the examples are known by, in their order."""
    return blake2b(repr(list_tellings()).encode(), digest_size=16).digest()


class _Tellings:
    """The kinds, and how like a text is to what is known of each."""

    def __init__(self) -> None:
        said, owners = [words_of(text) for _, text in list_tellings()], list_owners()
        self._kinds, self._owners, self._learned = list_kinds(), np.array(owners), _load()
        self._views = [Neighbours(said, owners, view) for view in (PIECES, MEANINGS)]
        self._find_by_words = remembered(self._compare_words)
        self._rated: Memory[tuple[Vector, Floats]] = Memory()

    def find(self, text: str, vector: Vector | None) -> str:
        """The kind that a text is clearly of; the plain one where it is clearly of none."""
        if vector is None or self._learned is None:
            return self._find_by_words(text)
        likely = self._rate(self._learned, text, vector)
        best = int(np.argmax(likely))
        kind = self._kinds[best]
        return kind if likely[best] >= _must_be(kind) else _PLAIN

    def rate(self, kind: str, text: str, vector: Vector) -> float | None:
        """How likely (0..1) a sentence is of a kind, by its meaning."""
        if self._learned is None:
            return None
        return float(self._rate(self._learned, text, vector)[self._kinds.index(kind)])

    def _rate(self, learned: Softmax, text: str, vector: Vector) -> Floats:
        """The same for each kind: asked several times of each sentence, and a reader keeps the vectors it knows."""
        kept = self._rated.get(text)
        if kept is None or kept[0] is not vector:
            kept = vector, learned.rate(np.asarray(vector, dtype=np.float32))
            if len(text) <= LONGEST:
                self._rated.keep(text, kept)
        return kept[1]

    def _compare_words(self, text: str) -> str:
        likeness = np.mean([view.liken_to_examples(text) for view in self._views], axis=0)
        each = [float(likeness[self._owners == at].max()) for at in range(len(self._kinds))]
        (best, kind), (other, _), *_ = sorted(zip(each, self._kinds, strict=True), reverse=True)
        return kind if best >= _NEAR and best >= other + _AHEAD else _PLAIN


def _must_be(kind: str) -> float:
    if kind in _JOYS:
        return _SURE_OF_JOY
    return _SURE_OF_LIGHT if kind in _LIGHT else _SURE


def _load() -> Softmax | None:
    """What was learned of the examples' vectors; None where there is nothing, or it is of other examples."""
    file = files(__package__).joinpath(FILE)
    if not file.is_file():
        return None
    with file.open("rb") as opened, np.load(opened) as kept:
        if bytes(kept["of"]) != digest():
            return None
        return Softmax(*(kept[name].astype(np.float32) for name in ("middle", "weights", "bias")))


@cache
def _read_tellings() -> _Tellings:
    return _Tellings()


def rate_telling(turn: Turn, kind: str, words: str) -> float | None:
    """How likely (0..1) words are of a kind by what they mean; None where that is not known."""
    vector = turn.playbook.reader.knows(words)
    return None if vector is None else _read_tellings().rate(kind, words, vector)


def find_telling(turn: Turn, words: str) -> str | None:
    """The kind of what words tell; None where they are like nothing in particular."""
    return find_kind(words, turn.playbook.reader.knows(words))


def find_kind(words: str, vector: Sequence[float] | Vector | None = None) -> str | None:
    """The same of words whose vector is known, or not.

    >>> find_kind("I got the job"), find_kind("third floor, no lift")
    ('good_news', None)
    >>> find_kind("your driver always smiles"), find_kind("your driver always smiles, but he was an hour late")
    ('praise', None)
    """
    if not words_of(words):
        return None
    kind = _read_tellings().find(words, None if vector is None else np.asarray(vector, dtype=np.float32))
    if kind in (_PLAIN, ARRIVED) or (kind == "praise" and TURNS.search(words)):
        return None
    is_other = (
        (kind == "hungry" and _NOT_HUNGRY.search(words))
        or (kind == "surprise" and not _KEPT_QUIET.search(words))
        or (kind == "going" and _ON_BOARD.search(words))
    )
    return None if is_other else kind
