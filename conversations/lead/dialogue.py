"""How the talk with a lead stands: what was said last, what is on offer, when either side wrote."""

from datetime import datetime
from typing import ClassVar, Literal, Self

import msgspec

from conversations.lead.addresses import Channel
from conversations.lead.content import Choice
from conversations.lead.part import Merging, Part, copy_fields, earliest, earliest_each, latest, union

REMEMBERED = 6
"""Lines of a conversation that staff see when they come in."""


class Line(msgspec.Struct, frozen=True, omit_defaults=True):
    """One of the last things said in a conversation, for staff who come in: cut short, never the whole history."""

    by: Literal["lead", "bot", "staff"]
    text: str
    at: datetime
    media: str | None = None  # what kind of thing it was, where it was no words; `text` is what stood with it


class Utterance(msgspec.Struct, frozen=True, omit_defaults=True):
    """What kind of thing the bot said ("answer", "menu", "touch" …) and what it was about (an answer's id, say)."""

    kind: str
    about: str = ""


NOTHING_SAID = Utterance("")


class Waiting(msgspec.Struct, frozen=True, omit_defaults=True):
    """A lead's words that wait for more of them before they are decided on."""

    text: str
    at: datetime
    channel: Channel
    quoted: str | None = None  # the message they answer, where that is told
    edited: bool = False  # an earlier message in new words


class Tried(msgspec.Struct, frozen=True, omit_defaults=True):
    """A message that did not arrive, by what its key names, and the channels it was tried on."""

    purpose: str
    subject: str
    part: str
    round: int
    channels: tuple[Channel, ...] = ()


class Unasked(msgspec.Struct, frozen=True, omit_defaults=True):
    """The last message that nobody asked for: what it was for, which one it was, and what it was about."""

    at: datetime
    purpose: str
    subject: str = ""
    about: str = ""


class Dialogue(Part):
    """The state of the talk."""

    stored_as: ClassVar[str] = "dialogue"

    greeted_at: datetime | None = None
    first_inbound_at: datetime | None = None
    last_inbound_at: datetime | None = None
    last_outbound_at: datetime | None = None
    said: Utterance = NOTHING_SAID  # what the bot said last
    choices: list[Choice] = []  # what was last offered: a typed "2" means the second of these
    listed_at: datetime | None = None  # when that was
    recent: list[Line] = []  # the last few things said, newest last
    misses: int = 0  # questions in a row that were not understood
    fallbacks: int = 0  # how many fallbacks were ever sent: the next one takes the next wording
    phrases: dict[
        str, int
    ] = {}  # how often the bot said each thing it says by itself: the next wording is due
    clicked: dict[str, datetime] = {}  # link id → first click
    written_to: list[datetime] = []  # proactive messages of the last seven days, for the caps
    waiting: list[Waiting] = []  # words that were heard and not decided on yet, oldest first
    tried: Tried | None = None  # the last message that was tried on several channels
    tried_before: list[Tried] = []  # others of late: two may go round at once
    in_writing: bool = False  # they wrote that they can't be phoned
    no_links: bool = False  # … that they can't open links
    unasked: Unasked | None = None  # the last message that the bot began by itself

    def copy(self) -> Self:
        """See Part."""
        new = copy_fields(self)
        new.choices = list(self.choices)
        new.recent = list(self.recent)
        new.phrases = dict(self.phrases)
        new.clicked = dict(self.clicked)
        new.written_to = list(self.written_to)
        new.waiting = list(self.waiting)
        new.tried_before = list(self.tried_before)
        return new

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part. What was said and offered is that of the record with the last word."""
        said = self if merging.is_latest else other
        self.choices = list(said.choices or self.choices or other.choices)
        self.listed_at = latest(self.listed_at, other.listed_at)
        self.misses, self.fallbacks = said.misses, said.fallbacks
        self.said = (
            said.said if said.said.kind else max(self.said, other.said, key=lambda one: bool(one.kind))
        )
        self.tried = self.tried or other.tried
        self.tried_before = union(self.tried_before, other.tried_before)
        self.in_writing = self.in_writing or other.in_writing
        self.no_links = self.no_links or other.no_links
        self.unasked = max(filter(None, (self.unasked, other.unasked)), key=lambda one: one.at, default=None)
        self.greeted_at = earliest(self.greeted_at, other.greeted_at)
        self.first_inbound_at = earliest(self.first_inbound_at, other.first_inbound_at)
        self.last_inbound_at = latest(self.last_inbound_at, other.last_inbound_at)
        self.last_outbound_at = latest(self.last_outbound_at, other.last_outbound_at)
        self.phrases = {name: max(self.phrases.get(name, 0), other.phrases.get(name, 0))
                        for name in union(self.phrases, other.phrases)}  # fmt: skip
        self.clicked = earliest_each(self.clicked, other.clicked)
        self.written_to = sorted({*self.written_to, *other.written_to})
        self.waiting = sorted((*self.waiting, *other.waiting), key=lambda words: words.at)
        self.recent = sorted((*self.recent, *other.recent), key=lambda line: line.at)[-REMEMBERED:]
