"""Whoever asks whether they are booked."""

from conversations.handoff.opening import open_request
from conversations.handoff.staff_hours import say_hours
from conversations.lead.reason import reason
from conversations.purchases.part import Purchases
from conversations.purchases.standing import tell_standing
from conversations.turn.acts import Act
from conversations.turn.turn import Turn
from conversations.wording.times import say_day


def check_booking(turn: Turn, act: Act) -> bool:
    """Whether they are booked: what is known is said, and never a yes that is not."""
    bought_at = turn.lead[Purchases].bought_at
    if not bought_at and tell_standing(turn):
        return True
    if bought_at:
        day = say_day(bought_at, turn.playbook.zone)
        told = turn.phrase("am_i_booked_yes", date=day)
    else:
        told = turn.phrase("am_i_booked", hours=say_hours(turn))
    open_request(turn, reason("wants_done", request=act.name), act.words, told, wants_details=False)
    return True
