"""The vocabulary of refusals: each word by its part in one, so that a message becomes a short string of parts."""

from conversations.understanding.intents.verbs import inflect
from conversations.understanding.intents.vocabulary import Vocabulary

_NOUNS = "MZXHnlb"  # prefixes may stand before these
_PARTS = {
    # Negation; what was not done in the past denies a consent but stops nothing.
    "N": "without אין לא אל בלי אינני איני שלא ולא ואל dont not never no nor donot dnt",
    "d": "arent didnt havent wasnt",
    # To stop, to have enough.
    "S": "chill relax תפסיקו תפסיק תפסיקי הפסיקו הפסיקי הפסק להפסיק להימנע הימנעו שתפסיקו שתפסיק שתפסיקי תחדלו "
    "תחדל תחדלי חדלו חדל לחדול תעצרו תעצור תעצרי עצרו stop stopp quit cease refrain desist halt "
    "discontinue discontinuing avoid stoping",
    "E": "מיציתי מיצינו הגזמתם הגזמת די דיי מספיק חלאס חלס נמאס נמאסו enough sick tired fed",
    # To write to somebody; words that are both that and the message itself; to call or mail, which leaves this channel.
    "W": "תשלחו תשלח תשלחי לשלוח ישלחו שתשלחו שתשלח שתשלחי שישלחו תכתבו תכתוב תכתבי לכתוב שתכתבו "
    "שתכתוב שתכתבי תפנו תפנה תפני לפנות שתפנו שתפנה תסמסו תסמס תסמסי לסמס תדברו תיצרו תיצור "
    "תיצרי ליצור תצרו תדחפו לדחוף תפרסמו לפרסם תקשקשו send sending writing write hitting reach reaching "
    "pinging ping hit",
    "X": "text texting texts txt txting txts message messaging messages msg msging msgs mesg contact "
    "contacting contacted contacts texted messaged sms smsing whatsapping קשר הקשר",
    "c": "תתקשרו תתקשר תתקשרי להתקשר לצלצל תצלצלו call calling phone phoning email emailing mail "
    "mailing ring",
    "H": "חופר חופרת תטרידו תטריד תטרידי להטריד תציקו תציק תציקי להציק תחפרו תחפור תחפרי לחפור תנדנדו לנדנד "
    "להציף תציפו תציף מציפים תשגעו לשגע תבלבלו להפציץ תפציצו תספימו לספים מטרידים מציקים חופרים "
    "מנדנדים מפציצים מספימים הטרדה הטרדות הטרדתם bother bothering harass harassing harassment "
    "annoy annoying spamming pester pestering disturb disturbing bug bugging hound hounding",
    # Messages.
    "M": "whatsapp whatsapps promo promos promotion promotions promotional מבצעים המבצעים הודעות ההודעות מהודעות "
    "מההודעות להודעות בהודעות עדכונים העדכונים לעדכונים סמסים הסמסים מסרונים המסרונים מסרים "
    "notifications notification emails updates reminders stuff crap junk communication "
    "communications correspondence solicitations",
    # Advertising by name: with a no or an end to it, whatever stands between.
    "Z": "marketing ads adverts advertising advertisements spam spaming newsletter newsletters "
    "unsolicited unwanted soliciting פרסומת פרסומות הפרסומות מפרסומות מהפרסומות בפרסומות פרסומים "
    "פרסומי שיווק שיווקי שיווקיות שיווקיים ספאם הספאם דיוור הדיוור מהדיוור לדיוור מדיוור דיוורים "
    "תפוצה התפוצה מהתפוצה לתפוצה",
    # To take out, to forget, to get off.
    "R": "להסרה removal להימחק להימחקות exclude omit strike unenroll unenrol unfollow removed deleted erased unlisted deregistered ימחקו שימחקו יסירו שיסירו שיורידו למחיקה תסירו תסיר תסירי הסירו הסר הסירי להסיר שתסירו שתסיר שתסירי תמחקו תמחק תמחקי למחוק מחקו מחק "
    "מחקי שתמחקו שתמחק שתמחקי תוציאו תוציא תוציאי הוציאו להוציא שתוציאו שתוציא תורידו תוריד "
    "תורידי הורידו הורד להוריד שתורידו שתוריד תגרעו תנקו תעיפו העיפו תסלקו סלקו מסירים מחיקה "
    "מחיקת הסרה הסרת הסרתי remove removing delete deleting erase erasing unlist deregister "
    "unregister deactivate scrub wipe purge",
    "F": "תשכחו תשכח תשכחי שכחו לשכוח שתשכחו שכח forget lose loose",
    "D": "רדו רד רדי תרדו תרד תרדי",
    # Whom: me, to me, my number, the list.
    "m": "me us myself אותי אוטי אותנו עצמי עצמנו ממני מאיתנו מאתנו אתי אותיי",
    "i": "לי אליי אלי לנו אלינו עליי עלי איתי איתנו",
    "n": "המידע מידע הנתונים נתונים number numbers num details name info data contact המספר מספר מספרי הטלפון הנייד טלפון "
    "הפרטים פרטיי פרטי פרטים שמי למספר",
    "l": "רשימות נמענים הנמענים recipients subscribers system systems list lists database databases records mailing broadcast רשימה הרשימה מהרשימה רשימת מרשימת "
    "לרשימה מאגר המאגר מהמאגר ממאגר מהמערכת",
    "A": "again anymore more ever future further longer יותר שוב עוד בעתיד לעולם בחיים לנצח תיכף ומיד "
    "מייד",
    "T": "about regarding concerning על לגבי בנוגע בקשר",
    # To want, to receive, to allow, to refuse, to cancel.
    "w": "want wanna wish prefer rather appreciate need care like require רוצה רוצים רוצות מעוניין מעונין מעוניינת מעונינת "
    "מעוניינים צריך צריכה צריכים אמור אמורה צורך זקוק זקוקה מאשר מאשרת מאשרים מסכים מסכימה מסכימים",
    "r": "לקבל לשמוע",
    "g": "receive get hear see",
    "G": "receiving geting hearing seeing",
    "Q": "שולחים שולח שולחת כותבים כותב כותבת פונים",
    # To go on doing it; to keep somebody's number; off the list.
    "K": "keep keeps continue ממשיכים ממשיך ממשיכה תמשיכו",
    "U": "use using save store share תשתמשו תשתמש להשתמש תשמרו לשמור תעבירו",
    "O": "off out",
    "C": "authorized authorised consent consented agree agreed permission permit subscribe subscribed signed sign opted opt "
    "אישור הסכמה רשות אישרתי הסכמתי נרשמתי הרשיתי",
    "V": "withdrawn revoked מוותר מוותרת מוותרים refuse decline withdraw withdrawing revoke revoking object מסרב מסרבת "
    "מסרבים מתנגד מתנגדת מתנגדים חוזר חוזרת",
    "B": "cancel canceling end terminate מבטל מבטלת מבטלים ביטול לבטל תבטלו תבטל תבטלי בטלו לביטול",
    # Threats, mistakes, what was said before.
    "e": "להתנתק לצאת להיגרע לפרוש מתנתק מתנתקת יוצא יוצאת פורש פורשת leave leaving exit",
    "t": "תוסיפו תוסיף תוסיפי תכניסו תצרפו תרשמו add",
    "L": "חוסם חוסמת אחסום נחסום blocking לעורכ עורכ תובע תובעת אתבע נתבע אתבעה אתבעו sue suing lawsuit lawyer",
    "J": "תביעה תלונה משטרה להתלונן אתלונן police complaint complain",
    "P": "wrong טעות בטעות",
    "a": "לבקש said told asked ask asking beg beging say saying times ביקשתי בקשתי מבקש מבקשת מבקשים אמרתי "
    "אמרנו ביקשנו פעמים דורש דורשת מתחנן מתחננת אבקש נבקש",
    "k": "why למה מדוע",
    # Whose; and what says nothing either way.
    "u": "you youre אתם אתן אתה",
    "y": "אצלכם אצלך his her their its your yours these this that those it any anything them nothing שלכם שלך מכם ממכם לכם אליכם אליך איתכם whatever whichever "
    "אתכם האלה האלו הזה הזאת הזו זה זאת זו כלום דבר",
    "f": "יא please thanks thank already just ok okay hi hello hey now and so the a an to of from i im "
    "id ive am is are be being do does did have has had will would can could should all very "
    "much really kindly immediately at once for with in on my we guys sir madam there here ever "
    "if or either even still then but also right rather way too up by בבקשה נא אנא תודה רבה היי "
    "הי שלום אני אנחנו כבר עכשיו מיד גם כן את עם של שלי שלנו רק פשוט ממש נו אז ו או אם כי כל "
    "בכלל יאללה ביי אבל מאוד להיות שליחת משליחת ממשלוח כאן פה לכאן לפה אחי אחותי חברים שום הזה "
    "מהיום שוב",
    ".": "הודעת interested interest leave alone relevant מעוניין מעוניינת רלוונטי עזבו תעזבו",
    # What is booked may be given up without a word about messages.
    "b": "filter folder class classes lesson lessons course courses workshop booking bookings appointment "
    "appointments order orders spot waiting waitlist waitinglist cart account session sessions "
    "שיעור השיעור מהשיעור לשיעור לתור מהתור שיעורים מהשיעורים קורס הקורס מהקורס תור התור הזמנה "
    "ההזמנה מההזמנה המתנה ההמתנה סדנה הסדנה מהסדנה חוג החוג מהחוג אימון מהאימון מחיר המחיר "
    "מהמחיר",
}  # fmt: skip
_VERBS = {
    "S": ("^רגיע", "רגע", "^פסיק//מפסיק", "חדל", "עצור/עצר/עוצר", "ניח"),
    "W": ("יצור/יצר", "שלח//שולח", "כתוב/כתב/כותב", "פנה/פנ", "סמס//מסמס", "דבר", "פרסמ"),
    "H": (
        "^טריד//מטריד",
        "^ציק//מציק",
        "חפור/חפר/חופר",
        "נדנד//מנדנד",
        "^ציפ//מציפ",
        "שגע//משגע",
        "^פציצ//מפציצ",
    ),
    "R": ("^סיר", "^וריד", "^וציא", "מחק", "^עיפ", "סלק", "נתק", "גרע", "^שמיט"),
    "F": ("שכח", "שחרר"),
    "c": ("תקשר//מתקשר", "צלצל//מצלצל", "טלפנ"),
    "B": ("בטל//מבטל",),
}
_VOCABULARY = Vocabulary(_PARTS, {part: inflect(*verbs) for part, verbs in _VERBS.items()}, nouns=_NOUNS)
name_parts = _VOCABULARY.name_parts
mend_words = _VOCABULARY.mend
