"""What was not understood: asked again in other words, then handed to people."""

from conversations.contact.greeting import greet, pick_ways
from conversations.dialogue.reading import is_elsewhere
from conversations.handoff.opening import MISSED, keep_waiting, open_handoff
from conversations.lead.handoff import Handoff
from conversations.lead.reason import reason
from conversations.learning.noting import find_likeliest, note_unanswered
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question

_TELLING = 5  # words of somebody who tells something
_SHOWN = 80  # characters of their words that a fallback may quote


def miss(turn: Turn, words: str) -> None:
    """Not understood: the very first words get the greeting, a second miss in a row goes to people."""
    talk = turn.lead.dialogue
    note_unanswered(turn, words, *find_likeliest(turn, words))
    if talk.greeted_at is None and not (is_question(words) and len(words.split()) > 1):
        greet(turn)
        talk.misses = int(any(letter.isalpha() for letter in words))
    elif (handoff := turn.lead.handoff.open) and (handoff.gravity != "question" or is_question(words)):
        _wait_on(turn, words, handoff)
    elif handoff or talk.said.kind == "reminder":
        turn.reply("heard", turn.phrase("heard_talk"), reason("told_something"))
    elif not (turn.edited and talk.misses):  # else the words before the edit got their fallback already
        talk.misses += 1
        if talk.misses >= turn.journey.business.handoff_after_misses:
            open_handoff(turn, MISSED, words)
        elif is_question(words) and is_elsewhere(turn, words):
            turn.reply("off_topic", turn.phrase("off_topic"), reason("elsewhere"))
        elif _tells(words):
            turn.reply("heard", turn.phrase("heard_talk"), reason("told_something"))
        else:
            _fall_back(turn, words)


def _wait_on(turn: Turn, words: str, handoff: Handoff) -> None:
    """Who waits is told that it reached staff; what is nothing for staff does not go to them."""
    if handoff.gravity == "question" and is_elsewhere(turn, words):
        turn.reply("off_topic", turn.phrase("off_topic"), reason("elsewhere"))
    else:
        keep_waiting(turn, asked=is_question(words))


def _tells(words: str) -> bool:
    return len(words.split()) >= _TELLING and not is_question(words)


def _fall_back(turn: Turn, words: str) -> None:
    """Ask in other words than the last time."""
    talk, texts = turn.lead.dialogue, turn.journey.texts
    variant = texts.fallbacks[talk.fallbacks % len(texts.fallbacks)]
    talk.fallbacks += 1
    text = turn.say(variant, question=words[:_SHOWN])
    turn.reply("fallback", text, reason("missed", count=talk.misses), pick_ways(turn))
