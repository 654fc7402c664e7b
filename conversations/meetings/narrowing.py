"""What is said to times that were offered chooses the next: a stretch of days, the group of an evening, a number."""

import re
from collections.abc import Collection, Sequence
from datetime import date, datetime

from conversations.contact.bare_names import find_named_part
from conversations.dialogue.wanted.anew import is_of_grievance
from conversations.handoff.questions import ask_staff
from conversations.lead.reason import reason
from conversations.meetings.kept.calendars import can_book, find_kind, list_times, zone_of
from conversations.meetings.kept.of_interest import find_wanted_group, leave_others
from conversations.meetings.kept.part import Appointments, Choosing
from conversations.meetings.mine import answer_rest
from conversations.meetings.offered.offering import take
from conversations.meetings.offered.showing import OFFERED, propose, show
from conversations.meetings.offered.spans import Stretch, read_span
from conversations.meetings.times.choosing import FEW
from conversations.meetings.times.slots import Slot
from conversations.meetings.times.weeks import is_counted
from conversations.meetings.times.wishes import Wish, find_wish
from conversations.timetable.asked import TimesReader
from conversations.timetable.file import Timetable
from conversations.timetable.told.telling import tell_times
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.names import safe_name

_LONG = 45
_WHATEVER = re.compile(
    r"(?<!\w)(?:what(?:ever|['’]s| is)|any(?:thing)?|something|מה ש\w+|משהו|איזה)(?!\w)", re.IGNORECASE
)
_PHONE = re.compile(r"(?<![\d/.:])\+?\d(?:[\s().-]{0,2}\d){8,13}(?![\d/.:])")
"""As many digits as a number of a phone has."""


def hear_narrowed(turn: Turn, words: str) -> bool:
    """What they rule out and ask for, where times were offered, chooses what is offered now."""
    choosing = turn.lead[Appointments].chosen_from(turn.now)
    if choosing is None or not can_book(turn) or len(words.split()) > _LONG or is_of_grievance(turn, words):
        return False
    if signals.is_angry(words) or is_counted(words) or find_kind(turn, choosing.kind) is None:
        return False
    zone = zone_of(turn, find_kind(turn, choosing.kind))
    read = read_span(words, turn.now, zone)
    levels = _find_levels(turn, words)
    span, wish = read or (Stretch(), find_wish(words, turn.now, zone))
    if levels and not _list_of_level(turn, choosing, levels):
        return is_question(words) and _ask_of_level(turn, choosing, words, levels[0])
    if wish is None or (read is None and not (levels and _leaves_open(turn, wish, words))):
        return False
    _offer(turn, choosing, span, wish, levels)
    answer_rest(turn, words)
    return True


def _leaves_open(turn: Turn, wish: Wish, words: str) -> bool:
    """Whether it is asked which of the times that were just offered is of a group, and none is taken yet."""
    is_open = is_question(words) or len({day.weekday() for day in wish.days}) > 1 or _WHATEVER.search(words)
    return bool(is_open) and turn.lead.dialogue.said.kind == OFFERED


def _ask_of_level(turn: Turn, choosing: Choosing, words: str, level: str) -> bool:
    """A group that meets at none of the times that may be chosen: when it does is told, and the team asked."""
    timetable = turn.journey.own_part(Timetable)
    group = find_wanted_group(turn, choosing.kind) or ""
    named = turn.say(timetable.levels[level].name) if timetable else level
    asked = {"he": f"מתי {group} ל{named}?", "en": f"when is {group} for {named}?"}[turn.language]
    if found := tell_times(turn, asked):
        turn.reply("heard", found.text, reason("meeting_asked"), place=HEARD)
    ask_staff(turn, words)
    return True


def hear_name_and_number(turn: Turn, words: str) -> bool:
    """A name with a phone's number, upon the one time that was offered, takes it: it is what booking asks for."""
    choosing = turn.lead[Appointments].chosen_from(turn.now)
    found = _PHONE.search(words)
    if choosing is None or found is None or len(choosing.shown) != 1 or not can_book(turn):
        return False
    named = " ".join(f"{words[: found.start()]} {words[found.end() :]}".split()).strip(" ,.;:-–")
    if turn.lead.dialogue.said.kind != OFFERED or not named or find_named_part(named) != named:
        return False
    if not safe_name(turn.lead.contact.name):
        turn.lead.contact.name = named
    take(turn, choosing.kind, choosing.shown[0], turn.lead[Appointments].find(choosing.moving))
    return True


