"""What stands on a ticket."""

from dataclasses import dataclass

from conversations.lead.content import Language


@dataclass(frozen=True, slots=True)
class Face:
    """A ticket in one language. `address` is what its QR code says, `code` what is typed where no camera is.

    `place` may be empty, and `name` where nobody gave one.
    """

    address: str
    code: str
    business: str
    title: str
    name: str
    when: str
    place: str
    language: Language
