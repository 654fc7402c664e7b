"""Who is on the way, or late, to nothing that stands here hears so, and is asked what they come for."""

from datetime import timedelta

from conversations.dialogue.passing.sighing import sigh_with, sighs
from conversations.dialogue.wanted.wishes import tells_late
from conversations.enquiries.recalling import find_alive as find_planned
from conversations.events.part import Events
from conversations.handoff.questions import ask_staff
from conversations.lead.dialogue import Utterance
from conversations.lead.reason import reason
from conversations.meetings.kept.part import Appointments
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket
from conversations.purchases.part import Purchases
from conversations.timetable.file import Timetable
from conversations.trials.wanted.beginning import find_alive as find_trial
from conversations.trials.wanted.beginning import has_bought, was_there
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.said import read_said, whole

_OTHERWISE = whole(read_said(__package__, "coming")["otherwise"])
_FEW, _NAMED = 10, 8
"""Words of who says no more than that they come, and of who names somebody else."""
_TILL = timedelta(hours=12)
"""So long after it was over somebody may still be late to what was kept."""
_UNBOOKED = Utterance("answer", "coming_unbooked")


def hear_coming_unbooked(turn: Turn, words: str) -> bool:
    """Nothing is kept of theirs: what do they come for?"""
    if not _only_comes(words) or has_anything(turn):
        return False
    if sighs(words):
        return sigh_with(turn)
    turn.reply(
        _UNBOOKED.kind, turn.phrase(_name_phrase(turn)), reason("asked_standing"), about=_UNBOOKED.about
    )
    return True


def hear_booked_otherwise(turn: Turn, words: str) -> bool:
    """What stands in another name, or was settled by phone, the team looks up for who was told that nothing does."""
    is_told = turn.lead.dialogue.said == _UNBOOKED and turn.lead.handoff.open is None
    if not is_told or len(words.split()) > _NAMED or not _OTHERWISE.search(words):
        return False
    ask_staff(turn, words, told="booked_otherwise")
    return True


def _only_comes(words: str) -> bool:
    is_asked = any(map(is_question, split_acts(words) or [words]))
    return len(words.split()) <= _FEW and not is_asked and tells_late(words)


def has_anything(turn: Turn) -> bool:
    """Whether anything of theirs stands here, or may: a time, a ticket, an order, what the team has or had of them."""
    lead, prices = turn.lead, turn.playbook.index(Lexicon).prices
    handoff, basket, bought = lead.handoff, lead[Basket], lead[Purchases]
    if handoff.open or handoff.resumed_at or handoff.is_grieved() or lead[Events].tickets:
        return True
    if bought.bought_at or bought.orders or has_bought(turn) or was_there(turn):
        return True
    if prices and (basket.is_alive(turn.now, prices) or basket.passed_at):
        return True
    kept = lead[Appointments].meetings
    if any(one.status == "booked" and one.ends_at > turn.now - _TILL for one in kept):
        return True
    return any(one is not None and bool(one.case) for one in (find_trial(turn), find_planned(turn)))


def _name_phrase(turn: Turn) -> str:
    """By what one can come for here: a class of the timetable, a table or an order, or whatever it is."""
    if turn.journey.own_part(Timetable) is not None:
        return "coming_to_class"
    prices = turn.playbook.index(Lexicon).prices
    return "coming_to_eat" if prices and prices.ordered else "coming_unbooked"
