"""What a business sells, as far as it matters what somebody bought: `products.yaml` of its journey."""

from collections.abc import Iterator, Mapping
from datetime import timedelta

from pydantic import Field

from conversations.journey.model.base import Id, JourneyPart, Text
from conversations.journey.model.journey import Journey
from conversations.journey.reading.shapes import JourneyFile
from conversations.lead.lead import Lead
from conversations.purchases.part import Purchases
from conversations.wording.plain import plain


class Product(JourneyPart):
    """One thing, or one kind of things. An order is of it where its item has one of the words."""

    name: Text  # as it reads in a sentence; {product} of a touch
    words: tuple[str, ...] = Field(min_length=1)  # in any language, as the shop writes them
    lasts: timedelta | None = None  # after so long people usually buy it anew


PRODUCTS_FILE = JourneyFile("products", dict[Id, Product])


def list_products(journey: Journey) -> Mapping[str, Product]:
    """What the journey says of products, by id; nothing where it has no such file."""
    found: Mapping[str, Product] = journey.own.get("products", {})
    return found


def find_products(journey: Journey, item: str) -> Iterator[tuple[str, Product]]:
    """The products that an order's item is of, as the journey's order has them."""
    said = f" {plain(item)} "
    for name, product in list_products(journey).items():
        if any(f" {plain(word)} " in said for word in product.words):
            yield name, product


def is_of(journey: Journey, item: str, product: str) -> bool:
    """Whether an order's item is of a product."""
    return any(name == product for name, _ in find_products(journey, item))


def has_product(journey: Journey, lead: Lead, product: str) -> bool:
    """Whether they bought it, and did not give it back."""
    return any(
        order.stands and is_of(journey, order.item, product) for order in lead[Purchases].orders.values()
    )
