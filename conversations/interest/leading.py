"""What is told by who would like to begin is met with what there is, once; then with the way in."""

from conversations.dialogue.wanted.links import BookingLinks
from conversations.enquiries.recalling import find_alive
from conversations.interest.words import would_begin
from conversations.lead.reason import reason
from conversations.meetings.offered.keeping import find_ahead
from conversations.profile.learning import is_customer, is_tender
from conversations.trials.wanted.beginning import has_bought
from conversations.turn.acts import Act
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn


def lead_on(turn: Turn, words: str) -> bool:
    """Tell in short what there is, or where to book once that is told. False for whom something is under way."""
    if not would_begin(words) or _is_further(turn):
        return False
    if turn.journey.texts.pitch and not turn.lead.dialogue.phrases.get("pitch"):
        return turn.playbook.index(Dispatch).acts["ask_info"](turn, Act("ask_info", words))
    link = turn.playbook.index(BookingLinks).first
    if link is None or turn.lead.dialogue.said.kind == "noted":
        return False
    turn.reply(
        "noted", turn.phrase("interest_noted"), reason("told_us", act="interest"), turn.choices((link,))
    )
    return True


def _is_further(turn: Turn) -> bool:
    """Whether they have what they would begin, or have other things on their mind."""
    has_one = find_ahead(turn) is not None or find_alive(turn) is not None or has_bought(turn)
    return has_one or is_customer(turn) or is_tender(turn) or turn.lead.handoff.open is not None
