"""What was not understood: asked again in other words, then handed to people."""

from conversations.contact.greeting import greet
from conversations.handoff.opening import MISSED, keep_waiting, open_handoff
from conversations.lead.reason import reason
from conversations.learning.noting import note_unanswered
from conversations.turn.turn import Turn

_SHOWN = 80  # characters of their words that a fallback may quote


def miss(turn: Turn, words: str) -> None:
    """Not understood: the very first words get the greeting, a second miss in a row goes to people."""
    talk = turn.lead.dialogue
    note_unanswered(turn, words, None, None)
    if talk.greeted_at is None:
        greet(turn)
        talk.misses = int(any(letter.isalpha() for letter in words))
    elif turn.lead.handoff.open:
        keep_waiting(turn)
    elif not (turn.edited and talk.misses):  # else the words before the edit got their fallback already
        talk.misses += 1
        if talk.misses >= turn.journey.business.handoff_after_misses:
            open_handoff(turn, MISSED, words)
        else:
            _fall_back(turn, words)


def _fall_back(turn: Turn, words: str) -> None:
    """Ask in other words than the last time."""
    talk, texts = turn.lead.dialogue, turn.journey.texts
    variant = texts.fallbacks[talk.fallbacks % len(texts.fallbacks)]
    talk.fallbacks += 1
    text = turn.say(variant, question=words[:_SHOWN])
    turn.reply("fallback", text, reason("missed", count=talk.misses), turn.choices(texts.menu_buttons))
