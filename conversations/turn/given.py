"""What a decision is given: the time, the channels that are on, and what it may not find out by itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, NamedTuple, Protocol

from conversations.lead.addresses import Address, Channel
from conversations.lead.content import FileKind
from conversations.turn.resources import Resource, Stock


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelTraits:
    """What deciding needs to know of a channel. Whoever sends needs more: see `bot.channels.traits`."""

    captions: frozenset[FileKind] = frozenset()
    """Files that go with words in one message; none where a file is sent as a link."""
    quotes: bool = False
    """People can answer one message and not another, and it is told which."""
    billed_by_part: bool = False
    """Each part of a long message is paid for, and plain signs make it shorter."""
    own_phone: bool = False
    """What is written there is read on the business's own phone as well, and may be answered from it."""
    numbers: bool = False
    """Choices are numbered lines under the words there, and no buttons."""
    shares_numbers: bool = False
    """By one press people share the number that is theirs, and the network vouches for it."""
    address_of: Callable[[str], str | None] | None = None
    """Makes an address of an E.164 number: of one that may be written to first. None where no number may."""

    def carries(self, kind: FileKind) -> bool:
        """Whether words and a file of this kind go out as one message; a link is a part of the words."""
        return not self.captions or kind in self.captions


Channels = Mapping[Channel, ChannelTraits]
"""The channels that are on, and what each can do."""
_PLAIN = ChannelTraits()


class Fresh(Protocol):
    """Where new ids and codes come from, as many as wanted, no two alike."""

    def id(self) -> str:
        """An id nobody can guess."""
        ...

    def code(self) -> str:
        """The ending of an offer's code, easy to read out ("7KQ4M")."""
        ...

    def ticket(self) -> str:
        """A ticket's code, which nobody can guess either."""
        ...


class Shown(NamedTuple):
    """To how many people something was shown, and how many of them bought then."""

    people: int = 0
    bought: int = 0


class Entrance(NamedTuple):
    """How a chat with the business begins on a channel: by a link to which the first words are added, or a number."""

    link: str = ""
    number: str = ""  # E.164
    takes_words: bool = True  # any words go into the link; otherwise a code of letters, digits, _ and -


@dataclass(frozen=True, slots=True)
class Given:
    """What a decision may not find out by itself. `now` is aware UTC."""

    now: datetime
    channels: Channels
    base_url: str
    fresh: Fresh
    held: Mapping[Channel, str] = field(default_factory=dict)
    """Channels whose account may not be used for proactive messages now ("yellowCard", "suspended", …)."""
    resources: Mapping[Resource, Stock] = field(default_factory=dict)
    """Those that this input was said to need, locked, as they are after all decisions before this one."""
    behind: Mapping[Resource, Any] = field(default_factory=dict)
    """What stands behind these resources, where that is more than a number (see `storage.readers`)."""
    owners: Mapping[Address, str] = field(default_factory=dict)
    """Whose the addresses are that the input was said to mention: the ids of leads, who are not locked for it."""
    shown: Mapping[tuple[str, str], Shown] = field(default_factory=dict)
    """What reviews did so far, by review and by the worry they were shown for ("": for none)."""
    ways: Mapping[Channel, Entrance] = field(default_factory=dict)
    """How chats begin on the channels that are on, as far as that is known."""
    quiet: timedelta = timedelta()
    """How long a lead's words wait for more of them; none: each message is decided on at once."""

    def traits_of(self, channel: Channel | None) -> ChannelTraits:
        """What a channel can do; one that is off can do nothing of note."""
        return self.channels.get(channel, _PLAIN) if channel else _PLAIN
