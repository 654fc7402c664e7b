"""Every field of every part is copied, merged and saved; one that is added and forgotten is found here."""

from copy import copy
from datetime import timedelta
from itertools import product
from typing import Any, ClassVar, Self

import msgspec
import pytest

from conversations.answers.offered.part import Answers, OpenOffer
from conversations.lead import merging
from conversations.lead.addresses import Reach
from conversations.lead.contact import Contact
from conversations.lead.dialogue import Dialogue
from conversations.lead.lead import Lead
from conversations.lead.part import Merging, Part
from conversations.turn.dispatch import Dispatch
from tests.harness.filling import A_MOMENT, fill, fill_fields, make, mutable_within
from tests.harness.studio import prepare

KINDS = prepare().index(Dispatch).parts
"""The parts that capabilities keep."""
ROOMS = tuple(
    field.type
    for field in msgspec.structs.fields(Lead)
    if isinstance(field.type, type) and issubclass(field.type, Part)
)
"""The parts that every lead has."""
PARTS = (*ROOMS, *KINDS)
MERGINGS = [Merging(*known) for known in product((True, False), repeat=2)]

LAST_WORD = {(Dialogue, "misses"), (Dialogue, "fallbacks")}
"""Fields of which the record with the last word is right, though it knows nothing."""
OF_BOTH = {(Contact, "imported")}
"""Fields that say something only where both records do: who came by themselves as well was not just brought in."""

every_part = pytest.mark.parametrize("kind", PARTS, ids=lambda kind: kind.__name__)
every_merging = pytest.mark.parametrize("known", MERGINGS, ids=str)


def check_copy(kind: type[Part]) -> None:
    filled = fill(kind)
    copied = filled.copy()
    assert copied == filled
    assert type(copied) is kind
    check_apart(filled, copied)


def check_apart(one: msgspec.Struct, two: msgspec.Struct) -> None:
    """Nothing that can be changed in one is seen in the other."""
    ours = {id(thing) for thing in mutable_within(one)}
    shared = [thing for thing in mutable_within(two) if id(thing) in ours]
    assert shared == []


def check_merge(kind: type[Part], known: Merging) -> None:
    """Of one who is known well and one of whom nothing is known, all is known, whichever joins the other."""
    into, other = fill(kind), kind()
    into.merge(other, known)
    check_fields(kind, into, has_last_word=known.is_latest)
    into, other = kind(), fill(kind)
    into.merge(other, known)
    check_fields(kind, into, has_last_word=not known.is_latest)


def check_fields(kind: type[Part], merged: Part, *, has_last_word: bool) -> None:
    filled, empty = fill(kind), kind()
    for name in kind.__struct_fields__:
        forgets = (kind, name) in OF_BOTH or ((kind, name) in LAST_WORD and not has_last_word)
        assert getattr(merged, name) == getattr(empty if forgets else filled, name), name


def check_save(kind: type[Part]) -> None:
    for part in (fill(kind), kind()):
        assert msgspec.json.decode(msgspec.json.encode(part), type=kind) == part


@every_part
def test_a_copy_is_equal_and_shares_nothing(kind: type[Part]) -> None:
    check_copy(kind)


@every_part
@every_merging
def test_in_merging_nothing_is_lost(kind: type[Part], known: Merging) -> None:
    check_merge(kind, known)


@every_part
def test_what_is_saved_is_read_again(kind: type[Part]) -> None:
    check_save(kind)


@every_part
def test_a_part_that_says_nothing_takes_no_room(kind: type[Part]) -> None:
    assert msgspec.json.encode(kind()) == b"{}"


@pytest.mark.parametrize(
    ("field", "part", "item"), [("offers", Answers, OpenOffer), ("reach", Contact, Reach)]
)
@every_merging
def test_of_one_thing_that_both_know_all_is_known_that_either_knows(
    field: str, part: type[Part], item: type[msgspec.Struct], known: Merging
) -> None:
    for ours, theirs in ((fill(item), bare(item)), (bare(item), fill(item))):
        into, other = part(**{field: [ours]}), part(**{field: [theirs]})
        into.merge(other, known)
        assert getattr(into, field) == [fill(item)]


