"""Free times are offered, a few at a time; who names one gets it."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from conversations.handoff.opening import open_request
from conversations.handoff.staff_hours import say_hours
from conversations.lead.reason import reason
from conversations.meetings.kept.calendars import (
    find_kind,
    find_time,
    is_ever_on,
    list_times,
    name_closed,
    name_hindrance,
    zone_of,
)
from conversations.meetings.kept.file import MeetingKind
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.of_interest import find_wanted_group, leave_others
from conversations.meetings.kept.part import Appointments, Choosing
from conversations.meetings.kept.saying import (
    is_elsewhere,
    offer,
    say_when,
)
from conversations.meetings.kept.titling import name_class, title_of
from conversations.meetings.offered.keeping import book, move
from conversations.meetings.offered.showing import propose, show
from conversations.meetings.offered.telling import tell_changed, tell_lead
from conversations.meetings.times.choosing import (
    find_exact,
    leave_nights,
    pick_few,
    pick_nearest,
    pick_wished,
)
from conversations.meetings.times.days import find_days
from conversations.meetings.times.slots import Slot
from conversations.meetings.times.waking import is_awake
from conversations.meetings.times.wishes import Wish
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question
from conversations.wording.weekdays import find_named_days, say_weekday

_HINDERED = {"over": "meeting_time_over", "none": "meeting_none_then", "far": "meeting_too_far"}
"""What is said of a time that can't be had, and is not taken."""
_FAR = timedelta(days=2)
"""Who has to wait for longer is told that something may come free."""


_DENIES = re.compile(r"(?<!\w)(?:not|no|never|\w+n['’]?t|cant|dont|לא|אין|בלי|חוץ)(?!\w)", re.IGNORECASE)
"""A day that stands beside it may be the one they rule out."""


def offer_times(
    turn: Turn,
    name: str,
    wish: Wish | None = None,
    *,
    moving: Meeting | None = None,
    since: datetime | None = None,
    without: Collection[date] = (),
) -> None:
    """Offer a few times of a kind, those that they wish for or the next ones.

    `since`: of that day and later; `without`: on none of these days. What is moved stays in its class.
    """
    kind = find_kind(turn, name)
    zone, but = zone_of(turn, kind), moving.uid if moving else ""
    listed = list_times(turn, kind, but, since) if kind else ()
    free = [slot for slot in listed if slot.start.astimezone(zone).date() not in without]
    if kind is None or not free:
        _ask_staff(turn)
        return
    is_of_dance = moving is not None and (wish is None or find_wanted_group(turn, name) is not None)
    theirs = leave_others(turn, name, free, moving.starts_at if moving and is_of_dance else None)
    if wish is None:
        theirs = [slot for slot in theirs if moving is None or slot.start != moving.starts_at] or theirs
        show(
            turn, name, pick_few(_by_day(turn, theirs, zone) or theirs, zone),
            "meeting_move_ask" if moving else "meeting_times", moving,
        )  # fmt: skip
    elif exact := find_exact(free, wish, zone):
        propose(turn, name, exact, moving)
    elif fitting := _choose_wished(theirs, wish, turn, kind):
        show(turn, name, fitting, "meeting_times_wished", moving)
    else:
        is_other = len(theirs) < len(free) and bool(_choose_wished(free, wish, turn, kind))
        _offer_instead(turn, name, theirs, wish, moving, is_other=is_other)


def offer_nearest(turn: Turn, name: str, to: datetime, phrase: str, moving: Meeting | None = None) -> None:
    """Offer what is nearest to a time that can't be had, saying so."""
    kind = find_kind(turn, name)
    free = list(list_times(turn, kind, moving.uid if moving else "")) if kind else []
    if free:
        when = say_when(turn, to, name)
        nearest = _pick_nearest(turn, kind, free, to)
        show(turn, name, nearest, phrase, moving, when=when[:1].upper() + when[1:])
    else:
        _ask_staff(turn)


