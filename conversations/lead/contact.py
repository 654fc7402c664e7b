"""Who a lead is, how they came, and where they can be reached."""

from datetime import UTC, datetime
from typing import ClassVar, Self

from conversations.lead.addresses import Channel, Reach
from conversations.lead.content import Language
from conversations.lead.part import Merging, Part, copy_fields, latest, union

_NEVER = datetime.min.replace(tzinfo=UTC)
_TEST = "test"
"""The tag of people who only try the bot."""
_KEPT = (
    "name", "phone", "told_phone", "email", "interest", "birthday", "external_id", "timezone", "chosen", "speaks",
)  # fmt: skip


class Contact(Part):
    """What is known of the person themselves."""

    stored_as: ClassVar[str] = "contact"

    name: str | None = None
    phone: str | None = None  # E.164 digits with "+", or None while unknown
    told_phone: str | None = None  # what they typed: people see it, nobody is found or written to by it
    email: str | None = None
    language: Language | None = None
    speaks: Language | None = None  # the language of their own words, as against one that was guessed
    source: str | None = None
    campaign: str | None = None
    variant: str | None = None  # of the page or advertisement that they came by
    interest: str | None = None
    birthday: str | None = None  # ISO date; --05-31 where the year was not told
    tags: list[str] = []
    external_id: str | None = None
    reach: list[Reach] = []
    chosen: Channel | None = None  # where they asked to be written to, until they write somewhere themselves
    timezone: str | None = None  # IANA name, where told; else it follows from the phone number
    imported: bool = False  # they were brought in with many others, and did not ask for a word

    @property
    def is_test(self) -> bool:
        """Whether they only try the bot: what they do counts for nothing."""
        return any(tag.strip().casefold() == _TEST for tag in self.tags)

    def reach_on(self, channel: Channel) -> Reach | None:
        """The usable address on a channel, most recently used first."""
        usable = [known for known in self.reach if known.channel is channel and known.unreachable is None]
        return max(usable, key=lambda known: known.last_inbound_at or _NEVER, default=None)

    def copy(self) -> Self:
        """See Part."""
        new = copy_fields(self)
        new.tags = list(self.tags)
        new.reach = [copy_fields(known) for known in self.reach]
        return new

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part. Source, campaign and variant are the first contact's; where they disagree, this one is right."""
        self._take_origin(other, merging)
        newer, older = (self, other) if merging.is_latest else (other, self)
        spoken = newer.speaks or older.speaks  # their own words tell more than a form or a name
        language = spoken or newer.language or older.language
        for name in _KEPT:
            setattr(self, name, getattr(self, name) or getattr(other, name))
        self.language = language
        self.tags = union(self.tags, other.tags)
        self.reach = _merge_reach(self.reach, other.reach)
        self.imported = self.imported and other.imported

    def _take_origin(self, other: Self, merging: Merging) -> None:
        older, younger = (self, other) if merging.is_older else (other, self)
        first = older if older.source or older.campaign else younger
        self.source, self.campaign, self.variant = first.source, first.campaign, first.variant


def _merge_reach(ours: list[Reach], theirs: list[Reach]) -> list[Reach]:
    merged = {(reach.channel, reach.address): reach for reach in ours}
    for reach in theirs:
        known = merged.setdefault((reach.channel, reach.address), reach)
        if known is not reach:
            last = latest(known.last_inbound_at, reach.last_inbound_at)
            if reach.last_inbound_at and last != known.last_inbound_at:
                known.unreachable, known.thread = reach.unreachable, reach.thread
            known.thread = known.thread or reach.thread
            known.last_inbound_at = last
    return list(merged.values())
