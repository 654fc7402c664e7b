"""What came back upon a message that was put together, held against what each of its parts brings alone."""

import re
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from conversations.answers.offered.facts import AnswerGiven
from conversations.handoff.facts import StaffAsked
from conversations.orders.kept.basket import Basket, BasketLine
from conversations.profile.part import Profile
from conversations.turn.effects import Note, Send
from tests.answers.composed.composing import Message, Piece
from tests.harness.greetings import greet
from tests.harness.readers import open_sample
from tests.harness.studio import Person

_QUIET = timedelta(seconds=3)
_OPENINGS = re.compile(r"^\W+")


@dataclass(frozen=True, slots=True)
class Reply:
    """What one message brought: the answers, what is known of the person by then, what was put to staff, the words."""

    text: str
    answers: frozenset[str]
    is_asked: bool
    traits: frozenset[tuple[str, str]]
    basket: tuple[BasketLine, ...]
    called: str


def play(business: str, language: str, *said: str) -> Reply:
    """What comes upon words of somebody who has said hello; several `said` are a burst."""
    person = _meet_again(business, language)
    before = len(person.effects)
    if len(said) > 1:
        person.quiet = _QUIET
        for words in said:
            person.says(words)
            person.waits(seconds=1)
        person.waits(minutes=1)
    else:
        person.says(*said)
    return _read(person, before)


def _meet_again(business: str, language: str) -> Person:
    """Somebody of whom nothing but the hello is known: another each time, so that no life goes on in the next."""
    hello, name = ("היי", "נועה לוי") if language == "he" else ("hi", "Tom Levi")
    return greet(open_sample, business, hello, name)


def _read(person: Person, before: int) -> Reply:
    new = person.effects[before:]
    facts = [effect.fact for effect in new if isinstance(effect, Note)]
    handoff = person.lead.handoff.open
    return Reply(
        "\n".join(effect.content.text for effect in new if isinstance(effect, Send)),
        frozenset(fact.answer for fact in facts if isinstance(fact, AnswerGiven)),
        any(isinstance(fact, StaffAsked) for fact in facts),
        frozenset((name, trait.value) for name, trait in person.lead[Profile].traits.items()),
        person.lead[Basket].wanted,
        handoff.gravity if handoff else "",
    )


@cache
def hear_alone(business: str, language: str, says: str) -> Reply:
    """What a part brings by itself."""
    return play(business, language, says)


def is_known(business: str, language: str, piece: Piece) -> bool:
    """Whether a part is understood alone."""
    alone = hear_alone(business, language, piece.says)
    if piece.kind == "questions":
        return alone.answers == {piece.answer} and not alone.is_asked
    if piece.kind == "unknown":
        return alone.is_asked and not alone.answers
    return bool(alone.basket) if piece.kind == "orders" else bool(alone.text)


def core_of(text: str) -> str:
    """The first sentence of what was said, by which it is known again."""
    first = re.split(r"(?<=[.!?:])\s|\n", text.strip())[0]
    return _OPENINGS.sub("", first)


def find_left(message: Message, reply: Reply) -> list[Piece]:
    """The parts of a message that its reply does not speak to."""
    return [piece for piece in message.pieces if not _is_met(message, piece, reply)]


def find_strays(message: Message, reply: Reply) -> frozenset[str]:
    """Answers that no part of a message asks for."""
    wanted = [hear_alone(message.business, message.language, piece.says).answers for piece in message.pieces]
    return reply.answers.difference(*wanted)


def _is_met(message: Message, piece: Piece, reply: Reply) -> bool:
    alone = hear_alone(message.business, message.language, piece.says)
    if piece.kind == "questions":
        return piece.answer in reply.answers
    if piece.kind == "unknown":
        return reply.is_asked
    if piece.kind == "orders":
        return reply.basket == alone.basket
    if piece.kind == "facts":
        return alone.traits <= reply.traits
    return core_of(alone.text) in reply.text or (alone.called == reply.called != "")


def is_worded_alike(message: Message, reply: Reply) -> bool:
    """Whether each question is answered in the very words it brings alone: of two that were asked by themselves."""
    alone = (hear_alone(message.business, message.language, piece.says) for piece in message.pieces)
    return all(core_of(one.text) in reply.text for one in alone)
