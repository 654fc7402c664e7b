"""Who was told how it is, and begs for it all the same ("it's ten minutes from you"): staff may bend a rule."""

import re
from datetime import timedelta

from conversations.grievances.weighing import tells_of_harm
from conversations.handoff.questions import ask_staff
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.intents.cues import find_cue
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "pleading")
_KINDS = ("pleads", "offers", "urges", "not_pleading")
_PLEADS, _OFFERS, _URGES, _NOT_PLEADING = (whole(_SAID[key]) for key in _KINDS)
_ASKS_FOR_MORE = re.compile(
    r"(?<!\w)(?:how much|what|when|where|which|who|כמה|מה|מתי|איפה|איזה|מי)(?!\w)", re.IGNORECASE
)
_FEW = 16  # words of who begs for what was just talked of
_FRESH = timedelta(hours=1)


def hear_plea(turn: Turn, words: str) -> bool:
    """Put to staff what they beg for right after an answer; nothing is promised, and the answer is not said again."""
    dialogue = turn.lead.dialogue
    last = dialogue.last_outbound_at
    is_on_answer = dialogue.said.kind == "answer" and last is not None and turn.now - last <= _FRESH
    if not is_on_answer or turn.lead.handoff.is_grieved() or not pleads(words):
        return False
    best = turn.playbook.reader.read(words).best
    if (best and best.label.kind == "doubt") or find_cue(words):
        return False
    if not _PLEADS.search(words) and tells_of_harm(turn, words):
        return False
    ask_staff(turn, words, told="pleaded")
    return True


@remembered
def pleads(words: str) -> bool:
    """Whether words beg for what was turned down.

    >>> pleads("its like 10 min from you come on"), pleads("נו בחייכם, זה חמש דקות ממכם")
    (True, True)
    >>> pleads("come on guys where is it")
    False
    """
    is_short = len(words.split()) <= _FEW and _ASKS_FOR_MORE.search(words) is None
    if not is_short or signals.refuses(words) or signals.asks_for_person(words):
        return False
    if _OFFERS.search(words):
        return True
    is_said = _PLEADS.search(words) or _URGES.search(words)
    return is_said is not None and _NOT_PLEADING.search(words) is None
