"""Which channel reaches a lead."""

from collections.abc import Collection

from conversations.lead.addresses import PREFERENCE, Channel
from conversations.lead.reason import Reason, reason
from conversations.reach.addressing import address_on, best_channel
from conversations.turn.turn import Turn


def find_opening_channel(turn: Turn, wanted: Channel | None) -> tuple[Channel | None, Reason]:
    """The channel to write first on, and why it; None with the reason when there is none.

    Where a bot can't start a chat, one that the lead has started is as good as any.
    """
    wanted = wanted or turn.lead.contact.chosen
    if wanted and _opens(turn, wanted):
        return wanted, reason("on_chosen", channel=wanted)
    if turn.lead.contact.phone is None and not turn.lead.contact.reach:
        return None, reason("no_phone")
    for channel in PREFERENCE:
        if _opens(turn, channel):
            return channel, reason("on", channel=channel)
    return None, reason("no_channel")


def find_best_channel(turn: Turn) -> Channel | None:
    """The channel to write on now: where they last wrote, else one that can start a chat."""
    return best_channel(turn.lead, turn.given.channels)


def find_own_channel(turn: Turn) -> Channel | None:
    """Where they talk to us; of who never wrote, the channel to write first on."""
    has_written = turn.lead.dialogue.first_inbound_at is not None
    return find_best_channel(turn) if has_written else find_opening_channel(turn, None)[0]


def note_heard(turn: Turn) -> None:
    """The lead wrote: now is their last word, and the address they wrote from works."""
    contact, talk, channel = turn.lead.contact, turn.lead.dialogue, turn.channel
    talk.last_inbound_at = turn.now
    talk.first_inbound_at = talk.first_inbound_at or turn.now
    if channel is None:
        return
    reach = contact.reach_on(channel) or next((r for r in contact.reach if r.channel is channel), None)
    if reach:
        reach.last_inbound_at, reach.unreachable = turn.now, None


def find_next_channel(turn: Turn, tried: Collection[Channel]) -> Channel | None:
    """The next channel for what did not arrive on those that were tried."""
    return next((channel for channel in PREFERENCE if channel not in tried and _opens(turn, channel)), None)


def _opens(turn: Turn, channel: Channel) -> bool:
    return address_on(turn.lead, channel, turn.given.channels) is not None
