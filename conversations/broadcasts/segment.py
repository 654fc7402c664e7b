"""Whom a broadcast is for: what is to hold of a lead, by name."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from conversations.lead.addresses import Channel
from conversations.lead.lead import Lead, Stage
from conversations.purchases.part import Purchases
from conversations.reach.addressing import best_channel
from conversations.turn.given import Channels
from conversations.turn.playbook import Playbook
from conversations.turn.written import read_words

_MOST_DAYS = 3650


class Around(NamedTuple):
    """What a lead is held against beside themselves: the time, the channels that are on, and the journey."""

    now: datetime
    on: Channels
    playbook: Playbook


class SegmentTrait(NamedTuple):
    """Something that leads have in common. `read` takes what was written and raises ValueError with what to write."""

    read: Callable[[Any], Any]
    fits: Callable[[Lead, Any, Around], bool]


class NotASegment(ValueError):
    """A segment that can't be meant: which of its keys, and what is wrong with it."""

    def __init__(self, key: str, why: str) -> None:
        super().__init__(why)
        self.key = key
        self.why = why


Segment = Mapping[str, Any]
"""By the trait's name what it is to be. Everything that is given must hold; nothing given is everybody."""


class SegmentTraits:
    """An index: all traits there are, those of other capabilities included."""

    def __init__(self, playbook: Playbook) -> None:
        self.known: dict[str, SegmentTrait] = dict(_OWN)
        for one in playbook.capabilities:
            self.known |= {name: SegmentTrait(*trait) for name, trait in one.segments.items()}


def read_segment(playbook: Playbook, written: Mapping[str, Any]) -> Segment:
    """What was written, as values. Raises NotASegment."""
    known = playbook.index(SegmentTraits).known
    segment: dict[str, Any] = {}
    for key, value in written.items():
        if key not in known:
            raise NotASegment(key, f"not known; there are {', '.join(sorted(known))}")
        try:
            segment[key] = known[key].read(value)
        except ValueError as error:
            raise NotASegment(key, str(error)) from None
    return segment


def belongs(lead: Lead, segment: Segment, around: Around) -> bool:
    """Whether a lead is one of those a segment means."""
    known = around.playbook.index(SegmentTraits).known
    return all(known[key].fits(lead, value, around) for key, value in segment.items() if key in known)


def _read_one_of(known: Iterable[str]) -> Callable[[Any], list[str]]:
    names = list(known)

    def read(value: Any) -> list[str]:
        words = read_words(value)
        if strange := [word for word in words if word not in names]:
            raise ValueError(f"{strange[0]!r} is none of {', '.join(names)}")
        return words

    return read


def _read_flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError("write true or false")
    return value


def _read_days(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= _MOST_DAYS:
        raise ValueError("write for how many days at least nobody has heard of them: 14")
    return value


def _is_silent(lead: Lead, days: int, around: Around) -> bool:
    heard = lead.dialogue.last_inbound_at or lead.created_at
    return around.now - heard >= timedelta(days=days)


def _speaks(lead: Lead, wanted: list[str], around: Around) -> bool:
    languages, known = around.playbook.journey.business.languages, lead.contact.language
    return (known if known in languages else languages[0]) in wanted


def _is_on(lead: Lead, wanted: list[str], around: Around) -> bool:
    channel = best_channel(lead, around.on)
    return channel is not None and channel.value in wanted


_OWN: Mapping[str, SegmentTrait] = {
    "stage": SegmentTrait(_read_one_of(stage.value for stage in Stage), lambda lead, wanted, _: lead.stage in wanted),
    "tags": SegmentTrait(read_words, lambda lead, wanted, _: any(tag in wanted for tag in lead.contact.tags)),
    "source": SegmentTrait(read_words, lambda lead, wanted, _: lead.contact.source in wanted),
    "campaign": SegmentTrait(read_words, lambda lead, wanted, _: lead.contact.campaign in wanted),
    "bought": SegmentTrait(
        _read_flag, lambda lead, wanted, _: (lead[Purchases].bought_at is not None) is wanted
    ),
    "silence": SegmentTrait(_read_days, _is_silent),
    "language": SegmentTrait(_read_one_of(("he", "en")), _speaks),
    "channel": SegmentTrait(_read_one_of(channel.value for channel in Channel), _is_on),
}  # fmt: skip
