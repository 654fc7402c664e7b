"""Why an order is read back."""

from collections.abc import Mapping

from conversations.turn.facts import Wording

REASONS: Mapping[str, Wording] = {
    "order_read": Wording(
        "what they want was read from their words", "ככה נקראה ההזמנה שכתבו", "What they want, as it was read"
    ),
    "order_summed": Wording("they asked for the total", "שאלו כמה יוצא", "They asked for the total"),
    "order_closing": Wording(
        "they want to close the order", "רוצים לסגור את ההזמנה", "They want to close the order"
    ),
}
