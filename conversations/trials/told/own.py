"""Several people of whom each is told a dance of their own: "salsa for me and tango for my husband"."""

import re
from collections.abc import Callable, Iterator, Sequence

from conversations.profile.heard.mentioned import leave_mentioned_out
from conversations.profile.heard.past import leave_past_out
from conversations.timetable.asked import TimesReader
from conversations.timetable.file import Timetable
from conversations.trials.heard import words as said
from conversations.trials.told.part import Trying, WantedTrial
from conversations.trials.who.parties import asks_to_join
from conversations.trials.who.persons import GROWN, SELF, ToldPerson, find_same
from conversations.trials.who.referring import NamedPerson, name_in
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts

_CLAUSE = re.compile(r"[;.!?\n]+|(?<!\w)(?:but|while|אבל)(?!\w)", re.IGNORECASE)
_GROWN = 18


def find_each_own(turn: Turn, timetable: Timetable, words: str) -> tuple[WantedTrial, ...]:
    """Who is told of, each with their own dance; () where it is one dance, or fewer than two people."""
    known, reader = turn.lead[Trying].met, turn.playbook.index(TimesReader)
    found: list[tuple[ToldPerson, tuple[str, ...]]] = []
    spoken: list[ToldPerson] = []
    for clause in filter(None, _CLAUSE.split(leave_past_out(leave_mentioned_out(words)))):
        named = name_in(clause, (), (), known, spoken, ())
        spoken += [one.who for one in named if one.who and one.who != SELF]
        for who, part in _split(clause, named, lambda part: bool(reader.read(part, turn.now).groups)):
            groups = reader.read(part, turn.now).groups
            groups = tuple(one for one in groups if not timetable.groups[one].aside)
            if groups and not any(_is_same(who, each) for each, _ in found):
                found.append((who, groups))
    is_own = len({groups for _, groups in found}) > 1
    return tuple(_want(turn, timetable, who, groups) for who, groups in found) if is_own else ()


def wishes_for_each(words: str, people: Sequence[WantedTrial]) -> bool:
    """Whether these words wish for what was found in them: who writes is among them, and nothing else is asked."""
    is_own = any(not (one.child or one.kin) for one in people)
    parts = [part for part in split_acts(words) if is_question(part)]
    return is_own and all(said.may_want(part) or asks_to_join(part) for part in parts)


def _split(
    clause: str, named: Sequence[NamedPerson], has_dance: Callable[[str], bool]
) -> Iterator[tuple[ToldPerson, str]]:
    """What of a clause is of each: up to the next who is named, or since the one before, where a dance leads."""
    is_led = bool(named) and has_dance(clause[: named[0].start])
    for at, one in enumerate(named):
        start = named[at - 1].end if at and is_led else one.start
        end = one.end if is_led else named[at + 1].start if at + 1 < len(named) else len(clause)
        if one.who:
            yield one.who, clause[0 if is_led and not at else start : end]


def _is_same(who: ToldPerson, other: ToldPerson) -> bool:
    return who == other or (who != SELF and other != SELF and find_same(who, (other,)) is not None)


def _want(turn: Turn, timetable: Timetable, who: ToldPerson, groups: tuple[str, ...]) -> WantedTrial:
    if who == SELF:
        return WantedTrial(turn.now, groups=groups, named=True)
    is_of_children = all(timetable.groups[one].ages.most < _GROWN for one in groups)
    is_child = who.is_child or (is_of_children and not who.age and who.kin not in GROWN)
    return WantedTrial(
        turn.now, groups=groups, named=True, name=who.name, age=who.age, child=is_child, kin=who.kin
    )
