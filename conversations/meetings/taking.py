"""What words take of the times that were shown: one of them, another, a week later, anything but these."""

import re
from dataclasses import replace
from datetime import timedelta

from conversations.dialogue.wanted.picked import picks_offered
from conversations.handoff.acts import awaits_call_time
from conversations.lead.reason import reason
from conversations.meetings.hearing import keep_told, take_time_of_spoken
from conversations.meetings.kept import words as said
from conversations.meetings.kept.calendars import can_book, find_kind, zone_of
from conversations.meetings.kept.part import Appointments, Choosing
from conversations.meetings.kept.spoken import find_last_wish, is_for_staff, sets_hour
from conversations.meetings.kept.standing import asks_what
from conversations.meetings.mine import FEW, answer_rest
from conversations.meetings.offered.again import ask_which, offer_but
from conversations.meetings.offered.agreed import books_it
from conversations.meetings.offered.answered import is_late_yes, take_by_first, tell_not_yet
from conversations.meetings.offered.keeping import find_ahead
from conversations.meetings.offered.offering import offer_times, take_wished
from conversations.meetings.offered.showing import OFFERED, offer_beside
from conversations.meetings.offered.telling import MEETING
from conversations.meetings.times.changes import is_at_same_hour
from conversations.meetings.times.days import find_days
from conversations.meetings.times.ruled_out import leave_ruled_out
from conversations.meetings.times.sides import find_side
from conversations.meetings.times.weeks import (
    find_in_week,
    find_week_after,
    is_later,
    is_same_week,
    is_second_week,
    is_week_on,
)
from conversations.meetings.times.wishes import Wish, find_wish
from conversations.profile.conditions import tells_unwell
from conversations.timetable.how_it_is import leave_asked_out
from conversations.timetable.limits import read_limits
from conversations.timetable.whats_on import asks_whats_on
from conversations.turn.dispatch import Dispatch
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.intents.cancelling import find_scrapped, says_not_coming
from conversations.understanding.segments import begins_as_question, is_question
from conversations.wording.weekdays import find_denied_days, find_named_days

_TALK, _STILL = timedelta(hours=3), timedelta(minutes=30)
"""How long a day and an hour answer an offer of times, though something else was said since."""
_SHORT = 12
_FEW, _WEEK, _DAY = 4, 7, 3
_BARE = 6  # words of an hour that is asked for
_NOT_THEN = re.compile(
    r"^\W*(?:(?:no|oh|sorry|hm+|לא|אוי|סליחה)\W+)*(?:not|can'?t(?: do)?|no good|לא|לא יכול\w*) ?(?:on |ב|ה|ל)?"
    r"(?:tomorrow|today|tonight|that day|then|מחר|היום|הערב|אז|ביום הזה|יום הזה)(?: please| sorry| לי| לנו)?\W*$",
    re.IGNORECASE,
)


_THEN = re.compile(
    r"(?<!\w)(?:ok(?:ay)?|so|then|please|fine|good|great|let'?s do|אז|טוב|בסדר|סבבה|יאללה|בבקשה)(?!\w)",
    re.IGNORECASE,
)


def hear_time(turn: Turn, words: str) -> bool:
    """A time in words, or another day, where times were offered; what is asked of the place beside it is answered."""
    told = leave_asked_out(words)
    if told == words or turn.lead[Appointments].chosen_from(turn.now) is None:
        return _hear_time(turn, words)
    if not told.strip(" ?!.,") or not _hear_time(turn, told):
        return False
    answer_rest(turn, words)
    return True


def _hear_time(turn: Turn, words: str) -> bool:
    choosing, words = turn.lead[Appointments].chosen_from(turn.now), leave_ruled_out(words)
    if choosing is None:
        return take_time_of_spoken(turn, words)
    if choosing.moving and asks_whats_on(words):
        return False  # all there is on that day is asked for, be it another class
    if not can_book(turn) or _is_number_of_list(turn, words) or awaits_call_time(turn, choosing.at):
        return False
    if tell_not_yet(turn, choosing, words):
        return True
    if is_question(words) and asks_what(words):
        return False  # what they have is asked, and nothing is taken
    if (says_not_coming(words) or _calls_off(turn, choosing, words)) and not choosing.moving:
        if tells_unwell(words):
            turn.reply("heard", turn.phrase("get_well"), reason("told_us", act="illness"), place=HEARD)
        turn.lead[Appointments].choosing = None
        turn.reply(MEETING, turn.phrase("meeting_not_taken"), reason("meeting_declined"))
        return True
    is_offered = turn.lead.dialogue.said.kind == OFFERED
    agrees = signals.says_yes(words) and is_offered
    if not choosing.moving and take_by_first(turn, choosing, words):
        return True
    is_booked = said.says_book_it(words) or books_it(words)
    agrees = agrees or (is_booked and (is_offered or turn.now - choosing.at < _STILL))
    agrees = agrees or is_late_yes(turn, choosing, words)
    if agrees and len(choosing.shown) == 1:
        wish = Wish((choosing.shown[0].astimezone(turn.playbook.zone).date(),))
        take_wished(turn, choosing, _narrow(turn, choosing, wish))
        return True
    if agrees and choosing.shown and len(words.split()) <= _FEW and not _find_wish(turn, choosing, words):
        ask_which(turn, choosing)
        return True
    keep_told(turn, choosing.kind, words)
    limits = read_limits(words)
    if limits.after or limits.before:
        return False  # "I work until seven" is no hour that they choose
    return _hear_wish(turn, choosing, words, is_offered=is_offered)


