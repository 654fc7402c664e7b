"""What is told or asked of something that is planned, heard before a number or a day means anything else.

Only of what has its own times (`held`): nine children who come to bake order no pies, and a day of theirs is of that.
"""

from conversations.enquiries.details import Told
from conversations.enquiries.file import Enquiry
from conversations.enquiries.hearing import find_new, hear_details
from conversations.enquiries.kinds import Names
from conversations.enquiries.part import Planned
from conversations.enquiries.putting import answer_meanwhile, find_told, tell_standing
from conversations.enquiries.recalling import find_alive
from conversations.enquiries.words import LEAVES, PREORDERS
from conversations.lead.reason import reason
from conversations.meetings.kept.words import cancels
from conversations.orders.kept.basket import Basket
from conversations.orders.lines.at_table import names_food
from conversations.promises.confided import confides
from conversations.turn.dispatch import Dispatch
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts

_MOST = 60  # words


def hear_ahead(turn: Turn, words: str) -> bool:
    """Whether it is of what they plan: details, or a question that the journey tells of it, or that they take leave."""
    planned = find_alive(turn)
    kind = turn.playbook.index(Names).kinds[planned.kind] if planned else None
    if planned is None or kind is None or not kind.held or len(words.split()) > _MOST:
        return False
    handoff = turn.lead.handoff
    if handoff.has_owner() or handoff.is_grieved() or turn.lead[Basket].wanted or cancels(words):
        return False
    if find_told(turn, planned, words):
        return _answer(turn, kind, planned, words)
    if confides(words):
        return False
    if planned.case and PREORDERS.search(words):
        return _take_preorder(turn, planned, words)
    if planned.case and LEAVES.search(words) and not is_question(words):
        return _take_leave(turn, planned)
    return _is_told(turn, kind, planned, words) and hear_details(turn, words)


def _is_told(turn: Turn, kind: Enquiry, planned: Planned, words: str) -> bool:
    """Whether something of it is told anew, and no food is named."""
    new: Told = find_new(turn, planned, words)
    is_begun = planned.case is not None or bool(kind.tells)
    return is_begun and bool(new) and not names_food(turn, words)


def _answer(turn: Turn, kind: Enquiry, planned: Planned, words: str) -> bool:
    """What is asked of it is told; what is told beside it is kept first."""
    parts = split_acts(words)
    told = [part for part in parts if not is_question(part) and find_new(turn, planned, part)]
    if told:
        hear_details(turn, " ".join(told))
    for part in (one for one in parts if is_question(one)):
        if not (tell_standing(turn, planned, part) or answer_meanwhile(turn, planned, kind, part)):
            turn.playbook.index(Dispatch).answer(turn, part)
    return turn.has_replied()


def _take_preorder(turn: Turn, planned: Planned, words: str) -> bool:
    """What should be ready when they come is told to the team with the rest, and is no order to be brought."""
    parts = split_acts(words)
    told = [part.strip(" ,.") for part in parts if not is_question(part) and names_food(turn, part)]
    for part in (one for one in parts if is_question(one)):
        turn.playbook.index(Dispatch).answer(turn, part)
    if told:
        text = turn.phrase("enquiry_detail", details="; ".join(told))
        turn.reply("request", text, reason("enquiry", enquiry=planned.kind), place=HEARD)
    return turn.has_replied()


def _take_leave(turn: Turn, planned: Planned) -> bool:
    """ "See you Sunday" is answered with what stands, which the team has yet to confirm."""
    turn.reply("thanks", turn.phrase("enquiry_leaves"), reason("enquiry", enquiry=planned.kind))
    return True
