"""Who plans something with us is heard out: what they tell is kept together, read back, and stands with the team."""

import re

from msgspec.structs import replace

from conversations.dialogue.reading.joined import find_parts
from conversations.dialogue.wanted.anew import is_of_grievance
from conversations.dialogue.wanted.bookings import asks_to_book
from conversations.enquiries.fitting import leave_same_out
from conversations.enquiries.kinds import Names, is_enough
from conversations.enquiries.putting import (
    FEW,
    answer_meanwhile,
    begin,
    put_down,
    tell_open_times,
    tell_standing,
)
from conversations.enquiries.recalling import find_alive, read_told, recall_asked_day, recall_hour
from conversations.enquiries.told.company import counts_all, find_bare_people
from conversations.enquiries.told.details import (
    Said,
    Told,
    asks_to_do,
    asks_to_move,
    corrects,
    is_bare_time,
    would_like,
)
from conversations.enquiries.told.file import Enquiry
from conversations.enquiries.told.part import Planned, Planning
from conversations.enquiries.told.series import ADDS, find_days_told, join_both
from conversations.enquiries.told.when import say_either
from conversations.enquiries.told.words import (
    COMES,
    COMPARES,
    LEAVES,
    OF_FEAST,
    OF_MANY,
    OTHER_DAY,
    OTHERWISE,
    SAME_HOUR,
    SEAT,
    STAYS,
    TAKES,
    WISHED,
    asks_other_time,
)
from conversations.handoff.acts import awaits_details
from conversations.lead.reason import reason
from conversations.meetings.times.shifts import find_shift
from conversations.profile.interests import find_interests
from conversations.turn.dispatch import Dispatch
from conversations.turn.replying import ANSWER, HEARD
from conversations.turn.turn import Turn
from conversations.understanding.half_said import asks_if_free, asks_which_is_free
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.weekdays import find_named_days

_CLOCK = re.compile(r"\d{1,2}:\d{2}")
_WHEN: tuple[Said, ...] = ("day", "hour")
_NODS, _SEATED = (
    2,
    14,
)  # words of a mere "Perfect."; words of who tells where they would sit, or what they bring


def hear_details(turn: Turn, words: str) -> bool:
    """More of what they plan, or a question about it, which has another answer than it would have else."""
    planned = find_alive(turn)
    if planned is None or is_of_grievance(turn, words, planned.at) or _answers_other(turn, planned):
        return False
    if _is_of_grown(turn, planned, words):
        return _go_on_grown(turn, planned, words)
    kind = turn.playbook.index(Names).kinds[planned.kind]
    if _is_beside_plan(turn, planned, kind, words):
        return False
    if planned.case and kind.least == 1 and STAYS.search(words) and not is_question(words):
        put_down(turn, kind, planned, {})
        return True
    if planned.case and kind.least == 1 and (OF_MANY.search(words) or _is_of_class(turn, words)):
        return False  # a class that they come to first, or beside it
    if kind.least == 1 and asks_other_time(words):
        return tell_open_times(turn, kind, planned)
    new = find_new(turn, planned, words)
    if planned.case is None and not new and _wants_it(words):
        begin(turn, kind, planned, planned.told)
        return True
    if planned.case is None and (not new or not is_enough(kind, planned.told | new)):
        return _wait_for_more(turn, planned, new)
    if not new:
        return _hear_nothing_new(turn, planned, kind, words)
    _take_down(turn, planned, kind, new, words)
    return True


def _is_beside_plan(turn: Turn, planned: Planned, kind: Enquiry, words: str) -> bool:
    """Whether words are of something else than what is planned, which is spoken of no more where that is a class."""
    if planned.case and LEAVES.search(words) and not (counts_all(words) or corrects(words)):
        return True  # "see you tomorrow" tells no day
    if planned.case is None and OF_FEAST.search(words):
        return True  # the day of the wedding is not that of a lesson
    if planned.case is None and kind.least == 1 and (find_interests(turn, words) or OF_MANY.search(words)):
        turn.lead[Planning].enquiry = None
        return True
    return False


def _hear_nothing_new(turn: Turn, planned: Planned, kind: Enquiry, words: str) -> bool:
    """That it is wanted, where they would sit, a wish, a question: it tells nothing of when, or for how many."""
    if asks_to_book(words) and len(words.split()) <= FEW and not is_question(words):
        put_down(turn, kind, planned, {})
        return True
    if _tells_of_seat(turn, kind, planned, words) or _tells_wish(turn, kind, planned, words):
        return True
    return _answer_asked(turn, planned, kind, words)


