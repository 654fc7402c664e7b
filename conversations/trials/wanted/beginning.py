"""What is known of the trial class that somebody wants before a word of it is told: for whom, of what, for how many."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import time, timedelta

from msgspec.structs import replace

from conversations.enquiries.recalling import find_alive as find_planned
from conversations.meetings.times.wishes import find_wish
from conversations.profile.interests import InterestWords
from conversations.profile.learning import is_customer, is_grown
from conversations.profile.part import Profile
from conversations.profile.patterns import find_age
from conversations.purchases.part import Purchases
from conversations.timetable.asked import TimesReader
from conversations.timetable.choosing import has_group_for
from conversations.timetable.file import Timetable
from conversations.timetable.had import find_ages
from conversations.timetable.part import ToldTimes
from conversations.trials.heard import words as said
from conversations.trials.heard.dances import find_meant
from conversations.trials.heard.trying import TrialNames
from conversations.trials.told.classes import was_told
from conversations.trials.told.part import Trying, WantedTrial
from conversations.trials.told.recalled import count_children, find_name_told, find_number_told
from conversations.trials.wanted.choosing import are_of_children, find_dates, find_own_lessons
from conversations.trials.who.people import is_own_age
from conversations.trials.who.persons import find_only_child
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question

_TALK = timedelta(hours=1)
_SPOKEN_OF, _WAITS = timedelta(days=6), timedelta(days=30)
"""How long what they tell belongs to it: while it is only spoken of, and once it is with the team."""
_CHILDREN = frozenset({"daughter", "son", "child", "grandchild"})
_GROWN = 18


def begin(turn: Turn, timetable: Timetable, words: str = "") -> WantedTrial:
    """What is known of them before a word of it is told: who it is for, what they come for, how many they are.

    Who called it off comes back to what they had.
    """
    before = turn.lead[Trying].trial
    is_own = said.is_for_self(words) or names_grown_class(turn, timetable, words)
    if is_own and (before.child if before else _tells_of_child(turn)):
        return _begin_own(turn, timetable)
    if before and before.off and turn.now - before.at < _WAITS:
        return replace(before, off=False, case="", at=turn.now)
    traits = turn.lead[Profile].traits
    whom, age, interest = (traits.get(name) for name in ("for_whom", "age", "interest"))
    years = int(age.value) if age and age.value.isdecimal() else 0
    if 0 < years < _GROWN and not has_group_for(turn, years):
        years = _find_age_of_class(turn) or years
    groups = _find_groups(timetable, interest.value) if interest else ()
    is_child = (0 < years < _GROWN) or (not years and whom is not None and whom.value in _CHILDREN)
    if is_grown(traits):
        is_child, groups = False, () if are_of_children(timetable, groups) else groups
    is_child = is_child or (not years and are_of_children(timetable, groups))
    if (not groups or not interest) and not is_child:
        groups = _find_dances(turn, timetable, words)
    company = traits.get("company")
    count = 2 if company and company.value == "couple" else find_number_told(turn)
    child = find_only_child(turn.lead[Trying].met) if is_child else None
    child = None if child and years and child.age not in (0, years) else child
    name, years = find_name_told(turn) if is_child else "", years or (child.age if child else 0)
    limits = turn.lead[ToldTimes].limits_now(turn.now)
    return WantedTrial(
        turn.now, groups, name=name or (child.name if child else ""), age=years if is_child else 0, child=is_child,
        count=count_children(turn) if is_child else count, after=limits.after, before=limits.before,
    )  # fmt: skip


def names_grown_class(turn: Turn, timetable: Timetable, words: str) -> bool:
    """Whether a class for grown people is named, and nobody else: it is for who writes, whoever was told of before."""
    named = turn.playbook.index(TimesReader).read(words, turn.now).groups
    groups = [timetable.groups[one] for one in named if not timetable.groups[one].aside]
    is_grown_class = bool(groups) and all(group.ages.least >= _GROWN for group in groups)
    return is_grown_class and not said.is_of_another(words)


def _find_age_of_class(turn: Turn) -> int:
    """How old the one child is that may come, beside another who is too young; 0 where none or more may."""
    lines = [line.text for line in turn.lead.dialogue.recent if line.by == "lead"]
    ages = {*turn.lead[ToldTimes].told_ages, *(one.age for one in turn.lead[Trying].met)}
    ages |= {age for line in lines for age in (*find_ages(line), find_age(line) or 0)}
    fitting = [age for age in ages if 0 < age < _GROWN and has_group_for(turn, age)]
    return fitting[0] if len(fitting) == 1 else 0


def _tells_of_child(turn: Turn) -> bool:
    """Whether it is somebody else of a child's age that they wrote of: who is 17 themselves comes for themselves."""
    age = turn.lead[Profile].traits.get("age")
    is_young = age is not None and age.value.isdecimal() and int(age.value) < _GROWN
    return is_young and age is not None and not is_own_age(age.words)