def take(turn: Turn, name: str, start: datetime, moving: Meeting | None = None) -> None:
    """They chose a time: it is theirs, or what is nearest to it is offered."""
    kind = find_kind(turn, name)
    if kind is None:
        _ask_staff(turn)
        return
    slot = find_time(turn, kind, start, moving.uid if moving else "")
    if slot is None:
        phrase = _HINDERED.get(name_hindrance(turn, kind, start), "meeting_just_taken")
        offer_nearest(turn, name, start, phrase, moving)
    elif moving and moving.starts_at == slot.start:
        turn.lead[Appointments].choosing = None
        tell_lead(
            turn,
            moving,
            "meeting_mine",
            reason("meeting_chosen"),
            offer(turn, moving, "move", "cancel"),
            entry=False,
        )
    elif moving:
        moving.title = title_of(turn, name, kind, slot.start)
        move(turn, moving, slot, reason("meeting_chosen"))
        tell_changed(turn, moving, "meeting_moved", reason("meeting_chosen"))
    else:
        _book(turn, name, kind, slot)


def take_wished(turn: Turn, choosing: Choosing, wish: Wish) -> None:
    """A time in words, where times were offered: it is taken where it is clear which, else what fits is offered."""
    kind = find_kind(turn, choosing.kind)
    moving = turn.lead[Appointments].find(choosing.moving) if choosing.moving else None
    if kind is None:
        _ask_staff(turn)
        return
    free = list(list_times(turn, kind, choosing.moving))
    wish = _at_hour_shown(turn, choosing, _at_hour_kept(turn, moving, wish, free), kind)
    found = _find_meant(turn, choosing, wish, free, kind)
    if found and not _is_asked(turn, found, choosing):
        take(turn, choosing.kind, found.start, moving)
    else:
        offer_times(turn, choosing.kind, _of_shown(turn, choosing, wish, kind), moving=moving)


def _at_hour_shown(turn: Turn, choosing: Choosing, wish: Wish, kind: MeetingKind) -> Wish:
    """The day of the one time that was shown, be it a week later, is wanted at the same hour."""
    if wish.at or wish.after or wish.before or len(choosing.shown) != 1:
        return wish
    shown = choosing.shown[0].astimezone(zone_of(turn, kind))
    is_same = {day.weekday() for day in wish.days} == {shown.weekday()}
    return replace(wish, at=(shown.time(),)) if is_same else wish


def _at_hour_kept(turn: Turn, moving: Meeting | None, wish: Wish, free: Sequence[Slot]) -> Wish:
    """What is moved to another day stays at its hour, where that is free then."""
    if moving is None or not wish.days or wish.at or wish.after or wish.before:
        return wish
    zone = zone_of(turn, find_kind(turn, moving.kind))
    same = replace(wish, at=(moving.starts_at.astimezone(zone).time(),))
    return same if find_exact(free, same, zone) else wish


def _is_asked(turn: Turn, found: Slot, choosing: Choosing) -> bool:
    """Whether another time than those that were shown is only asked for."""
    return found.start not in choosing.shown and is_question(turn.heard)


def _of_shown(turn: Turn, choosing: Choosing, wish: Wish, kind: MeetingKind) -> Wish:
    """An hour that is not free is still one of the day that was shown."""
    shown = {at.astimezone(zone_of(turn, kind)).date() for at in choosing.shown}
    return replace(wish, days=tuple(shown)) if wish.at and not wish.days and len(shown) == 1 else wish


def _find_meant(
    turn: Turn, choosing: Choosing, wish: Wish, free: Sequence[Slot], kind: MeetingKind
) -> Slot | None:
    """The slot that words mean: an hour alone is that of a day which was just shown."""
    zone = zone_of(turn, kind)
    if wish.days and not (wish.at or wish.after or wish.before) and not _DENIES.search(turn.heard):
        return _find_shown_on(choosing, wish, free, zone)
    if wish.days or not wish.at:
        return find_exact(free, wish, zone)
    days = dict.fromkeys(at.astimezone(zone).date() for at in choosing.shown)
    shown = [slot for slot in free if slot.start in choosing.shown]
    return next((slot for slot in shown if wish.fits(slot.start.astimezone(zone))), None) or find_exact(
        free, Wish(tuple(days), wish.at), zone
    )


def _find_shown_on(choosing: Choosing, wish: Wish, free: Sequence[Slot], zone: ZoneInfo) -> Slot | None:
    """Of several times that were shown the one of the day that they name."""
    shown = [slot for slot in free if slot.start in choosing.shown]
    on_day = [slot for slot in shown if slot.start.astimezone(zone).date() in wish.days]
    return on_day[0] if len(on_day) == 1 < len(choosing.shown) else None


def _choose_wished(free: Sequence[Slot], wish: Wish, turn: Turn, kind: MeetingKind) -> list[Slot]:
    """Times that fit a wish; one day and hour that is not free is no wish for another hour of that day."""
    return [] if wish.at and wish.days else _pick_wished(turn, kind, free, wish)


