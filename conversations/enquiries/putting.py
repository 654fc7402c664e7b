"""What is told of it is kept and put to staff; what stands, and what else it changes, is said."""

from collections.abc import Mapping
from typing import get_args

from msgspec.structs import replace

from conversations.enquiries.fitting import leave_unfit_out
from conversations.enquiries.kinds import Names, count_told
from conversations.enquiries.recalling import find_alive
from conversations.enquiries.saying import list_told, say_enquiry
from conversations.enquiries.told.company import find_people
from conversations.enquiries.told.details import (
    Said,
    Told,
)
from conversations.enquiries.told.facts import EnquiryTold
from conversations.enquiries.told.file import Beside, Detail, Enquiry
from conversations.enquiries.told.part import Planned, Planning
from conversations.enquiries.told.series import Now, asks_which, find_asked, list_days
from conversations.enquiries.told.words import OTHER_PRICE, QUOTES, STANDS
from conversations.handoff.opening import open_request
from conversations.handoff.staff_hours import say_hours
from conversations.lead.reason import reason
from conversations.meetings.kept.part import Appointments
from conversations.meetings.kept.standing import asks_standing
from conversations.meetings.times.people import find_party
from conversations.orders.tables.at_table import names_food
from conversations.turn.replying import ANSWER, HEARD
from conversations.turn.turn import Turn
from conversations.understanding.phrases import words_of
from conversations.understanding.segments import is_question, split_acts
from conversations.understanding.substance import find_substance, is_short_enough

_ASKED_MOST, _SEVERAL = 2, 2
_SLOTS: Mapping[Detail, tuple[Said, ...]] = {
    "people": ("people",), "ages": ("ages",), "when": ("day", "hour"), "place": ("place",), "name": ("name",),
    "address": ("address",), "length": ("length",), "diet": ("diet",),
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
    wanted, new = new, leave_unfit_out(turn, kind, planned, new)
    if wanted and not new and planned.case:
        return  # it was said that it can't be then
    told = {name: value for name, value in (planned.told | new).items() if value and name in _of(kind)}
    missing = list_missing(turn, kind, told)
    is_refused = "hour" in planned.told | wanted and "hour" not in told  # they choose another
    asks = missing if planned.asked < _ASKED_MOST or is_refused else []
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


def _of(kind: Enquiry) -> frozenset[Said]:
    """What is kept of it: at whose place it is only where that is asked."""
    return frozenset(get_args(Said)) - (frozenset() if "place" in kind.asks else {"place", "city"})


def list_missing(turn: Turn, kind: Enquiry, told: Told) -> list[Said]:
    """What is asked for, and was not told."""
    missing = [one for asked in kind.asks for one in _SLOTS[asked] if one not in told]
    if turn.lead.contact.name and "name" in missing:
        missing.remove("name")
    return missing


def tell_open_times(turn: Turn, kind: Enquiry, planned: Planned) -> bool:
    """Whoever asks for another time is told once more what there is, and asked when it would suit them."""
    asks = turn.phrase("enquiry_asks", asks=turn.phrase("enquiry_when"))
    text = f"{turn.say(kind.reply)} {asks}"
    turn.reply("answer", text, reason("enquiry", enquiry=planned.kind))
    turn.lead[Planning].enquiry = replace(planned, at=turn.now)
    return True


def tell_standing(turn: Turn, planned: Planned, words: str) -> bool:
    """They ask whether it stands: it does once the team says so."""
    if planned.case is None:
        return False
    day, at = planned.told.get("day", ""), Now(turn.now, turn.playbook.zone, turn.language)
    if asks_which(words) and len(list_days(day, at)) > 1:
        what, kept = list_told(turn, planned.told), find_asked(words, day, at)
        text = turn.phrase("enquiry_keeps" if kept else "enquiry_all_of", day=kept, what=what)
        turn.reply("answer", text, reason("waits"))
        return True
    if not (STANDS.search(words) or asks_standing(words)):
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
    if told := find_told(turn, planned, words):
        turn.reply("answer", told, reason("enquiry_meanwhile", enquiry=planned.kind), about=planned.kind)
        return True
    best = turn.playbook.reader.read(words).best if is_question(words) else None
    if best is None or best.label.name not in kind.meanwhile or best.score < LIKELY:
        return False
    why = reason("enquiry_meanwhile", enquiry=planned.kind)
    turn.reply("answer", turn.say(kind.meanwhile[best.label.name]), why, about=best.label.name)
    return True


def find_told(turn: Turn, planned: Planned, words: str) -> str:
    """What the journey tells to who asks of it in such words; of several each once."""
    said = " ".join(words_of(_leave_told_out(words)))
    known = turn.playbook.index(Names).tells[planned.kind]
    people = find_people(words, turn.language)  # "how much is it for 12 kids?"
    planned = replace(planned, told=planned.told | {"people": people}) if people else planned
    if OTHER_PRICE.search(words) or (known and names_food(turn, words)):
        known = tuple(
            (pattern, one) for pattern, one in known if one.each is None
        )  # what a pie costs is asked
    return " ".join(_tell(turn, planned, one) for pattern, one in known if pattern.search(said))


def _leave_told_out(words: str) -> str:
    """What of the words asks: all of them where they do, else the questions among them."""
    if is_question(words) or QUOTES.search(words):
        return words
    return " ".join(part for part in split_acts(words) if is_question(part))


def say_serves(turn: Turn, kind: Enquiry, told: Told) -> str:
    """How much so many need, and what that comes to; "" where that is not counted, or nobody."""
    if kind.serves is None or "people" not in told:
        return ""
    people = count_told(told)
    units, total = kind.serves.count(people)
    return turn.say(kind.serves.reply, count=str(people), units=str(units), total=str(total))


def _tell(turn: Turn, planned: Planned, told: Beside) -> str:
    """One answer, with the sum where they told how many they are."""
    count = count_told(planned.told)
    if told.counted and (
        served := say_serves(turn, turn.playbook.index(Names).kinds[planned.kind], planned.told)
    ):
        return f"{served} {turn.say(told.reply)}"
    if told.each is None or count < _SEVERAL:
        return turn.say(told.reply)
    most = turn.playbook.index(Names).kinds[planned.kind].most
    if most and count > most:
        values = {"most": str(most), "total": f"{told.each * most:,}", "count": str(count)}
        return f"{turn.say(told.reply)} {turn.phrase('enquiry_total_most', **values)}"
    total = turn.phrase("enquiry_total", count=str(count), total=f"{told.each * count:,}")
    return f"{turn.say(told.reply)} {total}"


def take_told(turn: Turn, words: str) -> bool:
    """Another number of them, or how it is to be; the team, which has the case, reads it in their words."""
    planned, handoff = find_alive(turn), turn.lead.handoff.open
    if planned is None or handoff is None or planned.case != handoff.id:
        return False
    kind = turn.playbook.index(Names).kinds[planned.kind]
    known = count_told(planned.told)
    count = find_party(words, known) if "people" in planned.told else 0
    if count > 1 and count != known:
        put_down(turn, kind, planned, {"people": str(count)})
        return turn.has_replied()
    told = find_substance(words)
    if not told:
        return False
    phrase = "enquiry_detail" if is_short_enough(told) else "enquiry_wish"
    turn.reply("request", turn.phrase(phrase, details=told), reason("enquiry", enquiry=planned.kind))
    return True
