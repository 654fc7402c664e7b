"""Who comes after somebody joined, stayed away, was taken back in. Pure."""

from collections.abc import Sequence

from msgspec.structs import replace

from conversations.trials.told.part import WantedTrial
from conversations.trials.who.parties import Change
from conversations.trials.who.persons import GROWN, SELF, ToldPerson, find_same


def apply_changes(
    places: Sequence[WantedTrial],
    present: Sequence[ToldPerson],
    gone: Sequence[WantedTrial],
    away: Sequence[ToldPerson],
    changes: Sequence[Change],
) -> list[WantedTrial] | None:
    """Who comes then; None where it is not plain who is meant."""
    left = list(places)
    for one in changes:
        if one.who is None:
            if one.kind == "back":
                left += [place for place in gone if place not in left]
            elif one.kind == "out":
                return None  # all of them: that is calling it off
            continue
        at = _find(one.who, present)
        if one.kind == "out":
            left = [place for place in left if at is None or place != places[at]]
        elif one.kind == "only" and at is not None:
            left = _list_only(places, present, changes)
        elif one.kind == "back" and (back := _find(one.who, away)) is not None:
            left.append(replace(gone[back], case=places[0].case))
        elif one.kind in ("join", "only") and at is None:
            joined = add_person(one.who, places)
            left = [*left, joined] if one.kind == "join" else left
    return left


def _list_only(
    places: Sequence[WantedTrial], present: Sequence[ToldPerson], changes: Sequence[Change]
) -> list[WantedTrial]:
    """Of whom it is said that nobody else comes."""
    found = (_find(one.who, present) for one in changes if one.kind == "only" and one.who)
    return [places[at] for at in dict.fromkeys(found) if at is not None]


def _find(who: ToldPerson, people: Sequence[ToldPerson]) -> int | None:
    if who == SELF:
        return next((at for at, one in enumerate(people) if one == SELF), None)
    return people.index(who) if who in people else find_same(who, people)


def add_person(who: ToldPerson, places: Sequence[WantedTrial]) -> WantedTrial:
    """Somebody beside the others: on their day, and a child of unknown age in the group of the last child."""
    beside = next((one for one in reversed(places) if one.child), places[-1])
    is_child = who.is_child or (not who.age and who.kin not in GROWN and beside.child)
    return WantedTrial(
        beside.at,
        groups=beside.groups if is_child and beside.child else (),
        dates=beside.dates,
        hours=beside.hours if is_child and not who.age else (),
        name=who.name,
        age=who.age,
        child=is_child,
        case=places[0].case,
        kin=who.kin,
    )


def count_company(beside: Sequence[ToldPerson], changes: Sequence[Change]) -> list[ToldPerson]:
    """Who comes beside who writes then, of those who did."""
    left = list(beside)
    only = [one.who for one in changes if one.kind == "only" and one.who]
    if SELF in only:
        staying = [(who, _find(who, left)) for who in only if who != SELF]
        left = [left[at] if at is not None else who for who, at in staying]
    for one in changes:
        if one.who is None or one.who == SELF:
            continue
        at = _find(one.who, left)
        if one.kind == "out" and at is not None:
            left.pop(at)
        elif one.kind in ("join", "back") and at is None:
            left.append(one.who)
    return left
