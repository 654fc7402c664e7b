"""What somebody was asked or told did not arrive: as it was, it takes the next channel, once on each.

Nothing of it counts anew: neither for the caps nor for the budget. The hours are seen to when it goes out.
"""

from datetime import timedelta
from typing import NamedTuple

from conversations.asking.facts import AskHeld
from conversations.lead.content import Content
from conversations.lead.reason import Reason, reason
from conversations.policy.muted import why_muted
from conversations.profile.learning import is_tender
from conversations.reach.choosing import find_next_channel
from conversations.reach.losing import note_tried
from conversations.timeline.facts import Held
from conversations.turn.inputs import Unreachable
from conversations.turn.keys import Key
from conversations.turn.turn import Turn

_GOOD_FOR = timedelta(hours=48)
"""From a Friday noon to a Sunday morning, and a little more."""


class LostAsk(NamedTuple):
    """What was asked: `name` says of what kind it is, `said` and `about` are those of the utterance."""

    name: str
    said: str
    why: Reason
    about: str = ""


def ask_again(turn: Turn, failed: Unreachable, key: Key, asked: LostAsk) -> None:
    """What they were asked for; not while people see to them, or something is owed to them."""
    if failed.lost is None:
        return
    unfit = _find_channel(turn, failed, key) or _why_not_asked(turn, key)
    if unfit:
        turn.hold(AskHeld(asked.name, failed.lost.text), unfit)
        return
    written_to = turn.lead.dialogue.written_to
    _send(turn, failed.lost, key, asked, reply=False)
    turn.lead.dialogue.written_to = written_to


def tell_again(turn: Turn, failed: Unreachable, key: Key, why: Reason) -> None:
    """News that they wait for; not while a person has the conversation."""
    if failed.lost is None:
        return
    handoff = turn.lead.handoff.open
    unfit = _find_channel(turn, failed, key)
    if handoff and handoff.owner:
        unfit = reason("with", by=handoff.owner)
    if unfit:
        turn.hold(Held(failed.lost.text), unfit)
    else:
        _send(turn, failed.lost, key, LostAsk("", key.purpose, why), reply=True)


def _send(turn: Turn, lost: Content, key: Key, asked: LostAsk, *, reply: bool) -> None:
    assert turn.channel is not None
    turn.send(
        asked.said, lost.text, asked.why, lost.choices, about=asked.about, channel=turn.channel, reply=reply,
        key=key._replace(via=turn.channel.value), lapses_at=turn.now + _GOOD_FOR, media=lost.media,
    )  # fmt: skip


def _find_channel(turn: Turn, failed: Unreachable, key: Key) -> Reason | None:
    """Turn to the next channel; gives the reason where none can be used."""
    turn.channel = find_next_channel(turn, note_tried(turn, key._replace(via=""), failed.channel))
    if turn.channel is None:
        return reason("no_channel")
    account = turn.given.held.get(turn.channel)
    return reason("account", channel=turn.channel, account=account) if account else None


def _why_not_asked(turn: Turn, key: Key) -> Reason | None:
    if turn.lead.handoff.open:
        return reason("not_wanted_now")
    if turn.lead.handoff.still_owes(turn.now):
        return reason("still_owed")
    if is_tender(turn):
        return reason("in_mourning")
    return why_muted(turn.lead, key.purpose)
