"""When a message that nobody asked for may go: hours, caps, accounts; and how what was held up goes out."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from conversations.hours.writing import JourneyHours
from conversations.hours.zones import zones_of
from conversations.lead.addresses import Channel
from conversations.lead.draws import draw_moment
from conversations.lead.reason import Reason, reason
from conversations.policy.caps import find_room
from conversations.turn.turn import Turn

_ACCOUNT_AGAIN = timedelta(hours=1)
"""How soon an account that may not write first is looked at again."""


_NONE = Reason("unsaid")


@dataclass(frozen=True, slots=True)
class Due:
    """When a message was to go, and until when it is worth it. `spread`: an outage has put it off already."""

    at: datetime
    lapses_at: datetime | None = None
    spread: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of a message that is due: it is sent, moved to `at`, or held back for good."""

    what: Literal["send", "move", "hold"]
    at: datetime
    why: Reason = _NONE
    spread: bool = False


def find_moment(turn: Turn, at: datetime) -> tuple[datetime | None, Reason | None]:
    """The moment from `at` on that hours and caps allow, and what moved it; None where none comes.

    What waited for the hours to begin does not go out with their first second, together with everything else that
    waited: each lead has a place of its own within `rules.spread`.
    """
    lead, writing, rules = turn.lead, turn.playbook.index(JourneyHours), turn.journey.rules
    zones = zones_of(lead, turn.journey.business)
    room = find_room(lead.dialogue.written_to, at, rules)
    opening = writing.find_opening(room, zones)
    if opening == at:
        return at, None
    if opening is not None and opening > room:
        place = opening + draw_moment(rules.spread, lead.id, opening.isoformat())
        opening = writing.find_opening(place, zones)
    return opening, reason("capped") if room > at else writing.why_closed(at, zones)


def find_closed(turn: Turn) -> Reason | None:
    """Why nothing proactive may go now. Caps don't count: it is asked of a message that was counted already."""
    talk = turn.lead.dialogue
    written_to, talk.written_to = talk.written_to, []
    moment, why = find_moment(turn, turn.now)
    talk.written_to = written_to
    return None if moment == turn.now else why or reason("closed")


def judge(turn: Turn, due: Due, channel: Channel | None, *words: str) -> Verdict:
    """Whether a message that came due may go now on a channel. `words` name it, for its place among many."""
    now, rules = turn.now, turn.journey.rules
    lapses_at = due.lapses_at
    if lapses_at and now >= lapses_at:
        return Verdict("hold", now, reason("late"))
    why: Reason | None = None
    at, spread = now, due.spread
    if now - due.at > rules.late and not spread:
        at, why, spread = now + draw_moment(rules.spread, turn.lead.id, *words), reason("outage"), True
    if channel and channel in turn.given.held:
        at = max(at, now + _ACCOUNT_AGAIN)
        why = reason("account", channel=channel, account=turn.given.held[channel])
    moment, moved = find_moment(turn, at)
    cause = why or moved or reason("closed")
    if moment is None or (lapses_at and moment >= lapses_at):
        return Verdict("hold", now, reason("too_late", cause=cause))
    return Verdict("move", moment, cause, spread) if moment > now else Verdict("send", now)
