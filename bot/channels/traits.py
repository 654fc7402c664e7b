"""What a network can do and what it takes, declared, so that nobody has to ask which network it is."""

from dataclasses import dataclass

from conversations.turn.given import ChannelTraits


@dataclass(frozen=True, slots=True)
class Rates:
    """What one provider allows. A limit that is None does not exist there.

    `chat_seconds`: between two messages to one chat. `group_minute`: messages a minute to one group.
    `queue_seconds`: the provider's own queue lets one message out in this time, whoever sent it.
    """

    per_second: int = 0  # 0: no limit
    chat_seconds: float | None = None
    group_minute: int | None = None
    queue_seconds: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits(ChannelTraits):
    """What one network can do: what deciding needs to know of it, and the rest.

    Lengths are in the unit its API counts (`text_limit`: characters).
    """

    buttons: int
    """How many tappable choices a message can carry; 0: choices are numbered lines."""
    button_label_limit: int
    link_buttons: bool
    """A choice with a url can be a button."""
    text_limit: int
    starts_chats: bool
    """May write first to somebody who never wrote."""
    begins_slowly: bool = False
    """A new number may only write first to a few people a day, and to more as days go by."""
    rates: Rates = Rates()
