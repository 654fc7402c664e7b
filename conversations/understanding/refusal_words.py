"""The vocabulary of refusals: each word by its part in one, so that a message becomes a short string of parts.

Slips of the keyboard are mended only towards these words, and only from words that mean nothing else.
"""

from functools import lru_cache

from rapidfuzz.distance import OSA

from conversations.understanding.concepts import LEXICON
from conversations.understanding.forms import is_hebrew, strip_prefixes
from conversations.understanding.phrases import word_set
from conversations.understanding.spelling import leave_one_out
from conversations.understanding.text import KNOWN_WORDS, is_worth_keeping

_NOUNS = "MZXHnlb"  # prefixes may stand before these
OTHER = "."
"""The part of every word that is not here."""

_PARTS = {
    # Negation; what was not done in the past denies a consent but stops nothing.
    "N": "לא אל בלי אינני איני שלא ולא ואל dont not never no nor donot dnt",
    "d": "didnt havent wasnt",
    # To stop, to have enough.
    "S": "תפסיקו תפסיק תפסיקי הפסיקו הפסיקי הפסק להפסיק להימנע הימנעו שתפסיקו שתפסיק שתפסיקי תחדלו "
    "תחדל תחדלי חדלו חדל לחדול תעצרו תעצור תעצרי עצרו stop stopp quit cease refrain desist halt "
    "discontinue discontinuing avoid stoping",
    "E": "די דיי מספיק חלאס חלס נמאס נמאסו enough sick tired fed",
    # To write to somebody; words that are both that and the message itself; to call or mail, which leaves this channel.
    "W": "תשלחו תשלח תשלחי לשלוח ישלחו שתשלחו שתשלח שתשלחי שישלחו תכתבו תכתוב תכתבי לכתוב שתכתבו "
    "שתכתוב שתכתבי תפנו תפנה תפני לפנות שתפנו שתפנה תסמסו תסמס תסמסי לסמס תדברו תיצרו תיצור "
    "תיצרי ליצור תצרו תדחפו לדחוף תפרסמו לפרסם תקשקשו send sending writing write reach reaching "
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
    "M": "promo promos promotion promotions promotional מבצעים המבצעים הודעות ההודעות מהודעות "
    "מההודעות להודעות בהודעות עדכונים העדכונים לעדכונים סמסים הסמסים מסרונים המסרונים מסרים "
    "notifications notification emails updates reminders stuff crap junk communication "
    "communications correspondence solicitations",
    # Advertising by name: with a no or an end to it, whatever stands between.
    "Z": "marketing ads adverts advertising advertisements spam spaming newsletter newsletters "
    "unsolicited unwanted soliciting פרסומת פרסומות הפרסומות מפרסומות מהפרסומות בפרסומות פרסומים "
    "פרסומי שיווק שיווקי שיווקיות שיווקיים ספאם הספאם דיוור הדיוור מהדיוור לדיוור מדיוור דיוורים "
    "תפוצה התפוצה מהתפוצה לתפוצה",
    # To take out, to forget, to get off.
    "R": "removed deleted erased unlisted deregistered ימחקו שימחקו יסירו שיסירו שיורידו למחיקה תסירו תסיר תסירי הסירו הסר הסירי להסיר שתסירו שתסיר שתסירי תמחקו תמחק תמחקי למחוק מחקו מחק "
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
    "l": "system systems list lists database databases records mailing broadcast רשימה הרשימה מהרשימה רשימת מרשימת "
    "לרשימה מאגר המאגר מהמאגר ממאגר מהמערכת",
    "A": "again anymore more ever future further longer יותר שוב עוד בעתיד לעולם בחיים לנצח תיכף ומיד "
    "מייד",
    "T": "about regarding concerning על לגבי בנוגע בקשר",
    # To want, to receive, to allow, to refuse, to cancel.
    "w": "want wanna wish need care like require רוצה רוצים רוצות מעוניין מעונין מעוניינת מעונינת "
    "מעוניינים צריך צריכה צריכים אמור אמורה זקוק זקוקה מאשר מאשרת מאשרים מסכים מסכימה מסכימים",
    "r": "לקבל לשמוע",
    "g": "receive get hear see",
    "G": "receiving geting hearing seeing",
    "Q": "שולחים שולח שולחת כותבים כותב כותבת פונים",
    # To go on doing it; to keep somebody's number; off the list.
    "K": "keep keeps continue ממשיכים ממשיך ממשיכה תמשיכו",
    "U": "use using save store share תשתמשו תשתמש להשתמש תשמרו לשמור תעבירו",
    "O": "off out",
    "C": "consent consented agree agreed permission permit subscribe subscribed signed sign opted opt "
    "אישור הסכמה רשות אישרתי הסכמתי נרשמתי הרשיתי",
    "V": "מוותר מוותרת מוותרים refuse decline withdraw withdrawing revoke revoking object מסרב מסרבת "
    "מסרבים מתנגד מתנגדת מתנגדים חוזר חוזרת",
    "B": "cancel canceling end terminate מבטל מבטלת מבטלים ביטול לבטל תבטלו תבטל תבטלי בטלו לביטול",
    # Threats, mistakes, what was said before.
    "L": "תובע תובעת אתבע נתבע אתבעה אתבעו sue suing lawsuit lawyer",
    "J": "תביעה תלונה משטרה להתלונן אתלונן police complaint complain",
    "P": "wrong טעות בטעות",
    "a": "said told asked ask asking beg beging say saying times ביקשתי בקשתי מבקש מבקשת מבקשים אמרתי "
    "אמרנו ביקשנו פעמים דורש דורשת מתחנן מתחננת אבקש נבקש",
    "k": "why למה מדוע",
    # Whose; and what says nothing either way.
    "u": "you youre אתם אתן אתה",
    "y": "its your yours these this that those it any anything them nothing שלכם שלך מכם ממכם לכם "
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
    "b": "class classes lesson lessons course courses workshop booking bookings appointment "
    "appointments order orders spot waiting waitlist waitinglist cart account session sessions "
    "שיעור השיעור מהשיעור לשיעור לתור מהתור שיעורים מהשיעורים קורס הקורס מהקורס תור התור הזמנה "
    "ההזמנה מההזמנה המתנה ההמתנה סדנה הסדנה מהסדנה חוג החוג מהחוג אימון מהאימון מחיר המחיר "
    "מהמחיר",
}  # fmt: skip
_PART = {word: part for part, words in reversed(_PARTS.items()) for word in word_set(*words.split())}
_SOUNDS = str.maketrans("עטקסח", "אתכשכ")
_NO_VOWELS = str.maketrans("", "", "וי")


