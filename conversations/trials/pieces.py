"""A day, an hour or a dance is chosen in a few words, wherever the talk stands: what is spoken of becomes that."""

from datetime import datetime

from msgspec.structs import replace

from conversations.dialogue.wanted.bookings import asks_to_book
from conversations.dialogue.wanted.picked import picks_offered
from conversations.lead.reason import reason
from conversations.meetings.choosing import say_yes
from conversations.meetings.kept.calendars import can_book, find_time
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.part import Appointments
from conversations.meetings.kept.words import comes_all_the_same, moves, says_not_so
from conversations.meetings.offered.keeping import cancel, find_ahead
from conversations.meetings.offered.offering import take
from conversations.meetings.offered.showing import OFFERED
from conversations.meetings.offered.telling import tell_when
from conversations.meetings.times.weeks import asks_of_week
from conversations.parting.heard.reading import find_ending
from conversations.timetable.asked import TimesReader
from conversations.timetable.file import GroupHour, Timetable
from conversations.timetable.had import find_ages
from conversations.timetable.part import ToldTimes
from conversations.trials.heard import words as said
from conversations.trials.heard.asking import asks_when, asks_whether
from conversations.trials.heard.clauses import (
    ANOTHER,
    WEIGHS,
    split_clauses,
)
from conversations.trials.heard.trying import TrialNames
from conversations.trials.mine import comes_along, count_in
from conversations.trials.settling import settle
from conversations.trials.several import begin_together, find_all, hear_together
from conversations.trials.told.adding import add_pieces
from conversations.trials.told.called import with_name
from conversations.trials.told.part import WantedTrial
from conversations.trials.told.saying import wish_well
from conversations.trials.told.telling import read_told
from conversations.trials.wanted.beginning import (
    find_alive,
    has_bought,
    has_other_case,
    prepares_wedding,
    was_there,
)
from conversations.trials.wanted.choosing import choose, choose_named_place
from conversations.trials.wanted.chosen import begin_of_spoken, chooses, find_spoken_of, read_chosen
from conversations.trials.wanted.requesting import asks_for_place
from conversations.trials.wanted.wishing import answer_rest, wants_trial
from conversations.trials.who.people import is_with_self
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question
from conversations.wording.clocks import find_clocks
from conversations.wording.weekdays import find_named_days

_LONGEST = 40  # words; more than that tells a story
_PAIR = 2


def hear_pieces(turn: Turn, words: str) -> bool:
    """Something of a trial class is chosen, or changed; False where nothing is, or it is about something else."""
    timetable = turn.playbook.index(TrialNames).timetable
    if (
        timetable is None
        or timetable.trial is None
        or len(words.split()) > _LONGEST
        or _is_elsewhere(turn, words)
    ):
        return False
    if begin_told(turn, timetable, words):
        answer_rest(turn, words)
        return True
    meeting = find_ahead(turn)
    if meeting and meeting.kind != timetable.trial.meeting:
        return False
    if meeting and not is_question(words) and _begin_another(turn, timetable, words):
        return True
    known = find_spoken_of(turn, timetable, meeting)
    told = read_chosen(turn, timetable, words, known)
    if told is None and known and not (meeting or known.case) and asks_to_book(words):
        told = known  # "keep me a place", where it is open still which
    if told is None:
        return meeting is not None and _says_same(turn, timetable, meeting, words)
    if meeting:
        return _change(turn, timetable, meeting, known, told, words)
    if says_not_so(words) and not find_named_days(words):
        return False  # the hour they name is the one that does not suit
    if not asks_for_place(turn, known, words) or (WEIGHS.search(words) and not asks_to_book(words)):
        return False  # "sounds good, I'll check with my wife" is no yes yet
    told = _on_day_offered(turn, timetable, _of_same_dance(turn, known, told, words))
    begun = known or begin_of_spoken(turn, timetable, words)
    settle(turn, timetable, begun, with_name(turn, words, told), words)
    answer_rest(turn, words)
    return True


def _of_same_dance(turn: Turn, known: WantedTrial | None, told: WantedTrial, words: str) -> WantedTrial:
    """Another day, after an hour of one dance was taken, is of that dance: another is not booked unasked."""
    is_taken = known is not None and len(known.groups) == 1 and known.hours and known.groups != told.groups
    if known is None or not is_taken or turn.playbook.index(TimesReader).read(words, turn.now).groups:
        return told
    return replace(told, groups=known.groups)


def _on_day_offered(turn: Turn, timetable: Timetable, told: WantedTrial) -> WantedTrial:
    """An hour alone ("actually 21:00"), upon times of one day that were just offered, is of that day."""
    choosing = turn.lead[Appointments].chosen_from(turn.now)
    if choosing is None or turn.lead.dialogue.said.kind != OFFERED or len(told.dates) == 1 or not told.hours:
        return told
    days = {at.astimezone(turn.playbook.zone).date() for at in choosing.shown}
    then = {one.day for one in timetable.sessions if one.at in told.hours}
    return replace(told, dates=tuple(days)) if len(days) == 1 and next(iter(days)).weekday() in then else told


def _begin_another(turn: Turn, timetable: Timetable, words: str) -> bool:
    """Another class beside the one that is booked, which stays: "another one, for tango"."""
    told = read_told(turn, timetable, words, WantedTrial(turn.now))
    if not (told.groups and ANOTHER.search(words)):
        return False
    settle(turn, timetable, WantedTrial(turn.now), replace(told, count=1), words)
    return True


