"""What is known of one lead: the value a decision starts from and ends with.

The whole of it is stored as one JSON document beside a few indexed columns, so reading a lead is one row. What every
room needs is a field; what one capability keeps for itself is asked for by its type, `lead[Purchases]`, and is not
even read before that. Times are aware UTC.
"""

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar

import msgspec

from conversations.lead.consent import Consents
from conversations.lead.contact import Contact
from conversations.lead.dialogue import Dialogue
from conversations.lead.handoff import Handoffs
from conversations.lead.part import Part, copy_fields

P = TypeVar("P", bound=Part)


class Stage(StrEnum):
    """Where a lead stands on the way from a first hello to recommending the business."""

    AWARENESS = "awareness"
    INTEREST = "interest"
    EVALUATION = "evaluation"
    DECISION = "decision"
    PURCHASE = "purchase"
    USE = "use"
    LOYALTY = "loyalty"


class _Opened(dict[type[Part], Part]):
    """The parts that were asked for, by their type: hundreds of times in a decision, so past any code of ours."""

    __slots__ = ("_kept",)

    def __init__(self, kept: dict[str, Any]) -> None:
        super().__init__()
        self._kept = kept

    def __missing__(self, kind: type[Part]) -> Part:
        known = self._kept.get(kind.stored_as)
        if known is None:
            known = kind()
        elif type(known) is not kind:
            known = msgspec.json.decode(known, type=kind)
        self[kind] = self._kept[kind.stored_as] = known
        return known


class Lead(msgspec.Struct, omit_defaults=True, kw_only=True, dict=True):
    """A person, from the first hello on."""

    id: str
    created_at: datetime
    stage: Stage = Stage.AWARENESS
    journey: str | None = None  # version of the journey this conversation is on
    contact: Contact = msgspec.field(default_factory=Contact)
    consent: Consents = msgspec.field(default_factory=Consents)
    dialogue: Dialogue = msgspec.field(default_factory=Dialogue)
    handoff: Handoffs = msgspec.field(default_factory=Handoffs)
    parts: dict[str, msgspec.Raw] = {}  # each as it was stored, until it is asked for

    def __post_init__(self) -> None:
        self._opened = _Opened(self.parts)

    def __getitem__(self, kind: type[P]) -> P:
        """The part of this type; an empty one where nothing is kept yet."""
        return self._opened[kind]  # type: ignore[return-value]

    def leave_empty_out(self) -> None:
        """What was only asked for, or holds nothing any more, is not kept: it would be read and copied every time."""
        for kind, part in tuple(self._opened.items()):
            if part.is_empty():
                del self._opened[kind], self.parts[kind.stored_as]

    def held_parts(self) -> Iterator[tuple[str, Any]]:
        """The parts that hold something, as they are kept or as they were opened."""
        empty = {kind.stored_as for kind, part in self._opened.items() if part.is_empty()}
        return ((name, part) for name, part in self.parts.items() if name not in empty)

    def copy(self) -> "Lead":
        """A copy that shares nothing that can change."""
        new = copy_fields(self)
        new.contact = self.contact.copy()
        new.consent = self.consent.copy()
        new.dialogue = self.dialogue.copy()
        new.handoff = self.handoff.copy()
        new.parts = {name: _copy_part(part) for name, part in self.parts.items()}
        new._opened = _Opened(new.parts)
        return new

    def last_word_at(self) -> datetime:
        """When either side last wrote; when the record was made, where nobody has."""
        talk = self.dialogue
        return max(filter(None, (self.created_at, talk.last_inbound_at, talk.last_outbound_at)))


def _copy_part(part: msgspec.Raw) -> msgspec.Raw:
    known: Any = part
    copied: msgspec.Raw = known.copy() if isinstance(known, Part) else known  # type: ignore[assignment]
    return copied
