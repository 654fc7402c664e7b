"""What reports count of a lead and nobody else keeps: how long they were in which stage, whether they answered."""

from collections.abc import Hashable
from copy import copy
from datetime import datetime
from typing import ClassVar, Self

from conversations.lead.part import Merging, Part, earliest, latest, union


class Figures(Part):
    """Kept from fact to fact, so that a report need not walk through all of them."""

    stored_as: ClassVar[str] = "figures"

    written_at: datetime | None = None  # the first time anything was written to them
    answered: bool = False  # they wrote or pressed a button after that
    signed_at: datetime | None = None  # their last sign of life that is no word: a link opened, an order paid
    unreached: int = 0  # messages that did not arrive
    stage_since: datetime | None = (
        None  # when they came into the stage they are in; None: with their first word
    )
    in_stages: dict[str, int] = {}  # whole seconds, all told, in each stage that they left
    kept: int = 0  # a checksum of what storage was told last

    def outline(self) -> Hashable | None:
        """See Part. Reports go by it, and nobody who hears words."""
        return self.answered

    def copy(self) -> Self:
        """See Part."""
        new = copy(self)
        new.in_stages = dict(self.in_stages)
        return new

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part. Of a stage that both were in, the longer time counts."""
        self.written_at = earliest(self.written_at, other.written_at)
        self.answered = self.answered or other.answered
        self.signed_at = latest(self.signed_at, other.signed_at)
        self.unreached += other.unreached
        self.stage_since = latest(self.stage_since, other.stage_since)
        self.in_stages = {
            stage: max(self.in_stages.get(stage, 0), other.in_stages.get(stage, 0))
            for stage in union(self.in_stages, other.in_stages)
        }
        self.kept = self.kept or other.kept
