"""Who is told that staff see what they wrote: staff do, whichever of our words said so."""

from conversations.handoff.telling import quote, tell_staff_of
from conversations.turn.effects import Send, TellStaff
from conversations.turn.inputs import Input
from conversations.turn.turn import Turn
from conversations.understanding.segments import split_acts
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "passed")
_PASSED, _KNOWN = whole(_SAID["passed"]), whole(_SAID["known"])
_SHOWN = 500  # characters of their words that staff are shown
_BEGINNING = 16
"""So many characters of their words show that a line to staff holds them."""


def write_down(turn: Turn, _: Input) -> None:
    """Staff get words that a reply says they have, or that are meant for them, if nothing brought them yet."""
    words = turn.heard.strip()
    replies = [effect.content.text for effect in turn.effects if isinstance(effect, Send)]
    if not words or not replies or not (_KNOWN.search(words) or any(map(_says_so, replies))):
        return
    told = [effect.content.text for effect in turn.effects if isinstance(effect, TellStaff)]
    if not any(_holds(text, words) for text in told):
        tell_staff_of(turn, "", quote(turn, words[:_SHOWN]))


@remembered
def _says_so(text: str) -> bool:
    """Whether what we say means that staff have it.

    >>> _says_so("Of course. Whoever gets in touch will see that."), _says_so("A trial class is ₪50.")
    (True, False)
    """
    return _PASSED.search(text) is not None


def _holds(text: str, words: str) -> bool:
    """Whether a line to staff has their words, or a part of them."""
    parts = (words, *words.splitlines(), *split_acts(words))
    return any(part[:_BEGINNING] in text for part in parts if part.strip())
