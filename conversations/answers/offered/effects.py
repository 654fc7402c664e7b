"""What is to be written down of codes, over all leads."""

from dataclasses import dataclass
from datetime import datetime

from conversations.answers.offered.part import OpenOffer
from conversations.turn.effects import Effect


@dataclass(frozen=True, slots=True)
class GiveCode(Effect):
    """A code was given. It is unique over all leads."""

    given: OpenOffer


@dataclass(frozen=True, slots=True)
class ShowReview(Effect):
    """A review was shown for a worry ("": for none)."""

    review: str
    topic: str


@dataclass(frozen=True, slots=True)
class CreditReviews(Effect):
    """Whoever was shown these bought; None: not after all."""

    reviews: tuple[str, ...]
    bought_at: datetime | None


@dataclass(frozen=True, slots=True)
class UseCode(Effect):
    """A code was used."""

    code: str
    at: datetime


@dataclass(frozen=True, slots=True)
class EndCode(Effect):
    """A code that was not used is good no more."""

    code: str
    at: datetime
