"""A word with a slip of the thumb in it, put right by what the business and its customers say: "שלוחן", "gropu".

Shorthand that means one thing ("do u", "ppl", "יומולדת") is written out first.

Only a word that is known nowhere, and only where one swap of neighbours, or one letter too many or too few, makes it a
word that the journey says several times. Names stay as they are: they begin large, or are short, or are like no word.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from conversations.journey.model.answers import Answer
from conversations.turn.inputs import Said
from conversations.turn.playbook import Playbook
from conversations.understanding.data import read_data
from conversations.understanding.intents.rarity import count_words
from conversations.understanding.meanings import stem
from conversations.understanding.phrases import words_of
from conversations.wording.forms import is_hebrew, strip_prefixes
from conversations.wording.remembering import remembered

_WORD = re.compile(r"[A-Za-zא-ת]{5,20}")
_LOOKED_AT = 2000
"""Characters of a message that are looked at."""
_LEAST, _TIMES = 5, 2
"""Letters of a word that is put right, and in how many texts of the journey it stands at least."""
_WEAK = frozenset("ויאה")
"""Hebrew letters that are often written where they need not be, or left out."""
_LONG = 7
"""Letters of an English word of which one may be missing or too many."""


def mend_slips(playbook: Playbook, said: Said) -> Said:
    """What was said, as it is heard; the very same where nothing is put right."""
    text = playbook.index(Spelling).mend(said.text)
    return said if text == said.text else replace(said, text=text)


class Spelling:
    """An index: how the words of the journey are written."""

    def __init__(self, playbook: Playbook) -> None:
        answers = playbook.journey.answers.values()
        self._known, self._right = _learn(tuple(text for answer in answers for text in _list_texts(answer)))
        self._found: dict[str, str] = {}
        self.mend = remembered(self._mend)

    def _mend(self, text: str) -> str:
        """The text with its slips put right; the very same text where there are none."""
        head = write_out(text[:_LOOKED_AT])
        head = _WORD.sub(lambda found: self._mend_word(found[0], starts=not found.start()), head)
        return head + text[_LOOKED_AT:]

    def _mend_word(self, word: str, *, starts: bool) -> str:
        if word[0].isupper() and not starts:
            return word
        plain = word.casefold()
        if plain not in self._found:
            if len(self._found) >= _KEPT:
                self._found.clear()
            self._found[plain] = self._look_up(plain)
        return self._found[plain] if self._found[plain] != plain else word

    def _look_up(self, word: str) -> str:
        if self._is_known(word):
            return word
        heads = ("", *(word[:at] for at in (1, 2) if is_hebrew(word) and word[at:] in strip_prefixes(word)))
        for head in heads:
            bare = word[len(head) :]
            alike = (
                one for one in self._right.get(bare[:1], ()) if len(bare) >= _LEAST and is_slip(bare, one)
            )
            if right := next(alike, None):
                return head + right
        return word

    def _is_known(self, word: str) -> bool:
        said, _ = count_words()
        forms = {*_forms(word), *(form for one in words_of(word) for form in _forms(one))}
        return _DOING.fullmatch(word) is not None or any(
            form in self._known or form in said for form in forms
        )


def write_out(text: str) -> str:
    """The text with usual shorthand written out; in a Hebrew text none of the English of one letter.

    >>> write_out("where r u guys, n do u do salsa"), write_out("עוגה ליומולדת")
    ('where are you guys, and do you do salsa', 'עוגה ליום הולדת')
    """
    if _HEBREW.search(text):
        return _SHORT_HE.sub(lambda found: found[1] + _WRITTEN[found[2]], text)
    return _SHORT_EN.sub(lambda found: _WRITTEN[found[0]], text)


_HEBREW = re.compile(r"[א-ת]")
_SHORTHAND: dict[str, dict[str, str]] = read_data("shorthand")
_WRITTEN = {short: whole for each in _SHORTHAND.values() for short, whole in each.items()}
_SHORT_HE = re.compile(rf"(?<![\w״\"])([ושהבלמכ]{{0,2}})({'|'.join(_SHORTHAND['he'])})(?![\w״\"])")
_SHORT_EN = re.compile(rf"(?<![\w&@./'’-])(?:{'|'.join(_SHORTHAND['en'])})(?![\w&@/'’-]|\.\w)")
"""As written in small letters: "U" may be a name, and "R" stands in "R&B"."""

_DOING = re.compile(r"[ושהכ]{0,2}[א-ת]ו[א-ת]{2,3}ת|[ושה]{0,2}[א-ת]{2}[יו][א-ת](?:ים|ות)")
"""A Hebrew word of a common form ("כותבת", "עשירים", "בטוחים") is likelier one that nobody wrote down than a slip."""
_KEPT = 4096  # words that were looked up, of all leads


def is_slip(word: str, right: str) -> bool:
    """Whether a word is another with two neighbours swapped, or with one letter too many or too few.

    >>> is_slip("שלוחן", "שולחן"), is_slip("גימלאים", "גמלאים"), is_slip("בישול", "ביטול")
    (True, True, False)
    """
    if word == right or word[:1] != right[:1]:
        return False
    if len(word) == len(right):
        odd = [at for at, (one, other) in enumerate(zip(word, right, strict=True)) if one != other]
        is_pair = len(odd) == 2 and odd[1] == odd[0] + 1
        return is_pair and word[odd[0]] == right[odd[1]] and word[odd[1]] == right[odd[0]]
    longer, shorter = (word, right) if len(word) > len(right) else (right, word)
    at = next((at for at, one in enumerate(shorter) if one != longer[at]), len(shorter))
    is_one = longer[:at] + longer[at + 1 :] == shorter
    if is_hebrew(word):
        return is_one and longer[at] in _WEAK and 0 < at < len(shorter)
    return is_one and len(longer) >= _LONG and at < len(shorter)


def _list_texts(answer: Answer) -> Iterator[str]:
    for text in (answer.reply, *(variant.reply for variant in answer.variants)):
        yield from text.values()
    for told in (
        answer.examples,
        *(one for variant in answer.variants for one in (variant.examples, variant.asks)),
    ):
        for phrases in told.values():
            yield from phrases


@lru_cache(4)
def _learn(texts: tuple[str, ...]) -> tuple[frozenset[str], Mapping[str, Sequence[str]]]:
    """Every form of a word in them, and by their first letters those that a slip may have been meant for.

    It takes a seventh of a second, and a journey is made ready anew whenever staff taught it something else.
    """
    often = Counter(form for text in texts for form in _list_forms(text))
    words = {word for text in texts for word in words_of(text)}
    right: dict[str, list[str]] = {}
    for word, times in often.items():
        if times >= _TIMES and len(word) >= _LEAST:
            right.setdefault(word[0], []).append(word)
    return frozenset([*often, *(form for word in words for form in _forms(word))]), right


def _list_forms(text: str) -> set[str]:
    return {form for word in _WORD.findall(text.casefold()) for form in _forms(word)}


def _forms(word: str) -> tuple[str, ...]:
    return (word, *strip_prefixes(word)) if is_hebrew(word) else (word, stem(word))
