"""Which language to speak: theirs, from their first clear words on."""

from conversations.lead.content import Language
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.language import detect_language


def note_language(turn: Turn, words: str) -> None:
    """Speak as they do.

    What an app, a form or a name told of their language is a guess, and any Hebrew corrects it. Once they have
    spoken, one word of the other language ("תודה") changes nothing, and neither does a polite phrase in English.
    """
    contact = turn.lead.contact
    found = detect_language(words)
    if found is None or found not in turn.journey.business.languages:
        return
    corrects_guess = found == "he" and contact.speaks != "en"
    is_clear = corrects_guess or _is_clear(words, found)
    if is_clear or contact.language is None:
        contact.language = found
    if is_clear:
        contact.speaks = found


def _is_clear(words: str, language: Language) -> bool:
    """Whether words say how to speak from now on."""
    if len(words.split()) < 2:
        return False
    return language == "he" or not (signals.greets(words) or signals.thanks(words))