def _pick_wished(turn: Turn, kind: MeetingKind | None, free: Sequence[Slot], wish: Wish) -> list[Slot]:
    zone = zone_of(turn, kind)
    return pick_wished(_by_day(turn, free, zone), wish, zone) or pick_wished(free, wish, zone)


def _pick_nearest(turn: Turn, kind: MeetingKind | None, free: Sequence[Slot], to: datetime) -> list[Slot]:
    zone = zone_of(turn, kind)
    return pick_nearest((_by_day(turn, free, zone) if is_awake(to, zone) else []) or free, to)


def _by_day(turn: Turn, free: Sequence[Slot], zone: ZoneInfo) -> Sequence[Slot]:
    """Without what is night for a lead whose clock is another: they may have it, once they ask for it."""
    return leave_nights(free, zone) if is_elsewhere(turn, zone, turn.now) else free


def _offer_instead(
    turn: Turn, name: str, free: Sequence[Slot], wish: Wish, moving: Meeting | None, *, is_other: bool
) -> None:
    """`is_other`: there is time then, but not for what they come for."""
    kind = find_kind(turn, name)
    zone = zone_of(turn, kind)
    if wish.days and wish.at:
        named = [datetime.combine(wish.days[0], at, zone) for at in wish.at]
        ahead = [at for at in named if at > turn.now] or named[:1]  # "make it 9:30", in the evening
        wanted = min(ahead, key=lambda at: min((abs(slot.start - at) for slot in free), default=_FAR))
        why = name_hindrance(turn, kind, wanted) if kind and wanted > turn.now else "over"
        offer_nearest(turn, name, wanted, _HINDERED.get(why, "meeting_exact_taken"), moving)
        return
    same_day = _pick_wished(turn, kind, free, wish.without_hour()) if wish.days else []
    noon = (
        datetime.combine(wish.days[0], datetime.min.time().replace(hour=12), zone) if wish.days else turn.now
    )
    group = None
    if is_other:
        group = name_class(turn, name, moving.starts_at) if moving else find_wanted_group(turn, name)
    is_closed = bool(wish.days) and kind is not None and not is_ever_on(turn, kind, wish.days)
    phrase, values = ("meeting_none_on_day", {}) if is_closed else ("meeting_day_full", {})
    if hours := name_closed(turn, kind, wish):
        phrase, values = "meeting_closed_then", hours
    if group and len({day.weekday() for day in wish.days}) == 1:
        of_week = say_weekday(wish.days[0].weekday(), turn.language)
        phrase, values = "meeting_not_on_day", {"group": group, "day": of_week}
    elif group:
        phrase, values = "meeting_not_then", {"group": group}
    show(turn, name, same_day or _pick_nearest(turn, kind, free, noon), phrase, moving, **values)


def _book(turn: Turn, name: str, kind: MeetingKind, slot: Slot) -> None:
    meeting = _make(turn, name, kind, slot)
    book(turn, meeting, reason("meeting_chosen"))
    is_open = slot.start - turn.now > _FAR and not _has_named_day(
        turn
    )  # the very day they asked for is none to better
    hint = turn.phrase("meeting_sooner_hint") if is_open else ""
    tell_changed(turn, meeting, "meeting_booked", reason("meeting_chosen"), hint)


def _has_named_day(turn: Turn) -> bool:
    """Whether they named the day that they come on, in this talk."""
    lines = [line.text for line in turn.lead.dialogue.recent if line.by == "lead"]
    return any(find_named_days(line) or find_days(line, turn.now, turn.playbook.zone)[0] for line in lines)


def _make(turn: Turn, name: str, kind: MeetingKind, slot: Slot) -> Meeting:
    in_language, language = turn.journey.in_language, turn.language
    uid = turn.given.fresh.id()
    place = kind.place or (turn.journey.business.address if kind.how == "place" else None)
    return Meeting(
        id=uid, uid=uid, title=title_of(turn, name, kind, slot.start), starts_at=slot.start,
        ends_at=slot.end, kind=name,
        calendar=slot.calendar, place=in_language(place, language) if place else "", link=kind.link or "",
        changed_at=turn.now,
    )  # fmt: skip


def _ask_staff(turn: Turn) -> None:
    """Nothing is free: people find a time."""
    told = turn.phrase("meeting_none", hours=say_hours(turn))
    open_request(turn, reason("meeting_no_times"), turn.heard, told, wants_details=False)
