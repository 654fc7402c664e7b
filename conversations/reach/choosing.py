"""Which channel reaches a lead, and what follows when one does not."""

from collections.abc import Collection

from conversations.lead.addresses import Channel, Reach
from conversations.reach.addressing import address_on, best_channel
from conversations.timeline.telling import reason
from conversations.turn.inputs import Unreachable
from conversations.turn.turn import Turn
from conversations.wording.filling import clean


def find_opening_channel(turn: Turn, wanted: Channel | None) -> tuple[Channel | None, str]:
    """The channel to write first on, and why it; None with the reason when there is none.

    A bot can't start a Telegram chat; one the lead has started is as good as any.
    """
    wanted = wanted or turn.lead.chosen
    if wanted and _opens(turn, wanted):
        return wanted, reason("on_chosen", channel=wanted)
    if turn.lead.phone is None and not turn.lead.reach:
        return None, reason("no_phone")
    for channel in (*turn.journey.starts_chats_in_order(), Channel.TELEGRAM):
        if _opens(turn, channel):
            return channel, reason("on", channel=channel)
    return None, reason("no_channel")


def find_best_channel(turn: Turn) -> Channel | None:
    """The channel to write on now: where they last wrote, else one that can start a chat."""
    return best_channel(turn.lead, turn.given.channels)


def note_heard(turn: Turn) -> None:
    """The lead wrote: now is their last word, and the address they wrote from works."""
    lead, channel = turn.lead, turn.channel
    lead.last_inbound_at = turn.now
    lead.first_inbound_at = lead.first_inbound_at or turn.now
    if channel is None:
        return
    reach = lead.reach_on(channel) or next((r for r in lead.reach if r.channel is channel), None)
    if reach:
        reach.last_inbound_at, reach.unreachable = turn.now, None


def note_lost(turn: Turn, failed: Unreachable) -> None:
    """A message did not arrive. Where the address can't be written to at all, that is noted."""
    if not failed.for_good:
        return
    lead = turn.lead
    reach = next((r for r in lead.reach if (r.channel, r.address) == (failed.channel, failed.address)), None)
    if reach is None:
        reach = Reach(failed.channel, failed.address)
        lead.reach.append(reach)
    reach.unreachable = clean(failed.reason) or "unknown"


def find_next_channel(turn: Turn, tried: Collection[Channel]) -> Channel | None:
    """The next channel for what did not arrive on those that were tried."""
    order = (*turn.journey.starts_chats_in_order(), Channel.TELEGRAM)
    return next((channel for channel in order if channel not in tried and _opens(turn, channel)), None)


def _opens(turn: Turn, channel: Channel) -> bool:
    return channel in turn.given.channels and address_on(turn.lead, channel) is not None
