"""What the law wants around an advertisement (Communications Law, section 30A)."""

from conversations.lead.addresses import Channel
from conversations.turn.turn import Turn


def mark(turn: Turn, body: str, channel: Channel) -> str:
    """The word for it first, sender and way to refuse last."""
    texts = turn.journey.texts
    foot = texts.sms_foot if turn.given.traits_of(channel).billed_by_part else texts.advertising_foot
    return f"{turn.say(texts.advertising_head)}\n{body}\n\n{turn.say(foot)}"
