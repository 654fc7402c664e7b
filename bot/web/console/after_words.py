"""The words of the pages on what comes after a purchase, Hebrew first."""

from collections.abc import Mapping

AFTER_WORDS: Mapping[str, tuple[str, str]] = {
    "k_delivery": ("משלוח", "Delivery"),
    "k_survey": ("משוב", "Feedback"),
    "k_staff_choice": ("צוות", "Team"),
    # A purchase that staff note
    "bought_title": ("לרשום רכישה", "Mark as bought"),
    "bought_item": ("מה נקנה", "What was bought"),
    "bought_amount": ("סכום", "Amount"),
    "bought_order": ("מספר הזמנה, אם יש", "Order number, if any"),
    "bought_save": ("לרשום", "Mark as bought"),
    "note_bought": ("הרכישה נרשמה.", "The purchase is noted."),
    "note_no_amount": ("חסר סכום: מספר, למשל 260.", "The amount is missing: a number, such as 260."),
    "note_no_item": ("חסר מה נקנה.", "What was bought is missing."),
    "note_not_theirs": ("ההזמנה הזאת רשומה על מישהו אחר.", "That order is somebody else's."),
    "order_pending": ("עוד לא שולם", "not paid yet"),
    "order_cancelled": ("בוטל", "cancelled"),
    "order_refunded": ("הוחזרו {amount}", "{amount} given back"),
    # Orders of nobody we know
    "orders_title": ("הזמנות בלי בעלים", "Orders of nobody we know"),
    "orders_what": (
        "החנות דיווחה עליהן, ואין ליד עם הטלפון או האימייל שלהן. כותבים של מי ההזמנה, ומשם הבוט ממשיך לבד.",
        "The shop told of these, and no lead has their phone or e-mail. Say whose they are, and the bot goes on.",
    ),
    "orders_line_one": ("הזמנה אחת לא שייכת לאף ליד", "One order belongs to no lead"),
    "orders_line": ("{count} הזמנות לא שייכות לאף ליד", "{count} orders belong to no lead"),
    "orders_none": ("לכל הזמנה יש בעלים", "Every order is somebody's"),
    "orders_phone": ("טלפון של מי שקנה", "The buyer's phone"),
    "orders_attach": ("לשייך", "Attach"),
    "orders_dismiss": ("לא רלוונטי", "Not ours"),
    "note_attached": ("ההזמנה שויכה.", "The order is attached."),
    "note_dismissed": ("ההזמנה ירדה מהרשימה.", "The order is off the list."),
    "note_no_phone": ("זה לא מספר טלפון. למשל 050-1234567.", "That is no phone number. Write 050-1234567."),
}
