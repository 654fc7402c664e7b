"""What a message tells of each of several who come to try: the day, the hour, the class, the name."""

import re
from collections.abc import Sequence
from datetime import date, time, timedelta
from functools import partial
from itertools import zip_longest
from typing import Any

from msgspec.structs import replace

from conversations.contact.bare_names import may_be_name
from conversations.contact.names import find_told_name
from conversations.meetings.times.wishes import find_wish
from conversations.profile.patterns import find_their_name
from conversations.timetable.asked import TimesReader
from conversations.timetable.file import Timetable
from conversations.trials.heard import words as said
from conversations.trials.heard.asking import asks_change
from conversations.trials.heard.clauses import leave_busy_out, list_choices
from conversations.trials.told.adding import add_pieces, is_of_class
from conversations.trials.told.called import find_names
from conversations.trials.told.naming import find_names_of
from conversations.trials.told.part import Trying, WantedTrial, identify
from conversations.trials.told.telling import find_phone, leave_ages_out
from conversations.trials.who.people import Who, find_named, split_by_people
from conversations.trials.who.persons import SELF, ToldPerson
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.weekdays import find_named_days

_GROWN, _FEW = 18, 5


def as_who(people: tuple[WantedTrial, ...], told: Sequence[ToldPerson] = ()) -> list[Who]:
    """The people as words may be about them."""
    known = [identify(one, told) for one in people]
    return [Who(one.name, one.age, who == SELF, who.gender) for one, who in zip(people, known, strict=True)]


def read_each(
    turn: Turn, timetable: Timetable, words: str, people: tuple[WantedTrial, ...]
) -> tuple[WantedTrial, ...]:
    """The people with what words tell of each; what is only asked tells nothing."""
    told, known = list(people), as_who(people, turn.lead[Trying].met)
    words = leave_busy_out(words, partial(is_of_class, turn))
    chosen = {one.clause for one in list_choices(words, partial(is_of_class, turn)) if one.is_named}
    parts = [
        part
        for part in split_acts(words) or [words]
        if not is_question(part) or asks_change(part) or part.strip(" ?!.") in chosen
    ]
    for clause, who in split_by_people(". ".join(parts), known):
        is_meant = find_named(clause, known) != frozenset() or said.wants_other(clause)
        is_meant = is_meant or said.is_week_after(clause)
        for place in who:
            if is_meant or not (told[place].dates and told[place].hours):
                told[place] = read_clause(turn, timetable, clause, told[place])
    return tuple(_read_names(turn, words, told))


def read_clause(turn: Turn, timetable: Timetable, clause: str, known: WantedTrial) -> WantedTrial:
    told: dict[str, Any] = {}
    wish = find_wish(leave_ages_out(clause), turn.now, turn.playbook.zone)
    if dates := wish.days if wish and wish.days else _find_bare_day(turn, clause):
        told["dates"] = dates
        told["hours"] = wish.at if wish and wish.at else _keep_hours(timetable, known, dates)
    elif said.is_week_after(clause) and known.dates:
        told["dates"] = tuple(day + timedelta(days=7) for day in known.dates[:1])
    elif wish and wish.at:
        told["hours"] = wish.at
    if wish and (wish.after or wish.before):
        told |= {"after": wish.after, "before": wish.before}
    groups = turn.playbook.index(TimesReader).read(clause, turn.now).groups
    fitting = tuple(
        one
        for one in groups
        if (timetable.groups[one].ages.most < _GROWN) == known.child and not timetable.groups[one].aside
    )
    if fitting:
        told |= {"groups": fitting, "named": True}
    wanted = replace(known, **told)
    return add_pieces(turn, timetable, clause, known, asked=False).told if wanted == known else wanted


def _keep_hours(timetable: Timetable, known: WantedTrial, dates: Sequence[date]) -> tuple[time, ...]:
    """The hours they chose, as far as there are such on these days."""
    days = {day.weekday() for day in dates}
    return tuple(
        at
        for at in known.hours
        if any(
            one.at == at and one.day in days and (not known.groups or one.group in known.groups)
            for one in timetable.sessions
        )
    )


def _find_bare_day(turn: Turn, clause: str) -> tuple[date, ...]:
    """The day of "היא רביעי", where days are what is spoken of."""
    named = find_named_days(clause) if len(clause.split()) <= _FEW else set()
    today = turn.now.astimezone(turn.playbook.zone).date()
    return (
        tuple(today + timedelta(days=(day - today.weekday()) % 7) for day in named) if len(named) == 1 else ()
    )


def _are_names_alone(words: str) -> bool:
    """Whether nothing but names may stand there: "Noa and Ben", and not "what to wear" or "and he on Wednesday"."""
    named = find_names(words)
    is_of_else = is_question(words) or bool(find_named_days(words)) or not named
    return not is_of_else and all(len(name.split()) == 1 for name in named)


_WHICH = re.compile(
    r"(?<!\w)(?:(?i:the |my )?(?i:boy|girl|son|daughter|older|younger|elder|big|little|small)(?i: one)?(?i:'s| is|:)?"
    r"(?i: called| named)? (?=[A-Z])|(?:ה?בן|ה?בת|ה?גדולה?|ה?קטנה?|ה?ילדה?)(?: זה| זאת| הוא| היא|:)? (?=[א-ת]))"
)
"""Which of them a name is told of."""


def _read_names(turn: Turn, words: str, people: list[WantedTrial]) -> list[WantedTrial]:
    """The names that were missing, and a phone number for all."""
    for place, name in find_names_of(words, [identify(one, turn.lead[Trying].met) for one in people]).items():
        people[place] = replace(people[place], name=name)
    phone, words = find_phone(words) or people[0].phone, _WHICH.sub(" ", words)
    own, theirs = next(iter(find_names(find_told_name(words) or "")), ""), find_their_name(words)
    own = own if may_be_name(own) and not is_of_class(turn, own) else ""
    nameless = [place for place, one in enumerate(people) if one.child and not one.name]
    if theirs and nameless:
        people[nameless[0]] = replace(people[nameless[0]], name=theirs)
        return [replace(one, phone=phone) for one in people]
    for place, one in enumerate(people):
        if own and not one.child:
            people[place] = replace(one, name=own)
    if any(one.asked for one in people) and _are_names_alone(words):
        for place, name in zip_longest(nameless, find_names(words)[: len(nameless)]):
            if name and place is not None and name != own:
                people[place] = replace(people[place], name=name)
        if not nameless and not own and (names := find_names(words)):
            turn.lead.contact.name = turn.lead.contact.name or names[0]
    return [replace(one, phone=phone) for one in people]


def find_only_left(words: str, people: tuple[WantedTrial, ...]) -> tuple[WantedTrial, ...]:
    """The one who comes, where it is said that only that one does ("only Leo", "רק הקטנה"); () where it is not."""
    for found in ONLY.finditer(words):
        named = find_named(words[found.end() :], as_who(people))
        if len(named) == 1 and not is_question(words):
            return (people[next(iter(named))],)
    return ()


ONLY = re.compile(r"(?<!\w)(?:only|just|רק)(?!\w)", re.IGNORECASE)
"""Before the one who comes alone."""
