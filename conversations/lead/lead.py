"""What is known of one lead: the value a decision starts from and ends with.

The whole of it is stored as one JSON document beside a few indexed columns, so reading a lead is one row. What every
room needs is a field; what one capability keeps for itself is asked for by its type, `lead[Purchases]`, and is not
even read before that. Times are aware UTC.
"""

from copy import copy
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar

import msgspec

from conversations.lead.consent import Consents
from conversations.lead.contact import Contact
from conversations.lead.dialogue import Dialogue
from conversations.lead.handoff import Handoffs
from conversations.lead.part import Part

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


class Lead(msgspec.Struct, omit_defaults=True, kw_only=True):
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

    def __getitem__(self, kind: type[P]) -> P:
        """The part of this type; an empty one where nothing is kept yet."""
        kept: Any = self.parts.get(kind.stored_as)
        if type(kept) is kind:
            return kept
        part = kind() if kept is None else msgspec.json.decode(kept, type=kind)
        self.parts[kind.stored_as] = part  # type: ignore[assignment]
        return part

    def copy(self) -> "Lead":
        """A copy that shares nothing that can change."""
        new = copy(self)
        new.contact = self.contact.copy()
        new.consent = self.consent.copy()
        new.dialogue = self.dialogue.copy()
        new.handoff = self.handoff.copy()
        new.parts = {name: _copy_part(part) for name, part in self.parts.items()}
        return new

    def last_word_at(self) -> datetime:
        """When either side last wrote; when the record was made, where nobody has."""
        talk = self.dialogue
        return max(filter(None, (self.created_at, talk.last_inbound_at, talk.last_outbound_at)))


def _copy_part(part: msgspec.Raw) -> msgspec.Raw:
    known: Any = part
    copied: msgspec.Raw = known.copy() if isinstance(known, Part) else known  # type: ignore[assignment]
    return copied
