"""Who wants no more messages, in whatever words (Communications Law, section 30A: any wording of refusal counts).

Declining an offer, cancelling a booking or asking for a lower price is no refusal: leads say "די יקר", "לא תודה" and
"can I stop by" and mean to go on talking.
"""

import re

from conversations.understanding.intents.refusal_grammar import is_worded_as_refusal
from conversations.understanding.intents.refusal_words import mend_words
from conversations.understanding.intents.votes import SURELY, SURELY_NOT, read_threshold, read_vote
from conversations.understanding.intents.wrapping import peel
from conversations.understanding.phrases import (
    any_of,
    compile_any,
    is_only,
    read_wording,
    word_set,
    words_of,
)
from conversations.understanding.text import LONGEST, switch_keyboard

_COURTESY = word_set(
    "בבקשה נא תודה רבה היי הי שלום אני אנחנו כבר עכשיו מיד אבקש מבקש מבקשת מבקשים לבקש רוצה זה את לי כולכם אתם גם יותר",
    "please thanks thank you now it this that already just ok okay hi hello hey immediately all guys and right i said we",
    "want to the these at once sir madam kindly no ffs omg and with you guys",
    "ugh argh omg jeez geez wtf dude immediate מידית מיידי מידי bro bruh mate yo bloody seriously man just be lol אוף באמת וואי דחוף תיכף ומיד מייד לאלתר asap today right away נו כולם יאללה ביי אנא די באמא באמאשכם חברים אחי",
)
_COMMANDS = word_set(
    "נמאסתם הסר הסרר הסירו הסירי תסירו תסיר תסירי להסיר להסרה הסרה די דיי סטופ עצור עצרו תעצרו תעצור תעצרי תחדלו חדלו לחדול שקט שחררו תשחררו עופו תפסיקו תפסיק תפסיקי הפסיקו להפסיק חלאס חלס",
    "מספיק נמאס מיצינו מיציתי הסירוני הסירונו מחקוני חוסם חוסמת חוסמים חסום חסומים בלוק שחררוני עזבוני תעזבו עזבו",
    "stop stopall unsubscribe unsub quit end cancel optout mute muted blocked block discontinue revoke enough halt remove removed removal unsubscribed stahp desist optout sotp stpo tsop stp",
)
_CLEAR_COMMANDS = _COMMANDS - word_set("די דיי מספיק נמאס עזבו שקט עופו end cancel quit enough halt")
_ENOUGH = word_set("די דיי מספיק enough")  # "די?" marvels
_STOP_SIGN = "🛑"
_ALONE = word_set("ספאם הטרדה ספמרים הטרדות spam spammers")
_ALONE_FILLER = _COURTESY | word_set("זה זו זאת")
_MESSAGES = any_of(
    "הודעות ההודעות מהודעות מההודעות בהודעות פרסומות הפרסומות בפרסומות מהפרסומות פרסומים דיוור הדיוור מהדיוור לדיוור דיוורים "
    "ספאם הספאם מהספאם סמסים סמס סמסים מסרונים מסרים לשלוח לכתוב לפנות להציק להטריד לחפור לשלח לסמס להפציץ"
)
_GOODBYE = any_of(
    "תודה רבה בבקשה יותר כבר לי עבורי בשבילי מצטער מצטערת סליחה שיהיה_בהצלחה בהצלחה ויום_טוב יום_טוב ושבוע_טוב יאללה ביי להתראות "
    "שלום חברים בכלל ממש לנו להודעות בהודעות בשירות בזה thanks thank you all sorry bye goodbye have_a_good_day"
)
_NOT_INTERESTED = compile_any(
    f"^(?:{any_of('אני אנחנו היי שלום כבר ממש יאללה ביי זה תודה רבה מצטער מצטערת סליחה פשוט אבל לא_תודה')} )*{any_of('לא אינני איני')} "
    f"{any_of('מעוניין מעונין מעוניינת מעונינת מעוניינים רלוונטי רלוונטית רלבנטי מתעניין מתעניינת')}"
    f"(?: {_GOODBYE})*$",
    f"^(?:{any_of('אני אנחנו היי שלום כבר ממש זה')} )*"
    f"{any_of('אין_לי_עניין אין_לנו_עניין לא_בעניין לא_בקטע לא_אקטואלי כבר_לא_אקטואלי אין_עניין')}(?: {_GOODBYE})*$",
    r"^(?:(?:im|i am|we are|were|am|hi|hello|sory|no|thanks|thank you|but|realy|just|realy just|ok|okay) )*"
    r"(?:not|no longer|never|arent|aint|isnt) (?:realy |at al+ |even )?interested"
    r"(?: (?:thanks|thank|you|please|anymore|at al+|sory|any more|in your messages|in this|bye|goodbye|now|realy|tho|though|have a"
    r"|god|nice|day|one|take care|cheers))*$",
)
_CONTACTS = (
    r"(?:messages?|mesages?|mesage|texts?|msgs?|sms|emails?|spam|notifications?|ads?|promos?|promotions?)"
)
_TAIL = 240  # characters of a long message's end
_ENDS = re.compile(r"[\W_]+$")
_SENTENCES = re.compile(r"[.!?,;:\n…-]+")
_LONGEST_COMMAND = 40
_SHORT, _FOR_SHORT = 3, 0.5
"""With fewer words a vote must be clearer: "send me" is most of "do not send me". Of one word it tells nothing."""
_SUBSCRIBED = compile_any(r"(?:did|have|was|were|got) (?:i|we|me) \S*", r"by mistake|want back|resubscribe")
_ABOUT_MESSAGES = compile_any(
    any_of("הודעה הודעות פרסומות ספאם עד_מתי_תשלחו שולחים_לי כותבים_לי"),
    rf"(?:{_CONTACTS}|texting|spaming|sending me)",
)
_STILL_WANTED = compile_any(
    any_of("המתנה להמתנה ההמתנה לי_מקום במחיר המחיר מהמחיר"),
    f"{any_of('מהקבוצה_של')}(?! {any_of('ההודעות הודעות העדכונים הפרסומות התפוצה')})",
    f"{any_of('לא_רוצה')} {any_of('להטריד להציק לחפור')}",
    any_of(
        "תפסיקו_לשמור מהתור לרגע מהשיעור מהקורס מהחוג מהסדנה מהאימון הודעות_קוליות הודעות_מוקלטות הודעות_ארוכות"
    ),
    r"of+ (?:the |my |this )?(?:\S+ )?(?:clas|course|leson|workshop|sesion|apointment)",
    r"(?:stop|quit) (?:sending|writing) (?:\d+|two|three|four|so many|the wrong|people|orders)",
    r"know (?:\S+ ){0,4}(?:spam|scam)",
    r"want to bother you|waiting list|waitlist|price|booking|appointment|order",
    rf"(?:{_MESSAGES}|{_CONTACTS}) (?:about|on|{any_of('על לגבי')}) .*(?:only|just|but|{any_of('רק אלא אבל')})",
)
_DO_GO_ON = compile_any(
    f"{any_of('אל שלא')} (?:{any_of('נא')} )?{any_of('תפסיקו תפסיק תפסיקי תעצרו תעצור תעצרי תחדלו תסירו תסיר תסירי תמחקו תמחק תמחקי תורידו תוריד תורידי תוציאו תוציא תוציאי תנתקו')}",
    f"{any_of('לא')} (?:{any_of('רוצה רוצים צריך צריכה מבקש מבקשת ביקשתי התכוונתי אמרתי אומר אומרת')} )?{any_of('להפסיק להסיר להתנתק הסר תפסיקו שתפסיקו שתסירו שתמחקו לצאת_מהרשימה')}",
    f"^{any_of('תמשיכו תמשיך תמשיכי')} {any_of('לשלוח לכתוב')}(?: {any_of('לי הודעות עדכונים בבקשה')})*$",
    r"(?<!why )(?<!you )(?:dont|do not|didnt|did not|never|not|no need)(?: (?:say|ask|asked|asking|mean|want|wana|need|ever|just|please|you|to|be))*"
    r" (?:stop|quit|removed?|deleted?|erase|unsubscribed?|unsub|block me|take (?:me|us) of+|opt (?:me )?out)",
)
_LEGAL = compile_any(
    any_of(
        "סעיף_30 30_א חוק_הספאם חוק_התקשורת חוק_הגנת_הפרטיות הודעת_סירוב דבר_פרסומת דברי_פרסומת לא_נתתי_הסכמה לא_נתתי_את_הסכמתי ללא_הסכמתי "
        "ללא_הסכמה בלי_הסכמתי מעולם_לא_הסכמתי מאגר_המידע ממאגר_המידע רשימת_אל_תתקשרו"
    ),
    r"(?:do not|dont|no) (?:cal|contact) (?:list|registry|register)|anti ?spam (?:law|act)|spam (?:law|act)|gdpr|ceas(?:e)? and desist|section 30",
    r"(?:withdraw|revoke|never gave|did not give|didnt give|without|no) (?:\S+ )?(?:my |any )?consent|data protection",
)


