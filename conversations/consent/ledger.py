"""The ledger of consent: how it was given, with proof, and whether it was there before they left."""

from conversations.consent.facts import Agreed, NotAgreed
from conversations.lead.consent import Consent, Consents
from conversations.lead.reason import reason
from conversations.turn.turn import Turn
from conversations.wording.filling import clean


def note_consent(turn: Turn, consent: Consent) -> None:
    """Add to the ledger, unless it stands there already."""
    consent = Consent(consent.marketing, clean(consent.text), consent.at, clean(consent.source))
    ledger = turn.lead.consent.ledger
    if consent in ledger:
        return
    turn.lead.consent.add(consent)
    if consent.marketing:
        turn.note(Agreed(consent.text, consent.source), reason("agreed", source=consent.source))
    else:
        turn.note(NotAgreed(consent.text, consent.source), reason("not_agreed", source=consent.source))


def had_agreed(consents: Consents) -> bool:
    """Whether the last word on advertising, before the refusal itself, was a yes."""
    words = list(consents.ledger)
    while words and not words[-1].marketing and words[-1].at == consents.refused_at:
        words.pop()
    return bool(words) and words[-1].marketing


def name_source(turn: Turn) -> str:
    """Where a word on consent was said, for the ledger."""
    return turn.channel.value if turn.channel else "unknown"
