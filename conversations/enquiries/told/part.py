"""What somebody is planning with us."""

from copy import copy
from datetime import datetime
from typing import ClassVar, Self

import msgspec

from conversations.enquiries.told.details import Said
from conversations.lead.part import Merging, Part


class Planned(msgspec.Struct, frozen=True, omit_defaults=True):
    """An enquiry: its kind, and what was told for it, by what is needed ("people" → "20")."""

    kind: str
    told: dict[Said, str]
    at: datetime  # when it was spoken of last
    case: str | None = None  # the handoff it was put to staff with
    asked: int = 0  # how often they were asked for what is missing


class Planning(Part):
    """The enquiry that is spoken of, if one is."""

    stored_as: ClassVar[str] = "planning"

    enquiry: Planned | None = None

    def copy(self) -> Self:
        """See Part."""
        return copy(self)

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part. What was spoken of last goes on."""
        if other.enquiry and (self.enquiry is None or other.enquiry.at > self.enquiry.at):
            self.enquiry = other.enquiry
