"""What a lead agreed to and refused: the one thing the law asks about (Communications Law, section 30A)."""

from datetime import datetime
from typing import ClassVar, Self

import msgspec

from conversations.lead.part import Merging, Part, copy_fields, earliest, latest, union


class Consent(msgspec.Struct, frozen=True, omit_defaults=True):
    """Proof that advertising was agreed to (or not): the wording, when and where."""

    marketing: bool
    text: str
    at: datetime
    source: str


_FIRST, _MOST = 10, 50


class Consents(Part):
    """The ledger, and whether they asked to be left alone."""

    stored_as: ClassVar[str] = "consent"

    ledger: list[
        Consent
    ] = []  # newest last; of very many the first and the newest (every one is a fact, too)
    refused_at: datetime | None = None  # said stop: nothing proactive on any channel while set
    confirmed_at: datetime | None = None  # when their leaving was last confirmed to them

    def allows_advertising(self) -> bool:
        """True when the latest consent says yes and nothing was refused since."""
        return self.refused_at is None and bool(self.ledger) and self.ledger[-1].marketing

    def add(self, consent: Consent) -> None:
        """Write a consent or a refusal down. Who says yes and no for ever does not make the ledger grow for ever."""
        self.ledger.append(consent)
        if len(self.ledger) > _MOST:
            del self.ledger[_FIRST]

    def copy(self) -> Self:
        """See Part."""
        new = copy_fields(self)
        new.ledger = list(self.ledger)
        return new

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part. A refusal of either counts."""
        both = sorted(union(self.ledger, other.ledger), key=lambda consent: consent.at)
        self.ledger = both if len(both) <= _MOST else [*both[:_FIRST], *both[_FIRST - _MOST :]]
        self.refused_at = earliest(self.refused_at, other.refused_at)
        self.confirmed_at = latest(self.confirmed_at, other.confirmed_at)
