"""What was named without its size: of which kinds it is, and with a size."""

from collections.abc import Iterable

from msgspec.structs import replace

from conversations.orders.kept.basket import BasketLine
from conversations.orders.kept.prices import PriceList


def fill_sizes(wanted: Iterable[BasketLine], item: str, prices: PriceList) -> tuple[BasketLine, ...]:
    """What is wanted, with this size where only the kind was named."""
    kind = prices.items[item].kind
    return tuple(
        replace(one, item=item, kind="") if one.kind == kind and not one.item else one for one in wanted
    )


def list_open_kinds(wanted: Iterable[BasketLine]) -> list[str]:
    """The kinds of which no size was named yet."""
    return list(dict.fromkeys(one.kind for one in wanted if not one.item))
