"""What staff are told when something is wrong with the business's own account, and when it is well again."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from conversations.lead.addresses import Channel
from conversations.lead.content import Language
from conversations.timeline.names import name_of
from conversations.wording.times import say_date

QUOTA = "quotaExceeded"
WELL = "authorized"
REFUSED = "refused"
"""The provider takes nothing from the account: its key, its payment or its number is not in order."""

_WORDS: Mapping[str, Mapping[Language, str]] = {
    "yellowCard": {
        "he": "🟨 {channel}: המספר קיבל כרטיס צהוב, וחלק מההודעות לא מגיעות. הפסקנו לפנות ביוזמתנו, "
        "תשובות ממשיכות לצאת. בינתיים כדאי לא לשלוח מהמספר הזה הודעות יזומות, "
        "ולבדוק אם מחכה הודעה מ־{channel} בטלפון של העסק.",
        "en": "🟨 {channel}: the number got a yellow card, and some messages don't arrive. We have stopped writing "
        "first; answers still go out. Send nothing unasked from this number for now, and see whether {channel} "
        "shows a notice on the business's phone.",
    },
    "blocked": {
        "he": "⛔ {channel}: המספר נחסם. הפסקנו לפנות ביוזמתנו, וגם תשובות אולי לא יגיעו. "
        "אפשר לערער מתוך האפליקציה בטלפון של העסק.",
        "en": "⛔ {channel}: the number was blocked. We have stopped writing first, and answers may not arrive either. "
        "You can appeal in the app on the business's phone.",
    },
    "suspended": {
        "he": "⛔ {channel}: המספר הושעה{until}. הפסקנו לפנות ביוזמתנו, וגם תשובות אולי לא יגיעו. "
        "הפרטים מחכים באפליקציה, בטלפון של העסק.",
        "en": "⛔ {channel}: the number was suspended{until}. We have stopped writing first, and answers may not "
        "arrive either. The app on the business's phone has the details.",
    },
    "notAuthorized": {
        "he": "🔌 {channel}: הטלפון של העסק התנתק. הפסקנו לפנות ביוזמתנו, ותשובות יצאו רק אחרי חיבור מחדש: "
        "נכנסים ל־console.green-api.com וסורקים שם את הקוד מהטלפון.",
        "en": "🔌 {channel}: the business's phone got disconnected. We have stopped writing first, and answers go out "
        "only once it is connected again: open console.green-api.com and scan the code there with the phone.",
    },
    "sleepMode": {
        "he": "😴 {channel}: הטלפון של העסק כבוי או בלי אינטרנט. הפסקנו לפנות ביוזמתנו. "
        "כמה דקות אחרי שהוא יידלק הכול יחזור לעבוד.",
        "en": "😴 {channel}: the business's phone is off or has no internet. We have stopped writing first. "
        "A few minutes after it is on again all is well.",
    },
    REFUSED: {
        "he": "⛔ {channel}: הספק מסרב לקבל מאיתנו הודעות. כדאי לבדוק אצלו את המפתחות, את התשלום ואת המספר. "
        "מה שמחכה לא הולך לאיבוד: נמשיך לנסות, ונשלח כשיחזור לעבוד.",
        "en": "⛔ {channel}: the provider refuses to take messages from us. Check the keys, the payment and the number "
        "there. What waits is not lost: we go on trying, and send it once it works again.",
    },
    WELL: {
        "he": "✅ {channel} חזר לעבוד. מה שחיכה ועדיין רלוונטי יוצא עכשיו בהדרגה.",
        "en": "✅ {channel} works again. What had to wait and is still good goes out bit by bit.",
    },
    QUOTA: {
        "he": "📊 {channel}: המכסה החודשית אצל הספק נגמרה. הודעות ללידים חדשים, ואולי לכולם, מחכות. "
        "אפשר להגדיל אותה ב־console.green-api.com.",
        "en": "📊 {channel}: this month's quota at the provider is used up. Messages to new customers, perhaps to all, "
        "wait. It can be raised at console.green-api.com.",
    },
}  # fmt: skip
_UNTIL: Mapping[Language, str] = {"he": " עד {at}", "en": " until {at}"}


def holds_back(state: str) -> bool:
    """Whether an account in this state may not be used to write to somebody who did not ask."""
    return state in _WORDS and state not in (WELL, QUOTA, REFUSED)


def tell_account(
    state: str, channel: Channel, language: Language, zone: ZoneInfo, until: datetime | None = None
) -> str:
    """What staff are told when an account came into a state. One without words of its own is `REFUSED`."""
    at = _UNTIL[language].format(at=say_date(until.astimezone(zone), language)) if until else ""
    return _WORDS.get(state, _WORDS[REFUSED])[language].format(
        channel=name_of("channel", channel, language), until=at
    )
