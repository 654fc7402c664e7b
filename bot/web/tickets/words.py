"""Every word of a ticket's page, Hebrew first."""

from collections.abc import Mapping

from conversations.lead.content import Language

WORDS: Mapping[str, tuple[str, str]] = {
    "ticket": ("כרטיס", "Ticket"),
    "show_this": ("מראים את הקוד בכניסה", "Show this code at the door"),
    "arrived": ("הכרטיס נסרק בכניסה. ליהנות!", "Scanned at the door. Enjoy!"),
    "over": ("האירוע כבר היה. תודה!", "The event is over. Thank you!"),
    "saved_copy": ("אין רשת. זה העותק השמור, והוא תקף בכניסה", "No network. This saved copy is good at the door"),
    "calendar": ("הוספה ליומן", "Add to calendar"),
    "google": ("יומן Google", "Google Calendar"),
    "map": ("איך מגיעים", "Map"),
    "cannot_come": ("אי אפשר להגיע?", "Can't come?"),
    "cannot_come_what": (
        "הכרטיס יבוטל והמקום יעבור למי שמחכה. אי אפשר להחזיר אותו.",
        "The ticket is cancelled, and the place goes to somebody who waits. That can't be undone.",
    ),
    "cancel_it": ("לבטל את הכרטיס", "Cancel the ticket"),
    "hand_on": ("להעביר למישהו אחר", "Give it to somebody else"),
    "hand_on_what": (
        "הקוד הזה יפסיק לעבוד מיד, ובמקומו יהיה כרטיס חדש.",
        "This code stops working at once, and there is a new ticket in its place.",
    ),
    "new_name": ("על שם מי הכרטיס החדש?", "Whose will it be?"),
    "hand_it_on": ("להעביר", "Give it"),
    "handed": ("זה הכרטיס החדש. עכשיו שולחים את הקישור:", "This is the new ticket. Now send the link:"),
    "share": ("שליחת הקישור", "Send the link"),
    "name_missing": ("צריך שם לכרטיס החדש.", "The new ticket needs a name."),
    "not_done": ("זה לא הסתדר. כדאי לנסות שוב.", "That did not work. Try again."),
    "is_cancelled": ("הכרטיס בוטל", "This ticket was cancelled"),
    "is_cancelled_what": ("אפשר להירשם שוב בהודעה אלינו.", "Write to us to register again."),
    "is_handed_on": ("הכרטיס הועבר", "This ticket was given to somebody else"),
    "is_handed_on_what": (
        "הקוד הזה כבר לא עובד. הכרטיס החדש אצל מי שקיבל אותו.",
        "This code works no more. Whoever got the ticket has a new one.",
    ),
    "event_cancelled": ("האירוע בוטל", "The event was cancelled"),
    "event_cancelled_what": ("אין צורך להגיע. נשמח לראותך בפעם אחרת.", "No need to come. See you another time."),
    "no_ticket": ("אין כרטיס כזה", "There is no such ticket"),
    "no_ticket_what": ("כדאי לפתוח שוב את הקישור מההודעה.", "Open the link in the message once more."),
    "later": ("יותר מדי ניסיונות", "Too many tries"),
    "later_what": ("אפשר לנסות שוב בעוד דקה.", "Try again in a minute."),
    "other_language": ("English", "עברית"),
}  # fmt: skip


def say(key: str, language: Language) -> str:
    """The words."""
    return WORDS[key][language == "en"]
