"""When a message that nobody asked for may go: hours, caps, accounts; and how what was held up goes out."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from conversations.hours.zones import zones_of
from conversations.lead.addresses import Channel
from conversations.policy.caps import find_room
from conversations.timeline.telling import reason
from conversations.turn.draws import draw_moment
from conversations.turn.turn import Turn

_ACCOUNT_AGAIN = timedelta(hours=1)
"""How soon an account that may not write first is looked at again."""


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
    why: str = ""
    spread: bool = False


def find_moment(turn: Turn, at: datetime) -> tuple[datetime | None, str | None]:
    """The moment from `at` on that hours and caps allow, and what moved it; None where none comes.

    What waited for the hours to begin does not go out with their first second, together with everything else that
    waited: each lead has a place of its own within `rules.spread`.
    """
    lead, writing, rules = turn.lead, turn.playbook.writing, turn.journey.rules
    zones = zones_of(lead, turn.journey.business)
    room = find_room(lead.written_to, at, rules)
    opening = writing.find_opening(room, zones)
    if opening == at:
        return at, None
    if opening is not None and opening > room:
        place = opening + draw_moment(rules.spread, lead.id, opening.isoformat())
        opening = writing.find_opening(place, zones)
    return opening, reason("capped") if room > at else writing.why_closed(at, zones)


def judge(turn: Turn, due: Due, channel: Channel | None, *words: str) -> Verdict:
    """Whether a message that came due may go now on a channel. `words` name it, for its place among many."""
    now, rules = turn.now, turn.journey.rules
    lapses_at = due.lapses_at
    if lapses_at and now >= lapses_at:
        return Verdict("hold", now, reason("late"))
    at, why, spread = now, None, due.spread
    if now - due.at > rules.late and not spread:
        at, why, spread = now + draw_moment(rules.spread, turn.lead.id, *words), reason("outage"), True
    if channel and channel in turn.given.held:
        at = max(at, now + _ACCOUNT_AGAIN)
        why = reason("account", channel=channel, account=turn.given.held[channel])
    moment, moved = find_moment(turn, at)
    why = why or moved or reason("closed")
    if moment is None or (lapses_at and moment >= lapses_at):
        return Verdict("hold", now, reason("too_late", cause=why))
    return Verdict("move", moment, why, spread) if moment > now else Verdict("send", now)
