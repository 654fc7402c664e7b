"""What a network can do and what it takes, declared, so that nobody has to ask which network it is."""

from collections.abc import Callable
from dataclasses import dataclass

from conversations.lead.content import FileKind


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


@dataclass(frozen=True, slots=True)
class Traits:
    """What one network can do. Lengths are in the unit its API counts (`text_limit`: characters)."""

    buttons: int
    """How many tappable choices a message can carry; 0: choices are numbered lines."""
    button_label_limit: int
    link_buttons: bool
    """A choice with a url can be a button."""
    text_limit: int
    starts_chats: bool
    """May write first to somebody who never wrote."""
    captions: frozenset[FileKind] = frozenset()
    """Files that go with words in one message. Before any other, words need a message of their own."""
    quotes: bool = False
    """People can answer one message and not another, and it is told which."""
    billed_by_part: bool = False
    """Each part of a long message is paid for, and plain signs make it shorter."""
    address_of: Callable[[str], str] | None = None
    """Makes an address of an E.164 number; None where nobody can be written to by their number."""
    rates: Rates = Rates()