def bare(kind: type[msgspec.Struct]) -> msgspec.Struct:
    """A struct that says only what has to be said."""
    needed = {field.name for field in msgspec.structs.fields(kind) if field.required}
    return kind(**{name: value for name, value in fill_fields(kind).items() if name in needed})


class Careless(Part):
    """A part whose copy and merge are those of before `notes` were added."""

    stored_as: ClassVar[str] = "careless"

    notes: list[str] = []  # noqa: RUF012

    def copy(self) -> Self:
        return copy(self)

    def merge(self, other: Self, merging: Merging) -> None:
        pass


def test_a_field_that_was_forgotten_is_found() -> None:
    with pytest.raises(AssertionError):
        check_copy(Careless)
    with pytest.raises(AssertionError, match="notes"):
        check_merge(Careless, MERGINGS[0])


def test_a_field_of_a_sort_nobody_foresaw_is_found() -> None:
    with pytest.raises(AssertionError, match="nobody said how to fill"):
        make(complex)


def somebody() -> Lead:
    """A lead of whom everything is known."""
    parts: dict[str, Any] = {kind.stored_as: fill(kind) for kind in KINDS}
    known = {"id": "known", "created_at": A_MOMENT - timedelta(days=9), "parts": parts}
    return Lead(**(fill_fields(Lead) | known))


def stranger(later: timedelta) -> Lead:
    """A lead of whom nothing is known but that they came so much later than the other; every part was asked for."""
    nobody = Lead(id="stranger", created_at=somebody().created_at + later)
    assert [nobody[kind] for kind in KINDS] == [kind() for kind in KINDS]
    return nobody


def save(lead: Lead) -> Lead:
    """A lead as it is read the next time."""
    return msgspec.json.decode(msgspec.json.encode(lead), type=Lead)


def test_all_of_a_lead_is_known() -> None:
    lead, nobody = somebody(), stranger(timedelta())
    for name in Lead.__struct_fields__:
        assert name == "created_at" or getattr(lead, name) != getattr(nobody, name), name
    assert {type(lead[kind]) for kind in KINDS} == set(KINDS)


def test_a_copied_lead_is_equal_and_shares_nothing() -> None:
    lead = somebody()
    copied = lead.copy()
    assert copied == lead
    check_apart(lead, copied)


@pytest.mark.parametrize("later", [timedelta(days=-1), timedelta(days=1)], ids=["before", "after"])
def test_a_lead_who_is_merged_with_a_stranger_is_who_they_were(later: timedelta) -> None:
    for into, other in ((somebody(), stranger(later)), (stranger(later), somebody())):
        check_lead(merging.merge(into, other, KINDS), into, other)


def check_lead(merged: Lead, into: Lead, other: Lead) -> None:
    """The merged lead has the id of the one that stays, the earlier beginning, and all of who was known."""
    wanted = somebody()
    wanted.id, wanted.created_at = into.id, min(into.created_at, other.created_at)
    wanted.contact.imported = False  # see OF_BOTH
    for name in Lead.__struct_fields__:
        assert getattr(merged, name) == getattr(wanted, name), name


def test_a_saved_lead_is_read_again() -> None:
    lead, read = somebody(), save(somebody())
    for name in set(Lead.__struct_fields__) - {"parts"}:
        assert getattr(read, name) == getattr(lead, name), name
    for kind in KINDS:
        assert read[kind] == lead[kind]


def test_parts_that_were_never_asked_for_are_saved_as_they_were() -> None:
    lead = somebody()
    read = save(save(save(lead)).copy())
    assert msgspec.json.encode(read) == msgspec.json.encode(lead)
    assert [read[kind] for kind in KINDS] == [lead[kind] for kind in KINDS]


def test_a_part_that_was_asked_for_is_saved_with_what_changed() -> None:
    read = save(somebody())
    read[Answers].worries.append("quality")
    assert save(read)[Answers].worries == [*somebody()[Answers].worries, "quality"]


def test_what_no_capability_knows_any_more_is_kept() -> None:
    old = msgspec.json.decode(
        b'{"id":"old","created_at":"2026-11-22T08:00:00Z","parts":{"gone":{"x":1}}}', type=Lead
    )
    for merged in (merging.merge(old, somebody(), KINDS), merging.merge(somebody(), old, KINDS)):
        assert msgspec.json.decode(msgspec.json.encode(save(merged.copy())))["parts"]["gone"] == {"x": 1}
