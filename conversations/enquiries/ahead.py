"""What is told or asked of something that is planned, heard before a number or a day means anything else.

Only of what has its own times (`held`): nine children who come to bake order no pies, and a day of theirs is of that.
"""

from conversations.answers.haggling import haggles
from conversations.enquiries.hearing import find_new, hear_details
from conversations.enquiries.kinds import Names, is_enough
from conversations.enquiries.putting import answer_meanwhile, find_told, tell_standing
from conversations.enquiries.recalling import find_alive, read_told
from conversations.enquiries.told.details import Told
from conversations.enquiries.told.file import Enquiry
from conversations.enquiries.told.part import Planned, Planning
from conversations.enquiries.told.words import LEAVES, PREORDERS, say_some
from conversations.enquiries.wanting import begin_for_room, hear_wanted
from conversations.handoff.questions import ask_staff
from conversations.lead.reason import reason
from conversations.meetings.kept.words import cancels
from conversations.meetings.offered.keeping import find_ahead
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.kept.basket import Basket
from conversations.orders.tables.at_table import names_food
from conversations.parting.heard.reading import puts_off
from conversations.promises.confided import confides, say_confided
from conversations.turn.dispatch import Dispatch
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts

_WORDS = read_patterns("at_table")
_MOST, _SAID_AT_ONCE = 60, 24  # words


def hear_ahead(turn: Turn, words: str) -> bool:
    """Whether it is of what they plan: details, or a question that the journey tells of it, or that they take leave."""
    planned, words = find_alive(turn), say_some(words)
    if planned is None:
        return _hear_many(turn, words)
    kind = turn.playbook.index(Names).kinds.get(planned.kind)
    if kind is None or not kind.held or len(words.split()) > _MOST:
        return False
    handoff = turn.lead.handoff
    if handoff.has_owner() or handoff.is_grieved() or turn.lead[Basket].wanted or cancels(words):
        return False
    if puts_off(words):
        return False  # it is theirs to decide, and no detail of it
    if haggles(words):  # a code of what is sold to one is none for it
        ask_staff(turn, words, told="haggle_passed")
        return True
    if find_told(turn, planned, words):
        return _answer(turn, kind, planned, words)
    if confides(words):
        return _keep_secret(turn, planned, words)
    if is_question(words) and not find_new(turn, planned, words) and tell_standing(turn, planned, words):
        return True
    if planned.case and PREORDERS.search(words):
        return _take_preorder(turn, planned, words)
    if planned.case and LEAVES.search(words) and not is_question(words):
        return _take_leave(turn, planned)
    return _is_told(turn, kind, planned, words) and hear_details(turn, words)


def _hear_many(turn: Turn, words: str) -> bool:
    """So many who want a table, all told at once ("a table for 12 on Saturday"), order nothing by that."""
    names = turn.playbook.index(Names)
    name = names.find(words)
    kind = names.kinds[name] if name else None
    if kind is None or not kind.held or kind.least == 1 or len(words.split()) > _SAID_AT_ONCE:
        return False
    is_of_other = turn.lead.handoff.has_owner() or turn.lead[Basket].wanted or names_food(turn, words)
    told = read_told(turn, words)
    if name is None or is_of_other or find_ahead(turn) or cancels(words) or not is_enough(kind, told):
        return False
    if hear_wanted(turn, words):
        return True
    is_dated = bool({"day", "hour"} & told.keys())
    return is_dated and _WORDS["seats"].search(words) is not None and begin_for_room(turn, name, words)


def _is_told(turn: Turn, kind: Enquiry, planned: Planned, words: str) -> bool:
    """Whether something of it is told anew, and no food is named."""
    new: Told = find_new(turn, planned, words)
    is_begun = planned.case is not None or kind.least == 1
    is_few = "people" in new and not is_enough(kind, new)  # so few need no team, and book at once
    return is_begun and bool(new) and not is_few and not names_food(turn, words)


def _answer(turn: Turn, kind: Enquiry, planned: Planned, words: str) -> bool:
    """What is asked of it is told; what is told beside it is kept first."""
    parts = split_acts(words)
    told = [part for part in parts if not is_question(part) and find_new(turn, planned, part)]
    if told:
        hear_details(turn, " ".join(told))
        planned = turn.lead[Planning].enquiry or planned
    asked = [one for one in parts if is_question(one)]
    if not any(find_told(turn, planned, part) for part in asked):
        asked = [" ".join(asked) or words]  # "what about the grown-ups, do they pay?" is one
    for part in asked:
        if not (tell_standing(turn, planned, part) or answer_meanwhile(turn, planned, kind, part)):
            turn.playbook.index(Dispatch).answer(turn, part)
    return turn.has_replied()


def _take_preorder(turn: Turn, planned: Planned, words: str) -> bool:
    """What should be ready when they come is told to the team with the rest, and is no order to be brought."""
    parts = split_acts(words)
    told = [part.strip(" ,.") for part in parts if not is_question(part) and len(part.split()) <= _MOST // 2]
    for part in (one for one in parts if is_question(one)):
        turn.playbook.index(Dispatch).answer(turn, part)
    if told:
        text = turn.phrase("enquiry_detail", details="; ".join(told))
        turn.reply("request", text, reason("enquiry", enquiry=planned.kind), place=HEARD)
    return turn.has_replied()


def _keep_secret(turn: Turn, planned: Planned, words: str) -> bool:
    """In whose name it is, or how many they are, told along with what is to stay a secret; else others hear that."""
    new = find_new(turn, planned, words)
    if planned.case is None or not new or new.keys() - {"name", "people", "called"}:
        return False
    say_confided(turn)
    return hear_details(turn, words)


def _take_leave(turn: Turn, planned: Planned) -> bool:
    """ "See you Sunday" is answered with what stands, which the team has yet to confirm."""
    turn.reply("thanks", turn.phrase("enquiry_leaves"), reason("enquiry", enquiry=planned.kind))
    return True
