"""They close the order in the link by themselves."""

from datetime import timedelta

from conversations.turn.turn import Turn
from conversations.wording.said import read_said, whole

_THEMSELVES = whole(read_said(__package__, "themselves")["themselves"])
_LATELY, _LINES = timedelta(minutes=40), 3


def closes_themselves(turn: Turn) -> bool:
    """Whether they said just now that they order it in the link: put to the team too, it would be ordered twice."""
    said = [line for line in turn.lead.dialogue.recent if line.by == "lead" and turn.now - line.at < _LATELY]
    return any(_THEMSELVES.search(one) for one in (turn.heard, *(line.text for line in said[-_LINES:])))
