"""Somebody joins those who come to try, does not come after all, is the only one, or is taken back in."""

import re
from collections.abc import Sequence
from datetime import timedelta

from msgspec.structs import replace

from conversations.meetings.choosing import say_yes
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.part import Appointments
from conversations.meetings.offered.keeping import find_ahead
from conversations.meetings.times.asked_move import find_asked_move
from conversations.timetable.file import Timetable
from conversations.trials.heard import words as said
from conversations.trials.heard.clauses import ALONE
from conversations.trials.heard.trying import TrialNames
from conversations.trials.mine import book_again, count_in
from conversations.trials.settling import settle
from conversations.trials.several import find_all
from conversations.trials.together import call_all_off, settle_all
from conversations.trials.told.adding import add_pieces
from conversations.trials.told.changing import add_person, apply_changes, count_company
from conversations.trials.told.each import read_each
from conversations.trials.told.own import find_each_own, wishes_for_each
from conversations.trials.told.part import Trying, WantedTrial, identify
from conversations.trials.told.saying import wish_well
from conversations.trials.wanted.beginning import find_alive, has_bought, has_other_case
from conversations.trials.wanted.wishing import answer_rest, wants_trial
from conversations.trials.who.counted import find_count
from conversations.trials.who.named import find_put_down
from conversations.trials.who.parties import (
    Change,
    asks_to_join,
    find_changes,
    may_change,
    means_all,
    takes_back,
)
from conversations.trials.who.people import is_with_self
from conversations.trials.who.persons import SELF, ToldPerson, add_told, find_same
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.intents.cancelling import find_scrapped
from conversations.understanding.segments import is_question
from conversations.wording.weekdays import find_named_days

_LONGEST, _REMEMBERED = 35, 4
_HOLDS = timedelta(days=30)
_BETWEEN = re.compile(r"\s*,\s*(?:and\s+|ו)?|\s+(?:and|&|\+)\s+|\s+ו-?(?=[א-ת])")


def hear_company(turn: Turn, words: str) -> bool:
    """Who comes is changed by these words; False where they say nothing of it."""
    timetable = turn.playbook.index(TrialNames).timetable
    if timetable is None or timetable.trial is None or len(words.split()) > _LONGEST:
        return False
    if turn.lead.handoff.is_grieved() or signals.is_angry(words) or said.is_of_other(words):
        return False
    if said.only_looks(words):
        return False  # who looks on takes no place
    meeting, places = find_ahead(turn), _list_places(turn)
    is_open = meeting is None and not any(one.case for one in places)
    if is_open and (_begin_each(turn, timetable, words) or _begin_children(turn, timetable, words)):
        return True
    is_of_all = meeting and (find_asked_move(words) or find_scrapped(words) is not None)
    if not may_change(words) or is_of_all:
        return False  # "my son is ill, can I move it?" is no yes of theirs
    if meeting is None and not places and takes_back(words):
        return _take_back(turn, timetable, words)
    if places and any(one.child or one.kin for one in places):
        return _hear_of_places(turn, timetable, places, words)
    if find_count(words) and not ALONE.search(words) and not is_question(words):
        return False  # a number of people is told
    if meeting and meeting.kind == timetable.trial.meeting:
        return _hear_of_booked(turn, timetable, meeting, words)
    return bool(places) and _hear_of_grown(turn, timetable, places[0], words)


def _begin_each(turn: Turn, timetable: Timetable, words: str) -> bool:
    """Several come, each to a dance of their own."""
    people = find_each_own(turn, timetable, words)
    if not people or has_bought(turn) or has_other_case(turn):
        return False
    if not (wants_trial(turn, words) or wishes_for_each(words, people)):
        return False
    turn.lead[Trying].trial = None
    settle_all(turn, timetable, people, read_each(turn, timetable, words, people))
    answer_rest(turn, words, asks_to_join)
    return True


