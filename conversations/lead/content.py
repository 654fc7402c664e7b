"""A message before any channel has shaped it, and the choices it offers."""

from datetime import datetime
from typing import Literal

import msgspec

Language = Literal["he", "en"]


Kind = Literal["service", "advertising"]


class Choice(msgspec.Struct, frozen=True, omit_defaults=True):
    """One thing a lead may pick: by tapping it, typing its number, or typing its words.

    `id` names what it does (see `journey.model.Button`); with `url` it is a link and is not answered by the bot.
    """

    id: str
    label: str
    url: str | None = None


class Content(msgspec.Struct, frozen=True, omit_defaults=True):
    """A message before any channel has shaped it."""

    text: str
    choices: tuple[Choice, ...] = ()
    language: Language = "he"
    media: str | None = None  # where to fetch what is shown with it: an address, or "telegram:<file id>"
    media_kind: Literal["image", "video", "voice", "audio", "document"] = "image"
    file_name: str | None = None
    quote: str | None = None  # provider's id of the message it answers
    asks: bool = False  # words are asked for right away (Telegram's ForceReply), for staff only


class Line(msgspec.Struct, frozen=True, omit_defaults=True):
    """One of the last things said in a conversation, for staff who come in: cut short, never the whole history."""

    by: Literal["lead", "bot", "staff"]
    text: str
    at: datetime
