"""News of an order of theirs (it was sent, it is late): told at once, or when the hours for writing begin.

It counts for no cap, as they wait for it; what is older than two days is no news.
"""

from datetime import timedelta
from typing import Any

import msgspec

from conversations.lead.dialogue import Unasked
from conversations.lead.reason import Reason, reason
from conversations.policy.before_queueing import Due, find_closed, judge
from conversations.policy.muted import why_muted
from conversations.reach.choosing import find_best_channel
from conversations.timeline.capability import MOVED
from conversations.timeline.facts import Held
from conversations.turn.effects import StartTimer, StopTimers
from conversations.turn.inputs import TimerFired
from conversations.turn.keys import Key
from conversations.turn.turn import Turn

NEWS = "news"
"""The purpose of its timer. The subject is the order; a later piece of news of it takes its place."""
_FRESH = timedelta(hours=48)
"""From a Friday noon to a Sunday morning, and a little more."""


def tell(turn: Turn, key: Key, text: str, why: Reason, *, awaited: bool = False) -> None:
    """Tell them; `key` is the message's own, its subject the order. `awaited`: they sit and wait for it."""
    turn.channel = find_best_channel(turn)
    turn.add(StopTimers(reason("newer_news"), NEWS, key.subject))
    if unfit := _why_unfit(turn):
        turn.hold(Held(text), unfit)
    elif awaited or find_closed(turn) is None:
        _send(turn, key, text, why)
    else:
        _wait(turn, key, text, why)


def tell_later(turn: Turn, timer: TimerFired) -> None:
    """The hours for writing began."""
    key, text = msgspec.convert(timer.data["key"], Key), str(timer.data["text"])
    if timer.lapses_at and turn.now >= timer.lapses_at:
        turn.hold(Held(text), reason("late"))
    else:
        tell(turn, key, text, msgspec.convert(timer.data["why"], Reason))


def _wait(turn: Turn, key: Key, text: str, why: Reason) -> None:
    written, turn.lead.dialogue.written_to = turn.lead.dialogue.written_to, []
    lapses_at = turn.now + _FRESH
    verdict = judge(turn, Due(turn.now, lapses_at), None, key.subject)
    turn.lead.dialogue.written_to = written
    if verdict.what == "hold":
        turn.hold(Held(text), verdict.why)
        return
    data: dict[str, Any] = {"key": key, "text": text, "why": why, MOVED: verdict.why}
    turn.add(StartTimer(Key(NEWS, key.subject), verdict.at, lapses_at, data))


def _send(turn: Turn, key: Key, text: str, why: Reason) -> None:
    turn.reply(key.purpose, text, why, key=key)
    turn.lead.dialogue.unasked = Unasked(turn.now, NEWS, key.subject)  # who asks why asks of this


def _why_unfit(turn: Turn) -> Reason | None:
    handoff = turn.lead.handoff.open
    if turn.lead.consent.refused_at:
        return reason("no_writing")
    if handoff and handoff.owner:
        return reason("with", by=handoff.owner)
    return why_muted(turn.lead, NEWS) or (None if turn.channel else reason("no_channel"))
