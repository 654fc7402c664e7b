"""Every reason the bot gives for what it does, in both languages. Staff read them; leads never do.

A reason is stored in plain English, with ids where it names a part of the journey (`stored`). It is told in the
reader's language with that part's own name in place of the id (see `reasons.tell_reason`). `shown` is the English
that is told, where it differs from what is stored. Hebrew is worded so that it fits a lead of any gender.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Reason(NamedTuple):
    """One reason. Its placeholders are those of `reasons.PLACES`; Hebrew may leave some out."""

    stored: str
    he: str
    shown: str | None = None


REASONS: Mapping[str, Reason] = {
    # Answers, reviews, offers
    "answered": Reason(
        "answers {answer} ({percent}% sure)",
        "תשובה בנושא {answer} (בטוח ב־{percent}%)",
        "Answers a question on {answer} ({percent}% sure)",
    ),
    "answered_choice": Reason(
        "answers {answer} (chose {button})",
        "תשובה בנושא {answer}, אחרי בחירה ב{button}",
        "Answers on {answer}, as they chose {button}",
    ),
    "review": Reason("review by {review}", "הביקורת של {review}"),
    "review_on": Reason("review by {review} on {topic}", "הביקורת של {review}", "review by {review}"),
    "offer": Reason("offer {code}", "קוד אישי {code}", "personal code {code}"),
    "offer_over": Reason("offer {code} has ended", "הקוד {code} כבר לא בתוקף", "the code {code} has ended"),
    "offer_given": Reason(
        "given for {offer}, until {at}", "{offer}, בתוקף עד {at}", "For {offer}, good until {at}"
    ),
    "code_used": Reason("asked about a code that is used", "שאלה על קוד שכבר נוצל"),
    "code_ended": Reason("asked about a code that has ended", "שאלה על קוד שכבר לא בתוקף"),
    "code_open": Reason("asked about an open code", "שאלה על קוד שעדיין בתוקף"),
    # Stages
    "asked": Reason("asked about {answer}", "שאלה בנושא {answer}"),
    "asked_again": Reason(
        "asked about {answer} after deciding", "שוב התלבטות: שאלה בנושא {answer} אחרי שכבר הוחלט"
    ),
    "bought": Reason("bought", "רכישה"),
    "followed_link": Reason("went for the link", "כניסה לקישור הרכישה"),
    "chose": Reason("chose {button}", "בחירה ב{button}"),
    # Small talk, menus, what was not understood
    "hello": Reason("says hello back", "שלום בחזרה"),
    "nod": Reason("answers a nod", "מילה טובה בחזרה"),
    "start": Reason("asked to start", "בקשה להתחיל"),
    "started_again": Reason("started again", "כניסה נוספת לשיחה"),
    "yes": Reason("said yes to one of several things", "נאמר ״כן״, ולא ברור על מה"),
    "menu": Reason("asked for the menu", "בקשה לראות את האפשרויות"),
    "link": Reason("gives the link {button}", "הקישור של {button}"),
    "button_gone": Reason("the button is not there any more", "הכפתור הזה כבר לא קיים"),
    "choice_gone": Reason("the choice is not there any more", "האפשרות הזאת כבר לא קיימת"),
    "not_listed": Reason("the number is not on the list", "נשלח מספר שלא ברשימה"),
    "missed": Reason(
        "not understood ({count} in a row)",
        "ההודעה לא הובנה ({count} ברצף)",
        "The message was not understood ({count} in a row)",
    ),
    "shared": Reason(
        "got a {media}", "התקבל משהו שאינו מילים: {media}", "They sent something other than words: {media}"
    ),
    # Coming in
    "greeting": Reason("greeting", "הודעת פתיחה"),
    "greeting_campaign": Reason("greeting of campaign {campaign}", "הודעת הפתיחה של הקמפיין {campaign}"),
    "asked_contact": Reason("asked to be contacted", "התקבלה בקשה ליצירת קשר"),
    "on": Reason("on {channel}", "דרך {channel}"),
    "on_chosen": Reason("on {channel}, as they chose", "דרך {channel}, כמו שהתבקשנו"),
    "unreached": Reason("{channel} does not reach them", "אי אפשר להגיע דרך {channel}"),
    "first_contact": Reason("the first contact", "יצירת קשר ראשונה"),
    "came_again": Reason("came again", "יצירת קשר נוספת"),
    "campaign": Reason("campaign {campaign}", "הקמפיין {campaign}"),
    # Consent
    "agreed": Reason(
        "agreed ({source})", "הסכמה לקבל פרסומות ({source})", "Agreed to advertising ({source})"
    ),
    "not_agreed": Reason(
        "did not agree ({source})",
        "אין הסכמה לקבל פרסומות ({source})",
        "Did not agree to advertising ({source})",
    ),
    "refused": Reason("refused", "בקשה להפסיק לכתוב", "Asked us to stop writing"),
    "confirmed": Reason("confirms that they left", "אישור שנפסיק לכתוב"),
    "came_back": Reason("came back", "חזרה אלינו"),
    "welcomed": Reason("welcomes them back", "שמחים שחזרו"),
    # Purchases
    "thanked": Reason("thanks for the purchase", "תודה על הרכישה"),
    # Planned messages, and why one is moved or held back
    "touch": Reason("touch {touch}: {words}", "הודעה מתוכננת: {touch}", "Planned message: {touch}"),
    "touch_gone": Reason("the journey has no such touch any more", "ההודעה הזאת כבר לא בתוכנית"),
    "wrote_meanwhile": Reason("they wrote meanwhile", "בינתיים הגיעה הודעה, והספירה התחילה מחדש"),
    "late": Reason("its moment has passed", "המועד שלה עבר"),
    "closed_for_good": Reason(
        "outside the hours for writing, and its moment passes before they open",
        "מחוץ לשעות השליחה, והמועד שלה עובר לפני שהן מתחילות",
    ),
    "closed": Reason("outside the hours for writing", "מחוץ לשעות השליחה"),
    "night": Reason("too early or too late in their day", "מוקדם או מאוחר מדי בשעון שלהם"),
    "shabbat": Reason("it is Shabbat", "שבת"),
    "friday": Reason("it is Friday afternoon", "יום שישי אחר הצהריים"),
    "holiday": Reason(
        "closed for {holiday}", "{holiday}, לא כותבים ביום הזה", "Nothing goes out on {holiday}"
    ),
    "eve": Reason("the eve of {holiday}", "ערב {holiday}"),
    "closed_day": Reason("closed on {day}", "{day}, לא כותבים ביום הזה", "Nothing goes out that day: {day}"),
    "day_off": Reason("a day without hours for writing", "אין ביום הזה שעות שליחה"),
    "account": Reason(
        "{channel} may not be used to write first ({account})",
        "אי אפשר לכתוב ביוזמתנו דרך {channel} ({account})",
    ),
    "capped": Reason("enough was written to them for now", "נכתב להם מספיק לעת עתה"),
    "warm_up": Reason("a new number sends only so much a day", "ממספר חדש יוצאות רק כמה הודעות ביום"),
    "outage": Reason("held up while the bot could not send", "התעכבה בגלל תקלה בשליחה"),
    "too_late": Reason(
        "{cause}, and its moment passes before that ends", "{cause}, והמועד שלה עובר לפני שזה נגמר"
    ),
    "moved": Reason("{cause}, waits until {at}", "{cause}, נדחתה ל־{at}"),
    "no_channel": Reason("no channel that is on reaches them", "אין ערוץ פעיל להגיע דרכו"),
    "no_phone": Reason("no phone number to write to", "אין מספר טלפון לכתוב אליו"),
    "all_reviews": Reason("they have seen every review", "כל הביקורות כבר הוצגו"),
    "no_offer": Reason("no offer runs for them", "אין כרגע הטבה מתאימה"),
    "sent_before": Reason("it was sent before", "כבר נשלחה"),
    "have_bought": Reason("they have bought", "כבר הייתה רכישה"),
    "left_alone": Reason("they asked to be left alone", "התבקשנו לא לכתוב יותר"),
    "no_writing": Reason("they asked not to be written to", "התבקשנו לא לכתוב"),
    "with_staff": Reason("they are in the hands of staff", "הפנייה אצל הצוות"),
    "with": Reason("they are in the hands of {by}", "השיחה אצל {by}"),
    "wrong_stage": Reason(
        "not meant for the stage {stage}", "לא מיועדת לשלב ״{stage}״", "Not meant for the stage “{stage}”"
    ),
    "no_consent": Reason("no consent to advertising", "אין הסכמה לקבל פרסומות"),
    "unknown_timer": Reason("nothing to do for {purpose}", "אין מה לעשות: {purpose}"),
    # Sequences: entering, leaving, waiting (sequences.py, pacing.py)
    "in_contact": Reason("made contact", "יצירת קשר"),
    "in_hesitation": Reason("hesitated over {topic}", "התלבטות בנושא {topic}"),
    "ran_out": Reason("its last step is done", "כל הצעדים הסתיימו"),
    "goal_met": Reason("its goal is reached", "המטרה הושגה"),
    "they_answered": Reason("they answered", "התקבלה תשובה"),
    "way_out": Reason("its steps lead out here", "לפי התוכנית זה הסוף"),
    "step_gone": Reason("the journey has no such step any more", "הצעד הזה כבר לא בתוכנית"),
    "replanned": Reason("it goes by the steps of a sequence now", "מעכשיו לפי צעדי התוכנית"),
    "given_back_now": Reason("counted anew, as the team is done", "הצוות סיים, והספירה מתחילה מחדש"),
    "greeted_before": Reason("the conversation has begun already", "השיחה כבר התחילה"),
    # Staff
    "handed": Reason("handed to staff: {cause}", "השיחה עברה לצוות: {cause}"),
    "wants_person": Reason("asked for a person", "בקשה לדבר עם מישהו מהצוות"),
    "angry": Reason("is angry", "נשמע כעס בשיחה"),
    "misunderstood": Reason("was not understood", "כמה הודעות ברצף שהבוט לא הבין"),
    "sent_media": Reason("sent what only a person can look at", "נשלח משהו שרק בן אדם יבין"),
    "staff_first": Reason("staff wrote first", "מישהו מהצוות פתח בשיחה"),
    "taken_up": Reason("staff took it up again from an earlier alert", "הצוות חזר לשיחה מתוך התראה קודמת"),
    "waits": Reason("waits for staff", "ממתינים לצוות"),
    "untaken": Reason("nobody took it in {length}", "כבר {length} ואף אחד לא לקח את הפנייה"),
    "pressed_for_nothing": Reason("{by} pressed {action}", "לחיצה של {by} על {action}"),
    "staff": Reason("staff: {by}", "תשובה מהצוות: {by}"),
    "taken": Reason("{by}, after {length}", "{by}, אחרי {length}"),
    "took": Reason("{by} took it", "{by} על זה"),
    "closed_by": Reason("{by} closed it", "הפנייה נסגרה: {by}"),
    "given_back": Reason("{by} gave the conversation back", "השיחה חזרה לבוט: {by}"),
    "resolved": Reason("{by}, {length} after it was opened", "{by}, {length} אחרי שנפתחה"),
    "held_for": Reason("in their hands for {length}", "בטיפול במשך {length}"),
    "gone_quiet": Reason("nobody wrote for {length}", "אף אחד לא כתב במשך {length}"),
    "escalated": Reason(
        "nobody took it in {length}, {by} is told",
        "כבר {length} ואף אחד לא לקח את הפנייה, אז ההתראה עברה אל {by}",
    ),
    "unanswered": Reason("no answer from {by} in {length}", "מחכים לתשובה של {by} כבר {length}"),
    "by_journey": Reason("the journey asks for a person: {words}", "לפי התוכנית: {words}"),
    # What arrived (bot/entries.py)
    "edited": Reason("edited their message", "תיקון של הודעה קודמת"),
    "pressed": Reason("pressed {button}", "לחיצה על {button}"),
    "sent_kind": Reason("sent: {media}", "נשלח: {media}"),
    "started_link": Reason("link: {words}", "דרך הקישור {words}"),
    "started": Reason("opened the chat", "פתיחת שיחה"),
    "from_form": Reason("from a form", "מטופס"),
    "from_source": Reason("from {source}", "מקור: {source}"),
    "from_campaign": Reason("from {source}, campaign {campaign}", "מקור: {source}, קמפיין: {campaign}"),
    "due": Reason("{purpose} came due", "הגיע הזמן: {purpose}", "Due now: {purpose}"),
    "order": Reason("order {words}: {amount} {currency}", "הזמנה {words}: {amount} {currency}"),
    "opened_link": Reason("opened the link", "הקישור נפתח"),
    "written_by": Reason("written by {by}", "מאת {by}"),
    "written_on_phone": Reason("{by}, from the business's phone", "{by}, מהטלפון של העסק"),
    "pressed_by": Reason("pressed by {by}", "לחיצה של {by}"),
    "unreachable": Reason(
        "{channel}: {unreachable}",
        "אי אפשר להגיע דרך {channel}: {unreachable}",
        "Can't be reached on {channel}: {unreachable}",
    ),
    # Delivery and storage (bot/deciding.py, bot/delivery.py, bot/inbound.py, sending.py)
    "undecided": Reason(
        "the bot could not decide on this; see the log", "הבוט לא הצליח לטפל בזה, הפרטים ביומן המערכת"
    ),
    "held_no_channel": Reason("held back: no channel to reach them on", "לא נשלחה: אין ערוץ להגיע דרכו"),
    "no_staff_chat": Reason(
        "staff could not be told: no staff chat is set up (TELEGRAM_STAFF_CHAT_ID, WHATSAPP_STAFF_NUMBERS)",
        "אי אפשר היה לעדכן את הצוות: עוד לא הוגדרה קבוצת צוות (TELEGRAM_STAFF_CHAT_ID, WHATSAPP_STAFF_NUMBERS)",
    ),
    "staff_alert": Reason("staff alert", "התראה לצוות"),
    "for_staff": Reason("for staff", "עדכון לצוות"),
    "merged": Reason(
        "two records of one person; {words} was the other",
        "שתי רשומות של אותו אדם אוחדו",
        "Two records of one person became one",
    ),
    "lapsed": Reason("its moment had passed", "המועד שלה כבר עבר"),
    "person_has_it": Reason("a person has the conversation", "השיחה אצל מישהו מהצוות"),
    "they_bought": Reason("they bought", "כבר הייתה רכישה"),
    "not_set_up": Reason("{channel} is not set up", "{channel} לא מוגדר"),
    "given_up": Reason(
        "{words}; given up after {count} attempts, its moment has passed",
        "המועד שלה עבר אחרי {count} ניסיונות: {words}",
    ),
    "no_connection": Reason("could not connect ({words})", "אין חיבור לספק ({words})"),
    "no_answer": Reason("no answer in time ({words})", "הספק לא ענה בזמן ({words})"),
    "unsaid": Reason("no reason was given", "לא נמסרה סיבה"),
    "broken": Reason("the connection broke ({words})", "החיבור לספק נקטע ({words})"),
}

HEADLINES: Mapping[str, Mapping[str, Reason]] = {
    "stage": {"moved": Reason("{stage} → {next_stage}", "{stage} ← {next_stage}")},
    "handoff": {
        "opened": Reason("opened", "נפתחה פנייה לצוות", "A case for the team was opened"),
        "taken": Reason("taken", "הפנייה נלקחה", "The case was taken"),
        "closed": Reason("closed", "הפנייה נסגרה", "The case was closed"),
        "back": Reason("back to the bot", "השיחה חזרה לבוט", "The conversation went back to the bot"),
        "again": Reason("alerted again", "תזכורת נשלחה לצוות", "The team was reminded"),
        "further": Reason("alerted further", "ההתראה עברה הלאה", "The next contact was alerted"),
        "reminded": Reason("owner reminded", "תזכורת למי שמטפל בשיחה", "Whoever has it was reminded"),
        "quiet": Reason("ended by itself", "הטיפול הסתיים מעצמו", "It ended by itself"),
        "nothing": Reason("nothing to close", "אין פנייה פתוחה", "There was no open case"),
        "action": Reason("{action}", "{action}"),
    },
    "timer": {
        "touch": Reason("touch:{touch}", "{touch}", "{touch}"),
        "touch_moved": Reason(
            "touch:{touch} moved to {at}", "נדחתה ל־{at}: {touch}", "Moved to {at}: {touch}"
        ),
        "handoff": Reason("handoff:{words}", "תזכורת לצוות", "A reminder to the team"),
        "sequence_moved": Reason(
            "sequence:{sequence} moved to {at}", "נדחתה ל־{at}: {sequence}", "Moved to {at}: {sequence}"
        ),
        "sequence": Reason("sequence:{sequence}", "{sequence}", "{sequence}"),
        "sequence_of": Reason("sequence:{sequence}:{words}", "{sequence}", "{sequence}"),
        "greeting_moved": Reason(
            "greeting moved to {at}", "הודעת הפתיחה נדחתה ל־{at}", "Greeting moved to {at}"
        ),
        "greeting": Reason("greeting", "הודעת הפתיחה", "Greeting"),
    },
    "sequence": {
        "entered": Reason("entered {sequence}", "התחילה התוכנית: {sequence}", "Began: {sequence}"),
        "left": Reason("left {sequence}", "הסתיימה התוכנית: {sequence}", "Ended: {sequence}"),
        "paused": Reason("paused {sequence}", "התוכנית ממתינה: {sequence}", "Paused: {sequence}"),
        "resumed": Reason("resumed {sequence}", "התוכנית ממשיכה: {sequence}", "Goes on: {sequence}"),
    },
    "lead": {
        "details": Reason("details received", "התקבלו פרטים", "Details received"),
        "campaign": Reason("{campaign}", "הקמפיין {campaign}", "Campaign {campaign}"),
    },
    "click": {"link": Reason("{button}", "{button}", "{button}")},
}
"""What stands on the timeline in place of somebody's words, by the line's kind."""