def _take_down(turn: Turn, planned: Planned, kind: Enquiry, new: Told, words: str) -> None:
    """What is told anew goes to the team with the rest; what is asked beside it is answered."""
    is_open = "hour" in new and not {"day", "not_day"} & (planned.told | new).keys()
    if is_open and (day := recall_asked_day(turn)):
        new = new | {"day": day}
    is_corrected = corrects(words)
    said = (part for part in split_acts(words) if not find_shift(part))
    asked = [part for part in said if not _asks_only_when(turn, part)]
    parts = [part for part in asked if is_question(part) or not (is_corrected or read_told(turn, part))]
    if planned.case is None and kind.least > 1:
        begin(turn, kind, planned, new)
    else:
        put_down(turn, kind, planned, new, place=HEARD if parts else ANSWER)
    planned = turn.lead[Planning].enquiry or planned  # how many they are is known by now
    for part in filter(_may_be_answered, parts):
        if not (tell_standing(turn, planned, part) or answer_meanwhile(turn, planned, kind, part)):
            turn.playbook.index(Dispatch).answer(turn, part)


def _is_of_grown(turn: Turn, planned: Planned, words: str) -> bool:
    """Whether it turns out that no children come to what is planned for children."""
    said = f"{words} ({planned.told.get('called', '')})"  # adults beside children are none of that
    is_other = turn.playbook.index(Names).of_grown(planned.kind, said) != planned.kind
    return is_other and not {"ages", "along"} & planned.told.keys() and not is_question(words)


def _go_on_grown(turn: Turn, planned: Planned, words: str) -> bool:
    """It goes on as what it is for grown people, with what was told of it; the price of a child is none of theirs."""
    names = turn.playbook.index(Names)
    name = names.of_grown(planned.kind, words)
    begin(turn, names.kinds[name], replace(planned, kind=name), planned.told | find_new(turn, planned, words))
    return True


def _may_be_answered(part: str) -> bool:
    """Whether something is asked, or told in so few words that it may be ("they mostly want coffee")."""
    if asks_which_is_free(part):
        return False  # that the team answers, with what was put down
    return is_question(part) or _NODS < len(part.split()) <= _SEATED


def _answer_asked(turn: Turn, planned: Planned, kind: Enquiry, words: str) -> bool:
    """What is asked beside what they plan: of several questions each."""
    parts = find_parts(turn.playbook.reader.read, words)
    asked = [part for part in parts if is_question(part)]
    if len(asked) < len(("one", "other")) or len(asked) < len(parts):
        return tell_standing(turn, planned, words) or answer_meanwhile(turn, planned, kind, words)
    if not any(turn.playbook.reader.read(part).sure for part in asked):
        return False
    for part in asked:
        if not (tell_standing(turn, planned, part) or answer_meanwhile(turn, planned, kind, part)):
            turn.playbook.index(Dispatch).answer(turn, part)
    return turn.has_replied()


def _tells_of_seat(turn: Turn, kind: Enquiry, planned: Planned, words: str) -> bool:
    """Where they would sit, or what they bring: it goes to the team with the rest, and a question of it is answered."""
    parts = split_acts(words)
    told = [part for part in parts if SEAT.search(part) and not is_question(part)]
    if planned.case is None or kind.least == 1 or not told or len(words.split()) > _SEATED:
        return False
    text = turn.phrase("enquiry_detail", details="; ".join(one.strip(" ,.") for one in told))
    turn.reply("request", text, reason("enquiry", enquiry=planned.kind), place=HEARD)
    for part in (one for one in parts if is_question(one)):
        turn.playbook.index(Dispatch).answer(turn, part)
    return True


def _tells_wish(turn: Turn, kind: Enquiry, planned: Planned, words: str) -> bool:
    """What they would love beside it, which nobody but the team can promise."""
    wished = [part for part in split_acts(words) if WISHED.search(part) and not is_question(part)]
    read = turn.playbook.reader.read
    if planned.case is None or not kind.held or not wished or any(read(part).sure for part in wished):
        return False
    turn.lead.handoff.told_at = turn.now
    turn.reply("request", turn.phrase("enquiry_wish"), reason("enquiry", enquiry=planned.kind))
    return True


def hear_compared(turn: Turn, words: str) -> bool:
    """Whether a class of many costs less than lessons of their own, which they plan or name."""
    asked = [part for part in split_acts(words) if is_question(part) and COMPARES.search(part)]
    planned, names = find_alive(turn), turn.playbook.index(Names)
    name = names.find(words) or (planned.kind if planned else None)
    kind = names.kinds.get(name or "")
    told = kind.meanwhile.get("comparison") if kind and kind.least == 1 else None
    is_of_both = any(OF_MANY.search(part) or find_interests(turn, part) for part in asked)
    if told is None or not is_of_both or turn.lead.handoff.is_grieved():
        return False
    why = reason("enquiry_meanwhile", enquiry=name)
    turn.reply("answer", turn.say(told), why, about="comparison")
    return True