def _begin_own(turn: Turn, timetable: Timetable) -> WantedTrial:
    """Of their own, after a child's: what they come for themselves, and the hours they have."""
    limits, interest = turn.lead[ToldTimes].limits_now(turn.now), turn.lead[Profile].traits.get("interest")
    groups = _find_groups(timetable, interest.value) if interest else ()
    own = () if are_of_children(timetable, groups) else groups
    return WantedTrial(turn.now, own, after=limits.after, before=limits.before)


def with_told_hour(turn: Turn, timetable: Timetable, wanted: WantedTrial) -> WantedTrial:
    """What is known, with the one hour of the week that they were told just now: "keep me a place" is of that."""
    told = turn.lead[ToldTimes]
    is_fresh = told.told_times_at is not None and turn.now - told.told_times_at < _TALK
    if not is_fresh or wanted.dates or wanted.hours or wanted.child:
        return wanted
    if len(told.told_times) != 1:
        return _on_told_day(turn, timetable, wanted)
    one = told.told_times[0]
    hour = next(
        (
            each
            for each in timetable.sessions
            if (each.group, each.day, f"{each.at:%H:%M}") == (one.group, one.day, one.at)
        ),
        None,
    )
    if (
        hour is None
        or timetable.groups[hour.group].aside
        or (wanted.groups and hour.group not in wanted.groups)
    ):
        return wanted
    known = replace(wanted, groups=(hour.group,), hours=(hour.at,))
    return replace(known, dates=tuple(find_dates(turn, hour, known)[:1]))


def _on_told_day(turn: Turn, timetable: Timetable, wanted: WantedTrial) -> WantedTrial:
    """The day of which alone they were told just now: "put me down" is of that."""
    told = turn.lead[ToldTimes].told_times
    days, groups = {one.day for one in told}, {one.group for one in told}
    known = next(iter(groups), "")
    if len(days) != 1 or len(groups) != 1 or known not in timetable.groups or timetable.groups[known].aside:
        return wanted
    if wanted.groups and known not in wanted.groups:
        return wanted
    return replace(wanted, groups=(known,))


def begin_at_hour(turn: Turn, timetable: Timetable, words: str) -> WantedTrial | None:
    """An hour by itself, in answer to the hours of a class they were told just now: what they would come to."""
    told = turn.lead[ToldTimes]
    is_fresh = told.told_times_at is not None and turn.now - told.told_times_at < _TALK
    groups = {one.group for one in told.told_times} if is_fresh else set(_list_of_interest(turn, timetable))
    wished = _LED.sub("", words)
    if not groups or len(wished.split()) > _BARE or is_question(words):
        return None
    wish = find_wish(wished, turn.now, turn.playbook.zone, bare=True)
    at = (wish.at if wish else ()) or _find_outermost(timetable, groups, wished)
    hours = [one for one in timetable.sessions if one.group in groups and one.at in at]
    is_of_more = any(
        timetable.groups[one].aside or timetable.groups[one].ages.most < _GROWN for one in groups
    )
    if not hours or is_of_more or has_bought(turn) or has_other_case(turn) or prepares_wedding(turn):
        return None
    return replace(
        begin(turn, timetable, words),
        groups=tuple(sorted({one.group for one in hours})),
        hours=tuple(sorted({one.at for one in hours})),
        dates=wish.days if wish else (),
        named=len(groups) == 1,  # another day is of this dance, and of no other
    )


def _find_outermost(timetable: Timetable, groups: Collection[str], words: str) -> tuple[time, ...]:
    """The hour meant by "the later one", of the hours of one dance."""
    way = next((way for way, said in _OUTERMOST.items() if said.fullmatch(words.strip(" .,!"))), None)
    hours = [one.at for one in timetable.sessions if one.group in groups]
    return (way(hours),) if way and hours and len(groups) == 1 else ()


_OUTERMOST: Mapping[Callable[[Iterable[time]], time], re.Pattern[str]] = {
    max: re.compile(
        r"the (?:later|latest|late|last)(?: (?:one|class|group|hour))?|"
        r"(?:השעה |הקבוצה |השיעור )?(?:המאו?חרת?|הכי מאו?חרת?|האחרונה?)(?: יותר)?",
        re.IGNORECASE,
    ),
    min: re.compile(
        r"the (?:earlier|earliest|early|first)(?: (?:one|class|group|hour))?|"
        r"(?:השעה |הקבוצה |השיעור )?(?:המוקדמת?|הכי מוקדמת?|הראשונה)(?: יותר)?",
        re.IGNORECASE,
    ),
}
"""How the last hour is meant, or the first."""


