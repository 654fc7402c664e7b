"""What a lead agreed to and refused: the one thing the law asks about (Communications Law, section 30A)."""

from copy import copy
from datetime import datetime
from typing import ClassVar, Self

import msgspec

from conversations.lead.part import Merging, Part, earliest, latest, union


class Consent(msgspec.Struct, frozen=True, omit_defaults=True):
    """Proof that advertising was agreed to (or not): the wording, when and where."""

    marketing: bool
    text: str
    at: datetime
    source: str


class Consents(Part):
    """The ledger, and whether they asked to be left alone."""

    stored_as: ClassVar[str] = "consent"

    ledger: list[Consent] = []  # newest last; it is never rewritten
    refused_at: datetime | None = None  # said stop: nothing proactive on any channel while set
    confirmed_at: datetime | None = None  # when their leaving was last confirmed to them

    def allows_advertising(self) -> bool:
        """True when the latest consent says yes and nothing was refused since."""
        return self.refused_at is None and bool(self.ledger) and self.ledger[-1].marketing

    def copy(self) -> Self:
        """See Part."""
        new = copy(self)
        new.ledger = list(self.ledger)
        return new

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part. A refusal of either counts."""
        self.ledger = sorted(union(self.ledger, other.ledger), key=lambda consent: consent.at)
        self.refused_at = earliest(self.refused_at, other.refused_at)
        self.confirmed_at = latest(self.confirmed_at, other.confirmed_at)
