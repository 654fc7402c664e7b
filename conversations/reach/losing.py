"""A message did not arrive: what is known of the address then, and who sees to what was lost."""

import msgspec

from conversations.lead.addresses import Channel, Reach
from conversations.lead.consent import Consent
from conversations.lead.dialogue import Tried
from conversations.lead.reason import reason
from conversations.reach.facts import ArrivedAfterAll, Undelivered
from conversations.turn.dispatch import Dispatch
from conversations.turn.effects import Note
from conversations.turn.inputs import Reached, Unreachable
from conversations.turn.keys import Key
from conversations.turn.turn import Turn
from conversations.wording.filling import clean

UNSUBSCRIBED, BLOCKED = "unsubscribed", "blocked"
"""They told the network to let us write no more: to all of us, as they see it."""
_REMEMBERED = 4
"""Messages whose way round the channels is known at once."""
NOT_TAKEN = "not_taken"
"""The reason where a provider refused the message or the account, and not the person."""


def lose(turn: Turn, failed: Unreachable) -> None:
    """A message did not arrive. Whoever sent it may try the next channel, unless they asked to be left alone.

    Where it was no person's doing nothing changes the channel: what befell one befell all who were written to.
    """
    _note_address(turn, failed)
    _note_unwanted(turn, failed)
    if turn.lead.consent.refused_at or failed.key is None or failed.reason == NOT_TAKEN:
        return
    try_again = turn.playbook.index(Dispatch).lost.get(failed.key.purpose)
    if try_again:
        try_again(turn, failed, failed.key)


def _note_unwanted(turn: Turn, failed: Unreachable) -> None:
    """Who unsubscribed or blocked us wants no advertising anywhere, and who unsubscribed wants nothing begun by us.

    Noted before anything that was lost is tried elsewhere; `conversations.consent` tells of it.
    """
    consents = turn.lead.consent
    if not failed.for_good or failed.reason not in (UNSUBSCRIBED, BLOCKED) or consents.refused_at:
        return
    if consents.ledger[-1:] == [] or consents.ledger[-1].marketing or failed.reason == UNSUBSCRIBED:
        source = f"{failed.channel.value}: {failed.reason}"
        consents.add(Consent(False, failed.reason, turn.now, source))
    if failed.reason == UNSUBSCRIBED:
        consents.refused_at = turn.now


def note_tried(turn: Turn, key: Key, channel: Channel) -> set[Channel]:
    """The channels a message was tried on, this one included."""
    talk = turn.lead.dialogue
    this = Tried(key.purpose, key.subject, key.part, key.round)
    tries = [*talk.tried_before, *filter(None, [talk.tried])]
    others = [one for one in tries if msgspec.structs.replace(one, channels=()) != this]
    tried = {channel, *(one for same in tries if same not in others for one in same.channels)}
    talk.tried = msgspec.structs.replace(this, channels=tuple(sorted(tried)))
    talk.tried_before = others[-_REMEMBERED:]
    return tried


def remember(failed: Unreachable) -> Note:
    """The fact of it."""
    unreachable = clean(failed.reason)
    why = reason("unreachable", channel=failed.channel.value, unreachable=unreachable)
    return Note(Undelivered(failed.channel, failed.address, unreachable, failed.for_good), (why,))


def find_again(turn: Turn, arrived: Reached) -> None:
    """What was said to be lost did arrive: the address is good, and what comes next goes there."""
    for known in turn.lead.contact.reach:
        if (known.channel, known.address) == (arrived.channel, arrived.address):
            known.unreachable = None


def remember_found(arrived: Reached) -> Note:
    """The fact of it."""
    return Note(ArrivedAfterAll(arrived.channel, arrived.address))


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
