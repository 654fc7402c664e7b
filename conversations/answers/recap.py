"""What was talked about, for who has lost the thread."""

from conversations.answers.part import Answers
from conversations.lead.reason import reason
from conversations.turn.acts import Act
from conversations.turn.turn import Turn

_LATEST = 3


def recap(turn: Turn, act: Act) -> bool:
    """Name what they read answers on last, and say what waits for the team."""
    topics = _find_topics(turn)
    if not topics:
        turn.reply("recap", turn.phrase("recap_nothing"), reason("recap"))
        return True
    name = "recap_waiting" if turn.lead.handoff.open else "recap"
    turn.reply("recap", turn.phrase(name, topics=", ".join(topics)), reason("recap"))
    return True


def _find_topics(turn: Turn) -> list[str]:
    said_at = turn.lead[Answers].said_at
    latest = sorted(said_at, key=lambda key: said_at[key])[-_LATEST:]
    answers = [turn.journey.answers.get(key.removesuffix("?")) for key in latest]
    return list(dict.fromkeys(turn.say(answer.title) for answer in answers if answer and answer.title))
