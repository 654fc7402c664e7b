"""What each effect of a decision adds to its batch. Effects of a capability's own are kept for their writers."""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from bot.decisions.batch import Batch, MergeNeeded
from bot.decisions.staff_messages import tell_staff
from conversations.hours.zones import write_zones, zones_of
from conversations.lead.lead import Lead
from conversations.lead.reason import reason
from conversations.reach.addressing import address_on, best_channel
from conversations.timeline.facts import Held
from conversations.turn import effects as fx
from storage.facts import Noted
from storage.messages import NewMessage
from storage.timers import Timer
from storage.writing import Written


def apply(batch: Batch, lead: Lead, effect: fx.Effect) -> None:
    """Add an effect to the batch. `lead` is as the decision left it. Raises MergeNeeded."""
    add = _APPLY.get(type(effect))
    if add:
        add(batch, lead, effect)
    else:
        batch.written[type(effect)].append(Written(lead.id, effect, batch.now))
    if (resource := effect.behind) is not None:
        batch.behind[resource] = effect.change(batch.behind.get(resource))


def _note(batch: Batch, lead: Lead, note: fx.Note) -> None:
    channel = note.channel.value if note.channel else None
    batch.noted.append(Noted(lead.id, batch.now, note.fact, note.why, channel, note.status))


def _send(batch: Batch, lead: Lead, send: fx.Send) -> None:
    around = batch.around
    channel = send.channel or best_channel(lead, around.channels)
    address = address_on(lead, channel, around.channels) if channel else None
    if channel is None or address is None:
        why = (*send.why, reason("held_no_channel"))
        batch.noted.append(Noted(lead.id, batch.now, Held(send.content.text), why, status="held"))
        return
    lead.dialogue.last_outbound_at = batch.now
    zones = None if send.reply else write_zones(zones_of(lead, around.playbook.journey.business))
    batch.queue(
        NewMessage(
            lead.id, channel, address, send.content, send.why, batch.now, kind=send.kind, reply=send.reply,
            key=send.key, lapses_at=send.lapses_at, zones=zones,
        )
    )  # fmt: skip


def _withdraw(batch: Batch, lead: Lead, withdrawn: fx.Withdraw) -> None:
    batch.withdrawn.append((lead.id, withdrawn))
    for place in batch.queued_of[lead.id]:
        batch.queued[place] = _take_back(batch.queued[place], withdrawn)


def _take_back(message: NewMessage, withdrawn: fx.Withdraw) -> NewMessage:
    """A message that was queued a moment ago, in this very transaction: it may be meant as well."""
    key = message.key
    meant = (
        (message.audience, message.status) == ("lead", "queued")
        and (withdrawn.answers or not message.reply)
        and (withdrawn.purpose is None or (key is not None and key.purpose == withdrawn.purpose))
        and (withdrawn.subject is None or (key is not None and key.subject == withdrawn.subject))
    )
    return msgspec.structs.replace(message, status="dropped", why_not=withdrawn.why) if meant else message


def _start_timer(batch: Batch, lead: Lead, start: fx.StartTimer) -> None:
    timer = Timer(lead.id, start.key, start.due_at, start.lapses_at, start.data)
    batch.timers.setdefault(lead.id, {})[start.key] = timer


def _stop_timers(batch: Batch, lead: Lead, stop: fx.StopTimers) -> None:
    batch.stopped.append((lead.id, stop))
    wanted = (stop.purpose, stop.subject, stop.part)
    timers = batch.timers.get(lead.id, {})
    for key in list(timers):
        if all(value is None or value == there for value, there in zip(wanted, key, strict=False)):
            del timers[key]


def _tell_staff(batch: Batch, lead: Lead, told: fx.TellStaff) -> None:
    for what in tell_staff(lead, told, batch.now, batch.around):
        if isinstance(what, Noted):
            batch.noted.append(what)
        else:
            batch.queue(what)


def _identify(batch: Batch, lead: Lead, identify: fx.Identify) -> None:
    owner = batch.owners.get(identify.address)
    if owner is not None and owner != lead.id:
        raise MergeNeeded(lead.id, owner)
    batch.claim(lead.id, (identify.address,), batch.deciding)


def _reserve(batch: Batch, _: Lead, effect: fx.Reserve) -> None:
    batch.stocks[effect.resource] = batch.stocks[effect.resource].take(effect.count)
    batch.taken.add(effect.resource)


def _release(batch: Batch, _: Lead, effect: fx.Release) -> None:
    batch.stocks[effect.resource] = batch.stocks[effect.resource].take(-effect.count)
    batch.taken.add(effect.resource)


def _adjust(batch: Batch, _: Lead, effect: fx.Adjust) -> None:
    known = batch.stocks[effect.resource]
    batch.stocks[effect.resource] = known._replace(capacity=effect.capacity)
    batch.taken.add(effect.resource)


_APPLY: Mapping[type[fx.Effect], Callable[[Batch, Lead, Any], None]] = {
    fx.Send: _send,
    fx.Note: _note,
    fx.Withdraw: _withdraw,
    fx.StartTimer: _start_timer,
    fx.StopTimers: _stop_timers,
    fx.TellStaff: _tell_staff,
    fx.Identify: _identify,
    fx.Reserve: _reserve,
    fx.Release: _release,
    fx.Adjust: _adjust,
}