def refuses(text: str) -> bool:
    """True when the message asks for no more messages, in Hebrew or English, in free words.

    A wrong no breaks the law and a wrong yes loses a lead, so bare commands count only when they are the whole message
    or the last sentence of it. Of a long message the end is read like its beginning.
    """
    if len(text) > LONGEST:
        tail = text[-_TAIL:].partition(" ")[2]
        return _refuses(text[:LONGEST]) or _refuses(tail) or _refuses(_find_last(tail), votes=False)
    return _refuses(text) or _refuses(peel(text), votes=False)


def _refuses(text: str, *, votes: bool = True) -> bool:
    """`votes`: the examples alone may say so. What is left of a message that was peeled is too little for them."""
    words = read_wording(text).words
    if not words:
        return _STOP_SIGN in text
    mended = mend_words(words)
    votes = votes and len(words) > 1
    if _is_refusal(words, text, votes) or (mended != words and _is_refusal(mended, text, votes)):
        return True
    if _ends_with_command(text):
        return True
    meant = set(words_of(switch_keyboard(text)))  # "q" is a slash on a Hebrew keyboard, and no word at all
    return len(words) == 1 and bool(meant) and meant <= _COMMANDS and not text.isdecimal()


def _is_refusal(words: tuple[str, ...], text: str, votes: bool) -> bool:
    joined = " ".join(words)
    if _DO_GO_ON.search(joined):
        return False
    if "?" not in text and _LEGAL.search(joined):
        return True
    if "?" in text and is_only(words, _ENOUGH, _COURTESY, 3):
        return False
    if is_only(words, _COMMANDS, _COURTESY, 6) or is_only(words, _ALONE, _ALONE_FILLER, 3):
        return not _is_question_about_spam(words, text)
    if any(_is_unsubscribe(word) for word in words):
        return not _SUBSCRIBED.search(joined)
    if _NOT_INTERESTED.search(joined):
        return True
    vote = read_vote("refusals").cast(text)
    if vote >= SURELY_NOT and is_worded_as_refusal(words, text):
        return not _STILL_WANTED.search(joined)
    least = read_threshold("refusals") if len(words) >= _SHORT else _FOR_SHORT
    is_counted = votes or (vote == SURELY and len(words) > 1)
    return is_counted and vote >= least and not _STILL_WANTED.search(joined)


def _ends_with_command(text: str) -> bool:
    """True when the last sentence or line is a command by itself ("wrong number, stop")."""
    last = _find_last(text) if not text.isalnum() else ""
    if not last or len(last) > _LONGEST_COMMAND or last == text:
        return False
    words = words_of(last)
    if is_only(words, _CLEAR_COMMANDS, _COURTESY, 4):
        return True
    return is_only(words, _COMMANDS, _COURTESY, 4) and bool(_ABOUT_MESSAGES.search(read_wording(text).joined))


def _find_last(text: str) -> str:
    """The last sentence or line."""
    return _SENTENCES.split(_ENDS.sub("", text))[-1]


def _is_unsubscribe(word: str) -> bool:
    return word.startswith(("unsub", "unsusc", "usubs")) and len(word) >= 8


def _is_question_about_spam(words: tuple[str, ...], text: str) -> bool:
    return "?" in text and any(word in _ALONE for word in words)
