"""Every word of the door's page, Hebrew first."""

from collections.abc import Mapping

from conversations.lead.content import Language

WORDS: Mapping[str, tuple[str, str]] = {
    "door_title": ("כניסה", "Door"),
    "to_come": ("עוד לא הגיעו", "still to come"),
    "start": ("להתחיל לסרוק", "Start scanning"),
    "type": ("הקלדת הקוד שבכרטיס", "Type the ticket's code"),
    "check": ("בדיקה", "Check"),
    "search": ("חיפוש לפי שם או טלפון", "Search a name or phone"),
    "last": ("סריקות אחרונות בטלפון הזה", "Last scans on this phone"),
    "other_language": ("English", "עברית"),
    "no_script": (
        "כדי לסרוק צריך להפעיל JavaScript בדפדפן.",
        "Switch on JavaScript in this browser to scan.",
    ),
    "no_camera": (
        "אין גישה למצלמה. אפשר לאשר אותה בהגדרות הדפדפן, להקליד קוד או לחפש שם.",
        "No camera. Allow it in the browser's settings, type a code or search a name.",
    ),
    "camera_offline": (
        "בלי רשת המצלמה לא קוראת בטלפון הזה. אפשר להקליד קוד או לחפש שם.",
        "Without network this phone's camera can't read. Type a code or search a name.",
    ),
    # What came of a scan
    "admitted": ("אפשר להיכנס", "Come in"),
    "already_admitted": ("כבר נכנסו עם הכרטיס הזה", "This ticket came in already"),
    "first_at": ("הסריקה הראשונה: {at}", "First scan: {at}"),
    "first_at_door": ("הסריקה הראשונה: {at}, {door}", "First scan: {at}, {door}"),
    "unknown": ("הכרטיס לא מוכר", "Unknown ticket"),
    "not_here": ("לא נמצא בטלפון, ואין רשת לבדוק", "Not on this phone, and no network to ask"),
    "cancelled": ("הכרטיס בוטל", "This ticket was cancelled"),
    "handed_on": ("הכרטיס הועבר ויש חדש במקומו", "This ticket was handed on; there is a new one"),
    "wrong_event": ("הכרטיס לאירוע אחר", "A ticket for another event"),
    "told": ("נרשם", "Told the server"),
    "kept_here": ("נשמר כאן, עוד לא דווח", "Kept here, not told yet"),
    # The line below the event
    "all_told": ("הכול דווח", "All scans are in"),
    "kept_count": ("ממתינות לדיווח: {count}", "Kept here, to be told: {count}"),
    "no_network": ("אין רשת. ממשיכים לסרוק, הכול נשמר כאן", "No network. Go on, everything is kept here"),
    "link_over": ("הקישור הזה כבר לא פעיל", "This link is over"),
    # The last scans
    "no_name": ("בלי שם", "No name"),
    "take_back": ("ביטול", "Take back"),
    "taken_back": ("הסריקה בוטלה", "taken back"),
    "state_r": ("עוד לא הגיעו", "not here yet"),
    "state_a": ("כבר בפנים", "already in"),
    "state_c": ("בוטל", "cancelled"),
    "state_h": ("הועבר", "handed on"),
    # Links that lead nowhere
    "no_link": ("אין קישור כזה", "There is no such link"),
    "no_link_what": (
        "כדאי לבקש קישור חדש ממי שמארגן את האירוע.",
        "Ask whoever organises the event for a new one.",
    ),
    "over": ("הקישור הזה כבר לא פעיל", "This link is over"),
}


def say(key: str, language: Language) -> str:
    """The words."""
    return WORDS[key][language == "en"]
