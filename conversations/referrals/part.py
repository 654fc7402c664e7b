"""What is kept of who brought a lead, and of whom they brought."""

from copy import copy
from datetime import datetime
from typing import ClassVar, Self

import msgspec

from conversations.lead.part import Merging, Part, earliest, union


class Brought(msgspec.Struct, omit_defaults=True):
    """By whose link a lead came: fixed from then on."""

    link: str  # an id of its own, by which both sides name it
    code: str  # whose link it was
    at: datetime
    bought_at: datetime | None = None
    undone: bool = False  # two records were one person, and nobody brings themselves


class Reward(msgspec.Struct, omit_defaults=True):
    """A code that was given for a link: to who brought, or to who was brought."""

    link: str
    code: str
    ended_at: datetime | None = None  # taken back before it was used


class Referral(Part):
    """Their own links, by whose they came, and what they got for it."""

    stored_as: ClassVar[str] = "referral"

    codes: list[str] = []  # of their own links: one a person, two where two records became one
    brought: Brought | None = None
    rewards: list[Reward] = []
    friend_asked_at: datetime | None = None
    friend_ask_planned: bool = False
    helped_at: datetime | None = None  # when they heard that their review helped

    def holds(self, link: str) -> Reward | None:
        """What they got for a link and still have, or have used."""
        return next((one for one in self.rewards if one.link == link and one.ended_at is None), None)

    def copy(self) -> Self:
        """See Part."""
        new = copy(self)
        new.codes = list(self.codes)
        new.brought = copy(self.brought)
        new.rewards = [copy(one) for one in self.rewards]
        return new

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part. Of two who brought them the first counts; who was known before was brought by nobody."""
        self.codes = union(self.codes, other.codes)
        self.brought = min(filter(None, (self.brought, other.brought)), key=lambda one: one.at, default=None)
        self.rewards = list({(one.link, one.code): one for one in (*other.rewards, *self.rewards)}.values())
        self.friend_asked_at = earliest(self.friend_asked_at, other.friend_asked_at)
        self.helped_at = earliest(self.helped_at, other.helped_at)
        self.friend_ask_planned = self.friend_ask_planned or other.friend_ask_planned
