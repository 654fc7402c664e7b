"""A day, an hour or a dance is chosen in a few words, wherever the talk stands: what is spoken of becomes that."""

from datetime import datetime

from msgspec.structs import replace

from conversations.dialogue.wanted.bookings import asks_to_book
from conversations.lead.reason import reason
from conversations.meetings.choosing import say_yes
from conversations.meetings.kept.calendars import can_book, find_time
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.part import Appointments
from conversations.meetings.kept.words import comes_all_the_same
from conversations.meetings.offered.keeping import cancel, find_ahead
from conversations.meetings.offered.offering import take
from conversations.meetings.offered.telling import tell_when
from conversations.profile.heard.mentioned import find_mentioned
from conversations.profile.part import Profile
from conversations.profile.patterns import read_age
from conversations.timetable.file import GroupHour, Timetable
from conversations.timetable.had import find_ages
from conversations.timetable.limits import CanCome, read_limits
from conversations.timetable.part import ToldTimes
from conversations.trials.beginning import (
    add_interest,
    begin,
    find_alive,
    has_bought,
    has_other_case,
    prepares_wedding,
    was_there,
)
from conversations.trials.choosing import choose, choose_named_place
from conversations.trials.heard import words as said
from conversations.trials.heard.clauses import (
    ALONE,
    JOINS,
    MAY,
    NUMBER,
    ONE_LESS,
    ONE_MORE,
    PAIR,
    SAME_HOUR,
    TAKES,
    WEIGHS,
    list_choices,
    split_clauses,
)
from conversations.trials.heard.counted import find_count
from conversations.trials.heard.named import find_only
from conversations.trials.heard.people import is_with_self
from conversations.trials.heard.trying import TrialNames
from conversations.trials.mine import comes_along, count_in
from conversations.trials.requesting import asks_for_place
from conversations.trials.settling import settle
from conversations.trials.several import begin_together, find_all, hear_together
from conversations.trials.told.adding import add_pieces, is_of_class
from conversations.trials.told.classes import was_told
from conversations.trials.told.part import Trying, WantedTrial
from conversations.trials.told.saying import wish_well
from conversations.trials.wishing import answer_rest, wants_trial
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.clocks import find_clocks
from conversations.wording.weekdays import find_named_days

_LONGEST = 40  # words; more than that tells a story
_PAIR, _GROWN = 2, 18
_LOOKED_BACK = 4  # lines of theirs in which a child may have been spoken of
_NUMBERS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "שניים": 2,
    "שתיים": 2,
    "שלושה": 3,
    "שלוש": 3,
    "ארבעה": 4,
    "ארבע": 4,
}


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
    known = _find_known(turn, timetable, meeting)
    told = _read(turn, timetable, words, known)
    if told is None and known and not (meeting or known.case) and asks_to_book(words):
        told = known  # "keep me a place", where it is open still which
    if told is None:
        return meeting is not None and _says_same(turn, timetable, meeting, words)
    if meeting:
        return _change(turn, timetable, meeting, known, told, words)
    if not asks_for_place(turn, known, words):
        return False
    settle(turn, timetable, known or _begin(turn, timetable, words), told, words)
    answer_rest(turn, words)
    return True


def _begin(turn: Turn, timetable: Timetable, words: str) -> WantedTrial:
    """What is known of them; where nothing is, a child whom they spoke of ("my granddaughter is 9")."""
    known = begin(turn, timetable, words)
    if known.groups or known.child or known.case or said.is_for_self(words):
        return known
    lines = [line.text for line in reversed(turn.lead.dialogue.recent) if line.by == "lead"][:_LOOKED_BACK]
    age = next(filter(None, (read_age(find_mentioned(line)) for line in lines)), 0)
    return replace(known, child=True, age=age) if 0 < age < _GROWN else known


def hear_pieces_of_kept(turn: Turn, words: str) -> bool:
    """The same of the class that is booked, before any other ear hears a wish for one more."""
    meeting, timetable = find_ahead(turn), turn.playbook.index(TrialNames).timetable
    if timetable and find_all(turn) and _chooses(turn, words) and not turn.lead.handoff.is_grieved():
        is_heard = hear_together(turn, timetable, words)
        if is_heard:
            answer_rest(turn, words)
        return is_heard
    if meeting is None:
        return _chooses_beside_question(turn, words) and hear_pieces(turn, words)
    if comes_all_the_same(words) and not is_question(words) and len(words.split()) <= _LONGEST:
        return comes_along(turn, meeting, words) or _comes_alone(turn, meeting, words)
    return hear_pieces(turn, words)


def _chooses_beside_question(turn: Turn, words: str) -> bool:
    """Whether an hour or a day is chosen of what is spoken of, and something is asked with it."""
    clauses = split_clauses(words)
    is_asked = [is_asked or is_question(clause) for clause, is_asked in clauses]
    if find_alive(turn) is None or not any(is_asked) or all(is_asked):
        return False
    return _chooses(turn, words)