def hear_pieces_of_kept(turn: Turn, words: str) -> bool:
    """The same of the class that is booked, before any other ear hears a wish for one more."""
    meeting, timetable = find_ahead(turn), turn.playbook.index(TrialNames).timetable
    if timetable and find_all(turn) and chooses(turn, words) and not turn.lead.handoff.is_grieved():
        is_heard = hear_together(turn, timetable, words)
        if is_heard:
            answer_rest(turn, words)
        return is_heard
    if meeting is None:
        return _chooses_beside_question(turn, words) and hear_pieces(turn, words)
    is_still = comes_all_the_same(words) and not (is_question(words) or moves(words))
    if is_still and len(words.split()) <= _LONGEST:
        return comes_along(turn, meeting, words) or _comes_alone(turn, meeting, words)
    return hear_pieces(turn, words)


def _chooses_beside_question(turn: Turn, words: str) -> bool:
    """Whether an hour or a day is chosen of what is spoken of, and something is asked with it."""
    clauses = split_clauses(words)
    is_asked = [is_asked or is_question(clause) for clause, is_asked in clauses]
    if find_alive(turn) is None or not any(is_asked) or all(is_asked):
        return False
    return chooses(turn, words)


def _comes_alone(turn: Turn, meeting: Meeting, words: str) -> bool:
    """Somebody else does not come, and who writes does; False where it is of no trial class."""
    timetable = turn.playbook.index(TrialNames).timetable
    trial = timetable.trial if timetable else None
    if trial is None or meeting.kind != trial.meeting or turn.lead.handoff.is_grieved():
        return False
    if turn.lead[Appointments].party > 1:
        count_in(turn, meeting, 1, words)
    else:
        say_yes(turn, meeting)
    return True


def _says_same(turn: Turn, timetable: Timetable, meeting: Meeting, words: str) -> bool:
    """Whether they name the very day or hour they have, while another is spoken of: it stays."""
    known = find_spoken_of(turn, timetable, meeting)
    pieces = add_pieces(turn, timetable, words, known, asked=True) if known else None
    is_asked = is_question(words) and bool(find_named_days(words))
    has_hour = is_asked or any(find_clocks(clause.casefold()).at for clause, _ in split_clauses(words))
    if pieces is None or pieces.is_off or pieces.told != known or not (pieces.is_any and has_hour):
        return False
    tell_when(turn, meeting)
    answer_rest(turn, words)
    return True


def begin_told(turn: Turn, timetable: Timetable, words: str) -> bool:
    """A day is chosen for children of two ages, or for a child and who writes, who were told of before."""
    if find_alive(turn) or find_ahead(turn):
        return False
    people = {*turn.lead[ToldTimes].told_ages, *find_ages(words)}
    if len(people) < _PAIR and not is_with_self(words):
        return False
    is_chosen = bool(add_pieces(turn, timetable, words, WantedTrial(turn.now), asked=False).told.dates)
    return is_chosen and begin_together(turn, timetable, words, None)


def _is_elsewhere(turn: Turn, words: str) -> bool:
    """Whether this is no moment for it: a choice is made, somebody grieves, weighs it, comes already, or such."""
    if picks_offered(turn.lead.dialogue.choices, words):
        return True
    if turn.lead.handoff.is_grieved() or signals.is_angry(words) or WEIGHS.search(words) or find_all(turn):
        return True
    if said.is_of_other(words) or said.only_looks(words) or asks_whether(words) or asks_when(words):
        return True
    if find_ahead(turn) and asks_of_week(words) and not wants_trial(turn, words):
        return True
    if was_there(turn) and find_ahead(turn) is None and not wants_trial(turn, words):
        return True
    alive = find_alive(turn)
    if alive is None and find_ahead(turn) is None and said.calls_off(words):
        return True
    if alive and alive.case and _sees_us_otherwise(turn, words):
        return True
    return (has_bought(turn) or has_other_case(turn) or prepares_wedding(turn)) and not (
        (alive and alive.case) or find_ahead(turn)
    )


def _sees_us_otherwise(turn: Turn, words: str) -> bool:
    """Whether it is a goodbye until a day on which there is no class, but something else: the open evening."""
    timetable, days = turn.playbook.index(TrialNames).timetable, find_named_days(words)
    if timetable is None or not days or find_ending(words) is None:
        return False
    beside, classes = (
        {one.day for one in timetable.sessions if timetable.groups[one.group].aside == aside}
        for aside in (True, False)
    )
    return days <= beside and days.isdisjoint(classes)


def _change(
    turn: Turn,
    timetable: Timetable,
    meeting: Meeting,
    known: WantedTrial | None,
    told: WantedTrial,
    words: str,
) -> bool:
    """What is booked becomes what is chosen: moved where that can be booked, else put to the team in its place."""
    if known and told.count != known.count and replace(told, count=known.count) == known:
        count_in(turn, meeting, told.count, words)
        answer_rest(turn, words)
        return True
    if found := choose_named_place(turn, timetable, known or told, told, words):
        told = found[0]
    hour = _find_session(turn, timetable, told)
    kind = turn.playbook.index(TrialNames).find_kind(turn)
    if hour is None or kind is None or not told.dates or not can_book(turn):
        return False
    start = datetime.combine(told.dates[0], hour.at, turn.playbook.zone)
    if start == meeting.starts_at or start <= turn.now:
        return False
    turn.lead[Appointments].party = told.count
    wish_well(turn)
    if find_time(turn, kind, start, meeting.uid):
        take(turn, meeting.kind, start, meeting)
    else:
        cancel(turn, meeting, reason("trial"))
        settle(turn, timetable, WantedTrial(turn.now), replace(told, hours=(hour.at,)), words)
    answer_rest(turn, words)
    return True


def _find_session(turn: Turn, timetable: Timetable, told: WantedTrial) -> GroupHour | None:
    """The one hour of the week that is meant."""
    left = choose(turn, timetable, told).left
    return left[0] if len(left) == 1 else None
