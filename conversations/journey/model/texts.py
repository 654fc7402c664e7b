"""Ways in, and everything else the bot says."""

from pydantic import Field

from conversations.journey.model.base import Id, JourneyPart, Text
from conversations.lead.content import Language


class Campaign(JourneyPart):
    """A way in: a word to send on WhatsApp or SMS, or a Telegram deep link's payload (the campaign's id)."""

    words: tuple[str, ...] = ()
    source: str | None = None
    greeting: Text | None = None
    language: Language | None = None


class Texts(JourneyPart):
    """Everything else the bot says. Lists are variants, taken in turn so that none follows itself."""

    greeting: Text
    greeting_buttons: tuple[Id, ...] = Field(min_length=1)
    hello_again: Text
    menu: Text
    menu_buttons: tuple[Id, ...] = Field(min_length=1)
    fallbacks: tuple[Text, ...] = Field(min_length=2)
    handoff_opened: Text
    handoff_closed_hours: Text  # {when} says when somebody will be there
    handoff_returned: Text
    staff_silent: Text  # a lead writes again while waiting for a person
    refused: Text
    returned: Text
    thanks: Text
    review: Text  # {stars} {author} {review}
    offer: Text  # {offer} {code} {until}
    offer_ended: Text
    already_bought: Text
    purchase: Text
    picture: Text
    voice: Text
    location: Text
    contact: Text
    other_media: Text
    choose_again: Text  # a number that was not on the list
    advertising_head: Text
    advertising_foot: Text
    sms_foot: Text
    pitch: Text | None = None  # for "details, please": two lines and one question
    agreed: Text | None = None  # answers a button with `agree`
