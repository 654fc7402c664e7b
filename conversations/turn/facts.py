"""What happened, as data: a kind and typed values, put into words when somebody looks, and counted by reports.

A capability declares its facts as classes of its own, each with the words it is told in (`Told`).
"""

from typing import ClassVar, NamedTuple

import msgspec

from conversations.lead.reason import Reason, Why, reason

__all__ = ["Fact", "Reason", "Told", "Why", "Wording", "reason"]


class Wording(NamedTuple):
    """How a reason or a fact is told; `{places}` are filled with its values.

    `plain` is English with ids as they are, for scripts; `en` is English for people, where that differs, and `he`
    Hebrew, worded so that it fits a lead of any gender. People read the names of a journey's parts in place of ids.
    """

    plain: str
    he: str
    en: str | None = None


class Fact(msgspec.Struct, frozen=True):
    """Something that happened to a lead.

    `stored_as` names it in storage, `line` the kind of line it is on a timeline: None is for facts that are counted
    and not shown, since a message or another line shows them.
    """

    stored_as: ClassVar[str]
    line: ClassVar[str | None] = None


Told = Wording
"""How a fact reads on the timeline. A fact without one is told by its `text`: somebody's own words."""