def _sound_out(word: str) -> str:
    """A Hebrew word without its silent vowels, letters that sound alike made one."""
    return (word[0] + word[1:].translate(_NO_VOWELS)).translate(_SOUNDS)


_BY_SOUND: dict[str, list[str]] = {}
for _word in _PART:
    if is_hebrew(_word) and len(_word) > 3:
        _BY_SOUND.setdefault(_sound_out(_word), []).append(_word)
_BY_SLIP: dict[str, list[str]] = {}
for _word in _PART:
    if len(_word) > 4 and _word.isascii():
        for _key in leave_one_out(_word):
            _BY_SLIP.setdefault(_key, []).append(_word)


def name_parts(words: tuple[str, ...]) -> str:
    """One letter a word (see `_PARTS`), in order; `OTHER` for all that plays no part in a refusal."""
    return "".join([_PART.get(word, OTHER) for word in words])


def mend_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words with slips mended towards this vocabulary; the same tuple where there are none."""
    if all(word in _PART for word in words):
        return words
    return tuple([word if word in _PART else _mend(word) for word in words])


def _mend(word: str) -> str:
    return _mend_kept(word) if is_worth_keeping(word) else word


@lru_cache(KNOWN_WORDS)
def _mend_kept(word: str) -> str:
    if len(word) < 4 or word.isdecimal():
        return word
    hebrew = is_hebrew(word)
    for bare in strip_prefixes(word) if hebrew else ():
        if _PART.get(bare, OTHER) in _NOUNS or (word[0] == "ו" and bare == word[1:] and bare in _PART):
            return bare
    if word in LEXICON.words:
        return word
    return (_sounding_like(word) if hebrew else _spelled_like(word)) or word


def _sounding_like(word: str) -> str | None:
    sound = _sound_out(word)
    if len(sound) < 3:
        return None
    near = [known for known in _BY_SOUND.get(sound, ()) if abs(len(known) - len(word)) < 2]
    return min(near, key=lambda known: abs(len(known) - len(word)), default=None)


def _spelled_like(word: str) -> str | None:
    near = (known for key in leave_one_out(word) for known in _BY_SLIP.get(key, ()) if _is_slip(word, known))
    return min(near, default=None)


def _is_slip(word: str, known: str) -> bool:
    """One letter more, less, other or swapped; of five letters, only swapped ones."""
    if OSA.distance(word, known, score_cutoff=1) > 1:
        return False
    return len(known) > 5 or sorted(word) == sorted(known)
