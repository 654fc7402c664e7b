"""More come than the place that is kept holds: the team is asked for a larger one, and theirs stays meanwhile."""

from conversations.enquiries.details import Told, counts_people
from conversations.enquiries.file import Enquiry
from conversations.enquiries.kinds import Names
from conversations.enquiries.part import Planned
from conversations.enquiries.putting import begin
from conversations.enquiries.recalling import find_alive, read_told
from conversations.lead.reason import reason
from conversations.meetings.kept.calendars import find_kind, zone_of
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.part import Appointments
from conversations.meetings.kept.spoken import sets_hour
from conversations.meetings.offered.telling import values_of
from conversations.meetings.times.people import find_party
from conversations.turn.turn import Turn
from conversations.wording.weekdays import say_weekday

_MOST = 30  # words of a message that tells of them


def hear_outgrown(turn: Turn, words: str) -> bool:
    """How many come by now, where it is more than may be booked at once: put to the team with the day and the hour."""
    kept = turn.lead[Appointments]
    meeting = kept.ahead(turn.now)
    kind = find_kind(turn, meeting.kind) if meeting else None
    if meeting is None or kind is None or kind.most is None or len(words.split()) > _MOST:
        return False
    people = find_party(words, kept.party)
    if sets_hour(words) and not counts_people(words):
        return False
    name = _find_larger(turn, people) if people > kind.most and not turn.lead.handoff.is_grieved() else None
    alive = find_alive(turn)
    if name is None or (alive and alive.case):
        return False
    whose: Told = {"name": kept.who} if kept.who else {}
    told: Told = whose | {"people": str(people), **_say_when(turn, meeting), **_without_people(turn, words)}
    begin(turn, turn.playbook.index(Names).kinds[name], Planned(name, {}, turn.now), told)
    stays = turn.phrase("enquiry_stays", **values_of(turn, meeting))
    turn.reply("answer", stays, reason("enquiry", enquiry=name))
    return True


def _find_larger(turn: Turn, people: int) -> str | None:
    """The kind that is for so many."""
    kinds: dict[str, Enquiry] = dict(turn.playbook.index(Names).kinds)
    return next((name for name, kind in kinds.items() if 1 < kind.least <= people), None)


def _say_when(turn: Turn, meeting: Meeting) -> Told:
    local = meeting.starts_at.astimezone(zone_of(turn, find_kind(turn, meeting.kind)))
    day = f"{say_weekday(local.weekday(), turn.language)} {local.day}.{local.month}"
    return {"day": day, "hour": f"{local:%H:%M}"}


def _without_people(turn: Turn, words: str) -> Told:
    return {detail: value for detail, value in read_told(turn, words).items() if detail != "people"}
