"""What somebody orders, or changes in what they ordered: it is a case for staff, and never "noted"."""

import re

from conversations.handoff.acts import take_order
from conversations.turn.playbook import Playbook
from conversations.turn.turn import Turn
from conversations.understanding.intents.cues import compile_phrases
from conversations.understanding.phrases import words_of
from conversations.understanding.segments import is_question

_COUNTED = re.compile(
    r"(?<!\w)(?:[1-9]\d?|one|two|three|four|five|six|אחת|אחד|שתי|שתיים|שלוש|ארבע|חמש|שש|שני|שניים|a|an)(?!\w|[:.]\d)",
    re.IGNORECASE,
)
_CHANGES = re.compile(
    r"(?<!\w)(?:(?:so |actually |ok(?:ay)? )?make (?:it|that|mine|them|hers|his)|change (?:it|that|mine) to|"
    r"scratch that|(?:let'?s|we'?ll) (?:do|take|have)|"
    r"(?:ת(?:וריד|ורידו|ורידי|וסיפ[וי]|וסיף|עש[הו]|עשי|ביא[וי]?|ביא|חליפ[וי]?|שנ[הו])|התחרטנו|התחרטתי|בעצם|במקום))(?!\w)",
    re.IGNORECASE,
)
_MOST = 30  # words of an order


class ProductWords:
    """An index: the words by which the journey counts what is sold."""

    def __init__(self, playbook: Playbook) -> None:
        variants = [variant for answer in playbook.journey.answers.values() for variant in answer.variants]
        things = sorted({thing for variant in variants if variant.counts for thing in variant.counts.of})
        self.pattern = compile_phrases(things) if things else None


def is_order(turn: Turn, words: str) -> bool:
    """Whether words order something that is sold by the piece, or change what was ordered."""
    products = turn.playbook.index(ProductWords).pattern
    if products is None or is_question(words) or len(words.split()) > _MOST:
        return False
    names_product = products.search(" ".join(words_of(words))) is not None
    is_counted = _COUNTED.search(words) is not None
    return is_counted and (names_product or _CHANGES.search(words) is not None)


def hear_order(turn: Turn, words: str) -> bool:
    """Take an order as a case; False where words are none."""
    return is_order(turn, words) and not turn.lead.handoff.is_grieved() and take_order(turn, words)
