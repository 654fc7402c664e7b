"""What things cost, as far as the bot sums what somebody wants: `prices.yaml` of a journey."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Annotated, Self

from pydantic import Field, model_validator

from conversations.journey.model.base import Id, JourneyPart, Text, Weekday
from conversations.journey.reading.shapes import JourneyFile
from conversations.lead.content import Language
from conversations.timetable.file import Ages

Words = dict[Language, tuple[Annotated[str, Field(min_length=1)], ...]]
"""What people call a thing beside its name; "olive*" is any word that begins so."""
_GROWN = 18
Amount = Annotated[float, Field(ge=0)]
"""In shekels."""


class MenuName(JourneyPart):
    """What one and several are called."""

    name: Text
    many: Text


class PricedKind(JourneyPart):
    """What comes in several sizes: who names it alone is asked which."""

    name: Text
    many: Text
    words: Words
    plain: Words = {}  # what one is called that has nothing on it ("margherita")
    bare: MenuName | None = None  # … as it reads in a list, for who called it so


class QuantityPrice(JourneyPart):
    """The price of each where so many are taken."""

    least: int = Field(ge=2)
    price: Amount


class TogetherPrice(JourneyPart):
    """What so many of a thing cost together, whoever takes them: "two who join together pay 460"."""

    count: int = Field(ge=2)
    price: Amount


class SecondPrice(JourneyPart):
    """The price of every second one, on some days of the week."""

    days: tuple[Weekday, ...] = Field(min_length=1)
    price: Amount


class PricedItem(JourneyPart):
    """A thing with a price."""

    name: Text  # one of them, as it reads in a list
    many: Text  # several, behind a number
    words: Words
    price: Amount
    kind: Id | None = None  # what it is a size of
    bare: MenuName | None = None  # one with nothing on it, for who called it by its kind's `plain` name
    alone: Words = {}  # words of its kind that mean this size where no other is named with them ("2 pies")
    additions: bool = False  # whether it takes additions
    halves: bool = False  # … and others on each half
    feeds: int | None = Field(default=None, ge=1)  # people; by it a group is reckoned
    quantity: QuantityPrice | None = None
    together: TogetherPrice | None = None
    second: SecondPrice | None = None
    per: Text | None = None  # "a month"
    ages: Ages | None = (
        None  # whose it is, where it is another for others: so several people of known ages are summed
    )
    button: Id | None = None  # the link that closes it, where that is another one

    @property
    def is_of_children(self) -> bool:
        """Whether nobody grown takes it."""
        return self.ages is not None and self.ages.most < _GROWN


class PricedAddition(JourneyPart):
    """What goes on an item."""

    name: Text
    words: Words
    price: Amount | None = None  # None: nobody wrote it down, the team is asked
    half: Amount | None = None  # on one half; None: as on the whole
    without: bool = False  # its words name what is left out ("no sauce"), and not what is put on
    called: Words = {}  # … what the thing is called then ("white")
    sort: MenuName | None = (
        None  # a pizza of the menu by its own name: what stands behind the thing's ("a green one")
    )


class NotSold(JourneyPart):
    """What people ask for and is not had here."""

    words: Words
    reply: Text  # a sentence
    size_of: Id | None = None  # a kind: who asks for this has not said yet which size it is to be


class Payment(JourneyPart):
    """A way to pay that they may name with an order."""

    words: Words
    told: Text  # a sentence: how it is done
    name: Text | None = None  # as it stands in a list of what was said
    change: Text | None = None  # what whoever brings it is to have with them, for a banknote of {count}


class Taste(JourneyPart):
    """What somebody among them eats, or a price they look for: what fits it is told beside what is recommended."""

    words: Words
    told: Text  # a sentence


class ItemGroup(JourneyPart):
    """What several items are called together ("no drinks")."""

    words: Words
    items: tuple[Id, ...] = Field(min_length=1)


class DeliveryPrice(JourneyPart):
    """Bringing it, and where to."""

    words: Words
    price: Amount
    free_from: Amount | None = None
    where: Text  # the area, as it reads behind "we deliver to"
    to: Words  # places in it
    minutes: int | None = Field(default=None, ge=1)  # that it may take
    not_to: Words = {}  # places people ask for, out of it


class LargeOrder(JourneyPart):
    """An order of so many of the items that feed people is closed otherwise."""

    least: int = Field(ge=2)
    closing: Text


class PriceList(JourneyPart):
    """The whole file. Where it is missing what somebody orders in the chat goes the way of any words."""

    items: dict[Id, PricedItem] = Field(min_length=1)
    kinds: dict[Id, PricedKind] = {}
    groups: dict[Id, ItemGroup] = {}
    additions: dict[Id, PricedAddition] = {}
    not_sold: dict[Id, NotSold] = {}
    tastes: dict[Id, Taste] = {}
    plain: Words = {}  # said of an item without additions
    delivery: DeliveryPrice | None = None
    pickup: Words = {}
    payments: dict[Id, Payment] = {}
    button: Id  # the link that closes an order
    large: LargeOrder | None = None
    ordered: bool = True  # False: nothing is ordered here by words, only the total is told to who asks for it
    alive: timedelta = timedelta(hours=4)
    """How long what was said of an order is gone on from."""
    alive_for_group: timedelta = timedelta(days=3)

    @model_validator(mode="after")
    def _check(self) -> Self:
        for name, item in self.items.items():
            if item.kind and item.kind not in self.kinds:
                raise ValueError(f"{name} is of the kind {item.kind}, which is not among the kinds")
            if item.additions and not self.additions:
                raise ValueError(f"{name} takes additions, and there are none")
        for name, group in self.groups.items():
            if unknown := [item for item in group.items if item not in self.items]:
                raise ValueError(f"{name} is a group of {unknown[0]}, which is not among the items")
        return self

    def find_feeding(self) -> tuple[str, PricedItem] | None:
        """The item that a group is reckoned by."""
        return next(((name, item) for name, item in self.items.items() if item.feeds), None)

    def goes_by(self, item: str, other: str) -> bool:
        """Whether a thing is called by the other's name with something beside it ("large coke", "coke")."""
        mine, theirs = (
            [f" {name} " for names in self.items[one].words.values() for name in names]
            for one in (item, other)
        )
        return any(name in own for own in mine for name in theirs)

    def sizes_of(self, kind: str) -> Mapping[str, PricedItem]:
        """The items of a kind, as the file has them."""
        return {name: item for name, item in self.items.items() if item.kind == kind}


PRICES_FILE = JourneyFile("prices", PriceList)
