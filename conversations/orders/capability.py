"""What an order in the chat is to the bot."""

from collections.abc import Iterator
from typing import Any

from conversations.journey.model.journey import Journey
from conversations.lead.content import Language
from conversations.orders.asked.budget import note_budget
from conversations.orders.facts import OrderNamed
from conversations.orders.hearing import follow, hear, hear_at_once
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PRICES_FILE, PriceList
from conversations.orders.known.tastes import tell_tastes
from conversations.orders.noted import hear_other_make, take_told
from conversations.orders.notes import hear_beside, pass_note
from conversations.orders.ordering import hear_sure_order
from conversations.orders.reasons import REASONS
from conversations.orders.replies.saying import tell
from conversations.orders.tabled import (
    hear_as_many_again,
    hear_kept,
    hear_more_come,
    hear_seats,
    hear_too_many,
    hear_until,
    needs_tables,
)
from conversations.orders.waited.along import hear_along
from conversations.orders.waited.priced import hear_item_price, hear_kind_price
from conversations.orders.waited.unordered import tell_unordered
from conversations.purchases.facts import Purchased
from conversations.turn.capability import GREETING, PERSON, REFUSAL, Capability, Meaning
from conversations.turn.facts import Wording
from conversations.turn.turn import Turn


def _tell_staff(turn: Turn) -> Iterator[str]:
    """What they want so far, for who takes the conversation."""
    prices, basket = turn.journey.own_part(PriceList), turn.lead[Basket]
    if prices and basket.is_alive(turn.now, prices) and not basket.supposed:
        yield f"🧺 {tell(basket, prices, turn.staff_language())}"


def _close(turn: Turn, words: str) -> None:
    """What must not be missed: what fits those who eat, and that a list is not ordered yet."""
    tell_tastes(turn, words)
    tell_unordered(turn, words)


def _name(journey: Journey | None, named: Any, language: Language) -> str | None:
    prices = journey.own_part(PriceList) if journey else None
    if prices is None:
        return None
    known = {name: kind.name for name, kind in prices.kinds.items()}
    known |= {name: item.name for name, item in prices.items.items()}
    return ", ".join(f"{count} × {known.get(name, {}).get(language, name)}" for name, count in named.items())


ORDERS = Capability(
    name="orders",
    closes=_close,
    parts=(Basket,),
    meanings=(
        Meaning(PERSON - 6, hear_along),
        Meaning(REFUSAL - 1, hear_more_come),
        Meaning(REFUSAL - 1, hear_other_make),
        Meaning(REFUSAL - 1, hear_at_once),
        Meaning(REFUSAL - 1, note_budget),
        Meaning(PERSON - 2, hear_too_many),
        Meaning(PERSON - 1, hear_until),
        Meaning(PERSON - 3, hear_item_price),
        Meaning(PERSON - 3, hear_kind_price),
        Meaning(PERSON - 1, hear_beside),
        Meaning(PERSON - 1, hear_kept),
        Meaning(PERSON - 1, hear_seats),
        Meaning(PERSON - 1, hear_as_many_again),
        Meaning(PERSON - 1, hear_sure_order),
        Meaning(GREETING - 1, hear),
    ),
    takes=take_told,
    acts={"courier_note": pass_note},
    needs=needs_tables,
    follows=follow,
    after=frozenset({Purchased}),
    staff_sees=_tell_staff,
    names={"named": _name},
    reasons=REASONS,
    facts={
        OrderNamed: Wording(
            "an order in the chat: {named}", "הזמנה בצ׳אט: {named}", "An order in the chat: {named}"
        )
    },
    files=(PRICES_FILE,),
)