def _is_of_class(turn: Turn, words: str) -> bool:
    """Whether a class of many is named with its day, and no lesson of one's own."""
    is_class = bool(find_interests(turn, words)) and bool(find_named_days(words))
    return is_class and turn.playbook.index(Names).find(words) is None


def _answers_other(turn: Turn, planned: Planned) -> bool:
    """Whether something else was asked of them since: when they may be called, which moves nothing planned."""
    handoff = turn.lead.handoff.open
    asked_at = handoff.details_asked_at if handoff and awaits_details(turn) else None
    return asked_at is not None and asked_at > planned.at


def _asks_only_when(turn: Turn, part: str) -> bool:
    """Whether words ask if a time would do, or another instead, which the team answers, and nothing else."""
    if asks_if_free(part):
        return True
    is_short = (
        len(part.split()) <= FEW or corrects(part) or asks_to_move(part) or COMES.search(part) is not None
    )
    return is_short and (would_like(part) or is_bare_time(part)) and bool(read_told(turn, part))


def _wants_it(words: str) -> bool:
    """Whether a few words want what was asked about, which they need not name ("can we book one?")."""
    return len(words.split()) <= FEW and (
        asks_to_do(words) or asks_to_book(words) or TAKES.search(words) is not None
    )


def _with_one_more(turn: Turn, planned: Planned, new: Told, words: str) -> Told:
    """A day that is told beside the one they told before ("and the next Friday too"): both are kept."""
    is_own, before = turn.playbook.index(Names).is_own(planned.kind), planned.told.get("day")
    if not is_own or before is None or "day" not in new or not ADDS.search(words) or corrects(words):
        return new
    if find_days_told(words, turn.now, turn.playbook.zone) or (is_question(words) and not would_like(words)):
        return new
    return new | {"day": join_both((before, new["day"]), turn.language)}


def find_new(turn: Turn, planned: Planned, words: str) -> Told:
    """What is told anew. Another number is of all of them where it is said to be: four of them may be hungry."""
    crowd = find_bare_people(words, turn.language) if "people" not in planned.told else None
    told = leave_same_out(read_told(turn, crowd.rest if crowd else words), words)
    told = told | {"people": crowd.people} if crowd else told
    if SAME_HOUR.search(words) and "hour" not in planned.told and (last := recall_hour(turn)):
        told = told | {"hour": last}  # it was none of the day that they wanted first
    new = {name: value for name, value in told.items() if planned.told.get(name) != value}
    new = _with_one_more(turn, planned, new, words)
    if (shift := find_shift(words)) and (hour := planned.told.get("hour", "")):
        new = {name: value for name, value in new.items() if name != "day"}
        new["hour"] = _CLOCK.sub(lambda found: _move(found[0], shift), hour)
    new = _add_otherwise(turn, planned, new, words)
    if OF_FEAST.search(words):  # the day of the wedding is not that of a lesson
        new = {name: value for name, value in new.items() if name not in ("day", "not_day", "hour")}
    is_of_some = "people" in planned.told and not (counts_all(words) or corrects(words))
    if is_of_some and new.get("called") != planned.told.get("called", ""):
        new = {name: value for name, value in new.items() if name not in ("people", "called")}
    return new


def _add_otherwise(turn: Turn, planned: Planned, new: Told, words: str) -> Told:
    """The day or the hour they named first, or else this one; of both the first together."""
    day, hour = (planned.told.get(name, "") for name in _WHEN)
    if day and new.get("day", day) not in day and OTHER_DAY.search(words) and not corrects(words):
        first = f"{day} {hour}".strip() if "hour" in new else day
        return new | {"day": say_either(first, new["day"], turn.language)}
    if hour and "hour" in new and "day" not in new and OTHERWISE.search(words):
        return new | {"hour": say_either(hour, new["hour"], turn.language)}
    return new


def _move(clock: str, minutes: int) -> str:
    at = (int(clock[:-3]) * 60 + int(clock[-2:]) + minutes) % (24 * 60)
    return f"{at // 60}:{at % 60:02}"


def _wait_for_more(turn: Turn, planned: Planned, new: Told) -> bool:
    """It is but spoken of: what they tell is kept, in case it becomes one. So few people need no team."""
    told = planned.told | new
    turn.lead[Planning].enquiry = None if "people" in new else replace(planned, told=told, at=turn.now)
    return False
