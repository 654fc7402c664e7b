"""The form of a broadcast, as it was filled in: an order where it fits, and what does not fit."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from bot.broadcasts.starting import NewBroadcast
from bot.decisions.arrivals import clean_text
from conversations.broadcasts.draft import BroadcastText, find_problems
from conversations.broadcasts.segment import NotASegment, Segment, SegmentTraits, read_segment
from conversations.lead.addresses import Channel
from conversations.lead.content import Kind
from conversations.lead.lead import Stage
from conversations.turn.playbook import Playbook

PICKS: Mapping[str, tuple[str, ...]] = {
    "stage": tuple(stage.value for stage in Stage),
    "channel": tuple(channel.value for channel in Channel),
    "language": ("he", "en"),
    "bought": ("yes", "no"),
    "vip": ("any", "regular", "promoter"),
}
"""Traits that are picked from a list, and what they may be."""
FIELDS = (*PICKS, "source", "campaign", "tags", "silence", "event", "stars")
_TEXTS = ("text_he", "text_en")
_LONGEST = 200


class Filled(msgspec.Struct, frozen=True):
    """What was filled in: an order, unless something does not fit."""

    fields: Mapping[str, str]
    order: NewBroadcast | None
    problem: str = ""


def read_form(playbook: Playbook, form: Mapping[str, str], by: str) -> Filled:
    """Read it."""
    fields = {name: clean_text(form.get(name, "")).strip()[:_LONGEST] for name in (*FIELDS, "name", "kind")}
    fields |= {name: clean_text(form.get(name, "").replace("\r\n", "\n")).strip() for name in _TEXTS}
    text = {name[-2:]: fields[name] for name in _TEXTS if fields[name]}
    try:
        segment = read_segment(playbook, dict(_list_traits(fields)))
    except NotASegment as error:
        return Filled(fields, None, f"{error.key}: {error.why}")
    if problem := next((why for _, why in find_problems(text, playbook.journey.business)), None):
        return Filled(fields, None, problem)
    kind: Kind = "service" if fields["kind"] == "service" else "advertising"
    order = NewBroadcast(segment, BroadcastText(text, kind), fields["name"], by, form.get("key") or None)
    return Filled(fields, order)


def list_offered(playbook: Playbook) -> list[str]:
    """The traits that the form asks for: those that anything here knows of."""
    known = playbook.index(SegmentTraits).known
    return [name for name in FIELDS if name in known]


def describe(segment: Segment) -> list[tuple[str, list[str]]]:
    """A segment's traits with their values, to be named."""
    return [(name, [_write(one) for one in (value if isinstance(value, list) else [value])])
            for name, value in segment.items()]  # fmt: skip


def _list_traits(fields: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    for name in FIELDS:
        value = fields[name]
        if not value:
            continue
        if name == "bought":
            yield name, value == "yes"
        elif name == "silence":
            yield name, int(value) if value.isdecimal() else value
        elif name == "stars":
            yield name, [int(one) for one in value.split(",") if one.strip().isdecimal()]
        elif name == "tags":
            yield name, [tag.strip() for tag in value.split(",") if tag.strip()]
        else:
            yield name, value


def _write(value: Any) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)
