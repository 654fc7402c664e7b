"""What is remembered of what people want no more of."""

from typing import ClassVar

from conversations.turn.facts import Fact


class EndedThis(Fact, frozen=True):
    """They said "not this": messages of this purpose end, or those of one sequence."""

    stored_as: ClassVar[str] = "ended_this"
    line: ClassVar[str | None] = "consent"

    purpose: str
    sequence: str
