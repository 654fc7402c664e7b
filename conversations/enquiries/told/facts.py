"""What is remembered of enquiries."""

from typing import ClassVar

from conversations.turn.facts import Fact


class EnquiryTold(Fact, frozen=True):
    """What they plan with us, as far as it is known."""

    stored_as: ClassVar[str] = "enquiry_told"
    line: ClassVar[str | None] = "lead"

    enquiry: str
    what: str
