""" "You left out the vegan cheese", upon what was read back: it goes on, and nobody complains of what they ate."""

import re
from collections.abc import Callable

from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket
from conversations.orders.meant.all_the_same import is_hurt
from conversations.turn.turn import Turn

_WORDS = read_patterns("said_before")
_HEBREW = re.compile("[א-ת]")
_SO_FAR = {"he": "מה יש לי עד עכשיו?", "en": "what do I have so far?"}  # it is there already
_THE = re.compile(r"(?<![א-ת])ה(?=[א-ת]{3})")
_OURS = frozenset({"item", "addition", "number", "plain", "half"})


def hear_left_out(turn: Turn, words: str, order: Callable[[Turn, str], bool]) -> bool:
    """Who misses something in what they were read back gets it written down, while it is not made yet."""
    lexicon, basket = turn.playbook.index(Lexicon), turn.lead[Basket]
    if lexicon.prices is None or not (basket.wanted and basket.is_alive(turn.now, lexicon.prices)):
        return False
    if is_hurt(turn) or turn.lead.handoff.has_owner():
        return False
    said = say_left_out(words, lexicon)
    return said != words and (order(turn, said) or order(turn, _SO_FAR[turn.language]))


def say_left_out(words: str, lexicon: Lexicon) -> str:
    """The words with what was left out as something that is to be added; as they are where nothing of the list was."""
    found = _WORDS["left_out"].search(words)
    if found is None or "?" in words or _WORDS["came"].search(words):
        return words
    what = found["what"] or found["what_he"]
    named = lexicon.find(lexicon.mend(what))
    if not named or any(one.kind not in _OURS for one in named):
        return words
    if not any(one.kind in ("item", "addition") for one in named):
        return words
    is_hebrew = _HEBREW.search(what) is not None
    whole = f"{'תוסיפו' if is_hebrew else 'add'} {_THE.sub('', what) if is_hebrew else what}"
    return _WORDS["stays"].sub("", f"{words[: found.start()]} {whole}{words[found.end() :]}".strip())
