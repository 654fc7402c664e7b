"""What staff are told when forms bring more people than a business has in an hour."""

from collections.abc import Mapping

from conversations.lead.addresses import Channel
from conversations.lead.content import Language
from conversations.timeline.names import name_of

_WORDS: Mapping[Language, str] = {
    "he": "🌊 {channel}: בשעה האחרונה הגיעו מהטפסים הרבה יותר פניות מהרגיל, אולי לא מאנשים אמיתיים. הודעות הפתיחה "
    "יוצאות עכשיו לאט. כדאי להציץ בפניות החדשות, ואם הן אמיתיות אפשר להגדיל את FORM_GREETINGS_PER_HOUR.",
    "en": "🌊 {channel}: forms brought far more people than usual within an hour, perhaps not real ones. They "
    "are greeted slowly now. Have a look at the new leads; if they are real, raise FORM_GREETINGS_PER_HOUR.",
}


def tell_flood(channel: Channel, language: Language) -> str:
    """What staff are told, once a day."""
    return _WORDS[language].format(channel=name_of("channel", channel, language))
