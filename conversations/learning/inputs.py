"""What staff teach on a lead's page, or by a button below what they answered."""

from dataclasses import dataclass
from datetime import datetime

from conversations.turn.inputs import Input


@dataclass(frozen=True, slots=True)
class WrongAnswerMarked(Input):
    """An answer given at a moment was wrong for these words. `right` is the one that was due; None: none is."""

    answered_at: datetime
    answer: str
    words: str
    right: str | None
    by: str


@dataclass(frozen=True, slots=True)
class StaffTaught(Input):
    """A question, and what staff answered. `answer`: the question is one more example of this; else it is a new one."""

    words: str
    reply: str
    by: str
    answer: str | None = None
