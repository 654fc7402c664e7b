"""The last look at a message before it goes out: is its reason still good, and is this the moment?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, Protocol
from zoneinfo import ZoneInfo

import msgspec

from conversations.hours.windows import WritingHours, Zones
from conversations.journey.model.rules import Rules
from conversations.lead.addresses import Channel
from conversations.lead.content import Kind
from conversations.lead.reason import Reason, reason
from conversations.policy.caps import find_room
from conversations.turn.keys import Key

_LOOK_AGAIN = (timedelta(minutes=30), timedelta(minutes=90))
"""When to look again where nobody knows how long it takes: somewhere in between, so that not all come at once."""
_FAR = timedelta(days=60)
_ROUNDS = 60
GREETING = "greeting"
"""The purpose of the greeting's key."""


APPOINTMENTS = frozenset({"event", "meeting"})
"""Purposes of what people signed up for: it comes at its time, however often they were written to, whoever has the
talk, and is not spread over hours with everything else that waited."""


class AboutToGo(Protocol):
    """What is looked at."""

    @property
    def audience(self) -> str: ...
    @property
    def channel(self) -> Channel: ...
    @property
    def kind(self) -> Kind: ...
    @property
    def reply(self) -> bool: ...
    @property
    def key(self) -> Key | None: ...
    @property
    def lapses_at(self) -> datetime | None: ...
    @property
    def lead_refused(self) -> bool: ...
    @property
    def lead_bought(self) -> bool: ...
    @property
    def lead_owned(self) -> bool: ...
    @property
    def lead_consented(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a message does not go out after all."""

    status: Literal["lapsed", "dropped"]
    reason: Reason


@dataclass(frozen=True, slots=True)
class Postponed:
    """Why a message does not go out now, and when to look at it again. `cause` is the reason without the time."""

    until: datetime
    reason: Reason
    cause: Reason


class SendContext(msgspec.Struct, frozen=True):
    """What a message that nobody asked for is held against, at the moment it would go out.

    `zones` are the lead's, `zone` the business's, in which reasons tell the time. `written_to` says when else the
    lead was written to in the last seven days. `account` is the bad state of the channel's account, `account_until`
    when it ends, where known. `stopped`: what it belongs to was stopped for good, `paused`: for a while.
    `full_until`: the number may send no more before. `late`: it should have gone out
    before, and an outage held it up. `chance` (0 to 1) is where in the crowd it goes when many wait for one moment.
    """

    writing: WritingHours
    rules: Rules
    zones: Zones
    zone: ZoneInfo
    written_to: Sequence[datetime] = ()
    account: str | None = None
    account_until: datetime | None = None
    stopped: Reason | None = None
    paused: Reason | None = None
    full_until: datetime | None = None
    late: bool = False
    chance: float = 0.0


def why_not(
    message: AboutToGo, now: datetime, context: SendContext | None = None
) -> Refused | Postponed | None:
    """The reason a queued message must not be sent now, or None when it may.

    What changed since it was queued counts: a refusal or a purchase stops what is on its way, and a message whose
    moment has passed is dropped rather than sent late. What nobody asked for is held against `context`, too; answers
    and what staff are told are not.
    """
    if message.lapses_at is not None and now >= message.lapses_at:
        return Refused("lapsed", reason("lapsed"))
    if message.reply or message.audience == "staff":
        return None
    if unwanted := _unwanted(message):
        return Refused("dropped", unwanted)
    if context and context.stopped:
        return Refused("dropped", context.stopped)
    return _wait(message, now, context) if context else None


def is_missed(*, reply: bool, key: Key | None, owned: bool) -> bool:
    """Whether it matters to the conversation that a message to a lead was lost, beyond its own failure.

    What the bot began itself takes the next channel, and so does what has a key of its own: a greeting, a reminder,
    news of an order. A person who answers has to know.
    """
    return not reply or owned or key is not None


def is_appointment(message: AboutToGo) -> bool:
    """Whether it is about something they signed up for."""
    return message.kind == "service" and message.key is not None and message.key.purpose in APPOINTMENTS


def _unwanted(message: AboutToGo) -> Reason | None:
    if message.lead_refused:
        return reason("no_writing")
    if message.lead_owned and not is_appointment(message):
        return reason("person_has_it")
    if message.kind != "advertising":
        return None
    if message.lead_bought:
        return reason("they_bought")
    return None if message.lead_consented else reason("no_consent")


def _wait(message: AboutToGo, now: datetime, context: SendContext) -> Refused | Postponed | None:
    lapses_at = message.lapses_at or now + _FAR
    cause = context.paused
    if context.account and context.account_until is None:
        cause = reason("account", channel=message.channel, account=context.account)
    if cause:
        earliest, latest = _LOOK_AGAIN
        return _postpone(
            min(now + earliest + (latest - earliest) * context.chance, lapses_at), cause, context
        )
    found = _find_time(message, now, context)
    if found is None:
        return None
    until, cause, crowded = found
    if until is None or until >= lapses_at:
        return Refused("lapsed", reason("too_late", cause=cause))
    crowded = crowded and not is_appointment(message)
    return _postpone(_spread(until, lapses_at, context) if crowded else until, cause, context)


def _postpone(until: datetime, cause: Reason, context: SendContext) -> Postponed:
    return Postponed(until, reason("moved", cause=cause, at=until), cause)


def _find_time(
    message: AboutToGo, now: datetime, context: SendContext
) -> tuple[datetime | None, Reason, bool] | None:
    """The first time from now on that nothing stands against, the first thing that does, and whether many wait for it.

    None: nothing stands against now.
    """
    is_late = context.late and not is_appointment(message)
    cause: Reason | None = reason("outage") if is_late else None
    crowded, until = is_late, now
    for _ in range(_ROUNDS):
        found = _obstacle(message, until, context)
        if found is None:
            return (until, cause, crowded) if cause else None
        why, later, many = found
        cause, crowded = cause or why, crowded or many
        if later is None:
            return None, cause, crowded
        until = later
    return None, cause or reason("closed"), crowded


def _obstacle(
    message: AboutToGo, at: datetime, context: SendContext
) -> tuple[Reason, datetime | None, bool] | None:
    """What stands against a time, until when, and whether it stands against many messages at once."""
    if context.account and context.account_until and context.account_until > at:
        why = reason("account", channel=message.channel, account=context.account)
        return why, context.account_until, True
    if context.full_until and context.full_until > at:
        return reason("warm_up"), context.full_until, True
    if closed := context.writing.why_closed(at, context.zones):
        return closed, context.writing.find_opening(at, context.zones), True
    if is_appointment(message):
        return None
    room = find_room(context.written_to, at, context.rules)
    return (reason("capped"), room, False) if room > at else None


def _spread(start: datetime, lapses_at: datetime, context: SendContext) -> datetime:
    """A time from `start` on, as far into the rules' time for spreading as `chance` says, counting open hours only.

    What would lapse before that comes closer.
    """
    at, left = start, context.rules.spread * context.chance
    for _ in range(_ROUNDS):
        closes = context.writing.find_closing(at, context.zones)
        if closes is None or at + left < closes:
            break
        left -= closes - at
        opening = context.writing.find_opening(closes, context.zones)
        if opening is None or opening >= lapses_at:
            return at + (closes - at) * context.chance
        at = opening
    ends = at + left
    return ends if ends < lapses_at else at + (lapses_at - at) * context.chance
