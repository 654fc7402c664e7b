"""A message did not arrive: what is known of the address then, and who sees to what was lost."""

import msgspec

from conversations.lead.addresses import Channel, Reach
from conversations.lead.dialogue import Tried
from conversations.lead.reason import reason
from conversations.reach.facts import Undelivered
from conversations.turn.dispatch import Dispatch
from conversations.turn.effects import Note
from conversations.turn.inputs import Unreachable
from conversations.turn.keys import Key
from conversations.turn.turn import Turn
from conversations.wording.filling import clean

NOT_TAKEN = "not_taken"
"""The reason where a provider refused the message or the account, and not the person."""


def lose(turn: Turn, failed: Unreachable) -> None:
    """A message did not arrive. Whoever sent it may try the next channel, unless they asked to be left alone.

    Where it was no person's doing nothing changes the channel: what befell one befell all who were written to.
    """
    _note_address(turn, failed)
    if turn.lead.consent.refused_at or failed.key is None or failed.reason == NOT_TAKEN:
        return
    try_again = turn.playbook.index(Dispatch).lost.get(failed.key.purpose)
    if try_again:
        try_again(turn, failed, failed.key)


def note_tried(turn: Turn, key: Key, channel: Channel) -> set[Channel]:
    """The channels a message was tried on, this one included."""
    talk = turn.lead.dialogue
    this = Tried(key.purpose, key.subject, key.part, key.round)
    known = talk.tried
    is_same = known is not None and msgspec.structs.replace(known, channels=()) == this
    tried = {*(known.channels if known and is_same else ()), channel}
    talk.tried = msgspec.structs.replace(this, channels=tuple(sorted(tried)))
    return tried


def remember(failed: Unreachable) -> Note:
    """The fact of it."""
    unreachable = clean(failed.reason)
    why = reason("unreachable", channel=failed.channel.value, unreachable=unreachable)
    return Note(Undelivered(failed.channel, failed.address, unreachable, failed.for_good), (why,))


def _note_address(turn: Turn, failed: Unreachable) -> None:
    """Where the address can't be written to at all, that is kept."""
    if not failed.for_good:
        return
    known = turn.lead.contact.reach
    reach = next((r for r in known if (r.channel, r.address) == (failed.channel, failed.address)), None)
    if reach is None:
        reach = Reach(failed.channel, failed.address)
        known.append(reach)
    reach.unreachable = clean(failed.reason) or "unknown"
