"""How what they asked for stands, from what is recorded: put down and not confirmed, or with staff since when."""

from conversations.handoff.opening import remind_staff
from conversations.handoff.staff_hours import say_hours
from conversations.lead.reason import reason
from conversations.turn.turn import Turn
from conversations.wording.times import say_when


def tell_standing(turn: Turn) -> bool:
    """Tell whoever asks how their request stands; False where nothing of it is recorded, or only that they asked."""
    handoff = turn.lead.handoff.open
    if handoff is None or handoff.reason.values.get("request") == "am_i_booked":
        return False
    when = say_when(handoff.opened_at, turn.now, turn.playbook.zone, turn.language)
    phrase = "stands_put_down" if handoff.taken else "stands_open"
    told = turn.phrase(phrase, when=when, what=handoff.taken, hours=say_hours(turn))
    turn.reply("waiting", told, reason("asked_standing"))
    remind_staff(turn)
    return True
