"""Who waits for the team and finds it dear, or lets go of what they asked for."""

import re

from conversations.answers.answering import meet_doubt
from conversations.answers.asked.meeting import Meetings
from conversations.handoff.taking import settle
from conversations.handoff.waiting.reading import drops_it, finds_it_dear
from conversations.lead.handoff import Handoff
from conversations.lead.reason import reason
from conversations.meetings.offered.showing import OFFERED
from conversations.meetings.offered.telling import MEETING
from conversations.turn.acts import Act
from conversations.turn.turn import Turn

_OF_ANOTHER = frozenset({"order", "trial", "offer", OFFERED, MEETING})
"""What was said last, where "forget it" is of what was offered since, and not of the case."""


def hear_dropped(turn: Turn, words: str) -> bool:
    """Take off what waits for the team; a grievance stays with it, and a place that is kept is called off as such."""
    hands = turn.lead.handoff
    handoff = hands.open
    if handoff is None or handoff.owner or hands.is_grieved() or _is_kept(handoff) or not drops_it(words):
        return False
    if turn.lead.dialogue.said.kind in _OF_ANOTHER:
        return False
    turn.reply("resolved", turn.phrase("let_go"), reason("told_something"))
    settle(turn, handoff)
    return True


_GOES_ON = re.compile(
    r"(?<!\w)(?:(?:but|still|though) (?:ok|okay|fine|let|i(?:[’']ll|['’]m in| want)|we(?:[’']ll| want))|ok|okay|"
    r"fine|book|sign|put (?:me|us)|order|אבל (?:בסדר|סבבה|יאללה|אני רוצה|נרש\w*)|בסדר|סבבה|נו טוב|"
    r"תרשמ\w*|תזמינ\w*|רשמ\w*)(?!\w)",
    re.IGNORECASE,
)
"""Dear or not, it is wanted."""


def _is_kept(handoff: Handoff) -> bool:
    """Whether a place was put down with it, which is called off as such."""
    return bool(handoff.taken) and handoff.reason.name != "enquiry"


def hear_dear(turn: Turn, words: str) -> bool:
    """Meet who finds it dear with what the journey has for that, where it has anything."""
    about = turn.playbook.index(Meetings).doubts.get("too_expensive")
    handoff = turn.lead.handoff
    if about is None or handoff.is_grieved() or handoff.has_owner():
        return False
    if handoff.open is None and _GOES_ON.search(words):
        return False
    return finds_it_dear(words) and meet_doubt(turn, Act("too_expensive", words, 1.0, about=about))
