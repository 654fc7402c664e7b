"""What of a trial class is chosen in a few words, and what is known of the one that is spoken of."""

from msgspec.structs import replace

from conversations.dialogue.wanted.bookings import asks_to_book
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.part import Appointments
from conversations.profile.heard.mentioned import find_mentioned
from conversations.profile.part import Profile
from conversations.profile.patterns import read_age
from conversations.timetable.file import Timetable
from conversations.timetable.limits import CanCome, read_limits
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
    list_choices,
    split_clauses,
)
from conversations.trials.told.adding import add_pieces, is_of_class
from conversations.trials.told.classes import was_told
from conversations.trials.told.part import Trying, WantedTrial
from conversations.trials.wanted.beginning import (
    add_interest,
    begin,
    find_alive,
)
from conversations.trials.wanted.wishing import wants_trial
from conversations.trials.who.counted import find_count
from conversations.trials.who.named import find_only
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question, split_acts

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


def begin_of_spoken(turn: Turn, timetable: Timetable, words: str) -> WantedTrial:
    """What is known of them; where nothing is, a child whom they spoke of ("my granddaughter is 9")."""
    known = begin(turn, timetable, words)
    if known.groups or known.child or known.case or said.is_for_self(words):
        return known
    lines = [line.text for line in reversed(turn.lead.dialogue.recent) if line.by == "lead"][:_LOOKED_BACK]
    age = next(filter(None, (read_age(find_mentioned(line)) for line in lines)), 0)
    return replace(known, child=True, age=age) if 0 < age < _GROWN else known


def chooses(turn: Turn, words: str) -> bool:
    """Whether a day, an hour or a dance is chosen, and not only asked for."""
    chosen = list_choices(words, lambda word: is_of_class(turn, word))
    return any(one.is_named and not one.is_asked for one in chosen)


def find_spoken_of(turn: Turn, timetable: Timetable, meeting: Meeting | None) -> WantedTrial | None:
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


def read_chosen(
    turn: Turn, timetable: Timetable, words: str, known: WantedTrial | None
) -> WantedTrial | None:
    """What is known with all that is chosen in it; None where that is nothing."""
    before = turn.lead[Trying].trial
    base = known or begin_of_spoken(turn, timetable, words)
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
    if is_question(words) and not (is_agreed or chooses(turn, words)):
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
