"""What is remembered of questions that are put off or left unasked."""

from datetime import datetime
from typing import ClassVar

from conversations.turn.facts import Fact


class AskMoved(Fact, frozen=True):
    """Something they were to be asked for waits."""

    stored_as: ClassVar[str] = "ask_moved"
    line: ClassVar[str | None] = "timer"

    ask: str
    at: datetime


class AskHeld(Fact, frozen=True):
    """Something they were to be asked for is left unasked; `text` are its words."""

    stored_as: ClassVar[str] = "ask_held"
    line: ClassVar[str | None] = "held"

    ask: str
    text: str
