"""What comes in, from anywhere, on its way to a decision."""

import hashlib
import re
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from typing import Any

from bot.channels.base import Inbound as ChannelInbound
from conversations.cards.masking import mask_input
from conversations.lead.addresses import Address, Recipient, phone_address
from conversations.turn.inputs import Announced, Input, TimerFired
from storage.timers import Timer

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_LONGEST_KEY = 180
LONGEST_TEXT = 8000
"""Words beyond this are cut off before they are stored or understood; the longest message of WhatsApp is 65,536."""


@dataclass(slots=True)
class Arrival:
    """One input and whose it is.

    The lead is `lead_id`, or the one that has any of `addresses`; where there is none and `creates`, a new one.
    `key` makes it one of a kind: a second arrival with it has no effect. `reach` is where an answer goes; `spoke`: the
    lead did it themselves, from there.
    """

    input: Input
    key: str | None = None
    lead_id: str | None = None
    addresses: tuple[Address, ...] = ()
    reach: Recipient | None = None
    creates: bool = False
    spoke: bool = True
    name: str | None = None
    phone: str | None = None
    language: str | None = None
    thread: str | None = None  # the topic it was written in


@dataclass(frozen=True, slots=True)
class Accepted:
    """What became of an arrival. `lead_id` None: nobody it could belong to. `repeated`: it was committed before."""

    lead_id: str | None
    created: bool = False
    repeated: bool = False
    notes: tuple[str, ...] = field(default=())


def from_channel(inbound: ChannelInbound) -> Arrival:
    """An arrival from what a channel parsed."""
    addresses: list[Address] = []
    if inbound.address != inbound.phone:
        addresses.append(Address(inbound.channel.value, inbound.address[:_LONGEST_KEY]))
    if inbound.phone:
        addresses.append(phone_address(inbound.phone))
    return Arrival(
        input=mask_input(clean(inbound.input)),
        key=short_key(f"{inbound.channel.value}:{inbound.key}"),
        addresses=tuple(addresses),
        reach=None
        if isinstance(inbound.input, Announced)
        else Recipient(inbound.channel, inbound.address[:_LONGEST_KEY]),
        creates=True,
        name=clean_text(inbound.name)[:200] if inbound.name else None,
        phone=inbound.phone,
        language=inbound.language,
        thread=inbound.thread,
    )


def disown(arrival: Arrival, own: Collection[str]) -> None:
    """The business's own numbers (E.164) are nobody's: two strangers who come with one would become one person."""
    if not own:
        return
    ours = {phone_address(number) for number in own}
    arrival.addresses = tuple(address for address in arrival.addresses if address not in ours)
    if arrival.phone in own:
        arrival.phone = None
    if getattr(arrival.input, "phone", None) in own:
        arrival.input = replace(arrival.input, phone=None)  # type: ignore[call-arg]


def from_timer(due: Timer) -> Arrival:
    """A timer that is due, as an input of its lead."""
    fired = TimerFired(due.key, due.due_at, due.lapses_at, due.data)
    return Arrival(fired, lead_id=due.lead_id)


def clean_text(text: str) -> str:
    """Text both databases can keep: no NUL, no lone surrogates, of bounded length."""
    return _UNSTORABLE.sub("", text[:LONGEST_TEXT])


def clean(value: Any) -> Any:
    """The same input with every text in it made storable."""
    changes = {}
    for name in value.__dataclass_fields__:
        old = getattr(value, name)
        # The exact type: an enum is a str too, and must stay one.
        if type(old) is str and (len(old) > LONGEST_TEXT or _UNSTORABLE.search(old)):
            changes[name] = clean_text(old)
    if not changes:
        return value
    return type(value)(
        **{name: changes.get(name, getattr(value, name)) for name in value.__dataclass_fields__}
    )


def short_key(key: str) -> str:
    """A key that fits its column; a long one is replaced by its digest."""
    key = _UNSTORABLE.sub("?", key)
    if len(key) <= _LONGEST_KEY:
        return key
    return key[:100] + "#" + hashlib.sha256(key.encode()).hexdigest()
