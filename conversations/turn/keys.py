"""What makes a timer or a message one of a kind within its lead."""

from typing import NamedTuple


class Key(NamedTuple):
    """Fields, never a string with a grammar: what is stopped or taken back is named by them.

    `purpose` is what it is for ("greeting", "sequence" …), `subject` what it is about (a sequence's id, a handoff's),
    `part` which of several things (a step, a reminder), `round` which time round. `via` tells a message that is tried
    on another channel from the first try.
    """

    purpose: str
    subject: str = ""
    part: str = ""
    round: int = 0
    via: str = ""
