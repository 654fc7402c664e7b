"""What is to be written down of a purchase."""

from dataclasses import dataclass

from conversations.purchases.inputs import Bought
from conversations.turn.effects import Effect


@dataclass(frozen=True, slots=True)
class NotePurchase(Effect):
    """An order is kept as it stands now."""

    bought: Bought
