"""More come than the place that is kept holds, or fewer than need the team: they are asked, or book for themselves."""

import re
from collections.abc import Sequence
from datetime import datetime

from conversations.enquiries.kinds import Names
from conversations.enquiries.putting import begin
from conversations.enquiries.recalling import find_alive, read_told
from conversations.enquiries.saying import list_told
from conversations.enquiries.told.company import counts_people
from conversations.enquiries.told.details import Told, asks_to_move
from conversations.enquiries.told.file import Enquiry
from conversations.enquiries.told.part import Planned, Planning
from conversations.enquiries.told.words import FEWER, GOES_ON, LEADS, OFF
from conversations.handoff.taking import settle
from conversations.lead.reason import reason
from conversations.meetings.kept.calendars import Calendars, can_book, find_kind, zone_of
from conversations.meetings.kept.file import MeetingKind
from conversations.meetings.kept.part import Appointments
from conversations.meetings.kept.spoken import sets_hour
from conversations.meetings.kept.words import cancels
from conversations.meetings.offered.telling import values_of
from conversations.meetings.times.people import find_party
from conversations.profile.conditions import tells_unwell
from conversations.profile.counting import find_bare_count
from conversations.turn.acts import Act
from conversations.turn.dispatch import Dispatch
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.weekdays import find_named_days, say_weekday

_AND = re.compile(
    r",? (?:and|but|אבל) | ו(?=תעבירו|תזיזו|תשאירו|להעביר|להזיז|להשאיר|נעביר|נזיז)", re.IGNORECASE
)
_MOST, _FEWER = 30, 20  # words of a message that tells of more, of fewer


def hear_outgrown(turn: Turn, words: str) -> bool:
    """How many come by now, where it is more than may be booked at once: put to the team with the day and the hour."""
    meeting = turn.lead[Appointments].ahead(turn.now)
    if meeting is None or not _put_larger(turn, words, meeting.kind, [meeting.starts_at]):
        return False
    stays = turn.phrase("enquiry_stays", **values_of(turn, meeting))
    turn.reply("answer", stays, reason("enquiry", enquiry=_find_put(turn)))
    return True


def hear_outgrown_offer(turn: Turn, words: str) -> bool:
    """The same of what was only offered so far."""
    kept = turn.lead[Appointments]
    choosing = kept.chosen_from(turn.now) if kept.ahead(turn.now) is None else None
    return choosing is not None and _put_larger(turn, words, choosing.kind, choosing.shown)


def _put_larger(turn: Turn, words: str, of: str, starts: Sequence[datetime]) -> bool:
    kept, kind = turn.lead[Appointments], find_kind(turn, of)
    if kind is None or kind.most is None or len(words.split()) > _MOST:
        return False
    people = find_party(words, kept.party)
    if sets_hour(words) and not counts_people(words):
        return False
    name = _find_larger(turn, people) if people > kind.most and not turn.lead.handoff.is_grieved() else None
    alive = find_alive(turn)
    if name is None or (alive and alive.case):
        return False
    whose: Told = {"name": kept.who} if kept.who else {}
    when = _say_when(turn, kind, starts)
    told: Told = whose | {"people": str(people), **when, **_without_people(turn, words)}
    begin(turn, turn.playbook.index(Names).kinds[name], Planned(name, {}, turn.now), told)
    return True


def _find_put(turn: Turn) -> str:
    planned = turn.lead[Planning].enquiry
    return planned.kind if planned else ""


def _find_larger(turn: Turn, people: int) -> str | None:
    """The kind that is for so many."""
    kinds: dict[str, Enquiry] = dict(turn.playbook.index(Names).kinds)
    return next((name for name, kind in kinds.items() if 1 < kind.least <= people), None)


def _say_when(turn: Turn, kind: MeetingKind, starts: Sequence[datetime]) -> Told:
    """The day that is kept or was offered, and its hour, as far as there is but one."""
    local = [at.astimezone(zone_of(turn, kind)) for at in starts]
    if len({at.date() for at in local}) != 1:
        return {}
    day = f"{say_weekday(local[0].weekday(), turn.language)} {local[0].day}.{local[0].month}"
    return {"day": day, "hour": f"{local[0]:%H:%M}"} if len(local) == 1 else {"day": day}


