"""When a friend bought, both get something; when it is given back, what was not used is taken back."""

from conversations.answers.offered.codes import offer_values
from conversations.answers.offered.offers import end_code, give_reward
from conversations.answers.offered.part import Answers, OpenOffer
from conversations.asking.news import tell
from conversations.journey.model.base import Text
from conversations.lead.reason import Reason, reason
from conversations.purchases.facts import OrderUndone, Purchased
from conversations.purchases.part import Purchases
from conversations.referrals.book import REFERRAL
from conversations.referrals.effects import KeepReward, MoveBrought
from conversations.referrals.facts import FriendBought, RewardTakenBack, RewardWithheld
from conversations.referrals.part import Referral, Reward
from conversations.referrals.words import ReferralWords
from conversations.turn.inputs import Input, TimerFired
from conversations.turn.keys import Key
from conversations.turn.turn import Turn

MOVED, OWN = "moved", "own"
"""Parts of the timers that tell of a friend, and of how they came themselves."""
REWARD = "reward"
"""The part of the message with the code; its subject is the link."""


def follow(turn: Turn, _: Input) -> None:
    """A friend buys, for the first time; or gives back all they bought."""
    words, kept = turn.journey.own_part(ReferralWords), turn.lead[Referral]
    brought = kept.brought
    if words is None or brought is None or brought.undone:
        return
    if brought.bought_at is None and turn.noted(Purchased) and turn.lead[Purchases].is_customer:
        brought.bought_at = turn.now
        turn.add(MoveBrought(brought.link, "bought"))
        _give(turn, words.welcome_gift, brought.link, words.gift, reason("gift_of_friend"))
    elif brought.bought_at and (undone := turn.noted(OrderUndone)) and undone.over:
        brought.bought_at = None
        turn.add(MoveBrought(brought.link, "undone"))
        take_back(turn, brought.link, reason("friend_gave_back"))


def hear_of_friend(turn: Turn, timer: TimerFired) -> None:
    """Word of somebody they brought."""
    words, link = turn.journey.own_part(ReferralWords), timer.key.subject
    if timer.data.get("state") != "bought":
        is_nobody = timer.data.get("state") == "refused"
        take_back(turn, link, reason("now_one_person") if is_nobody else reason("friend_gave_back"))
    elif words is not None and turn.lead[Referral].holds(link) is None:
        turn.note(FriendBought(link))
        _give(turn, words.reward, link, words.rewarded, reason("friend_rewarded"))


def lose_own(turn: Turn, timer: TimerFired) -> None:
    """By whose link they came counts for nothing, as it came out."""
    brought = turn.lead[Referral].brought
    if brought is not None and brought.link == timer.key.subject:
        brought.undone = True
    take_back(turn, timer.key.subject, reason("now_one_person"))


def take_back(turn: Turn, link: str, why: Reason) -> None:
    """What they got for a link and did not use is good no more."""
    given = {one.code: one for one in turn.lead[Answers].offers}
    for reward in turn.lead[Referral].rewards:
        held = given.get(reward.code)
        if reward.link != link or reward.ended_at or held is None or held.used_at:
            continue
        if end_code(turn, held):
            reward.ended_at = turn.now
            turn.add(KeepReward(link, reward.code, ended=True))
            turn.note(RewardTakenBack(link, reward.code), why)


def _give(turn: Turn, offer: str | None, link: str, text: Text, why: Reason) -> None:
    """Give a code, and tell of it when the hours for writing are."""
    kept, words = turn.lead[Referral], turn.journey.own_part(ReferralWords)
    if offer is None or kept.holds(link) is not None:
        return
    standing = sum(one.ended_at is None for one in kept.rewards)
    if words and words.most and standing >= words.most:
        turn.note(RewardWithheld(link), reason("most_rewards"))
        return
    given = give_reward(turn, offer, why)
    if given is None:
        return
    kept.rewards.append(Reward(link, given.code))
    turn.add(KeepReward(link, given.code))
    _tell(turn, link, text, given, why)


def _tell(turn: Turn, link: str, text: Text, given: OpenOffer, why: Reason) -> None:
    tell(turn, Key(REFERRAL, link, part=REWARD), turn.say(text, **offer_values(turn, given)), why)
