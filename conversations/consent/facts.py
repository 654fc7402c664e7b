"""What is remembered of a lead's consent: the proof that the law asks for."""

from typing import ClassVar

from conversations.turn.facts import Fact


class Agreed(Fact, frozen=True):
    """They agreed to advertising: in which words, and where."""

    stored_as: ClassVar[str] = "agreed"
    line: ClassVar[str | None] = "consent"

    text: str
    source: str


class NotAgreed(Fact, frozen=True):
    """They were asked and did not agree."""

    stored_as: ClassVar[str] = "not_agreed"
    line: ClassVar[str | None] = "consent"

    text: str
    source: str


class OptedOut(Fact, frozen=True):
    """They asked to be left alone; `text` are their words."""

    stored_as: ClassVar[str] = "opted_out"
    line: ClassVar[str | None] = "consent"

    text: str


class CameBack(Fact, frozen=True):
    """They took their refusal back; `text` are their words."""

    stored_as: ClassVar[str] = "came_back"
    line: ClassVar[str | None] = "consent"

    text: str
