"""A yes and a no to what was said of an event: to an offer, to "are you coming?", to a reminder that asks nothing."""

from collections.abc import Mapping

from conversations.events.chat.choosing import pick
from conversations.events.patterns import PASSES, TAKES
from conversations.events.saying import EVENT, TICKET
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals

_QUESTIONS: Mapping[str, tuple[str, str]] = {
    "take": ("take", "pass"),
    "coming": ("coming", "cant"),
    "nearby": ("nearby", "leave"),
}
"""By the first choice of what was asked: what a yes does, and what a no does."""
_MOST = 8  # words of a yes or a no


def hear_reply(turn: Turn, words: str) -> bool:
    """A yes or a no to what was said last of an event.

    Where nothing was asked, a yes is a nod: it never does what stands in the one choice beside it ("I can't come").
    """
    talk = turn.lead.dialogue
    first = next((choice.id for choice in talk.choices if choice.id.startswith(f"{EVENT}:")), None)
    if first is None or len(words.split()) > _MOST:
        return False
    _, action, event_id = first.split(":", 2)
    if action in _QUESTIONS:
        return _answer(turn, words, _QUESTIONS[action], event_id)
    return talk.said.kind in (EVENT, TICKET) and _take_nod(turn, words, action, event_id)


def _answer(turn: Turn, words: str, question: tuple[str, str], event_id: str) -> bool:
    if signals.says_yes(words) or TAKES.match(words):
        return pick(turn, f"{question[0]}:{event_id}")
    if signals.says_no(words) or PASSES.match(words):
        return pick(turn, f"{question[1]}:{event_id}")
    return False


def _take_nod(turn: Turn, words: str, action: str, event_id: str) -> bool:
    if action in ("cant", "leave") and (signals.says_yes(words) or TAKES.match(words)):
        return pick(turn, f"nod:{event_id}")
    if action == "return" and signals.says_yes(words):
        return pick(
            turn, f"cant:{event_id}"
        )  # a yes to "what shall we do with it?" says nothing: asked once more
    return False
