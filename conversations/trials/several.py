"""Several who come to try, each in a class of their own: a parent and a child, children of two ages."""

from collections.abc import Sequence
from datetime import timedelta

from msgspec.structs import replace

from conversations.dialogue.wanted.bookings import asks_to_book
from conversations.meetings.offered.keeping import find_ahead
from conversations.meetings.offered.telling import tell_when
from conversations.profile.heard.mentioned import find_mentioned
from conversations.profile.heard.turning import leave_turning_out
from conversations.profile.part import Profile
from conversations.profile.patterns import find_age, find_relation, find_their_name, read_age
from conversations.timetable.choosing import has_group_for
from conversations.timetable.file import Timetable
from conversations.timetable.had import find_ages
from conversations.timetable.part import ToldTimes
from conversations.trials.heard import words as said
from conversations.trials.heard.asking import asks_sum, asks_when, asks_when_next, asks_whether
from conversations.trials.heard.trying import TrialNames
from conversations.trials.settling import settle
from conversations.trials.together import call_all_off, settle_all, tell_all
from conversations.trials.told.called import find_names
from conversations.trials.told.each import ONLY, as_who, find_only_left, read_clause, read_each
from conversations.trials.told.naming import find_names_of
from conversations.trials.told.part import Trying, WantedTrial, identify, name_in_order
from conversations.trials.told.telling import find_told_age
from conversations.trials.who.counted import find_number
from conversations.trials.who.genders import Gender, find_gender, find_gone, find_meant
from conversations.trials.who.named import find_introduced, find_only, find_put_down
from conversations.trials.who.people import (
    Who,
    comes_as_well,
    find_called,
    find_named,
    find_named_ages,
    is_one_more,
    is_with_self,
    wants_for_other,
)  # fmt: skip
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts

_SPOKEN_OF, _WAITS = timedelta(days=6), timedelta(days=30)
_CHILDREN = frozenset({"daughter", "son", "child", "grandchild"})
_GROWN, _FEW = 18, 5


def find_all(turn: Turn) -> tuple[WantedTrial, ...]:
    """Those who are spoken of together still."""
    several = turn.lead[Trying].several
    if not several:
        return ()
    holds = _WAITS if several[0].case else _SPOKEN_OF
    return several if turn.now - several[0].at < holds else ()


def hear_of_all(turn: Turn, timetable: Timetable, words: str) -> bool:
    """More of what several want, be it the names alone that were asked for, or that none of them comes."""
    people = find_all(turn)
    if not people or turn.lead.handoff.is_grieved():
        return False
    is_asked = any(one.asked for one in people) and turn.lead.dialogue.said.kind == "request"
    is_named = is_asked and any(one.child and not one.name for one in people)
    is_named = is_named and bool(find_names(words) or _names_each(turn, words, people))
    is_gone = bool(find_gone(words, _list_genders(turn, people)))
    return (is_named or is_gone or said.only_calls_off(words)) and hear_together(turn, timetable, words)


def _names_each(turn: Turn, words: str, people: tuple[WantedTrial, ...]) -> bool:
    """Whether it is told one by one what they are called ("the older one is Tamar, the little one Yuval")."""
    return bool(find_names_of(words, [identify(one, turn.lead[Trying].met) for one in people]))


def begin_together(turn: Turn, timetable: Timetable, words: str, known: WantedTrial | None) -> bool:
    """Several are wanted by these words, or one more than was spoken of: they are settled as far as they are known."""
    people = _find_people(turn, words, known)
    if len(people) < len(("one", "other")):
        return False
    people = _leave_others_out(turn, words, people)
    if known and known.dates:
        people = tuple(replace(one, dates=one.dates or known.dates) for one in people)
    turn.lead[Trying].trial = None
    settle_all(turn, timetable, people, read_each(turn, timetable, words, people))
    return True


