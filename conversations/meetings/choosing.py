"""What is picked: a time, another day, yes, move, cancel; by a tap, a number or the words of a button."""

from collections.abc import Callable, Collection, Mapping
from datetime import UTC, date, datetime

from conversations.handoff.opening import open_request
from conversations.handoff.owed.awaiting import asks_nothing
from conversations.handoff.staff_hours import say_hours
from conversations.handoff.taking import settle
from conversations.lead.content import Choice
from conversations.lead.reason import reason
from conversations.meetings.kept.calendars import Calendars, can_book, find_kind
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.part import Appointments
from conversations.meetings.kept.saying import label
from conversations.meetings.offered.keeping import cancel, confirm
from conversations.meetings.offered.offering import offer_times, take
from conversations.meetings.offered.telling import MEETING, say, tell_lead, values_of
from conversations.meetings.sooner import accept, decline
from conversations.turn.turn import Turn

AREA = "meeting"
"""What the ids of these choices begin with."""


def pick(turn: Turn, rest: str) -> bool:
    """Do what a choice stands for: "at:trial:29612345", "cancel:<uid>". Always True: it is one of ours."""
    verb, _, about = rest.partition(":")
    act = _ACTS.get(verb)
    if act and (verb not in _LOOKS_UP or can_book(turn)):
        act(turn, about)
    else:
        _say_over(turn, None)
    return True


def say_yes(turn: Turn, meeting: Meeting) -> None:
    """They come."""
    confirm(turn, meeting)
    why = reason("meeting_said_yes")
    turn.reply(MEETING, say(turn, meeting, "meeting_confirmed"), why, about=meeting.uid)


def call_off(turn: Turn, meeting: Meeting) -> None:
    """They don't come; another time is one press away. What they only told of it before is waited for no more."""
    cancel(turn, meeting, reason("meeting_declined"))
    handoff = turn.lead.handoff.open
    if handoff and handoff.owner is None and asks_nothing(handoff):
        settle(turn, handoff)
    again = Choice(f"meeting:again:{meeting.kind}", label(turn, "again"))
    choices = (again,) if find_kind(turn, meeting.kind) else ()
    tell_lead(turn, meeting, "meeting_cancelled", reason("meeting_declined"), choices)


def ask_for_move(turn: Turn, meeting: Meeting, without: Collection[date] = ()) -> None:
    """Another time: it is chosen here, where the kind is one of ours, else people see to it."""
    if find_kind(turn, meeting.kind) and can_book(turn):
        offer_times(turn, meeting.kind, moving=meeting, without=without)
        return
    told = turn.phrase("meeting_move_by_staff", **values_of(turn, meeting), hours=say_hours(turn))
    open_request(turn, reason("meeting_wants_move"), turn.heard, told, wants_details=True)


def _press_at(turn: Turn, about: str) -> None:
    name, _, minutes = about.partition(":")
    start = _read_moment(minutes)
    if start and find_kind(turn, name):
        take(turn, name, start)
    else:
        _say_over(turn, None)


def _press_to(turn: Turn, about: str) -> None:
    uid, _, minutes = about.partition(":")
    meeting, start = _find(turn, uid), _read_moment(minutes)
    if meeting and start and meeting.starts_at != start and find_kind(turn, meeting.kind):
        take(turn, meeting.kind, start, meeting)
    else:
        _say_over(turn, meeting)


def _press_next(turn: Turn, about: str) -> None:
    name, _, day = about.partition(":")
    if find_kind(turn, name):
        offer_times(turn, name, since=_read_day(turn, day))
    else:
        _say_over(turn, None)


def _press_later(turn: Turn, about: str) -> None:
    uid, _, day = about.partition(":")
    meeting = _find(turn, uid)
    if meeting and find_kind(turn, meeting.kind):
        offer_times(turn, meeting.kind, moving=meeting, since=_read_day(turn, day))
    else:
        _say_over(turn, meeting)


def _press_yes(turn: Turn, uid: str) -> None:
    meeting = _find(turn, uid)
    if meeting:
        say_yes(turn, meeting)
    else:
        _say_over(turn, None)


def _press_move(turn: Turn, uid: str) -> None:
    meeting = _find(turn, uid)
    if meeting:
        ask_for_move(turn, meeting)
    else:
        _say_over(turn, None)


def _press_cancel(turn: Turn, uid: str) -> None:
    meeting = _find(turn, uid)
    if meeting:
        call_off(turn, meeting)
    else:
        _say_over(turn, None)


def _press_again(turn: Turn, name: str) -> None:
    kinds = turn.playbook.index(Calendars).kinds
    known = name if name in kinds else next(iter(kinds), "")
    offer_times(turn, known)


def _press_take(turn: Turn, about: str) -> None:
    uid, _, minutes = about.partition(":")
    meeting, start = _find(turn, uid), _read_moment(minutes)
    if meeting and start:
        accept(turn, meeting, start)
    else:
        _say_over(turn, meeting)


def _press_stay(turn: Turn, about: str) -> None:
    uid, _, minutes = about.partition(":")
    meeting, start = _find(turn, uid), _read_moment(minutes)
    if meeting and start:
        decline(turn, meeting, start)
    else:
        _say_over(turn, meeting)


_ACTS: Mapping[str, Callable[[Turn, str], None]] = {
    "at": _press_at, "to": _press_to, "next": _press_next, "later": _press_later, "yes": _press_yes,
    "move": _press_move, "cancel": _press_cancel, "again": _press_again, "take": _press_take, "stay": _press_stay,
}  # fmt: skip

_LOOKS_UP = frozenset({"at", "to", "next", "later", "again", "take"})
"""These look at the calendars."""


def _say_over(turn: Turn, meeting: Meeting | None) -> None:
    """An old button: what it was about is not on any more. Where something else is, that is said."""
    meeting = meeting or turn.lead[Appointments].ahead(turn.now)
    if meeting:
        turn.reply(MEETING, say(turn, meeting, "meeting_mine"), reason("meeting_changed"), about=meeting.uid)
        return
    kinds = turn.playbook.index(Calendars).kinds
    choices = (Choice(f"meeting:again:{next(iter(kinds))}", label(turn, "again")),) if kinds else ()
    turn.reply(MEETING, turn.phrase("meeting_over_already"), reason("meeting_past"), choices)


def _find(turn: Turn, uid: str) -> Meeting | None:
    meeting = turn.lead[Appointments].find(uid)
    return meeting if meeting and meeting.is_ahead(turn.now) else None


def _read_moment(minutes: str) -> datetime | None:
    return (
        datetime.fromtimestamp(int(minutes) * 60, UTC) if minutes.isdecimal() and len(minutes) <= 9 else None
    )


def _read_day(turn: Turn, day: str) -> datetime | None:
    try:
        return datetime.fromisoformat(day).replace(tzinfo=turn.playbook.zone)
    except ValueError:
        return None