def _take_back(turn: Turn, timetable: Timetable, words: str) -> bool:
    """What was called off is wanted again: the very same, where it is still ahead."""
    trying, kept = turn.lead[Trying], turn.lead[Appointments]
    off = [one for one in kept.meetings if one.status == "cancelled" and one.starts_at > turn.now]
    of_trial = [one for one in off if timetable.trial and one.kind == timetable.trial.meeting]
    if of_trial:
        return book_again(turn, of_trial[-1])
    gone = [one for one in trying.gone if turn.now - one.at < _HOLDS]
    if trying.trial is not None and trying.trial.off and trying.trial.dates:
        again = replace(trying.trial, off=False, case="")
        settle(turn, timetable, again, again, words)
    elif gone:
        _settle(turn, timetable, (), tuple(replace(one, case="") for one in gone), words)
        trying.gone = ()
    else:
        return False
    answer_rest(turn, words, asks_to_join)
    return True


def _begin_children(turn: Turn, timetable: Timetable, words: str) -> bool:
    """Children of whom it is told how old they are, and on which day they come."""
    people, named = add_told((), words), find_put_down(words)
    aged = [one for one in turn.lead[Trying].met if one.age]
    met = tuple(one for one in aged if one.is_child)
    is_all = len(met) > 1 and met == tuple(aged) and means_all(words) and bool(find_named_days(words))
    told = tuple(one for one in met if one.name in named) or (met if is_all else ())
    people = people or told
    if not people or not all(one.is_child and one.age for one in people) or find_alive(turn):
        return False
    pieces = add_pieces(turn, timetable, words, WantedTrial(turn.now, child=True), asked=False)
    if not (pieces.told.dates or told) or has_bought(turn) or has_other_case(turn) or is_with_self(words):
        return False
    _settle(turn, timetable, (), tuple(_want(turn, one) for one in people), words)
    answer_rest(turn, words, asks_to_join)
    return True


def _want(turn: Turn, child: ToldPerson) -> WantedTrial:
    return WantedTrial(turn.now, name=child.name, age=child.age, child=True, kin=child.kin)


def _list_places(turn: Turn) -> tuple[WantedTrial, ...]:
    """Everybody for whom a class is spoken of, each by themselves."""
    if several := find_all(turn):
        return several
    trial = find_alive(turn)
    if trial is None:
        return ()
    names = [one for one in _BETWEEN.split(trial.name) if one]
    if not trial.child or trial.count < len(("one", "other")):
        return (trial,)
    names = names if len(names) == trial.count else [trial.name, *[""] * (trial.count - 1)]
    return tuple(replace(trial, name=name, count=1) for name in names)


def _list_gone(turn: Turn) -> tuple[WantedTrial, ...]:
    return turn.lead[Trying].gone


def _hear_of_places(turn: Turn, timetable: Timetable, places: tuple[WantedTrial, ...], words: str) -> bool:
    """The same of several, each in a class of their own."""
    told = turn.lead[Trying].met
    present = [identify(one, told) for one in places]
    gone = _list_gone(turn)
    away = [identify(one, told) for one in gone]
    others = [one for one in told if find_same(one, present) is None]
    changes = find_changes(words, present, away, others)
    if not changes or _is_of_time(words, changes):
        return False
    left = apply_changes(places, present, gone, away, changes)
    if left is None or left == list(places) or (not left and len(places) == 1):
        return False
    turn.lead[Trying].gone = (*gone, *[one for one in places if one not in left])[-_REMEMBERED:]
    _settle(turn, timetable, places, tuple(left), words)
    answer_rest(turn, words, asks_to_join)
    return True


def _settle(
    turn: Turn,
    timetable: Timetable,
    places: tuple[WantedTrial, ...],
    left: tuple[WantedTrial, ...],
    words: str,
) -> None:
    if not left:
        call_all_off(turn, timetable, places)
        turn.lead[Trying].trial = None
        return
    wish_well(turn)
    told = read_each(turn, timetable, words, left)
    if len(told) > 1:
        turn.lead[Trying].trial = None
        settle_all(turn, timetable, places, told)
        return
    turn.lead[Trying].several = ()
    settle(turn, timetable, left[0], told[0], words)


