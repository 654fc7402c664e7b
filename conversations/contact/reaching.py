"""Who wants to be written to and not called is told that it is heard; staff see it with what else is known of them."""

from conversations.handoff.staff_hours import say_hours
from conversations.lead.reason import reason
from conversations.profile.manner import only_wants_writing
from conversations.turn.turn import Turn


def hear_reached(turn: Turn, words: str) -> bool:
    """They say how they are to be reached, and nothing else."""
    if not only_wants_writing(words) or turn.lead.dialogue.greeted_at is None:
        return False
    if turn.lead.handoff.open:
        turn.reply("waiting", turn.phrase("in_writing", hours=say_hours(turn)), reason("waits"))
    else:
        turn.reply("noted", turn.phrase("contact_wish"), reason("told_us", act="contact_wish"))
    return True
