"""How a business asks for friends: `referrals.yaml` of its journey."""

from datetime import timedelta
from typing import Annotated

from pydantic import Field

from conversations.journey.model.base import Id, JourneyPart, Text
from conversations.journey.reading.shapes import JourneyFile


class ReferralWords(JourneyPart):
    """What is said, and what both get when a friend buys: offers of offers.yaml with `reward: true`."""

    word: Annotated[str, Field(pattern=r"^[A-Z]{3,8}$")]  # what a friend writes, with the link's own letters
    after: timedelta = timedelta(days=1)  # a high score
    reward: Id | None = None  # to who brought a friend
    welcome_gift: Id | None = None  # to the friend
    most: int | None = Field(default=None, ge=1)  # rewards to one person in all
    ask: Text  # a question, with nothing offered in it: they are sent a link when they want one
    wanted: Text  # the choices of that
    not_wanted: Text
    link: Text  # {links}: the ways in, a line each
    by_text: Text  # {word} and {number}: the way in where there is no link to press
    declined: Text
    helped: Text | None = None  # to who wrote a published review that somebody read before they bought
    welcome: Text  # to who came by a link
    rewarded: Text  # {offer}, {code}, {until}: to who brought, when the friend bought
    gift: Text  # the same to the friend


REFERRALS_FILE = JourneyFile("referrals", ReferralWords)