def begin_of_mentioned(turn: Turn, timetable: Timetable, words: str) -> bool:
    """ "She'd like to try as well" of a niece who was only mentioned: a class of her own, beside that of who writes."""
    if not wants_for_other(words) or find_age(words) or find_all(turn):
        return False
    lines = [line.text for line in reversed(turn.lead.dialogue.recent) if line.by == "lead"]
    age = next(filter(None, (read_age(find_mentioned(line)) for line in lines)), 0)
    known = turn.lead[Trying].trial
    if not 0 < age < _GROWN or (known is not None and known.child):
        return False
    child = WantedTrial(turn.now, age=age, child=True)
    own = (known,) if known and not (known.off or known.case or find_ahead(turn)) else ()
    people = (*own, child)
    settle_all(turn, timetable, people, read_each(turn, timetable, words, people))
    turn.lead[Trying].trial = None
    return True


def begin_only(turn: Turn, timetable: Timetable, words: str) -> bool:
    """ "Only Adam for now", "only the little one", of two children and more: that one is put down, as old as was told.

    Of whom no name was told before, it is the one that was told of first.
    """
    lines = [line.text for line in turn.lead.dialogue.recent if line.by == "lead"]
    ages = [age for line in lines for age in (find_ages(line) or (find_age(line) or 0,)) if 0 < age < _GROWN]
    named_as = turn.playbook.index(TrialNames).words
    is_wanted = named_as.names(words) or named_as.wants(words) or asks_to_book(words)
    said_of = " ".join(part for part in split_acts(words) or [words] if not is_question(part))
    name, age = find_only(said_of), _find_age_of_only(said_of, ages)
    if not (name or age) or len(set(ages)) < len(("one", "other")):
        return False
    people = find_all(turn)
    if not is_wanted and not any(one.name == name for one in people):
        return False
    named = {each: age for line in lines for age, each in find_named_ages(line).items()}
    known = WantedTrial(
        turn.now,
        name=name,
        age=age or named.get(name, ages[0]),
        child=True,
        case=people[0].case if people else "",
    )
    turn.lead[Trying].several, turn.lead[ToldTimes].told_ages = (), ()
    told = next((one for one in people if name and one.name == name), None) or read_clause(
        turn, timetable, words, known
    )
    settle(turn, timetable, known, told, words)
    return True


def _find_age_of_only(words: str, ages: Sequence[int]) -> int:
    """How old the little one is, or the big one, where only that one is to come; 0 where it is not said."""
    children = [Who(age=age) for age in sorted(set(ages))]
    found = ONLY.search(words)
    named = find_named(words[found.end() :], children) if found and len(children) > 1 else frozenset()
    return children[next(iter(named))].age if len(named) == 1 else 0


def hear_together(turn: Turn, timetable: Timetable, words: str) -> bool:
    """More of what several want, whether it stands, another thought."""
    people = find_all(turn)
    if comes_as_well(words) and all(one.child or one.age for one in people):
        own = WantedTrial(turn.now)
        settle_all(turn, timetable, people, (*people, *read_each(turn, timetable, words, (own,))))
    elif asks_whether(words) or asks_when(words) or asks_when_next(words):
        tell_all(turn, timetable, people)
        if mine := find_ahead(turn):
            tell_when(turn, mine)
    elif left := find_only_left(words, people):
        settle_all(turn, timetable, people, left)
    elif gone := find_gone(words, _list_genders(turn, people)):
        settle_all(turn, timetable, people, tuple(one for at, one in enumerate(people) if at not in gone))
    elif said.calls_off(words) and not said.wants_other(words) and not said.find_instead(words):
        _call_off(turn, timetable, people, words)
    elif (told := read_each(turn, timetable, said.find_instead(words) or words, people)) != people:
        settle_all(turn, timetable, people, told)
    else:
        return False
    return True


def tell_included(turn: Turn, timetable: Timetable, words: str) -> bool:
    """Who is wanted as well ("can he come too on Wednesday") is one of those who are put down: so it is told."""
    people = find_all(turn)
    meant = find_named(words, as_who(people, turn.lead[Trying].met))
    is_told = bool(people) and bool(people[0].case) and wants_for_other(words) and len(meant) == 1
    if is_told and not find_ages(words):
        tell_all(turn, timetable, people)
        return True
    return False


