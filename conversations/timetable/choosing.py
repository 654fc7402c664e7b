"""Which hours of the week suit somebody: by age, by what is named, within the hours they have."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from conversations.profile.heard.turning import leave_turning_out
from conversations.profile.learning import is_grown, learn
from conversations.profile.part import Profile, Trait
from conversations.profile.patterns import find_age, find_relation
from conversations.timetable.asked import TimesReader
from conversations.timetable.asked_times import AskedTimes
from conversations.timetable.file import GroupHour, Timetable
from conversations.timetable.had import find_ages, find_only
from conversations.timetable.limits import CanCome, read_limits
from conversations.timetable.part import ToldTimes
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question

_CHILDREN = frozenset({"daughter", "son", "child", "grandchild"})
_GROWN = 18
ONE_MORE = re.compile(
    r"^\W*(?:and|also|plus|oh)\W|"
    r"(?<!\w)(?:also|too|as well|another|my other|ו?גם|ועוד|והבן|והבת|והאחיין|והאחיינית)(?!\w)",
    re.IGNORECASE,
)
"""Somebody beside whom they told of before."""
_SIBLING = re.compile(
    r"(?<!\w)(?:(?:her|his|their) (?:\w+ )?(?:brother|sister)|ו?ל?(?:אחיה|אחיו|אחות[והם]|(?:אח|אחות) של[והם])"
    r"(?: ה?(?:גדולה?|קטנה?))?)(?!\w)",
    re.IGNORECASE,
)
"""A child beside the child who was told of."""
_GROWN_ONES = frozenset({"adult", "wife", "husband", "partner"})


class Whom(NamedTuple):
    """For whom it is asked: `together` with somebody grown."""

    ages: tuple[int, ...]
    is_child: bool = False
    together: bool = False
    is_grown: bool = False
    occasion: str = ""


def find_whom(turn: Turn, asked: AskedTimes) -> Whom:
    """Of whom the question is; else whom they wrote of before."""
    traits = turn.lead[Profile].traits
    age, whom = traits.get("age"), traits.get("for_whom")
    several = turn.lead[ToldTimes].told_ages
    own = [int(age.value)] if age and age.value.isdecimal() else []
    is_of_all = asked.several or set(own) <= set(several)
    is_of_both = asked.same and set(asked.ages) < set(several)  # "his sister is 14, are they in one group?"
    ages = several if is_of_both else asked.ages or (several if several and is_of_all else tuple(own))
    grown = (is_grown(traits) or _is_of_grown(traits)) and not asked.ages
    is_of_child = whom is not None and whom.value in _CHILDREN and not asked.ages and not grown
    is_child = bool(ages and max(ages) < _GROWN) or (is_of_child and not ages)
    come_for = set() if ages or grown else _find_come_for(turn)
    is_child = is_child or come_for == {False}
    occasion = traits.get("occasion")
    return Whom(
        ages,
        is_child,
        asked.together,
        not is_child and (grown or come_for == {True}),
        occasion.value if occasion and not asked.ages else "",
    )


def _is_of_grown(traits: Mapping[str, Trait]) -> bool:
    """Whether they come themselves, or with somebody of their own age, and speak of no child."""
    whom, company, age = (traits.get(name) for name in ("for_whom", "company", "age"))
    if age is not None or (whom is not None and whom.value not in _GROWN_ONES):
        return False
    return whom is not None or (company is not None and company.value == "couple")


def note_limits(turn: Turn, words: str) -> None:
    """Keep when they can come at all: whatever days and hours they are told of later keeps to it."""
    told = read_limits(words) if turn.journey.own_part(Timetable) else CanCome()
    if told != CanCome():
        known = turn.lead[ToldTimes]
        known.limits, known.limits_at = known.limits_now(turn.now).join(told), turn.now


def note_ages(turn: Turn, words: str) -> None:
    """Keep the ages of several people, told in one message: what is asked then is of all of them."""
    reader = turn.playbook.index(TimesReader)
    asked = reader.read(words, turn.now) if reader.timetable else AskedTimes()
    ages, known = find_ages(leave_turning_out(words)), turn.lead[ToldTimes]
    own = ages or tuple(filter(None, [find_age(words)]))
    if len(own) == 1 and (both := _find_with_one_before(turn, words, own[0])):
        known.told_ages = both
    elif len(ages) > 1:
        known.told_ages = ages
        if max(ages) < _GROWN and "for_whom" not in turn.lead[Profile].traits:
            learn(turn, "for_whom", "child", words)
    elif asked.had and not ages and len(asked.ages) == 1:
        turn.lead[Profile].traits.pop("party", None)  # so old, and not so many
        learn(turn, "age", str(asked.ages[0]), words)
    elif len(known.told_ages) > 1 and not is_question(words) and (only := find_only(words)):
        age = max(known.told_ages) if only == "elder" else min(known.told_ages)
        known.told_ages = ()
        learn(turn, "age", str(age), words)
        learn(turn, "for_whom", "child", words)


def _find_with_one_before(turn: Turn, words: str, age: int) -> tuple[int, ...]:
    """The ages of two children who were told of one after the other ("and my nephew is 9"); () where it is one."""
    lines = [line.text for line in turn.lead.dialogue.recent if line.by == "lead" and line.text != words]
    before = next(
        (one for line in reversed(lines) if (one := find_age(line) or next(iter(find_ages(line)), None))),
        None,
    )
    is_one_more = ONE_MORE.search(words) is not None and find_relation(words) is not None
    is_one_more = is_one_more or _SIBLING.search(words) is not None
    if before is None or before == age or not is_one_more or max(before, age) >= _GROWN:
        return ()
    return before, age


def _find_come_for(turn: Turn) -> set[bool]:
    """Whether what they come for is for the grown, of each of its groups."""
    known, timetable = turn.lead[Profile].traits.get("interest"), turn.journey.own_part(Timetable)
    groups = timetable.groups.values() if timetable and known else ()
    return {one.ages.most >= _GROWN for one in groups if known and one.interest == known.value}


def choose_fitting(
    sessions: Sequence[GroupHour], timetable: Timetable, whom: Whom, groups: Sequence[str]
) -> list[GroupHour]:
    """Those for whom it is: of the named groups, or else of all that one joins."""
    chosen = []
    for one in sessions:
        group = timetable.groups[one.group]
        is_aside = group.aside and not (whom.occasion and group.occasion == whom.occasion)
        if is_aside if not groups else one.group not in groups:
            continue
        is_for_age = all(group.ages.least <= age <= group.ages.most for age in whom.ages)
        is_for_child = not whom.is_child or bool(whom.ages) or group.ages.most < _GROWN
        if is_for_age and is_for_child and not (whom.is_grown and group.ages.most < _GROWN):
            chosen.append(one)
    return chosen


def has_group_for(turn: Turn, age: int) -> bool:
    """Whether there is a group for somebody so old."""
    timetable = turn.journey.own_part(Timetable)
    groups = timetable.groups.values() if timetable else ()
    return any(group.ages.least <= age <= group.ages.most for group in groups if not group.aside)


def choose_within(sessions: Sequence[GroupHour], asked: AskedTimes, timetable: Timetable) -> list[GroupHour]:
    """Those within the hours and of the level that are asked for."""
    within = [
        one
        for one in sessions
        if _is_within(one, asked, is_span=timetable.groups[one.group].aside) and _is_level(one, asked)
    ]
    with_levels = {one.group for one in within if one.levels} if asked.levels else set()
    return [one for one in within if not with_levels or one.group in with_levels]


def _is_within(one: GroupHour, asked: AskedTimes, *, is_span: bool) -> bool:
    """`is_span`: it is between two hours, and one may come for a part of that."""
    after, before, is_span = asked.after, asked.before, is_span or asked.part
    return (
        (after is None or one.at >= after or (is_span and one.until > after))
        and (before is None or one.until <= before or (is_span and one.at < before))
        and (
            not asked.at
            or one.at in asked.at
            or (is_span and any(one.at <= at < one.until for at in asked.at))
        )
    )


def _is_level(one: GroupHour, asked: AskedTimes) -> bool:
    return not asked.levels or not one.levels or not set(asked.levels).isdisjoint(one.levels)