def _without_people(turn: Turn, words: str) -> Told:
    return {detail: value for detail, value in read_told(turn, words).items() if detail != "people"}


def find_with_team(turn: Turn) -> Planned | None:
    """What stands with the team by now, while nobody of it has the conversation."""
    planned, handoff = find_alive(turn), turn.lead.handoff.open
    is_with_it = planned is not None and handoff is not None and handoff.id == planned.case
    return planned if is_with_it and not turn.lead.handoff.has_owner() else None


def leave_others_off(turn: Turn, planned: Planned, words: str) -> str:
    """The words without what calls off another thing that was spoken of ("forget the workshop, just lunch")."""
    names = turn.playbook.index(Names)
    of_others = [
        part
        for act in split_acts(words)
        for part in _AND.split(act)
        if (OFF.search(part) or cancels(part)) and names.find(part) not in (None, planned.kind)
    ]
    for part in of_others:
        words = words.replace(part.strip(), "", 1)
    return words.strip(" ,.;-–")


def is_off(words: str) -> bool:
    """Whether all of it is off, and it is not merely at another time, or but a part of it wanted."""
    return OFF.search(words) is not None and not (asks_to_move(words) or GOES_ON.search(words))


def drop(turn: Turn, planned: Planned) -> None:
    """It is called off: the team is told, and nobody answers it any more."""
    title = turn.say(turn.playbook.index(Names).kinds[planned.kind].title)
    told = turn.phrase("enquiry_dropped", title=title, what=list_told(turn, planned.told))
    turn.reply("request", told, reason("enquiry", enquiry=planned.kind))
    _close(turn)


def hear_called_off(turn: Turn, words: str) -> bool:
    """ "We'll have to cancel", of what the team has: it is off, and so is what was kept till then."""
    planned = find_with_team(turn)
    if planned is None or turn.playbook.index(Names).kinds[planned.kind].least <= 1:
        return False
    words = leave_others_off(turn, planned, words)
    if is_question(words) or not cancels(words) or find_named_days(words) or find_party(words):
        return False
    if GOES_ON.search(words):
        return False
    if turn.lead[Appointments].ahead(turn.now):
        _close(turn)
        return False
    if tells_unwell(words):
        turn.reply("heard", turn.phrase("get_well"), reason("told_us", act="illness"), place=HEARD)
    drop(turn, planned)
    return True


def hear_fewer(turn: Turn, words: str) -> bool:
    """Who comes with so few now that no team has to agree books at once, for the day and the hour that they told."""
    planned = find_with_team(turn)
    if planned is None or len(words.split()) > _FEWER or not can_book(turn) or "day" not in planned.told:
        return False
    kind = turn.playbook.index(Names).kinds[planned.kind]
    people = _count(words)
    if not people or people >= kind.least or not _is_bookable(turn, kind, people):
        return False
    when = " ".join(planned.told[one] for one in ("day", "hour") if one in planned.told)
    table = {"he": f"שולחן ל-{people}, {when}", "en": f"a table for {people}, {when}"}[turn.language]
    _close(turn)
    why = reason("enquiry", enquiry=planned.kind)
    turn.reply("heard", turn.phrase("enquiry_fits", count=str(people)), why, place=HEARD)
    return turn.playbook.index(Dispatch).acts["request_book"](turn, Act("request_book", table))


def _count(words: str) -> int:
    """How many they say they are after all; 0 where they say nothing of that."""
    is_of_all = FEWER.search(words) is not None and not is_question(words)
    bare = " ".join(LEADS.sub(" ", FEWER.sub(" ", words)).split()).strip(" ,.!")
    return (find_party(words) or find_bare_count(bare) or 0) if is_of_all else 0


def _is_bookable(turn: Turn, kind: Enquiry, people: int) -> bool:
    """Whether a place that is booked here holds as many as needed no team."""
    places = (one for one in turn.playbook.index(Calendars).kinds.values() if one.how == "place")
    return any(one.most is not None and people <= one.most < kind.least for one in places)


def _close(turn: Turn) -> None:
    turn.lead[Planning].enquiry = None
    if handoff := turn.lead.handoff.open:
        settle(turn, handoff)
