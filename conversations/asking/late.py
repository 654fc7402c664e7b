"""An answer that comes after something else was sent: it is to what was asked, where nothing else can be meant."""

from datetime import datetime

from conversations.turn.turn import Turn


def waits_since(turn: Turn, asked_at: datetime) -> bool:
    """Whether they have said nothing since they were asked, but for what they say now."""
    lines = turn.lead.dialogue.recent
    return not any(line.by == "lead" and asked_at < line.at < turn.now for line in lines)


def is_off_the_list(turn: Turn, number: int) -> bool:
    """Whether no choice that was offered last stands at a number."""
    return not 1 <= number <= len(turn.lead.dialogue.choices)


def is_last_said(turn: Turn) -> bool:
    """Whether the bot's was the last word before what they say now: nobody of the team has written since."""
    lines = [line for line in turn.lead.dialogue.recent if line.by != "lead"]
    return bool(lines) and lines[-1].by == "bot"
