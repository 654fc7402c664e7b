"""When a message may go, and why it may not."""

from collections.abc import Mapping

from conversations.turn.facts import Wording

REASONS: Mapping[str, Wording] = {
    "flood": Wording(
        "very many come by forms within an hour: they are greeted slowly",
        "הגיעו הרבה פניות מטפסים בבת אחת, ולכן הודעות הפתיחה יוצאות לאט",
        "Very many came by forms within an hour, so they are greeted slowly",
    ),
    "late": Wording("its moment has passed", "המועד שלה עבר"),
    "closed_for_good": Wording(
        "outside the hours for writing, and its moment passes before they open",
        "מחוץ לשעות השליחה, והמועד שלה עובר לפני שהן מתחילות",
    ),
    "closed": Wording("outside the hours for writing", "מחוץ לשעות השליחה"),
    "night": Wording("too early or too late in their day", "מוקדם או מאוחר מדי בשעון שלהם"),
    "shabbat": Wording("it is Shabbat", "שבת"),
    "friday": Wording("it is Friday afternoon", "יום שישי אחר הצהריים"),
    "holiday": Wording(
        "closed for {holiday}", "{holiday}, לא כותבים ביום הזה", "Nothing goes out on {holiday}"
    ),
    "eve": Wording("the eve of {holiday}", "ערב {holiday}"),
    "closed_day": Wording("closed on {day}", "{day}, לא כותבים ביום הזה", "Nothing goes out that day: {day}"),
    "day_off": Wording("a day without hours for writing", "אין ביום הזה שעות שליחה"),
    "account": Wording(
        "{channel} may not be used to write first ({account})",
        "אי אפשר לכתוב ביוזמתנו דרך {channel} ({account})",
    ),
    "not_this": Wording("they want no more of this", "ביקשו לא לקבל עוד כאלה"),
    "capped": Wording("enough was written to them for now", "נכתב להם מספיק לעת עתה"),
    "warm_up": Wording("a new number sends only so much a day", "ממספר חדש יוצאות רק כמה הודעות ביום"),
    "outage": Wording("held up while the bot could not send", "התעכבה בגלל תקלה בשליחה"),
    "too_late": Wording(
        "{cause}, and its moment passes before that ends", "{cause}, והמועד שלה עובר לפני שזה נגמר"
    ),
    "moved": Wording("{cause}, waits until {at}", "{cause}, נדחתה ל־{at}"),
    "held_no_channel": Wording("held back: no channel to reach them on", "לא נשלחה: אין ערוץ להגיע דרכו"),
    "lapsed": Wording("its moment had passed", "המועד שלה כבר עבר"),
    "copied": Wording(
        "the database was copied or restored; it may have been sent from where it was before",
        "מסד הנתונים הועתק או שוחזר, ויכול להיות שההודעה כבר נשלחה מהמקום הקודם",
    ),
    "not_set_up": Wording("{channel} is not set up", "{channel} לא מוגדר"),
    "given_up": Wording(
        "{words}; given up after {count} attempts, its moment has passed",
        "המועד שלה עבר אחרי {count} ניסיונות: {words}",
    ),
    "account_refused": Wording(
        "{channel} takes nothing from the account now ({account}), it is tried again",
        "{channel} לא מקבל עכשיו הודעות מהעסק ({account}), ממשיכים לנסות",
    ),
    "uncertain": Wording(
        "uncertain whether it arrived, so it is not sent again: {cause}",
        "לא בטוח שהגיעה, ולכן לא נשלחת שוב: {cause}",
    ),
    "perhaps_twice": Wording(
        "it may have arrived twice: the first time there was no answer",
        "ייתכן שהגיעה פעמיים: בפעם הראשונה לא התקבלה תשובה",
    ),
    "cut_short": Wording("the bot stopped in the middle of sending it", "הבוט נעצר באמצע השליחה"),
    "no_connection": Wording("could not connect ({words})", "אין חיבור לספק ({words})"),
    "no_answer": Wording("no answer in time ({words})", "הספק לא ענה בזמן ({words})"),
    "broken": Wording("the connection broke ({words})", "החיבור לספק נקטע ({words})"),
}