def _calls_off(turn: Turn, choosing: Choosing, words: str) -> bool:
    """Whether a place that was only offered is wanted no more ("we'll have to cancel")."""
    is_new = find_ahead(turn) is None and turn.now - choosing.at < _TALK
    if not is_new or is_question(words):
        return False
    return find_scrapped(words) is not None or (said.cancels(words) and not find_named_days(words))


def _hear_wish(turn: Turn, choosing: Choosing, words: str, *, is_offered: bool) -> bool:
    """Another time than those that were offered, or one of them, by whatever names it."""
    wish_found = _find_wish(turn, choosing, words)
    wish_found = _count_from_shown(turn, choosing, words) or wish_found
    wish_found = _leave_day_kept(turn, choosing, _keep_hour(turn, choosing, wish_found, words))
    denied = _find_denied(turn, choosing, words)
    if is_offered and denied and not (wish_found and wish_found.at) and find_named_days(words) <= denied:
        offer_but(turn, choosing, denied)
        return True
    way = find_side(words) if is_offered or turn.now - choosing.at < _STILL else 0
    if way and not (wish_found and (wish_found.days or wish_found.at)) and offer_beside(turn, choosing, way):
        return True
    if said.says_not_so(words) and is_offered:
        _offer_others(turn, choosing, wish_found)
    elif wish_found:
        take_wished(turn, choosing, _keep_weekday(turn, choosing, wish_found))
    elif meant := _find_shown(turn, choosing, words):
        take_wished(turn, choosing, meant)
    elif said.wants_other_day(words) and is_offered:
        _offer_later(turn, choosing)
    else:
        return False
    return True


def _find_denied(turn: Turn, choosing: Choosing, words: str) -> frozenset[int]:
    """The weekdays that they rule out; "not tomorrow" rules out the day that was shown."""
    if is_week_on(words.casefold()) or is_second_week(words):
        return frozenset()
    if not _NOT_THEN.search(words):
        return find_denied_days(words)
    zone = zone_of(turn, find_kind(turn, choosing.kind))
    return frozenset(at.astimezone(zone).weekday() for at in choosing.shown)


def _count_from_shown(turn: Turn, choosing: Choosing, words: str) -> Wish | None:
    """ "A week later", "Sunday of that week": counted from what was shown; None for anything else."""
    if len(words.split()) > _SHORT or not choosing.shown or turn.now - choosing.at > _STILL:
        return None
    zone = zone_of(turn, find_kind(turn, choosing.kind))
    shown, named = [at.astimezone(zone).date() for at in choosing.shown], find_named_days(words)
    kept = turn.lead[Appointments].find(choosing.moving)
    of = kept.starts_at.astimezone(zone).date() if kept else shown[0]
    if (later := find_week_after(of, words)) is not None:
        return Wish((later,))
    if is_same_week(words) and len(named) == 1:
        return Wish((find_in_week(shown[0], next(iter(named))),))
    if not is_later(words.casefold()) or is_second_week(words):
        return None
    if len(named) == 1:
        return Wish((find_in_week(of + timedelta(days=_WEEK), next(iter(named))),))
    if not find_days(words, turn.now, zone)[0]:
        if kept and (after := of + timedelta(days=_WEEK)) in shown:
            return Wish((after,))  # a week after what they have
        afters = dict.fromkeys(day + timedelta(days=_WEEK) for day in shown)
        return Wish(tuple(day for day in afters if not kept or day != of) or (of + timedelta(days=_WEEK),))
    return None


def _leave_day_kept(turn: Turn, choosing: Choosing, wish: Wish | None) -> Wish | None:
    """ "Next Sunday", where that it is on was not among what was shown, is the first Sunday that was."""
    kept, zone = (
        turn.lead[Appointments].find(choosing.moving),
        zone_of(turn, find_kind(turn, choosing.kind)),
    )
    if wish is None or kept is None or set(wish.days) != {day := kept.starts_at.astimezone(zone).date()}:
        return wish
    shown = [at.astimezone(zone).date() for at in choosing.shown]
    others = [one for one in shown if one.weekday() == day.weekday()]
    return replace(wish, days=(others[0],)) if others and day not in shown else wish


