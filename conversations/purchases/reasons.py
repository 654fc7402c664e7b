"""What a purchase brings about."""

from collections.abc import Mapping

from conversations.turn.facts import Wording

REASONS: Mapping[str, Wording] = {
    "bought": Wording("bought", "רכישה"),
    "thanked": Wording("thanks for the purchase", "תודה על הרכישה"),
    "have_bought": Wording("they have bought", "כבר הייתה רכישה"),
    "order": Wording("order {words}: {amount} {currency}", "הזמנה {words}, בסכום {amount} {currency}"),
    "order_pending": Wording("not paid yet", "עוד לא שולמה"),
    "order_cancelled": Wording("cancelled", "בוטלה"),
    "order_refunded": Wording("{amount} {currency} given back in all", "הוחזרו {amount} {currency} בסך הכול"),
    "noted_by": Wording("noted by {by}", "נרשם על ידי {by}"),
    "newer_known": Wording("newer is known of this order", "כבר ידוע משהו חדש יותר על ההזמנה הזאת"),
    "they_bought": Wording("they bought", "כבר הייתה רכישה"),
    "money_back": Wording("what they bought was given back or cancelled", "הרכישה בוטלה או הוחזרה"),
}
