"""What a person told of themselves."""

from copy import copy
from datetime import datetime
from typing import ClassVar, Self

import msgspec

from conversations.lead.part import Merging, Part


class Trait(msgspec.Struct, frozen=True):
    """One thing that is known, with the words it was told in."""

    value: str
    words: str
    at: datetime


class Profile(Part):
    """What is known, by name ("for_whom", "age", "constraint" …): see `conversations.profile.learning`."""

    stored_as: ClassVar[str] = "profile"

    traits: dict[str, Trait] = {}

    def copy(self) -> Self:
        """See Part."""
        new = copy(self)
        new.traits = dict(self.traits)
        return new

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part. Of two tellings the later is right."""
        for name, told in other.traits.items():
            known = self.traits.get(name)
            if known is None or told.at > known.at:
                self.traits[name] = told
