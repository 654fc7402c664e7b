"""What is remembered of what a lead said and did."""

from typing import ClassVar

from conversations.lead.content import Media
from conversations.turn.facts import Fact


class WordsHeard(Fact, frozen=True):
    """They wrote."""

    stored_as: ClassVar[str] = "words_heard"
    line: ClassVar[str | None] = "inbound"

    text: str


class ButtonPressed(Fact, frozen=True):
    """They tapped a button, or voted; `text` is what stood on it."""

    stored_as: ClassVar[str] = "button_pressed"
    line: ClassVar[str | None] = "inbound"

    text: str
    button: str


class MediaShared(Fact, frozen=True):
    """They sent something that is not words; `text` is what stood with it, or what it was."""

    stored_as: ClassVar[str] = "media_shared"
    line: ClassVar[str | None] = "inbound"

    text: str
    media: str
    files: tuple[Media, ...] = ()


class ChatOpened(Fact, frozen=True):
    """They opened a chat with the bot on Telegram."""

    stored_as: ClassVar[str] = "chat_opened"
    line: ClassVar[str | None] = "inbound"

    text: str
    payload: str | None


class LinkOpened(Fact, frozen=True):
    """They opened a tracked link."""

    stored_as: ClassVar[str] = "link_opened"
    line: ClassVar[str | None] = "click"

    button: str
