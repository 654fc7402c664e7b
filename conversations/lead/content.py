"""A message before any channel has shaped it, and the choices it offers."""

from typing import Literal

import msgspec

Language = Literal["he", "en"]
Kind = Literal["service", "advertising"]
FileKind = Literal["image", "video", "voice", "audio", "document"]


class Choice(msgspec.Struct, frozen=True, omit_defaults=True):
    """One thing a lead may pick: by tapping it, typing its number, or typing its words.

    `id` names what it does (see `journey.model.answers.Button`); with `url` it is a link and is not answered by the
    bot. With `shares_phone` a press gives their own number, for which the network vouches; where it can't be done it is
    not shown.
    """

    id: str
    label: str
    url: str | None = None
    shares_phone: bool = False


class Media(msgspec.Struct, frozen=True, omit_defaults=True):
    """A file that belongs to a message, and where it can be had: at a `url`, or on Telegram under a file's id.

    `body` is what is in it, where that is a little text (a calendar entry): networks that take files are given that,
    the others the `url`.
    """

    kind: FileKind
    url: str | None = None
    telegram: str | None = None
    name: str | None = None
    body: str | None = None


class Content(msgspec.Struct, frozen=True, omit_defaults=True):
    """A message before any channel has shaped it."""

    text: str
    choices: tuple[Choice, ...] = ()
    language: Language = "he"
    media: Media | None = None
    quote: str | None = None  # provider's id of the message it answers
    thread: str | None = None  # the topic of the chat that it goes to
    asks: bool = False  # words are asked for right away (Telegram's ForceReply), for staff only
