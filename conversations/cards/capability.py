"""Numbers of payment cards: not in a chat, and kept nowhere."""

from conversations.cards.hearing import hear_card, warn_beforehand
from conversations.turn.capability import LANGUAGE, Capability, Meaning
from conversations.turn.facts import Wording

CARDS = Capability(
    name="cards",
    meanings=(Meaning(LANGUAGE - 1, hear_card),),
    acts={"card_in_chat": warn_beforehand},
    reasons={
        "card_written": Wording("wrote the number of a card", "נכתב בצ׳אט מספר כרטיס"),
        "card_asked": Wording("asks about writing a card's number here", "שאלה אם למסור כאן מספר כרטיס"),
    },
)
