"""What a purchase brings about."""

from collections.abc import Mapping

from conversations.turn.facts import Wording

REASONS: Mapping[str, Wording] = {
    "bought": Wording("bought", "רכישה"),
    "thanked": Wording("thanks for the purchase", "תודה על הרכישה"),
    "have_bought": Wording("they have bought", "כבר הייתה רכישה"),
    "order": Wording("order {words}: {amount} {currency}", "הזמנה {words}, בסכום {amount} {currency}"),
    "they_bought": Wording("they bought", "כבר הייתה רכישה"),
}
