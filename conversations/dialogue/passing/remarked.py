"""Who was let wait, or let down, and says so: no coupon is wanted, is it always so, what is needed."""

from conversations.handoff.questions import ask_staff
from conversations.handoff.waiting.remarks import find_remark
from conversations.lead.reason import reason
from conversations.turn.turn import Turn


def hear_remark(turn: Turn, words: str) -> bool:
    """Meet it: what the team needs, that no coupon is offered, that it ought not to have happened."""
    hands, kind = turn.lead.handoff, find_remark(words)
    if kind is None or hands.has_owner():
        return False
    if kind == "no_answer":
        ask_staff(turn, words, told="remark_no_answer")
        return True
    if not (hands.open or hands.had_case(turn.now)) or (kind == "needs" and not _is_trouble(turn)):
        return False
    if kind == "jab" and not _is_trouble(turn):
        return False
    turn.reply("waiting", turn.phrase(f"remark_{kind}"), reason("waits"))
    return True


def _is_trouble(turn: Turn) -> bool:
    """Whether what is open with people, or was, is that something went wrong."""
    hands = turn.lead.handoff
    return hands.is_grieved() or hands.was_let_down(turn.now)
