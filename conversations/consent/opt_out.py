"""Leaving and coming back. Any wording of refusal, in any state and channel, counts at once."""

from datetime import datetime, timedelta

from conversations.handoff import alerts, conversation
from conversations.lead.lead import Consent, Lead
from conversations.timeline.telling import reason
from conversations.turn.effects import StopTimers, Withdraw
from conversations.turn.turn import Turn

_CONFIRMED = "refusal_confirmed_at"  # extra: when their leaving was last confirmed
_AGAIN = timedelta(days=1)


def refuse(turn: Turn, words: str) -> None:
    """Stop everything proactive for good and confirm it once; said again within a day it is only noted."""
    lead, now = turn.lead, turn.now
    lead.misses = 0
    lead.greeted_at = lead.greeted_at or now  # a greeting would be a second message to somebody who left
    if lead.refused_at is None:
        lead.refused_at = now
        lead.consents.append(Consent(False, words, now, turn.channel.value if turn.channel else "unknown"))
    turn.record("consent", words, reason("refused"))
    turn.add(StopTimers("", reason("left_alone")))
    turn.add(Withdraw(reason("no_writing"), answers=True))
    if lead.handoff:
        alerts.tell(turn, alerts.quote(turn, words, "🚫"), to=lead.handoff.owner_at)
        conversation.watch(turn, words)
    confirmed = lead.extra.get(_CONFIRMED)
    if confirmed is None or now - datetime.fromisoformat(confirmed) >= _AGAIN:
        lead.extra[_CONFIRMED] = now.isoformat()
        turn.reply("refused", turn.say(turn.journey.texts.refused), reason("confirmed"))


def _had_agreed(lead: Lead) -> bool:
    """Whether the last word on advertising, before the refusal itself, was a yes."""
    words = list(lead.consents)
    while words and not words[-1].marketing and words[-1].at == lead.refused_at:
        words.pop()
    return bool(words) and words[-1].marketing


def bring_back(turn: Turn, words: str) -> None:
    """Somebody who left is back. Consent to advertising returns only where it was given before they left."""
    lead = turn.lead
    had_agreed = _had_agreed(lead)
    lead.refused_at = None
    lead.extra.pop(_CONFIRMED, None)
    if had_agreed:
        lead.consents.append(
            Consent(True, words, turn.now, turn.channel.value if turn.channel else "unknown")
        )
    turn.record("consent", words, reason("came_back"))
    choices = turn.choices(turn.journey.texts.menu_buttons)
    turn.reply("returned", turn.say(turn.journey.texts.returned), reason("welcomed"), choices)
