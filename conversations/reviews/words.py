"""How a business asks for reviews: `review_requests.yaml` of its journey."""

from datetime import timedelta
from typing import Annotated

from pydantic import Field

from conversations.journey.model.base import JourneyPart, Text
from conversations.journey.reading.shapes import JourneyFile

Address = Annotated[str, Field(pattern=r"^https://\S+$", max_length=500)]


class ReviewWords(JourneyPart):
    """What is said, and when. Everybody who bought is asked, whatever their score; it changes the words only."""

    after: timedelta = timedelta(days=3)  # their order arrived
    after_purchase: timedelta = timedelta(days=10)  # where nobody tells of deliveries
    remind_after: timedelta = timedelta(days=8)
    ask: Text
    ask_unhappy: Text  # after a low score
    remind: Text
    words: Text  # after the stars
    words_unhappy: Text | None = None  # after few stars, below a sorry; else `words`
    consent: Text  # whether it may be published
    consent_unhappy: Text | None = None  # the same of a bad review, below a sorry; else `consent`
    photo: Text | None = None  # that a picture may be added, below that, where the channel takes one
    with_name: Text  # the choices of that
    without_name: Text
    not_published: Text
    thanks: Text
    elsewhere: Text  # above the links to other places, for whoever wants
    google: Address | None = None
    facebook: Address | None = None
    anonymous: Text  # whose words they are, where no name may be shown


REVIEWS_FILE = JourneyFile("review_requests", ReviewWords)
