"""In what sentence of a message a word of the price list stands, and whether that sentence orders."""

import re
from collections.abc import Sequence

from conversations.orders.cues import asking, ordering, telling
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Token
from conversations.profile.counting import find_count
from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question

_WORDS = read_patterns("ordering")
_ENDS = re.compile(r"[.!?;\n]")
_OF_PEOPLE = frozenset({"number", "addition"})
THINGS = frozenset({"item", "kind"})


def is_own(words: str, token: Token, opening: int) -> bool:
    """Whether a word stands in a sentence that orders, and neither tells nor asks of something else."""
    sentence = sentence_of(words, token, opening)
    if token.kind in _OF_PEOPLE and (find_count(sentence) or 0) > 1:  # how many they need who eat otherwise
        if ordering.asks_what_to_get(sentence):
            return not ordering.is_about_table(sentence)
        sentence = asking.leave_out_how_many(sentence)
    if ordering.is_other_talk(telling.leave_allergy_out(sentence)):
        return False
    asks = is_question(sentence) and not (asking.asks_price(sentence) or asking.asks_total(sentence))
    if ordering.is_tentative(sentence):
        return True
    return not asks or ordering.wants(sentence) or ordering.goes_on(sentence)


def find_opening(words: str, tokens: Sequence[Token]) -> int:
    """Where a message begins behind a greeting or a question that stands before it ("how are you, 2 pizzas")."""
    begins = next((token.start for token in tokens if token.kind in {"number", *THINGS, "plain"}), 0)
    opening = words.rfind(",", 0, begins) + 1
    before = words[:opening]
    if _ENDS.search(before) or ordering.is_other_talk(before):
        return 0
    return opening if is_question(before) or signals.greets(before.strip(" ,")) else 0


def begins_sentence(words: str, token: Token) -> bool:
    before = _WORDS["opens"].sub("", words[: token.start].rstrip())
    is_first = not before or _ENDS.search(before[-1]) is not None
    return is_first and (token.kind in THINGS or (token.kind == "plain" and bool(token.value)))


def sentence_of(words: str, token: Token, opening: int = 0) -> str:
    return next(
        (
            sentence[max(0, opening - start) :]
            for start, sentence in ordering.split_sentences(words)
            if start <= token.start < start + len(sentence)
        ),
        words,
    )