def _list_of_interest(turn: Turn, timetable: Timetable) -> tuple[str, ...]:
    """The groups of what they come for, where they were just told of it."""
    interest = turn.lead[Profile].traits.get("interest")
    is_told = turn.lead.dialogue.said.kind in _TOLD
    return _find_groups(timetable, interest.value) if interest and is_told else ()


_TOLD = frozenset({"answer", "link"})
_LED = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|so|then|and|well|at|sorry|oops|i meant?|make it|no(?=[,.!]|\s+sorry)|\d(?=\W+(?:the|ה))|"
    r"אז|טוב|אוקיי?|סבבה|יאללה|סליחה|אופס|לא(?=[,.!]|\s+סליחה))\W+)+|\W*(?:then|please|בבקשה|אז)\W*$",
    re.IGNORECASE,
)
_BARE = 4  # words that say no more than an hour


def add_interest(
    turn: Turn, timetable: Timetable, words: str, known: WantedTrial | None
) -> WantedTrial | None:
    """What is spoken of, with the class that they came to speak of meanwhile."""
    if known and len(known.groups) > 1 and not known.child and not known.case:
        meant = _find_dances(turn, timetable, words)
        is_one = bool(meant) and set(meant) < set(known.groups)
        return replace(known, groups=meant, named=True, count=1) if is_one else known
    interest = turn.lead[Profile].traits.get("interest")
    if known is None or known.groups or known.child or interest is None or interest.at < known.at:
        return known
    groups = _find_groups(timetable, interest.value)
    return known if are_of_children(timetable, groups) else replace(known, groups=groups)


def _find_groups(timetable: Timetable, interest: str) -> tuple[str, ...]:
    """The groups of what somebody comes for."""
    return tuple(
        name for name, group in timetable.groups.items() if group.interest == interest and not group.aside
    )


def _find_dances(turn: Turn, timetable: Timetable, words: str) -> tuple[str, ...]:
    """The groups of two dances and more that they named lately, or of the one among them that these words are of."""
    find = turn.playbook.index(InterestWords).find
    lines = [line.text for line in reversed(turn.lead.dialogue.recent) if line.by == "lead"]
    line = next((one for one in (words, *lines) if len(find(one)) > 1), None)
    meant = find_meant(find, line, words) if line else ()
    groups = tuple(name for one in sorted(meant) for name in _find_groups(timetable, one))
    return groups if not any(timetable.groups[one].ages.most < _GROWN for one in groups) else ()


def prepares_wedding(turn: Turn) -> bool:
    """Whether it is lessons of their own that they come for, which the team arranges, and no class of many."""
    timetable = turn.playbook.index(TrialNames).timetable
    return timetable is not None and find_own_lessons(turn, timetable) is not None


def has_other_case(turn: Turn) -> bool:
    """Whether something else of theirs is with staff, that a day may be of; a mere question is not, nor a language."""
    handoff = turn.lead.handoff.open
    return handoff is not None and handoff.gravity != "question" and handoff.reason.name != "other_language"


def is_of_past(words: str) -> bool:
    return "last " in words.casefold() or "שעבר" in words


def has_bought(turn: Turn) -> bool:
    """Whether they come already, by what is known or by their own words."""
    lines = (line.text for line in turn.lead.dialogue.recent if line.by == "lead")
    return turn.lead[Purchases].is_customer or is_customer(turn) or any(map(said.is_of_member, lines))


def was_there(turn: Turn) -> bool:
    """Whether they told lately that they were at a class: "see you on Sunday" is no wish for another trial then."""
    told_at = turn.lead[Trying].was_there_at
    return told_at is not None and turn.now - told_at < _WAITS


def find_alive(turn: Turn) -> WantedTrial | None:
    """What is spoken of still."""
    known = turn.lead[Trying].trial
    if known is None or known.off or (has_bought(turn) and not known.case):
        return None
    if not known.case and _has_chosen_other(turn, known):
        return None
    return known if turn.now - known.at < (_WAITS if known.case else _SPOKEN_OF) else None


def _has_chosen_other(turn: Turn, known: WantedTrial) -> bool:
    """Whether lessons of their own were put to the team since: what was agreed last counts."""
    planned = find_planned(turn)
    return planned is not None and planned.case is not None and planned.at >= known.at


def begin_spoken_of(turn: Turn, timetable: Timetable) -> WantedTrial | None:
    """What is known of them, where coming was spoken of at all and nothing else of theirs is with the team."""
    is_spoken_of = was_told(turn) and not (has_bought(turn) or has_other_case(turn))
    return begin(turn, timetable) if is_spoken_of else None
