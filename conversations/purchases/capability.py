"""What a purchase is to the bot. It knows nobody who follows it."""

from conversations.lead.reason import reason
from conversations.purchases.acts import check_booking
from conversations.purchases.facts import Purchased
from conversations.purchases.inputs import Bought
from conversations.purchases.part import Purchases
from conversations.purchases.purchase import clean_order, note_purchase
from conversations.purchases.reasons import REASONS
from conversations.turn.capability import Capability, Handled
from conversations.turn.effects import Note
from conversations.turn.facts import Wording


def _remember(bought: Bought) -> Note:
    kept = clean_order(bought)
    fact = Purchased(kept.order_id, kept.item, kept.amount, kept.currency)
    amount = f"{kept.amount:g}"
    return Note(fact, (reason("order", words=kept.order_id, amount=amount, currency=kept.currency),))


PURCHASES = Capability(
    name="purchases",
    parts=(Purchases,),
    inputs={Bought: Handled(note_purchase, _remember)},
    conditions={"bought": lambda turn, wanted, _: (turn.lead[Purchases].bought_at is not None) is wanted},
    starts={"purchase": lambda _, happened: reason("bought") if isinstance(happened, Bought) else None},
    reasons=REASONS,
    acts={"am_i_booked": check_booking},
    facts={Purchased: Wording("{item}", "{item}")},
)