def _find_levels(turn: Turn, words: str) -> tuple[str, ...]:
    """The one level that is named as theirs; () for none, or where it is left open."""
    reader = turn.playbook.index(TimesReader)
    if not reader.timetable:
        return ()
    found = {level for part in split_acts(words) or [words] for level in reader.read(part, turn.now).levels}
    return tuple(found) if len(found) == 1 else ()


def _list_free(turn: Turn, choosing: Choosing) -> list[Slot]:
    kind, moving = find_kind(turn, choosing.kind), turn.lead[Appointments].find(choosing.moving)
    free = list_times(turn, kind, choosing.moving) if kind else ()
    return leave_others(turn, choosing.kind, free, moving.starts_at if moving else None)


def _list_of_level(turn: Turn, choosing: Choosing, levels: Collection[str]) -> list[Slot]:
    """The free times of the classes of a level; all where none was named."""
    timetable, free = turn.journey.own_part(Timetable), _list_free(turn, choosing)
    if not levels or timetable is None:
        return free
    hours = {(one.day, one.at) for one in timetable.sessions if not set(levels).isdisjoint(one.levels)}
    return [slot for slot in free if ((at := _local(turn, choosing, slot)).weekday(), at.time()) in hours]


def _local(turn: Turn, choosing: Choosing, slot: Slot) -> datetime:
    return slot.start.astimezone(zone_of(turn, find_kind(turn, choosing.kind)))


def _offer(turn: Turn, choosing: Choosing, span: Stretch, wish: Wish, levels: Collection[str]) -> None:
    """What fits is offered; where nothing does, what there is instead, of no day that they ruled out."""
    name, moving = choosing.kind, turn.lead[Appointments].find(choosing.moving)
    free = _list_of_level(turn, choosing, levels)
    fitting = (
        [slot for slot in free if wish.fits(_local(turn, choosing, slot))] if _may_be(span, wish) else []
    )
    if len(fitting) == 1 or (fitting and wish.at):
        propose(turn, name, fitting[0], moving)
    elif fitting:
        show(turn, name, fitting[:FEW], "meeting_times_wished", moving)
    else:
        _offer_instead(turn, choosing, span, wish, free)


def _offer_instead(turn: Turn, choosing: Choosing, span: Stretch, wish: Wish, free: Sequence[Slot]) -> None:
    """Nothing fits: that is said, with what there is of the same group, else of another."""
    name, moving = choosing.kind, turn.lead[Appointments].find(choosing.moving)
    kind, group = find_kind(turn, name), find_wanted_group(turn, name)
    instead = _list_instead(turn, choosing, span, free)
    instead = instead or _list_instead(turn, choosing, span, _list_free(turn, choosing))
    phrase, values = ("meeting_not_then", {"group": group}) if group else ("meeting_day_full", {})
    last = (turn.now + kind.ahead).astimezone(turn.playbook.zone).date() if kind else None
    if wish.days and last and wish.days[0] > last:
        phrase, values = "meeting_too_far", {"when": f"{wish.days[0].day}.{wish.days[0].month}"}
    if instead:
        show(turn, name, instead, phrase, moving, **values)
    else:
        ask_staff(turn, turn.heard)


def _may_be(span: Stretch, wish: Wish) -> bool:
    """Whether any day is left of a stretch: a wish of no days would be one of all."""
    return bool(wish.days) or not span


def _list_instead(turn: Turn, choosing: Choosing, span: Stretch, free: Sequence[Slot]) -> list[Slot]:
    """The first times of the stretch, or else behind it, else the last before it; rather none that were shown."""
    today = turn.now.astimezone(turn.playbook.zone).date()
    first = max(span.first or today, today)
    allowed = [slot for slot in free if _local(turn, choosing, slot).date() not in span.without]
    left = [slot for slot in allowed if _local(turn, choosing, slot).date() >= first]
    within = [slot for slot in left if _is_within(_local(turn, choosing, slot).date(), span)]
    new = [slot for slot in within if slot.start not in choosing.shown]
    return (new or within or left)[:FEW] or allowed[-FEW:]  # all that may be booked by now is before it


def _is_within(day: date, span: Stretch) -> bool:
    return span.last is None or day <= span.last
