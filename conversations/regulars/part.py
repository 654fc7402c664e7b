"""How staff were last told of a customer: as a regular, as a promoter."""

from typing import ClassVar, Self

from conversations.lead.part import Merging, Part, union


class Standing(Part):
    """Their marks as they were noted; what holds now is found out anew whenever it is looked at."""

    stored_as: ClassVar[str] = "standing"

    noted_marks: list[str] = []

    def copy(self) -> Self:
        """See Part."""
        new = type(self)()
        new.noted_marks = list(self.noted_marks)
        return new

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part."""
        self.noted_marks = union(self.noted_marks, other.noted_marks)
