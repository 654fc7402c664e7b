"""Why an order is read back."""

from collections.abc import Mapping

from conversations.turn.facts import Wording

REASONS: Mapping[str, Wording] = {
    "order_read": Wording(
        "what they want was read from their words", "ככה נקראה ההזמנה שכתבו", "What they want, as it was read"
    ),
    "order_unsure": Wording(
        "a change of their order could not be surely read, so it was asked",
        "לא היה בטוח מה לשנות בהזמנה, אז נשאלו",
        "It was not sure what to change in their order, so they were asked",
    ),
    "order_called_off": Wording(
        "they called off what they wanted", "ביטלו את מה שרצו להזמין", "They called off what they wanted"
    ),
    "order_summed": Wording("they asked for the total", "שאלו כמה יוצא", "They asked for the total"),
    "order_taste": Wording(
        "they told what somebody eats, or what it may cost, and were advised",
        "סיפרו מה אוכלים אצלם או כמה זה יכול לעלות, וקיבלו המלצה",
        "They told what somebody eats, or what it may cost, and were advised",
    ),
    "order_anew": Wording(
        "they would like another order after one that went wrong",
        "רוצים הזמנה חדשה אחרי אחת שהשתבשה",
        "They would like another order after one that went wrong",
    ),
    "order_closing": Wording(
        "they want to close the order", "רוצים לסגור את ההזמנה", "They want to close the order"
    ),
}
