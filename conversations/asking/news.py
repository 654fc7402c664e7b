"""News of an order of theirs (it was sent, it is late): told at once, or when the hours for writing begin.

It counts for no cap, as they wait for it; what is older than a day is no news.
"""

from datetime import timedelta
from typing import Any

import msgspec

from conversations.lead.reason import Reason, reason
from conversations.policy.before_queueing import Due, find_closed, judge
from conversations.reach.choosing import find_best_channel
from conversations.timeline.facts import Held
from conversations.turn.effects import StartTimer, StopTimers
from conversations.turn.inputs import TimerFired
from conversations.turn.keys import Key
from conversations.turn.turn import Turn

NEWS = "news"
"""The purpose of its timer. The subject is the order; a later piece of news of it takes its place."""
_FRESH = timedelta(hours=24)


def tell(turn: Turn, key: Key, text: str, why: Reason) -> None:
    """Tell them; `key` is the message's own, and its subject the order."""
    turn.channel = find_best_channel(turn)
    turn.add(StopTimers(reason("newer_news"), NEWS, key.subject))
    if unfit := _why_unfit(turn):
        turn.hold(Held(text), unfit)
    elif find_closed(turn) is None:
        _send(turn, key, text, why)
    else:
        _wait(turn, key, text, why)


def tell_later(turn: Turn, timer: TimerFired) -> None:
    """The hours for writing began."""
    key = msgspec.convert(timer.data["key"], Key)
    tell(turn, key, str(timer.data["text"]), msgspec.convert(timer.data["why"], Reason))


def _wait(turn: Turn, key: Key, text: str, why: Reason) -> None:
    written, turn.lead.dialogue.written_to = turn.lead.dialogue.written_to, []
    lapses_at = turn.now + _FRESH
    verdict = judge(turn, Due(turn.now, None), None, key.subject)
    turn.lead.dialogue.written_to = written
    data: dict[str, Any] = {"key": key, "text": text, "why": why, "moved": verdict.why}
    turn.add(StartTimer(Key(NEWS, key.subject), verdict.at, max(lapses_at, verdict.at + _FRESH), data))


def _send(turn: Turn, key: Key, text: str, why: Reason) -> None:
    turn.reply(key.purpose, text, why, key=key)


def _why_unfit(turn: Turn) -> Reason | None:
    handoff = turn.lead.handoff.open
    if turn.lead.consent.refused_at:
        return reason("no_writing")
    if handoff and handoff.owner:
        return reason("with", by=handoff.owner)
    return None if turn.channel else reason("no_channel")
