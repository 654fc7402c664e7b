"""Why a conversation went to people and back, and what was said for them."""

from collections.abc import Mapping

from conversations.turn.facts import Wording

REASONS: Mapping[str, Wording] = {
    "with_staff": Wording("they are in the hands of staff", "הפנייה אצל הצוות"),
    "with": Wording("they are in the hands of {by}", "השיחה אצל {by}"),
    "handed": Wording("handed to staff: {cause}", "השיחה עברה לצוות: {cause}"),
    "wants_person": Wording("asked for a person", "בקשה לדבר עם מישהו מהצוות"),
    "angry": Wording("is angry", "נשמע כעס בשיחה"),
    "misunderstood": Wording("was not understood", "כמה הודעות ברצף שהבוט לא הבין"),
    "sent_media": Wording("sent what only a person can look at", "נשלח משהו שרק בן אדם יבין"),
    "staff_first": Wording("staff wrote first", "מישהו מהצוות פתח בשיחה"),
    "taken_up": Wording("staff took it up again from an earlier alert", "הצוות חזר לשיחה מתוך התראה קודמת"),
    "not_known": Wording("nobody here knows the answer", "אין לזה תשובה ידועה", "The answer is not known"),
    "asked_there": Wording("asked whether anybody is there", "שאלה אם יש מישהו"),
    "known_meanwhile": Wording("what was asked is known", "התשובה ידועה"),
    "nobody_came": Wording("nobody came in {length}", "כבר {length} ואף אחד לא התפנה"),
    "never_taken": Wording("nobody took it in {length}", "אף אחד לא לקח את הפנייה במשך {length}"),
    "complains": Wording("complains", "תלונה"),
    "wants_money_back": Wording("wants money back", "בקשה להחזר כספי"),
    "charged_wrongly": Wording("was charged wrongly", "חיוב שגוי או כפול"),
    "got_hurt": Wording("was hurt", "פגיעה גופנית"),
    "in_distress": Wording("is in distress", "מצוקה"),
    "legal_matter": Wording("a legal matter", "עניין משפטי"),
    "wants_owner": Wording("wants somebody in charge", "בקשה לדבר עם ההנהלה"),
    "wants_done": Wording("wants something done: {request}", "בקשה לטיפול: {request}"),
    "asked_twice": Wording("asked the same again and again", "אותה שאלה כמה פעמים"),
    "other_language": Wording("writes another language", "כתיבה בשפה אחרת"),
    "waits": Wording("waits for staff", "ממתינים לצוות"),
    "untaken": Wording("nobody took it in {length}", "כבר {length} ואף אחד לא לקח את הפנייה"),
    "pressed_for_nothing": Wording("{by} pressed {action}", "לחיצה של {by} על {action}"),
    "staff": Wording("staff: {by}", "תשובה מהצוות: {by}"),
    "taken": Wording("{by}, after {length}", "{by}, אחרי {length}"),
    "took": Wording("{by} took it", "{by} על זה"),
    "closed_by": Wording("{by} closed it", "הפנייה נסגרה: {by}"),
    "given_back": Wording("{by} gave the conversation back", "השיחה חזרה לבוט: {by}"),
    "settled_itself": Wording(
        "the lead says it is settled, {length} after it was opened",
        "הסתדר, כך נכתב לנו, {length} אחרי שנפתחה",
    ),
    "resolved": Wording("{by}, {length} after it was opened", "{by}, {length} אחרי שנפתחה"),
    "held_for": Wording("in their hands for {length}", "בטיפול במשך {length}"),
    "gone_quiet": Wording("nobody wrote for {length}", "אף אחד לא כתב במשך {length}"),
    "escalated": Wording(
        "nobody took it in {length}, {by} is told",
        "כבר {length} ואף אחד לא לקח את הפנייה, אז ההתראה עברה אל {by}",
    ),
    "unanswered": Wording("no answer from {by} in {length}", "מחכים לתשובה של {by} כבר {length}"),
    "by_journey": Wording("the journey asks for a person: {words}", "לפי התוכנית: {words}"),
    "written_by": Wording("written by {by}", "מאת {by}"),
    "written_on_phone": Wording("{by}, from the business's phone", "{by}, מהטלפון של העסק"),
    "receipt_of_phone": Wording(
        "somebody wrote from the business's phone: the receipt is all that was told of it",
        "נשלחה הודעה מהטלפון של העסק. התוכן שלה לא הגיע אלינו, רק האישור שנשלחה",
        "A message was sent from the business's phone; only its receipt reached us",
    ),
    "pressed_by": Wording("pressed by {by}", "לחיצה של {by}"),
    "no_staff_chat": Wording(
        "staff could not be told: no staff chat is set up (TELEGRAM_STAFF_CHAT_ID, WHATSAPP_STAFF_NUMBERS)",
        "אי אפשר היה לעדכן את הצוות: עוד לא הוגדרה קבוצת צוות (TELEGRAM_STAFF_CHAT_ID, WHATSAPP_STAFF_NUMBERS)",
    ),
    "staff_unreached": Wording(
        "staff could not be told anywhere they read", "ההודעה לצוות לא הגיעה לשום מקום שבו הצוות קורא"
    ),
    "passed_on": Wording("for staff, who could not be told elsewhere", "עדכון לצוות שלא הגיע במקום אחר"),
    "staff_alert": Wording("staff alert", "התראה לצוות"),
    "for_staff": Wording("for staff", "עדכון לצוות"),
    "person_has_it": Wording("a person has the conversation", "השיחה אצל מישהו מהצוות"),
}
