"""Who lets go of what they asked the team for: it is taken off, and the team knows."""

from conversations.enquiries.part import Planning
from conversations.handoff.taking import settle
from conversations.handoff.waiting.reading import drops_it
from conversations.lead.reason import reason
from conversations.turn.turn import Turn

_OF_CASE = frozenset({
    "handoff", "waiting", "asked_staff", "request", "enquiry", "noted", "heard", "answer", "thanks", "nod", "put_down",
})  # fmt: skip
"""What was said last, where "forget it" is of the case and of nothing that was offered since."""


def hear_dropped(turn: Turn, words: str) -> bool:
    """Take off what waits for the team; a grievance stays with it, and a place that is kept is called off as such."""
    hands = turn.lead.handoff
    handoff = hands.open
    if handoff is None or handoff.owner or hands.is_grieved() or handoff.taken or not drops_it(words):
        return False
    if turn.lead.dialogue.said.kind not in _OF_CASE:
        return False
    turn.lead[Planning].enquiry = None
    turn.reply("resolved", turn.phrase("let_go"), reason("told_something"))
    settle(turn, handoff)
    return True
