"""What is to be written down of reviews, for whoever reads all of them."""

from dataclasses import dataclass
from datetime import datetime

from conversations.lead.content import Language, Media
from conversations.reviews.part import ReviewStatus
from conversations.turn.effects import Effect


@dataclass(frozen=True, slots=True)
class KeepReview(Effect):
    """A review as it stands now. `by` and `why` are of the decision of staff, where there is one."""

    id: str
    status: ReviewStatus
    stars: int | None
    text: str
    language: Language
    author: str | None
    publish: bool | None
    photo: Media | None
    topics: tuple[str, ...]
    written_at: datetime
    by: str | None = None
    why: str | None = None
