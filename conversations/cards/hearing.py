"""Who writes the number of a card is told that a chat is no place for it; what else they say is answered."""

from conversations.cards.masking import has_card, leave_out_cards
from conversations.lead.reason import reason
from conversations.turn.acts import Act
from conversations.turn.dispatch import Dispatch
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn

_LEAST = 3
"""Words beside a number that may ask for something of their own."""


def hear_card(turn: Turn, words: str) -> bool:
    """See above; False where no number was written."""
    if not has_card(words):
        return False
    turn.reply("card", turn.phrase("card_written"), reason("card_written"), place=HEARD)
    rest = leave_out_cards(words)
    if len(rest.split()) >= _LEAST:
        turn.playbook.index(Dispatch).answer(turn, rest)
    return True


def warn_beforehand(turn: Turn, _: Act) -> bool:
    """Who asks whether they may write it is told no, and how to pay."""
    turn.reply("card", turn.phrase("card_not_here"), reason("card_asked"))
    return True
