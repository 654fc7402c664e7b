"""A yes and a no to what was said of an event: to an offer, to "are you coming?", to a reminder that asks nothing."""

from collections.abc import Mapping

from conversations.events.chat.choosing import pick
from conversations.events.patterns import FILLERS, PASSES, TAKES, THINKS, UNTIL_WHEN
from conversations.events.places.holding import find_asked_where, tell_held, tell_where
from conversations.events.saying import EVENT, TICKET
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.wording.plain import plain

_QUESTIONS: Mapping[str, tuple[str, str]] = {
    "take": ("take", "pass"),
    "coming": ("coming", "cant"),
    "nearby": ("nearby", "leave"),
    "again": ("again", ""),
}
"""By the first choice of what was asked: what a yes does, and what a no does."""
_MOST = 8  # words of a yes or a no
_MOST_ASKED = 14  # of a question about the place that is offered
_PARTICLES, _SHORT = "להבו", 3


def hear_reply(turn: Turn, words: str) -> bool:
    """A yes or a no to what was said last of an event.

    Where nothing was asked, a yes is a nod: it never does what stands in the one choice beside it ("I can't come").
    """
    talk = turn.lead.dialogue
    first = next((choice.id for choice in talk.choices if choice.id.startswith(f"{EVENT}:")), None)
    if first is None or len(words.split()) > _MOST_ASKED:
        return False
    _, action, event_id = first.split(":", 2)
    if action == "take" and _hear_of_held(turn, words, event_id):
        return True
    if len(words.split()) > _MOST:
        return False
    if action == "get":
        return _pick_by_name(turn, words)
    if action in _QUESTIONS:
        return _answer(turn, words, _QUESTIONS[action], event_id)
    return talk.said.kind in (EVENT, TICKET) and _take_nod(turn, words, action, event_id)


def _hear_of_held(turn: Turn, words: str, event_id: str) -> bool:
    """Who needs a while, or asks how long there is, hears until when the place is kept."""
    if spoken := find_asked_where(turn, words):
        tell_where(turn, spoken)
        return True
    return bool(UNTIL_WHEN.search(words) or THINKS.search(words)) and tell_held(turn, event_id)


def _pick_by_name(turn: Turn, words: str) -> bool:
    """Which of several events, by words of its title or its day: "the one about nursing", "ביום חמישי"."""
    said = [word for word in plain(words).split() if word not in FILLERS]
    offered = [choice for choice in turn.lead.dialogue.choices if choice.id.startswith(f"{EVENT}:get:")]
    known = {choice.id: _spellings(plain(choice.label).split()) for choice in offered}
    meant = [
        choice for choice in offered if said and all(_spellings([word]) & known[choice.id] for word in said)
    ]
    return len(meant) == 1 and pick(turn, meant[0].id.removeprefix(f"{EVENT}:"))


def _spellings(words: list[str]) -> frozenset[str]:
    """Words, and the same without a particle written together with them."""
    bare = (word[1:] for word in words if len(word) > _SHORT and word[0] in _PARTICLES)
    return frozenset((*words, *bare))


def _answer(turn: Turn, words: str, question: tuple[str, str], event_id: str) -> bool:
    if signals.says_yes(words) or TAKES.match(words):
        return pick(turn, f"{question[0]}:{event_id}")
    if question[1] and (signals.says_no(words) or PASSES.match(words)):
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
