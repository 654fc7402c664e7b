"""One thing that words of ordering name."""

from typing import NamedTuple

from conversations.orders.kept.basket import BasketLine, Topping


class Named(NamedTuple):
    """One thing that was named. `number` is None where none stood with it; `part`: it is some of the one before."""

    number: int | None
    item: str
    kind: str
    toppings: tuple[Topping, ...]
    plain: bool
    part: bool = False
    other: bool = False  # "the other one"
    half: bool = False  # "half of it", with nothing said of what
    rest: bool = False  # all that are left of those that are told apart
    all: bool = False  # every one of them
    same: bool = False  # one more like the last
    definite: bool = False  # one that is known
    known: tuple[Topping, ...] = ()  # … by what is on it ("the olive one")
    single: bool = False  # one is spoken of by a word for one ("a plain one", "רגילה")
    on: bool = False  # it goes on so many of those that are there ("olives on one")
    vague: tuple[str, ...] = ()  # words that leave open what is to be on it ("something spicy")
    apart: bool = False  # what goes on it stands behind a comma: it may be of some of them alone
    told_halves: int = 0  # so often it was said that something is on a half

    @property
    def is_thing(self) -> bool:
        """Whether what it is was said, and not only how."""
        return bool(self.item or self.kind)

    @property
    def is_bare(self) -> bool:
        """Whether nothing was said but a number."""
        return not (self.is_thing or self.toppings or self.plain or self.same or self.vague)

    def as_wanted(self) -> BasketLine:
        """So many of it, one where no number was said."""
        return BasketLine(self.number or 1, self.item, self.kind, self.toppings, self.left_open)

    @property
    def left_open(self) -> str:
        """Their words for what is to be on it, where these leave open what is meant."""
        return ", ".join(self.vague)