def _chooses(turn: Turn, words: str) -> bool:
    """Whether a day, an hour or a dance is chosen, and not only asked for."""
    chosen = list_choices(words, lambda word: is_of_class(turn, word))
    return any(one.is_named and not one.is_asked for one in chosen)


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
    known = _find_known(turn, timetable, meeting)
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
    """Whether this is no moment for it: somebody grieves, weighs it, comes already, or something else is agreed."""
    if turn.lead.handoff.is_grieved() or signals.is_angry(words) or WEIGHS.search(words) or find_all(turn):
        return True
    if said.is_of_other(words) or said.only_looks(words) or said.asks_whether(words) or said.asks_when(words):
        return True
    if was_there(turn) and find_ahead(turn) is None and not wants_trial(turn, words):
        return True
    alive = find_alive(turn)
    if alive is None and find_ahead(turn) is None and said.calls_off(words):
        return True
    return (has_bought(turn) or has_other_case(turn) or prepares_wedding(turn)) and not (
        (alive and alive.case) or find_ahead(turn)
    )


def _find_known(turn: Turn, timetable: Timetable, meeting: Meeting | None) -> WantedTrial | None:
    """What is spoken of: the one that is booked, on the day that was offered for it; else the one that is wanted."""
    zone, choosing = turn.playbook.zone, turn.lead[Appointments].chosen_from(turn.now)
    shown = [at.astimezone(zone) for at in choosing.shown] if choosing else []
    days = {at.date() for at in shown}
    if meeting:
        local = meeting.starts_at.astimezone(zone)
        groups = tuple(
            one.group for one in timetable.sessions if one.day == local.weekday() and one.at == local.time()
        )
        day = next(iter(days)) if len(days) == 1 and choosing and choosing.moving else local.date()
        return WantedTrial(
            turn.now,
            groups,
            (day,),
            (local.time(),),
            count=turn.lead[Appointments].party,
            named="interest" in turn.lead[Profile].traits,
        )
    known = add_interest(turn, timetable, turn.heard, find_alive(turn))
    is_shown = known is not None and len(days) == 1 and not (known.case or known.dates)
    return replace(known, dates=tuple(days)) if known and is_shown else known


def _read(turn: Turn, timetable: Timetable, words: str, known: WantedTrial | None) -> WantedTrial | None:
    """What is known with all that is chosen in it; None where that is nothing."""
    before = turn.lead[Trying].trial
    base = known or _begin(turn, timetable, words)
    is_asked = known is not None or any(map(signals.says_yes, split_acts(words)))
    told, is_any, is_off = add_pieces(turn, timetable, words, base, asked=is_asked)
    if is_off or (known is None and read_limits(words) != CanCome()):
        return None
    if known and (count := _count(words, known)):
        told = replace(told, count=count)
    if known and known.child and (only := find_only(words)) and known.count > 1 and only in known.name:
        told = replace(told, name=only, count=1)
    if known and told == base and (within := _within_limits(words, known)):
        return within  # "we can't on Mondays, only after 8" takes none of what was offered
    is_new = is_any and before is not None and (before.off or before.dates != told.dates)
    if told == base and not is_new:
        return None
    return told if known or _may_begin(turn, words, told) else None


def _within_limits(words: str, known: WantedTrial) -> WantedTrial | None:
    """What is wanted, within the hours they can come at; None where they tell of none, or it is booked already."""
    limits = read_limits(words)
    if known.case or not (limits.after or limits.before or limits.denied):
        return None
    days = tuple(day for day in known.dates if day.weekday() not in limits.denied) if known.named else ()
    hours = tuple(at for at in known.hours if not limits.after or at >= limits.after)
    return replace(
        known, dates=days, hours=hours if days else (), after=limits.after or known.after,
        before=limits.before or known.before,
    )  # fmt: skip


def _may_begin(turn: Turn, words: str, told: WantedTrial) -> bool:
    """Whether who chose nothing before does so now: days were told, or a dance stands with its day or its hour."""
    is_agreed = (
        asks_to_book(words) or MAY.search(words) is not None or any(map(signals.says_yes, split_acts(words)))
    )
    if is_question(words) and not (is_agreed or _chooses(turn, words)):
        return False
    is_whole = bool(told.dates or told.hours) and (bool(told.groups) or bool(told.dates and told.hours))
    if not was_told(turn):
        return is_whole or (bool(told.dates) and MAY.search(words) is not None)
    return (
        bool(told.dates or told.hours) or bool(told.groups and TAKES.match(words)) or wants_trial(turn, words)
    )


def _count(words: str, known: WantedTrial) -> int | None:
    """How many come by these words; None where they say nothing of it."""
    if known.child or is_question(words):
        return None
    if any(PAIR.match(clause) for clause, _ in split_clauses(words)):
        return _PAIR
    if known.count > _PAIR and ONE_LESS.search(words):
        return known.count - 1
    if ALONE.search(words) or ONE_LESS.search(words) or (len(known.groups) > 1 and said.is_for_self(words)):
        return 1
    if found := next(filter(None, (NUMBER.search(one) for one, _ in split_clauses(words))), None):
        number = found["en"] or found["he"]
        return _NUMBERS.get(number) or int(number)
    if ONE_MORE.search(words):
        return known.count + 1
    told = find_count(SAME_HOUR.sub(" ", words))
    return told or (max(_PAIR, known.count) if JOINS.search(words) else None)


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
