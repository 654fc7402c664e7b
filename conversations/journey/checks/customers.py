"""What is said to customers: whether there are the products and offers it names, and whether anything comes of it."""

from collections.abc import Iterator
from typing import Any

from conversations.journey.checks.conditions import list_conditions
from conversations.journey.checks.steps import sequences_of
from conversations.journey.reading.draft import Draft, is_true, word
from conversations.journey.reading.problems import Problem, suggest
from conversations.journey.reading.sheets import Place

AFTER_PURCHASE = ("purchase", "delivery")


def check_customers(draft: Draft) -> Iterator[Problem]:
    """What is wrong with products, and with codes that are given where they are named."""
    yield from _check_products(draft)
    yield from _check_lengths(draft)
    for name, touch in draft.parts("touches"):
        yield from _check_gift(draft, "touches", (name, "gives"), word(touch, "gives"))
        if touch.get("gives") is not None and is_true(touch, "offer"):
            message = f'"{name}" shows the offer for their worry and gives one of its own'
            yield draft.problem("touches", (name, "offer"), message, "keep one of offer and gives")
    if "birthdays" in draft.sheets:
        yield from _check_birthdays(draft)


def _check_products(draft: Draft) -> Iterator[Problem]:
    known = _list_products(draft)
    for place, condition in list_conditions(draft):
        for key in ("item", "has"):
            product = word(condition, key)
            if known is not None and product is not None and product not in known:
                message = f'there is no product "{product}" in products.yaml'
                yield draft.problem("sequences", (*place, key), message, suggest(product, known))
    for name, sequence in draft.parts("sequences"):
        when: Any = sequence.get("when")
        asks = isinstance(when, dict) and when.get("item") is not None
        if asks and sequence.get("starts") not in AFTER_PURCHASE:
            message = f'nobody can enter "{name}": no order lets them in'
            remedy = "write starts: purchase or starts: delivery, or ask for has instead of item"
            yield draft.problem("sequences", (name, "when", "item"), message, remedy)


def _check_lengths(draft: Draft) -> Iterator[Problem]:
    """Whoever waits until something is used up has to have bought it, and of something it has to be known."""
    known = _list_products(draft)
    starts = {name: sequence.get("starts") for name, sequence in draft.parts("sequences")}
    for name, steps in sequences_of(draft):
        for step_name, step in steps.items():
            if not is_true(step, "used_up"):
                continue
            place: Place = (name, "steps", step_name, "used_up")
            if starts[name] not in AFTER_PURCHASE:
                message = f'"{step_name}" waits until an order is used up, and no order lets anybody in'
                yield draft.problem("sequences", place, message, "write starts: purchase or starts: delivery")
            elif known is not None and not any("lasts" in product for product in known.values()):
                message = (
                    f'"{step_name}" waits until an order is used up, and no product says how long it lasts'
                )
                yield draft.problem("sequences", place, message, "write lasts: 30 days in products.yaml")


def _check_birthdays(draft: Draft) -> Iterator[Problem]:
    words = draft.whole("birthdays")
    yield from _check_gift(draft, "birthdays", ("offer",), word(words, "offer"))
    for key, other in (("offer", "gift"), ("gift", "offer")):
        if words.get(key) is not None and words.get(other) is None:
            remedy = f"write {other} too, or take {key} out"
            yield draft.problem("birthdays", (key,), f"{key} is of no use without {other}", remedy)
    gift = words.get("gift")
    for language, said in gift.items() if isinstance(gift, dict) else ():
        if isinstance(said, str) and "{code}" not in said:
            message = f"gift ({language}) does not say {{code}}"
            yield draft.problem("birthdays", ("gift", language), message, "write {code} where it belongs")


def _check_gift(draft: Draft, file: str, place: Place, offer: str | None) -> Iterator[Problem]:
    """An offer that is given by its name has to be one of those."""
    known = draft.ids("offers")
    if offer is None or known is None:
        return
    if offer not in known:
        message = f'there is no offer "{offer}" in offers.yaml'
        yield draft.problem(file, place, message, suggest(offer, known))
    elif not is_true(dict(draft.parts("offers")).get(offer, {}), "named"):
        message = f'"{offer}" is offered to whoever hesitates, and not given by its name'
        yield draft.problem(file, place, message, "write named: true below it in offers.yaml")


def _list_products(draft: Draft) -> dict[str, dict[str, Any]] | None:
    """The products; None where they can't be read, or nobody asked for them."""
    sheet = draft.sheets.get("products")
    if sheet is None or not sheet.readable:
        return None
    return dict(draft.parts("products"))
