"""What staff are told when a provider's notification could not be taken in."""

from collections.abc import Mapping

from conversations.lead.addresses import Channel
from conversations.lead.content import Language
from conversations.timeline.names import name_of

_WORDS: Mapping[Language, str] = {
    "he": "📮 {channel}: הגיע משהו שהבוט לא הצליח לקרוא. הוא נשמר בצד, והשאר ממשיכים כרגיל. הפרטים במסך הצוות, תחת „לא "
    "נקראו”.",
    "en": "📮 {channel}: something came that the bot could not read. It is kept aside and everything else goes on. The "
    "team console has it, under Unread.",
}


def tell_letter(channel: Channel, language: Language) -> str:
    """What staff are told, once a day."""
    return _WORDS[language].format(channel=name_of("channel", channel, language))
