"""A bare "cancel" of who just said that they do not come is of what they come for, and no refusal to be written to."""

from datetime import timedelta

from conversations.turn.acts import Act
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.intents.cancelling import says_only_cancel
from conversations.wording.said import read_said, whole

_NOT_COMING = whole(read_said(__package__, "not_coming")["not_coming"])
_SOON, _LINES = timedelta(minutes=30), 3
"""For so long, and within so many things that they said, it is what they speak of."""


def hear_called_off(turn: Turn, words: str) -> bool:
    """Cancel what they come for. On SMS the word by itself is the network's own for a refusal, and stays one."""
    if turn.traits.billed_by_part or turn.lead.dialogue.greeted_at is None or not says_only_cancel(words):
        return False
    said = [line for line in turn.lead.dialogue.recent if line.by == "lead" and turn.now - line.at < _SOON]
    if not any(_NOT_COMING.search(line.text) for line in said[-_LINES:]):
        return False
    request = turn.playbook.index(Dispatch).acts.get("request_cancel")
    return request is not None and request(turn, Act("request_cancel", words))
