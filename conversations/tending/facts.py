"""What is remembered of what staff noted and settled."""

from typing import ClassVar

from conversations.turn.facts import Fact


class LeadTended(Fact, frozen=True):
    """Staff noted something on a lead's page; `text` are their words, or the tag."""

    stored_as: ClassVar[str] = "lead_tended"
    line: ClassVar[str | None] = "note"

    text: str
    what: str
    by: str
