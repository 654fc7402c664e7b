"""The words of the pages on what comes after a purchase, Hebrew first."""

from collections.abc import Mapping

AFTER_WORDS: Mapping[str, tuple[str, str]] = {
    "k_delivery": ("משלוח", "Delivery"),
    "k_review": ("ביקורת", "Review"),
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
    # Reviews
    "nav_reviews": ("ביקורות", "Reviews"),
    "reviews_title": ("ביקורות", "Reviews"),
    "reviews_what": (
        "מה שכתבו מי שקנו. ביקורת שפורסמה מוצגת למי שמתלבטים באותו עניין, מההודעה הבאה. המילים נשארות כמו שנכתבו.",
        "What customers wrote. One that is published is shown to whoever hesitates over the same, from the next "
        "message on. The words stay as they wrote them.",
    ),
    "reviews_none": ("אין כאן ביקורות", "No reviews here"),
    "f_review_pending": ("ממתינות", "Waiting"),
    "f_review_published": ("פורסמו", "Published"),
    "f_review_hidden": ("הוסתרו", "Hidden"),
    "review_nameless": ("בלי שם", "No name"),
    "review_may_named": ("מותר לפרסם, עם השם הפרטי", "May be published, with the first name"),
    "review_may": ("מותר לפרסם, בלי שם", "May be published, without a name"),
    "review_may_not": ("ביקשו לא לפרסם", "Not to be published"),
    "review_not_asked": ("עוד לא ענו אם מותר לפרסם", "Not answered yet whether it may be published"),
    "review_photo": ("צורפה תמונה", "With a picture"),
    "review_hidden_why": ("הוסתרה: {reason} ({by})", "Hidden: {reason} ({by})"),
    "review_topics": ("עוזרת למי שמתלבטים על", "Helps who hesitates over"),
    "review_topics_save": ("לשמור", "Save"),
    "review_publish": ("לפרסם", "Publish"),
    "review_hide": ("להסתיר", "Hide"),
    "review_why": ("למה להסתיר", "Why hide it"),
    "review_why_pick": ("לבחור סיבה", "Pick a reason"),
    "review_why_else": ("סיבה אחרת", "Another reason"),
    "review_effect": (
        "הוצגה ל־{people} שהתלבטו על {topic}: {bought} קנו, {expected} היו צפויים",
        "shown to {people} who hesitated over {topic}: {bought} bought, {expected} expected",
    ),
    "review_effect_any": (
        "הוצגה ל־{people}: {bought} קנו, {expected} היו צפויים",
        "shown to {people}: {bought} bought, {expected} expected",
    ),
    "reviews_ranked": ("מה הביקורות עושות", "What the reviews do"),
    "reviews_ranked_what": (
        "ביקורת שאחריה קנו יותר מהצפוי מוצגת יותר, וחדשות מקבלות הזדמנות. צפוי: לפי כל הביקורות באותו עניין.",
        "One after which more people bought than expected is shown more often, and new ones get their chance. "
        "Expected: by all reviews on the same worry.",
    ),
    "note_published": ("הביקורת פורסמה.", "The review is published."),
    "note_hidden": ("הביקורת הוסתרה.", "The review is hidden."),
    "note_filed": ("נשמר.", "Saved."),
    "note_no_reason": (
        "כדי להסתיר צריך סיבה. כוכבים מעטים הם לא סיבה.",
        "To hide it, give a reason. Few stars are none.",
    ),
    "note_not_agreed": (
        "אין הסכמה לפרסום, אז היא לא פורסמה.",
        "There is no consent, so it is not published.",
    ),
}
