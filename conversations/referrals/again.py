"""What did not arrive of friends who bring friends takes the next channel, while it still holds."""

from conversations.asking.again import LostAsk, ask_again, tell_again
from conversations.lead.reason import reason
from conversations.referrals.asking import ASK, ASKED
from conversations.referrals.book import REFERRAL
from conversations.referrals.helping import HELPED, TOLD
from conversations.referrals.part import Referral
from conversations.referrals.rewarding import REWARD
from conversations.turn.inputs import Unreachable
from conversations.turn.keys import Key
from conversations.turn.turn import Turn


def take_next_channel(turn: Turn, failed: Unreachable, key: Key) -> None:
    """A question about a link while they have none, a thank-you, or a code that is still theirs."""
    kept = turn.lead[Referral]
    if key.part == ASK and not kept.codes:
        ask_again(turn, failed, key, LostAsk(REFERRAL, ASKED, reason("friend_ask")))
    elif key.part == HELPED:
        ask_again(turn, failed, key, LostAsk(HELPED, TOLD, reason("review_helped")))
    elif key.part == REWARD and kept.holds(key.subject):
        is_own = kept.brought is not None and kept.brought.link == key.subject
        tell_again(turn, failed, key, reason("gift_of_friend") if is_own else reason("friend_rewarded"))
