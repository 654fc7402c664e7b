"""Who can hardly believe what they were just told ("seriously? no catch?") hears it again, and no other answer."""

import re

from conversations.answers.asked.said import list_said
from conversations.lead.reason import reason
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "doubting")
_DOUBTS, _OF_MONEY, _FILLERS = (whole(_SAID[name]) for name in ("doubts", "of_money", "fillers"))
_FREE = re.compile(
    r"(?<!\w)(?:free(?: of charge)?|(?:בלי|ללא) תשלום|ב?חינם|no [\w-]+ fees?|בלי דמי \w+)(?!\w)",
    re.IGNORECASE,
)
"""What says that a thing costs nothing."""
_TWO = 2
_PARTS = 3  # of a message, of which those that ask are all of doubt


def hear_doubting(turn: Turn, words: str) -> bool:
    """Say again what was just said to who doubts it and asks for nothing else; False where they do ask."""
    if turn.lead.dialogue.said.kind != "answer" or turn.lead.handoff.is_grieved():
        return False
    parts = split_acts(words)
    asked = [part for part in parts if is_question(part) or doubts(part)]
    is_all = bool(asked) and len(parts) <= _PARTS and doubts(" ".join(asked))
    if not is_all or ("?" not in words and (len(parts) > len(asked) or len(words.split()) < _TWO)):
        return False  # "sure" by itself agrees
    told = list_said(turn, 1)
    if any(map(doubts_price, asked)):
        told = [sentence for sentence in told if _FREE.search(sentence)]
    if not told:
        return False
    about = turn.lead.dialogue.said.about
    turn.reply("answer", turn.phrase("sure_of_it", answer=told[0]), reason("asked_of_it"), about=about)
    return True


@remembered
def doubts(words: str) -> bool:
    """Whether words say that something is hard to believe, and nothing else.

    >>> doubts("wait, seriously?"), doubts("באמת? בלי קאץ'?"), doubts("are you sure there is parking?")
    (True, True, False)
    """
    rest = _OF_MONEY.sub(" ", _DOUBTS.sub(" ", words))
    is_doubt = rest != words
    return is_doubt and not any(sign.isalnum() for sign in _FILLERS.sub(" ", rest))


@remembered
def doubts_price(words: str) -> bool:
    """Whether it is hard to believe that it costs so little."""
    return _OF_MONEY.search(words) is not None
