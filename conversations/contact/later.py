"""Greeting those who did not ask for it: one of many who were brought in, or one whom it did not reach."""

from datetime import datetime, timedelta

from conversations.contact.facts import GreetingMoved
from conversations.contact.greeting import greet_on, words_of
from conversations.lead.addresses import Channel
from conversations.lead.lead import Lead
from conversations.lead.reason import Reason, reason
from conversations.policy.before_queueing import Due, find_closed, find_moment, judge
from conversations.policy.before_sending import GREETING
from conversations.policy.fitness import why_in_hands
from conversations.reach.choosing import find_next_channel, find_opening_channel
from conversations.reach.losing import note_tried
from conversations.timeline.facts import Held
from conversations.turn.effects import StartTimer
from conversations.turn.inputs import TimerFired, Unreachable
from conversations.turn.keys import Key
from conversations.turn.turn import Turn

_GREETS_WITHIN = timedelta(days=3)


def greet_in_time(turn: Turn, channel: Channel) -> None:
    """Greet one of many who were brought in: in the hours for writing, else spread over the time after they open."""
    opening, why = find_moment(turn, turn.now)
    if opening is None:
        hold_greeting(turn, why or reason("closed"))
    elif opening == turn.now:
        greet_on(turn, channel, reason("on", channel=channel))
    else:
        _put_off(turn, channel, opening, why or reason("closed"))


def greet_late(turn: Turn, timer: TimerFired) -> None:
    """The greeting of one of many came due: send it if there is still need, move it, or hold it back."""
    wanted = next((channel for channel in Channel if channel == timer.data.get("channel")), None)
    channel, why = find_opening_channel(turn, wanted)
    if channel is None or (unfit := _why_unfit(turn.lead)):
        hold_greeting(turn, why if channel is None else unfit or why)
        return
    due = Due(timer.due_at, timer.lapses_at, bool(timer.data.get("spread")))
    verdict = judge(turn, due, channel, GREETING)
    if verdict.what == "send":
        greet_on(turn, channel, why)
    elif verdict.what == "move":
        _put_off(turn, channel, verdict.at, verdict.why, timer.lapses_at, spread=verdict.spread)
    else:
        hold_greeting(turn, verdict.why)


def greet_again(turn: Turn, failed: Unreachable, key: Key) -> None:
    """The greeting did not arrive: the next channel is tried."""
    lead, talk = turn.lead, turn.lead.dialogue
    if talk.greeted_at and talk.last_inbound_at and talk.last_inbound_at >= talk.greeted_at:
        return  # it was an answer, or they are in touch
    if lead.handoff.has_owner():
        return
    channel = find_next_channel(turn, note_tried(turn, Key(GREETING), failed.channel))
    if channel is None:
        known = lead.contact.phone or lead.contact.reach
        hold_greeting(turn, reason("no_channel") if known else find_opening_channel(turn, None)[1])
    elif lead.contact.imported and (closed := find_closed(turn)):
        hold_greeting(turn, closed)
    else:
        greet_on(turn, channel, reason("unreached", channel=failed.channel), via=channel.value)


def hold_greeting(turn: Turn, why: Reason) -> None:
    """They are not greeted, with the reason."""
    turn.hold(Held(words_of(turn)[0]), why)


def _why_unfit(lead: Lead) -> Reason | None:
    if lead.consent.refused_at:
        return reason("no_writing")
    if in_hands := why_in_hands(lead):
        return in_hands
    return reason("greeted_before") if lead.dialogue.greeted_at else None


def _put_off(
    turn: Turn, channel: Channel, due: datetime, why: Reason, lapses_at: datetime | None = None, *, spread: bool = False
) -> None:  # fmt: skip
    data = {"channel": channel.value} | ({"spread": True} if spread else {})
    turn.add(StartTimer(Key(GREETING), due, lapses_at or due + _GREETS_WITHIN, data))
    turn.note(GreetingMoved(due), why)
