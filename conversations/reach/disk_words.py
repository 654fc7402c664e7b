"""What staff are told when the bot can't keep anything any more, and when it can again."""

from collections.abc import Mapping

from conversations.lead.content import Language

FULL: Mapping[Language, str] = {
    "he": "💾 הבוט לא מצליח לשמור: הדיסק של השרת מלא, או פתוח לקריאה בלבד. עד שזה יטופל הוא לא עונה ולא שולח. "
    "צריך לפנות מקום בדיסק, ומשם הוא ממשיך לבד.",
    "en": "💾 The bot can't save anything: the server's disk is full, or may only be read. Until that is mended it "
    "neither answers nor sends. Make room on the disk; it goes on by itself then.",
}
ROOM: Mapping[Language, str] = {
    "he": "✅ אפשר שוב לשמור, והבוט ממשיך לעבוד.",
    "en": "✅ The bot can save again, and goes on.",
}
