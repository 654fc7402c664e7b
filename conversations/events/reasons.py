"""Why there is talk of events, and how what happened is told."""

from collections.abc import Mapping

from conversations.events import facts
from conversations.turn.facts import Fact, Wording

REASONS: Mapping[str, Wording] = {
    "event_word": Wording("texted the word of {title}", "המילה של {title} נשלחה"),
    "event_asked": Wording("asked about {title}", "שאלה על {title}"),
    "event_form": Wording("fills in the form of {title}", "מילוי הטופס של {title}"),
    "event_form_skipped": Wording(
        "a question that need not be answered is left open", "שאלה שלא חובה לענות עליה"
    ),
    "event_form_unfit": Wording("an answer that does not fit", "תשובה שלא מתאימה לשאלה"),
    "event_form_left": Wording("left the form of {title}", "הטופס של {title} נעזב באמצע"),
    "event_registered": Wording("registered for {title}", "הרשמה ל{title}"),
    "event_number_typed": Wording(
        "a number was typed, which shows nothing by itself", "נכתב מספר, וזה לבדו לא מראה של מי הוא"
    ),
    "event_number_asked": Wording(
        "their number was typed in another chat, to register for {title}",
        "המספר נכתב בשיחה אחרת, בהרשמה ל{title}",
    ),
    "event_full": Wording("{title} is full", "אין מקום ב{title}"),
    "event_which": Wording("several events have this word", "כמה אירועים עם אותה מילה"),
    "event_over": Wording("{title} is over", "{title} כבר היה"),
    "event_cancelled": Wording("{title} is cancelled", "{title} בוטל"),
    "event_gone": Wording("an event that is not known any more", "אירוע שכבר לא מוכר"),
    "event_invited_only": Wording("{title} is by invitation", "{title} הוא בהזמנה בלבד"),
    "event_friend": Wording("wants a ticket for somebody else", "בקשה לכרטיס נוסף"),
    "event_cant_come": Wording("can't come to {title}", "אין אפשרות להגיע ל{title}"),
    "event_handed_on": Wording("hands on a ticket to {title}", "העברת כרטיס ל{title}"),
    "event_name_mended": Wording("mends the name on a ticket to {title}", "תיקון השם בכרטיס ל{title}"),
    "event_none": Wording("no event has this word", "אין אירוע עם המילה הזאת"),
    "event_comes": Wording("comes to {title}", "מגיעים ל{title}"),
    "event_standing": Wording("asked where they stand", "שאלה על המקום ברשימת ההמתנה"),
    "event_place_free": Wording("a place at {title} came free", "התפנה מקום ב{title}"),
    "event_offer_over": Wording("the offered place is gone", "המקום שהוצע כבר לא שמור"),
    "event_reminder": Wording("reminds of {title}", "תזכורת ל{title}"),
    "event_was": Wording("{title} is behind us", "אחרי {title}"),
    "event_changed": Wording("{title} changed", "שינוי ב{title}"),
    "event_not_coming": Wording("does not come any more", "כבר לא מגיעים"),
    "event_stale": Wording("the event has changed since", "האירוע השתנה מאז"),
    "event_nobody_scanned": Wording(
        "nobody was scanned at the door, so who came is not known",
        "לא נסרקו כרטיסים בכניסה, ולא ידוע מי הגיע",
    ),
    "event_not_waiting": Wording("waits no more", "כבר לא בהמתנה"),
    "event_no_answer": Wording("no answer to the offer in time", "לא הגיעה תשובה להצעה בזמן"),
    "event_nearby": Wording("would come to {title} at once", "אפשר להגיע מיד ל{title}"),
    "event_too_late": Wording("too late to offer a place", "מאוחר מדי להציע מקום"),
    "event_silent": Wording("{title} has begun without a word of theirs", "{title} התחיל בלי מילה"),
    "event_twice": Wording(
        "two records of one person had a place each", "שתי רשומות של אותו אדם, לכל אחת מקום"
    ),
    "event_told": Wording("told by {source}", "נמסר דרך {source}", "told by {source}"),
}
FACTS: Mapping[type[Fact], Wording | None] = {
    facts.RegistrationHeard: Wording("registered by {source}", "הרשמה דרך {source}"),
    facts.WithdrawalHeard: Wording("place cancelled by {source}", "ביטול מקום דרך {source}"),
    facts.TicketPageUsed: None,
    facts.FormBegun: None,
    facts.FormLeft: Wording("form left: {title}", "טופס שנעזב: {title}", "Left the form: {title}"),
    facts.TicketGiven: Wording("ticket: {title}", "כרטיס: {title}", "Ticket: {title}"),
    facts.TicketEnded: Wording(
        "ticket ended: {title}", "הכרטיס כבר לא תקף: {title}", "Ticket no longer good: {title}"
    ),
    facts.NameMended: Wording(
        "the name on the ticket was changed: {title}",
        "השם בכרטיס שונה: {title}",
        "The name on the ticket was changed: {title}",
    ),
    facts.WaitingJoined: Wording(
        "waiting list, {number}: {title}",
        "רשימת המתנה, מקום {number}: {title}",
        "Waiting list, number {number}: {title}",
    ),
    facts.PlaceOffered: Wording(
        "place offered until {at}: {title}",
        "הוצע מקום, שמור עד {at}: {title}",
        "Offered a place until {at}: {title}",
    ),
    facts.WaitingEnded: Wording("waits no more: {title}", "כבר לא בהמתנה: {title}", "Waits no more: {title}"),
    facts.SaidOfComing: Wording(
        "said how it stands: {title}", "עדכון לגבי ההגעה: {title}", "Said how it stands: {title}"
    ),
}
