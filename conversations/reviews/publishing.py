"""Published reviews stand beside those of the journey's files: whoever hesitates over the same is shown them."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from conversations.journey.model.answers import Review
from conversations.journey.model.journey import Journey
from conversations.lead.content import Language
from conversations.reviews.words import ReviewWords

_UNSCORED = 5
"""Stars of a review that was written without any: shown as the words are."""


class Published(NamedTuple):
    """A review that may be shown."""

    id: str
    stars: int | None
    text: str
    language: Language
    author: str | None  # None: no name is shown
    topics: tuple[str, ...]
    written_at: datetime


def publish(journey: Journey, published: Sequence[Published]) -> Journey:
    """The journey with these in it; the same one where there are none."""
    words = journey.own_part(ReviewWords)
    if not published or words is None:
        return journey
    added = {one.id: _as_review(journey, words, one) for one in published if one.text}
    return journey.model_copy(update={"reviews": {**journey.reviews, **added}})


def _as_review(journey: Journey, words: ReviewWords, one: Published) -> Review:
    # A review may be about nothing that people hesitate over: then it is shown to who hesitates over nothing named.
    return Review.model_construct(
        author=one.author or journey.in_language(words.anonymous, one.language), stars=one.stars or _UNSCORED,
        language=one.language, text=one.text, topics=one.topics, on=one.written_at.date(),
    )  # fmt: skip
