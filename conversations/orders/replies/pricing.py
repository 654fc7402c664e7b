"""What it all costs on the day it is for."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from conversations.journey.model.base import Weekday
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PriceList
from conversations.orders.replies.reckoning import (
    OrderSum,
    Reckoning,
    reckon,
    reckon_special,
    sum_by_size,
)
from conversations.turn.turn import Turn

WEEKDAYS: tuple[Weekday, ...] = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip


class Priced(NamedTuple):
    """What is wanted with what it costs: of each size while that is open, and of a group by its own rule."""

    sums: dict[str, OrderSum]
    group: Reckoning | None
    unknown: Sequence[str] = ()  # additions to what the group needs, of which nobody wrote a price

    @property
    def amount(self) -> float | None:
        """The sum; None while it hangs on the size."""
        if self.group:
            return self.group.amount
        return self.sums[""].amount if "" in self.sums else None

    @property
    def unpriced(self) -> list[str]:
        """Additions of which nobody wrote a price."""
        return list(
            dict.fromkeys((*self.unknown, *(name for one in self.sums.values() for name in one.unpriced)))
        )


def price(turn: Turn, basket: Basket, prices: PriceList) -> Priced:
    """What it costs on the day it is for."""
    day = find_weekday(turn, basket)
    if basket.people and not basket.wanted:
        group = reckon(basket.people, prices, day)
        return Priced({}, *reckon_special(group, basket, prices)) if group else Priced({}, None)
    return Priced(dict(sum_by_size(basket, prices, day)), None)


def find_date(turn: Turn, basket: Basket) -> date:
    """The day it is for: today, where no other was said."""
    today = turn.now.astimezone(turn.playbook.zone).date()
    return max(today, date.fromisoformat(basket.day)) if basket.day else today


def find_weekday(turn: Turn, basket: Basket) -> Weekday:
    """The weekday it is for, by which some prices hang."""
    return WEEKDAYS[find_date(turn, basket).weekday()]
