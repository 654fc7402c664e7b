"""Why there is news of a delivery."""

from collections.abc import Mapping

from conversations.turn.facts import Wording

REASONS: Mapping[str, Wording] = {
    "of_order": Wording("order {words}", "הזמנה {words}"),
    "of_parcel": Wording("order {words}, parcel {parcel}", "הזמנה {words}, חבילה {parcel}"),
    "is_shipped": Wording("it is on its way", "ההזמנה יצאה לדרך"),
    "is_late": Wording("it is late", "המשלוח מתעכב"),
    "on_its_way": Wording("what they bought has not arrived yet", "מה שהוזמן עוד לא הגיע"),
    "is_delivered": Wording("it has arrived", "ההזמנה הגיעה"),
    "is_partly_delivered": Wording("a part of it has arrived", "חלק מההזמנה הגיע"),
    "for_lateness": Wording("a small surprise, as it is late", "פינוק קטן בגלל העיכוב"),
}
