"""What is not taught, and was asked for beside something else: it is said once, whatever else is answered."""

import re

from conversations.lead.reason import reason
from conversations.profile.heard.past import tells_past
from conversations.timetable.asked import TimesReader
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn

_DANCED = re.compile(
    r"(?<!\w)(?:danced|did|took|learn(?:ed|t)|used to|tried|been dancing|"
    r"רקד(?:תי|נו)|למד(?:תי|נו)|עשי(?:תי|נו)|ניסי(?:תי|נו))(?!\w)",
    re.IGNORECASE,
)
"""What they danced before is not asked for."""


def tell_gone(turn: Turn, words: str) -> None:
    """Who names a dance that is not had, and asks something else of it, is not left to think that it is."""
    reader = turn.playbook.index(TimesReader)
    is_past = tells_past(words) or _DANCED.search(words) is not None
    if reader.timetable is None or is_past or not turn.has_answered() or turn.lead.handoff.is_grieved():
        return
    gone = reader.timetable.not_taught.get(reader.read(words, turn.now).not_taught)
    if gone is None:
        return
    told = turn.say(gone.reply)
    said = (turn.gathered_text(), *(line.text for line in turn.lead.dialogue.recent if line.by == "bot"))
    if not any(told in one for one in said):
        turn.reply("heard", told, reason("told_something"), place=HEARD)
