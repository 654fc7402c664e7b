"""What is told of it is kept and put to staff; what stands, and what else it changes, is said."""

from collections.abc import Mapping
from typing import get_args

from msgspec.structs import replace

from conversations.enquiries.details import (
    Said,
    Told,
)
from conversations.enquiries.facts import EnquiryTold
from conversations.enquiries.file import Detail, Enquiry
from conversations.enquiries.kinds import Names
from conversations.enquiries.part import Planned, Planning
from conversations.enquiries.saying import list_told, say_enquiry
from conversations.enquiries.words import STANDS
from conversations.handoff.opening import open_request
from conversations.handoff.staff_hours import say_hours
from conversations.journey.model.base import Weekday
from conversations.lead.reason import reason
from conversations.meetings.kept.part import Appointments
from conversations.meetings.kept.standing import asks_standing
from conversations.turn.replying import ANSWER, HEARD
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question
from conversations.wording.weekdays import say_weekday

_ASKED_MOST = 2
_SLOTS: Mapping[Detail, tuple[Said, ...]] = {
    "people": ("people",), "when": ("day", "hour"), "place": ("place",), "name": ("name",),
}  # fmt: skip
LIKELY, FEW, BARE = 0.3, 7, 3
"""How likely a question must be of something that is told in other words while they plan; words of who only wants it;
and of a question that goes on from the one before."""


def begin(turn: Turn, kind: Enquiry, planned: Planned, told: Told) -> None:
    turn.reply("answer", turn.say(kind.reply), reason("enquiry", enquiry=planned.kind), place=HEARD)
    put_down(turn, kind, replace(planned, told={}), planned.told | told)


def put_down(turn: Turn, kind: Enquiry, planned: Planned, new: Told, *, place: int = ANSWER) -> None:
    """Keep what is new of it, put it to staff, and say what stands now and what is missing.

    Times of a meeting that were offered before are none of it: a day they name from now on is of this.
    """
    turn.lead[Appointments].choosing = None
    new = _leave_closed_out(turn, kind, planned, new)
    told = planned.told | new
    missing = [one for asked in kind.asks for one in _SLOTS[asked] if one not in told]
    if turn.lead.contact.name and "name" in missing:
        missing.remove("name")
    asks = missing if planned.asked < _ASKED_MOST else []
    text, why = say_enquiry(turn, kind, planned, told, asks), reason("enquiry", enquiry=planned.kind)
    handoff = turn.lead.handoff.open
    if handoff is None or handoff.id != planned.case:
        open_request(turn, why, turn.heard, text, wants_details=False, place=place)
    else:
        turn.reply("request", text, why, place=place)
    what = list_told(turn, told)
    if handoff := turn.lead.handoff.open:
        handoff.taken = what
        asked = planned.asked + bool(asks)
        turn.lead[Planning].enquiry = Planned(planned.kind, told, turn.now, handoff.id, asked)
    turn.note(EnquiryTold(planned.kind, what), why)


def tell_open_times(turn: Turn, kind: Enquiry, planned: Planned) -> bool:
    """Whoever asks for another time is told once more what there is, and asked when it would suit them."""
    asks = turn.phrase("enquiry_asks", asks=turn.phrase("enquiry_when"))
    text = f"{turn.say(kind.reply)} {asks}"
    turn.reply("answer", text, reason("enquiry", enquiry=planned.kind))
    turn.lead[Planning].enquiry = replace(planned, at=turn.now)
    return True


def _leave_closed_out(turn: Turn, kind: Enquiry, planned: Planned, new: Told) -> Told:
    """What is new without a day on which nobody is there: that is said, and what there is instead."""
    days: tuple[Weekday, ...] = get_args(Weekday)  # from Sunday on
    closed = [place for place, day in enumerate(days) if day not in turn.journey.business.staff_hours]
    names = [say_weekday((place - 1) % len(days), turn.language) for place in closed]
    named = next((name for name in names if new.get("day", "").startswith(name)), None)
    if named is None or kind.least > 1 or len(closed) == len(days):
        return new
    text = turn.phrase("enquiry_closed_day", day=named)
    text = text if planned.case is None else f"{text} {turn.say(kind.reply)}"
    turn.reply("heard", text, reason("enquiry", enquiry=planned.kind), place=HEARD)
    return {name: value for name, value in new.items() if name not in ("day", "hour")}


def tell_standing(turn: Turn, planned: Planned, words: str) -> bool:
    """They ask whether it stands: it does once the team says so."""
    if planned.case is None or not (STANDS.search(words) or asks_standing(words)):
        return False
    tell_put_down(turn, turn.lead[Planning].enquiry or planned, "enquiry_stands")
    return True


def tell_put_down(turn: Turn, planned: Planned, phrase: str = "enquiry_stands_beside") -> None:
    """What the team has of it by now, beside something else that was told or by itself."""
    title = turn.say(turn.playbook.index(Names).kinds[planned.kind].title)
    text = turn.phrase(phrase, title=title, what=list_told(turn, planned.told), hours=say_hours(turn))
    turn.reply("answer", text, reason("waits"))


def answer_meanwhile(turn: Turn, planned: Planned, kind: Enquiry, words: str) -> bool:
    """Words that ask for something which is another thing for what they plan."""
    best = turn.playbook.reader.read(words).best if is_question(words) else None
    if best is None or best.label.name not in kind.meanwhile or best.score < LIKELY:
        return False
    why = reason("enquiry_meanwhile", enquiry=planned.kind)
    turn.reply("answer", turn.say(kind.meanwhile[best.label.name]), why, about=best.label.name)
    return True