def _call_off(turn: Turn, timetable: Timetable, people: tuple[WantedTrial, ...], words: str) -> None:
    """All of them, or those who are named: the others come still."""
    gone = find_named(words, as_who(people))
    left = tuple(one for place, one in enumerate(people) if place not in gone)
    if gone and left:
        settle_all(turn, timetable, people, left)
    else:
        call_all_off(turn, timetable, people)


def _leave_others_out(turn: Turn, words: str, people: tuple[WantedTrial, ...]) -> tuple[WantedTrial, ...]:
    """Only her, where "she" would like to try and a brother was told of as well."""
    meant = find_meant(words, _list_genders(turn, people)) if not find_ages(words) else frozenset()
    return tuple(one for place, one in enumerate(people) if place in meant) if meant else people


def _list_genders(turn: Turn, people: Sequence[WantedTrial]) -> tuple[Gender, ...]:
    lines = [line.text for line in turn.lead.dialogue.recent if line.by == "lead"]
    return tuple(find_gender(lines, one.age) if one.child and one.age else "" for one in people)


def _find_people(turn: Turn, words: str, known: WantedTrial | None) -> tuple[WantedTrial, ...]:
    """Who comes, in the order in which they are told; fewer than two where it is no more than one."""
    lines = [line.text for line in turn.lead.dialogue.recent if line.by == "lead"]
    words = leave_turning_out(words)
    names = find_named_ages(words)
    ages = [age for age in dict.fromkeys((*find_ages(words), *names)) if age < _GROWN]
    if known and known.child and known.age:
        return _find_one_more(turn, words, known, ages, names)
    if not ages and 0 < (own := find_told_age(words, WantedTrial(turn.now)) or 0) < _GROWN:
        ages = [own]
    if not ages and (not is_with_self(words) or find_number(words)):
        told = [age for age in turn.lead[ToldTimes].told_ages if age < _GROWN]
        ages = [age for age in told if has_group_for(turn, age)] or told  # who is too young was told so
    for line in lines:
        names = find_named_ages(line) | names
    children = [WantedTrial(turn.now, name=names.get(age, ""), age=age, child=True) for age in ages]
    children = name_in_order(children, find_put_down(words) or _find_introduced(lines))
    if not is_with_self(words) or (known is not None and known.child):
        return (*_find_grown(turn, words), *children) if children else ()
    if not children and find_relation(words) in _CHILDREN:
        age = turn.lead[Profile].traits.get("age")
        years = int(age.value) if age and age.value.isdecimal() and int(age.value) < _GROWN else 0
        children = [WantedTrial(turn.now, age=years, child=True)]
    name = find_called(words) or find_their_name(words) or ""
    if len(children) == 1 and name and not children[0].name:
        children = [replace(children[0], name=name)]
    return (*children, WantedTrial(turn.now)) if children else ()


def _find_grown(turn: Turn, words: str) -> list[WantedTrial]:
    """Those of the people they told of who are no children, and are not who writes ("my mom is 68, my nephew 9")."""
    ages = find_ages(words) or turn.lead[ToldTimes].told_ages
    return [WantedTrial(turn.now, age=age) for age in ages if age >= _GROWN]


def _find_introduced(lines: Sequence[str]) -> Sequence[str]:
    return next(filter(None, map(find_introduced, reversed(lines))), ())


def _find_one_more(
    turn: Turn, words: str, known: WantedTrial, ages: list[int], names: dict[int, str]
) -> tuple[WantedTrial, ...]:
    """The child that was spoken of, and one that is told of beside it."""
    others = [age for age in ages if age != known.age]
    asks_price = any(is_question(part) and asks_sum(part) for part in split_acts(words))
    if len(others) != 1 or not is_one_more(words) or (asks_price and not comes_as_well(words)):
        return ()  # "do you do sibling discounts? her brother is 9"
    return known, WantedTrial(turn.now, name=names.get(others[0], ""), age=others[0], child=True)