def _is_of_time(words: str, changes: Sequence[Change]) -> bool:
    """Whether it is a day that does not suit, and nobody who stays away; or another day is wanted."""
    if ALONE.search(words):
        return False
    is_plain = all(one.kind in ("out", "join") for one in changes)
    is_moved = said.find_instead(words) or said.is_week_after(words) or said.wants_another_day(words)
    if is_plain and is_moved:
        return True
    is_sure = any(one.kind != "out" for one in changes)
    return bool(find_named_days(words)) and not is_sure


def _hear_of_booked(turn: Turn, timetable: Timetable, meeting: Meeting, words: str) -> bool:
    """How many come to the class that is booked."""
    trying, party = turn.lead[Trying], turn.lead[Appointments].party
    beside = _list_company(turn, party)
    away = [identify(one, trying.met) for one in trying.gone]
    changes = find_changes(words, [SELF, *beside], away, trying.met)
    others = [one for one in changes if one.who and one.who != SELF]
    if (
        not changes
        or _is_of_time(words, changes)
        or any(one.kind == "out" and one.who in (None, SELF) for one in changes)
    ):
        return False
    if any(one.kind == "join" and one.who and one.who.is_child for one in changes):
        return _begin_child(turn, timetable, changes, words)
    left = count_company(beside, changes)
    if left == beside and others and all(one.kind == "out" for one in others):
        say_yes(turn, meeting)  # they were never counted, and who writes comes all the same
    elif left == beside:
        return False
    else:
        _keep_gone(turn, beside, left)
        trying.company = tuple(left)
        count_in(turn, meeting, 1 + len(left), words)
    answer_rest(turn, words, asks_to_join)
    return True


def _keep_gone(turn: Turn, before: Sequence[ToldPerson], left: Sequence[ToldPerson]) -> None:
    """Who was counted and is not any more may come back."""
    gone = [
        WantedTrial(turn.now, name=one.name, age=one.age, kin=one.kin) for one in before if one not in left
    ]
    turn.lead[Trying].gone = (*turn.lead[Trying].gone, *gone)[-_REMEMBERED:]


def _list_company(turn: Turn, party: int) -> list[ToldPerson]:
    """Who is counted beside who writes; of whom it was not told who they are, they have no kin."""
    known = list(turn.lead[Trying].company)[: party - 1]
    lately = [one for one in turn.lead[Trying].met if one not in known and not one.is_child]
    while len(known) < party - 1:
        known.append(lately.pop() if lately else ToldPerson("friend"))
    return known


def _begin_child(turn: Turn, timetable: Timetable, changes: Sequence[Change], words: str) -> bool:
    """A child who would like to come as well has a class of its own."""
    children = [one.who for one in changes if one.kind == "join" and one.who and one.who.is_child]
    wanted = tuple(_want(turn, one) for one in children)
    _settle(turn, timetable, wanted, wanted, words)
    answer_rest(turn, words, asks_to_join)
    return True


def _hear_of_grown(turn: Turn, timetable: Timetable, known: WantedTrial, words: str) -> bool:
    """How many come to the class that is spoken of, and not booked yet."""
    if not (known.case or known.dates or turn.lead.dialogue.said.kind in ("trial", "request", "meeting")):
        return False
    trying = turn.lead[Trying]
    beside = _list_company(turn, known.count)
    changes = find_changes(words, [SELF, *beside], (), trying.met)
    if not changes or _is_of_time(words, changes):
        return False
    if any(one.kind == "out" and one.who in (None, SELF) for one in changes):
        return False
    children = [one.who for one in changes if one.kind == "join" and one.who and one.who.is_child]
    if children:
        return _settle_with(turn, timetable, known, children, words)
    left = count_company(beside, changes)
    if left == beside:
        return False
    trying.company = tuple(left)
    told = read_each(turn, timetable, words, (replace(known, count=1 + len(left)),))[0]
    settle(turn, timetable, known, told, words)
    answer_rest(turn, words, asks_to_join)
    return True


def _settle_with(
    turn: Turn, timetable: Timetable, known: WantedTrial, children: Sequence[ToldPerson], words: str
) -> bool:
    """Who writes and a child, each in a class of their own."""
    added = [add_person(one, (known,)) for one in children]
    places = (known, *[replace(one, hours=(), groups=()) for one in added])
    _settle(turn, timetable, places, places, words)
    answer_rest(turn, words, asks_to_join)
    return True
