"""One recipient's turn: whether they get the message, how it reads for them, and when it may go."""

from typing import NamedTuple

from conversations.broadcasts.draft import BroadcastText
from conversations.broadcasts.effects import KeepRecipient
from conversations.broadcasts.facts import BroadcastHeld, BroadcastWritten
from conversations.broadcasts.inputs import BroadcastDue, BroadcastTried
from conversations.broadcasts.part import Broadcasts
from conversations.lead.addresses import Channel
from conversations.lead.reason import Reason, reason
from conversations.policy.before_queueing import Due, judge
from conversations.policy.fitness import why_in_hands, why_not_fit
from conversations.policy.marking import mark
from conversations.policy.muted import why_muted
from conversations.reach.addressing import address_on
from conversations.reach.choosing import find_best_channel
from conversations.turn.keys import Key
from conversations.turn.turn import Turn
from conversations.wording.sms import undecorate

BROADCAST = "broadcast"
"""The purpose of its messages' keys. The subject is the broadcast, the part the recipient's number."""


class Prepared(NamedTuple):
    """What one lead would read, and where."""

    channel: Channel
    text: str


def prepare(turn: Turn, draft: BroadcastText) -> Prepared | Reason:
    """The message as this lead would get it, or why they must not get it, whatever the hour."""
    lead = turn.lead
    unfit = why_not_fit(lead, draft.kind) or why_in_hands(lead) or why_muted(lead, BROADCAST)
    if unfit:
        return unfit
    channel = find_best_channel(turn)
    if channel is None or address_on(lead, channel, turn.given.channels) is None:
        return reason("no_channel")
    return Prepared(channel, write(turn, draft, channel))


def write(turn: Turn, draft: BroadcastText, channel: Channel) -> str:
    """The words for a lead, with what the law wants around them."""
    body = turn.say(dict(draft.text))  # type: ignore[arg-type]
    text = mark(turn, body, channel) if draft.kind == "advertising" else body
    return undecorate(text) if turn.given.traits_of(channel).billed_by_part else text


def write_to(turn: Turn, due: BroadcastDue) -> None:
    """It is their turn: queue the message, put their turn off, or hold it back with the reason."""
    broadcast, known = due.broadcast, turn.lead[Broadcasts]
    is_known = broadcast.id in known.broadcasts
    prepared = reason("one_person") if is_known else prepare(turn, broadcast.draft)
    if isinstance(prepared, Reason):
        _hold(turn, due, prepared)
        return
    verdict = judge(turn, Due(due.due_at, broadcast.lapses_at), prepared.channel, BROADCAST, broadcast.id)
    if verdict.what == "move":
        turn.add(KeepRecipient(due.recipient, "waiting", verdict.why, verdict.at))
    elif verdict.what == "hold":
        _hold(turn, due, verdict.why)
    else:
        _send(turn, due, prepared)


def _send(turn: Turn, due: BroadcastDue, prepared: Prepared) -> None:
    broadcast = due.broadcast
    turn.lead[Broadcasts].add(broadcast.id)
    turn.channel = prepared.channel
    turn.note(BroadcastWritten(broadcast.id, prepared.channel))
    turn.send(
        BROADCAST, prepared.text, reason("broadcast", words=broadcast.name),
        about=broadcast.id, kind=broadcast.draft.kind, channel=prepared.channel, reply=False,
        key=Key(BROADCAST, broadcast.id, str(due.recipient)), lapses_at=broadcast.lapses_at,
    )  # fmt: skip
    turn.add(KeepRecipient(due.recipient, "queued"))


def _hold(turn: Turn, due: BroadcastDue, why: Reason) -> None:
    text = turn.say(dict(due.broadcast.draft.text))  # type: ignore[arg-type]
    turn.hold(BroadcastHeld(text, due.broadcast.id), why)
    turn.add(KeepRecipient(due.recipient, "held", why))


def try_out(turn: Turn, tried: BroadcastTried) -> None:
    """A draft goes to whoever of the staff asked for it: at any hour, once each time; not to one who refused."""
    channel = find_best_channel(turn)
    if turn.lead.consent.refused_at or channel is None:
        return
    turn.channel = channel
    turn.send("broadcast_test", write(turn, tried.draft, channel), reason("broadcast_test"), channel=channel)