def _keep_hour(turn: Turn, choosing: Choosing, wish: Wish | None, words: str) -> Wish | None:
    """ "At the same hour" is the one of what is moved, else the only one that was shown; so it is on a day instead."""
    is_instead = bool(wish and wish.days and find_denied_days(words) and not (wish.after or wish.before))
    if wish is None or wish.at or not (is_at_same_hour(words) or is_instead):
        return wish
    zone, kept = (
        zone_of(turn, find_kind(turn, choosing.kind)),
        turn.lead[Appointments].find(choosing.moving),
    )
    hours = {at.astimezone(zone).time() for at in ([kept.starts_at] if kept else choosing.shown)}
    return replace(wish, at=tuple(hours), after=None, before=None) if len(hours) == 1 else wish


def _keep_weekday(turn: Turn, choosing: Choosing, wish: Wish) -> Wish:
    """ "Next week", said to hours of one day of the week, is that day of it."""
    zone = zone_of(turn, find_kind(turn, choosing.kind))
    shown = {at.astimezone(zone).weekday() for at in choosing.shown}
    kept = tuple(day for day in wish.days if day.weekday() in shown)
    return replace(wish, days=kept) if len(shown) == 1 and len(wish.days) == _WEEK and kept else wish


def _find_shown(turn: Turn, choosing: Choosing, words: str) -> Wish | None:
    """ "OK nine then", some words later: the one hour that was shown of which it is the number."""
    if len(words.split()) > _FEW or turn.now - choosing.at > _STILL:
        return None
    zone = zone_of(turn, find_kind(turn, choosing.kind))
    wish = find_wish(_THEN.sub(" ", words).strip(), turn.now, zone, bare=True)
    shown = [at.astimezone(zone) for at in choosing.shown]
    meant = [at for at in shown if wish and wish.at and not wish.days and at.time() in wish.at]
    return Wish((meant[0].date(),), (meant[0].time(),)) if len(meant) == 1 else None


def _find_wish(turn: Turn, choosing: Choosing, words: str) -> Wish | None:
    just_offered = turn.lead.dialogue.said.kind == OFFERED
    is_bare = len(words.split()) <= _BARE and not begins_as_question(words)  # "18:30 is too soon, 9pm?"
    is_asked = is_question(words) and not (just_offered or sets_hour(words) or is_bare)
    if len(words.split()) > FEW or is_asked:
        return None
    kind = find_kind(turn, choosing.kind)
    if is_for_staff(turn, kind, words):
        return None
    wish = find_wish(words, turn.now, zone_of(turn, kind), bare=just_offered)
    if wish is not None and not (wish.days or wish.at) and _asks_else(turn, words):
        return None  # "are there parties, like social nights?" is no wish for a night
    if wish is None or not wish.at:
        wish = find_last_wish(turn, words, zone_of(turn, kind)) or wish
    if (
        wish
        and wish.days
        and len(words.split()) <= _DAY
        and not is_question(words)
        and turn.now - choosing.at < _STILL
    ):
        return wish  # "Sunday", after a question in between
    is_clear = wish is not None and bool((wish.days or sets_hour(words) or is_bare) and wish.at)
    return wish if just_offered or (is_clear and turn.now - choosing.at < _STILL) else None


def _asks_else(turn: Turn, words: str) -> bool:
    """Whether a question is surely one that an answer of the journey answers."""
    reading = turn.playbook.reader.read(words)
    return (
        is_question(words)
        and reading.sure
        and reading.best is not None
        and reading.best.label.kind == "answer"
    )


def _offer_others(turn: Turn, choosing: Choosing, wish: Wish | None) -> None:
    """What they were shown does not suit: the others of that day, else another day."""
    zone = zone_of(turn, find_kind(turn, choosing.kind))
    shown = [at.astimezone(zone) for at in choosing.shown]
    named = [at for at in shown if wish and at.time() in wish.at]
    left = [at for at in shown if named and at not in named]
    if left:
        offer_times(turn, choosing.kind, Wish((left[0].date(),), (left[0].time(),)))
    else:
        _offer_later(turn, choosing)


def _narrow(turn: Turn, choosing: Choosing, wish: Wish) -> Wish:
    zone = zone_of(turn, find_kind(turn, choosing.kind))
    local = choosing.shown[0].astimezone(zone)
    return Wish((local.date(),), (local.time(),))


def _offer_later(turn: Turn, choosing: Choosing) -> None:
    moving = turn.lead[Appointments].find(choosing.moving) if choosing.moving else None
    choice = next(
        (one for one in turn.lead.dialogue.choices if one.id.startswith(("meeting:next:", "meeting:later:"))),
        None,
    )
    if choice:
        turn.playbook.index(Dispatch).pick(turn, choice.id)
    else:
        offer_times(turn, choosing.kind, moving=moving)


def _is_number_of_list(turn: Turn, words: str) -> bool:
    """A small number picks from the list that was shown, and is no hour."""
    return any(map(str.isdecimal, words)) and picks_offered(turn.lead.dialogue.choices, words)
